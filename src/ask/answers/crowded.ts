import type { Desk } from '../../recall/desk.ts';
import { roleOn } from '../../record/actor.ts';
import { monthOf, sayDay, sayRange, utc, weekOf } from '../../record/days.ts';
import type { Day } from '../../record/edtf.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { SaidOnDay } from '../../store/store.ts';
import type { Group, Party } from '../answer.ts';
import type { Frame, Period } from '../frame/frame.ts';
import type { Choice } from './choices.ts';

/** From so many statements on a summary counts them instead of listing them. */
export const CROWDED = 60;

/** Groups that one page holds; of more days there are weeks, of more weeks months. */
const MOST_GROUPS = 10;
const PARTIES = 4;
const SPEAKERS = 5;
/** Buttons for speakers under a single day. */
const BUTTONS = 8;

/** A crowded period: by day (or week, month, year), then party, then speaker, with counts. */
export interface Crowd {
  groups: Group[];
  choices: Choice[];
  total: number;
}

/** What was said in a crowded period, counted; days in their order, parties and speakers by how much they said. */
export function crowdOf(desk: Desk, frame: Frame, period: Period, said: readonly SaidOnDay[]): Crowd {
  const spans = spansOf(said);
  const groups = spans.map(({ label, said: within }) => groupOf(desk, label, within));
  const total = totalOf(said);
  const choices =
    spans.length > 1
      ? spans.map(({ label, from, to }) => opening(frame, { from, to, label: sayRange(from, to) }, label))
      : speakersOf(desk, frame, period, said);
  return { groups, choices, total };
}

interface Span {
  label: string;
  from: Day;
  to: Day;
  said: SaidOnDay[];
}

/** How a stretch of days around a day is called, and where it begins and ends; from the shortest on. */
const STRETCHES: ((day: Day) => Omit<Span, 'said'>)[] = [
  (day) => ({ label: sayDay(day), from: day, to: day }),
  (day) => {
    const [from, to] = weekOf(day, 0);
    return { label: `Week of ${sayDay(from)}`, from, to };
  },
  (day) => {
    const [from, to] = monthOf(utc(day));
    return { label: sayDay(from).replace(/^1 /, ''), from, to };
  },
  (day) => ({ label: day.slice(0, 4), from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }),
];

/** The shortest stretches of days of which a page holds all. */
function spansOf(said: readonly SaidOnDay[]): Span[] {
  const byDay = new Map<Day, SaidOnDay[]>();
  for (const one of said) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
  const [last, ...shorter] = [...STRETCHES].reverse();
  for (const stretch of shorter.reverse()) {
    const spans = spansBy(stretch, byDay, MOST_GROUPS);
    if (spans !== null) return spans;
  }
  return (last && spansBy(last, byDay, Number.POSITIVE_INFINITY)) ?? [];
}

/** The stretches of a kind that hold the days, in their order; null where they are more than `most`. */
function spansBy(
  stretch: (day: Day) => Omit<Span, 'said'>,
  byDay: ReadonlyMap<Day, readonly SaidOnDay[]>,
  most: number,
): Span[] | null {
  const byLabel = new Map<string, Span>();
  for (const [day, said] of byDay) {
    const made = stretch(day);
    const span = byLabel.get(made.label) ?? { ...made, said: [] };
    span.said.push(...said);
    byLabel.set(made.label, span);
    if (byLabel.size > most) return null;
  }
  return [...byLabel.values()].sort((a, b) => a.from.localeCompare(b.from));
}

/** How many statements these are. */
export const totalOf = (said: readonly { count: number }[]): number =>
  said.reduce((all, { count }) => all + count, 0);

function groupOf(desk: Desk, label: string, said: readonly SaidOnDay[]): Group {
  const parties = new Map<string | null, SaidOnDay[]>();
  for (const one of said) {
    const name = partyOf(desk, one);
    parties.set(name, [...(parties.get(name) ?? []), one]);
  }
  const named = [...parties].map(([name, of]): Party => partyWith(desk, name, of));
  const sorted = named.sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.count - a.count);
  return {
    label,
    count: totalOf(said),
    parties: sorted.slice(0, PARTIES),
    more: totalOf(sorted.slice(PARTIES)),
  };
}

function partyWith(desk: Desk, name: string | null, said: readonly SaidOnDay[]): Party {
  const speakers = bySpeaker(said).map(({ speaker, count }) => ({
    name: desk.index.get(speaker)?.name ?? speaker,
    count,
  }));
  return {
    name,
    count: totalOf(said),
    speakers: speakers.slice(0, SPEAKERS),
    more: totalOf(speakers.slice(SPEAKERS)),
  };
}

/** Whom somebody speaks for on a day: a state or body, or itself; null for a person of none. */
export function partyOf(desk: Desk, { speaker, day }: Pick<SaidOnDay, 'speaker' | 'day'>): string | null {
  const actor = desk.index.get(speaker);
  if (actor === undefined) return null;
  const ref = roleOn(actor, day)?.represents ?? actor.represents;
  if (ref !== null) return desk.index.get(ref)?.name ?? null;
  return actor.kind === 'person' ? null : actor.name;
}

/** Who said how much, most first. */
function bySpeaker(said: readonly SaidOnDay[]): { speaker: ActorRef; count: number }[] {
  const counts = new Map<ActorRef, number>();
  for (const { speaker, count } of said) counts.set(speaker, (counts.get(speaker) ?? 0) + count);
  return [...counts]
    .map(([speaker, count]) => ({ speaker, count }))
    .sort((a, b) => b.count - a.count || a.speaker.localeCompare(b.speaker));
}

const opening = (frame: Frame, period: Period, label: string): Choice => ({
  label,
  frame: { ...frame, act: 'summary', period },
});

/** Of a single stretch: all of it as a list, and the lists of those who said most. */
function speakersOf(desk: Desk, frame: Frame, period: Period, said: readonly SaidOnDay[]): Choice[] {
  const list: Frame = { ...frame, act: 'quotes', about: [], matter: '', speech: true, period };
  return [
    { label: `All ${totalOf(said)}`, frame: list },
    ...bySpeaker(said)
      .slice(0, BUTTONS)
      .map(({ speaker, count }) => {
        const name = desk.index.get(speaker)?.name ?? speaker;
        return {
          label: `${name} (${count})`,
          frame: { ...list, speakers: [{ text: name, actors: [speaker] }] },
        };
      }),
  ];
}
