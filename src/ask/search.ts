import { overlaps } from '../record/edtf.ts';
import type { ActorRef } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import type { Answer, Item } from './answer.ts';
import type { Desk } from './desk.ts';
import * as say from './leads.ts';
import type { Intent, Period, Query } from './query.ts';
import type { Scored } from './rank.ts';
import { retrieval } from './retrieve.ts';

/** From this share of what is wanted on, an entry answers. */
const ANSWERS = 0.5;
/** A single word of topic must be matched better than by a distant synonym among other words. */
const ALONE = 0.6;
/** From this share on, an entry corrects a question that names the wrong speaker. */
const CORRECTS = 0.68;
/** Where a question asks for words, something that happened answers from this share on. */
const HAPPENED = 0.72;
/** By so much must the words of another speaker fit better to correct a question. */
const BETTER = 0.15;
/** Under this share, an entry is not even near. */
const NEAR = 0.2;
/** A weaker entry is shown beside the best only when it is not much weaker. */
const BESIDE = 0.72;
const SHOWN = 8;
const NEAREST = 3;

/** Answers a question by finding entries that hold what it is about; the core of *who said*, *what did X say*, *when*, *where*. */
export async function searchAnswer(desk: Desk, query: Query): Promise<Answer> {
  const wantedTopics = query.about.filter((unit) => !unit.light);
  if (query.speaker !== null && wantedTopics.length === 0) return bySpeaker(desk, query);
  if (query.about.length === 0 || (wantedTopics.length === 0 && query.period !== null))
    return listed(desk, query);
  return byTopic(desk, query);
}

async function byTopic(desk: Desk, query: Query): Promise<Answer> {
  const search = await retrieval(desk.store, desk.index, query.about);
  const statements = (await search.candidates('statement')).filter(ofType(query));
  const developments = (await search.candidates('development')).filter(ofType(query));
  const timed = {
    statements: statements.filter(within(query.period)),
    developments: developments.filter(within(query.period)),
  };
  if (query.speaker !== null) return byTopicOfSpeaker(desk, query, statements, developments);

  const best = merge(query.intent, timed.statements, timed.developments);
  const top = best[0];
  if (
    top !== undefined &&
    answers(query, top) &&
    !(saying(query) && top.kind === 'development' && top.coverage < HAPPENED)
  ) {
    const items = await hydrate(desk, beside(best));
    return {
      query,
      intent: query.intent,
      onRecord: true,
      lead: say.found(query, items),
      items,
      sections: [],
    };
  }
  const anyTime = merge(query.intent, statements, developments);
  const near = anyTime.filter((one) => one.coverage >= NEAR).slice(0, NEAREST);
  if (near.length === 0) return declined(query);
  const missed = query.period !== null && near[0] !== undefined && answers(query, near[0]);
  const items = await hydrate(desk, near);
  const lead = missed ? say.notInPeriod(query.period, items) : say.notOnRecord(query);
  return { query, intent: query.intent, onRecord: false, lead, items, sections: [] };
}

