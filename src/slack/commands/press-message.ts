import { clip } from '../../recall/clip.ts';
import { actions } from '../kit/buttons.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

/** The action id of the button that does what a command says. */
export const RUN = 'command_run';

/** Gives a command to press; what it shows is for who presses it. */
export function pressMessage(words: string, command: string): Message {
  const text = `${command} ${clip(words, 200)} is a command: press the button, and only you see what it shows.`;
  const label = clip(words, LIMITS.buttonText);
  return {
    blocks: [
      section(plain(text)),
      ...actions([
        {
          type: 'button',
          text: { type: 'plain_text', text: label, emoji: false },
          action_id: RUN,
          value: clip(words, LIMITS.buttonValue),
        },
      ]),
    ],
    text: escapeMrkdwn(text),
  };
}
