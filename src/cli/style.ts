/** How words stand out for a person who reads them in a terminal. */
export type Style = (format: 'bold' | 'green' | 'red', text: string) => string;

/** For a file, a pipe, or who wants no colours. */
export const NO_STYLE: Style = (_, text) => text;

/** An answer with its first line and its headings in bold. */
export const styledAnswer = (text: string, style: Style): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 || isHeading(line) ? style('bold', line) : line))
    .join('\n');

/** A line of its own that leads to what stands under it, and no item of a list. */
const isHeading = (line: string): boolean => /^[\p{L}\p{N}][^“”"]{0,80}:$/u.test(line);
