/** Words that go before a name and are no part of it. */
const HONORIFICS = new Set(
  'mr mrs ms miss dr prof sir dame lord lady baroness monsieur madame mme herr frau'.split(' '),
);

/** Whether a word goes before a name without being part of it, in whatever case: *Mr*, *Dr.*, *Lady*. */
export function isHonorific(word: string): boolean {
  const small = word.toLowerCase();
  return HONORIFICS.has(small.endsWith('.') ? small.slice(0, -1) : small);
}

/** Titles as newsrooms shorten them before a name (apstylebook.com, *titles*). */
const SHORT_TITLES = new Set('sec gov sen rep gen col lt maj capt adm sgt min hon rev'.split(' '));

/** Whether a folded word is a title that is shortened before a name: *Sec. X*. */
export const isShortTitle = (word: string): boolean => SHORT_TITLES.has(word);
