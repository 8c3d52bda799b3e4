import { tzOffset } from '@date-fns/tz';
import type { Setting } from './settings.ts';

type When = Pick<Setting, 'time' | 'days' | 'zone'>;

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days to look at on either side: a week, and the days that a zone's offset or a change of it can shift. */
const REACH = 9;

const offset = (zone: string, instant: number): number => tzOffset(zone, new Date(instant)) * MINUTE;

/**
 * The instant at which the wall of a zone shows `wall` (milliseconds as if it were UTC). An hour that comes twice
 * means its first time; one that does not exist means the first moment that does.
 */
function instantOf(wall: number, zone: string): number {
  const before = offset(zone, wall - DAY);
  const after = offset(zone, wall + DAY);
  for (const shift of [Math.max(before, after), Math.min(before, after)])
    if (offset(zone, wall - shift) === shift) return wall - shift;
  let early = wall - Math.max(before, after);
  let late = wall - Math.min(before, after);
  while (late - early > MINUTE) {
    const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE;
    if (offset(zone, middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** The slots of the local days from `first` to `last`, counted from the one of `at`; either way round. */
function* slotsOf(when: When, at: number, first: number, last: number): Generator<number> {
  const [hours = 0, minutes = 0] = when.time.split(':').map(Number);
  const local = new Date(at + offset(when.zone, at));
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  const step = Math.sign(last - first);
  for (let day = first; day !== last + step; day += step) {
    const wall = midnight + day * DAY;
    const weekday = new Date(wall).getUTCDay() || 7;
    if (when.days.includes(weekday)) yield instantOf(wall + (hours * 60 + minutes) * MINUTE, when.zone);
  }
}

/** Two slots with none between them. In milliseconds. */
interface Between {
  last: number;
  next: number;
}

/** So many schedules are remembered. */
const MOST = 1_000;
const known = new Map<string, Between>();

/** The last slot at or before an instant and the first after it; they are the same for every instant between them. */
function around(when: When, at: number): Between {
  const name = `${when.time} ${when.days.join()} ${when.zone}`;
  const before = known.get(name);
  if (before !== undefined && before.last <= at && at < before.next) return before;
  const found = { last: lastBefore(when, at), next: firstAfter(when, at) };
  if (known.size >= MOST) known.clear();
  known.set(name, found);
  return found;
}

function firstAfter(when: When, at: number): number {
  for (const slot of slotsOf(when, at, -1, REACH)) if (slot > at) return slot;
  throw new RangeError(`no slot within ${REACH} days of ${new Date(at).toISOString()}`);
}

function lastBefore(when: When, at: number): number {
  for (const slot of slotsOf(when, at, 1, -REACH)) if (slot <= at) return slot;
  throw new RangeError(`no slot within ${REACH} days of ${new Date(at).toISOString()}`);
}

/** The first slot after an instant. The hour on the wall is kept when clocks change. */
export const nextSlot = (when: When, after: Date): Date => new Date(around(when, after.getTime()).next);

/** The last slot at or before an instant. */
export const lastSlot = (when: When, at: Date): Date => new Date(around(when, at.getTime()).last);
