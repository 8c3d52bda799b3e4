import type { DevelopmentItem } from '../recall/items.ts';
import { dayIn, plusDays } from '../record/days.ts';
import { compareEdtf, type Day, type Edtf, overlaps } from '../record/edtf.ts';
import type { Changed, Digest, Entry } from './content.ts';
import { refOf } from './content.ts';
import { mostImportantFirst } from './importance.ts';

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

const earliestFirst = (a: DevelopmentItem, b: DevelopmentItem): number =>
  compareEdtf(a.development.date, b.development.date) || mostImportantFirst(a, b);
