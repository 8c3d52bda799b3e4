import { endsInStop, isItem, opensQuotation, speakerLabel, wordsOf } from './forms.ts';
import { type Head, isByParagraphs, type Read } from './head.ts';
import { addressesReader, isPrompt, isSpokenBy, unquoted } from './page-words.ts';
import type { Unit } from './units.ts';

/** Lines of so many words or more are sentences in an article whose sentences end in stops. */
const SENTENCE = 6;
/** A heading over a list has no more words. */
const HEADING = 4;
/** Labels between paragraphs are no longer than this, in words. */
const LABEL = 16;

/** What is known of all lines of an article when one is looked at. */
interface Whole {
  /** Entries with times: a live blog. */
  live: boolean;
  /** Somebody’s own words: remarks, a transcript, an interview. */
  spoken: boolean;
  /** Each line is a paragraph. */
  byParagraphs: boolean;
  /** Those whom the by-line names. */
  authors: readonly string[];
  /** How often each speaker’s label stands before a line. */
  turns: ReadonlyMap<string, number>;
}

/** The article’s own paragraphs: what stands over, between and under them without being one is left out. */
export function bodyOf(reads: readonly Read[], { over }: Pick<Head, 'over'>): Unit[] {
  const own = reads.filter(({ unit }) => !over.has(unit));
  const texts = own.map(({ unit }) => unit.text);
  const byParagraphs = isByParagraphs(own.map(({ unit }) => unit));
  const live = own.some(({ form }) => form === 'time');
  const authors = reads.flatMap(({ unit, form }) =>
    form === 'byline' || form === 'dated' ? authorsOf(unit.text) : [],
  );
  const whole: Whole = { live, spoken: isSpokenBy(texts), byParagraphs, authors, turns: turnsOf(texts) };
  const isPulled = pulledAmong(texts);
  const loose = isLoose(own);
  const kept = loose ? own : withoutTail(own, whole);
  const body = kept.filter(
    (read, i) => !(isFrame(read, whole) || isPulled(read.unit.text) || (!loose && isBetween(kept, i, whole))),
  );
  return (body.length === 0 ? own : body).map(({ unit }) => unit);
}

function turnsOf(texts: readonly string[]): Map<string, number> {
  const turns = new Map<string, number>();
  for (const text of texts) {
    const label = speakerLabel(text);
    if (label !== null) turns.set(label, (turns.get(label) ?? 0) + 1);
  }
  return turns;
}

/** An article many of whose sentences end in no stop: notes, whose lines are all its own. */
function isLoose(reads: readonly Read[]): boolean {
  const long = reads.filter(({ unit, form }) => form !== 'dated' && wordsOf(unit.text).length >= SENTENCE);
  const open = long.filter(({ form }) => form === 'label');
  return open.length * 2 > long.length;
}

/** Notices, bars and rights, wherever they stand. */
const isFrame = ({ unit, form }: Read, { spoken }: Whole): boolean =>
  form === 'bar' || isRights(unit.text) || isCredit(unit.text) || (!spoken && addressesReader(unit.text));

const isRights = (text: string): boolean => /^(?:©|\(c\)\s|copyright\b)/i.test(text);

/** A picture’s line: it closes with who made the picture, after a label or in brackets, and no stop. */
const CREDIT =
  /(?:^|[.!?,]\s+|\s)(?:photo(?:graph)?s?|images?|pictures?|video|credit|source|illustration)(?:\s(?:credit|by|courtesy))?\s?[:/]\s?[^.!?:]{2,60}$|[([][^()[\]]{0,50}(?:\/|\bphoto\b|\bimages\b|\bvia\b|\bpool\b)[^()[\]]{0,50}[)\]]\.?$/iu;

