import type { Document } from '../text/document.ts';

/** A clause that may tell a development: offsets into the article. */
export interface Clause {
  start: number;
  end: number;
  /** The sentence that it is part of. */
  sentence: Sentence;
}

const JOINT = /,? (?:but|although|though|while|whereas) |, and |; | and (?=they |he |she |it )|, after /gi;
const LONGEST = 1500;

/** Offsets into the article. */
export interface Sentence {
  start: number;
  end: number;
}

/** The clauses of an article, quoted sentences and overlong ones left out. */
export const clausesOf = (document: Document): Clause[] =>
  sentencesOf(document).flatMap((sentence) => split(document.text, sentence));

/** The sentences of an article, quoted ones and overlong ones left out. */
export function sentencesOf(document: Document): Sentence[] {
  const found: Sentence[] = [];
  const { tokens, sentenceOf, quoteOf } = document;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && sentenceOf[to] === sentenceOf[from]) to++;
    const sentence = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    if (quoteOf[from] === -1 && sentence.end - sentence.start <= LONGEST) found.push(sentence);
    from = to;
  }
  return found;
}

function split(text: string, sentence: Sentence): Clause[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: Clause[] = [];
  let start = 0;
  for (const joint of words.matchAll(JOINT)) {
    found.push({ start: sentence.start + start, end: sentence.start + joint.index, sentence });
    start = joint.index + joint[0].length;
  }
  found.push({ start: sentence.start + start, end: sentence.end, sentence });
  return found.filter((clause) => clause.end > clause.start);
}
