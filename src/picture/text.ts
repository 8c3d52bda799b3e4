/** Widths of Noto Sans Bold in thousandths of an em, by kinds of characters; of a kind the widest. */
const WIDTHS: [RegExp, number][] = [
  [/\p{M}/u, 0],
  [/[ijl.,:;'’‘|!¡`ії·]/u, 330],
  [/[ \u00a0]/u, 260],
  [/[fIJrt()[\]/\\"“”„-]/u, 470],
  [/[@%…—№ЖШЩЮЫФЉЊ]/u, 1_110],
  [/[mMwWжшщюыфмМ–+=<>]/u, 960],
  [/[QODGHNUVÖÜŌДОНПЛИЙЦЧЭЄ&]/u, 810],
  [/\p{Lu}/u, 720],
  [/[дцлъэпниймо]/u, 660],
  [/[\p{Ll}\p{Nd}]/u, 635],
];
/** Of any other character: as broad as high. */
const BROADEST = 1_200;

const known = new Map<string, number>();

function widthOfOne(character: string): number {
  const width = known.get(character) ?? WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? BROADEST;
  if (known.size < 2_000) known.set(character, width);
  return width;
}

/** How broad text is at most, in the units of its `size`; a little more than it is. */
export function widthOf(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOfOne(character);
  return (thousandths * size) / 1_000;
}

/** Text in one line of at most `width`, with an ellipsis where it is cut: between words, unless that takes much of it. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, size) > width)
    characters.pop();
  const cut = characters.join('').trimEnd();
  const words = /\s/.test(text.charAt(cut.length)) ? cut : cut.replace(/\s+\S*$/u, '');
  return `${words.length >= cut.length * LEAST_KEPT ? words : cut}…`;
}

/** Of what has room, so much stays where a line is cut between words. */
const LEAST_KEPT = 0.6;

/** Text in at most `most` lines of at most `width`, broken between words; the last is cut where there is more. */
export function wrapped(
  text: string,
  { width, size, most }: { width: number; size: number; most: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length + 1 === most)
      return [...lines, fitted([line, ...words.slice(at)].join(' '), width, size)];
    lines.push(fitted(line, width, size));
    line = word;
  }
  return line === '' ? lines : [...lines, fitted(line, width, size)];
}
