import { hashOf } from '../model/hash.ts';
import type { Document } from '../text/document.ts';
import type { Marks } from '../text/marks.ts';

/** A token, or a whole quotation taken as one, in the neighbourhood of a cue. */
export interface Unit {
  from: number;
  to: number;
  quoted: boolean;
  word: number;
  kind: number;
  suffix: number;
  shape: number;
  tag: number;
  stem: number;
  group: number;
  /** How likely the unit carries a cue of its own, in steps of 0..4. */
  cue: number;
  /** Sentences from the cue's: negative before it. */
  sentence: number;
}

export interface Window {
  units: Unit[];
  /** Place of the cue among the units. */
  cue: number;
}

const REACH = 90;
const SENTENCES_BEFORE = 1;
const SENTENCES_AFTER = 2;
const QUOTE = hashOf('QUOTE');

/**
 * The units around the cue word `cue`: its sentence and the next ones of its paragraph, quotations closed up. Other
 * sentences count only where they quote. What is reported within a quotation has its source and content there.
 */
export function windowAround(document: Document, marks: Marks, cueLevels: Uint8Array, cue: number): Window {
  const own = document.quoteOf[cue] ?? -1;
  const before: Unit[] = [];
  for (let i = cue - 1, n = 0; i >= 0 && n < REACH; n++) {
    if (!reaches(document, cue, i)) break;
    const unit = unitAt(document, marks, cueLevels, i, own, -1);
    unit.sentence = sentenceOf(document, unit.from) - sentenceOf(document, cue);
    before.push(unit);
    i = unit.from - 1;
  }
  const after: Unit[] = [];
  for (let i = cue, n = 0; i < document.tokens.length && n < REACH; n++) {
    if (!reaches(document, cue, i)) break;
    const unit = unitAt(document, marks, cueLevels, i, own, 1);
    unit.sentence = sentenceOf(document, unit.from) - sentenceOf(document, cue);
    after.push(unit);
    i = unit.to;
  }
  return { units: [...before.reverse(), ...after], cue: before.length };
}

const sentenceOf = (document: Document, i: number): number => document.sentenceOf[i] ?? 0;

function reaches(document: Document, cue: number, i: number): boolean {
  const away = sentenceOf(document, i) - sentenceOf(document, cue);
  const own = document.quoteOf[cue] ?? -1;
  return (
    (own === -1 || document.quoteOf[i] === own) &&
    (away === 0 || document.quotedSentences.has(sentenceOf(document, i))) &&
    document.paragraphOf[i] === document.paragraphOf[cue] &&
    away >= -SENTENCES_BEFORE &&
    away <= SENTENCES_AFTER
  );
}

function unitAt(
  document: Document,
  marks: Marks,
  cueLevels: Uint8Array,
  i: number,
  own: number,
  direction: 1 | -1,
): Unit {
  const quote = document.quoteOf[i] ?? -1;
  const range = document.quoteTokens[quote];
  if (quote === -1 || quote === own || range === undefined)
    return {
      from: i,
      to: i + 1,
      quoted: false,
      word: marks.word[i] ?? 0,
      kind: marks.kind[i] ?? 0,
      suffix: marks.suffix[i] ?? 0,
      shape: marks.shape[i] ?? 0,
      tag: marks.tag[i] ?? 0,
      stem: marks.stem[i] ?? 0,
      group: marks.group[i] ?? 0,
      cue: cueLevels[i] ?? 0,
      sentence: 0,
    };
  const first = range.from + 1;
  const last = Math.max(first, range.to - 2);
  const length = range.to - range.from - 2;
  return {
    from: direction === 1 ? i : range.from,
    to: direction === 1 ? range.to : i + 1,
    quoted: true,
    word: hashOf(`QUOTE${length < 3 ? length : length < 6 ? 4 : length < 12 ? 8 : 16}`),
    kind: QUOTE,
    suffix: marks.kind[last] ?? 0,
    shape: (marks.shape[first] ?? 0) ^ (length > 5 ? 1 : 0),
    tag: QUOTE,
    stem: QUOTE,
    group: 254,
    cue: 0,
    sentence: 0,
  };
}
