import { aboutTopic } from '../compare/topic.ts';
import type { Desk } from '../recall/desk.ts';
import type { DevelopmentItem, StatementItem } from '../recall/items.ts';
import { plusDays } from '../record/days.ts';
import type { Development } from '../record/development.ts';
import { type Day, dayRange, overlaps } from '../record/edtf.ts';
import type { StateOfPlay } from '../store/state-of-play.ts';
import type { CitedSource } from '../store/store.ts';

/** What a brief is about. */
export interface Scope {
  from: Day;
  to: Day;
  topic: string | null;
}

/** What a brief says, before it is a document. Published entries alone. */
export interface Brief {
  scope: Scope;
  /** A curator's own words, while they hold. */
  state: StateOfPlay | null;
  /** The last that was signed has expired. */
  expired: StateOfPlay | null;
  standing: DevelopmentItem[];
  happened: DevelopmentItem[];
  /** By whom it is said for, those with most first. */
  said: { party: string; items: StatementItem[] }[];
  next: DevelopmentItem[];
  sources: CitedSource[];
}

/** How far ahead of a period's end a brief looks, in days. */
const AHEAD = 30;
const WEEK = 7;
const ALL = Number.MAX_SAFE_INTEGER;

/** The latest week of the record up to `today`. */
export async function latestWeek(desk: Desk, today: Day): Promise<{ from: Day; to: Day }> {
  const to = (await desk.store.latestActivity(today)) ?? today;
  return { from: plusDays(to, 1 - WEEK), to };
}

/** Gathers a brief; `now` (ISO 8601, UTC) decides whether the state of play still holds. */
export async function briefOf(desk: Desk, scope: Scope, now: string): Promise<Brief> {
  const { from, to, topic } = scope;
  const { store } = desk;
  const isAbout = aboutTopic(topic, desk.index);
  const developments = async (filter: Omit<Parameters<typeof store.listDevelopments>[0], 'limit'>) =>
    (await desk.developmentItems(await store.listDevelopments({ ...filter, limit: ALL }))).filter(isAbout);
  const dated = await store.listStatements({ from, to, limit: ALL });
  const undated = await desk.statementItems(await store.listStatements({ undated: true, limit: ALL }));
  const said = [...(await desk.statementItems(dated)), ...undated.filter(reportedIn(scope))].filter(isAbout);
  const within = await developments({ from, to });
  const standing = await developments({ phases: ['state'], undated: true });
  const next = (
    await developments({ phases: ['scheduled'], from: plusDays(to, 1), to: plusDays(to, AHEAD) })
  ).filter(({ development }) => isAhead(development, to));
  const signed = await store.stateOfPlay();
  const holds = signed !== null && signed.expiresAt > now;
  const happened = within.filter(
    ({ development }) =>
      isNews(development) && !(development.phase === 'scheduled' && isAhead(development, to)),
  );
  const ahead = within.filter(
    ({ development }) => development.phase === 'scheduled' && isAhead(development, to),
  );
  const groups = byParty(said);
  return {
    scope,
    state: holds ? signed : null,
    expired: holds ? null : signed,
    standing,
    happened,
    said: groups,
    next: inOrder([...ahead, ...next]),
    sources: sourcesOf([
      ...standing,
      ...happened,
      ...groups.flatMap(({ items }) => items),
      ...ahead,
      ...next,
    ]),
  };
}

/** What no source dates counts by the day on which it was reported. */
const reportedIn =
  ({ from, to }: Scope) =>
  ({ sources }: StatementItem): boolean =>
    sources.some(({ published }) => published !== null && overlaps(published, from, to));

/** Each once. */
const inOrder = (items: readonly DevelopmentItem[]): DevelopmentItem[] => [
  ...new Map(items.map((item) => [item.development.ref, item])).values(),
];

const isNews = ({ phase }: Development): boolean => phase !== 'position' && phase !== 'background';
const isAhead = ({ date }: Development, to: Day): boolean =>
  date !== null && (dayRange(date).latest ?? '') > to;

function byParty(said: readonly StatementItem[]): Brief['said'] {
  const parties = new Map<string, StatementItem[]>();
  for (const item of said) {
    const party = (item.represents ?? item.speaker).name;
    parties.set(party, [...(parties.get(party) ?? []), item]);
  }
  return [...parties]
    .map(([party, items]) => ({ party, items }))
    .sort((a, b) => b.items.length - a.items.length || a.party.localeCompare(b.party));
}

function sourcesOf(items: readonly (StatementItem | DevelopmentItem)[]): CitedSource[] {
  const sources = new Map(
    items.flatMap((item) => item.sources.map((source) => [source.ref, source] as const)),
  );
  return [...sources.values()].sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
}
