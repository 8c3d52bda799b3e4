import { expect, it } from 'vitest';
import { readDigestRequest } from '../../src/digest/read-setting.ts';
import { zonesLike } from '../../src/digest/zones.ts';

const on = (change: object) => ({ kind: 'on', change });
const WEEKDAYS = [1, 2, 3, 4, 5];

it.each([
  ['', { kind: 'show' }],
  ['off', { kind: 'off' }],
  ['Turn off', { kind: 'off' }],
  ['pause', { kind: 'pause' }],
  ['preview', { kind: 'preview' }],
  ['send now', { kind: 'send' }],
  ['on', on({})],
  ['on 08:30 Europe/Kyiv weekdays', on({ time: '08:30', days: WEEKDAYS, zone: 'Europe/Kyiv' })],
  ['9am', on({ time: '09:00' })],
  ['9 pm kyiv', on({ time: '21:00', zone: 'Europe/Kyiv' })],
  ['mon,wed,fri 18.00', on({ time: '18:00', days: [1, 3, 5] })],
  ['18h mon-fri', on({ time: '18:00', days: WEEKDAYS })],
  ['Mon to Thu at 7', on({ time: '07:00', days: [1, 2, 3, 4] })],
  ['sat-mon 10:00', on({ time: '10:00', days: [1, 6, 7] })],
  [
    'every day at noon in New York',
    on({ time: '12:00', days: [1, 2, 3, 4, 5, 6, 7], zone: 'America/New_York' }),
  ],
  ['on Tuesdays and Thursdays 0830 UTC', on({ time: '08:30', days: [2, 4], zone: 'UTC' })],
  ['12am', on({ time: '00:00' })],
  ['12:30 p.m. Geneva time', on({ time: '12:30', zone: 'Europe/Zurich' })],
  ['weekends 9:05 europe/kyiv', on({ time: '09:05', days: [6, 7], zone: 'Europe/Kyiv' })],
  ['6 Europe/Kiev', on({ time: '06:00', zone: 'Europe/Kyiv' })],
  ['9am US/Eastern', on({ time: '09:00', zone: 'America/New_York' })],
  ['9am Japan', on({ time: '09:00', zone: 'Asia/Tokyo' })],
  ['25:00', { kind: 'unread', words: '25:00' }],
  ['13pm', { kind: 'unread', words: '13pm' }],
  ['9am Europe/Atlantis', { kind: 'unread', words: '9am Europe/Atlantis' }],
  ['whenever', { kind: 'unread', words: 'whenever' }],
  ['9am and 5pm', { kind: 'unread', words: '9am and 5pm' }],
  ['<!channel>', { kind: 'unread', words: '<!channel>' }],
])('%j', (words, expected) => {
  expect(readDigestRequest(words)).toEqual(expected);
});

it.each([
  ['kyi', 'Europe/Kyiv'],
  ['kiev', 'Europe/Kyiv'],
  ['new y', 'America/New_York'],
  ['brus', 'Europe/Brussels'],
  ['utc', 'UTC'],
])('offers for %j first %s', (typed, first) => {
  expect(zonesLike(typed, 100)[0]).toBe(first);
});

it('offers no more than asked for', () => {
  expect(zonesLike('a', 7)).toHaveLength(7);
  expect(zonesLike('atlantis', 7)).toEqual([]);
});
