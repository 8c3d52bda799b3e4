/** Figures that are written as words. */
const FIGURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    dozen: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    hundred: '100',
    thousand: '1000',
    million: '1000000',
    billion: '1000000000',
  }),
);

/** The figure that a word is written for, or null. */
export const figureFor = (word: string): string | null => FIGURES.get(word) ?? null;

/** The words for each figure. */
const WORDS = new Map<string, string[]>();
for (const [word, figure] of FIGURES) WORDS.set(figure, [...(WORDS.get(figure) ?? []), word]);

/** The same figure as it may be written otherwise: *forty* for *40*, *40* for *forty*; none for one. */
export function figuresLike(word: string): readonly string[] {
  const figure = FIGURES.get(word) ?? word;
  const words = WORDS.get(figure);
  return words === undefined || figure === '1' ? NONE : [figure, ...words].filter((one) => one !== word);
}

const NONE: readonly string[] = [];
