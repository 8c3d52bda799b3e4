import { isSpeechWord } from '../../cues/speech-verbs.ts';
import { classOf } from '../../text/classes.ts';
import type { Document } from '../../text/document.ts';
import { isCapitalised, type Token } from '../../text/tokens.ts';
import type { BodyFound, BodyIndex } from '../bodies.ts';
import { isBodyNoun, isModifier, officeOf, somebodyOf } from '../lexicon.ts';
import { leftOf } from './before-office.ts';
import { bodyNounFrom, complementAt, isVerb } from './modifiers.ts';
import { isNamePart } from './name-parts.ts';
import { nameRun } from './name-run.ts';
import { determinerOf, type Nominal, sameRun } from './nominal.ts';
import { isModifierOfOffice } from './office-noun.ts';

/** A state, a body by its noun, or one of the record, at token `i`. */
export function bodyAt(document: Document, index: BodyIndex, i: number, least: number): Nominal | null {
  if (document.tokens[i] === undefined) return null;
  const found = index.at(document.tokens, i);
  return found === null ? byNoun(document, index, i, least) : byName(document, index, i, found);
}

/** A state or body of the record at token `i`, or somebody of it. */
function byName(document: Document, index: BodyIndex, i: number, found: BodyFound): Nominal | null {
  const { tokens } = document;
  if (isModifierOfOffice(document, i) || isModifierOfOffice(document, found.to)) return null;
  if (found.naming === 'demonym' && isSomebody(tokens[found.to])) return null;
  const noun = Math.max(bodyNounFrom(document, found.to), sayingNounFrom(document, found));
  const whole = noun === found.to ? noun : behindNoun(document, index, noun);
  const to = Math.max(whole, found.to);
  const base = { ...plainAt(document, i), from: i, to, owner: null, complement: null, bodies: found };
  const determiner = determinerOf(tokens[i - 1]);
  if (noun > found.to && isSeveral(tokens[noun - 1])) {
    const officeNoun = tokens[noun - 1]?.lower ?? '';
    return {
      ...base,
      kind: 'person',
      name: null,
      office: { from: i, to },
      officeNoun,
      plural: true,
      determiner,
    };
  }
  if (noun === found.to && isNational(document, i, found)) {
    const office = { from: i, to };
    return { ...base, kind: 'person', name: null, office, officeNoun: 'politician', determiner: 'definite' };
  }
  if (noun === found.to && determiner === 'indefinite' && isOneOf(document, found)) {
    const office = { from: i, to };
    return { ...base, from: i - 1, kind: 'person', name: null, office, officeNoun: 'person', determiner };
  }
  return { ...base, kind: noun > found.to ? 'body' : 'place', name: { from: i, to }, determiner };
}

/** *A Ukrainian | who took part*, *an American said*: somebody, where no noun follows the word for a people. */
const isOneOf = ({ tokens }: Document, { naming, to }: BodyFound): boolean =>
  naming === 'demonym' &&
  (/^(?:who|with|from|in|at|close|familiar|involved|taking)$/.test(tokens[to]?.lower ?? '') ||
    isSpeechWord(tokens[to]?.lower ?? ''));

/** A body by its noun at token `i`. */
function byNoun(document: Document, index: BodyIndex, i: number, least: number): Nominal | null {
  const token = document.tokens[i];
  if (token === undefined || !isBodyNoun(token.lower)) return null;
  if (isVerbHere(document, i) || isModifierOfOffice(document, i)) return null;
  const left = leftOf(document, index, i, least);
  const noun = bodyNounFrom(document, i + 1);
  const run = isCapitalised(token) ? ofEnd(document, noun) : nameAfterBodyNoun(document, index, noun);
  return {
    ...plainAt(document, i),
    from: left.from,
    to: run,
    kind: 'body',
    name: { from: left.core, to: run },
    owner: left.owner,
    complement: complementAt(document, run),
    determiner: left.determiner,
    bodies: left.bodies,
  };
}

/** What a nominal at token `i` has that is told by no title and no office. */
const plainAt = ({ quoteOf }: Document, i: number) => ({
  honorific: null,
  office: null,
  officeNoun: null,
  plural: false,
  quoted: quoteOf[i] !== -1,
});

