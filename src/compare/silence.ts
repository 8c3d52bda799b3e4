import type { Desk } from '../recall/desk.ts';
import type { StatementItem } from '../recall/items.ts';
import type { Actor } from '../record/actor.ts';
import { plusDays } from '../record/days.ts';
import { type Day, dayRange } from '../record/edtf.ts';
import { saidBy } from './compared-party.ts';
import { aboutTopic } from './topic.ts';

/** Somebody who used to speak about something. */
interface Silent {
  actor: Actor;
  /** How many statements there were before. */
  count: number;
  last: StatementItem;
}

/** Who has fallen silent, and who never spoke about it. */
export interface Silence {
  topic: string | null;
  since: Day;
  /** How many have ever spoken of it. */
  spoken: number;
  /** Those who spoke most before come first. */
  silent: Silent[];
  /** Those on the record who have spoken, but never of this; empty without a topic. */
  never: Actor[];
}

/** Days without a word after which somebody counts as silent, where nobody tells since when. */
const A_FORTNIGHT = 14;

/** Who spoke about a topic before `since` and has not since then; `since` is a fortnight before `today` unless told. */
export async function silenceOn(
  desk: Desk,
  { topic, since, today }: { topic: string | null; since: Day | null; today: Day },
): Promise<Silence> {
  const last = (await desk.store.latestActivity(today)) ?? today;
  const from = since ?? plusDays(last, -A_FORTNIGHT);
  const all = await saidBy(desk, {});
  const about = all.filter(aboutTopic(topic, desk.index));
  const spoken = bySpeaker(about);
  const silent = [...spoken.values()].flatMap((items): Silent[] => {
    const [latest] = items;
    if (latest === undefined || items.some((item) => !isBefore(item, from))) return [];
    return [{ actor: latest.speaker, count: items.length, last: latest }];
  });
  const never = topic === null ? [] : [...bySpeaker(all)].filter(([ref]) => !spoken.has(ref));
  return {
    topic,
    since: from,
    spoken: spoken.size,
    silent: silent.sort((a, b) => b.count - a.count || a.actor.name.localeCompare(b.actor.name)),
    never: never
      .flatMap(([, [first]]) => (first === undefined || first.speaker.anonymous ? [] : [first.speaker]))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** The statements of each speaker, latest first. */
function bySpeaker(items: readonly StatementItem[]): Map<string, StatementItem[]> {
  const lists = new Map<string, StatementItem[]>();
  for (const item of items) lists.set(item.speaker.ref, [...(lists.get(item.speaker.ref) ?? []), item]);
  return lists;
}

/** Whether something was certainly said before a day. Where no source tells, its publication bounds it. */
const isBefore = ({ statement, sources }: StatementItem, day: Day): boolean => {
  const days = [
    statement.saidOn,
    ...(statement.saidOn === null ? sources.map(({ published }) => published) : []),
  ];
  const latest = days.flatMap((date) => (date === null ? [] : (dayRange(date).latest ?? []))).sort()[0];
  return latest !== undefined && latest < day;
};