const isCredit = (text: string): boolean =>
  wordsOf(text).length <= 60 && CREDIT.test(text) && !/["“”]/.test(text);

/** A label between paragraphs: a sub-heading, a caption, a button, a pointer to another article. */
function isBetween(reads: readonly Read[], i: number, whole: Whole): boolean {
  const read = reads[i];
  if (read === undefined) return false;
  const { text, apart } = read.unit;
  const next = reads[i + 1];
  if (isHeading(text)) return wordsOf(text).length < 3 && next?.form === 'label';
  if (!['label', 'scrap', 'byline'].includes(read.form)) return false;
  if (!whole.byParagraphs && !(apart && (next?.unit.apart ?? true))) return false;
  if (read.form === 'scrap') return addressesReader(text, 1);
  return !isSaying(reads, i, whole) && wordsOf(text).length <= LABEL;
}

/** A label that tells who speaks, or a turn of a transcript without a stop. */
function isSaying(reads: readonly Read[], i: number, { turns }: Whole): boolean {
  const text = reads[i]?.unit.text ?? '';
  if ((turns.get(speakerLabel(text) ?? '') ?? 0) > 1) return true;
  const [before, next] = [reads[i - 1]?.unit.text ?? '', reads[i + 1]?.unit.text ?? ''];
  return isNamed(text) && (opensQuotation(next) || isQuotation(before));
}

/** *Volodymyr Zelensky, president of Ukraine*: as the one who said the quotation beside it is named. */
const isNamed = (text: string): boolean =>
  /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,4}(?:$|[,(])/u.test(text);

const isQuotation = (text: string): boolean => opensQuotation(text) && unquoted(text).trim().length < 3;

/** A pulled quotation has at least so many words; an article has at most so many. */
const PULLED = { words: 4, most: 20 };

/** Tells quotations that were pulled out of their paragraphs to be shown large: their words stand there again. */
function pulledAmong(texts: readonly string[]): (text: string) => boolean {
  const quotations = texts.filter((text) => isQuotation(text) && wordsOf(text).length >= PULLED.words);
  const pulled = quotations.slice(0, PULLED.most).filter((quotation) => {
    const words = quotation.replace(/^["“„«‘']+|["”“»’'.,!?]+$/gu, '');
    return texts.some((text) => text.length > quotation.length && text.includes(words));
  });
  return (text) => pulled.includes(text);
}

/** What follows the last paragraph: rights, credits, prompts, lists of other articles. */
function withoutTail(reads: readonly Read[], whole: Whole): Read[] {
  let end = reads.length;
  const isUnder = (read: Read): boolean =>
    (['label', 'bar', 'scrap', 'dated', 'byline'].includes(read.form) && !isSaying(reads, end - 1, whole)) ||
    isFrame(read, whole) ||
    isHands(read.unit.text) ||
    whole.authors.some((author) => read.unit.text.startsWith(author)) ||
    isHeading(read.unit.text) ||
    (!whole.spoken && isPrompt(read.unit.text));
  for (;;) {
    const last = reads[end - 1];
    if (last === undefined) return [...reads];
    if (isUnder(last)) end--;
    else if (!whole.live && isItem(last.unit.text)) {
      const heading = listHeading(reads.slice(0, end));
      if (heading === -1) break;
      end = heading;
    } else break;
  }
  return reads.slice(0, end);
}

/** A few words before a colon that nothing follows. */
const isHeading = (text: string): boolean => text.endsWith(':') && wordsOf(text).length <= HEADING;

/** The names of a by-line, of two words or more. */
function authorsOf(text: string): string[] {
  const names = /\bby:?\s([^|·\d]+)/i.exec(text)?.[1] ?? '';
  return names
    .split(/,|\band\b|&|\bin\b/)
    .map((name) => name.trim())
    .filter((name) => /\S\s\S/.test(name));
}

/** Who else wrote: *Reporting by Ann Cole in Rome; editing by Paul Ames*, *Ida Frei contributed to this report.* */
const HANDS =
  /^(?:\(?(?:additional\s)?\p{L}+ing(?:\sand\s\p{L}+ing)?\sby\s\p{Lu}[^.;]*[.;)]*\s*)+$|\bcontributed\s(?:to\sthis|reporting)\b[^.]*\.?$/iu;
const isHands = (text: string): boolean => text.length < 300 && HANDS.test(text);

/** Where the label over a list of headlines stands: items without stops, under a few words without a colon. */
function listHeading(reads: readonly Read[]): number {
  let i = reads.length - 1;
  while (i >= 0 && isItem(reads[i]?.unit.text ?? '') && !endsInStop(reads[i]?.unit.text ?? '')) i--;
  const heading = reads[i];
  const isLabel = heading?.form === 'label' && wordsOf(heading.unit.text).length <= HEADING;
  return i < reads.length - 1 && isLabel ? i : -1;
}
