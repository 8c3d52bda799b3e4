/** Cards of a page. */
export const MOST_CARDS = 6;
/** What a line of a list is of a card's height. */
export const LINE = 1 / 2;
/** Entries of a section that a summary shows at most. */
export const SUMMARY_LINES = 5;
/** Entries of what is newest that a summary shows at least, also where a phone's screen has no room for them. */
export const NEWEST = 2;

/** A phone's screen, 390 by 844 points, for which summaries are made. */
export const SCREEN = {
  /** Beside the message's buttons and the field to write in. */
  lines: 22,
  /** What the heading of a section takes of these. */
  heading: 2,
  /** What a day that is only counted takes. */
  group: 2,
  /** Characters of a line. */
  width: 33,
  /** Longer words of an entry are cut, in UTF-16 units: four such lines. */
  words: 130,
} as const;
