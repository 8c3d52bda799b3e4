import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { section } from '../kit/sections.ts';
import { typedCommand } from '../kit/typed-words.ts';

const ADDRESS = /^https?:\/\/[^\s<>]+$/i;

/** The address that a message is, and nothing else; null for any other. */
export const onlyAddress = (text: string): string | null => typedCommand(text).match(ADDRESS)?.[0] ?? null;

/** What can be done with an address that was given without words. */
export function addressMessage(address: string): Message {
  const text =
    'That is an address, and I answer questions. Hand the article in, and curators review what is said in it; or check its quotations against the record.';
  return {
    blocks: [
      section(text),
      ...actions(
        commandButtons([
          { label: 'Hand it in', words: `add ${address}` },
          { label: 'Check its quotations', words: `check ${address}` },
        ]),
      ),
    ],
    text: `${text} Press Hand it in, or Check its quotations.`,
  };
}
