import { refOf } from '../../recall/items.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { entriesAnswer } from '../answers/entries.ts';
import { notOnRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame, type Frame, topicsOf } from '../frame/frame.ts';
import { readFrames } from '../frame/read.ts';
import { PERSON, POINTING } from './cues.ts';
import { answered, phraseOf, type Turn, type TurnReader } from './turn.ts';

/** A turn that only points, in a way that no reader knows: that is said, and nothing else is answered. */
export const unclear: TurnReader = async (turn) => {
  const points = tokenize(turn.opening.rest).some(
    ({ word }) => (PERSON.test(word) || POINTING.test(word)) && word !== 'there',
  );
  const [frame, ...others] = readFrames(turn.text, turn.reading);
  if (!points || frame === undefined || others.length > 0 || !isEmpty(frame)) return null;
  const asked = { ...emptyFrame(turn.text, 'show'), refs: turn.state.shown.slice(0, 1) };
  const { items } = await entriesAnswer(turn.desk, asked);
  return notOnRecord(asked, say.unclear(items), items);
};

/** *Quotes?*: the words of whom the thread is about. */
export const theirWords: TurnReader = (turn) => {
  const { focus } = turn.state;
  const actor = turn.desk.index.get(focus ?? '');
  const [frame] = readFrames(turn.text, turn.reading);
  const phrase = phraseOf(turn);
  const asks = (frame !== undefined && isEmpty(frame) && WORDS.test(phrase)) || MESSAGE.test(phrase);
  if (actor === undefined || !asks) return null;
  const speakers = [{ text: actor.name, actors: [actor.ref] }];
  return answered(turn, { ...emptyFrame(turn.text, 'quotes'), speakers, speech: true });
};

const MESSAGE =
  /^(?:and )?what (?:is|was|were) (?:the|his|her|their) (?:message|words|line|statement|point|comment|remark)$/;
const WORDS =
  /^(?:any |direct |his |her |their )*(?:quotes?|quotations?|statements?|remarks?|comments?|words)$/;

/** Lists all that was said, of nobody and on nothing. */
const isEmpty = (frame: Frame): boolean =>
  (frame.act === 'quotes' || frame.act === 'what-said') &&
  frame.speakers.length + frame.addressees.length + frame.refs.length + frame.eventTypes.length === 0 &&
  topicsOf(frame).length === 0 &&
  frame.period === null &&
  frame.quoted === null &&
  frame.order === 'best';

const POINTS_AT_END =
  /\b(?:it|that|this|them|those|these)(?: (?:out|up|down|off|away|back))?(?: (?:too|as well|then|again|yet|either|now|already|though|all))?[\s?.!]*$/i;

/** What somebody does with what another put forward: *does X agree?* */
const STANCE =
  /\b(?:agree[ds]?|accept(?:ed|s)?|consent(?:ed|s)?|back(?:ed|s)?|support(?:ed|s)?|endorse[ds]?|oppose[ds]?|object(?:ed|s)?|approve[ds]?|refuse[ds]?|reject(?:ed|s)?)(?: (?:too|as well|then|yet|either|now|already|though))?[\s?.!]*$/i;

/** What bears out a claim about *that*, comes close to it or speaks against it, and is something else than was shown, settles nothing. */
export async function ofShownOnly(turn: Turn, answer: Answer): Promise<Answer> {
  const isShown = answer.items.some((item) => turn.state.shown.includes(refOf(item)));
  const leans = POINTS_AT_END.test(turn.text) || STANCE.test(turn.opening.text);
  if (answer.frame.act !== 'verify' || !answer.onRecord || isShown || !leans) return answer;
  const asked = { ...answer.frame, refs: turn.state.shown.slice(0, 1) };
  const { items } = await entriesAnswer(turn.desk, asked);
  return notOnRecord(asked, say.notOnRecord(asked, items), items);
}
