import { z } from 'zod';
import { digestState } from '../../digest/manage.ts';
import type { Setting } from '../../digest/settings.ts';
import { actorsLike, topicsLike } from '../../digest/suggestions.ts';
import { zonesLike } from '../../digest/zones.ts';
import { openDesk } from '../../recall/desk.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import { tellByUrl } from '../platform/handling.ts';
import { MOST_OPTIONS, onOptions } from '../platform/options.ts';
import { respondTo } from '../platform/respond.ts';
import {
  DIGEST_ACTORS,
  DIGEST_MODAL,
  DIGEST_TOPICS,
  DIGEST_ZONE,
  digestModal,
  readModal,
  shortOption,
} from './digest-form.ts';
import { type DigestPlace, digestMessage, setDigest } from './digests.ts';

/** What the modal must know when it comes back: where it was opened, and where the answer goes. */
const Kept = z.object({ channel: z.string(), responseUrl: z.string() });

/** Opens the modal of a channel's digest; the answer to it goes to `responseUrl`, or into direct messages where that is empty. */
export async function openDigestModal(
  { handling, channel, zone }: DigestPlace,
  responseUrl: string,
): Promise<void> {
  const { store } = handling;
  const { subscription, setting } = await digestState(store, channel, zone);
  const { index } = await openDesk(store);
  const nameOf = (ref: string) => index.get(ref)?.name ?? ref;
  const kept = JSON.stringify({ channel, responseUrl });
  await handling.open(digestModal({ setting, isOn: subscription?.state === 'on' }, nameOf, kept));
}

interface Sent {
  setting: Setting;
  channel: string;
  responseUrl: string;
}

/** The modal is sent off: the digest is set, and the asker is told where the modal was opened. */
export function digestSetting(context: Context): void {
  onForm<Sent>(context, {
    id: DIGEST_MODAL,
    act: 'set_digest',
    check({ view }) {
      const read = readModal(view.state.values);
      if (!read.ok) return { errors: read.errors };
      return { value: { setting: read.setting, ...Kept.parse(JSON.parse(view.private_metadata)) } };
    },
    async work(handling, { setting, channel, responseUrl }) {
      const place = { handling, channel, zone: await handling.timeZone() };
      await setDigest(place, setting);
      const card = await digestMessage(place, 'The digest is on with your settings.');
      if (responseUrl === '')
        await handling.clients.tell.chat.postMessage({ channel: handling.caller.user, ...card });
      else await respondTo(responseUrl, { replace_original: true, ...card });
    },
    tellOf: ({ responseUrl }) => tellByUrl(responseUrl, null),
  });
}

/** What the selects of the modal offer while somebody types. */
export function digestOptions(context: Context): void {
  onOptions(context, DIGEST_ZONE, async (typed) =>
    zonesLike(typed, MOST_OPTIONS).map((zone) => shortOption(zone, zone)),
  );
  onOptions(context, DIGEST_ACTORS, async (typed, store) =>
    (await actorsLike(store, typed, MOST_OPTIONS)).map(({ name, ref }) => shortOption(name, ref)),
  );
  onOptions(context, DIGEST_TOPICS, async (typed, store) =>
    (await topicsLike(store, typed, MOST_OPTIONS)).map((topic) => shortOption(topic, topic)),
  );
}
