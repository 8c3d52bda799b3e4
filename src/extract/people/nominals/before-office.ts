import type { Document } from '../../text/document.ts';
import type { Stretch } from '../../text/stretch.ts';
import { isCapitalised, type Token } from '../../text/tokens.ts';
import type { BodyFound, BodyIndex } from '../bodies.ts';
import { isBodyNoun, isParticle, officeOf } from '../lexicon.ts';
import { isModifying } from './modifiers.ts';
import { isNamePart } from './name-parts.ts';
import { determinerOf, type Nominal, sameRun } from './nominal.ts';

const LONGEST_LEFT = 9;

interface Left {
  from: number;
  core: number;
  owner: Stretch | null;
  determiner: Nominal['determiner'];
  bodies: BodyFound | null;
}

/** What stands before the noun of an office: modifiers, a state or body, a possessor, a determiner. */
export function leftOf(document: Document, index: BodyIndex, i: number, least: number): Left {
  const { tokens } = document;
  let core = i;
  while (
    core > least &&
    i - core < LONGEST_LEFT &&
    sameRun(document, i, core - 1) &&
    determinerOf(tokens[core - 1]) === null &&
    isModifying(document, core - 1)
  )
    core--;
  if (tokens[core]?.lower === 'year-old' && /^\d+$/.test(tokens[core - 2]?.raw ?? '')) core -= 2;
  for (let k = Math.max(least, core - 3); k < core; k++)
    if (reaches(index.at(tokens, k)?.to, core, i) && sameRun(document, i, k)) core = k;
  let bodies: BodyFound | null = null;
  for (let k = core; k < i; k++) {
    const found = index.at(tokens, k);
    if (found !== null && found.to <= i && bodies === null) bodies = found;
  }
  const owner = ownerBefore(document, core);
  if (owner !== null) {
    const of = bodyIn(document, index, owner);
    const before = determinerOf(tokens[owner.from - 1]);
    return {
      from: before === 'definite' || before === 'indefinite' ? owner.from - 1 : owner.from,
      core,
      owner,
      determiner: before === 'indefinite' ? before : 'definite',
      bodies: bodies ?? of,
    };
  }
  if (core > least && isBothOf(document, core - 1)) {
    const article = tokens[core - 1]?.lower === 'two' ? 2 : 1;
    return { from: Math.max(least, core - article), core, owner: null, determiner: 'definite', bodies };
  }
  const determiner = core > least ? determinerOf(tokens[core - 1]) : null;
  return { from: determiner === null ? core : core - 1, core, owner: null, determiner, bodies };
}

/** *South African | president*: whether a name that begins before `core` goes on up to it, or into what it opens. */
const reaches = (to: number | undefined, core: number, i: number): boolean =>
  to !== undefined && to >= core && to <= i;

/** *Both*, *the two*: the word for two of whom the text has told. */
const isBothOf = ({ tokens }: Document, i: number): boolean =>
  tokens[i]?.lower === 'both' || (tokens[i]?.lower === 'two' && determinerOf(tokens[i - 1]) === 'definite');

function ownerBefore(document: Document, core: number): Stretch | null {
  const { tokens } = document;
  const mark = tokens[core - 1];
  if (core < 2 || mark === undefined) return null;
  const isMark =
    mark.lower === "'s" ||
    ((mark.raw === '’' || mark.raw === "'") && /s$/.test(tokens[core - 2]?.lower ?? ''));
  if (!isMark || tokens[core - 2]?.end !== mark.start) return null;
  if (isCommon(tokens[core - 2])) return { from: startOfCommon(document, core - 2), to: core - 1 };
  let from = core - 2;
  while (
    from > 0 &&
    sameRun(document, core, from - 1) &&
    (isNamePart(document, from - 1) ||
      (isParticle(tokens[from - 1]?.lower ?? '') && isNamePart(document, from - 2)))
  )
    from--;
  return isCapitalised(tokens[core - 2]) ? { from, to: core - 1 } : null;
}

/** *The foreign ministry's | spokeswoman*, *the prime minister's | aide*: a body or an office in small letters. */
const isCommon = (token: Token | undefined): boolean =>
  token !== undefined && !isCapitalised(token) && (isBodyNoun(token.lower) || officeOf(token.lower) !== null);

/** Where the phrase begins, without its determiner, whose noun stands at token `i`. */
function startOfCommon(document: Document, i: number): number {
  let from = i;
  while (
    i - from < LONGEST_LEFT &&
    sameRun(document, i, from - 1) &&
    determinerOf(document.tokens[from - 1]) === null &&
    (isModifying(document, from - 1) || isNamePart(document, from - 1))
  )
    from--;
  return from;
}

export function bodyIn({ tokens }: Document, index: BodyIndex, { from, to }: Stretch): BodyFound | null {
  for (let k = from; k < to; k++) {
    const found = index.at(tokens, k);
    if (found !== null && found.to <= to) return found;
  }
  return null;
}
