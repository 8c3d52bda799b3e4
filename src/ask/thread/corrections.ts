import { tokenize } from '../../words/tokens.ts';
import { answerFrames } from '../ask.ts';
import { askedOf } from '../frame/another.ts';
import { withoutPoliteness } from '../frame/clean.ts';
import { readFrame, readFrames } from '../frame/read.ts';
import { pointed } from './antecedents.ts';
import { changedBy } from './changes.ts';
import { asksOf } from './opening.ts';
import { answered, type TurnReader } from './turn.ts';

/** *No, I meant X*, *not X, Y*: the question before, though it came to nothing, with this in the place of what it had. */
export const corrected: TurnReader = async (turn) => {
  const { opening, state, reading, desk, moment } = turn;
  if (!opening.corrects) return null;
  const text = withoutPoliteness(await pointed(turn, opening.rest));
  if (asksOf(tokenize(text).map(({ word }) => word)))
    return answerFrames(desk, readFrames(text, reading), moment);
  const frame = state.missed ?? state.frame;
  const name = text.replace(/[?!.\s]+$/, '');
  const asked =
    putInto(frame.text, name, opening.takenBack) ??
    (frame.claim && desk.index.resolve(name).length > 0 ? askedOf(frame, name, desk.index) : null);
  const put = asked === null ? null : await answered(turn, readFrame(asked, reading));
  if (put !== null && (put.onRecord || put.verdict !== null)) return put;
  return (await changedBy(turn, frame, text, { led: true, onTopic: false })) ?? put;
};

/** A question with what was taken back replaced; without that, from the last such preposition on. Null where it has neither. */
function putInto(question: string, put: string, takenBack: string | null): string | null {
  const at = takenBack === null ? -1 : question.toLowerCase().indexOf(takenBack.toLowerCase());
  if (takenBack !== null && at >= 0)
    return question.slice(0, at) + put + question.slice(at + takenBack.length);
  const [preposition] = /^(?:at|on|in|to|from|with|by|for|of|against)(?= )/i.exec(put) ?? [];
  const from =
    preposition === undefined ? -1 : question.toLowerCase().lastIndexOf(` ${preposition.toLowerCase()} `);
  return from < 0 ? null : `${question.slice(0, from)} ${put}?`;
}
