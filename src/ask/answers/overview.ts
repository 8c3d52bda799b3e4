import type { Desk } from '../../recall/desk.ts';
import { type DevelopmentItem, type StatementItem, standsBy } from '../../recall/items.ts';
import { dayIn, plusDays, sayRange } from '../../record/days.ts';
import type { Development, Phase } from '../../record/development.ts';
import { compareEdtf, type Day, dayRange, overlaps } from '../../record/edtf.ts';
import type { Statement } from '../../record/statement.ts';
import type { Answer, Section } from '../answer.ts';
import { actorsOf, type Frame, type Period } from '../frame/frame.ts';
import { CROWDED, crowdOf, totalOf } from './crowded.ts';
import { notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';

const WEEK = 7;
const MOST = 200;

/** What a summary is made for. */
export interface Moment {
  now: Date;
  timeZone: string;
}

/**
 * Answers *what happened*: what changed, the newest first, then where it stands, then what comes next. Without a period
 * it covers the latest week of activity on the record. A statement without a day counts by its source's.
 */
export async function summaryAnswer(desk: Desk, frame: Frame, { now, timeZone }: Moment): Promise<Answer> {
  const today = dayIn(now, timeZone);
  const asked = frame.period;
  const latest = await desk.store.latestActivity(asked?.to ?? today);
  if (latest === null) return empty(frame);
  const within = asked !== null && (asked.from === null || latest >= asked.from);
  const period: Period = within ? asked : latestWeek(latest);
  const from = period.from ?? undefined;
  const to = period.to ?? undefined;
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }), limit: MOST };

  const counted = await desk.store.saidByDay({
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
  const crowd = totalOf(counted) < CROWDED ? null : crowdOf(desk, frame, period, counted);

  const dated = await desk.store.listDevelopments(days);
  const last = period.to ?? today;
  const isAhead = (one: Development) =>
    one.phase === 'scheduled' && one.date !== null && (dayRange(one.date).latest ?? '') > last;
  const happened = dated.filter(
    (one) => !isAhead(one) && one.phase !== 'position' && one.phase !== 'considered',
  );
  const said =
    crowd !== null
      ? []
      : [...(await desk.store.listStatements(days)), ...(await undatedStatements(desk, period))];
  const standing = await undatedDevelopments(desk, ['state', 'considered', 'cancelled'], period);
  const positions = await undatedDevelopments(desk, ['position'], period);
  const next = [
    ...dated.filter(isAhead),
    ...(
      await desk.store.listDevelopments({ from: plusDays(last, 1), to: plusDays(last, WEEK), limit: MOST })
    ).filter((one) => !dated.some(({ ref }) => ref === one.ref)),
  ];
  if (happened.length + said.length === 0 && crowd === null) return empty(frame);

  const changed = [...(await desk.developmentItems(happened)), ...(await desk.statementItems(said))];
  const stands = await desk.developmentItems([...standing, ...positions]);
  const ahead = await desk.developmentItems(next);
  const sections: Section[] = [
    { heading: 'What changed, newest first', items: newestFirst(changed), counted: 'changes' },
    { heading: 'Where it stands', items: stands, counted: 'points' },
    { heading: 'What’s next', items: ahead, counted: 'to come' },
  ].filter((section) => section.items.length > 0);
  const items = [...changed, ...stands, ...ahead];
  const lead = say.summaryOf(period, asked !== null && !within ? asked : null, crowd?.total ?? null);
  const crowded = crowd === null ? {} : { groups: crowd.groups, choices: crowd.choices, total: crowd.total };
  return asked === null || within
    ? onRecord(frame, lead, items, { sections, ...crowded })
    : notOnRecord(frame, lead, items, { sections, ...crowded });
}

/** Answers *what’s next*: what is scheduled from the asker's day on, or the latest that was. */
export async function nextAnswer(desk: Desk, frame: Frame, { now, timeZone }: Moment): Promise<Answer> {
  const today = dayIn(now, timeZone);
  const from = frame.period?.from ?? today;
  const to = frame.period?.to ?? null;
  const parties = [...actorsOf(frame.speakers), ...frame.about.flatMap((unit) => unit.actors)];
  const filter = {
    phases: ['scheduled' as const],
    ...(parties.length > 0 && { parties }),
    limit: MOST,
  };
  const listed = await desk.store.listDevelopments({ ...filter, from, ...(to !== null && { to }) });
  // *Whom does X meet after Y?*
  const others = listed.filter((one) => ![...one.actors, ...one.recipients].some(isLeftOut(frame)));
  const coming = others.length > 0 ? others : listed;
  // Asked for one day, what is on just that day comes first; else what is only ahead.
  const sign = frame.period !== null && frame.period.from === frame.period.to ? -1 : 1;
  const ordered = [...coming].sort((a, b) => sign * (Number(startsBy(a, from)) - Number(startsBy(b, from))));
  if (ordered.length > 0) {
    const items = await desk.developmentItems(ordered, (one) => (startsBy(one, from) ? 0.7 : 0.9));
    return onRecord(frame, say.scheduled(from, items), items);
  }
  const past = (await desk.store.listDevelopments(filter)).slice(-3).reverse();
  const items = await desk.developmentItems(past, () => 0.3);
  return notOnRecord(frame, say.nothingScheduled(from, items), items);
}

const isLeftOut =
  ({ besides }: Frame) =>
  (ref: string): boolean =>
    besides.includes(ref);

/** Whether something began on or before `day` and so is no longer only ahead. */
const startsBy = ({ date }: Development, day: Day): boolean =>
  date !== null && (dayRange(date).latest ?? '') <= day;

const latestWeek = (day: Day): Period => {
  const from = plusDays(day, 1 - WEEK);
  return { from, to: day, label: sayRange(from, day) };
};

type Dated = StatementItem | DevelopmentItem;

/** By the day of each or, without one, that of its source; of one day what happened comes before what was said. */
const newestFirst = (items: readonly Dated[]): Dated[] =>
  [...items].sort(
    (a, b) =>
      Number(standsBy(a) === null) - Number(standsBy(b) === null) ||
      compareEdtf(standsBy(b), standsBy(a)) ||
      Number(a.kind === 'statement') - Number(b.kind === 'statement'),
  );

async function undatedStatements(desk: Desk, period: Period): Promise<Statement[]> {
  const undated = await desk.store.listStatements({ undated: true, limit: MOST });
  return publishedIn(desk, undated, period);
}

async function undatedDevelopments(desk: Desk, phases: Phase[], period: Period): Promise<Development[]> {
  return publishedIn(desk, await desk.store.listDevelopments({ phases, undated: true, limit: MOST }), period);
}

async function publishedIn<T extends Statement | Development>(
  desk: Desk,
  entries: T[],
  { from, to }: Period,
): Promise<T[]> {
  const refs = [...new Set(entries.flatMap((entry) => entry.citations.map((citation) => citation.source)))];
  const published = new Map(
    (await desk.store.sourcesCited(refs)).map((source) => [source.ref, source.published]),
  );
  return entries.filter((entry) =>
    entry.citations.some(({ source }) => {
      const date = published.get(source);
      return date != null && overlaps(date, from, to);
    }),
  );
}

const empty = (frame: Frame): Answer => notOnRecord(frame, say.notInPeriod(frame.period, []), []);
