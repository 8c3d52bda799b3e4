import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsWithin } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import { classOf, negatedAuxiliary } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord, ofWord, placesOf } from '../text/tokens.ts';
import { type Found, holds, near } from './found.ts';
import { isTimePhrase } from './time-phrases.ts';

/** How far a clause behind a plain verb of saying is believed that the models passed over. */
const PLAIN = 0.8;
/** Verbs of saying in the past or of one; of several they have no ending (*her aides add*). */
const VERB =
  /^(?:said|says|say|told|tells|added|adds|warned|warns|insisted|insists|replied|wrote|writes|announced|confirmed|denied|stated|declared|argued|claimed|explained|acknowledged|stressed|noted)$/;
const BETWEEN = /^(?:also|later|then|now|again|still|reportedly|himself|herself|has|have|had)$/;

/** *…, and Berg said they would not*: a subject, a verb of saying and its clause, where no other cue has them. */
export function plainClauses(
  document: Document,
  cast: Cast,
  found: readonly Found[],
  silent: Uint8Array,
): Found[] {
  const used = new Set(found.map(({ anchor }) => anchor));
  const taken = new Uint8Array(document.tokens.length);
  for (const { content, source, manner } of found)
    for (const { from, to } of [...(manner === 'cue' ? [] : content), ...source]) taken.fill(1, from, to);
  const byEnd = new Map(
    cast.nominals.map((nominal) => [Math.max(nominal.to, nominal.complement?.to ?? 0), nominal]),
  );
  return placesOf(document.tokens, isPlainVerb).flatMap((anchor) => {
    if (used.has(anchor) || silent[anchor] === 1 || document.quoteOf[anchor] !== -1 || taken[anchor] === 1)
      return [];
    const source = subjectBefore(document, byEnd, anchor);
    if (source === null) return [];
    if (document.tokens[source.from - 1]?.raw !== ';' && within(near(found, anchor), anchor, source))
      return [];
    const bare = !VERB.test(document.tokens[anchor]?.lower ?? '');
    if (bare && !isOfSeveral(document, byEnd, source)) return [];
    const content = clauseBehind(document, anchor);
    const cue = [{ from: anchor, to: anchor + 1 }];
    return content === null
      ? []
      : [
          {
            ...BLANK,
            ...(bare ? { said: true } : {}),
            content: [content],
            source: [source],
            cue,
            anchor,
          },
        ];
  });
}

const isPlainVerb = ofWord(
  ({ lower }) => VERB.test(lower) || VERB.test(`${lower}s`) || VERB.test(lower.replace(/y$/, 'ied')),
);

/** *Her aides | add …*, *they | warn …* */
const isOfSeveral = ({ tokens }: Document, byEnd: Map<number, Nominal>, { from, to }: Stretch): boolean =>
  byEnd.get(to)?.plural ?? tokens[from]?.lower === 'they';

const BLANK = { manner: 'cue' as const, by: null, via: null, told: null, denied: false, confidence: PLAIN };

/** So many tokens before a verb its subject stands at most. */
const LONGEST = 40;