async function byTopicOfSpeaker(
  desk: Desk,
  query: Query,
  statements: readonly Scored[],
  developments: readonly Scored[],
): Promise<Answer> {
  const named = query.speaker?.actors ?? [];
  const voices = new Set([...named, ...named.flatMap((ref) => desk.index.spokenForBy(ref))]);
  const speakerOf = (one: Scored): ActorRef => (one.entry as Statement).speaker;
  const holds = (one: Scored) => (one.topicCoverage || one.coverage) >= ANSWERS && one.coverage >= ANSWERS;
  const theirs = statements.filter((one) => voices.has(speakerOf(one)));
  const own = [...theirs].sort(
    (a, b) =>
      b.score - a.score + 0.1 * (Number(named.includes(speakerOf(b))) - Number(named.includes(speakerOf(a)))),
  );
  const inTime = own.filter(within(query.period));
  const corrections = correctionsOf(query, statements, developments);
  const [better] = corrections;
  const bettered =
    better !== undefined && !theirs.includes(better) && better.score > (inTime[0]?.score ?? 0) + BETTER;
  if (inTime[0] !== undefined && holds(inTime[0]) && !bettered) {
    const items = await hydrate(desk, beside(inTime));
    return {
      query,
      intent: query.intent,
      onRecord: true,
      lead: say.found(query, items),
      items,
      sections: [],
    };
  }
  const untimed = own[0];
  if (query.claim && untimed !== undefined && holds(untimed) && query.period !== null) {
    const items = await hydrate(desk, beside(own));
    return {
      query,
      intent: query.intent,
      onRecord: true,
      lead: say.otherDay(query.period, items),
      items,
      sections: [],
    };
  }
  const done = developments.filter(
    (one) => holds(one) && named.some((ref) => partiesOf(one).includes(ref)) && within(query.period)(one),
  );
  if (done.length > 0 && (query.claim || query.intent === 'when' || query.intent === 'where')) {
    const items = await hydrate(desk, beside(done));
    return {
      query,
      intent: query.intent,
      onRecord: true,
      lead: say.found(query, items),
      items,
      sections: [],
    };
  }
  if (corrections.length > 0) {
    const items = await hydrate(desk, beside(corrections));
    return {
      query,
      intent: query.intent,
      onRecord: true,
      lead: say.corrected(query, items),
      items,
      sections: [],
    };
  }
  const near = [
    ...own.filter((one) => one.coverage >= NEAR),
    ...merge('what-said', statements, developments).filter((one) => one.coverage >= NEAR),
    ...own,
  ];
  const items = await hydrate(
    desk,
    [...new Map(near.map((one) => [one.entry.ref, one])).values()].slice(0, NEAREST),
  );
  const silent = named.length === 0 || theirs.length === 0;
  return {
    query,
    intent: query.intent,
    onRecord: false,
    lead:
      silent && named.length === 0
        ? say.unknownSpeaker(query)
        : say.notAbout(query, desk.index.get(named[0] ?? '')),
    items,
    sections: [],
  };
}

/** Entries that hold so much of the question that it must mean them, whomever it names. */
function correctionsOf(
  query: Query,
  statements: readonly Scored[],
  developments: readonly Scored[],
): Scored[] {
  const enough = query.claim || query.about.filter((unit) => !unit.light).length >= 3;
  return merge(query.intent, statements, query.claim ? developments : [])
    .filter(within(query.period))
    .filter((one) => enough && one.coverage >= CORRECTS && one.topicCoverage >= CORRECTS);
}

/** All that a speaker said, latest first: those named before those who speak for them. */
async function bySpeaker(desk: Desk, query: Query): Promise<Answer> {
  const named = query.speaker?.actors ?? [];
  const others = named.flatMap((ref) => desk.index.spokenForBy(ref));
  const period = query.period;
  const list = async (speakers: ActorRef[], inPeriod: boolean): Promise<Statement[]> =>
    speakers.length === 0
      ? []
      : desk.store.listStatements({
          speakers,
          ...(inPeriod && period?.from != null && { from: period.from }),
          ...(inPeriod && period?.to != null && { to: period.to }),
          ...(query.eventTypes.length > 0 && { eventTypes: query.eventTypes }),
          limit: 100,
        });
  const said = [...(await list(named, true)), ...(await list(others, true))];
  if (said.length > 0) {
    const items = await desk.statementItems(said, falling(said));
    return {
      query,
      intent: query.intent,
      onRecord: true,
      lead: say.listOf(query, items),
      items,
      sections: [],
    };
  }
  const anyTime =
    period === null ? [] : [...(await list(named, false)), ...(await list(others, false))].slice(0, NEAREST);
  const parties =
    named.length === 0 ? [] : await desk.store.listDevelopments({ parties: named, limit: NEAREST });
  const items: Item[] = [
    ...(await desk.statementItems(anyTime, falling(anyTime))),
    ...(await desk.developmentItems(anyTime.length > 0 ? [] : parties, () => 0.3)),
  ];
  const lead =
    named.length === 0
      ? say.unknownSpeaker(query)
      : anyTime.length > 0 && period !== null
        ? say.notInPeriod(period, items)
        : say.saidNothing(desk.index.get(named[0] ?? ''));
  return { query, intent: query.intent, onRecord: false, lead, items, sections: [] };
}

