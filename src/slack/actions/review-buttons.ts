import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Acting, Outcome } from '../../curate/acting.ts';
import { readyAtOnce } from '../../curate/at-once.ts';
import { closeFeedback } from '../../curate/feedback.ts';
import { mergeInto, publish, reject } from '../../curate/publish.ts';
import { CandidateRef, FeedbackRef, SourceRef } from '../../record/refs.ts';
import type { Revision } from '../../record/revision.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { FROM_THE_START, type QueuePlace, REVIEW } from '../blocks/card.ts';
import { queueMessage } from '../blocks/review.ts';
import { openEditing } from '../entry-editing.ts';
import { publishHome } from '../events/home-opened.ts';
import type { Context } from '../platform/context.ts';
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

const STALE = 'This button is from an older version of the app. Please open the review again.';

/** What a button did: a line that says so, and where the queue goes on. */
interface Done {
  lead: string;
  place: QueuePlace;
}

/** The buttons of the queue, in a message and in the Home tab. */
export function reviewButtons(app: App, context: Context): void {
  app.action<BlockAction<ButtonAction>>(
    new RegExp(`^${REVIEW}:`),
    async ({ ack, action, body, client, respond }) => {
      await ack();
      const home = body.view?.type === 'home';
      const tell = async (sentence: string): Promise<void> => {
        if (home) await client.chat.postMessage({ channel: body.user.id, text: sentence });
        else await respond({ replace_original: false, response_type: 'ephemeral', text: sentence });
      };
      await context.surface.run(
        action.action_id,
        async () => {
          const teamId = body.team?.id;
          if (teamId === undefined) return tell(STALE);
          const store = await context.workspace(teamId);
          const person = { id: body.user.id, teamId: body.user.team_id };
          await context.curatorship.requireCurator(client, store, person);
          const acting = { by: body.user.id, at: context.clock().toISOString() };
          const done = await act(store, client, body.trigger_id, action, acting, {
            responseUrl: home ? null : body.response_url,
          });
          if (done === STALE) return tell(STALE);
          if (done === null) return;
          if (home) return publishHome(context, client, store, person, done.lead, done.place);
          const queue = await readQueue(store, 1, done.place);
          await respond({
            replace_original: true,
            response_type: 'ephemeral',
            ...queueMessage(queue, done.lead),
          });
        },
        tell,
      );
    },
  );
}

/** Does what the button says; null when a form was opened instead. */
async function act(
  store: WorkspaceStore,
  client: WebClient,
  trigger_id: string,
  action: ButtonAction,
  acting: Acting,
  back: { responseUrl: string | null },
): Promise<Done | null | typeof STALE> {
  const name = action.action_id.slice(REVIEW.length + 1);
  if (name === 'all') {
    const all = AllValue.safeParse(jsonOf(action.value));
    if (!all.success) return STALE;
    const { source } = all.data;
    const view = atOnceForm(await readyAtOnce(store, source, acting.at), { ...back, after: null, source });
    await client.views.open({ trigger_id, view });
    return null;
  }
  if (name === 'done') {
    const feedback = FeedbackValue.safeParse(jsonOf(action.value));
    if (!feedback.success) return STALE;
    await closeFeedback(store, feedback.data.ref, acting);
    return { lead: `${feedback.data.ref} is done.`, place: FROM_THE_START };
  }
  const parsed = CardValue.safeParse(jsonOf(action.value));
  if (!parsed.success) return STALE;
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
      await client.views.open({
        trigger_id,
        view: entryForm({ ...editing, back: { ...back, ...place } }, fields),
      });
      return null;
    }
    default:
      return STALE;
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
