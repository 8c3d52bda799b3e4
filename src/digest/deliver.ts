import type { WorkspaceStore } from '../store/store.ts';
import type {
  ClaimedSubscription,
  DueSubscription,
  SlotOutcome,
  SubscriptionKey,
  SubscriptionSlot,
} from '../store/subscriptions.ts';
import { type ContentOf, contentOf } from './contents.ts';
import { type Due, dueOf, isCurrent, nextDue } from './due.ts';
import { weekBefore } from './last-week.ts';
import { LEAST_LEASE } from './lease.ts';
import type { Poster, SlotMark, Trouble } from './poster.ts';
import { sayPaused, sayRefused, sayUnsure } from './posting-wording.ts';
import { decodeSetting } from './settings.ts';
import { LOOK_BACK_MS, type Timing } from './timing.ts';

/** What delivering works with; everything that reaches outside comes in here. */
export interface Delivering {
  workspace: (teamId: string) => Promise<WorkspaceStore>;
  poster: Poster;
  clock: () => Date;
  /** Names this process among those on the same store. */
  owner: string;
  timing: Timing;
  /** Makes what is posted; where it is not given, anew for each channel. */
  contentOf?: ContentOf;
  log: { info(facts: object, message: string): void; error(facts: object, message: string): void };
  /** Called before each step, by its name; a test may end the process there. */
  atStep?: (step: Step) => Promise<void> | void;
}

export type Step = 'claim' | 'begin' | 'post' | 'posted' | 'settle' | 'settled' | 'find' | 'found';

/** What became of a delivery; `busy`: another process has the subscription, or it is not due or not on. */
export type Delivery = SlotOutcome | 'busy' | 'waiting' | 'not due';

/**
 * Posts what is due to a channel: claims the subscription, writes down that it posts, posts, settles. A post that was begun
 * and not settled is looked for in the channel before it is posted again. `early` is a person's *Send now*: of what is
 * new, of the last posting again, or of the last seven days.
 */
export async function deliver(
  deps: Delivering,
  due: Pick<DueSubscription, 'teamId' | 'channel' | 'kind'>,
  early: 'now' | 'again' | 'week' | null = null,
): Promise<Delivery> {
  const store = await deps.workspace(due.teamId);
  const key: SubscriptionKey = { channel: due.channel, kind: due.kind };
  const now = deps.clock();
  const until = new Date(now.getTime() + deps.timing.leaseMs);
  await deps.atStep?.('claim');
  const claimed = await store.claim(key, {
    owner: deps.owner,
    now: now.toISOString(),
    until: until.toISOString(),
    early: early !== null,
  });
  if (claimed === null) return 'busy';
  const job: Job = { deps, store, key, claimed, now, until, mark: { ...key, teamId: due.teamId, slot: '' } };
  if (claimed.open !== null) return resume(job, claimed.open);
  const plan = dueOf(claimed.subscription, now, early !== null);
  if (plan.kind === 'wait') {
    await store.release(key, leaseOf(job), plan.lastSlot, plan.dueAt);
    return 'not due';
  }
  const after = await startOf(job, early);
  return post(job, plan, {
    slot: plan.slot,
    state: 'claimed',
    outcome: null,
    claimedAt: now.toISOString(),
    fromRevision: after,
    toRevision: claimed.head,
    attempts: 0,
    ts: null,
  });
}

interface Job {
  deps: Delivering;
  store: WorkspaceStore;
  key: SubscriptionKey;
  claimed: ClaimedSubscription;
  now: Date;
  until: Date;
  mark: SlotMark;
}

const leaseOf = ({ deps, claimed }: Job) => ({ owner: deps.owner, version: claimed.subscription.version });

/** The revision behind which a posting begins. */
async function startOf(job: Job, early: 'now' | 'again' | 'week' | null): Promise<number> {
  if (early === 'again') return previousStart(job);
  if (early === 'week') return job.store.headAt(weekBefore(job.now));
  return job.claimed.subscription.watermark;
}

/** Where the last posting began, to send it again. */
async function previousStart({ store, key, claimed }: Job): Promise<number> {
  const slots = await store.slots(key, 5);
  const last = slots.find(({ outcome }) => outcome === 'posted' || outcome === 'unsure');
  return last?.fromRevision ?? claimed.subscription.watermark;
}

