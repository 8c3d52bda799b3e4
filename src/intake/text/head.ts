import type { Day } from '../../record/edtf.ts';
import {
  type DatedDay,
  datedDays,
  endsInStop,
  formOf,
  isItem,
  type LineForm,
  lineWords,
  namesRemarks,
  opensQuotation,
  speakerLabel,
  statesDay,
  timeIn,
} from './forms.ts';
import { addressesReader } from './page-words.ts';
import type { TextUnit } from './units.ts';

/** A unit with its form. */
export interface Read {
  unit: TextUnit;
  form: LineForm;
}

/** What stands over an article. */
export interface Head {
  /** The headline as it stands there. */
  title: string | null;
  /** Days of by-lines and date lines. */
  days: DatedDay[];
  /** What stands over the article or is none of its sentences: left out. */
  over: ReadonlySet<TextUnit>;
}

/** By-lines and date lines stand among so many first lines. */
const HEAD = 14;
/** A headline has at least so many words, where shorter lines stand beside it. */
const HEADLINE = 4;
/** Notices over a headline are no longer than this, in words. */
const NOTICE = 80;
/** A line of so many characters is a paragraph, and so is each other line of its text. */
const PARAGRAPH = 120;
/** A line of so many words may be a sentence; so many of these end in stops where lines are paragraphs. */
const SENTENCE = 8;
const STOPPED = 0.6;

/** So many entries with a time make a live blog. */
const ENTRIES = 2;

/** Units with their forms. Of the entries of a live blog the time stands apart; elsewhere a time is part of a date line. */
export function unitsWithForms(units: readonly TextUnit[]): Read[] {
  const live = units.filter(({ text }) => timeIn(text) !== null).length >= ENTRIES;
  return units.flatMap((unit): Read[] => {
    const form = formOf(unit.text);
    if (live) return entry({ unit, form });
    return [{ unit, form: form === 'time' ? 'dated' : form }];
  });
}

/** An entry’s time, and what it tells beside it: a sentence, or the heading, which may name whom the entry only describes. */
function entry(read: Read): Read[] {
  const { unit } = read;
  const led = timeIn(unit.text);
  const [line] = unit.lines;
  if (led === null || line === undefined || led.rest === '') return [read];
  const time: Read = {
    unit: { ...unit, text: led.time, lines: [{ ...line, text: led.time }] },
    form: 'time',
  };
  const lines = [{ text: line.text.slice(led.restAt), at: line.at + led.restAt }, ...unit.lines.slice(1)];
  const form = endsInStop(led.rest) ? 'prose' : 'heading';
  return [time, { unit: { text: led.rest, lines, apart: false }, form }];
}

/** Reads headline and days over an article; `known` is the title that its page gives. */
export function readHead(reads: readonly Read[], known: string | null): Head {
  const spoken = reads.slice(0, HEAD).some(({ unit, form }) => form === 'label' && namesRemarks(unit.text));
  const first = reads.findIndex(
    ({ unit, form }) =>
      form === 'time' ||
      (form === 'prose' && (spoken || speakerLabel(unit.text) !== null || !addressesReader(unit.text))),
  );
  if (first === -1) return { title: null, days: daysOf(reads, -1), over: new Set() };
  const at = titleAt(reads, first, known);
  const until = Math.max(first, at + 1);
  const isOver = ({ form }: Read, i: number): boolean =>
    i <= at || i < until || (i < Math.max(at, 0) + HEAD && isHeadLine(form));
  const over = new Set(reads.filter(isOver).map(({ unit }) => unit));
  const title = at === -1 ? null : (reads[at]?.unit.text.replace(/\s+/g, ' ') ?? null);
  return { title, days: daysOf(reads, at), over };
}

const isHeadLine = (form: LineForm): boolean => form === 'dated' || form === 'byline';

