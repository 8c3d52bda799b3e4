/** Characters (UTF-16 units) that an article’s text may have. */
export const MAX_TEXT = 200_000;

/** Bytes of a file that are looked at. */
export const MAX_BYTES = 20_000_000;

/** Bytes of a plain text that are read at once; longer ones are read in a thread. */
export const SHORT_TEXT_BYTES = 20_000;

/** Milliseconds that a thread may take over one file or page. */
export const READ_TIMEOUT_MS = 15_000;

/** Bytes of a page or feed that is fetched. */
export const MAX_FETCHED_BYTES = 5_000_000;

/** Milliseconds for looking up a name, all redirects and the body together. */
export const FETCH_TIMEOUT_MS = 10_000;
