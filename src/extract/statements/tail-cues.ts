import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { isCapitalised, isWord, type Token } from '../text/tokens.ts';
import type { Found } from './found.ts';

/** How far a sentence with a verb of saying at its end is believed that the models passed over. */
const TAIL = 0.8;
/** Tokens in which a sentence, and what may follow the verb, are looked at. */
const LONGEST = 80;
const LONGEST_BEHIND = 8;

/** *The ferry will run, Lind announces in the chamber*: who says a sentence at its end, where no other cue has it. */
export function tailCues(
  document: Document,
  cast: Cast,
  found: readonly Found[],
  silent: Uint8Array,
): Found[] {
  const used = new Set(found.filter((one) => !isWhere(document, one)).map(({ anchor }) => anchor));
  const taken = new Uint8Array(document.tokens.length);
  for (const { content } of found) for (const { from, to } of content) taken.fill(1, from, to);
  return cast.nominals.flatMap((who) => {
    const anchor = who.to;
    const from = opensAt(document, who) - 1;
    if (!isTail(document, who, anchor) || used.has(anchor) || silent[anchor] === 1) return [];
    let start = from;
    while (
      start > 0 &&
      from - start < LONGEST &&
      document.sentenceOf[start - 1] === document.sentenceOf[anchor]
    )
      start--;
    const isFree = [start, from - 1, anchor].every((i) => taken[i] === 0 && document.quoteOf[i] === -1);
    if (!isFree || !isClause(document, start, from)) return [];
    return [
      {
        manner: 'cue' as const,
        content: [{ from: start, to: from }],
        source: [{ from: from + 1, to: who.to }],
        cue: [{ from: anchor, to: anchor + 1 }],
        anchor,
        by: null,
        via: null,
        told: null,
        denied: false,
        confidence: TAIL,
      },
    ];
  });
}

/** Announces | in | the Commons: what is no more than where it was said. */
const isWhere = ({ tokens }: Document, { anchor, content }: Found): boolean =>
  /^(?:in|on|at|from)$/.test(tokens[anchor + 1]?.lower ?? '') &&
  content.every(({ from, to }) => from === anchor + 2 && to - anchor <= LONGEST_BEHIND);

/** The first token of the phrase, its article included. */
const opensAt = ({ tokens }: Document, { from }: Nominal): number =>
  /^(?:the|an?)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;

/** Whether a verb of saying follows the nominal behind a comma, and no more than where or when behind it. */
function isTail(document: Document, who: Nominal, anchor: number): boolean {
  const { tokens, sentenceOf } = document;
  const verb = tokens[anchor];
  if (verb === undefined || tokens[opensAt(document, who) - 1]?.raw !== ',' || who.quoted) return false;
  if (sentenceOf[anchor] !== sentenceOf[who.from] || !isSpeechWord(verb.lower) || !isFiniteForm(verb))
    return false;
  let end = anchor + 1;
  while (end - anchor <= LONGEST_BEHIND && sentenceOf[end] === sentenceOf[anchor] && isWord(tokens[end]))
    end++;
  if (sentenceOf[end] === sentenceOf[anchor] && !/^[.!]$/.test(tokens[end]?.raw ?? '')) return false;
  return end === anchor + 1 || /^(?:in|on|at|from|after|during)$/.test(tokens[anchor + 1]?.lower ?? '');
}

const isFiniteForm = ({ lower }: Token): boolean => /(?:s|ed)$/.test(lower) || /^(?:said|wrote)$/.test(lower);

/** Whether a main clause stands between two tokens. */
function isClause({ tokens }: Document, from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || /^(?:preposition|subordinator|for|to|as|that|whether)$/.test(classOf(first)))
    return false;
  if (/^(?:if|when|after|before|since|until|while|although|because|asked)$/.test(first.lower)) return false;
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        /^(?:be|have|do|modal)$/.test(classOf(token)) ||
        (/^(?:PastTense|PresentTense)$/.test(listedAs(token.lower) ?? '') && !isCapitalised(token)),
    );
}