/** Statements without a topic or speaker: those of a period or an event type, or the latest. */
async function listed(desk: Desk, query: Query): Promise<Answer> {
  const { period, eventTypes } = query;
  const filter = { ...(eventTypes.length > 0 && { eventTypes }), limit: 100 };
  const found = await desk.store.listStatements({
    ...filter,
    ...(period?.from != null && { from: period.from }),
    ...(period?.to != null && { to: period.to }),
  });
  const items = await desk.statementItems(found, falling(found));
  if (items.length > 0)
    return {
      query,
      intent: query.intent,
      onRecord: true,
      lead: say.listOf(query, items),
      items,
      sections: [],
    };
  const latest = await desk.store.listStatements({ ...filter, limit: NEAREST });
  const near = await desk.statementItems(latest, falling(latest));
  return {
    query,
    intent: query.intent,
    onRecord: false,
    lead: say.notInPeriod(period, near),
    items: near,
    sections: [],
  };
}

/** What has nothing in common with the record is not answered, and nothing is offered for it. */
export const declined = (query: Query): Answer => ({
  query,
  intent: 'decline',
  onRecord: false,
  lead: say.declined(),
  items: [],
  sections: [],
});

/** An entry answers when it holds enough of the question, and more of it than the names in it. */
const answers = (query: Query, { coverage, topicCoverage }: Scored): boolean =>
  (topicCoverage === 0 || topicCoverage >= (topics(query) === 1 ? ALONE : 0)) &&
  coverage >= ANSWERS &&
  (query.about.every((unit) => unit.actors.length > 0) || topicCoverage >= ANSWERS - 0.08);

const saying = ({ text }: Query): boolean =>
  /\b(?:said|says|saying|stated|claimed|quoted?|words)\b/i.test(text);

const topics = ({ about }: Query): number =>
  about.filter((unit) => !unit.light && unit.actors.length === 0).length;

/** When and where ask about what happens; who and what about what was said. */
const LEANING: Partial<Record<Intent, { statement: number; development: number }>> = {
  'who-said': { statement: 0.08, development: 0 },
  'what-said': { statement: 0.04, development: 0 },
  quotes: { statement: 0.15, development: 0 },
  when: { statement: 0, development: 0.05 },
  where: { statement: 0, development: 0.12 },
};

function merge(intent: Intent, statements: readonly Scored[], developments: readonly Scored[]): Scored[] {
  const lean = LEANING[intent] ?? { statement: 0, development: 0 };
  return [...statements, ...developments].sort((a, b) => b.score + lean[b.kind] - (a.score + lean[a.kind]));
}

const beside = (ranked: readonly Scored[]): Scored[] =>
  ranked.filter((one) => one.coverage >= BESIDE * (ranked[0]?.coverage ?? 0)).slice(0, SHOWN);

const dateOf = ({ entry }: Scored): string | null => ('saidOn' in entry ? entry.saidOn : entry.date);

const partiesOf = ({ entry }: Scored): ActorRef[] =>
  'actors' in entry ? [...entry.actors, ...entry.recipients] : [];

const within =
  (period: Period | null) =>
  (one: Scored): boolean => {
    const date = dateOf(one);
    return period === null || (date !== null && overlaps(date, period.from, period.to));
  };

const ofType =
  ({ eventTypes }: Query) =>
  ({ entry }: Scored): boolean =>
    eventTypes.length === 0 || (entry.eventType !== null && eventTypes.includes(entry.eventType));

const falling = (all: readonly unknown[]) => {
  let at = 0;
  return () => 1 - at++ / (all.length + 1);
};

async function hydrate(desk: Desk, ranked: readonly Scored[]): Promise<Item[]> {
  const scores = new Map(ranked.map((one) => [one.entry.ref, one.score]));
  const scoreOf = ({ ref }: { ref: string }) => scores.get(ref) ?? 0;
  const items = [
    ...(await desk.statementItems(
      ranked.flatMap(({ entry }) => ('speaker' in entry ? [entry] : [])),
      scoreOf,
    )),
    ...(await desk.developmentItems(
      ranked.flatMap(({ entry }) => ('phase' in entry ? [entry] : [])),
      scoreOf,
    )),
  ];
  const byRef = new Map(
    items.map((item) => [item.kind === 'statement' ? item.statement.ref : item.development.ref, item]),
  );
  return ranked.flatMap((one) => byRef.get(one.entry.ref) ?? []);
}
