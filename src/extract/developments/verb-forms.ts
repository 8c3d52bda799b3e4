/** How a verb stands: `met` is both past and participle. */
export type VerbForm = 'base' | 's' | 'past' | 'part' | 'ing';

/** Lemma, past and participle, where they do not end in *-ed*; the second past is the participle. */
const IRREGULAR = `
arise arose arisen|become became become|begin began begun|break broke broken|bring brought|build built|buy bought
|come came come|cut cut|draw drew drawn|fall fell fallen|fight fought|fly flew flown|forgo forwent forgone|freeze froze frozen
|get got gotten|give gave given|go went gone|hit hit|hold held|keep kept|lead led|leave left|let let|lose lost
|make made|meet met|open opened|pay paid|put put|quit quit|ring rang rung|run ran run|seek sought|sell sold|send sent
|set set|shoot shot|shut shut|sink sank sunk|sit sat|speak spoke spoken|spend spent|eat ate eaten|chat chatted|pen penned|spread spread|stand stood|steal stole stolen
|strike struck|swap swapped|take took taken|throw threw thrown|wind wound|withdraw withdrew withdrawn|write wrote written
|withhold withheld|overfly overflew overflown|hand handed|wrap wrapped|drive drove driven|drop dropped|scrap scrapped|ship shipped
|plan planned|initial initialled|shake shook shaken|step stepped|scrub scrubbed|nix nixed|undertake undertook undertaken|pencil pencilled|slip slipped|ban banned|refit refitted|slap slapped|expel expelled|cancel cancelled|travel travelled|quit quit
|defer deferred|transfer transferred|axe axed|shell shelled|fulfil fulfilled|foresee foresaw foreseen|see saw seen|call called|pull pulled|arm armed
|confer conferred|permit permitted|enter entered|deliver delivered|gather gathered|sever severed|recover recovered`;

const PARTS = new Map(
  IRREGULAR.split('|').map((row) => {
    const [lemma = '', past = '', part = past] = row.trim().split(/\s+/);
    return [lemma, { past, part }] as const;
  }),
);

/** The past of a verb, by its participle or any other form: *froze* for *frozen*. */
export const pastOf = (lemma: string, form: string): string => {
  const known = PARTS.get(lemma);
  return known !== undefined && known.part === form ? known.past : form;
};

/** Every form of a verb; American spellings with one *l* too. */
export function formsOf(lemma: string): [word: string, form: VerbForm][] {
  const known = PARTS.get(lemma);
  const past = known?.past ?? withEd(lemma);
  const part = known?.part ?? past;
  const ing = ingOf(lemma, past);
  const found: [string, VerbForm][] = [
    [lemma, 'base'],
    [withS(lemma), 's'],
    [past, 'past'],
    [part, 'part'],
    [ing, 'ing'],
  ];
  if (/(?:cell|cill|iall|vell)ed$/.test(past))
    found.push(
      [past.replace('lled', 'led'), 'past'],
      [past.replace('lled', 'led'), 'part'],
      [ing.replace('lling', 'ling'), 'ing'],
    );
  return found;
}

const withS = (lemma: string): string =>
  /[^aeiou]y$/.test(lemma)
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|ch|sh|o|zz)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;

const withEd = (lemma: string): string =>
  /e$/.test(lemma) ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;

function ingOf(lemma: string, past: string): string {
  if (/ie$/.test(lemma)) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  if (/([bdglmnprt])\1ed$/.test(past)) return `${past.slice(0, -2)}ing`;
  return DOUBLED.test(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** Short verbs that double their last letter, though their past does not show it. */
const DOUBLED = /^(?:begin|cut|get|hit|let|put|quit|run|set|shut|sit|win)$/;
