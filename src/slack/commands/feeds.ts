import type { Message } from '../blocks/message.ts';
import { replyToDigest } from './digest.ts';
import type { FeedAsking } from './feed-asking.ts';
import type { Subcommand } from './subcommands.ts';
import { replyToUnwatch, replyToWatch, replyToWatches } from './watch.ts';

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
