import { tokenize } from '../../words/tokens.ts';
import { onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame } from '../frame/frame.ts';
import { isContent } from '../frame/sentence.ts';
import { isAsking } from './cues.ts';
import { datedFirst } from './entries.ts';
import { answered, namesSomebody, type Turn, type TurnReader } from './turn.ts';

const WEEKDAY = '(?:sun|mon|tues|wednes|thurs|fri|satur)day';
const DAY = String.raw`(?:${WEEKDAY}|today|tomorrow|yesterday|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?\p{L}+)?|\p{L}+ \d{1,2})`;
/** *Friday or Saturday?*, *was that on the 7th or on the 9th?* */
const EITHER = new RegExp(
  String.raw`^(?<lead>.*?)\b(?:on |the )*${DAY} or (?:on |the )*${DAY}[\s?.!]*$`,
  'iu',
);

/** Of two days that a turn has it choose from: the day of what was shown. */
export const whichDay: TurnReader = async (turn) => {
  const { lead } = EITHER.exec(turn.text)?.groups ?? {};
  if (lead === undefined || turn.state.shown.length === 0 || namesSomebody(turn)) return null;
  if (!tokenize(lead).every(({ word }) => isAsking(word) || !isContent(word))) return null;
  return answered(turn, { ...emptyFrame(turn.text, 'when'), refs: await datedFirst(turn) });
};

const IN_PLACE =
  /^(?:is|was|will|are|were) (?:it|that|this|they)(?: be)?(?: (?:being )?(?:held|meeting|happening|taking place|all))* (?:in|at|near) (?<place>[^?.!]+?)[\s?.!]*$/iu;

/** *Is it in Geneva?*: the place of what was shown; null where that has none. */
export const inThatPlace: TurnReader = async (turn) => {
  const { place } = IN_PLACE.exec(turn.opening.rest)?.groups ?? {};
  // *In secret* is no place.
  if (place === undefined || !/\p{Lu}/u.test(place)) return null;
  const entry = await placedShown(turn);
  if (entry?.place == null) return null;
  const items = await turn.desk.developmentItems([entry]);
  const frame = { ...emptyFrame(turn.text, 'where'), refs: [entry.ref], claim: true };
  const told = new Set(tokenize(entry.place).map(({ word }) => word));
  return tokenize(place).every(({ word }) => told.has(word) || !isContent(word))
    ? onRecord(frame, say.confirmed({ ...frame, act: 'verify' }, items, 1), items, { verdict: 'confirmed' })
    : onRecord(frame, say.contradicted(null, items), items, { verdict: 'contradicted' });
};

/** What happened, or is to, of what was shown: the first of the first few that has a place. */
async function placedShown({ desk, state }: Turn) {
  const entries = await desk.store.developments(
    state.shown.slice(0, FEW).filter((ref) => ref.startsWith('D-')),
  );
  return state.shown
    .flatMap((ref) => entries.find((one) => one.ref === ref && one.status === 'published') ?? [])
    .find(({ place }) => place !== null);
}

const FEW = 3;