const PHRASE =
  /^(?:(?:made|makes|making) (?:it )?(?:clear|plain|known)|(?:let|lets) (?:it )?(?:slip|be known|be understood)|(?:left|leaves) no doubt)(?: (?:through|to|in|on|at|via|during|after) [^,“”"]{1,40})? that$/;

const opensPhrase = ofWord(({ lower }) => /^(?:made|makes|making|lets?|left|leaves)$/.test(lower));

/** *Berg made it clear that they would not*, *let slip that …*: sayings of several words; the models take them for acts. */
export function sayingPhrases(document: Document, cast: Cast, silent: Uint8Array): Found[] {
  const byEnd = new Map(
    cast.nominals.map((nominal) => [Math.max(nominal.to, nominal.complement?.to ?? 0), nominal]),
  );
  return placesOf(document.tokens, opensPhrase).flatMap((anchor) => {
    if (silent[anchor] === 1 || document.quoteOf[anchor] !== -1) return [];
    const words = document.tokens.slice(anchor, anchor + 10).map(({ lower }) => lower);
    const that = words.indexOf('that');
    if (that < 0 || !PHRASE.test(words.slice(0, that + 1).join(' '))) return [];
    const source = subjectBefore(document, byEnd, anchor) ?? sharedSubject(document, cast, anchor);
    const to = endOfSentence(document, anchor);
    if (source === null || to - anchor - that < 3) return [];
    const cue = { from: anchor, to: anchor + that };
    return [{ ...BLANK, said: true, content: [{ from: cue.to, to }], source: [source], cue: [cue], anchor }];
  });
}

/** `found` with `phrases`: what has its cue within one of theirs, or ends in their words by no verb of saying, is told by them. */
export function withPhrases(
  { tokens }: Document,
  found: readonly Found[],
  phrases: readonly Found[],
): Found[] {
  const cues = new Uint8Array(tokens.length);
  const words = new Uint8Array(tokens.length);
  for (const { cue, content } of phrases) {
    for (const { from, to } of cue) cues.fill(1, from, to);
    for (const { from, to } of content) words.fill(1, from, to);
  }
  const others = found.filter(({ anchor, content }) => {
    const end = (content.at(-1)?.to ?? 0) - 1;
    return (
      cues[anchor] !== 1 &&
      (words[end] !== 1 || words[anchor] === 1 || isSpeechWord(tokens[anchor]?.lower ?? ''))
    );
  });
  return [...others, ...phrases];
}

/** *Berg thanked his host and | made clear that …*: who opens the sentence, where nobody else is named before the verb. */
function sharedSubject({ tokens, sentenceOf }: Document, cast: Cast, anchor: number): Stretch | null {
  if (tokens[anchor - 1]?.lower !== 'and') return null;
  const first = nominalsWithin(cast.nominals, Math.max(0, anchor - LONGEST), anchor).find(
    ({ from }) => sentenceOf[from] === sentenceOf[anchor],
  );
  return first !== undefined && sentenceOf[first.from - 1] !== sentenceOf[anchor] && first.kind === 'person'
    ? { from: first.from, to: first.to }
    : null;
}

function endOfSentence({ tokens, sentenceOf, quoteOf }: Document, i: number): number {
  let to = i;
  while (to < tokens.length && sentenceOf[to] === sentenceOf[i]) to++;
  while (to > i && !isWord(tokens[to - 1]) && quoteOf[to - 1] === -1) to--;
  return to;
}

function subjectBefore(
  { tokens, sentenceOf }: Document,
  byEnd: Map<number, Nominal>,
  anchor: number,
): Stretch | null {
  let end = anchor;
  while (end > anchor - 3 && BETWEEN.test(tokens[end - 1]?.lower ?? '')) end--;
  if (tokens[end - 1]?.raw === ',') end--;
  const pronoun = tokens[end - 1];
  if (
    pronoun !== undefined &&
    /^(?:he|she|they|it)$/.test(pronoun.lower) &&
    opens({ tokens, sentenceOf }, end - 1)
  )
    return { from: end - 1, to: end };
  const nominal = byEnd.get(end);
  return nominal !== undefined && opens({ tokens, sentenceOf }, nominal.from)
    ? { from: nominal.from, to: end }
    : null;
}

/** Whether a clause begins at `i`. */
const opens = ({ tokens, sentenceOf }: Pick<Document, 'tokens' | 'sentenceOf'>, i: number): boolean =>
  sentenceOf[i - 1] !== sentenceOf[i] ||
  /^(?:,|;|:|and|but|while|whereas|•|–|—|-|[“”"’'])$/.test(tokens[i - 1]?.lower ?? '');

/** Whether another content holds the whole attribution: what is said of a saying is said with it. */
const within = (found: readonly Found[], anchor: number, { from }: Stretch): boolean =>
  found.some(({ content }) => content.some((stretch) => holds(stretch, anchor) && holds(stretch, from - 1)));

const OPENS = /^(?:subject|determiner|possessive|that|Name|number|adverb|preposition)$/;

function clauseBehind(document: Document, anchor: number): Stretch | null {
  const { tokens, sentenceOf, quoteOf } = document;
  const from = behindTime(document, behindHearer(document, anchor));
  const first = tokens[from];
  if (first === undefined || quoteOf[from] !== -1 || !OPENS.test(classOf(first))) return null;
  let to = from;
  while (to < tokens.length && sentenceOf[to] === sentenceOf[anchor]) to++;
  while (to > from && !isWord(tokens[to - 1]) && quoteOf[to - 1] === -1) to--;
  const words = tokens.slice(from, to);
  const clause = words.length >= 2 && words.some(({ lower }) => isVerbal(lower));
  return clause ? { from, to } : null;
}

/** *Told | parliament | Greece would …*: where the clause begins behind one word for those who are told. */
function behindHearer({ tokens }: Document, anchor: number): number {
  const told = /^(?:told|tells|tell)$/.test(tokens[anchor]?.lower ?? '');
  const [hearer, next] = [tokens[anchor + 1], tokens[anchor + 2]];
  const isHearer = hearer !== undefined && /^(?:word|s|ers|ies|es|ment|object)$/.test(classOf(hearer));
  return told && isHearer && next !== undefined && OPENS.test(classOf(next)) ? anchor + 2 : anchor + 1;
}

/** So many tokens at most tell when somebody said it. */
const WHEN = 10;

/** *Said | three days earlier, on Saturday, | that …*: where the clause begins; `from` where no time stands before it. */
function behindTime(document: Document, from: number): number {
  const { tokens, sentenceOf } = document;
  for (let i = from + 1; i <= from + WHEN && sentenceOf[i] === sentenceOf[from]; i++)
    if (tokens[i]?.lower === 'that' && isTimePhrase(document, { from, to: i })) return i;
  return from;
}

/** A word that makes a clause of what stands around it. */
const isVerbal = (word: string): boolean =>
  /^(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|do|does|did|not)$/.test(
    negatedAuxiliary(word) ?? word,
  ) ||
  isSpeechWord(word) ||
  /(?:ed|s)$/.test(word);
