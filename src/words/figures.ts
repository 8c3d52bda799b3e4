/** Figures that are written as words. */
export const FIGURES: Record<string, string> = {
  one: '1',
  once: '1',
  two: '2',
  twice: '2',
  three: '3',
  thrice: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
};

/** The words for each figure. */
const WORDS = new Map<string, string[]>();
for (const [word, figure] of Object.entries(FIGURES)) WORDS.set(figure, [...(WORDS.get(figure) ?? []), word]);

/** The same figure as it may be written otherwise: *forty* for *40*, *40* for *forty*; none for one. */
export const figuresLike = (word: string): readonly string[] => {
  const figure = FIGURES[word] ?? word;
  return figure === '1'
    ? []
    : [figure, ...(WORDS.get(figure) ?? [])].filter(
        (one) => one !== word && (WORDS.has(figure) || one !== figure),
      );
};
