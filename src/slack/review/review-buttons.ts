import type { ButtonAction } from '@slack/bolt';
import { z } from 'zod';
import type { DecisionOutcome } from '../../curate/acting.ts';
import { readyAtOnce, rejectAtOnce } from '../../curate/at-once.ts';
import { keepDespite } from '../../curate/correct.ts';
import { openEditing } from '../../curate/editing.ts';
import { closeFeedback } from '../../curate/feedback.ts';
import { waitingForDay } from '../../curate/one-day.ts';
import { mergeInto, publish, reject } from '../../curate/publish.ts';
import { FROM_THE_START, type QueuePlace, readQueue } from '../../curate/review-queue.ts';
import { undo } from '../../curate/undo.ts';
import { openDesk } from '../../recall/desk.ts';
import { CodedError } from '../../record/errors.ts';
import { CandidateRef, DevelopmentRef, FeedbackRef, SourceRef, StatementRef } from '../../record/refs.ts';
import { publishHome } from '../home/home-opened.ts';
import { sayBecame } from '../kit/feedback-wording.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { type Handling, tellDirectly } from '../platform/handling.ts';
import { carried } from '../platform/values.ts';
import { REVIEW } from '../queue/card.ts';
import { queueMessage } from '../queue/queue-message.ts';
import { PlaceValue, placeOf } from '../queue/queue-place.ts';
import { tellSubmitters } from '../submitters/tell-submitters.ts';
import type { Lead } from '../undo/undo-block.ts';
import { sayUndone } from '../undo/undo-block.ts';
import { atOnceForm } from './at-once-form.ts';
import { backTo } from './back-to-queue.ts';
import { decided, sayMeanwhile, told } from './decided.ts';
import { entryForm } from './entry-form.ts';
import { oneDayForm } from './one-day-form.ts';
import { retractForm } from './retract-form.ts';

const CardValue = PlaceValue.extend({
  ref: CandidateRef,
  seen: z.int().nonnegative(),
  same: z.string().max(20).optional(),
});
const OpenValue = z.object({ source: SourceRef });
const AllValue = z.object({ source: SourceRef.nullable(), back: SourceRef.nullish() });
const ArticleValue = z.object({ source: SourceRef, back: SourceRef.nullish() });
const FoldedValue = PlaceValue.extend({ refs: z.array(CandidateRef), seen: z.int().nonnegative() });
const ChangeValue = PlaceValue.extend({ change: z.int().positive() });
const EntryValue = z.object({ ref: z.union([StatementRef, DevelopmentRef]) });
const FeedbackValue = z.object({ ref: FeedbackRef });

/** What a button did, and where the queue goes on. */
interface Done {
  lead: Lead | null;
  place: QueuePlace;
  /** Candidates that were decided on, or are waiting again. */
  decided?: readonly string[];
}

/** A press: which button, what it carries, and the response URL of its message; null in the Home tab. */
interface Pressed {
  name: string;
  value: string | undefined;
  responseUrl: string | null;
}

/** The buttons of the queue, in a message and in the Home tab. */
export function reviewButtons(context: Context): void {
  onButton(context, { id: new RegExp(`^${REVIEW}:`), act: 'decide' }, async (handling, press) => {
    const home = press.body.view?.type === 'home';
    const done = await act(handling, pressed(press.action, home ? null : press.body.response_url));
    if (done === null) return;
    if (home) await publishHome(handling, done.lead, done.place);
    else {
      const queue = await readQueue(handling.store, 1, done.place);
      await handling.respond({ replace_original: true, ...queueMessage(queue, done.lead) });
    }
    await tellSubmitters(handling, done.decided ?? []);
  });
}

const pressed = ({ action_id, value }: ButtonAction, responseUrl: string | null): Pressed => ({
  name: action_id.slice(REVIEW.length + 1),
  value,
  responseUrl,
});

/** Does what the button says; null when a form was opened instead. Throws `button_stale`. */
function act(handling: Handling, { name, value, responseUrl }: Pressed): Promise<Done | null> {
  switch (name) {
    case 'all':
    case 'all-sure':
      return openAtOnce(handling, carried(AllValue, value), responseUrl);
    case 'day':
      return openOneDay(handling, carried(ArticleValue, value), responseUrl);
    case 'reject-all':
      return rejectFolded(handling, carried(FoldedValue, value));
    case 'open':
      return Promise.resolve({
        lead: null,
        place: { ...FROM_THE_START, source: carried(OpenValue, value).source },
      });
    case 'look':
      return Promise.resolve({
        lead: null,
        place: { ...placeOf(carried(PlaceValue, value)), unlikely: true },
      });
    case 'undo':
      return takeBack(handling, carried(ChangeValue, value));
    case 'keep':
      return keep(handling, carried(EntryValue, value));
    case 'gone-edit':
    case 'gone-retract':
      return mend(handling, name, carried(EntryValue, value));
    case 'done':
      return closed(handling, carried(FeedbackValue, value));
    default:
      return decide(handling, name, carried(CardValue, value), responseUrl);
  }
}

