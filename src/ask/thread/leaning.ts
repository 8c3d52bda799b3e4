import { refOf } from '../../recall/items.ts';
import { entriesAnswer } from '../answers/entries.ts';
import { notOnRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame, type Frame, topicsOf } from '../frame/frame.ts';
import { UTTERANCE } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { isAsking } from './cues.ts';
import { eventAsked, namesDeed } from './events.ts';
import { type Turn, type TurnReader, turnOf } from './turn.ts';

/** Acts that ask for something of what was shown, where a turn names nothing itself. */
const LEANING: ReadonlySet<Frame['act']> = new Set(['who-said', 'what-said', 'verify', 'quotes', 'where']);

/** *By what exactly?*, *which countries are meant?*, *who’s going?*, *has it happened?*: nothing of its own is asked about. */
export const leaning: TurnReader = async (turn) => {
  const [first] = turn.state.shown;
  if (first === undefined || !hasNothing(turn)) return null;
  const { past, act } = readFrame(turn.text, turn.reading);
  const event = (act === 'verify' && past) || namesDeed(turn) ? await eventAsked(turn) : null;
  const ref = event?.ref ?? first;
  const frame: Frame = { ...emptyFrame(turn.text, 'show'), refs: [ref] };
  const answer = await entriesAnswer(turn.desk, frame);
  const [item] = answer.items;
  const isUndone =
    item?.kind === 'development' &&
    (item.development.phase === 'scheduled' || item.development.phase === 'considered');
  return isUndone && act === 'verify' && past
    ? notOnRecord({ ...frame, refs: [refOf(item)] }, say.undone(answer.items), answer.items)
    : answer;
};

/** Whether a turn asks, and has no word of its own. */
function hasNothing(turn: Turn): boolean {
  const own = turnOf(turn, turn.opening.text);
  const { act, speakers, period, refs, quoted, about, amount } = readFrame(turn.text, turn.reading);
  return (
    LEANING.has(act) &&
    speakers.length + refs.length + own.mentions.length === 0 &&
    period === null &&
    quoted === null &&
    amount === null &&
    topicsOf({ about }).length === 0 &&
    own.words.length > 1 &&
    own.words.every(isAsking) &&
    !own.words.some((word) => UTTERANCE.has(word))
  );
}
