import type { Document } from '../text/document.ts';

/** A clause that may tell a development: offsets into the article. */
export interface Clause {
  start: number;
  end: number;
  /** The sentence that it is part of. */
  sentence: { start: number; end: number };
}

const JOINT = /,? (?:but|although|though|while|whereas) |, and |; | and (?=they |he |she |it )|, after /gi;
const LONGEST = 1500;

/** The clauses of an article, quoted sentences and overlong ones left out. */
export function clausesOf(document: Document): Clause[] {
  const found: Clause[] = [];
  const { tokens, sentenceOf, quoteOf } = document;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && sentenceOf[to] === sentenceOf[from]) to++;
    const sentence = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    if (quoteOf[from] === -1 && sentence.end - sentence.start <= LONGEST)
      found.push(...split(document.text, sentence));
    from = to;
  }
  return found;
}

function split(text: string, sentence: { start: number; end: number }): Clause[] {
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
