import { gatherDigest, gatherWatched } from '../../digest/gather.ts';
import { digestState } from '../../digest/manage.ts';
import { CodedError } from '../../record/errors.ts';
import type { Message } from '../kit/message.ts';
import { onButton, type Press } from '../platform/buttons.ts';
import { channelOf } from '../platform/caller.ts';
import type { Context } from '../platform/context.ts';
import type { Act } from '../platform/rights.ts';
import { DIGEST } from './digest-card.ts';
import { allMessage, SHOW_ALL } from './digest-message.ts';
import { openDigestModal } from './digest-submission.ts';
import {
  type DigestPlace,
  digestMessage,
  previewMessage,
  sendNow,
  setDigest,
  stopDigest,
  weekMessage,
} from './digests.ts';
import { decodeAll, encodeAll } from './show-all.ts';

/** Whether the answer takes the place of the message with the button. */
type Answer = Message & { instead?: boolean };

/** *Turn on*, *Change*, *Preview*, *Send now*, *Pause*, and the last seven days: on the card of a channel's digest. */
export function digestButtons(context: Context): void {
  const on = (id: string, act: Act, answer: Parameters<typeof onDigestButton>[2]) =>
    onDigestButton(context, { id, act }, answer);
  on(DIGEST.on, 'set_digest', async (place) => {
    const { setting } = await digestState(place.handling.store, place.channel, place.zone);
    await setDigest(place, setting);
    return { ...(await digestMessage(place, 'The digest is on.')), instead: true };
  });
  on(DIGEST.change, 'set_digest', async (place, { body }) => {
    await openDigestModal(place, body.response_url);
    return null;
  });
  on(DIGEST.preview, 'see_digest', (place) => previewMessage(place));
  on(DIGEST.week, 'see_digest', async (place) => ({ ...(await weekMessage(place)), instead: true }));
  on(DIGEST.send, 'send_digest', (place) => sendNow(place, 'now'));
  on(DIGEST.sendWeek, 'send_digest', async (place) => ({ ...(await sendNow(place, 'week')), instead: true }));
  on(DIGEST.pause, 'stop_digest', async (place) => ({
    ...(await digestMessage(place, await stopDigest(place, 'paused'))),
    instead: true,
  }));
}

/** *Show all* under a post, and the pages of what it shows. */
export function showAllButton(context: Context): void {
  const id = new RegExp(`^${SHOW_ALL}(?::|$)`);
  onDigestButton(context, { id, act: 'ask' }, async ({ handling, channel, zone }, { body, action }) => {
    const { store } = handling;
    const all = decodeAll(action.value);
    if (all === null) throw new CodedError('button_stale');
    const now = new Date(all.at);
    const state = await digestState(store, channel, zone);
    const scope = { start: state.subscription?.startRevision ?? 0, after: all.after, to: all.to };
    const content =
      all.kind === 'watch'
        ? await gatherWatched(store, channel, scope, now)
        : await gatherDigest(store, scope, state.setting, { now, since: null });
    const message = allMessage(content, all.page, (page) => encodeAll({ ...all, page }));
    return { ...message, instead: body.container.is_ephemeral === true && action.action_id !== SHOW_ALL };
  });
}

/** A button whose answer only its user sees. */
function onDigestButton(
  context: Context,
  button: { id: string | RegExp; act: Act },
  answer: (place: DigestPlace, press: Press) => Promise<Answer | null>,
): void {
  onButton(context, button, async (handling, press) => {
    const place = { handling, channel: channelOf(handling.caller), zone: await handling.timeZone() };
    const made = await answer(place, press);
    if (made === null) return;
    const { instead = false, ...message } = made;
    await handling.respond({ replace_original: instead, ...message });
  });
}
