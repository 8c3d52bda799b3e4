import type { App, ButtonAction } from '@slack/bolt';
import { z } from 'zod';
import type { Outcome } from '../../curate/acting.ts';
import { readyAtOnce } from '../../curate/at-once.ts';
import { closeFeedback } from '../../curate/feedback.ts';
import { mergeInto, publish, reject } from '../../curate/publish.ts';
import { CodedError } from '../../record/errors.ts';
import { CandidateRef, FeedbackRef, SourceRef } from '../../record/refs.ts';
import type { Revision } from '../../record/revision.ts';
import { FROM_THE_START, type QueuePlace, REVIEW } from '../blocks/card.ts';
import { queueMessage } from '../blocks/review.ts';
import { openEditing } from '../entry-editing.ts';
import { publishHome } from '../events/home-opened.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import { readQueue } from '../queue.ts';
import { atOnceForm } from '../views/at-once-form.ts';
import { entryForm } from '../views/entry-form.ts';

const CardValue = z.object({
  ref: CandidateRef,
  seen: z.int().nonnegative(),
  same: z.string().max(20).optional(),
  after: CandidateRef.optional(),
  source: SourceRef.optional(),
});
const AllValue = z.object({ source: SourceRef.nullable() });
const FeedbackValue = z.object({ ref: FeedbackRef });

const stale = () => new CodedError('button_stale');

/** What a button did: a line that says so, and where the queue goes on. */
interface Done {
  lead: string;
  place: QueuePlace;
}

/** The buttons of the queue, in a message and in the Home tab. */
export function reviewButtons(app: App, context: Context): void {
  onButton(app, context, { id: new RegExp(`^${REVIEW}:`), act: 'decide' }, async (handling, press) => {
    const home = press.body.view?.type === 'home';
    const done = await act(handling, press.action, { responseUrl: home ? null : press.body.response_url });
    if (done === null) return;
    if (home) return publishHome(handling, done.lead, done.place);
    const queue = await readQueue(handling.store, 1, done.place);
    await handling.respond({ replace_original: true, ...queueMessage(queue, done.lead) });
  });
}

/** Does what the button says; null when a form was opened instead. Throws `button_stale`. */
async function act(
  { store, acting, open }: Handling,
  action: ButtonAction,
  back: { responseUrl: string | null },
): Promise<Done | null> {
  const name = action.action_id.slice(REVIEW.length + 1);
  if (name === 'all') {
    const all = AllValue.safeParse(jsonOf(action.value));
    if (!all.success) throw stale();
    const { source } = all.data;
    const view = atOnceForm(await readyAtOnce(store, source, acting.at), { ...back, after: null, source });
    await open(view);
    return null;
  }
  if (name === 'done') {
    const feedback = FeedbackValue.safeParse(jsonOf(action.value));
    if (!feedback.success) throw stale();
    await closeFeedback(store, feedback.data.ref, acting);
    return { lead: `${feedback.data.ref} is done.`, place: FROM_THE_START };
  }
  const parsed = CardValue.safeParse(jsonOf(action.value));
  if (!parsed.success) throw stale();
  const { ref, seen, same, after = null, source = null } = parsed.data;
  const place = { after, source };
  switch (name) {
    case 'publish':
      return {
        lead: said(await publish(store, ref, seen, acting), ref, (entry) => `Published as ${entry}.`),
        place,
      };
    case 'same':
      return {
        lead: said(
          await mergeInto(store, ref, seen, same ?? '', acting),
          ref,
          (entry) => `Added to ${entry} as another source.`,
        ),
        place,
      };
    case 'reject':
      return { lead: said(await reject(store, ref, seen, acting), ref, () => `Rejected ${ref}.`), place };
    case 'skip':
      return { lead: `Skipped ${ref}; it stays in the queue.`, place: { ...place, after: ref } };
    case 'edit': {
      const { editing, fields } = await openEditing(store, ref);
      await open(entryForm({ ...editing, back: { ...back, ...place } }, fields));
      return null;
    }
    default:
      throw stale();
  }
}

const said = <T>(outcome: Outcome<T>, ref: string, say: (value: T) => string): string =>
  outcome.ok ? say(outcome.value) : `Nothing was done. ${sayMeanwhile(ref, outcome.meanwhile)}`;

const DID: Partial<Record<Revision['action'], string>> = {
  publish: 'published',
  merge: 'merged',
  reject: 'rejected',
  edit: 'edited',
  retract: 'retracted',
  reopen: 'reopened',
};

/** What somebody did to `ref` before the decision came, in mrkdwn. */
const sayMeanwhile = (ref: string, { by, action }: Revision): string =>
  `<@${by}> ${DID[action] ?? 'changed'} ${ref} meanwhile.`;

function jsonOf(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '');
  } catch {
    return null;
  }
}
