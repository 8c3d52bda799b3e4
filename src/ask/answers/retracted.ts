import { topicStems } from '../../record/search-terms.ts';
import type { Statement } from '../../record/statement.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { wasRetracted, withSentence } from './leads.ts';

/** How many retracted statements are looked at, the latest said first. */
const LOOKED_AT = 300;
/** Share of the question's topic words that a retracted statement must have. */
const ASKED_FOR = 0.6;
const FEWEST = 2;

/**
 * Tells, where an answer is not on the record, that a statement which fits the question was retracted, when and why.
 * Its words are not shown.
 */
export async function withRetractions(desk: Desk, answer: Answer): Promise<Answer> {
  if (answer.onRecord) return answer;
  const about = answer.query.about.filter((unit) => !unit.light).map((unit) => unit.stem);
  if (about.length < FEWEST) return answer;
  const retracted = await desk.store.listStatements({ status: 'retracted', limit: LOOKED_AT });
  const share = (statement: Statement): number => {
    const said = [
      statement.headline,
      ...statement.topics,
      ...statement.citations.flatMap(({ content }) => content.map(({ text }) => text)),
    ];
    const stems = new Set(topicStems(said.join('\n')));
    return about.filter((stem) => stems.has(stem)).length / about.length;
  };
  const [fitting] = retracted
    .map((statement) => ({ statement, fit: share(statement) }))
    .filter(({ fit }) => fit >= ASKED_FOR)
    .sort((a, b) => b.fit - a.fit);
  if (fitting === undefined) return answer;
  const { statement } = fitting;
  const last = (await desk.store.revisions(statement.ref)).findLast(({ action }) => action === 'retract');
  const speaker = desk.index.get(statement.speaker)?.name ?? 'somebody';
  const day = last?.at.slice(0, 10) ?? null;
  const sentence = wasRetracted(statement.ref, speaker, day, last?.reason ?? null);
  return { ...answer, lead: withSentence(answer.lead, sentence) };
}
