/** Words that go before a name and are no part of it. */
const HONORIFICS = new Set(
  'mr mrs ms miss dr prof sir dame lord lady baroness monsieur madame mme herr frau'.split(' '),
);

/** Whether a word goes before a name without being part of it, in whatever case: *Mr*, *Dr.*, *Lady*. */
export function isHonorific(word: string): boolean {
  const small = word.toLowerCase();
  return HONORIFICS.has(small.endsWith('.') ? small.slice(0, -1) : small);
}
