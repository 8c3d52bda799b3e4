import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { profileOf, timeZones } from '../../../src/slack/platform/time-zones.ts';
import { emptyStore } from '../../support/stores.ts';

const HOUR = 3_600_000;

/** Slack with one person, and two processes on one store that ask it. */
async function scene() {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  let now = Date.UTC(2026, 0, 5, 12);
  let user: { id: string; tz?: string; updated: number } | null = {
    id: 'UANNA',
    tz: 'Europe/Kyiv',
    updated: 100,
  };
  let asked = 0;
  const client = new WebClient('xoxb', {
    retryConfig: { retries: 0 },
    fetch: async () => {
      asked++;
      return new Response(
        JSON.stringify(user === null ? { ok: false, error: 'missing_scope' } : { ok: true, user }),
      );
    },
  });
  const deps = { defaultTimeZone: 'UTC', clock: () => new Date(now), log: pino({ level: 'silent' }) };
  const processes = [timeZones(deps), timeZones(deps)];
  const of = async (process: number, team = 'T1') => {
    const zone = await processes[process]?.(client, await store.workspace(team), 'UANNA');
    // What is told is written down beside the answer.
    await new Promise((resolve) => setImmediate(resolve));
    return zone;
  };
  return {
    of,
    asked: () => asked,
    says: (other: typeof user) => {
      user = other;
    },
    later: (ms: number) => {
      now += ms;
    },
    /** As `user_change` tells one of the processes. */
    changed: async (other: NonNullable<typeof user>, team = 'T1') =>
      (await store.workspace(team)).renewProfile('UANNA', profileOf(other, new Date(now))),
    profile: async (team = 'T1') => (await store.workspace(team)).profile('UANNA'),
  };
}

it('Slack is asked once for all processes, and by each workspace', async () => {
  const { of, asked } = await scene();
  expect(await of(0)).toBe('Europe/Kyiv');
  await expect.poll(() => of(1)).toBe('Europe/Kyiv');
  expect(asked()).toBe(1);
  expect(await of(1, 'T2')).toBe('Europe/Kyiv');
  expect(asked()).toBe(2);
});

it('a change is known to all processes at once, and one that comes late takes nothing back', async () => {
  const { of, changed, asked } = await scene();
  await of(0);
  await changed({ id: 'UANNA', tz: 'Asia/Tokyo', updated: 200 });
  expect([await of(0), await of(1)]).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
  await changed({ id: 'UANNA', tz: 'Europe/Kyiv', updated: 150 });
  expect(await of(1)).toBe('Asia/Tokyo');
  expect(asked()).toBe(1);
});

it('nothing is kept of who never used the app', async () => {
  const { changed, profile } = await scene();
  await changed({ id: 'UANNA', tz: 'Asia/Tokyo', updated: 200 });
  expect(await profile()).toBeNull();
});

it('where changes are not told, Slack is asked again after an hour', async () => {
  const { of, says, later } = await scene();
  await of(0);
  says({ id: 'UANNA', tz: 'Asia/Tokyo', updated: 200 });
  expect(await of(0)).toBe('Europe/Kyiv');
  later(HOUR);
  expect(await of(0)).toBe('Asia/Tokyo');
});

it('where Slack does not tell, the one before stands, else the default, and it is left alone for a minute', async () => {
  const { of, says, later, asked } = await scene();
  says(null);
  expect([await of(0), await of(0)]).toEqual(['UTC', 'UTC']);
  expect(asked()).toBe(1);
  later(60_000);
  says({ id: 'UANNA', tz: 'Europe/Kyiv', updated: 100 });
  expect(await of(0)).toBe('Europe/Kyiv');
  says(null);
  later(HOUR);
  expect(await of(0)).toBe('Europe/Kyiv');
});

it.each([
  ['a zone that nobody knows', { tz: 'Moon/Base', updated: 1 }, { timeZone: null, version: 1 }],
  ['no zone', { updated: 1.5 }, { timeZone: null, version: 1 }],
  ['no version', { tz: 'UTC' }, { timeZone: 'UTC', version: 0 }],
])('reads a profile with %s', (_, user, profile) => {
  expect(profileOf(user, new Date(0))).toEqual({ ...profile, toldAt: '1970-01-01T00:00:00.000Z' });
});
