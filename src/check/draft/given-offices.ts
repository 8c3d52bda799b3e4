import { genderOfOffice } from '../../words/office-nouns.ts';
import type { Mention } from './draft-party.ts';
import { OFFICE } from './name-words.ts';

/** How far from a name what tells of its office stands; in UTF-16 units. */
export const BESIDE = 90;

/** The noun that a description is about: the last of its offices before what it is an office of. */
export const headOf = (first: string, description: string): string =>
  (
    description
      .split(/\s(?:of|for)\s/)[0]
      ?.match(OFFICE)
      ?.at(-1) ?? first
  ).toLowerCase();

/** The offices that the words right before and after a name give it; who holds them is told by some. */
export function giveOffices(text: string, { start, end, party, kind }: Mention): string[] {
  if (party === null || kind !== 'name') return [];
  const before =
    /(?:[\p{L}’'-]+[ ]){0,7}[\p{L}’'-]+,?[ ]$/u.exec(text.slice(Math.max(0, start - BESIDE), start))?.[0] ??
    '';
  const after = /^,\s(?:[\p{L}’'-]+[ ]?){1,8}(?=,|\.)/u.exec(text.slice(end, end + BESIDE))?.[0] ?? '';
  const nouns = [before, after].flatMap((part) => part.match(OFFICE) ?? []).map((noun) => noun.toLowerCase());
  for (const noun of nouns) {
    party.offices.add(noun);
    party.gender = genderOfOffice(noun) ?? party.gender;
  }
  return nouns;
}

/** A description stands in apposition to a name: right before it, or after it between commas. */
export function isBeside(text: string, description: { start: number; end: number }, name: Mention): boolean {
  const [first, second] = description.start < name.start ? [description, name] : [name, description];
  const between = text.slice(first.end, second.start);
  if (first === description) return /^(?:,?\s|\s+of\s+(?:the\s+)?[\p{L} -]{1,40},\s)$/u.test(between);
  return /^\s?(?:,|--|–|—|\()\s?$/.test(between);
}
