import { setImmediate } from 'node:timers/promises';
import type { Desk } from '../../recall/desk.ts';
import { type DevelopmentItem, type StatementItem, standsBy } from '../../recall/items.ts';
import { roleOn } from '../../record/actor.ts';
import { citedWords } from '../../record/citation.ts';
import { type Day, dayRange } from '../../record/edtf.ts';
import type { ActorRef } from '../../record/refs.ts';
import { speakerTerm } from '../../record/search-terms.ts';
import type { Statement } from '../../record/statement.ts';
import type { SaidOnDay } from '../../store/store.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import { roomOf } from '../find/room.ts';
import type { Unit } from '../frame/frame.ts';
import { CROWDED, totalOf } from './crowded.ts';

/** First and last day; either may be open. */
interface Days {
  from?: Day;
  to?: Day;
}

/** Statements, or where they are more than {@link CROWDED} their counts. */
type SaidAbout = { items: StatementItem[] } | { counted: SaidOnDay[] };

/** A period of at most so many statements is read through; of a larger one is looked up what it has of a unit. */
const READ_THROUGH = 1_000;
/** So many statements are read before others get their turn. */
const PAGE = 200;
/** Of statements that are read, at most. */
const MOST = 5_000;

/** What was said in a period that is of all these units: by them, for them, to them, or with their word. */
export async function saidAbout(desk: Desk, units: readonly Unit[], days: Days): Promise<SaidAbout> {
  const all = await desk.store.saidByDay(days);
  if (units.length === 0 && totalOf(all) >= CROWDED) return { counted: all };
  if (totalOf(all) <= READ_THROUGH) {
    const items = await itemsOf(desk, await desk.store.listStatements({ ...days, limit: MOST }), units);
    return items.length < CROWDED ? { items } : { counted: items.flatMap(saidOn) };
  }
  const [only, ...others] = units;
  if (only !== undefined && others.length === 0 && only.actors.length > 0) return ofActor(desk, only, days);
  return withAll(desk, units, days);
}

/** What was said by actors, for them and to them. */
async function ofActor(desk: Desk, unit: Unit, days: Days): Promise<SaidAbout> {
  const { store } = desk;
  const speakers = voicesOf(desk, unit);
  const speaksFor = ({ speaker, day }: SaidOnDay): boolean => isFor(desk, unit, speaker, day);
  const by = (await store.saidByDay({ ...days, speakers })).filter(speaksFor);
  const to = await store.saidTo(unit.actors, days);
  const counted = [
    ...by,
    ...(await store.saidByDay({ ...days, numbers: to })).filter((one) => !speaksFor(one)),
  ];
  if (totalOf(counted) >= CROWDED) return { counted };
  const said = await store.listStatements({ ...days, speakers, limit: MOST });
  const known = new Set(said.map(({ ref }) => ref));
  const addressed = await store.statements(to.map(refOfNumber).filter((ref) => !known.has(ref)));
  return { items: await itemsOf(desk, [...said, ...addressed], [unit]) };
}

/** What is of several units, or has words, as the index has it. */
async function withAll(desk: Desk, units: readonly Unit[], days: Days): Promise<SaidAbout> {
  const { store } = desk;
  const room = roomOf(desk);
  const sets: Set<number>[] = [];
  for (const unit of units) {
    const terms = [...voicesOf(desk, unit).map(speakerTerm), ...(unit.stem === '' ? [] : [unit.stem])];
    const numbers = (await room.postings('statement', terms)).flat();
    sets.push(new Set([...numbers, ...(await store.saidTo(unit.actors, days))]));
  }
  const [first, ...others] = sets;
  const held = first && [...first].filter((number) => others.every((set) => set.has(number)));
  const dated = await room.dated('statement', held ?? null, days);
  const numbers = dated.map(({ number }) => number);
  if (numbers.length <= READ_THROUGH) {
    const items = await itemsOf(desk, await store.statements(numbers.map(refOfNumber)), units);
    return items.length < CROWDED ? { items } : { counted: items.flatMap(saidOn) };
  }
  return { counted: await store.saidByDay({ ...days, numbers }) };
}

const refOfNumber = (number: number): string => `S-${number}`;

/** Those of `statements` that are of all units, in turns with the rest of the process. */
async function itemsOf(
  desk: Desk,
  statements: readonly Statement[],
  units: readonly Unit[],
): Promise<StatementItem[]> {
  const items: StatementItem[] = [];
  for (let at = 0; at < statements.length; at += PAGE) {
    if (at > 0) await setImmediate();
    const some = await desk.statementItems(statements.slice(at, at + PAGE));
    items.push(...some.filter((item) => units.every((unit) => isAbout(item, unit))));
  }
  return items;
}

/** A statement as it counts for a day; what has none counts for none. */
const saidOn = (item: StatementItem): SaidOnDay[] => {
  const date = standsBy(item);
  const day = date === null ? null : dayRange(date).earliest;
  return day === null ? [] : [{ day, speaker: item.speaker.ref, count: 1 }];
};

/** A unit's actors, and those who ever spoke for them. */
const voicesOf = (desk: Desk, { actors }: Unit): ActorRef[] => [
  ...new Set([...actors, ...actors.flatMap((ref) => desk.index.spokenForBy(ref))]),
];

/** Whether somebody is one of a unit's actors, or spoke for one on a day. */
function isFor(desk: Desk, { actors }: Unit, speaker: ActorRef, day: Day): boolean {
  const actor = desk.index.get(speaker);
  const represents = actor && (roleOn(actor, day)?.represents ?? actor.represents);
  return actors.includes(speaker) || (represents != null && actors.includes(represents));
}

/** Whether an entry names one of the unit's actors, or holds its word. */
export function isAbout(item: StatementItem | DevelopmentItem, { actors, stem: wanted }: Unit): boolean {
  const named =
    item.kind === 'statement'
      ? [item.speaker, ...item.addressees, ...(item.represents === null ? [] : [item.represents])]
      : [...item.actors, ...item.recipients];
  if (named.some(({ ref }) => actors.includes(ref))) return true;
  const entry = item.kind === 'statement' ? item.statement : item.development;
  const words = [entry.headline, ...entry.topics, ...entry.citations.map(citedWords)].join(' ');
  return wanted !== '' && tokenize(words).some(({ word }) => stem(word) === wanted);
}
