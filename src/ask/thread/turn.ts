import type { Desk } from '../../recall/desk.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import type { Moment } from '../answers/overview.ts';
import { answerFrames } from '../ask.ts';
import { type Frame, topicsOf, type Unit } from '../frame/frame.ts';
import { type Reading, readFrame } from '../frame/read.ts';
import type { State } from './state.ts';

/** A question in a thread. */
export interface Turn {
  desk: Desk;
  state: State;
  reading: Reading;
  moment: Moment;
  text: string;
  words: string[];
}

/** Answers a turn of its kind; null for every other. */
export type TurnReader = (turn: Turn) => Promise<Answer | null> | null;

/** Answers a frame as one answer. */
export const answered = (turn: Turn, frame: Frame): Promise<Answer> =>
  answerFrames(turn.desk, [frame], turn.moment);

/** The folded words of a turn. */
export const phraseOf = ({ words }: Turn): string => words.join(' ');

export const topicsIn = (turn: Turn): Unit[] => topicsOf(readFrame(turn.text, turn.reading));

export const namesSomebody = (turn: Turn): boolean =>
  turn.desk.index.mentions(tokenize(turn.text)).length > 0;
