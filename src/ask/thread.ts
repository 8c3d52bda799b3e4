import { openDesk } from '../recall/desk.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { isStopword } from '../words/stopwords.ts';
import { tokenize } from '../words/tokens.ts';
import type { Answer } from './answer.ts';
import type { Moment } from './answers/overview.ts';
import { answerFrames, answerText, readingOf } from './ask.ts';
import { plainText, splitQuoted, withoutPoliteness } from './frame/clean.ts';
import { emptyFrame, type Frame } from './frame/frame.ts';
import { THANKS } from './frame/lexicon.ts';
import { type Reading, readFrame } from './frame/read.ts';
import { pointed } from './thread/antecedents.ts';
import { changedLoosely, changedSlots } from './thread/changes.ts';
import { inOrderOnly, ordinal } from './thread/chosen.ts';
import { claimedOn } from './thread/claimed-on.ts';
import { corrected } from './thread/corrections.ts';
import { POINTING } from './thread/cues.ts';
import {
  saidToWhom,
  shorter,
  source,
  thatEntry,
  whoIsThat,
  wholeQuote,
  whoSaidThat,
} from './thread/entries.ts';
import { isItSo } from './thread/is-it-so.ts';
import { afterwards, earlier, newer } from './thread/later.ts';
import { leaning } from './thread/leaning.ts';
import { more, outcome, whoElse } from './thread/more.ts';
import { asksOf, openingOf } from './thread/opening.ts';
import { respondedTo } from './thread/responses.ts';
import { reversed } from './thread/reversed.ts';
import { measured, onThatDay, saidThat, wasItThem } from './thread/same.ts';
import { inOrder, whichFirst, whichOfDay } from './thread/sequence.ts';
import { inThatPlace, whichDay } from './thread/setting.ts';
import { toldIn } from './thread/shown.ts';
import { readState, type State } from './thread/state.ts';
import { type Turn, type TurnReader, turnOf } from './thread/turn.ts';
import { ofShownOnly, theirWords, unclear } from './thread/unclear.ts';

/** Answers a question in the light of what its thread is about; without a state it stands by itself. */
export async function askInThread(
  store: WorkspaceStore,
  text: string,
  before: string | null,
  moment: Moment,
): Promise<Answer> {
  const desk = await openDesk(store);
  const reading = await readingOf(desk, text, moment);
  const state = readState(before);
  if (state === null) return (await answerText(desk, text, reading, moment)).answer;
  const opening = openingOf(plainText(text));
  if (opening.anew) return (await answerText(desk, opening.rest, reading, moment)).answer;
  const small = readFrame(text, reading);
  const isSmall =
    small.act === 'social' &&
    !(small.social === 'farewell' && isAsked(opening.rest)) &&
    !isOfShown(small, state, opening.rest);
  if (isSmall || isThanks(text, reading))
    return answerFrames(desk, [small.act === 'social' ? small : thanks(text)], moment);
  const told = await toldIn({ desk, state });
  const thread = { desk, state, reading, moment, opening, told };
  const plain = turnOf(thread, withoutPoliteness(opening.text));
  // *In full* is no politeness where it is all that is asked for.
  const asked = plain.ask === null ? { ...plain, ask: turnOf(thread, opening.text).ask } : plain;
  if (isLong(splitQuoted(opening.text).quoted)) return ofQuotation(asked);
  for (const read of OF_SHOWN) {
    const answer = await read(asked);
    if (answer !== null) return answer;
  }
  const turn = turnOf(asked, await pointed(asked, asked.text));
  for (const read of OF_ASKED) {
    const answer = await read(turn);
    if (answer !== null) return answer;
  }
  const alone = await ofShownOnly(turn, (await answerText(desk, turn.text, reading, moment)).answer);
  return alone.onRecord || alone.verdict !== null ? alone : ((await changedLoosely(turn)) ?? alone);
}

/** Who puts a quotation of their own asks of that, and of nothing that was shown; whose it is to be may have been named before. */
async function ofQuotation(turn: Turn): Promise<Answer> {
  const taken = await corrected(turn);
  if (taken !== null) return taken;
  const { desk, opening, reading, moment } = turn;
  const text = LEANS.test(opening.text) ? await pointed(turn, opening.text) : opening.text;
  return (await answerText(desk, text, reading, moment)).answer;
}

/** Whose words are asked about may stand in the turns before. */
const LEANS = /\b(?:he|she|they|him|her|them|his|their)\b(?=[^"“”']*(?:["“]|$))/i;

/** A quotation of so many words can be looked for by itself. */
const QUOTED_WORDS = 4;
const isLong = (quoted: string | null): boolean => tokenize(quoted ?? '').length >= QUOTED_WORDS;

/** *Where did you get it?* is asked of what was shown, and not of where all answers come from. */
const isOfShown = ({ social }: Frame, { shown }: State, text: string): boolean =>
  (social === 'bot' || social === 'origin') &&
  shown.length > 0 &&
  tokenize(text).some(({ word }) => POINTING.test(word));

/** *Is that it?* is asked; *that’s it* takes leave. */
const isAsked = (text: string): boolean => asksOf(tokenize(text).map(({ word }) => word));

/** *Ta, lifesaver*, *legend, ty*: thanks, and nothing that the record knows. */
function isThanks(text: string, { index, isKnown }: Reading): boolean {
  const plain = plainText(text);
  const tokens = tokenize(plain);
  const others = tokens.map(({ word }) => word).filter((word) => !THANKS.has(word));
  const isOwn = (word: string): boolean => !isStopword(word) && isKnown?.(word) !== false;
  if (plain.includes('?') || index.mentions(tokens).length > 0) return false;
  if (TAKES_LEAVE.test(plain) && THANKS.has(tokens.at(-1)?.word ?? '')) return true;
  return (
    others.length < tokens.length &&
    others.length <= FEW_WORDS &&
    !others.some((word, at) => asksOf(others.slice(at)) || isOwn(word))
  );
}

const FEW_WORDS = 4;
/** *I close the page now, thanks*: whoever says so is done. */
const TAKES_LEAVE =
  /^(?:(?:ok|okay|good|great|right|fine|well|so)[,.!\s]+)*(?:i|i['’](?:m|ll)|we|we['’](?:re|ll))\b(?=.*\b(?:clos(?:e|ing)|go(?:ing)?|off|done|leav(?:e|ing)|fil(?:e|ing)|log(?:ging)?|finish(?:ed|ing)?|sorted|set)\b)(?!.*\b(?:need|want|like|have to|would|looking)\b)/i;

const thanks = (text: string): Frame => ({ ...emptyFrame(text, 'social'), social: 'thanks' });

/** The readers of a turn about what was shown, in the order in which they are asked. */
const OF_SHOWN: readonly TurnReader[] = [
  ordinal,
  corrected,
  whoSaidThat,
  source,
  wholeQuote,
  shorter,
  whoIsThat,
  inOrder,
  whichFirst,
  whichOfDay,
  saidToWhom,
  onThatDay,
  wasItThem,
  whichDay,
  inThatPlace,
  thatEntry,
  whoElse,
  newer,
  afterwards,
  earlier,
  more,
  outcome,
];

/** The readers of a turn that changes what was asked; what points back is replaced before. */
const OF_ASKED: readonly TurnReader[] = [
  reversed,
  claimedOn,
  isItSo,
  inOrderOnly,
  saidThat,
  respondedTo,
  measured,
  changedSlots,
  leaning,
  theirWords,
  unclear,
];
