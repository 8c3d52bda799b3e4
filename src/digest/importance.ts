import type { StatementItem } from '../recall/items.ts';
import { dayRange, type Edtf } from '../record/edtf.ts';
import type { EventType } from '../record/plover.ts';
import { refNumber } from '../record/refs.ts';
import { type Entry, refOf } from './content.ts';

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
