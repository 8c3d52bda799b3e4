/** So many feeds one workspace may have. */
export const MOST_FEEDS = 200;

/** So many of the entries that stand there already are taken, where somebody asks for the last few. */
export const LAST_FEW = 3;
