import type { Span } from '../../record/span.ts';
import type { SpeechKind } from '../../record/statement.ts';
import type { Attitude } from '../candidate.ts';
import { isPlain, isSpeechWord } from '../cues/speech-verbs.ts';
import type { Trained } from '../model/trained.ts';
import { confidencesOf } from '../relations/confidence.ts';
import { findRelations, type Relation } from '../relations/find-relations.ts';
import type { Document } from '../text/document.ts';
import { marksOf } from '../text/marks.ts';
import type { Stretch } from '../text/stretch.ts';
import { continueQuotes } from './continue-quotes.ts';
import { floatingQuotes, TAKEN, TAKEN_WITHIN } from './floating-quotes.ts';
import { withNested } from './nested.ts';
import { selectRelations } from './select.ts';
import { signedQuotes } from './signed-quotes.ts';
import { countWords, spansOf } from './spans.ts';
import { wholeQuotes } from './whole-quotes.ts';

/** A statement as it stands in the text, before it is known who its speaker is and when it was said. */
export interface Attribution {
  kind: SpeechKind;
  attitude: Attitude;
  content: Span[];
  source: Span[] | null;
  cue: Span[] | null;
  /** The token that carries the cue; for a quotation of the last speaker its first token. */
  anchor: number;
  /** Where the source stands, in tokens; empty when none is named. */
  sourceTokens: Stretch[];
  confidence: number;
}

/** How far a quotation with a name under it is believed. */
const SIGNED = 0.9;
/** How far a verb of saying with its clause is believed at least. */
const PLAIN = 0.3;
/** How far a quotation without a cue is believed, against that of the speaker who goes on. */
const FLOATING = 0.7;

/** Every attribution of a document, in the order of the cues. */
export function findStatements(document: Document, trained: Trained): Attribution[] {
  const marks = marksOf(document, trained.clusters);
  const relations = withNested(document, findRelations(document, marks, trained));
  const confidences = confidencesOf(document, marks, relations, trained.confidence);
  const weighed = relations.map((relation, i) => ({
    relation,
    confidence: Math.max(confidences[i] ?? 0, saysPlainly(document, relation) ? PLAIN : 0),
  }));
  const chosen = selectRelations(document, weighed);
  const taken = new Uint8Array(document.tokens.length);
  const take = ({ anchor, content }: { anchor: number; content: Stretch[] }): void => {
    const mark = document.quoteOf[anchor] === -1 ? TAKEN : TAKEN_WITHIN;
    for (const { from, to } of content)
      for (let i = from; i < to; i++) if (taken[i] !== TAKEN) taken[i] = mark;
  };
  for (const { relation } of chosen) take(relation);
  const said = chosen.map(({ relation, confidence }) => ({
    content: continueQuotes(document, wholeQuotes(document, relation.content), taken),
    source: relation.source,
    cue: relation.cue,
    anchor: relation.anchor,
    confidence,
  }));
  said.forEach(take);
  const signed = signedQuotes(document, taken).map((one) => ({ ...one, confidence: SIGNED }));
  signed.forEach(take);
  const loose = floatingQuotes(
    document,
    chosen.map(({ relation }) => relation),
    taken,
  );
  const byAnchor = new Map(said.map((one) => [one.anchor, one]));
  for (const { content, of, joins } of loose) if (joins) byAnchor.get(of.anchor)?.content.push(...content);
  const floating = loose
    .filter(({ joins }) => !joins)
    .map(({ content, of }) => ({
      content: continueQuotes(document, content, taken),
      source: of.source,
      cue: [],
      anchor: content[0]?.from ?? of.anchor,
      confidence: FLOATING * (byAnchor.get(of.anchor)?.confidence ?? 0),
    }));
  return [...said, ...signed, ...floating]
    .sort((a, b) => a.anchor - b.anchor)
    .flatMap((one) => attributionOf(document, one));
}

/** Whether grammar alone makes a cue of the anchor, and neither it nor its content stands in a quotation. */
const saysPlainly = (document: Document, { anchor, content }: Relation): boolean =>
  isPlain(document, anchor) &&
  [anchor, ...content.flatMap(({ from, to }) => [from, to - 1])].every((i) => document.quoteOf[i] === -1);

interface Found {
  content: Stretch[];
  source: Stretch[];
  cue: Stretch[];
  anchor: number;
  confidence: number;
}

function attributionOf(
  document: Document,
  { content, source, cue, anchor, confidence }: Found,
): Attribution[] {
  const contentSpans = spansOf(document, content);
  const sourceSpans = spansOf(document, source);
  const { words, quoted } = countWords(document, content);
  if (contentSpans.length === 0) return [];
  return [
    {
      kind: quoted === words ? 'direct' : quoted > 0 ? 'mixed' : 'indirect',
      attitude: quoted > 0 || saysSomething(document, anchor, source) ? 'speech' : 'thought',
      content: contentSpans,
      source: sourceSpans.length === 0 ? null : sourceSpans,
      cue: cue.length === 0 ? null : spansOf(document, cue),
      anchor,
      sourceTokens: source,
      confidence,
    },
  ];
}

const OF_NOUNS = new Set(['its', 'his', 'her', 'their', 'the', 'a', "'s"]);

/**
 * A verb of saying with a speaker, or told to be said (*it was reported*); not what is to be (*to be admitted*), and
 * no noun that looks the same (*its demands*).
 */
function saysSomething({ tokens }: Document, anchor: number, source: readonly Stretch[]): boolean {
  const before = tokens[anchor - 1]?.lower ?? '';
  return (
    isSpeechWord(tokens[anchor]?.lower ?? '') &&
    !OF_NOUNS.has(before) &&
    (source.length > 0 || before !== 'be')
  );
}
