import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, isWord, type Token } from '../text/tokens.ts';
import { type Comment, commentsIn } from './comments.ts';
import { type Found, holdsAll, near } from './found.ts';

/** How far a sentence with a verb of saying behind it is believed that the models passed over. */
const TAIL = 0.8;
/** Tokens in which a sentence is looked at. */
const LONGEST = 80;

/**
 * Clauses that a comment gives to somebody, at the end or in the middle of the sentence: *The ferry will run, Lind
 * announces in the chamber*; *Oslo had seen “a sketch”, Lind said, and would study it*. What the models found for these
 * verbs is told anew.
 */
export function commentClauses(
  document: Document,
  cast: Cast,
  found: readonly Found[],
  silent: Uint8Array,
): Found[] {
  const byAnchor = new Map(found.map((one) => [one.anchor, one]));
  return commentsIn(document, cast).flatMap((comment) => {
    const { anchor, source } = comment;
    const lead = leadOf(document, comment);
    if (silent[anchor] === 1 || lead === null) return [];
    const known = byAnchor.get(anchor);
    const rest = restOf(document, found, comment, known);
    if (!isClause(document, lead) && (rest === null || !isSubject(document, lead, rest))) return [];
    const who = known?.source.find(
      (stretch) => holdsAll(stretch, source) && (!comment.named || stretch.from === source.from),
    );
    return [
      {
        manner: 'cue' as const,
        content: rest === null ? [lead] : [lead, rest],
        source: [who ?? source],
        cue: known?.cue ?? [{ from: anchor, to: anchor + 1 }],
        anchor,
        by: null,
        via: null,
        told: null,
        denied: false,
        confidence: Math.max(TAIL, known?.confidence ?? 0),
      },
    ];
  });
}

/**
 * What comments do not tell anew. Among their words no more is told than what somebody says there: *Oslo had | seen “a
 * sketch”*, Lind said.
 */
export function besideComments(
  { tokens }: Document,
  found: readonly Found[],
  comments: readonly Found[],
): Found[] {
  const anchors = new Set(comments.map(({ anchor }) => anchor));
  const theirs = new Uint8Array(tokens.length);
  for (const { content } of comments) for (const { from, to } of content) theirs.fill(1, from, to);
  return found.filter(
    ({ anchor, source, content }) =>
      !anchors.has(anchor) &&
      ((source.length > 0 && isSpeechWord(tokens[anchor]?.lower ?? '')) ||
        content.some(({ from }) => theirs[from] === 0)),
  );
}

/** What stands before the comment in its sentence; of somebody named there, what stands behind a colon. */
function leadOf(
  { tokens, sentenceOf, paragraphOf, quoteOf }: Document,
  { from: source }: Comment,
): Stretch | null {
  const ofNamed = /^(?:he|she|they|it)$/.test(tokens[source]?.lower ?? '');
  let from = source - 1;
  while (
    from > 0 &&
    source - from < LONGEST &&
    sentenceOf[from - 1] === sentenceOf[source] &&
    paragraphOf[from - 1] === paragraphOf[source] &&
    !(ofNamed && quoteOf[from - 1] === -1 && tokens[from - 1]?.raw === ':')
  )
    from--;
  while (/^[•*·–—]$/.test(tokens[from]?.raw ?? '')) from++;
  const length = source - 1 - from;
  return length < 1 || (length === 1 && !isCapitalised(tokens[from])) ? null : { from, to: source - 1 };
}

/** What goes on behind the comment, up to where another begins to speak. */
function restOf(
  document: Document,
  found: readonly Found[],
  { to, anchor }: Comment,
  known: Found | undefined,
): Stretch | null {
  const { tokens, sentenceOf, quoteOf } = document;
  if (tokens[to]?.raw !== ',' || sentenceOf[to + 1] !== sentenceOf[anchor]) return null;
  const from = to + 1;
  const learnt = known?.content.find((stretch) => stretch.from === from);
  const goesOn =
    quoteOf[from] !== -1 ||
    /^(?:and|but|or|nor|that)$/.test(tokens[from]?.lower ?? '') ||
    isFiniteVerb(tokens[from]);
  if (!goesOn && (learnt === undefined || /^(?:while|whereas)$/.test(tokens[from]?.lower ?? ''))) return null;
  let end = goesOn ? from : (learnt?.to ?? from);
  while (goesOn && sentenceOf[end] === sentenceOf[anchor] && end - from < LONGEST) end++;
  while (end > from && quoteOf[end - 1] === -1 && !isWord(tokens[end - 1])) end--;
  const other = near(found, anchor).some(
    (one) =>
      one.anchor > to &&
      one.anchor < end &&
      quoteOf[one.anchor] === -1 &&
      one.source.some((who) => who.from > to),
  );
  return other || end - from < 2 ? null : { from, to: end };
}

/** *Inspectors | he said | would be rotated*: what a verb behind the comment is told of. */
function isSubject({ tokens, quoteOf }: Document, lead: Stretch, rest: Stretch): boolean {
  const first = tokens[lead.from];
  return (
    first !== undefined &&
    (isFiniteVerb(tokens[rest.from]) || isFiniteVerb(tokens[behindMark(quoteOf, rest.from)])) &&
    quoteOf[lead.from] === -1 &&
    /^(?:determiner|possessive|Name|number|word|ers?|ies|es|s|al|ous|ive)$/.test(classOf(first)) &&
    !OPENS_ASIDE.test(first.lower)
  );
}

/** *Oslo, he said, “| wants more”*: the first word, where a quotation begins there. */
const behindMark = (quoteOf: Int32Array, i: number): number =>
  quoteOf[i] !== -1 && quoteOf[i - 1] !== quoteOf[i] ? i + 1 : i;

const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:be|have|do|modal)$/.test(classOf(token)) ||
    (/^(?:PastTense|PresentTense|Adj\|Past)$/.test(listedAs(token.lower) ?? '') && !isCapitalised(token)));

const OPENS_ASIDE =
  /^(?:even|if|when|after|before|since|until|while|although|though|because|whether|that|as|asked|unlike|despite|according)$/;

/** Whether a main clause stands there that no quotation fills. */
function isClause({ tokens, quoteOf }: Document, { from, to }: Stretch): boolean {
  const [first, next] = tokens.slice(from);
  if (first === undefined || quoteOf[from] !== -1 || OPENS_ASIDE.test(first.lower)) return false;
  if (/^(?:preposition|subordinator|for|to)$/.test(classOf(first))) return false;
  if (
    /(?:ing|ed)$/.test(first.lower) &&
    /^(?:preposition|that|whether|for)$/.test(next === undefined ? '' : classOf(next))
  )
    return false;
  return tokens.slice(from, to).some((token, n) => quoteOf[from + n] === -1 && isFiniteVerb(token));
}
