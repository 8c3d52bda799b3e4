const EXTENTS: readonly (readonly [words: string, extent: number])[] = [
  ['few some several certain handful', 1],
  ['many numerous much lots lot plenty', 2],
  ['most majority', 3],
  ['all every each entire whole', 4],
];
const EXTENT = new Map(EXTENTS.flatMap(([words, extent]) => words.split(' ').map((word) => [word, extent])));

/** How much of something a word tells, from few (1) to all (4); `null` for words that tell no extent. */
export const extentOf = (word: string): number | null => EXTENT.get(word) ?? null;
