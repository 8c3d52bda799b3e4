import { type Claim, claim, type Place } from './claim.ts';
import { HAS_VERB, OVER, RUN_IN } from './clause-ends.ts';
import type { Mention } from './draft-party.ts';
import { lastUntil } from './ordered.ts';

/** *according to X, …* and *…, according to X*. */
export function bySource(place: Place, text: string): Claim[] {
  const match = /\baccording to\s+/i.exec(text);
  if (match === null) return [];
  const at = place.sentence.start + match.index + match[0].length;
  const pronoun = /^(?:him|her|them)\b/i.exec(text.slice(match.index + match[0].length));
  const named =
    pronoun === null
      ? place.near.find(({ start }) => start >= at - 1)
      : lastBefore(place, at, at + pronoun[0].length);
  if (named === undefined) return [];
  const before = text.slice(0, match.index).replace(/[,\s]+$/, '');
  if (before.split(/\s+/).length >= 4 && !/\bthat$/i.test(before))
    return claim(place, RUN_IN.exec(before)?.[0].length ?? 0, before.length, named.party, false);
  const comma = clauseComma(text, named.end - place.sentence.start);
  const over = comma < 0 ? -1 : text.slice(comma + 1).search(OVER);
  if (comma < 0) return [];
  const start = comma + 1 + (/^\s*/.exec(text.slice(comma + 1))?.[0].length ?? 0);
  return claim(place, start, over < 0 ? text.length : comma + 1 + over, named.party, false);
}

/** What tells more of a name: *, who chairs the commission,*, *, the head of the mission,*. */
const ASIDE_OF =
  /^,\s(?:(?:who|whose|which)\s[^,.;:]{2,80}|(?:the|its|an?|his|her|their)\s(?:[\p{L}’'-]+\s?){1,8})(?=,)/u;

/** The comma behind a name, and behind what is told of it, before the clause. */
function clauseComma(text: string, at: number): number {
  const comma = text.indexOf(',', at);
  const aside = comma < 0 ? null : ASIDE_OF.exec(text.slice(comma));
  return aside === null || HAS_VERB.test(aside[0].replace(/^,\s(?:who|whose|which)\s.*$/u, ''))
    ? comma
    : comma + aside[0].length;
}

/** Whom a pronoun at the given place stands for: who was spoken of last. */
function lastBefore({ passage }: Place, start: number, end: number): Mention | undefined {
  const last = lastUntil(passage.mentions, start, ({ party, kind }) => party !== null && kind !== 'body');
  return last === undefined ? undefined : { ...last, start, end };
}
