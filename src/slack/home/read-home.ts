import { firstQuestions } from '../../ask/first-questions.ts';
import { feedOf } from '../../curate/approvers.ts';
import { FROM_THE_START, type QueuePlace, readQueue } from '../../curate/review-queue.ts';
import { decodeSetting } from '../../digest/settings.ts';
import { openDesk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import { dayIn } from '../../record/days.ts';
import type { Person } from '../../store/app-users.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Handling } from '../platform/handling.ts';
import type { Lead } from '../undo/undo-block.ts';
import type { Curating, DigestLine, HomeModel, News } from './home-model.ts';
import { CARDS, LINES } from './sizes.ts';

/** Looks that follow each other sooner are one: what was new stays new to them. */
const ONE_LOOK_MS = 30 * 60_000;
const QUESTIONS = 3;

/** What a look at Home is about: a decision that was just taken, an answer, or the queue at a place. */
export interface Look {
  lead?: Lead | null;
  /** The queue is reviewed here, from this place on. */
  review?: QueuePlace;
  asked?: HomeModel['asked'];
}

/** Reads what the caller's Home shows, and remembers that they looked. */
export async function readHome(handling: Handling, look: Look): Promise<HomeModel> {
  const { context, caller, store, acting, may } = handling;
  const now = context.clock();
  const timeZone = await handling.timeZone();
  const person = await looked(store, caller.user, acting.at);
  const decides = await may('decide');
  return {
    now,
    timeZone,
    isFirst: person.sinceRevision === null,
    lead: look.lead ?? null,
    asked: look.asked ?? null,
    questions: await firstQuestions(store, { now, timeZone }, QUESTIONS),
    news: await newsSince(store, person),
    next: await nextItems(store, dayIn(now, timeZone)),
    digests: await digestLines(store),
    watches: (await store.watches()).filter(({ setBy }) => setBy === caller.user),
    counts: await store.counts(),
    curating: decides ? await curatingOf(handling, person, look) : null,
  };
}

/** The caller as they were before this look. */
async function looked(store: WorkspaceStore, user: string, at: string): Promise<Person> {
  const before = await store.person(user);
  const head = await store.head();
  const isNew = before.lookedAt !== null && Date.parse(at) - Date.parse(before.lookedAt) > ONE_LOOK_MS;
  const since = isNew
    ? { sinceAt: before.lookedAt, sinceRevision: before.lookedRevision }
    : { sinceAt: before.sinceAt, sinceRevision: before.sinceRevision };
  await store.putPerson(user, { ...since, lookedAt: at, lookedRevision: head });
  return { ...before, ...since };
}

/** What was published since, newest first; null for who looks for the first time. */
async function newsSince(store: WorkspaceStore, { sinceAt, sinceRevision }: Person): Promise<News | null> {
  if (sinceRevision === null || sinceAt === null) return null;
  const changes = await store.changesBetween(sinceRevision, await store.head());
  const refs = changes
    .filter(({ action }) => action === 'publish' || action === 'import')
    .map(({ subject }) => subject);
  const fresh = [...new Set(refs)].reverse();
  const items = await itemsOf(store, fresh.slice(0, LINES * 4));
  return { since: sinceAt, items: items.slice(0, LINES), count: fresh.length };
}

async function itemsOf(store: WorkspaceStore, refs: readonly string[]): Promise<Item[]> {
  const desk = await openDesk(store);
  const statements = await store.statements(refs.filter((ref) => ref.startsWith('S-')));
  const developments = await store.developments(refs.filter((ref) => ref.startsWith('D-')));
  return [
    ...(await desk.developmentItems(developments.filter(({ status }) => status === 'published'))),
    ...(await desk.statementItems(statements.filter(({ status }) => status === 'published'))),
  ];
}

async function nextItems(store: WorkspaceStore, from: string): Promise<Item[]> {
  const desk = await openDesk(store);
  return desk.developmentItems(await store.listDevelopments({ phases: ['scheduled'], from, limit: LINES }));
}

async function digestLines(store: WorkspaceStore): Promise<DigestLine[]> {
  return (await store.subscriptions()).flatMap(({ kind, channel, state, setting }) => {
    const read = kind === 'digest' && state !== 'off' ? decodeSetting(setting) : null;
    return read === null ? [] : [{ channel, setting: read, isPaused: state === 'paused' }];
  });
}

async function curatingOf(
  { store, context }: Handling,
  { nudges }: Person,
  { review }: Look,
): Promise<Curating> {
  const { sources, waiting, articles } = await store.queuedSources(LINES);
  const { feedback, open } = await store.openFeedback(LINES);
  const jobs = await context.store.jobs.count(store.teamId);
  return {
    nudges,
    waiting,
    articles,
    sources: await Promise.all(
      sources.map(async (one) => ({ ...one, feed: (await feedOf(store, one.source.ref))?.name ?? null })),
    ),
    feedback,
    openFeedback: open,
    givenUp: jobs.filter(({ state }) => state === 'dead'),
    queue: review === undefined ? null : await readQueue(store, CARDS, review ?? FROM_THE_START),
  };
}
