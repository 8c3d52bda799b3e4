import type { Desk } from '../recall/desk.ts';
import type { StatementItem } from '../recall/items.ts';
import { fold } from '../words/fold.ts';
import { type Party, saidBy } from './compared-party.ts';
import { aboutTopic } from './topic.ts';

/** What the parties have said of one issue, in their order; empty for who has said nothing of it. */
interface Issue {
  name: string;
  said: StatementItem[][];
  /** How many of the parties have spoken of it. */
  spoken: number;
}

/** Parties beside each other. */
export interface SideBySide {
  parties: Party[];
  topic: string | null;
  /** Those that several have spoken of first, then the latest spoken of. */
  issues: Issue[];
  /** Issues of the record, in the same time, of which none of them has spoken; those that most others speak of. */
  neither: string[];
}

/** The issue of what no curator gave a topic. */
export const OTHER = 'Other';

/** Puts what several parties said beside each other, by issue, newest first. */
export async function sideBySide(
  desk: Desk,
  {
    parties,
    topic,
    from,
    to = null,
  }: { parties: Party[]; topic: string | null; from: string | null; to?: string | null },
): Promise<SideBySide> {
  const about = aboutTopic(topic, desk.index);
  const said = await Promise.all(
    parties.map(async ({ voices }) => (await saidBy(desk, { voices, from, to })).filter(about)),
  );
  const spread = spreadOf(said);
  const names = new Map<string, string>();
  const cells = new Map<string, StatementItem[][]>();
  said.forEach((items, party) => {
    for (const item of items) {
      const name = issueOf(item, spread);
      const key = fold(name);
      names.set(key, names.get(key) ?? name);
      const issue = cells.get(key) ?? parties.map(() => []);
      issue[party]?.push(item);
      cells.set(key, issue);
    }
  });
  const issues = [...cells].map(([key, lists]) => ({
    name: names.get(key) ?? OTHER,
    said: lists,
    spoken: lists.filter((list) => list.length > 0).length,
  }));
  const others = (await saidBy(desk, { from, to })).filter(about);
  return {
    ...{ parties, topic, issues: issues.sort(byWeight) },
    neither: neverSpoken(others, new Set(said.flat().flatMap(({ statement }) => statement.topics.map(fold)))),
  };
}

/** How many issues that nobody of them has spoken of are named. */
const MOST_NEITHER = 8;

function neverSpoken(items: readonly StatementItem[], spoken: ReadonlySet<string>): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const topic of items.flatMap(({ statement }) => statement.topics)) {
    const key = fold(topic);
    if (spoken.has(key)) continue;
    const before = counts.get(key);
    counts.set(key, { name: before?.name ?? topic, count: (before?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NEITHER)
    .map(({ name }) => name);
}

/** In how many parties' words each topic occurs. */
function spreadOf(said: readonly StatementItem[][]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const items of said) {
    const topics = new Set(items.flatMap(({ statement }) => statement.topics.map(fold)));
    for (const topic of topics) spread.set(topic, (spread.get(topic) ?? 0) + 1);
  }
  return spread;
}

/** Of an entry's topics the one that most parties have. */
function issueOf({ statement }: StatementItem, spread: ReadonlyMap<string, number>): string {
  const ranked = [...statement.topics].sort(
    (a, b) => (spread.get(fold(b)) ?? 0) - (spread.get(fold(a)) ?? 0),
  );
  return ranked[0] ?? OTHER;
}

const latest = ({ said }: Issue): string =>
  said
    .flat()
    .map(({ statement }) => statement.saidOn ?? '')
    .sort()
    .at(-1) ?? '';

const byWeight = (a: Issue, b: Issue): number => b.spoken - a.spoken || latest(b).localeCompare(latest(a));
