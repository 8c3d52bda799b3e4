import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastSlot, nextSlot } from '../../src/digest/schedule.ts';
import { EVERY_DAY } from '../../src/digest/settings.ts';
import { zoneOf } from '../../src/digest/zones.ts';
import { isTimeZone } from '../../src/record/time-zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2028, 0, 1);
const STEP = 15 * 60_000;
const TIMES = ['00:00', '00:30', '01:30', '02:15', '02:30', '03:00', '08:30', '23:30'];

/** The wall of a zone by Intl, *2026-03-29 02:30*. */
function wallOf(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (instant) => format.format(instant);
}

/** The UTC noons between which the clocks of a zone are changed. */
function changes(wall: (instant: number) => string): number[] {
  const found: number[] = [];
  const clock = (instant: number) => wall(instant).slice(11);
  for (let noon = FROM + 12 * HOUR; noon < TO; noon += DAY)
    if (clock(noon) !== clock(noon + DAY)) found.push(noon);
  return found;
}

/** Every name of the IANA database, its links too (release 2025b), those that this Node knows. */
const NAMES = readFileSync(path.join(import.meta.dirname, 'iana-zones.txt'), 'utf8')
  .trim()
  .split('\n')
  .filter(isTimeZone);
/** The zones that they are names of. */
const ZONES = [...new Set([...NAMES, ...Intl.supportedValuesOf('timeZone')].map(zoneNamed))];
const CHANGING = ZONES.filter((zone) => changes(wallOf(zone)).length > 0);

function zoneNamed(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}

it('there are zones that change their clocks', () => {
  expect(CHANGING.length).toBeGreaterThan(100);
});

it('every name of the IANA database runs as the zone that it names', () => {
  expect(NAMES.length).toBeGreaterThan(550);
  const after = new Date('2026-03-27T12:00:00Z');
  for (const name of NAMES) {
    const slotIn = (zone: string) => nextSlot({ time: '02:30', days: [7], zone }, after);
    expect(slotIn(name), name).toEqual(slotIn(zoneNamed(name)));
    expect(zoneOf(name), name).not.toBeNull();
  }
});

/**
 * What a wall shows, quarter of an hour by quarter, around a change: for each day the first instant that shows `time`,
 * or where none does, the first that shows a later one.
 */
function byWalking(wall: (instant: number) => string, noon: number, time: string): number[] {
  const slots: number[] = [];
  const done = new Set<string>();
  const start = noon - 4 * DAY;
  let before = wall(start);
  for (let instant = start + STEP; instant <= noon + 3 * DAY; instant += STEP) {
    const now = wall(instant);
    for (const day of new Set([before.slice(0, 10), now.slice(0, 10)])) {
      const wanted = `${day} ${time}`;
      if (!done.has(day) && before < wanted && now >= wanted) {
        done.add(day);
        slots.push(instant);
      }
    }
    before = now;
  }
  return slots;
}

describe('two years of every zone that changes its clocks', () => {
  it.each(CHANGING)('%s', (zone) => {
    const wall = wallOf(zone);
    const nearChange = changes(wall);
    for (const time of TIMES) {
      const when = { time, days: [...EVERY_DAY], zone };
      const slots: number[] = [];
      for (let at = nextSlot(when, new Date(FROM - 1)); at.getTime() < TO; at = nextSlot(when, at))
        slots.push(at.getTime());
      expect(slots.length, time).toBe(730);
      const odd = slots.filter((slot) => !wall(slot).endsWith(time));
      for (const slot of odd)
        expect(
          nearChange.some((noon) => Math.abs(noon - slot) < 2 * DAY),
          `${time} ${wall(slot)}`,
        ).toBe(true);
      for (const noon of nearChange) {
        const walked = byWalking(wall, noon, time).filter((slot) => Math.abs(slot - noon) < 1.5 * DAY);
        const ours = slots.filter((slot) => Math.abs(slot - noon) < 1.5 * DAY);
        expect(ours.map(wall), time).toEqual(walked.map(wall));
        expect(ours, time).toEqual(walked);
      }
    }
  });
});

it.each([
  [
    'an hour that does not exist runs when the clocks show the next',
    'Europe/Kyiv',
    '03:30',
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:00:00.000Z',
  ],
  [
    'an hour that comes twice runs the first time',
    'Europe/Kyiv',
    '03:30',
    '2026-10-24T12:00:00Z',
    '2026-10-25T00:30:00.000Z',
  ],
  ['and not the second', 'Europe/Kyiv', '03:30', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
  [
    'a gap before midnight belongs to the day that it cuts short',
    'America/Scoresbysund',
    '23:30',
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:00:00.000Z',
  ],
])('%s', (_, zone, time, after, expected) => {
  expect(nextSlot({ time, days: [...EVERY_DAY], zone }, new Date(after)).toISOString()).toBe(expected);
});

it('keeps to its days, in the days of its zone', () => {
  const friday = { time: '00:30', days: [5], zone: 'Asia/Tokyo' };
  expect(nextSlot(friday, new Date('2026-11-23T00:00:00Z')).toISOString()).toBe('2026-11-26T15:30:00.000Z');
  expect(lastSlot(friday, new Date('2026-11-26T15:30:00Z')).toISOString()).toBe('2026-11-26T15:30:00.000Z');
  expect(lastSlot(friday, new Date('2026-11-26T15:29:59Z')).toISOString()).toBe('2026-11-19T15:30:00.000Z');
});
