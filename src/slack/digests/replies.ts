import type { Subcommand } from '../commands/subcommands.ts';
import type { Message } from '../kit/message.ts';
import type { FeedAsking } from './asking.ts';
import { replyToDigest } from './digest-command.ts';
import { replyToUnwatch, replyToWatch, replyToWatches } from './watch-command.ts';

/** The reply to a subcommand about digests and watches; null for any other. */
export async function replyToFeeds({ name, rest }: Subcommand, asking: FeedAsking): Promise<Message | null> {
  switch (name) {
    case 'digest':
      return replyToDigest(rest, asking);
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
