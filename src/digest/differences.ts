import type { ActorIndex } from '../record/actor-index.ts';
import { citedWords } from '../record/citation.ts';
import type { Development } from '../record/development.ts';
import type { Statement } from '../record/statement.ts';
import type { Difference } from './content.ts';
import type { Bare } from './matching.ts';

type Fields = Record<Difference['field'], string | null>;

/** What of an entry, as a digest shows it, was otherwise before; topics and the like are not shown. */
export function differences(before: Bare, now: Bare, index: ActorIndex): Difference[] {
  const [was, is] = [before, now].map((one) => fieldsOf(one, index)) as [Fields, Fields];
  return (Object.keys(was) as Difference['field'][])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, before: was[field] }));
}

const fieldsOf = (one: Bare, index: ActorIndex): Fields =>
  one.kind === 'statement' ? ofStatement(one.statement, index) : ofDevelopment(one.development);

const wordsOf = ({ citations: [citation] }: Pick<Statement, 'citations'>): string =>
  citation === undefined ? '' : citedWords(citation);

const ofStatement = (statement: Statement, index: ActorIndex): Fields => ({
  ...NOTHING,
  speaker: index.get(statement.speaker)?.name ?? statement.speaker,
  words: wordsOf(statement),
  day: statement.saidOn,
  speech: statement.kind,
  polarity: statement.polarity,
  type: statement.eventType,
});

const ofDevelopment = (development: Development): Fields => ({
  ...NOTHING,
  headline: development.headline,
  words: wordsOf(development),
  day: development.date,
  place: development.place,
  phase: development.phase,
  type: development.eventType,
});

const NOTHING: Fields = {
  speaker: null,
  headline: null,
  words: null,
  day: null,
  place: null,
  speech: null,
  polarity: null,
  phase: null,
  type: null,
};
