import { fold } from '../words/fold.ts';
import { EVERY_DAY, type Setting, WEEKDAYS } from './settings.ts';
import { zoneOf } from './zones.ts';

/** What the words after *digest* ask for. */
export type DigestRequest =
  | { kind: 'show' | 'off' | 'pause' | 'preview' | 'send' | 'again' | 'change' }
  /** What is not said stays as it is. */
  | { kind: 'on'; change: Partial<Pick<Setting, 'time' | 'days' | 'zone'>> }
  | { kind: 'unread'; words: string };

const WORDS: Record<string, 'show' | 'off' | 'pause' | 'preview' | 'send' | 'again' | 'change'> = {
  '': 'show',
  show: 'show',
  status: 'show',
  setting: 'show',
  settings: 'show',
  off: 'off',
  stop: 'off',
  end: 'off',
  'turn off': 'off',
  pause: 'pause',
  preview: 'preview',
  now: 'send',
  send: 'send',
  'send now': 'send',
  again: 'again',
  resend: 'again',
  'send again': 'again',
  change: 'change',
  edit: 'change',
};

const DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_WORD = '(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|s|nesday|r|rs|rsday|urday)?s?';
const DAY_RANGE = new RegExp(`\\b${DAY_WORD}\\s*(?:-|–|to|till|until|through)\\s*${DAY_WORD}\\b`, 'i');
const ONE_DAY = new RegExp(`\\b${DAY_WORD}\\b`, 'gi');
const FILLER = /^(?:on|at|every|each|in|and|the|time|a|turn|please|oclock|o'clock|morning|my|daily|day|,)$/;

/** Reads `on 08:30 Europe/Kyiv weekdays`, `9am`, `mon,wed,fri 18.00`, `off` and the like, in any order. */
export function readDigestRequest(text: string): DigestRequest {
  const words = text.trim().replace(/\s+/g, ' ');
  const plain = WORDS[fold(words)];
  if (plain !== undefined) return { kind: plain };
  let rest = ` ${words.replace(/[;]/g, ' ')} `;
  const change: Partial<Pick<Setting, 'time' | 'days' | 'zone'>> = {};

  const named = /\b[A-Za-z]+\/[A-Za-z_+\-/0-9]+/.exec(rest)?.[0];
  if (named !== undefined) {
    const zone = zoneOf(named);
    if (zone === null) return { kind: 'unread', words };
    change.zone = zone;
    rest = rest.replace(named, ' ');
  }
  const days = takeDays(rest);
  if (days !== null) {
    change.days = days.days;
    rest = days.rest;
  }
  const time = takeTime(rest);
  if (time !== null) {
    change.time = time.time;
    rest = time.rest;
  }
  const left = rest
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !FILLER.test(word.toLowerCase()))
    .join(' ');
  if (left === '') return { kind: 'on', change };
  const zone = change.zone === undefined ? zoneOf(left.replace(/\btime$/i, '')) : null;
  return zone === null ? { kind: 'unread', words } : { kind: 'on', change: { ...change, zone } };
}

function takeDays(text: string): { days: number[]; rest: string } | null {
  const whole: [RegExp, readonly number[]][] = [
    [/\b(?:every ?day|daily|all days|7 days(?: a week)?)\b/i, EVERY_DAY],
    [/\b(?:(?:every |on )?(?:weekdays?|work(?:ing)?[ -]?days?|business days?))\b/i, WEEKDAYS],
    [/\bweekends?\b/i, [6, 7]],
  ];
  for (const [pattern, days] of whole)
    if (pattern.test(text)) return { days: [...days], rest: text.replace(pattern, ' ') };
  const range = DAY_RANGE.exec(text);
  if (range !== null) {
    const [from, to] = [range[1], range[2]].map((name) => DAY.indexOf((name ?? '').toLowerCase()));
    const days: number[] = [];
    for (let day = from ?? 0; ; day = (day + 1) % 7) {
      days.push(day + 1);
      if (day === to) break;
    }
    return { days: days.sort((a, b) => a - b), rest: text.replace(range[0], ' ') };
  }
  const found = [...text.matchAll(ONE_DAY)].map((match) => DAY.indexOf((match[1] ?? '').toLowerCase()) + 1);
  if (found.length === 0) return null;
  return { days: [...new Set(found)].sort((a, b) => a - b), rest: text.replace(ONE_DAY, ' ') };
}

const TIME =
  /(?<![\d:.])(?:(?<h>\d{1,2})(?:\s?[:.h]\s?(?<m>\d{2}))?|(?<hm>\d{4}))\s?(?:(?<half>a\.?m\.?|p\.?m\.?)(?![a-z])|h\b|hrs\b|uhr\b)?(?![\d:])/i;

function takeTime(text: string): { time: string; rest: string } | null {
  const word = /\b(noon|midday|midnight)\b/i.exec(text);
  if (word !== null)
    return { time: /midnight/i.test(word[0]) ? '00:00' : '12:00', rest: text.replace(word[0], ' ') };
  const match = TIME.exec(text);
  if (match?.groups === undefined) return null;
  const { h, m, hm, half } = match.groups;
  let hours = Number(hm?.slice(0, 2) ?? h);
  const minutes = Number(hm?.slice(2) ?? m ?? 0);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hours > 23 || minutes > 59) return null;
  const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return { time, rest: text.replace(match[0], ' ') };
}