/** Leaves an entry as it is whose words are gone from its article. */
async function keep({ store, acting }: Handling, { ref }: z.infer<typeof EntryValue>): Promise<Done> {
  const kept = await keepDespite(store, ref, acting);
  return {
    lead: told(kept ? `Kept ${ref} as it is.` : `${ref} was looked at already.`),
    place: FROM_THE_START,
  };
}

/** Opens the form that changes such an entry, or takes it off the record. */
async function mend(
  { store, acting, open }: Handling,
  name: 'gone-edit' | 'gone-retract',
  { ref }: z.infer<typeof EntryValue>,
): Promise<null> {
  if (name === 'gone-retract') await open(retractForm(ref));
  else {
    const { editing, fields } = await openEditing(store, ref, acting.at);
    await open(entryForm(editing, fields));
  }
  return null;
}

type CardValue = z.infer<typeof CardValue>;

/** The buttons of one card. */
async function decide(
  handling: Handling,
  name: string,
  value: CardValue,
  responseUrl: string | null,
): Promise<Done | null> {
  const { store, acting, open } = handling;
  const { ref, seen, same = '' } = value;
  const place = placeOf(value);
  const done = async <T>(outcome: DecisionOutcome<T>, say: (came: T) => string): Promise<Done> => ({
    lead: outcome.ok
      ? await decided(handling, ref, say(outcome.value), place)
      : told(`Nothing was done. ${sayMeanwhile(ref, outcome.meanwhile)}`),
    place,
    decided: outcome.ok ? [ref] : [],
  });
  switch (name) {
    case 'publish':
      return done(await publish(store, ref, seen, acting), (entry) => `Published as ${entry}.`);
    case 'same':
      return done(
        await mergeInto(store, ref, seen, same, acting),
        (entry) => `Added to ${entry} as another source.`,
      );
    case 'reject':
      return done(await reject(store, ref, seen, acting), () => `Rejected ${ref}.`);
    case 'skip':
      return { lead: told(`Skipped ${ref}; it stays in the queue.`), place: { ...place, after: ref } };
    case 'edit': {
      const { editing, fields } = await openEditing(store, ref, acting.at);
      await open(entryForm({ ...editing, back: backTo(responseUrl, place) }, fields));
      return null;
    }
    default:
      throw new CodedError('button_stale');
  }
}

async function openAtOnce(
  { store, acting, open }: Handling,
  { source, back = source }: z.infer<typeof AllValue>,
  responseUrl: string | null,
): Promise<null> {
  const place = { ...FROM_THE_START, source: back };
  const { index } = await openDesk(store);
  const plan = await readyAtOnce(store, source, acting.at);
  const [facts] = source === null ? [] : await store.sourcesCited([source]);
  const article =
    facts === undefined ? null : { source: facts, undated: (await waitingForDay(store, facts.ref)).length };
  const nameOf = (ref: string) => index.get(ref)?.name ?? null;
  await open(atOnceForm(plan, article, backTo(responseUrl, place), nameOf));
  return null;
}

async function openOneDay(
  { store, open }: Handling,
  { source, back = source }: z.infer<typeof ArticleValue>,
  responseUrl: string | null,
): Promise<null> {
  const place = { ...FROM_THE_START, source: back };
  const [facts] = await store.sourcesCited([source]);
  if (facts === undefined) throw new CodedError('ref_unknown', source);
  const days = (await waitingForDay(store, source)).map(({ proposal }) => proposal.saidOn);
  await open(oneDayForm(facts, days, backTo(responseUrl, place)));
  return null;
}

async function rejectFolded(
  handling: Handling,
  { refs, seen, ...value }: z.infer<typeof FoldedValue>,
): Promise<Done> {
  const place = placeOf(value);
  const rejected = await rejectAtOnce(handling.store, refs, seen, handling.acting);
  const [first] = rejected;
  const left = refs.length - rejected.length;
  const others = left === 0 ? '' : ` ${left} ${left === 1 ? 'was' : 'were'} decided on or changed meanwhile.`;
  const text = `Rejected ${rejected.length}.${others}`;
  const lead = first === undefined ? told(text) : await decided(handling, first, text, place);
  return { lead, place, decided: rejected };
}

async function takeBack(
  { store, acting }: Handling,
  { change, ...value }: z.infer<typeof ChangeValue>,
): Promise<Done> {
  const undone = await undo(store, acting, change);
  return { lead: told(sayUndone(undone)), place: placeOf(value), decided: undone.subjects };
}

/** Whoever said it hears what became of it; the queue does not wait for that. */
async function closed(handling: Handling, { ref }: z.infer<typeof FeedbackValue>): Promise<Done> {
  const { store, acting, context, clients } = handling;
  const { feedback, became } = await closeFeedback(store, ref, acting);
  if (feedback.by !== acting.by)
    await tellDirectly(
      clients,
      feedback.by,
    )(escapeMrkdwn(sayBecame(feedback, became))).catch((error: unknown) =>
      context.log.warn({ err: error, feedback: ref }, 'nobody could be told what became of it'),
    );
  return { lead: told(`${ref} is done.`), place: FROM_THE_START };
}
