import type { Button } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import { button } from './buttons.ts';
import { LIMITS } from './limits.ts';

/** The action ids of buttons that ask a question, and of those that do what a command says; each has a number. */
export const TRY = 'try';
export const RUN = 'command_run';

/** A button for each question, which asks it. */
export const questionButtons = (questions: readonly string[]): Button[] =>
  questions.map((question, at) => button(clip(question, LIMITS.buttonText), `${TRY}:${at}`, question));

/** A button for each command, by its words, which does it; what it shows is for who presses it. */
export const commandButtons = (commands: readonly { label: string; words: string }[]): Button[] =>
  commands.map(({ label, words }, at) =>
    button(clip(label, LIMITS.buttonText), `${RUN}:${at}`, clip(words, LIMITS.buttonValue)),
  );
