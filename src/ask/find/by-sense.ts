import type { Desk } from '../../recall/desk.ts';
import { refNumber } from '../../record/refs.ts';
import type { Frame } from '../frame/frame.ts';
import type { Hunt } from './hunt.ts';
import { partiesOf } from './prepare.ts';
import { rank, type Scored } from './rank.ts';
import { roomOf } from './room.ts';

/** An entry that is near in sense, with how near, -1..1. */
export interface Sensed {
  entry: Scored;
  nearness: number;
  /** By how much it is nearer than every other entry of either kind; 0 or less for all but the nearest of all. */
  ahead: number;
}

const LOOKED_AT = 8;

/**
 * Statements that are nearest in sense to a question, nearest first; none where no encoder is. Negation and roles are
 * invisible to it: it tells what to look at, never what is so.
 */
export async function bySense(desk: Desk, frame: Frame, found: Hunt): Promise<Sensed[]> {
  const near = await desk.store.near(frame.matter === '' ? frame.text : frame.matter, LOOKED_AT);
  const statements = (near ?? []).filter(({ ref }) => ref.startsWith('S-'));
  if (statements.length === 0) return [];
  const prepared = await roomOf(desk).prepared(
    'statement',
    statements.map(({ ref }) => refNumber(ref)),
  );
  const others = prepared.filter((one) => !partiesOf(one).some((ref) => frame.besides.includes(ref)));
  const ranked = new Map(rank(others, found.query).map((one) => [one.entry.ref, one]));
  return statements.flatMap(({ ref, score }) => {
    const entry = ranked.get(ref);
    const scores = (near ?? []).filter((one) => one.ref !== ref).map((one) => one.score);
    return entry === undefined
      ? []
      : [{ entry, nearness: score, ahead: scores.length === 0 ? 0 : score - Math.max(...scores) }];
  });
}
