/** Words of whoever asks, as a title has them: without marks that would make a quotation of them. */
export const unmarked = (words: string): string => words.replace(/[“”"„‟«»‹›]/g, '').trim();

/** Source words within quotation marks; those that bring marks of their own at both ends keep them. */
export const quoted = (words: string): string =>
  /^[“"«„].*[”"»]$/su.test(words.trim()) && !/[“”"«»]/.test(words.trim().slice(1, -1))
    ? words.trim()
    : `“${words}”`;
