import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { gatherDigest, gatherWatched } from '../../digest/gather.ts';
import { digestState } from '../../digest/manage.ts';
import { allMessage, SHOW_ALL } from '../blocks/digest.ts';
import { DIGEST } from '../blocks/digest-card.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/record.ts';
import { decodeAll, encodeAll } from '../digest/all.ts';
import {
  type DigestPlace,
  digestMessage,
  previewMessage,
  sendNow,
  setDigest,
  stopDigest,
} from '../digest/digests.ts';
import type { Context } from '../platform/context.ts';
import { openDigestModal } from '../views/digest-setting.ts';

const STALE = 'This button is from an older version of the app.';

/** Whether the answer takes the place of the message with the button. */
type Answer = Message & { instead?: boolean };

/** *Turn on*, *Change*, *Preview*, *Send now*, *Pause*: on the card of a channel's digest. */
export function digestButtons(app: App, context: Context): void {
  onButton(app, context, DIGEST.on, async (place) => {
    const { setting } = await digestState(place.store, place.channel, place.zone);
    await setDigest(place, setting);
    return { ...(await digestMessage(place, 'The digest is on.')), instead: true };
  });
  onButton(app, context, DIGEST.change, async (place, body) => {
    await openDigestModal(place, body.trigger_id, body.response_url ?? '');
    return null;
  });
  onButton(app, context, DIGEST.preview, (place) => previewMessage(place));
  onButton(app, context, DIGEST.send, async (place) => sentenceMessage(await sendNow(place, 'now')));
  onButton(app, context, DIGEST.pause, async (place) => ({
    ...(await digestMessage(place, await stopDigest(place, 'paused'))),
    instead: true,
  }));
}

/** *Show all* under a post, and the pages of what it shows. */
export function showAllButton(app: App, context: Context): void {
  onButton(app, context, new RegExp(`^${SHOW_ALL}(?::|$)`), async ({ store, zone }, body, action) => {
    const all = decodeAll(action.value);
    if (all === null) return sentenceMessage(STALE);
    const now = new Date(all.at);
    const state = await digestState(store, all.channel, zone);
    const scope = { start: state.feed?.startRevision ?? 0, after: all.after, to: all.to };
    const content =
      all.kind === 'watch'
        ? await gatherWatched(store, all.channel, scope, now)
        : await gatherDigest(store, scope, state.setting, { now, since: null });
    const message = allMessage(content, all.page, (page) => encodeAll({ ...all, page }));
    return { ...message, instead: body.container.is_ephemeral === true && action.action_id !== SHOW_ALL };
  });
}

/** A button whose answer only its user sees. */
export function onButton(
  app: App,
  context: Context,
  actionId: string | RegExp,
  answer: (
    place: DigestPlace,
    body: BlockAction<ButtonAction>,
    action: ButtonAction,
  ) => Promise<Answer | null>,
): void {
  app.action<BlockAction<ButtonAction>>(actionId, async ({ ack, action, body, client, respond }) => {
    await ack();
    await context.surface.run(
      action.action_id,
      async () => {
        const teamId = body.team?.id ?? '';
        const user = body.user.id;
        const place = {
          context,
          client,
          store: await context.workspace(teamId),
          teamId,
          channel: body.channel?.id ?? '',
          user,
          zone: await context.timeZone(client, user),
        };
        const made = await answer(place, body, action);
        if (made === null) return;
        const { instead = false, ...message } = made;
        await respond({ response_type: 'ephemeral', replace_original: instead, ...message });
      },
      (sentence) => respond({ response_type: 'ephemeral', replace_original: false, text: sentence }),
    );
  });
}
