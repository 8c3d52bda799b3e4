import type { Desk } from '../../recall/desk.ts';
import { type DevelopmentItem, type StatementItem, standsBy } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { sayRange } from '../../record/days.ts';
import { compareEdtf } from '../../record/edtf.ts';
import type { SaidOnDay } from '../../store/store.ts';
import type { Answer, Section } from '../answer.ts';
import type { Frame } from '../frame/frame.ts';
import { crowdOf } from './crowded.ts';
import { notOnRecord, onRecord } from './outcome.ts';
import { isAbout, saidAbout } from './said-about.ts';
import * as say from './say.ts';

/** So many developments it looks at. */
const MOST = 5_000;

/**
 * What happened and was said, of whom and what the frame is about, by day, earliest first; what has no date comes last.
 * What was said in a crowded period is counted, by day, party and speaker.
 */
export async function timelineAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const { period } = frame;
  const days = {
    ...(period?.from != null && { from: period.from }),
    ...(period?.to != null && { to: period.to }),
  };
  const happened = (
    await desk.developmentItems(await desk.store.listDevelopments({ ...days, limit: MOST }))
  ).filter((item) => frame.about.every((unit) => isAbout(item, unit)));
  const said = await saidAbout(desk, frame.about, days);
  if ('counted' in said) return crowdedAnswer(desk, frame, happened, said.counted);
  const items = [...happened, ...said.items].sort((a, b) => compareEdtf(standsBy(a), standsBy(b)));
  if (items.length === 0) {
    const latest = await desk.statementItems(await desk.store.listStatements({ limit: 3 }), () => 0.3);
    return notOnRecord(frame, say.notInPeriod(period, latest), latest);
  }
  return onRecord(frame, say.timelineOf(frame, null), items, { sections: byDay(items) });
}

function crowdedAnswer(
  desk: Desk,
  frame: Frame,
  happened: readonly DevelopmentItem[],
  said: readonly SaidOnDay[],
): Answer {
  const days = said.map(({ day }) => day).sort();
  const [first = '', last = first] = [days[0], days.at(-1)];
  const period = frame.period ?? { from: first, to: last, label: sayRange(first, last) };
  const { groups, choices, total } = crowdOf(desk, frame, period, said);
  const items = [...happened].sort((a, b) => compareEdtf(standsBy(a), standsBy(b)));
  return onRecord(frame, say.timelineOf(frame, total), items, {
    sections: byDay(items),
    groups,
    choices,
    total,
  });
}

function byDay(items: readonly (StatementItem | DevelopmentItem)[]): Section[] {
  const sections = new Map<string, Section>();
  for (const item of items) {
    const date = standsBy(item);
    const heading = date === null ? 'Date not given' : capital(sayDate(date));
    const section = sections.get(heading) ?? { heading, items: [] };
    section.items.push(item);
    sections.set(heading, section);
  }
  return [...sections.values()];
}
