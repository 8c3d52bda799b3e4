import { stem } from '../../words/stem.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { Cues, isAsking, PERSON } from './cues.ts';
import { type Ask, KINDS, PERSONS } from './kinds.ts';

/** Of what is still the thread’s, these may be asked though the turn names it again: *where is the T bit from?* */
const NAMING: ReadonlySet<Ask> = new Set(['source', 'elsewhere', 'whole']);

/** What a turn is read in the light of. */
interface Light {
  /** The stems of what the thread asks. */
  before?: ReadonlySet<string>;
  /** The stems of the words of the first entry shown. */
  told?: ReadonlySet<string>;
  /** Whether the record uses a word. */
  isKnown?: ((word: string) => boolean) | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What a turn asks of what was shown; null where it has a word of its own to ask for. `named` tells which of its words
 * belong to a name: those leave it open whose it is.
 */
export function askIn(
  text: string,
  named: (at: number) => boolean,
  { before = NOTHING, told = NOTHING, isKnown = () => true }: Light = {},
): Ask | null {
  const tokens = tokenize(text);
  const own = tokens.filter(({ word }, at) => !named(at) && !isAsking(word));
  if (tokens.length === 0) return null;
  const cues = new Cues(tokens, named);
  const ask = KINDS.find(([, fits]) => fits(cues))?.[0] ?? null;
  if (ask === null || own.length === 0) return ask;
  if (POINTED_AT.has(ask) && isPointedAt(tokens, own, told)) return ask;
  if (own.every(({ word }) => before.has(stem(word))))
    return NAMING.has(ask) && !cues.says(TOLD_BY) ? ask : null;
  // *Which ministry announced it?*
  if (ask === 'voice' && own.every((token) => tokens.indexOf(token) === 1)) return ask;
  // *Is the envoy named?*
  if (ask === 'profile' && own.every(({ word }) => PERSONS.includes(word))) return ask;
  const isEmpty = own.every(
    (token) => !isKnown(token.word) || (ask === 'more' && isDoing(tokens, tokens.indexOf(token))),
  );
  return isEmpty && LEANING.has(ask) && (ask === 'more' || POINTING_AT_END.test(text)) ? ask : null;
}

/** These are asked by a noun of their own: a word that the record has no use of says no more of what is wanted. */
const LEANING: ReadonlySet<Ask> = new Set(['source', 'elsewhere', 'whole', 'profile', 'more']);
const POINTING_AT_END = /\b(?:it|that|this|that one|this one|him|her|them)[\s?.!]*$/i;

/** These are asked of what was shown, where a turn points at it by its own words: *where was that accord reached?* */
const POINTED_AT: ReadonlySet<Ask> = new Set(['when', 'where', 'source', 'elsewhere', 'parties']);

/** Whether it points at a noun of what was shown; one word more may say what is asked of that: *where do those crews go?* */
function isPointedAt(tokens: readonly Token[], own: readonly Token[], told: ReadonlySet<string>): boolean {
  const isTold = ({ word }: Token): boolean => told.has(stem(word));
  const noun = own.find((token) =>
    /^(?:that|this|those|these)$/.test(tokens[tokens.indexOf(token) - 1]?.word ?? ''),
  );
  return noun !== undefined && isTold(noun) && own.filter((token) => !isTold(token)).length <= 1;
}

/** *What else are they weighing?*: what those of the thread do is no topic. */
const isDoing = (tokens: readonly Token[], at: number): boolean =>
  PERSON.test(tokens[at - 1]?.word ?? '') && tokens.length - at <= 2;

/** *Who told us about T?* asks for whoever said it. */
const TOLD_BY = /\bwho (?:told|tells)\b/;
