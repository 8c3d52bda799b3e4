import type { Desk } from '../../recall/desk.ts';
import { type DevelopmentItem, type StatementItem, standsBy } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { citedWords } from '../../record/citation.ts';
import { compareEdtf } from '../../record/edtf.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer, Section } from '../answer.ts';
import type { Frame, Unit } from '../frame/frame.ts';
import { notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';

const MOST = 200;

/** What happened and was said, of whom and what the frame is about, by day, earliest first; what has no date comes last. */
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
  ]
    .filter((item) => frame.about.every((unit) => isAbout(item, unit)))
    .sort((a, b) => compareEdtf(standsBy(a), standsBy(b)));
  if (items.length === 0) {
    const latest = await desk.statementItems(await desk.store.listStatements({ limit: 3 }), () => 0.3);
    return notOnRecord(frame, say.notInPeriod(period, latest), latest);
  }
  const sections = new Map<string, Section>();
  for (const item of items) {
    const date = standsBy(item);
    const heading = date === null ? 'Date not given' : capital(sayDate(date));
    const section = sections.get(heading) ?? { heading, items: [] };
    section.items.push(item);
    sections.set(heading, section);
  }
  return onRecord(frame, say.timelineOf(frame), items, { sections: [...sections.values()] });
}

/** Whether an entry names one of the unit's actors, or holds its word. */
export function isAbout(item: StatementItem | DevelopmentItem, { actors, stem: wanted }: Unit): boolean {
  const named =
    item.kind === 'statement'
      ? [item.speaker, ...item.addressees, ...(item.represents === null ? [] : [item.represents])]
      : [...item.actors, ...item.recipients];
  if (named.some(({ ref }) => actors.includes(ref))) return true;
  const entry = item.kind === 'statement' ? item.statement : item.development;
  const words = [entry.headline, ...entry.topics, ...entry.citations.map(citedWords)].join(' ');
  return wanted !== '' && tokenize(words).some(({ word }) => stem(word) === wanted);
}
