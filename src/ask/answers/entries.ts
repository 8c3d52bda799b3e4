import { called } from '../../recall/called.ts';
import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import { sayWhen } from '../../recall/say-date.ts';
import { isStatement } from '../../record/entry.ts';
import { type ActorRef, parseRef } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame, topicsOf } from '../frame/frame.ts';
import { statementsOf } from './listed.ts';
import { notOnRecord, onRecord, told } from './outcome.ts';
import * as say from './say.ts';

/** Shows entries by their refs: *S-3*, *show me D-6*, *who said S-8*. */
export async function entriesAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const found = await itemsByRef(desk, frame.refs);
  if (found.retracted !== null) return notOnRecord(frame, found.retracted, []);
  if (found.items.length === 0)
    return notOnRecord(frame, `Not on the record: there is no ${frame.refs.join(', ')} in it.`, []);
  return onRecord(frame, say.found(frame, found.items, 1), found.items);
}

/** Which source has the entries of a thread, or whether more than one has. */
export async function sourceAnswer(desk: Desk, frame: Frame, asksForMore: boolean): Promise<Answer> {
  const { items } = await itemsByRef(desk, frame.refs.slice(0, 1));
  if (items.length === 0)
    return told(frame, 'Which entry do you mean? Ask for it first, or by its ref, such as S-3.');
  const publishers = [
    ...new Set(
      items.flatMap((item) => (item.kind === 'actor' ? [] : item.sources.map((source) => source.publisher))),
    ),
  ];
  return onRecord(frame, asksForMore ? say.elsewhere(publishers) : say.reportedBy(publishers), items);
}

async function itemsByRef(
  desk: Desk,
  refs: readonly string[],
): Promise<{ items: Item[]; retracted: string | null }> {
  const items: Item[] = [];
  let retracted: string | null = null;
  for (const ref of refs) {
    const kind = parseRef(ref)?.kind;
    const [item] =
      kind === 'statement'
        ? await desk.statementItems(await desk.store.statements([ref]))
        : kind === 'development'
          ? await desk.developmentItems(await desk.store.developments([ref]))
          : [];
    const actor = kind === 'actor' ? desk.index.get(ref) : undefined;
    if (actor !== undefined) items.push(desk.actorItem(actor, 1));
    if (item === undefined) continue;
    const { status } = item.kind === 'statement' ? item.statement : item.development;
    if (status === 'published') items.push(item);
    if (status === 'retracted') retracted = await retractionOf(desk, ref);
  }
  return { items, retracted };
}

/** When and why an entry was taken off the record. */
async function retractionOf(desk: Desk, ref: string): Promise<string> {
  const last = (await desk.store.revisions(ref)).findLast(({ action }) => action === 'retract');
  const when = last === undefined ? '' : ` ${sayWhen(last.at.slice(0, 10))}`;
  const why = last?.reason == null ? '' : ` The reason: ${say.withoutMarks(last.reason)}.`;
  return `${ref} was retracted${when} and is no longer on the record.${why}`;
}

/** Of whom the record has no words, or none on a topic, though it names them. */
export async function silentAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const NAMED = 12;
  const spoke = topicsOf(frame).length === 0 ? null : await speakersOn(desk, frame);
  const silent = [];
  for (const actor of desk.index.actors) {
    if (actor.anonymous) continue;
    const voices = [actor.ref, ...(actor.kind === 'person' ? [] : desk.index.spokenForBy(actor.ref))];
    const hasSpoken =
      spoke === null
        ? (await desk.store.listStatements({ speakers: voices, limit: 1 })).length > 0
        : voices.some((ref) => spoke.has(ref));
    if (!hasSpoken) silent.push(actor);
    if (silent.length > 200) break;
  }
  const first = silent.slice(0, NAMED);
  const names = first.map((actor) => actor.name);
  const spoken = [...(spoke ?? [])].flatMap((ref) => desk.index.get(ref) ?? []).map(called);
  const lead =
    spoke === null
      ? say.withoutWords(names, silent.length)
      : say.withoutWordsOn(frame.matter, names, silent.length, spoken);
  return onRecord(
    frame,
    lead,
    first.map((actor) => desk.actorItem(actor, 0.5)),
    { total: silent.length },
  );
}

/** Who is on the record on the topics of a frame. */
async function speakersOn(desk: Desk, frame: Frame): Promise<Set<ActorRef>> {
  const listed = await statementsOf(desk, frame, null, frame.period);
  const prepared = await roomOf(desk).prepared(
    'statement',
    listed.slice(0, READ_THROUGH).map(({ number }) => number),
  );
  return new Set(prepared.flatMap(({ entry }) => (isStatement(entry) ? [entry.speaker] : [])));
}

const READ_THROUGH = 1_000;

/** The answer on all that is compared or, where there is none, on the first of it that there is one on. */
async function onAny(frame: Frame, answer: (frame: Frame) => Promise<Answer>): Promise<Answer> {
  const whole = await answer(frame);
  const topics = topicsOf(frame);
  if (whole.onRecord || topics.length < 2) return whole;
  for (const unit of topics) {
    const part = await answer({ ...frame, about: [unit], matter: unit.text });
    if (part.onRecord) return part;
  }
  return whole;
}

/** What each of several people said, part by part. */
export async function comparedAnswer(
  desk: Desk,
  frame: Frame,
  answer: (frame: Frame) => Promise<Answer>,
): Promise<Answer> {
  const parts = await Promise.all(
    frame.speakers.map(async (named) => ({
      named,
      answer: await onAny({ ...frame, act: 'quotes', speakers: [named] }, answer),
    })),
  );
  const names = parts.map(({ named }) => desk.index.get(named.actors[0] ?? '')?.name ?? named.text);
  const sections = parts.map(({ answer: { items, onRecord: has } }, i) => ({
    heading: has ? (names[i] ?? '') : `${names[i] ?? ''}: not on the record, the nearest`,
    items,
  }));
  const items = interleaved(parts.map((part) => (part.answer.onRecord ? part.answer.items : [])));
  const total = parts.reduce((sum, part) => sum + part.answer.total, 0);
  const filled = sections.filter((section) => section.items.length > 0);
  return actorsOf(frame.speakers).length > 0 && items.length > 0
    ? onRecord(frame, say.compared(names), items, { sections: filled, total })
    : notOnRecord(frame, say.notOnRecord(frame, []), [], { sections: [] });
}

/** One of each list after the other, then the second of each, and so on; none twice. */
export function interleaved(lists: readonly (readonly Item[])[]): Item[] {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (let at = 0; lists.some((list) => at < list.length); at++)
    for (const list of lists) {
      const item = list[at];
      if (item === undefined) continue;
      const ref =
        item.kind === 'statement'
          ? item.statement.ref
          : item.kind === 'development'
            ? item.development.ref
            : item.actor.ref;
      if (!seen.has(ref)) items.push(item);
      seen.add(ref);
    }
  return items;
}
