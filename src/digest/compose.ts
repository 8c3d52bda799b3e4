import type { DevelopmentItem, StatementItem } from '../recall/items.ts';
import { dayIn, plusDays } from '../record/days.ts';
import { compareEdtf, type Day, dayRange, type Edtf, overlaps } from '../record/edtf.ts';
import type { EventType } from '../record/plover.ts';
import { refNumber } from '../record/refs.ts';
import type { Changed, Digest, Entry } from './content.ts';
import { refOf } from './content.ts';

/** What a digest is made from. */
export interface Entries {
  published: readonly Entry[];
  corrected: readonly Changed[];
  retracted: readonly Changed[];
  /** Published developments that are scheduled. */
  scheduled: readonly DevelopmentItem[];
}

/** How many days ahead a digest looks. */
export const AHEAD = 7;

/** Makes a digest of entries: pure. */
export function compose(
  { published, corrected, retracted, scheduled }: Entries,
  moment: Pick<Digest, 'since' | 'at' | 'zone' | 'revisions'>,
): Digest {
  const today = dayIn(new Date(moment.at), moment.zone);
  const fresh = new Set(published.map(refOf));
  const coming = scheduled.filter((item) => isComing(item, today)).sort(earliestFirst);
  const shown = new Set(coming.map(refOf));
  const developments = published.filter((one) => one.kind === 'development' && !shown.has(refOf(one)));
  return {
    kind: 'digest',
    ...moment,
    developments: byDay(developments as DevelopmentItem[]),
    statements: published.filter((one) => one.kind === 'statement').sort(mostImportantFirst),
    corrections: [...corrected].sort((a, b) => mostImportantFirst(a.entry, b.entry)),
    retractions: [...retracted].sort((a, b) => mostImportantFirst(a.entry, b.entry)),
    scheduled: coming.map((item) => ({ item, isNew: fresh.has(refOf(item)) })),
  };
}

const isComing = ({ development: { phase, date } }: DevelopmentItem, today: Day): boolean =>
  phase === 'scheduled' && date !== null && overlaps(date, today, plusDays(today, AHEAD));

function byDay(items: readonly DevelopmentItem[]): Digest['developments'] {
  const days = new Map<Edtf | null, DevelopmentItem[]>();
  for (const item of items) {
    const { date } = item.development;
    days.set(date, [...(days.get(date) ?? []), item]);
  }
  return [...days]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || -compareEdtf(a, b))
    .map(([date, of]) => ({ date, items: of.sort(mostImportantFirst) }));
}

const PHASE = {
  occurred: 4,
  scheduled: 3,
  cancelled: 3,
  state: 2,
  considered: 2,
  position: 1,
  background: 0,
} as const;
const KIND = { direct: 3, mixed: 2, indirect: 0 } as const;
/** PLOVER's material quads: deeds weigh more than words. */
const DEEDS: ReadonlySet<EventType> = new Set([
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

const weightOfType = (type: EventType | null): number => (type === null ? 0 : DEEDS.has(type) ? 2 : 1);

/** How much an entry matters to a reader who has a minute: what happened, said in full, by whom, in how many sources. */
function importance(entry: Entry): number {
  const sources = Math.min(entry.sources.length, 4);
  return entry.kind === 'development'
    ? PHASE[entry.development.phase] + weightOfType(entry.development.eventType) + sources
    : KIND[entry.statement.kind] + weightOfType(entry.statement.eventType) + sources + standing(entry);
}

const standing = ({ speaker, role }: StatementItem): number =>
  speaker.anonymous ? 0 : speaker.kind === 'person' && role !== null ? 2 : 1;

const dateOf = (entry: Entry): Edtf | null =>
  entry.kind === 'statement' ? entry.statement.saidOn : entry.development.date;

/** Orders entries by importance, then latest first, then as they were numbered. */
export const mostImportantFirst = (a: Entry, b: Entry): number =>
  importance(b) - importance(a) ||
  latest(b).localeCompare(latest(a)) ||
  refNumber(refOf(a)) - refNumber(refOf(b));

const latest = (entry: Entry): string => {
  const date = dateOf(entry);
  return date === null ? '' : (dayRange(date).latest ?? '9999');
};

const earliestFirst = (a: DevelopmentItem, b: DevelopmentItem): number =>
  compareEdtf(a.development.date, b.development.date) || mostImportantFirst(a, b);
