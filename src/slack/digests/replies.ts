import { readBriefRequest } from '../../digest/brief-setting.ts';
import type { Subcommand } from '../commands/subcommands.ts';
import type { Message } from '../kit/message.ts';
import type { SubscriptionAsking } from './asking.ts';
import { replyToBriefSetting } from './brief-command.ts';
import { replyToDigest } from './digest-command.ts';
import { replyToUnwatch, replyToWatch, replyToWatches } from './watch-command.ts';

/** The reply to a subcommand about digests and watches; null for any other. */
export async function replyToSubscriptions(
  { name, rest }: Subcommand,
  asking: SubscriptionAsking,
): Promise<Message | null> {
  switch (name) {
    case 'digest':
      return replyToDigest(rest, asking);
    case 'brief': {
      const request = readBriefRequest(rest);
      return request === null ? null : replyToBriefSetting(request, asking);
    }
    case 'watch':
      return replyToWatch(rest, asking);
    case 'watches':
      return replyToWatches(asking);
    case 'unwatch':
      return replyToUnwatch(rest, asking);
    default:
      return null;
  }
}