/** A posting that was begun before: is it in the channel? */
async function resume(job: Job, open: SubscriptionSlot): Promise<Delivery> {
  const { deps, key, claimed } = job;
  const mark = { ...job.mark, slot: open.slot };
  if (open.state === 'claimed') {
    await deps.atStep?.('find');
    const found = await deps.poster.find(mark, new Date(Date.parse(open.claimedAt) - LOOK_BACK_MS));
    await deps.atStep?.('found');
    if (!found.ok) {
      const passing = found.trouble.kind === 'later' || found.trouble.kind === 'unknown';
      if (passing && isCurrent(claimed.subscription, open.slot, job.now))
        return postpone(job, open, 'claimed', found.trouble);
      const zone = zoneOf(job);
      const notice = sayUnsure(key.kind, key.channel, open.slot, zone, found.trouble.code);
      return settle(job, open, 'unsure', null, 0, notice);
    }
    if (found.ts !== null) return settle(job, open, 'posted', found.ts, 0);
  }
  if (!isCurrent(claimed.subscription, open.slot, job.now)) {
    await settle(job, open, 'left out', null, claimed.subscription.silentSlots);
    return 'left out';
  }
  return post(job, { kind: 'post', slot: open.slot, early: false }, open);
}

const zoneOf = ({ claimed }: Job): string => decodeSetting(claimed.subscription.setting)?.zone ?? 'UTC';

async function post(
  job: Job,
  plan: Extract<Due, { kind: 'post' }>,
  slot: SubscriptionSlot,
): Promise<Delivery> {
  const { deps, store, key, claimed, now } = job;
  const { subscription } = claimed;
  const posting = { kind: key.kind, subscription, slot, now, hour: !plan.early };
  const content = await (deps.contentOf ?? contentOf)(store, posting);
  const silent = claimed.subscription.silentSlots + (plan.early ? 0 : 1);
  if (content === null) return settle(job, slot, 'nothing', null, silent);
  await deps.atStep?.('begin');
  const attempt = { ...slot, state: 'claimed' as const, attempts: slot.attempts + 1 };
  if (!(await store.begin(key, deps.owner, attempt))) return 'busy';
  const left = job.until.getTime() - deps.clock().getTime();
  if (left < LEAST_LEASE * deps.timing.leaseMs)
    return postpone(job, slot, 'waiting', { kind: 'later', code: 'slow', ms: 0 });
  await deps.atStep?.('post');
  const posted = await deps.poster.post({ ...job.mark, slot: slot.slot }, content);
  await deps.atStep?.('posted');
  if (posted.ok) return settle(job, attempt, 'posted', posted.ts, content.kind === 'silence' ? silent : 0);
  const { trouble } = posted;
  switch (trouble.kind) {
    case 'later':
      return postpone(job, attempt, 'waiting', trouble);
    case 'unknown':
      return postpone(job, attempt, 'claimed', trouble);
    case 'gone':
      await store.stopSubscription(
        key,
        'paused',
        trouble.code,
        sayPaused(key.kind, key.channel, trouble.code),
      );
      return settle(job, attempt, 'refused', null, claimed.subscription.silentSlots);
    case 'refused': {
      deps.log.error({ ...job.mark, slot: slot.slot, code: trouble.code }, 'Slack refused a post');
      const notice = sayRefused(key.kind, key.channel, slot.slot, zoneOf(job), trouble.code);
      return settle(job, attempt, 'refused', null, claimed.subscription.silentSlots, notice);
    }
  }
}

async function postpone(
  job: Job,
  slot: SubscriptionSlot,
  state: 'claimed' | 'waiting',
  trouble: Trouble,
): Promise<Delivery> {
  const { deps, store, key } = job;
  const asked = trouble.kind === 'later' ? trouble.ms : 0;
  const wait = asked > 0 ? asked : deps.timing.backoffMs(Math.max(slot.attempts, 1));
  const dueAt = new Date(deps.clock().getTime() + wait).toISOString();
  deps.log.info({ ...job.mark, slot: slot.slot, ...trouble, dueAt }, 'a post is tried again');
  await store.postpone(key, deps.owner, { slot: slot.slot, state }, dueAt);
  return 'waiting';
}

async function settle(
  job: Job,
  slot: SubscriptionSlot,
  outcome: SlotOutcome,
  ts: string | null,
  silentSlots: number,
  notice: string | null = null,
): Promise<Delivery> {
  const { deps, store, key, claimed } = job;
  await deps.atStep?.('settle');
  const told = outcome === 'posted' || outcome === 'unsure' || outcome === 'nothing';
  await store.settle(key, leaseOf(job), {
    slot: slot.slot,
    outcome,
    ts,
    at: slot.claimedAt,
    watermark: told ? slot.toRevision : claimed.subscription.watermark,
    silentSlots,
    dueAt: nextDue(claimed.subscription, slot.slot, deps.clock()),
    notice,
  });
  await deps.atStep?.('settled');
  return outcome;
}
