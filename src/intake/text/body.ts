import { isWeekday } from '../days.ts';
import { lineWords, namesStatement } from './forms.ts';
import { isFrame, pulledAmong } from './frame.ts';
import type { Head, Read } from './head.ts';
import { addressesReader } from './page-words.ts';
import { isColonHeading, withoutTail } from './under.ts';
import type { TextUnit } from './units.ts';
import { bylineOf, isSaying, LABEL, type Whole, wholeOf } from './whole.ts';

/** Lines of so many words or more are sentences in an article whose sentences end in stops. */
const SENTENCE = 6;

/** The article’s own paragraphs: what stands over, between and under them without being one is left out. */
export function bodyOf(reads: readonly Read[], { over }: Pick<Head, 'over'>): TextUnit[] {
  const own = reads.filter(({ unit }) => !over.has(unit));
  const whole = wholeOf(reads, own);
  const isPulled = pulledAmong(own.map(({ unit }) => unit.text));
  const loose = isLoose(own);
  const kept = loose ? own : withoutTail(own, whole);
  const body = kept.filter(
    (read, i) => !(isFrame(read, whole) || isPulled(read.unit.text) || (!loose && isBetween(kept, i, whole))),
  );
  const byline = bylineOf(reads, whole);
  const units = (body.length === 0 ? own : body).map(({ unit }) => unit);
  return byline === null
    ? units
    : [byline, ...units.map((unit, i) => (i === 0 ? { ...unit, apart: true } : unit))];
}

/** An article many of whose sentences end in no stop: notes, whose lines are all its own. */
function isLoose(reads: readonly Read[]): boolean {
  const long = reads.filter(({ unit, form }) => form !== 'dated' && lineWords(unit.text).length >= SENTENCE);
  const open = long.filter(({ form }) => form === 'label');
  return open.length * 2 > long.length;
}

/** A label between paragraphs: a sub-heading, a caption, a button, a pointer to another article; not the day of a diary. */
function isBetween(reads: readonly Read[], i: number, whole: Whole): boolean {
  const read = reads[i];
  if (read === undefined) return false;
  const { text, apart } = read.unit;
  if (namesStatement(text) || isWeekday(text)) return false;
  const next = reads[i + 1];
  if (isColonHeading(text)) return lineWords(text).length < 3 && next?.form === 'label';
  if (!['label', 'scrap', 'byline'].includes(read.form)) return false;
  if (!whole.byParagraphs && !(apart && (next?.unit.apart ?? true))) return false;
  if (read.form === 'scrap') return addressesReader(text, 1);
  return !isSaying(reads, i, whole) && lineWords(text).length <= LABEL;
}
