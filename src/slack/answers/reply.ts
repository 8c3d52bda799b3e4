import type { WorkspaceStore } from '../../store/store.ts';
import { questionOf, type Subcommand } from '../commands/subcommands.ts';
import { isComparison } from '../compare/comparisons.ts';
import type { Message } from '../kit/message.ts';
import { asksHelp, commandsMessage, helpMessage } from './help.ts';
import type { Again } from './made-from.ts';
import { makeMessage } from './make-message.ts';

/** Who asks, where, and when. */
export interface Asking {
  store: WorkspaceStore;
  now: Date;
  zone: string;
  command: string;
}

/** Longer questions are cut here: a button carries them, and no question needs more. In UTF-16 units. */
const LONGEST = 600;

/** The reply to a slash command. Throws a CodedError for what the asker can mend. */
export async function replyTo(
  subcommand: Subcommand,
  { store, now, zone, command }: Asking,
): Promise<Message> {
  const { name, rest } = subcommand;
  if (name === 'ask' && asksHelp(rest)) return helpMessage(store, { now, timeZone: zone }, command);
  if (name === 'help')
    return rest === '' ? helpMessage(store, { now, timeZone: zone }, command) : commandsMessage(command);
  const how: Again['how'] =
    name === 'show' || name === 'sources' || name === 'brief' || isComparison(name) ? name : 'ask';
  const text = (how === 'ask' ? questionOf(subcommand) : rest).slice(0, LONGEST);
  return makeMessage(store, { how, text, page: 0, at: now.toISOString(), zone }, true);
}
