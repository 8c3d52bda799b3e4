import { isTimeZone } from '../record/time-zone.ts';
import { fold } from '../words/fold.ts';

/** ICU keeps the first name that a zone had; these are what the IANA database calls them now (its file `backward`). */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** What people call a zone that its IANA name does not say. */
const CALLED: Record<string, string> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  cet: 'Europe/Brussels',
  cest: 'Europe/Brussels',
  eet: 'Europe/Kyiv',
  eest: 'Europe/Kyiv',
  msk: 'Europe/Moscow',
  bst: 'Europe/London',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  washington: 'America/New_York',
  ct: 'America/Chicago',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  geneva: 'Europe/Zurich',
  bern: 'Europe/Zurich',
  kiev: 'Europe/Kyiv',
  beijing: 'Asia/Shanghai',
  delhi: 'Asia/Kolkata',
  hague: 'Europe/Amsterdam',
};

/** The name that the IANA database has for a zone now. */
const presentName = (zone: string): string => RENAMED[zone] ?? zone;

/** Every zone that this Node knows, by its present IANA name. */
const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')].map(presentName).sort();

const key = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9+/-]+/g, ' ')
    .trim();
const cityOf = (zone: string): string => key(zone.slice(zone.lastIndexOf('/') + 1));

/** The zone that words name: an IANA name or one that it had, a city, or a usual abbreviation. Null when none or several do. */
export function zoneOf(words: string): string | null {
  const wanted = key(words);
  if (wanted === '') return null;
  const called = CALLED[wanted];
  if (called !== undefined) return called;
  const named = ZONES.find((zone) => key(zone) === wanted);
  if (named !== undefined) return named;
  const link = words.trim();
  if (isTimeZone(link))
    return presentName(new Intl.DateTimeFormat('en', { timeZone: link }).resolvedOptions().timeZone);
  const cities = ZONES.filter((zone) => cityOf(zone) === wanted);
  return cities.length === 1 ? (cities[0] ?? null) : null;
}

/** Zones for what somebody is typing, those that begin with it first. */
export function zonesLike(typed: string, limit: number): string[] {
  const wanted = key(typed);
  const exact = zoneOf(typed);
  const begins = ZONES.filter((zone) => cityOf(zone).startsWith(wanted) || key(zone).startsWith(wanted));
  const holds = ZONES.filter((zone) => key(zone).includes(wanted));
  return [...new Set([...(exact === null ? [] : [exact]), ...begins, ...holds])].slice(0, limit);
}
