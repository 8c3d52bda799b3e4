import { type Desk, openDesk } from '../recall/desk.ts';
import { dayIn, plusDays } from '../record/days.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { NumberedRevision } from '../store/subscriptions.ts';
import { AHEAD, compose } from './compose.ts';
import { type Digest, type Entry, refOf, statusOf, type Watched } from './content.ts';
import { mostImportantFirst } from './importance.ts';
import { isWatched, passes, readWatch } from './matching.ts';
import { lastingFilter } from './present-filter.ts';
import type { Setting } from './settings.ts';
import { sortChanges } from './sort-changes.ts';

/** Which part of a record's history a digest tells of. */
export interface Scope {
  /** Where the channel's digest starts. */
  start: number;
  after: number;
  to: number;
}

const MOST_SCHEDULED = 200;

/** Reads what a channel's digest holds, by as many queries whether it is one entry or five hundred. */
export async function gatherDigest(
  store: WorkspaceStore,
  { start, after, to }: Scope,
  { zone, ...setting }: Pick<Setting, 'zone' | 'filter'>,
  moment: { now: Date; since: string | null },
): Promise<Digest> {
  const filter = await lastingFilter(store, setting.filter);
  const changes = await store.changesBetween(after, to);
  const refs = [...new Set(changes.map(({ subject }) => subject))];
  const desk = await openDesk(store);
  const earlier = await store.versionsBefore(after, to);
  const entries = await entriesOf(desk, refs);
  const today = dayIn(moment.now, zone);
  const scheduled = await store.listDevelopments({
    phases: ['scheduled'],
    from: today,
    to: plusDays(today, AHEAD),
    limit: MOST_SCHEDULED,
  });
  const items = await desk.developmentItems(scheduled);
  return compose(
    {
      ...sortChanges({ start, changes, entries, earlier }, filter, desk.index),
      scheduled: items.filter((item) => passes(filter, item, desk.index)),
    },
    { since: moment.since, at: moment.now.toISOString(), zone, revisions: { after, to } },
  );
}

/** Reads what was published and is watched in a channel. */
export async function gatherWatched(
  store: WorkspaceStore,
  channel: string,
  { after, to }: Pick<Scope, 'after' | 'to'>,
  now: Date,
): Promise<Watched> {
  const desk = await openDesk(store);
  const watches = (await store.watches(channel)).flatMap((watch) => {
    const read = readWatch(watch.text, desk.index, now);
    return read === null ? [] : [{ ...watch, read }];
  });
  const changes = await store.changesBetween(after, to);
  const revisions = new Map(changes.filter(isPublication).map(({ subject, id }) => [subject, id]));
  const entries = [...(await entriesOf(desk, [...revisions.keys()])).values()]
    .filter((entry) => statusOf(entry) === 'published')
    .sort(mostImportantFirst);
  const matching = (entry: Entry) =>
    watches.filter(
      ({ read, since }) => (revisions.get(refOf(entry)) ?? 0) > since && isWatched(read, entry, desk.index),
    );
  const matches = entries.map((entry) => ({ entry, by: matching(entry) })).filter(({ by }) => by.length > 0);
  return {
    kind: 'watch',
    at: now.toISOString(),
    matches: matches.map(({ entry, by }) => ({ entry, watches: by.map(({ text }) => text) })),
    watches: watches
      .filter(({ id }) => matches.some(({ by }) => by.some((one) => one.id === id)))
      .map(({ id, text }) => ({ id, text })),
    revisions: { after, to },
  };
}

/** A retraction that is taken back publishes nothing that was not posted before. */
const isPublication = ({ action, undoes }: NumberedRevision): boolean =>
  (action === 'publish' && undoes === null) || action === 'import';

async function entriesOf({ store, ...desk }: Desk, refs: readonly string[]): Promise<Map<string, Entry>> {
  const said = await store.statements(refs.filter((ref) => ref.startsWith('S-')));
  const happened = await store.developments(refs.filter((ref) => ref.startsWith('D-')));
  const items: Entry[] = [...(await desk.statementItems(said)), ...(await desk.developmentItems(happened))];
  return new Map(items.map((item) => [refOf(item), item]));
}
