import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import type { Development } from '../../record/development.ts';
import { topicStems } from '../../record/search-terms.ts';
import type { Statement } from '../../record/statement.ts';
import type { Answer } from '../answer.ts';
import { wasRetracted, withSentence } from './say.ts';

/** How many retracted statements are looked at, the latest said first. */
const LOOKED_AT = 300;
/** Share of the question's topic words that a retracted statement must have. */
const ASKED_FOR = 0.6;
const FEWEST = 2;

/**
 * Tells that a statement which fits the question better than what the answer shows was retracted, when and why. Its
 * words are not shown.
 */
export async function withRetractions(desk: Desk, answer: Answer): Promise<Answer> {
  const about = answer.frame.about.filter((unit) => !unit.light).map((unit) => unit.stem);
  if (about.length < FEWEST) return answer;
  const share = (stems: ReadonlySet<string>): number =>
    about.filter((stem) => stems.has(stem)).length / about.length;
  const [fitting] = (await retractedOf(desk))
    .map(({ statement, stems }) => ({ statement, fit: share(stems) }))
    .filter(({ fit }) => fit >= ASKED_FOR)
    .sort((a, b) => b.fit - a.fit);
  if (fitting === undefined) return answer;
  const shown = answer.onRecord ? answer.items.flatMap(entryOf) : [];
  if (shown.some((entry) => share(stemsOf(entry)) >= fitting.fit)) return answer;
  const { statement } = fitting;
  const last = (await desk.store.revisions(statement.ref)).findLast(({ action }) => action === 'retract');
  const speaker = desk.index.get(statement.speaker)?.name ?? 'somebody';
  const day = last?.at.slice(0, 10) ?? null;
  const sentence = wasRetracted(statement.ref, speaker, day, last?.reason ?? null);
  return { ...answer, lead: withSentence(answer.lead, sentence) };
}

/** A statement that was retracted, and the stems of what it says. */
interface Retracted {
  statement: Statement;
  stems: ReadonlySet<string>;
}

const kept = new WeakMap<Desk['index'], Promise<Retracted[]>>();

/** The statements that were retracted, read once for as long as the record does not change. */
function retractedOf({ store, index }: Desk): Promise<Retracted[]> {
  const before = kept.get(index);
  if (before !== undefined) return before;
  const read = store
    .listStatements({ status: 'retracted', limit: LOOKED_AT })
    .then((all) => all.map((statement) => ({ statement, stems: stemsOf(statement) })));
  kept.set(index, read);
  read.catch(() => kept.delete(index));
  return read;
}

const stemsOf = ({ headline, topics, citations }: Statement | Development): Set<string> =>
  new Set(
    topicStems(
      [headline, ...topics, ...citations.flatMap(({ content }) => content.map(({ text }) => text))].join(
        '\n',
      ),
    ),
  );

const entryOf = (item: Item): (Statement | Development)[] =>
  item.kind === 'statement' ? [item.statement] : item.kind === 'development' ? [item.development] : [];
