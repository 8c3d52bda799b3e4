import { clip } from '../../recall/clip.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

/** Gives a command to press; what it shows is for who presses it. */
export function pressMessage(words: string, command: string): Message {
  const text = `${command} ${clip(words, 200)} is a command: press the button, and only you see what it shows.`;
  return {
    blocks: [section(plain(text)), ...actions(commandButtons([{ label: words, words }]))],
    text: escapeMrkdwn(text),
  };
}
