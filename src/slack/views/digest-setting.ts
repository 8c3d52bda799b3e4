import type { App } from '@slack/bolt';
import { z } from 'zod';
import { openDesk } from '../../ask/desk.ts';
import { actorsLike, topicsLike } from '../../digest/choices.ts';
import { digestState } from '../../digest/manage.ts';
import { zonesLike } from '../../digest/zones.ts';
import {
  ACTORS,
  DIGEST_MODAL,
  digestModal,
  option,
  readModal,
  TOPICS,
  ZONE,
} from '../blocks/digest-modal.ts';
import { type DigestPlace, digestMessage, setDigest } from '../digest/digests.ts';
import type { Context } from '../platform/context.ts';
import { respondTo } from '../platform/respond.ts';

/** What the modal must know when it comes back: where it was opened, and where the answer goes. */
const Kept = z.object({ channel: z.string(), responseUrl: z.string() });

/** A select takes no more options. */
const OPTIONS = 100;

/** Opens the modal of a channel's digest; a trigger is good for three seconds. */
export async function openDigestModal(
  place: DigestPlace,
  trigger: string,
  responseUrl: string,
): Promise<void> {
  const { client, store, channel, zone } = place;
  const { feed, setting } = await digestState(store, channel, zone);
  const { index } = await openDesk(store);
  const view = digestModal(
    { setting, isOn: feed?.state === 'on' },
    (ref) => index.get(ref)?.name ?? ref,
    JSON.stringify({ channel, responseUrl }),
  );
  await client.views.open({ trigger_id: trigger, view });
}

/** The modal is sent off: the digest is set, and the asker is told where the modal was opened. */
export function digestSetting(app: App, context: Context): void {
  app.view(DIGEST_MODAL, async ({ ack, body, view, client }) => {
    const read = readModal(view.state.values);
    if (!read.ok) return ack({ response_action: 'errors', errors: read.errors });
    await ack();
    const teamId = body.team?.id ?? '';
    const { channel, responseUrl } = Kept.parse(JSON.parse(view.private_metadata));
    const answer = (message: object) => respondTo(responseUrl, message);
    await context.surface.run(
      'digest setting',
      async () => {
        const store = await context.workspace(teamId);
        const user = body.user.id;
        const zone = await context.timeZone(client, user);
        const place = { context, client, store, teamId, channel, user, zone };
        await setDigest(place, read.setting);
        const card = await digestMessage(place, 'The digest is on, as you set it.');
        await answer({ replace_original: true, ...card });
      },
      (sentence) => answer({ replace_original: false, text: sentence }),
    );
  });
}

/** What the selects of the modal offer while somebody types. */
export function digestOptions(app: App, context: Context): void {
  app.options(ZONE, async ({ ack, options }) => {
    const zones = zonesLike(options.value, OPTIONS);
    await ack({ options: zones.map((zone) => option(zone, zone)) });
  });
  app.options(ACTORS, async ({ ack, options, body }) => {
    const store = await context.workspace(body.team?.id ?? '');
    const actors = await actorsLike(store, options.value, OPTIONS);
    await ack({ options: actors.map(({ name, ref }) => option(name, ref)) });
  });
  app.options(TOPICS, async ({ ack, options, body }) => {
    const store = await context.workspace(body.team?.id ?? '');
    const topics = await topicsLike(store, options.value, OPTIONS);
    await ack({ options: topics.map((topic) => option(topic, topic)) });
  });
}
