import type { Attribution } from '../attribution.ts';
import { isPlain } from '../cues/speech-verbs.ts';
import type { Forms } from '../forms/read-forms.ts';
import type { Trained } from '../model/trained.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsWithin } from '../people/find-nominals.ts';
import { confidencesOf } from '../relations/confidence.ts';
import { findRelations, type Relation } from '../relations/find-relations.ts';
import type { Document } from '../text/document.ts';
import { marksOf } from '../text/marks.ts';
import type { Stretch } from '../text/stretch.ts';
import { apart } from './apart.ts';
import { bounded } from './bounds.ts';
import { besideComments, commentClauses } from './comment-clauses.ts';
import { continueQuotes } from './continue-quotes.ts';
import { type Found, holds, holdsAll, near, without } from './found.ts';
import { invertedClauses, invertedQuotes, passiveQuotes } from './inverted-quotes.ts';
import { joinedQuotes } from './joined-quotes.ts';
import { isVoice, labelled } from './labels.ts';
import { looseQuotes } from './loose-quotes.ts';
import { withNested } from './nested.ts';
import { clauseAfter } from './one-owner.ts';
import { parallel } from './parallel.ts';
import { plainClauses, sayingPhrases, withPhrases } from './plain-clauses.ts';
import { quotedAfter } from './quoted-after.ts';
import { quotedBefore, relayed } from './relay.ts';
import { saysSomething } from './says-something.ts';
import { nearestVerbs, secondVerbs } from './second-verb.ts';
import { selectRelations } from './select.ts';
import { withSharedSubjects } from './shared-subjects.ts';
import { countWords, spansOf } from './spans.ts';
import { saidOnly } from './unsaid.ts';
import { wholeQuotes } from './whole-quotes.ts';

/** How far what somebody is told to think, want or do is believed at most to be a statement. */
const THOUGHT = 0.85;
/** How far a verb of saying with its clause is believed at least. */
const PLAIN = 0.3;

/** Every attribution of a document, in the order of the cues. */
export function findStatements(
  document: Document,
  trained: Trained,
  cast: Cast,
  forms: Forms,
): Attribution[] {
  const labels = labelled(document, cast).filter(({ anchor }) => forms.silent[anchor] === 0);
  const taken = new Uint8Array(document.tokens.length);
  take(taken, labels);
  let cued = relations(document, trained)
    .filter(({ anchor }) => forms.silent[anchor] === 0 && taken[anchor] === 0)
    .filter((one) => !isNamelessLabel(document, cast, one))
    .flatMap((one) => (isRelative(document, one) ? withClause(document, one) : [one]))
    .flatMap((one) => withoutTaken(document, one, labels));
  const inverted = [
    ...invertedQuotes(document, cast).filter((one) => !isHeld(one, cued)),
    ...passiveQuotes(document, cast),
  ].filter((one) => forms.silent[one.anchor] === 0 && taken[one.anchor] === 0);
  const verbs = new Set(inverted.map(({ anchor }) => anchor));
  cued = cued
    .filter(({ anchor, source }) => !verbs.has(anchor) && !source.some((stretch) => holdsOne(stretch, verbs)))
    .flatMap((one) => withoutTaken(document, one, inverted));
  cued.push(...inverted);
  const after = quotedAfter(document, cast).filter(({ anchor }) => forms.silent[anchor] === 0);
  cued = [...cued.filter(({ anchor }) => !after.some((one) => isAbout(one, anchor))), ...after];
  cued.push(...plainClauses(document, cast, inOrder([...labels, ...cued]), forms.silent));
  const handed = [...quotedBefore(document, cued), ...invertedClauses(document, cast, [...labels, ...cued])];
  cued.push(...handed.filter(({ anchor }) => forms.silent[anchor] === 0 && taken[anchor] === 0));
  cued = withPhrases(document, cued, sayingPhrases(document, cast, forms.silent));
  const comments = commentClauses(document, cast, inOrder([...labels, ...cued]), forms.silent);
  cued = [...besideComments(document, cued, comments), ...comments];
  const own = withSharedSubjects(document, cast, inOrder(parallel(document, cast, cued)));
  const told = saidOnly(
    document,
    nearestVerbs(
      document,
      cast,
      bounded(document, cast, secondVerbs(document, onlyWhole(relayed(document, cast, own)))),
    ),
  ).flatMap((one) => apart(document, one));
  take(taken, told);
  const continued = told.map((one) => ({
    ...one,
    content: continueQuotes(document, wholeQuotes(document, one.content), taken),
  }));
  take(taken, continued);
  const joined = joinedQuotes(document, continued, taken);
  take(taken, joined);
  const loose = looseQuotes(document, cast, inOrder([...labels, ...joined]), taken, forms.silent);
  return [...labels, ...joined, ...continuedLoose(document, loose, taken), ...forms.found]
    .sort((a, b) => a.anchor - b.anchor)
    .flatMap((one) => attributionOf(document, one));
}

