import type { PartRoom } from './digest-parts.ts';

/** Entries of one section in the post itself. */
export const MOST_ENTRIES = 6;
/** What is longer says that it goes on, and *Show all* has more of it. */
export const POSTED: PartRoom = { quote: 1_200, part: 3_500 };
export const WHOLE: PartRoom = { quote: 6_000, part: 9_000 };
