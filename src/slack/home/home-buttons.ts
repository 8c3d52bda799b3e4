import { FROM_THE_START } from '../../curate/review-queue.ts';
import { CodedError } from '../../record/errors.ts';
import { SourceRef } from '../../record/refs.ts';
import { openDigestModal } from '../digests/digest-submission.ts';
import { endWatches } from '../digests/watch-command.ts';
import { plain } from '../kit/mrkdwn.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import { showHome } from './home-opened.ts';
import { HOME } from './home-view.ts';

/** The buttons of Home: each shows the page anew, or opens a form. */
export function homeButtons(context: Context): void {
  const review = { id: new RegExp(`^${HOME.review}:`), act: 'decide' as const };
  onButton(context, review, (handling, { action: { value = '' } }) => {
    const source = value === '' ? null : SourceRef.safeParse(value).data;
    if (source === undefined) throw new CodedError('button_stale');
    return showHome(handling, { review: { ...FROM_THE_START, source } });
  });
  onButton(context, { id: HOME.back, act: 'ask' }, (handling) => showHome(handling));
  onButton(context, { id: HOME.nudges, act: 'decide' }, async (handling, { action }) => {
    await handling.store.putPerson(handling.caller.user, { nudges: action.value === 'on' });
    await showHome(handling);
  });
  onButton(context, { id: HOME.retry, act: 'decide' }, async (handling) => {
    await tryAgain(handling);
    await showHome(handling);
  });
  onButton(context, { id: HOME.watch, act: 'watch_for_oneself' }, async (handling, { action }) => {
    const ending = (await handling.store.watches()).filter(({ id }) => id === Number(action.value));
    const text = ending.length === 0 ? 'That watch has ended already.' : await endWatches(handling, ending);
    await showHome(handling, { lead: { text: plain(text), undo: null } });
  });
  const digest = { id: new RegExp(`^${HOME.digest}:`), act: 'set_digest' as const };
  onButton(context, digest, async (handling, { action }) => {
    const channel = action.value ?? chosenIn(action);
    if (channel === undefined) throw new CodedError('button_stale');
    await openDigestModal({ handling, channel, zone: await handling.timeZone() }, '');
  });
}

/** So many pieces of work are tried again at one press. */
const MOST_AGAIN = 200;

async function tryAgain({
  context: {
    store: { jobs },
  },
  store: { teamId },
  acting,
}: Handling): Promise<void> {
  for (const { id } of await jobs.list({ teamId, state: 'dead', limit: MOST_AGAIN }))
    await jobs.retry(id, acting.at);
}

/** The channel that was chosen, where a menu and no button was used. */
const chosenIn = (action: object): string | undefined =>
  'selected_conversation' in action && typeof action.selected_conversation === 'string'
    ? action.selected_conversation
    : undefined;
