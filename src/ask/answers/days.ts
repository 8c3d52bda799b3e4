import type { Desk } from '../../recall/desk.ts';
import { type DevelopmentItem, standsBy } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { type Day, dayRange, type Edtf } from '../../record/edtf.ts';
import { actorsOf, type Frame, type Unit } from '../frame/frame.ts';
import { partyOf } from './crowded.ts';
import { isAbout } from './said-about.ts';

/** What happened and what was said on days, counted: what a picture is drawn from. */
export interface CountedDays {
  from: Day;
  to: Day;
  /** The most important first. */
  events: { day: Day; when?: string; words: string }[];
  /** Statements by the party that they speak for; null for none. */
  said: { day: Day; party: string | null; count: number }[];
}

const MOST = 5_000;

/** The days of whom and what a frame is about; null where nothing stands on any. */
export async function countedDays(desk: Desk, frame: Frame): Promise<CountedDays | null> {
  const { period } = frame;
  const within = {
    ...(period?.from != null && { from: period.from }),
    ...(period?.to != null && { to: period.to }),
  };
  const units = [...frame.about, ...speakersOf(frame)];
  const happened = await desk.developmentItems(
    await desk.store.listDevelopments({
      ...within,
      phases: ['occurred', 'scheduled', 'cancelled'],
      limit: MOST,
    }),
  );
  const events = happened
    .filter((item) => units.every((unit) => isAbout(item, unit)))
    .sort(mostReportedFirst)
    .flatMap(happenedOn);
  const said = units.length === 0 ? await allSaid(desk, within) : await saidAbout(desk, within, units);
  const days = [...events, ...said].map(({ day }) => day).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last, events, said };
}

/** Who is asked for, as what an entry is to be about. */
const speakersOf = (frame: Frame): Unit[] =>
  frame.speakers.length === 0
    ? []
    : [{ text: '', stem: '', actors: actorsOf(frame.speakers), light: false, proper: true }];

type Within = { from?: Day; to?: Day };

const allSaid = async (desk: Desk, within: Within): Promise<CountedDays['said']> =>
  (await desk.store.saidByDay(within)).map((one) => ({
    day: one.day,
    party: partyOf(desk, one),
    count: one.count,
  }));

async function saidAbout(desk: Desk, within: Within, units: readonly Unit[]): Promise<CountedDays['said']> {
  const items = await desk.statementItems(await desk.store.listStatements({ ...within, limit: MOST }));
  return items
    .filter((item) => units.every((unit) => isAbout(item, unit)))
    .flatMap((item) =>
      onDay(standsBy(item)).map((day) => ({
        day,
        party: partyOf(desk, { speaker: item.speaker.ref, day }),
        count: 1,
      })),
    );
}

/** With its date in words where that is no single day: a month is not its first. */
const happenedOn = ({ development: { date, headline: words } }: DevelopmentItem): CountedDays['events'] =>
  onDay(date).map((day) => ({
    day,
    words,
    ...(date !== null && date !== day && { when: capital(sayDate(date)) }),
  }));

/** The day that a date begins with, where it is not longer than a month: a year is no place on a strip. */
function onDay(date: Edtf | null): Day[] {
  if (date === null) return [];
  const { earliest, latest } = dayRange(date);
  if (earliest === null || latest === null) return [];
  return Date.parse(latest) - Date.parse(earliest) <= LONGEST_MS ? [earliest] : [];
}

const LONGEST_MS = 31 * 86_400_000;

const mostReportedFirst = (a: DevelopmentItem, b: DevelopmentItem): number =>
  b.sources.length - a.sources.length ||
  b.actors.length + b.recipients.length - (a.actors.length + a.recipients.length);
