import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import { isStatement } from '../../record/entry.ts';
import { refNumber } from '../../record/refs.ts';
import type { Statement } from '../../record/statement.ts';
import { hunt, type Listed } from '../find/hunt.ts';
import { roomOf } from '../find/room.ts';
import { type Frame, LISTED, type Period } from '../frame/frame.ts';

/** Statements that hold all topics of a frame, in the order that it asks for. */
export async function statementsOf(
  desk: Desk,
  frame: Frame,
  speakers: readonly string[] | null,
  period: Period | null,
): Promise<Listed[]> {
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const listed = await found.all('statement', speakers, period);
  if (frame.eventTypes.length === 0) return ordered(await dated(desk, listed), frame);
  const refs = new Set(
    (
      await desk.store.listStatements({
        eventTypes: frame.eventTypes,
        ...(speakers !== null && { speakers }),
        limit: 10_000,
      })
    ).map(({ ref }) => refNumber(ref)),
  );
  return ordered(
    await dated(
      desk,
      listed.filter(({ number }) => refs.has(number)),
    ),
    frame,
  );
}

/** What has no day of its own stands by that of its source. */
async function dated(desk: Desk, listed: readonly Listed[]): Promise<Listed[]> {
  const undated = listed.filter(({ day }) => day === null);
  if (undated.length === 0) return [...listed];
  const prepared = await roomOf(desk).prepared(
    'statement',
    undated.map(({ number }) => number),
  );
  const items = await desk.statementItems(
    prepared.flatMap(({ entry }) => (isStatement(entry) ? [entry] : [])),
  );
  const days = new Map(
    items.map(({ statement, sources }) => [
      refNumber(statement.ref),
      sources.map(({ published }) => published).find((one) => one !== null) ?? null,
    ]),
  );
  return listed.map(({ number, day }) => ({
    number,
    day: day ?? days.get(number)?.slice(0, 10) ?? null,
    ...(day === null && { isUndated: true }),
  }));
}

/** By day; what has no day of its own comes after what has, by that of its source. */
function ordered(listed: Listed[], { order }: Frame): Listed[] {
  const sign = order === 'earliest' ? 1 : -1;
  return listed.sort(
    (a, b) =>
      Number(a.isUndated ?? false) - Number(b.isUndated ?? false) ||
      sign * (a.day ?? '').localeCompare(b.day ?? '') ||
      a.number - b.number,
  );
}

/** The part of a list that a frame asks for, as items. */
export async function shown(desk: Desk, { skip }: Frame, listed: readonly Listed[]): Promise<Item[]> {
  const prepared = await roomOf(desk).prepared(
    'statement',
    listed.slice(skip, skip + LISTED).map(({ number }) => number),
  );
  const statements = prepared.flatMap(({ entry }): Statement[] => (isStatement(entry) ? [entry] : []));
  return desk.statementItems(
    statements,
    ({ ref }) => 1 - statements.findIndex((one) => one.ref === ref) / (statements.length + 1),
  );
}