const take = (taken: Uint8Array, found: readonly Found[]): void => {
  for (const { content } of found) for (const { from, to } of content) taken.fill(1, from, to);
};

function continuedLoose(document: Document, loose: readonly Found[], taken: Uint8Array): Found[] {
  return loose.flatMap((one) => {
    if (taken[one.content[0]?.from ?? 0] === 1) return [];
    const content = continueQuotes(document, one.content, taken);
    take(taken, [{ ...one, content }]);
    return [{ ...one, content }];
  });
}

/** *Quote: “…”*: a colon behind a common word gives nothing to anybody. */
function isNamelessLabel(document: Document, cast: Cast, { anchor, source }: Found): boolean {
  if (document.tokens[anchor]?.raw !== ':') return false;
  const who = nominalsWithin(cast.nominals, source[0]?.from ?? 0, anchor).find(
    ({ from }) => from === source[0]?.from,
  );
  return who !== undefined && !isVoice(document, cast, who, anchor);
}

function withClause(document: Document, one: Found): Found[] {
  const content = clauseAfter(document, one.anchor);
  return content.length === 0 ? [] : [{ ...one, content }];
}

/** *An official, | who did not give his name, | said …*: what is told of the source alone. */
const isRelative = ({ tokens, quoteOf }: Document, { anchor, content: [first, ...others] }: Found): boolean =>
  first !== undefined &&
  others.length === 0 &&
  first.to <= anchor &&
  anchor - first.to <= 1 &&
  quoteOf[first.from] === -1 &&
  /^(?:who|which|whose)$/.test(tokens[first.from]?.lower ?? '') &&
  tokens[first.from - 1]?.raw === ',';

/** Without what another of the same cue and speaker holds whole. */
const onlyWhole = (found: readonly Found[]): Found[] =>
  found.filter(
    (one) =>
      !near(found, one.anchor).some(
        (other) =>
          other !== one &&
          Math.abs(other.anchor - one.anchor) <= SAME_CUE &&
          !other.content.some((stretch) => holds(stretch, one.anchor)) &&
          other.source[0]?.from === one.source[0]?.from &&
          one.content.every((stretch) => other.content.some((whole) => holdsAll(whole, stretch))) &&
          !other.content.every((stretch) => one.content.some((whole) => holdsAll(whole, stretch))),
      ),
  );

/** *Was quoted as saying* is one cue. */
const SAME_CUE = 12;

/** Whether token `i` stands in the words or between them and the cue. */
const isAbout = ({ content: [words], anchor }: Found, i: number): boolean =>
  words !== undefined && words.from <= i && i <= anchor;

