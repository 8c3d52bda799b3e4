import { openDesk } from '../recall/desk.ts';
import type { StatementItem } from '../recall/items.ts';
import { citedWords } from '../record/citation.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { STOPWORDS } from '../words/stopwords.ts';
import type { Moment } from './answers/overview.ts';
import { ask } from './ask.ts';

/** Statements that questions are made from. */
const NEWEST = 12;
/** Words of a quotation that a question asks for, at least and at most. */
const WORDS = { least: 3, most: 7 };
/** Of a question, in UTF-16 units: as much as a button shows. */
const LONGEST = 75;

interface Kept {
  version: number;
  day: string;
  questions: Promise<string[]>;
}

const kept = new WeakMap<WorkspaceStore, Kept>();

/**
 * Up to `most` questions that the record can answer, made from what is newest on it: of at most 75 characters, in the
 * order in which somebody new is glad to try them. They are found out once for each state of the record and day.
 */
export async function firstQuestions(store: WorkspaceStore, moment: Moment, most: number): Promise<string[]> {
  const version = await store.version();
  const day = moment.now.toISOString().slice(0, 10);
  let known = kept.get(store);
  if (known?.version !== version || known.day !== day) {
    known = { version, day, questions: answerable(store, moment) };
    kept.set(store, known);
    known.questions.catch(() => kept.delete(store));
  }
  return (await known.questions).slice(0, most);
}

async function answerable(store: WorkspaceStore, moment: Moment): Promise<string[]> {
  const working: string[] = [];
  for (const question of await candidates(store)) {
    if (question.length > LONGEST || working.includes(question)) continue;
    const { onRecord, items, groups } = await ask(store, question, moment);
    if (onRecord && items.length + groups.length > 0) working.push(question);
  }
  return working;
}

async function candidates(store: WorkspaceStore): Promise<string[]> {
  const desk = await openDesk(store);
  const newest = await desk.statementItems(await store.listStatements({ limit: NEWEST }));
  const named = newest.filter(({ speaker }) => !speaker.anonymous);
  const speakers = [...new Set([...named].sort(peopleFirst).map(({ speaker }) => speaker.name))];
  const said = speakers.map((name) => `What did ${name} say?`);
  const [quoted] = [...named].reverse().sort(directFirst).flatMap(quotedQuestion);
  return [
    ...said.slice(0, 1),
    ...(quoted === undefined ? [] : [quoted]),
    'What comes next?',
    'Where do things stand?',
    ...said.slice(1, 3),
  ];
}

const peopleFirst = (a: StatementItem, b: StatementItem): number =>
  Number(b.speaker.kind === 'person') - Number(a.speaker.kind === 'person');

const directFirst = (a: StatementItem, b: StatementItem): number =>
  Number(b.statement.kind === 'direct') - Number(a.statement.kind === 'direct');

/** *Who said “…”?*, with the first words of a quotation up to where they pause. */
function quotedQuestion({ statement: { kind, citations } }: StatementItem): string[] {
  const [citation] = citations;
  if (citation === undefined || kind === 'indirect') return [];
  const [clause = ''] = citedWords(citation)
    .replace(/^["“”„«»‘’'\s]+/, '')
    .split(/["“”„«»‘’.,;:!?…()[\]\n]|\s[–—-]\s/);
  const words = clause
    .trim()
    .replace(/^that\s+/i, '')
    .split(/\s+/)
    .slice(0, WORDS.most);
  while (words.length > 0 && STOPWORDS.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  return words.length < WORDS.least ? [] : [`Who said “${words.join(' ')}”?`];
}
