import type { Moment } from '../../ask/answers/overview.ts';
import { readingOf } from '../../ask/ask.ts';
import { asksMended } from '../../ask/frame/mend.ts';
import { openDesk } from '../../recall/desk.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { spokenAround } from '../kit/spoken-around.ts';

/** An answer with the command that a misspelt word was read as, first; any other stays as it is. */
export async function withReadAs(
  store: WorkspaceStore,
  asked: string,
  moment: Moment,
  message: Message,
): Promise<Message> {
  const { isKnown } = await readingOf(await openDesk(store), asked, moment);
  const meant = isKnown === undefined ? [] : asksMended(asked, isKnown);
  if (meant.length === 0) return message;
  return {
    blocks: [context([`Read as ${meant.map((word) => `*${word}*`).join(', ')}.`]), ...message.blocks],
    text: spokenAround({ before: `Read as ${meant.join(', ')}.`, text: message.text }),
  };
}