/** *The Swede said*: one of a people, told of before; not *the Dutch*, *the Danish note*. */
function isNational(document: Document, i: number, { naming, to }: BodyFound): boolean {
  const { tokens } = document;
  if (naming !== 'demonym' || tokens[i - 1]?.lower !== 'the' || to !== i + 1) return false;
  if (/(?:sh|nch|tch|ss|ese|s|men|people)$/.test(tokens[i]?.lower ?? '')) return false;
  const next = tokens[to];
  return next === undefined || !sameRun(document, i, to) || /^[,.;]$/.test(next.raw) || isDeed(next);
}

/** What somebody did: *said*, *disagreed*, *was*. */
const isDeed = (token: Token): boolean =>
  isVerb(token) || isSpeechWord(token.lower) || classOf(token) === 'ed';

/** *Ukrainian | guest*: one person, of whom no office is told. */
const isSomebody = (token: Token | undefined): boolean =>
  token !== undefined && !isSeveral(token) && somebodyOf(token.lower) !== null;

/** *Turkish fishermen*: people, and no body. */
const isSeveral = (token: Token | undefined): boolean =>
  token !== undefined && !isBodyNoun(token.lower) && /(?:[^s]s|men|people)$/.test(token.lower);

/** *The Taiwanese coastguard said*: behind a word for a people, the noun before a verb of saying is who says it. */
function sayingNounFrom(document: Document, { naming, to }: BodyFound): number {
  const { tokens } = document;
  if (naming !== 'demonym') return to;
  for (let k = to; k < to + 3 && sameRun(document, to - 1, k); k++) {
    const token = tokens[k];
    if (token === undefined || !/^\p{Ll}+$/u.test(token.raw) || isVerb(token)) return to;
    if (
      isSpeechWord(tokens[k + 1]?.lower ?? '') &&
      /^(?:word|er|ers|s|es|ies|ment|tion)$/.test(classOf(token))
    )
      return officeOf(token.lower) === null && somebodyOf(token.lower) === null ? k + 1 : to;
  }
  return to;
}

/** *Ministry of Defence*, *Committee of the Red Cross*: what a capitalised noun of a body goes on with. */
export function ofEnd(document: Document, i: number): number {
  if (document.tokens[i]?.lower !== 'of') return i;
  const from = document.tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
  let to = from;
  while (to < from + 4 && sameRun(document, i, to) && isNamePart(document, to)) to++;
  return to > from && !isModifierOfOffice(document, from) ? to : i;
}

/** *Force* and *press* may be verbs. */
const isVerbHere = ({ tokens }: Document, i: number): boolean =>
  /^(?:force|forces|press|post|watch|group|office|court|fund|staff|center|command|guard|contact|bank|team|board|service|house|times)$/.test(
    tokens[i]?.lower ?? '',
  ) &&
  !isCapitalised(tokens[i]) &&
  !/^(?:the|a|an|its|his|her|their|our|'s|air|task|police)$/.test(tokens[i - 1]?.lower ?? '') &&
  !isModifier(tokens[i - 1]?.lower ?? '') &&
  !isBodyNoun(tokens[i - 1]?.lower ?? '') &&
  !/^(?:al|ive|ous)$/.test(classOf(tokens[i - 1] ?? { raw: '', lower: '' })) &&
  !isCapitalised(tokens[i - 1]);

/** What goes on behind the noun of a body that ends before token `i`: *Ministry | of Defence*, *the Lithuanian agency | BNS*. */
const behindNoun = (document: Document, index: BodyIndex, i: number): number =>
  isCapitalised(document.tokens[i - 1]) ? ofEnd(document, i) : nameAfterBodyNoun(document, index, i);

/** *State agency TASS*, *the newspaper Izvestia*. */
function nameAfterBodyNoun(document: Document, index: BodyIndex, i: number): number {
  const run = sameRun(document, i - 1, i) ? nameRun(document, index, i) : null;
  return run !== null && run.honorific === null ? run.to : i;
}
