import type { Cast } from '../people/cast.ts';
import type { Document } from '../text/document.ts';
import { paragraphText, paragraphTokens } from '../text/paragraph-text.ts';
import type { Stretch } from '../text/stretch.ts';
import { firstNamed } from './first-named.ts';
import { FIRST_PERSON, isAside, lastOf, type Turns } from './turn.ts';

const LEAST_QUESTIONS = 3;
/** Paragraphs of a question with its answer, on average at most. */
const LONGEST_TURN = 4;

const LONGEST_PROMPT = 200;

/** The answers in what stands between two questions; what puts something to somebody without asking parts them. */
function answersAmong(document: Document, paragraphs: readonly number[]): number[][] {
  const turns: number[][] = [[]];
  paragraphs.forEach((n, i) => {
    const text = paragraphText(document, n);
    const follows = i > 0 && i < paragraphs.length - 1 && turns.at(-1)?.length !== 0;
    const puts = /\byou(?:r|rs)?\b/iu.test(text) || (text.length < 60 && paragraphs.length % 2 === 1);
    if (follows && text.length < LONGEST_PROMPT && puts && !FIRST_PERSON.test(text)) turns.push([]);
    else turns.at(-1)?.push(n);
  });
  return turns;
}

/** Whether somebody speaks of himself, otherwise than in what is quoted of him. */
function isPersonal({ tokens, quoteOf }: Document, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (quoteOf[i] === -1 && /^(?:I|[Ww]e|[Oo]ur|[Mm]y)$/.test(tokens[i]?.raw ?? '')) return true;
  return false;
}

/** An interview that marks questions by nothing but their question marks. */
export function unlabelledInterview(document: Document, cast: Cast): Turns {
  const none: Turns = { turns: [], paragraphs: new Set(), asked: new Map() };
  const isQuestion = (n: number): boolean =>
    /^[^“”"«»]+\?$/u.test(paragraphText(document, n)) && paragraphText(document, n).length < 400;
  const questions = document.paragraphs.flatMap((_, n) => (isQuestion(n) && !isQuestion(n + 1) ? [n] : []));
  const [start] = questions;
  const span = (questions.at(-1) ?? 0) - (start ?? 0) + 1;
  if (questions.length < LEAST_QUESTIONS || start === undefined || span > LONGEST_TURN * questions.length)
    return none;
  const tokens = paragraphTokens(document);
  const answers = questions.flatMap((question, k) => {
    const end = questions[k + 1] ?? lastOf(document, question) + 1;
    const between = Array.from({ length: end - question - 1 }, (_, i) => question + 1 + i);
    return answersAmong(
      document,
      between.filter((n) => !isAside(document, n) && !isQuestion(n)),
    ).map((turn) => turn.flatMap((n) => tokens[n] ?? []));
  });
  const personal = answers.filter((answer) => answer.some((stretch) => isPersonal(document, stretch)));
  if (2 * personal.length < answers.length) return none;
  const by = firstNamed(document, cast, tokens[start]?.from ?? 0);
  const paragraphs = new Set<number>();
  const last = lastOf(document, questions.at(-1) ?? start);
  for (let n = start; n <= last; n++) paragraphs.add(n);
  return {
    turns: answers.filter((content) => content.length > 0).map((content) => ({ by, source: null, content })),
    paragraphs,
    asked: new Map(),
  };
}
