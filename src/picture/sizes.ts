/** Parties that have a row each, the others together among them. */
export const MOST_ROWS = 6;
