import { z } from 'zod';
import { EventType } from '../record/plover.ts';
import { ActorRef } from '../record/refs.ts';
import { isTimeZone } from '../record/time-zone.ts';

/** What a digest holds: everything when all lists are empty, else what any of them names. */
const Filter = z.object({
  actors: z.array(ActorRef).max(50),
  topics: z.array(z.string().min(1).max(80)).max(50),
  eventTypes: z.array(EventType),
});
export type Filter = z.infer<typeof Filter>;

/** When a channel's digest is posted, and what it holds. */
export const Setting = z.object({
  /** On the wall, 24 hours. */
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  /** ISO 8601 weekdays: 1 is Monday, 7 Sunday. */
  days: z.array(z.int().min(1).max(7)).min(1),
  /** IANA name. */
  zone: z.string().refine(isTimeZone),
  filter: Filter,
  /** After how many slots in a row without anything new the channel is told so; 0 for never. */
  silence: z.int().min(0).max(30),
});
export type Setting = z.infer<typeof Setting>;

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
/** Whether a filter keeps anything out. */
export const isFiltered = ({ actors, topics, eventTypes }: Filter): boolean =>
  actors.length + topics.length + eventTypes.length > 0;

const EVERYTHING: Filter = { actors: [], topics: [], eventTypes: [] };

/** What a digest is set to where nobody has said otherwise. */
export const defaultSetting = (zone: string): Setting => ({
  time: '08:30',
  days: [...EVERY_DAY],
  zone,
  filter: EVERYTHING,
  silence: 3,
});

/** Of a subscription of the store; null for what this version cannot read. */
export function decodeSetting(text: string): Setting | null {
  try {
    return Setting.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** As the store keeps it. */
export const encodeSetting = (setting: Setting): string => JSON.stringify(setting);

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** *weekdays*, *every day*, *Monday, Wednesday and Friday*. */
function sayDays(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const key = sorted.join('');
  if (key === '1234567') return 'every day';
  if (key === '12345') return 'weekdays';
  if (key === '67') return 'weekends';
  const names = sorted.map((day) => DAY_NAMES[day - 1] ?? '');
  const last = names.pop() ?? '';
  return names.length === 0 ? `${last}s` : `${names.join(', ')} and ${last}`;
}

/** *weekdays at 08:30, Europe/Kyiv*. */
export const saySchedule = ({ days, time, zone }: Setting): string => `${sayDays(days)} at ${time}, ${zone}`;
