/** The Monday of the starter article, at noon. */
export const MONDAY = new Date('2022-01-10T12:00:00Z');
