import { isSpeechWord } from '../cues/speech-verbs.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { nominalsWithin } from './find-nominals.ts';
import type { Nominal } from './nominals/nominal.ts';
import { quantifiedAt } from './quantified.ts';

const GOVERNS =
  /^(?:of|for|to|with|by|from|in|at|on|about|against|between|near|into|over|under|behind|beside|beyond|past|towards?|through|across|along|alongside|around|inside|outside|onto|upon|within|during|despite|via|without|like|than|as|including)$/;

const CLOSES = /^(?:he|she|it|they|we|i|you|[,.;:])$/;

/** Whether a nominal may be the subject of a clause: no preposition and no verb stands right before it. */
export function isSubjectLike(document: Document, nominal: Nominal | undefined): boolean {
  const { tokens, sentenceOf } = document;
  if (nominal === undefined) return false;
  const before = tokens[nominal.from - 1];
  if (before === undefined || sentenceOf[nominal.from - 1] !== sentenceOf[nominal.from]) return true;
  if (GOVERNS.test(before.lower)) return false;
  // *Before Rakvere he put it down*; not *before Berg left*.
  if (/^(?:before|after|since|until)$/.test(before.lower) && CLOSES.test(tokens[nominal.to]?.lower ?? ''))
    return false;
  if (isTurnedRound(document, nominal.from - 1)) return true;
  const kind = classOf(before);
  return !/^(?:ed|ing)$/.test(kind) && !isGoverning(before, tokens[nominal.from - 2]);
}

/** *“It is over,” | countered | Novak*: a verb of saying right behind a quotation has its subject behind it. */
const isTurnedRound = ({ tokens, quoteOf }: Document, verb: number): boolean =>
  isSpeechWord(tokens[verb]?.lower ?? '') &&
  quoteOf[verb] === -1 &&
  quoteOf[tokens[verb - 1]?.raw === ',' ? verb - 2 : verb - 1] !== -1;

/** *The delegation was led | by Berg*: who does what a passive tells. */
export function isAgent({ tokens }: Document, nominal: Nominal | undefined): boolean {
  if (nominal === undefined || tokens[nominal.from - 1]?.lower !== 'by') return false;
  const verb = tokens[nominal.from - 2]?.lower ?? '';
  return /ed$/.test(verb) || /^(?:PastTense|Participle)/.test(listedAs(verb) ?? '');
}

/** *Lind told | Berg*: a verb in the past that is not turned round behind what is said (*“…,” said Novak*). */
const isGoverning = (verb: Token, ahead: Token | undefined): boolean =>
  ahead !== undefined &&
  listedAs(verb.lower) === 'PastTense' &&
  !isCapitalised(verb) &&
  !/^(?:said|added|went|came|was|were)$/.test(verb.lower) &&
  !/^(?:[,”"’'»]|'')$/.test(ahead.raw);

/** How many tokens before its verb a subject is looked for. */
const LONGEST_CLAUSE = 200;
const OPENS_CLAUSE = /^(?:;|but|while|whereas|because|although|though|:|—|–)$/;

/** The subject of the verb at token `anchor`: after it where they are inverted (*said Novak*), else before it. */
export function subjectOf(document: Document, nominals: readonly Nominal[], anchor: number): Stretch | null {
  const { tokens, sentenceOf, quoteOf } = document;
  const after = at(nominals, anchor + 1);
  const afterQuote = quoteOf[anchor - 1] !== -1 || tokens[anchor - 1]?.raw === ',';
  if (after !== undefined && afterQuote && quoteOf[anchor] === -1) return { from: after.from, to: after.to };
  const pronoun = tokens[anchor - 1];
  if (pronoun !== undefined && /^(?:he|she|it|they|who)$/.test(pronoun.lower))
    return { from: anchor - 1, to: anchor };
  let first = anchor;
  while (
    first > Math.max(0, anchor - LONGEST_CLAUSE) &&
    sentenceOf[first - 1] === sentenceOf[anchor] &&
    quoteOf[first - 1] === quoteOf[anchor] &&
    !OPENS_CLAUSE.test(tokens[first - 1]?.lower ?? '')
  )
    first--;
  const some = quantifiedAt(document, first);
  if (some !== null && some.to <= anchor) return { from: some.from, to: some.to };
  const found = nominalsWithin(nominals, first, anchor).find(
    (one) => isSubjectLike(document, one) && tokens[one.to]?.lower !== "'s",
  );
  return found === undefined ? null : { from: found.from, to: Math.max(found.to, found.complement?.to ?? 0) };
}

const at = (nominals: readonly Nominal[], from: number): Nominal | undefined =>
  nominalsWithin(nominals, from, from + 12).find((one) => one.from === from);
