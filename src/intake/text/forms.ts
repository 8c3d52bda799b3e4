import { isMonth, isWeekday, type WrittenDay, writtenDays } from '../days.ts';

/**
 * What a line of an article is by its form alone:
 * `prose`: sentences, a turn of a transcript, an item of a list · `label`: words that end in no stop, as headlines,
 * sub-headings, captions and buttons do · `dated`: a day, with little beside it · `byline` · `bar`: buttons or a path,
 * side by side · `scrap`: sentences and then a rest without its stop, as where a button follows a notice ·
 * `time`: a time of day that begins an entry of a live blog · `heading`: what stands beside it and ends in no stop.
 */
export type LineForm = 'prose' | 'label' | 'dated' | 'byline' | 'bar' | 'scrap' | 'time' | 'heading';

const STOP = /[.!?…。]["'”’»“)\]]*$/u;
const OPEN = /[:;,–—-]$/;
const ITEM = /^(?:[•‣▪●◦*–—-]|\d{1,2}[.)])\s/;
/** A stop inside a line, after a word: not that of *U.S.* or of an initial. */
const INNER_STOP = /\p{Ll}{3}[.!?]["'”’»)]*\s+["'“‘«(]?\p{Lu}/u;
const SPEAKER = /^(?:\p{Lu}[\p{L}.’'-]*\s){0,5}\p{Lu}[\p{L}.’'-]*:\s+(?=\S)/u;
/** Longer lines are paragraphs, whatever they hold, in UTF-16 units. */
const LONGEST_LINE = 600;
const LONGEST_LABEL = 22;
const LONGEST_DATED = 160;

/** The words of a line; marks that stand alone are none. */
export const lineWords = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? [];
export const endsInStop = (text: string): boolean => STOP.test(text.slice(-40));
export const isItem = (text: string): boolean => ITEM.test(text);
export const opensQuotation = (text: string): boolean => /^["“„«‘']/u.test(text);

/** The form of one line or paragraph, by itself alone. */
export function formOf(text: string): LineForm {
  if (text.length > LONGEST_LINE) return 'prose';
  if (isByline(text)) return 'byline';
  if (datedDays(text).length > 0 || isYearless(text)) return 'dated';
  if (timeIn(text)?.rest === '') return 'time';
  if (ITEM.test(text) || OPEN.test(text)) return 'prose';
  if (isBar(text) || /^https?:\/\/\S+$/i.test(text)) return 'bar';
  if (STOP.test(text) || opensQuotation(text)) return 'prose';
  if (INNER_STOP.test(text)) return 'scrap';
  const [turn] = SPEAKER.exec(text) ?? [];
  if (turn !== undefined && /^["“„«]/u.test(text.slice(turn.length))) return 'prose';
  return lineWords(text).length <= LONGEST_LABEL || (namesRemarks(text) && text.length < LONGEST_DATED)
    ? 'label'
    : 'prose';
}

/** The name before a colon, as transcripts name who speaks; null where there is none. */
export const speakerLabel = (text: string): string | null =>
  SPEAKER.exec(text.slice(0, LONGEST_LINE))?.[0].replace(/:\s*$/, '') ?? null;

const SEPARATOR = /\s+[|·•›»>/]\s+|\s*\|\s*/;
const BUTTON = 4;

/** *Accept all | Manage settings*, *Home › World*: parts of a few words, or a sentence that such parts follow. */
function isBar(text: string): boolean {
  const parts = text.split(SEPARATOR);
  const [first = '', ...others] = parts;
  if (others.length === 0 || others.some((part) => lineWords(part).length > BUTTON)) return false;
  return lineWords(first).length <= BUTTON || INNER_STOP.test(first);
}

const CONNECTING = new Set('and & in for of with at the de van von der la le bin al'.split(' '));
const BYLINE = /^(?:\p{L}+ ){0,3}by:? (?<names>\p{Lu}.*)$/u;

/** A headline that gives the words under it to somebody: *Opening remarks by Edi Rama*. */
export const namesRemarks = (text: string): boolean =>
  /\b(?:remarks|speech|address|statement|conference|letter|message|keynote|lecture|intervention|declaration|briefing|interview|appeal|communiqu[eé])(?!\p{L})[^.]*\b(?:by|of|with|from)\b/iu.test(
    text,
  );

/** A heading of a statement that stands whole within an article: *Joint statement*. */
export const namesStatement = (text: string): boolean =>
  /^(?:(?:joint|final|official|full|press)\s)*(?:statement|declaration|communiqu[eé])(?!\p{L})[^.?!]{0,60}$/iu.test(
    text,
  );

/** *By Ann Cole and Paul Ames in Rome*, *Written by ANN COLE, Example News*: names, and words between them. */
function isByline(text: string): boolean {
  if (text.length > LONGEST_DATED || namesRemarks(text)) return false;
  const names = BYLINE.exec(text.replace(/\bB[Yy]\b/, 'by'))?.groups?.names?.split(/[\s,|/·]+/) ?? [];
  const isName = (word: string): boolean => /^\p{Lu}[\p{L}.’'-]*$/u.test(word);
  return (
    names.length > 0 &&
    isName(names.at(-1) ?? '') &&
    names.every((word) => CONNECTING.has(word.toLowerCase()) || isName(word))
  );
}

const CLOCK = String.raw`\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?`;
const TIME = new RegExp(
  String.raw`(?<![\d.:])(?:at\s|um\s)?(?:${CLOCK}|\d{1,2}(?=\sUhr))(?:\s?(?:[A-Z]{2,5}|Z|Uhr)(?![\p{L}]))?(?:\s?[+-]\d{1,2}(?::?\d{2})?)?(?![\d:])`,
  'giu',
);
const LED_BY_TIME = new RegExp(
  String.raw`^(?<time>${CLOCK}(?:\s(?:GMT|UTC|BST|CES?T|EES?T|MSK|E[SD]T|P[SD]T))?)(?![\d.:])(?<between>\s*[-–—:|·]?\s*)`,
  'iu',
);

/** The time of day that a line begins with, as the entries of a live blog do, and the rest of it. */
export function timeIn(text: string): { time: string; rest: string; restAt: number } | null {
  const match = LED_BY_TIME.exec(text);
  if (match?.groups === undefined) return null;
  const restAt = match[0].length;
  const { time = '', between = '' } = match.groups;
  return between === '' && restAt < text.length ? null : { time, rest: text.slice(restAt), restAt };
}

/** A day of a line that tells little beside it. */
export interface DatedDay extends WrittenDay {
  /** Of a later change, not of the first publication. */
  updated: boolean;
}

const UPDATED = /(?:up|re-?)dat|modif|amend|edited|revis|correct|actuali|aktuali|обнов|оновл/i;
const STATED =
  /^(?:(?:first|last|originally|article|this\s\p{L}+\swas)\s)*(?:published|posted|updated|modified|issued|released|created|filed|dated?)\b/iu;
const RESIDUE = 3;
const STATED_RESIDUE = 6;

/** The days of a line such as *Published on 27/06/2024* or *14 June 2024, 17:25 CEST · 3 min read*; else none. */
export function datedDays(text: string): DatedDay[] {
  if (text.length > LONGEST_DATED) return [];
  const days = writtenDays(text);
  if (days.length === 0) return [];
  const beside = residue(text, days);
  const words = lineWords(beside).filter((word) => !isWeekday(word));
  const stated = STATED.test(beside.trim()) && words.length <= STATED_RESIDUE;
  const names = words.length <= STATED_RESIDUE && words.every((word) => /^[\p{Lu}\d]/u.test(word));
  const few = words.length <= RESIDUE || names || isByline(beside.split(/[|·,–—]/)[0]?.trim() ?? '');
  const stopped = STOP.test(text.replace(TIME, ' ').trim());
  if (!(stated || (few && !stopped))) return [];
  return days.map((day, i) => {
    const before = text.slice(i === 0 ? 0 : days[i - 1]?.end, day.start);
    return { ...day, updated: UPDATED.test(before) };
  });
}

/** Whether a line says what its day is: *Published on …*. */
export const statesDay = (text: string): boolean => STATED.test(text);

/** *14 NOV, 15:12*, *Friday, 14 November*: a day whose year is not told. */
function isYearless(text: string): boolean {
  const words = lineWords(text.replace(TIME, ' ')).filter((word) => !isWeekday(word));
  const numbers = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  return words.length === 2 && numbers.length === 1 && words.some(isMonth);
}

/** *Updated 2 hours ago*. */
const AGE =
  /\b(?:(?:up|re-?)dated|published|posted|modified)?\s?\d+\s(?:min(?:ute)?|hour|day|week)s?\sago\b/gi;
const READING_TIME = /\b\d+\s?[- ]?min(?:ute)?s?(?:\sread)?\b/gi;

/** What stands in a line beside its days, times and reading time. */
function residue(text: string, days: readonly WrittenDay[]): string {
  const without = days.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  return without.replace(TIME, ' ').replace(READING_TIME, ' ').replace(AGE, ' ');
}
