/** Cards of a page. */
export const MOST_ITEMS = 6;
/** Lines of a section that a summary shows. */
export const SUMMARY_LINES = 5;
