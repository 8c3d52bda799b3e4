import { listedAs } from '../text/lexicon.ts';

const PLACE = /\b(?:in|at|to) (?:the )?((?:\p{Lu}[\p{L}'’.-]+)(?: \p{Lu}[\p{L}'’.-]+){0,2})/gu;
const VISITED =
  /\b(?:visit(?:ed|s|ing)?|station(?:ed|ing) (?:\S+ ){1,6}?on|deployed (?:\S+ ){1,6}?(?:to|on)) (the (?:\S+ ){0,2}?border(?: with \p{Lu}\p{L}+)?|\p{Lu}\p{L}+)/u;

/** The place that a clause names for what it tells, or null. */
export function placeIn(clause: string): string | null {
  for (const match of clause.matchAll(PLACE)) {
    const name = (match[1] ?? '').replace(/['’]s?$|[.]$/u, '');
    if (
      /^(?:Month|WeekDay|Date|Demonym|Organization|MaleName|FemaleName|LastName)$/.test(
        listedAs(name.toLowerCase()) ?? '',
      )
    )
      continue;
    if (match[0].startsWith('to ') && listedAs(name.toLowerCase()) === null) continue;
    return name;
  }
  return VISITED.exec(clause)?.[1]?.replace(/^the /, '') ?? null;
}
