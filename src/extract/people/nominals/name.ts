import { isHonorific } from '../../../words/honorifics.ts';
import type { Document } from '../../text/document.ts';
import { listedAs } from '../../text/lexicon.ts';
import type { Stretch } from '../../text/stretch.ts';
import { isCapitalised, isWord } from '../../text/tokens.ts';
import type { BodyFound, BodyIndex } from '../bodies.ts';
import { isBodyNoun, isModifier } from '../lexicon.ts';
import { ofEnd } from './body.ts';
import { bodyNounFrom } from './modifiers.ts';
import { isNamePart } from './name-parts.ts';
import { isOfficeWord, nameRun, particled, startsWithParticle } from './name-run.ts';
import { determinerOf, type Nominal, sameRun } from './nominal.ts';
import { isGeneralOfBody, isModifierOfOffice, officeAhead } from './office-noun.ts';

/** A name at token `i` that no office stands before: a person, or a body by what speaks for one. */
export function nameAt(document: Document, bodies: BodyIndex, i: number): Nominal | null {
  const { tokens, quoteOf } = document;
  const first = tokens[i];
  if (first === undefined || !isWord(first)) return null;
  const found = bodies.at(tokens, i);
  if (
    found !== null &&
    (found.naming !== 'demonym' ||
      !isNamePart(document, found.to) ||
      isHonorific(tokens[found.to]?.lower ?? '')) &&
    !goesOnAsName(document, bodies, found)
  )
    return null;
  const start = found?.naming === 'demonym' ? found.to : i;
  if (
    !isNamePart(document, start) &&
    !(isHonorific(tokens[start]?.lower ?? '') && isCapitalised(tokens[start])) &&
    !startsWithParticle(document, start)
  )
    return null;
  if (isOfficeWord(tokens[start]) && !isGeneralOfBody(tokens, start)) return null;
  if (isModifierOfOffice(document, start)) return null;
  const run = startsWithParticle(document, start)
    ? particled(document, bodies, start)
    : nameRun(document, bodies, start);
  if (run === null || run.to - run.from === 0 || isMatter(document, run)) return null;
  if (officeAhead(document, run)) return null;
  const determiner = determinerOf(tokens[i - 1]);
  if (determiner === 'possessive' && run.to - run.from === 1 && /^\p{Ll}/u.test(tokens[run.to]?.raw ?? ''))
    return null;
  const body = run.honorific === null && looksLikeBody(document, run);
  const to = body ? endOfBody(document, bodies, bodyNounFrom(document, run.to)) : run.to;
  return {
    from: i,
    to,
    kind: body ? 'body' : 'person',
    name: { from: body ? i : run.from, to },
    honorific: run.honorific,
    office: null,
    officeNoun: null,
    owner: null,
    complement: null,
    determiner,
    plural: false,
    quoted: quoteOf[i] !== -1,
    bodies: found,
  };
}

/** *Foreign Affairs*, *Human Rights*: what an office may be for, and no name. */
const isMatter = ({ tokens }: Document, { from, to }: Stretch): boolean =>
  (to - from > 1 || (isCapitalised(tokens[from - 1]) && isModifier(tokens[from - 1]?.lower ?? ''))) &&
  tokens.slice(from, to).every(({ lower }) => isModifier(lower));

/** *International Committee | of the Red Cross*; a state told of so is no part of the name. */
function endOfBody(document: Document, bodies: BodyIndex, to: number): number {
  const { tokens } = document;
  const goesOn =
    isBodyNoun(tokens[to - 1]?.lower ?? '') &&
    bodies.at(tokens, tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1) === null &&
    (tokens[to + 1]?.lower === 'the' || isCapitalised(tokens[to - 1]));
  return goesOn ? ofEnd(document, to) : to;
}

/** *Paris Hilton*: a first name that is a place too, with a surname that is none. */
const goesOnAsName = (document: Document, bodies: BodyIndex, found: BodyFound): boolean => {
  const { tokens } = document;
  const next = tokens[found.to];
  return (
    found.naming !== 'demonym' &&
    /^(?:FirstName|MaleName|FemaleName|Person\|Place)$/.test(
      listedAs(tokens[found.to - 1]?.lower ?? '') ?? '',
    ) &&
    isCapitalised(next) &&
    sameRun(document, found.to - 1, found.to) &&
    bodies.at(tokens, found.to) === null &&
    !isOfficeWord(next)
  );
};

/** *OSCE*, *E-3*: a body that is told by its first letters. */
export const isAcronym = (word: string): boolean => /^\p{Lu}{2,6}(?:-\d+)?$/u.test(word);

function looksLikeBody({ tokens, text, paragraphs, paragraphOf }: Document, { from, to }: Stretch): boolean {
  const raws = tokens.slice(from, to);
  if (raws.some(({ lower }) => isBodyNoun(lower))) return true;
  if (isBodyNoun(tokens[to]?.lower ?? '')) return true;
  const tag = listedAs(raws.map(({ lower }) => lower).join(' ')) ?? '';
  if (/^(?:Organization|SportsTeam|City|Region|Place|Country)$/.test(tag)) return true;
  const paragraph = paragraphs[paragraphOf[from] ?? 0];
  const shouted =
    paragraph !== undefined &&
    !/\p{Ll}/u.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60)));
  if (to - from === 1 && isAcronym(raws[0]?.raw ?? '') && !shouted) return true;
  return tokens[from - 1]?.lower === 'the';
}
