const NOUNS = 'harbour river bridge winter market school letter garden engine window forest border'.split(
  ' ',
);
const VERBS = 'opens closes waits grows turns falls returns begins'.split(' ');
const PLACES = 'Lviv Odesa Kharkiv Poltava Rivne Lutsk Uzhhorod'.split(' ');

/** Articles that share few sentences: nearly the same text would be the same article. */
export function articleText(n: number): string {
  const of = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const notes = Array.from(
    { length: 30 },
    (_, at) =>
      `The ${of(NOUNS, n * 5 + at)} of ${of(PLACES, n + at * 3)} ${of(VERBS, n * 3 + at)} after ${n + 2} days and ${at + n * 7} nights.`,
  );
  return `Foreign Minister Dmytro Kuleba said on Monday that Ukraine would sign agreement ${n} in ${of(PLACES, n)}.\n\n“We will sign agreement ${n} this week,” Kuleba told reporters in Kyiv.\n\n${notes.join(' ')}`;
}
