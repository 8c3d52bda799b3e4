import { isSpeechWord } from '../cues/speech-verbs.ts';
import { classOf } from '../text/classes.ts';
import type { Stretch } from '../text/stretch.ts';
import { ofWord } from '../text/tokens.ts';
import { withoutAdverbial } from './adverbials.ts';
import type { Tagged } from './tagging.ts';
import type { VerbGroup } from './verb-group.ts';

/** Whether a dash only stands between two numbers: *3–5 December*. */
export const joinsDays = (classes: readonly string[], i: number): boolean =>
  classes[i] === 'dash' && classes[i - 1] === 'number' && classes[i + 1] === 'number';

/** Whether a word or a mark can join one clause to another. */
const mayJoin = ofWord(
  (token) =>
    /^(?:,|and|but|or|nor|yet)$/.test(token.lower) ||
    /^(?:semicolon|colon|dash)$/.test(classOf(token)) ||
    STRONG.test(token.lower) ||
    SUBORDINATING.test(token.lower),
);

/**
 * The token of `region` that joins what follows to what comes before, or null. A region holds no verb, so that all
 * behind *that* or *who* is one noun phrase.
 */
export function jointIn(
  { tokens, classes }: Tagged,
  region: Stretch,
  previous: VerbGroup | null,
): number | null {
  const commas: number[] = [];
  const ands: number[] = [];
  let strong: number | null = null;
  for (let i = region.to - 1; i >= region.from && strong === null; i--) {
    const token = tokens[i];
    if (token === undefined || !mayJoin(token)) continue;
    const word = token.lower;
    if (word === ',') commas.unshift(i);
    else if (/^(?:and|but|or|nor|yet)$/.test(word)) {
      if (!isOfBetween({ tokens }, i, region.from)) ands.unshift(i);
    } else if (/^(?:semicolon|colon|dash)$/.test(classes[i] ?? '') && !joinsDays(classes, i)) strong = i;
    else if (STRONG.test(word) && !pointsAt({ tokens }, i, previous)) strong = i;
    else if (
      SUBORDINATING.test(word) &&
      commas.length === 0 &&
      i + 1 < region.to &&
      !(
        previous === null &&
        i === region.from &&
        withoutAdverbial({ tokens, classes }, region)[0].from > i
      ) &&
      tokens[i - 1]?.lower !== 'such'
    )
      strong = i;
  }
  if (previous !== null && ands.at(-1) === region.to - 1) return region.to - 1;
  if (strong !== null) {
    // *If asked, he …*: a clause without a verb, in front.
    const front =
      previous === null &&
      strong === region.from &&
      commas.length > 0 &&
      CONDITIONS.test(tokens[strong]?.lower ?? '');
    return front ? null : strong;
  }
  if (previous === null) return null;
  const afterComma = ands.find((i) => tokens[i - 1]?.raw === ',');
  if (afterComma !== undefined) return afterComma;
  if (commas[0] !== undefined) return commas[0];
  const saysWhat = isSpeechWord(tokens[previous.to - 1]?.lower ?? '') && ands[0] !== region.from;
  return saysWhat ? null : (ands[0] ?? null);
}

/** *Between Trump | and | Rutte*: it joins the two, and no clauses. */
function isOfBetween({ tokens }: Pick<Tagged, 'tokens'>, and: number, from: number): boolean {
  if (tokens[and]?.lower !== 'and') return false;
  for (let i = and - 1; i >= from; i--) {
    const word = tokens[i]?.lower ?? '';
    if (word === 'between') return true;
    if (word === ',' || word === 'and') return false;
  }
  return false;
}

/** *He was expected on Friday, but | that visit has been put off*: behind no verb of saying it points at something. */
const pointsAt = ({ tokens }: Pick<Tagged, 'tokens'>, i: number, previous: VerbGroup | null): boolean =>
  tokens[i]?.lower === 'that' &&
  tokens[i - 1]?.lower === 'but' &&
  previous !== null &&
  !isSpeechWord(tokens[previous.to - 1]?.lower ?? '');

const STRONG =
  /^(?:who|which|that|whether|how|why|what|where|whose|whom|if|unless|because|while|although|though|when|once|whereas)$/;

const CONDITIONS = /^(?:if|unless|because|while|although|though|when|once|whereas)$/;

const SUBORDINATING = /^(?:as|after|before|since|until)$/;

/** Whether a stretch holds no noun, pronoun or name. */
export function isBare({ tokens, classes }: Tagged, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) {
    const cls = classes[i] ?? '';
    const word = tokens[i]?.lower ?? '';
    if (
      word !== ',' &&
      !/^(?:adverb|ly|comma|day|coordinator|bracket)$/.test(cls) &&
      !/^(?:also|on|both|only)$/.test(word)
    )
      return false;
  }
  return true;
}