/** What the models find, the likely ones. */
function relations(document: Document, trained: Trained): Found[] {
  const marks = marksOf(document, trained.clusters);
  const all = withNested(document, findRelations(document, marks, trained)).filter(
    ({ source }) => !isNobody(document, source),
  );
  const confidences = confidencesOf(document, marks, all, trained.confidence);
  const weighed = all.map((relation, i) => ({
    relation,
    confidence: Math.max(confidences[i] ?? 0, saysPlainly(document, relation) ? PLAIN : 0),
  }));
  return selectRelations(document, weighed).map(({ relation, confidence }) => ({
    manner: 'cue',
    content: relation.content,
    source: relation.source,
    cue: relation.cue,
    anchor: relation.anchor,
    by: null,
    via: null,
    told: null,
    denied: false,
    confidence,
  }));
}

/** *Nobody laughed*: what nobody does tells no words. */
const isNobody = ({ tokens }: Document, [who]: readonly Stretch[]): boolean =>
  who !== undefined && who.to - who.from === 1 && tokens[who.from]?.lower === 'nobody';

/** Whether one of `found` has the same cue for the same words. */
const isHeld = ({ anchor, content: [quote] }: Found, found: readonly Found[]): boolean =>
  quote !== undefined &&
  near(found, anchor).some(
    (one) =>
      one.anchor === anchor &&
      one.source.length > 0 &&
      one.content.some((stretch) => holdsAll(stretch, quote)),
  );

function holdsOne({ from, to }: Stretch, tokens: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (tokens.has(i)) return true;
  return false;
}

/** Without the quotations that `owners` have. */
function withoutTaken(document: Document, one: Found, owners: readonly Found[]): Found[] {
  if (owners.length === 0) return [one];
  const mine = document.quoteOf[one.anchor];
  const theirs = quotesOf(document, owners);
  let content: Stretch[] = [...one.content];
  for (const { from, to } of one.content)
    for (let i = from; i < to; i++) {
      const quote = document.quoteOf[i] ?? -1;
      const range = document.quoteTokens[quote];
      if (quote === -1 || range === undefined) continue;
      if (quote !== mine && theirs.has(quote)) content = without(content, range);
      i = range.to - 1;
    }
  return content.length === 0 ? [] : [{ ...one, content }];
}

const owned = new WeakMap<readonly Found[], Set<number>>();

function quotesOf({ quoteOf }: Document, owners: readonly Found[]): Set<number> {
  const known =
    owned.get(owners) ??
    new Set(owners.flatMap(({ content }) => content.map(({ from }) => quoteOf[from] ?? -1)));
  owned.set(owners, known);
  return known;
}

const inOrder = (found: Found[]): Found[] => found.sort((a, b) => a.anchor - b.anchor);

/** Whether grammar alone makes a cue of the anchor, and neither it nor its content stands in a quotation. */
const saysPlainly = (document: Document, { anchor, content }: Relation): boolean =>
  isPlain(document, anchor) &&
  [anchor, ...content.flatMap(({ from, to }) => [from, to - 1])].every((i) => document.quoteOf[i] === -1);

function attributionOf(document: Document, found: Found): Attribution[] {
  const {
    manner,
    content,
    source,
    cue,
    anchor,
    by,
    via,
    told,
    denied,
    said = true,
    confidence,
    most = 1,
  } = found;
  const contentSpans = spansOf(document, content);
  const sourceSpans = spansOf(document, source);
  const { words, quoted } = countWords(document, content);
  if (contentSpans.length === 0) return [];
  const whole = manner === 'turn' || manner === 'remarks';
  const attitude =
    found.said === true || (said && (whole || quoted > 0 || saysSomething(document, found)))
      ? 'speech'
      : 'thought';
  return [
    {
      kind: whole || quoted === words ? 'direct' : quoted > 0 ? 'mixed' : 'indirect',
      attitude,
      manner,
      content: contentSpans,
      source: sourceSpans.length === 0 ? null : sourceSpans,
      cue: cue.length === 0 ? null : spansOf(document, cue),
      anchor,
      sourceTokens: source,
      contentTokens: content,
      by,
      via,
      told,
      polarity: denied ? 'denied' : 'said',
      confidence: attitude === 'thought' ? Math.min(confidence, THOUGHT) : confidence,
      most: attitude === 'thought' ? Math.min(most, THOUGHT) : most,
    },
  ];
}
