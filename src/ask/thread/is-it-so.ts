import { foldPhrases } from '../../words/phrases.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { entriesAnswer } from '../answers/entries.ts';
import { notOnRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame } from '../frame/frame.ts';
import { AUXILIARY, NEGATION } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { isAsking } from './cues.ts';
import { namesSomebody, type Turn, type TurnReader, turnOf } from './turn.ts';

/** *So that’s been decided?*, *was it cancelled?*, *is that official?*: a claim about what was shown. */
const CLAIMED =
  /^(?:(?:and|but)\s+)?(?:(?:is|was|has|have|are|were|will|did|does|do|had|can|could|would)(?:n['’]?t)?\s+(?:it|that|this|they|those|these)|(?:it|that|this|they|those|these)(?:['’](?:s|re|ll|d|ve)|\s+(?:is|was|has|have|are|were|will|did|does)(?:n['’]?t)?)|(?:all|both|most|some|none|each|any) (?:of )?(?:it|that|this|them|those|these)(?: (?:is|was|are|were|has|have)(?: been)?)?)\s+(\p{L}.*)$/iu;

/** So many of them: one entry does not tell that of all. */
const COUNTED =
  /^(?:and |but )?(?:all|both|most|some|none|each|any) (?:of )?(?:it|that|this|them|those|these)\b/i;

/** *All of them?*: of what one entry tells, whether it is of so many. */
const SO_MANY =
  /^(?:and |but |really )?(?:all|every (?:single )?one|each|both|most|none) (?:of )?(?:them|those|these|it)[\s?]*\?[\s?]*$/i;

/** What is done to what was shown: *have they been decided?* */
const PASSIVE =
  /^(?:(?:are|were|have|had|will) they|they(?:['’](?:re|ve)| are| were| have| had| will)) (?:be |been |being )?(?:\p{L}+ )?\p{L}+ed\W*$/iu;

/**
 * Whether what was shown first is as a turn claims of it. What only is planned or considered has not happened, and what
 * the entry has no word for the record does not bear out; nothing else on the record is looked for.
 */
export const isItSo: TurnReader = async (turn) => {
  const [, predicate = ''] = CLAIMED.exec(turn.opening.rest) ?? [];
  const [ref] = turn.state.shown;
  const own = ownWords(turn);
  if (SO_MANY.test(turn.opening.rest) && turn.state.frame.claim && ref !== undefined) {
    const frame = { ...emptyFrame(turn.text, 'show'), refs: [ref] };
    const { items } = await entriesAnswer(turn.desk, frame);
    const claim = { ...turn.state.frame, text: turn.text };
    return notOnRecord(claim, say.notOnRecord(claim, items), items);
  }
  const asked =
    COUNTED.test(turn.opening.rest) || (PASSIVE.test(turn.opening.rest) && ref?.startsWith('D-'))
      ? turnOf(turn, turn.opening.rest)
      : turn;
  if (predicate === '' || namesSomebody(asked) || own.length === 0) return null;
  const { period, quoted, past } = readFrame(turn.text, turn.reading);
  const [verb = ''] = turn.words;
  const isAsked = turn.opening.concludes || AUXILIARY.has(verb) || /\?\s*$/.test(turn.opening.rest);
  if (period !== null || quoted !== null || !isAsked || own.length > SHORT) return null;
  // *In person or by telephone?* of two whom the thread names is asked of all that they did.
  const named = new Set(
    [...turn.state.frame.speakers, ...turn.state.frame.addressees, ...turn.state.frame.about].flatMap(
      ({ actors }) => actors,
    ),
  );
  if (turn.words.includes('or') && named.size > 1) return null;
  if (ref === undefined) return notOnRecord(emptyFrame(turn.text, 'verify'), say.unclear([]), []);
  const frame = { ...emptyFrame(turn.text, 'show'), refs: [ref] };
  const answer = await entriesAnswer(turn.desk, frame);
  return { ...judged(turn, answer, own, past), frame: { ...answer.frame, act: 'verify' } };
};

/** So many words of its own a turn may have that only says something of what was shown. */
const SHORT = 2;

function judged(turn: Turn, answer: Answer, own: readonly string[], past: boolean): Answer {
  const [item] = answer.items;
  const frame = { ...answer.frame, act: 'verify' as const, claim: true };
  const isUndone =
    item?.kind === 'development' &&
    (item.development.phase === 'scheduled' || item.development.phase === 'considered');
  if (isUndone && (past || own.some((word) => /ed$|^(?:done|over|final|official)$/.test(word))))
    return notOnRecord(frame, say.undone(answer.items), answer.items);
  const isNegated = turn.words.some((word) => NEGATION.has(word));
  const isTold = (word: string): boolean =>
    turn.told.has(stem(word)) || [...turn.told].some((one) => nearStems(one).has(stem(word)));
  const bearsOut = turn.words.includes('or') ? own.some(isTold) : own.every(isTold);
  const isCounted = COUNTED.test(turn.opening.rest);
  return bearsOut && !isNegated && !isCounted
    ? answer
    : notOnRecord(frame, say.notOnRecord(frame, answer.items), answer.items);
}

/** The words of a turn that say something of their own. */
const ownWords = ({ opening }: Turn): string[] =>
  tokenize(foldPhrases(opening.rest))
    .map(({ word }) => word)
    .filter((word) => !isAsking(word));
