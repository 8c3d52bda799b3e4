import type { Edtf } from '../../record/edtf.ts';
import { compareEdtf } from '../../record/edtf.ts';
import type { Answer, DevelopmentItem, Section, StatementItem } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Frame } from '../frame/frame.ts';
import { capital, sayDate } from '../say-date.ts';
import * as say from './leads.ts';
import { notOnRecord, onRecord } from './outcome.ts';

const MOST = 200;

/** What happened and was said, by day, earliest first; what has no date comes last. */
export async function timelineAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const { period } = frame;
  const days = {
    ...(period?.from != null && { from: period.from }),
    ...(period?.to != null && { to: period.to }),
    limit: MOST,
  };
  const items = [
    ...(await desk.developmentItems(await desk.store.listDevelopments(days))),
    ...(await desk.statementItems(await desk.store.listStatements(days))),
  ].sort((a, b) => compareEdtf(dateOf(a), dateOf(b)));
  if (items.length === 0) {
    const latest = await desk.statementItems(await desk.store.listStatements({ limit: 3 }), () => 0.3);
    return notOnRecord(frame, say.notInPeriod(period, latest), latest);
  }
  const sections = new Map<string, Section>();
  for (const item of items) {
    const date = dateOf(item);
    const heading = date === null ? 'Date not given' : capital(sayDate(date));
    const section = sections.get(heading) ?? { heading, items: [] };
    section.items.push(item);
    sections.set(heading, section);
  }
  return onRecord(frame, say.timelineOf(frame), items, { sections: [...sections.values()] });
}

const dateOf = (item: StatementItem | DevelopmentItem): Edtf | null =>
  item.kind === 'statement' ? item.statement.saidOn : item.development.date;
