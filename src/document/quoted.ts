/** Source words within quotation marks; those that bring marks of their own at both ends keep them. */
export const quoted = (words: string): string =>
  /^[“"«„].*[”"»]$/su.test(words.trim()) && !/[“”"«»]/.test(words.trim().slice(1, -1))
    ? words.trim()
    : `“${words}”`;
