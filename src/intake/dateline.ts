import { AGENCIES } from './agencies.ts';
import { dayNamedIn } from './days.ts';

/** What the head of an agency story tells: *GENEVA, Jan 10, 2022 (Reuters) —*. */
export interface Dateline {
  /** Capitals are set down: `Geneva`. */
  place: string | null;
  publisher: string | null;
  /** `YYYY-MM-DD`, where the year is written. */
  published: string | null;
}

const HEAD = 200;
const PARAGRAPHS = 4;
const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\p{Ll}*\.?`;
const DATE = String.raw`(?<date>\d{1,2}\.\d{1,2}\.\d{4}|(?:\d{1,2}\s)?(?:${MONTH})(?:\s\d{1,2})?(?:,?\s\d{4})?)`;
const DATELINE = new RegExp(
  String.raw`^(?:(?<place>${WORD}(?:[ /,]{1,2}${WORD}){0,4})(?<mark>[,.]?)\s*)?(?:\(?${DATE}\)?\.?\s*)?(?:\((?<agency>\p{L}[\p{L} ./-]{1,39})\)\s*|/\s(?<between>\p{L}[\p{L} .-]{1,39})\s/\s*)?(?:(?:[–—]|--?)\s*(?:(?<after>${AGENCIES})\.\s)?|/(?<slashed>${AGENCIES})/\.?\s*[–—-]?\s*)(?=\S)`,
  'u',
);
const AGENCY = new RegExp(`^(?:${AGENCIES})$`, 'u');
/** Labels that papers set before a dash as they set places. */
const LABEL =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|ANALYSIS|EXPLAINER|OPINION|FACTBOX|TIMELINE|WATCH|LIVE|NATO|OSCE)\b/;

/** The dateline that one of the first paragraphs of `text` opens with, or null. */
export function datelineIn(text: string): Dateline | null {
  for (const paragraph of text.slice(0, 4000).split(/\n\s*\n/, PARAGRAPHS)) {
    const found = read(paragraph.trimStart().slice(0, HEAD));
    if (found !== null) return found;
  }
  return null;
}

function read(head: string): Dateline | null {
  const match = DATELINE.exec(head);
  if (match?.groups === undefined) return null;
  const { place, mark, date, after, slashed } = match.groups;
  const agency = match.groups.agency ?? match.groups.between ?? after ?? slashed;
  const known = agency !== undefined && AGENCY.test(agency);
  if (place === undefined)
    return known ? { place: null, publisher: agency, published: dayNamedIn(date) } : null;
  const capitals = /^\p{Lu}{3,}/u.test(place) && !LABEL.test(place);
  const dated = date !== undefined && (mark !== '' || /[.,]$/.test(place) || head.includes(`(${date})`));
  if (!known && !capitals && !dated) return null;
  if (!/\s$/.test(match[0]) && agency === undefined) return null;
  return { place: setDown(place), publisher: agency ?? null, published: dayNamedIn(date) };
}

const setDown = (place: string): string =>
  place
    .replace(/(?<=\p{L}{3})[.,]$/u, '')
    .replace(/\p{Lu}[\p{Lu}'’]{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(/\bST\./g, 'St.')
    .replace(/(?<=\p{Ll}[ -])(?:ON|DE|LA|OF|On|De|La|Of)(?=[ -])/gu, (word) => word.toLowerCase());
