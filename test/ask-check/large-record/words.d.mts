/** How a row is named in files that outlive one build: its article and its first eight words. */
export function keyOf(article: string, words: string): string;
