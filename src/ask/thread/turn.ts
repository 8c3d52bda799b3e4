import type { Desk } from '../../recall/desk.ts';
import type { Mention } from '../../record/actor-index.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import type { Moment } from '../answers/overview.ts';
import { answerFrames } from '../ask.ts';
import type { Frame } from '../frame/frame.ts';
import type { Reading } from '../frame/read.ts';
import { askIn } from './asks.ts';
import type { Ask } from './kinds.ts';
import type { Opening } from './opening.ts';
import type { State } from './state.ts';

/** A question in a thread. */
export interface Turn {
  desk: Desk;
  state: State;
  reading: Reading;
  moment: Moment;
  /** What is asked, without how the turn opens. */
  text: string;
  words: string[];
  /** Whom it names. */
  mentions: Mention[];
  opening: Opening;
  /** The stems of the words of the first entry shown. */
  told: ReadonlySet<string>;
  /** What it asks of what was shown, where it asks for nothing else. */
  ask: Ask | null;
}

/** The turn as if `text` were all that it asks. */
export function turnOf(turn: Omit<Turn, 'text' | 'words' | 'mentions' | 'ask'>, text: string): Turn {
  const tokens = tokenize(text);
  const mentions = turn.desk.index.mentions(tokens);
  const before = turn.state.frame.about.map(({ stem }) => stem).filter((stem) => stem !== '');
  const isNamed = (at: number): boolean => mentions.some(({ from, to }) => at >= from && at < to);
  return {
    ...turn,
    text,
    mentions,
    words: tokens.map(({ word }) => word),
    ask: askIn(text, isNamed, { before: new Set(before), told: turn.told, isKnown: turn.reading.isKnown }),
  };
}

/** Answers a turn of its kind; null for every other. */
export type TurnReader = (turn: Turn) => Promise<Answer | null> | null;

/** Answers a frame as one answer. */
export const answered = (turn: Turn, frame: Frame): Promise<Answer> =>
  answerFrames(turn.desk, [frame], turn.moment);

/** The folded words of a turn. */
export const phraseOf = ({ words }: Turn): string => words.join(' ');

export const namesSomebody = ({ mentions }: Turn): boolean => mentions.length > 0;
