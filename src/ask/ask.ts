import type { WorkspaceStore } from '../store/store.ts';
import type { Answer } from './answer.ts';
import { declined } from './answers/outcome.ts';
import { type Moment, nextAnswer, summaryAnswer } from './answers/overview.ts';
import { positionAnswer } from './answers/position.ts';
import { profileAnswer } from './answers/profile.ts';
import { withRetractions } from './answers/retracted.ts';
import { searchAnswer } from './answers/search.ts';
import { timelineAnswer } from './answers/timeline.ts';
import { type Desk, openDesk } from './desk.ts';
import { parseQuery } from './read/parse.ts';
import type { Query } from './read/query.ts';

/** Answers a question from one workspace's record, and from nothing else. Throws a CodedError when it cannot be read. */
export async function ask(store: WorkspaceStore, text: string, moment: Moment): Promise<Answer> {
  const desk = await openDesk(store);
  return answerQuery(store, parseQuery(text, { index: desk.index, ...moment }), moment);
}

/** Answers with what happened and was said in the period that `text` names, by day. */
export async function askTimeline(store: WorkspaceStore, text: string, moment: Moment): Promise<Answer> {
  const desk = await openDesk(store);
  return timelineAnswer(desk, parseQuery(`timeline ${text}`, { index: desk.index, ...moment }));
}

/** Answers a question that was read before. */
export async function answerQuery(store: WorkspaceStore, query: Query, moment: Moment): Promise<Answer> {
  const desk = await openDesk(store);
  return withRetractions(desk, await answerOn(desk, query, moment));
}

async function answerOn(desk: Desk, query: Query, moment: Moment): Promise<Answer> {
  switch (query.intent) {
    case 'summary':
      return query.about.some(narrows) ? searchAnswer(desk, query) : summaryAnswer(desk, query, moment);
    case 'next':
      return nextAnswer(desk, query, moment);
    case 'who-is':
      return profileAnswer(desk, query);
    case 'position':
      return positionAnswer(desk, query);
    case 'decline':
      return declined(query);
    default:
      return hasContent(query) ? searchAnswer(desk, query) : declined(query);
  }
}

const WHOLE_STORY = new Set([
  'talk',
  'negoti',
  'dialogu',
  'diplomaci',
  'diplomat',
  'record',
  'channel',
  'stori',
  'situat',
  'crisi',
  'ukrain',
]);

/** Whether a word of a summary's topic asks for less than the whole story that the channel follows. */
const narrows = (unit: Query['about'][number]): boolean =>
  !unit.light && !WHOLE_STORY.has(unit.stem) && !/^(?:ukrain|kyiv|kiev)/.test(unit.text);

/** A question whose words all say little can still ask for what was said last, or in a period. */
const hasContent = ({ about, speaker, period, eventTypes, intent }: Query): boolean =>
  about.some((unit) => !unit.light) ||
  speaker !== null ||
  period !== null ||
  eventTypes.length > 0 ||
  ((intent === 'quotes' || intent === 'who-said') && about.length > 0);
