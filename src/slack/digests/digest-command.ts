import { digestState } from '../../digest/manage.ts';
import { readDigestRequest } from '../../digest/read-setting.ts';
import { CodedError } from '../../record/errors.ts';
import type { Message } from '../kit/message.ts';
import type { SubscriptionAsking } from './asking.ts';
import { openDigestModal } from './digest-submission.ts';
import { digestMessage, previewMessage, sendNow, setDigest, stopDigest } from './digests.ts';

/** The reply to `digest …`. Throws a CodedError for what the asker can mend. */
export async function replyToDigest(words: string, asking: SubscriptionAsking): Promise<Message> {
  const { handling, channel, zone } = asking;
  const request = readDigestRequest(words);
  switch (request.kind) {
    case 'show':
      return digestMessage(asking);
    case 'off':
      return digestMessage(asking, await stopDigest(asking, 'off'));
    case 'pause':
      return digestMessage(asking, await stopDigest(asking, 'paused'));
    case 'preview':
      return previewMessage(asking);
    case 'send':
      return sendNow(asking, 'now');
    case 'again':
      return sendNow(asking, 'again');
    case 'change':
      await openDigestModal(asking, asking.responseUrl);
      return digestMessage(asking);
    case 'on': {
      const { subscription, setting } = await digestState(handling.store, channel, zone);
      const kept = subscription === null || subscription.state === 'off' ? { ...setting, zone } : setting;
      await setDigest(asking, { ...kept, ...request.change });
      return digestMessage(
        asking,
        subscription?.state === 'on' ? 'The digest has been changed.' : 'The digest is on.',
      );
    }
    case 'unread':
      throw new CodedError('digest_unread', request.words.slice(0, 80));
  }
}
