import { addressMessage, onlyAddress } from '../answers/given-address.ts';
import { chartReply } from '../answers/pictures.ts';
import { replyTo } from '../answers/reply.ts';
import { settingsReply } from '../answers/settings-command.ts';
import { isBriefEdit } from '../briefs/make-brief.ts';
import { openStateForm } from '../briefs/state-form.ts';
import { checkReply } from '../checks/check-command.ts';
import { replyToSubscriptions } from '../digests/replies.ts';
import { replyToFeeds } from '../feeds/feeds-command.ts';
import { askedBack, askedBackMessage } from '../kit/ask-back.ts';
import type { Message } from '../kit/message.ts';
import { typedCommand } from '../kit/typed-words.ts';
import { channelOf } from '../platform/caller.ts';
import type { Handling } from '../platform/handling.ts';
import { needPublished } from '../review/history-command.ts';
import { curate } from './curate.ts';
import { isCurating, readSubcommand, type Subcommand } from './subcommands.ts';

/** The subcommand that was typed, however Slack brings it. */
export const typedSubcommand = (text: string): Subcommand => readSubcommand(typedCommand(text));

/** Does what a command says, and answers the caller alone; null when a form was opened instead of an answer. */
export async function answerCommand(
  handling: Handling,
  subcommand: Subcommand,
  responseUrl: string,
): Promise<Message | null> {
  const { context, store, caller } = handling;
  const { name, rest } = subcommand;
  const address = name === 'ask' ? onlyAddress(rest) : null;
  if (address !== null) return addressMessage(address);
  const zone = await handling.timeZone();
  const now = context.clock();
  const back = rest === '' ? await askedBack(store, name, { now, timeZone: zone }) : null;
  if (back !== null) return askedBackMessage(back);
  if (isCurating(name)) return curate({ name, rest }, handling, responseUrl);
  if (name === 'brief' && isBriefEdit(rest)) {
    await openStateForm(handling);
    return null;
  }
  if (name === 'check') return checkReply(handling, rest, responseUrl);
  if (name === 'feeds') return replyToFeeds(handling, rest);
  if (name === 'chart') return chartReply(handling, rest, true);
  if (name === 'settings') return settingsReply(handling, rest);
  if (name === 'show') await needPublished(handling, rest);
  const asking = { handling, channel: channelOf(caller), zone, now, responseUrl };
  return (
    (await replyToSubscriptions(subcommand, asking)) ??
    replyTo(subcommand, { store, now, zone, command: context.command })
  );
}
