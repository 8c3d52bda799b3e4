import type { Desk } from '../../recall/desk.ts';
import { type DevelopmentItem, type StatementItem, standsBy } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { citedWords } from '../../record/citation.ts';
import { sayRange } from '../../record/days.ts';
import { compareEdtf, dayRange } from '../../record/edtf.ts';
import type { SaidOnDay } from '../../store/store.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer, Section } from '../answer.ts';
import type { Frame, Unit } from '../frame/frame.ts';
import { CROWDED, crowdOf, totalOf } from './crowded.ts';
import { notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';

/** A timeline of more statements than {@link CROWDED} counts them; of so many it looks at the latest. */
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
  const isOf = (item: StatementItem | DevelopmentItem): boolean =>
    frame.about.every((unit) => isAbout(item, unit));
  const happened = (
    await desk.developmentItems(await desk.store.listDevelopments({ ...days, limit: MOST }))
  ).filter(isOf);
  const counted = frame.about.length === 0 ? await desk.store.saidByDay(days) : [];
  if (totalOf(counted) >= CROWDED) return crowdedAnswer(desk, frame, happened, counted);
  const said = (await desk.statementItems(await desk.store.listStatements({ ...days, limit: MOST }))).filter(
    isOf,
  );
  if (said.length >= CROWDED) return crowdedAnswer(desk, frame, happened, said.flatMap(saidOn));
  const items = [...happened, ...said].sort((a, b) => compareEdtf(standsBy(a), standsBy(b)));
  if (items.length === 0) {
    const latest = await desk.statementItems(await desk.store.listStatements({ limit: 3 }), () => 0.3);
    return notOnRecord(frame, say.notInPeriod(period, latest), latest);
  }
  return onRecord(frame, say.timelineOf(frame, null), items, { sections: byDay(items) });
}

/** A statement as it counts for a day; what has none counts for none. */
const saidOn = (item: StatementItem): SaidOnDay[] => {
  const date = standsBy(item);
  const day = date === null ? null : dayRange(date).earliest;
  return day === null ? [] : [{ day, speaker: item.speaker.ref, count: 1 }];
};

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
