import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Query } from '../read/query.ts';
import { bySpeaker, listed } from './by-speaker.ts';
import { byTopic } from './by-topic.ts';

/** Answers *who said*, *what did X say*, *when*, *where* and bare words: by topic where there is one, else by speaker or period. */
export async function searchAnswer(desk: Desk, query: Query): Promise<Answer> {
  const hasTopic = query.about.some((unit) => !unit.light);
  if (query.speaker !== null && !hasTopic) return bySpeaker(desk, query, query.speaker);
  if (query.about.length === 0 || !hasTopic) return listed(desk, query);
  return byTopic(desk, query);
}
