/** Lines of each part. */
export const LINES = 5;
/** Cards that are reviewed in Home at once. */
export const CARDS = 3;
/** Digests and watches that there is room for. */
export const SUBSCRIPTIONS = 8;