/** Where the headline stands, -1 where there is none; `first` is the first sentence. */
function titleAt(reads: readonly Read[], first: number, known: string | null): number {
  const same = known === null ? -1 : reads.slice(0, HEAD).findIndex(({ unit }) => isSame(unit.text, known));
  if (same !== -1 && proseWords(reads.slice(0, same)) <= NOTICE) return same;
  const notices = reads.slice(0, first).findLastIndex(({ form }) => form === 'prose');
  const before = headlineAmong(reads, notices + 1, first);
  if (before !== -1) return before;
  const line = reads.slice(0, HEAD).findIndex(({ form }) => isHeadLine(form));
  const behind = line > first ? headlineAmong(reads, first, line) : -1;
  if (behind !== -1 && proseWords(reads.slice(0, behind)) <= NOTICE) return behind;
  return first === 0 && isAskedOrCried(reads) ? 0 : -1;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isSame = (text: string, title: string): boolean => bare(text) !== '' && bare(text) === bare(title);

const proseWords = (reads: readonly Read[]): number =>
  reads.reduce((sum, { unit, form }) => (form === 'prose' ? sum + lineWords(unit.text).length : sum), 0);

function headlineAmong(reads: readonly Read[], from: number, to: number): number {
  const labels = reads
    .map(({ unit, form }, i) => ({ i, form, words: lineWords(unit.text).length }))
    .filter(({ i, form }) => i >= from && i < to && form === 'label' && standsApart(reads, i));
  const long = labels.find(({ words }) => words >= HEADLINE);
  return (long ?? labels.sort((a, b) => b.words - a.words)[0])?.i ?? -1;
}

/** A headline on the line before the text is told from the first line of a wrapped one by what follows. */
function standsApart(reads: readonly Read[], i: number): boolean {
  const next = reads[i + 1];
  if (next === undefined) return false;
  return next.unit.apart || next.form !== 'prose' || isByParagraphs(reads.map(({ unit }) => unit));
}

/** Whether each line is a paragraph, as where a page was copied: one is long, or nearly all end in stops. */
export function isByParagraphs(units: readonly TextUnit[]): boolean {
  const long = units.flatMap(({ lines }) => lines).filter(({ text }) => lineWords(text).length >= SENTENCE);
  const stopped = long.filter(({ text }) => endsInStop(text)).length;
  return (
    long.some(({ text }) => text.length > PARAGRAPH) || (stopped >= 3 && stopped >= STOPPED * long.length)
  );
}

/** A first line such as *Will talks go on?* that stands alone. */
function isAskedOrCried(reads: readonly Read[]): boolean {
  const [one, next] = reads;
  if (one === undefined || next === undefined || !next.unit.apart) return false;
  const { text } = one.unit;
  const short = lineWords(text).length <= 20 && endsInStop(text) && /[?!]$/.test(text);
  return short && !isItem(text) && !opensQuotation(text) && speakerLabel(text) === null;
}

/** Days of the lines over the article, else of a line right under it, or of one that says what it dates. */
function daysOf(reads: readonly Read[], at: number): DatedDay[] {
  const dated = (some: readonly Read[]): DatedDay[] =>
    some.flatMap(({ unit, form }) => (form === 'dated' ? datedDays(unit.text) : []));
  const until = Math.max(at, 0) + HEAD;
  const over = dated(reads.slice(0, until));
  if (over.length > 0) return over;
  const under = reads.filter(
    ({ unit }, i) =>
      i >= until && (statesDay(unit.text) || i === reads.length - 1 || reads[i - 1]?.form === 'prose'),
  );
  return dated(under.slice(-HEAD));
}

/**
 * The day an article came out by the days over it: none, one, or two where day and month are open, day first. Another
 * day of the page tells in which order it writes them, and a day after `today` is none.
 */
export function publishedOf(days: readonly DatedDay[], today: Day | null): Day[] {
  const first = days.find(({ updated }) => !updated) ?? days[0];
  if (first === undefined) return [];
  const past = first.days.filter((day) => today === null || day <= today);
  const told = days.flatMap((other) => (other.days.length === 1 ? other.days : []));
  const same = past.filter((day) => told.includes(day));
  if (same.length === 1) return same;
  const order = days.find(({ dayFirst }) => dayFirst !== null)?.dayFirst ?? null;
  if (past.length < 2 || order === null) return past;
  return past.slice(order ? 0 : 1).slice(0, 1);
}
