import type { Item } from '../recall/items.ts';
import { citedWords } from '../record/citation.ts';
import type { Polarity } from '../record/statement.ts';
import type { CitedSource } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** One answer of an answer line. */
interface AnswerEntry {
  kind: Item['kind'];
  ref: string;
  speaker: string | null;
  text: string;
  date: string | null;
  /** Of a statement: whether it was said or denied. */
  polarity?: Polarity;
  score: number;
  sources: { publisher: string; published: string | null; url: string | null }[];
}

/** An answer as a machine reads it: a line of `ask --jsonl`. */
export interface AnswerLine {
  q: string;
  intent: string;
  onRecord: boolean;
  verdict: Answer['verdict'];
  total: number;
  answers: AnswerEntry[];
  text: string;
  frame: Answer['frame'];
  /** How long the answer took, in milliseconds. */
  ms?: number;
}

/** The line for `answer`; `text` is the answer as a message without blocks shows it. */
export const answerLine = (q: string, answer: Answer, text: string, ms?: number): AnswerLine => ({
  q,
  intent: answer.intent,
  onRecord: answer.onRecord,
  verdict: answer.verdict,
  total: answer.total,
  answers: answer.items.map(entryOf),
  text,
  frame: answer.frame,
  ...(ms !== undefined && { ms: Math.round(ms * 100) / 100 }),
});

function entryOf(item: Item): AnswerEntry {
  const score = Math.round(item.score * 1000) / 1000;
  if (item.kind === 'statement') {
    const { statement, speaker, sources } = item;
    const words =
      statement.citations[0] === undefined ? statement.headline : citedWords(statement.citations[0]);
    return {
      kind: item.kind,
      ref: statement.ref,
      speaker: speaker.name,
      text: words,
      date: statement.saidOn,
      polarity: statement.polarity,
      score,
      sources: sources.map(cited),
    };
  }
  if (item.kind === 'development') {
    const { ref, headline, place, date, citations } = item.development;
    const told = place === null || headline.includes(place) ? headline : `${headline} (${place})`;
    const text = citations[0] === undefined ? told : `${told}: ${citedWords(citations[0])}`;
    return { kind: item.kind, ref, speaker: null, text, date, score, sources: item.sources.map(cited) };
  }
  const { actor, role, represents } = item;
  const office = [role?.title, represents?.name].filter(Boolean).join(', ');
  const text = office === '' ? actor.name : `${actor.name}, ${office}`;
  return { kind: item.kind, ref: actor.ref, speaker: null, text, date: null, score, sources: [] };
}

const cited = ({ publisher, published, url }: CitedSource) => ({ publisher, published, url });
