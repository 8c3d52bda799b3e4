import { inWords } from '../dates/in-words.ts';
import { byNoun } from './headline-noun.ts';
import { byVerb } from './headline-verb.ts';
import { type Reading, textOf } from './noun-phrases.ts';
import type { Told } from './told.ts';

const LONGEST = 200;
/** *The Turkish capital*, which the place gives by its name. */
const A_CAPITAL = /\bthe \p{Lu}\p{L}+ capital\b/u;

/** A development in our words: who, what, whom, where and when, parties by name. */
export function headlineOf(reading: Reading, told: Told): string {
  const where = whereOf(reading, told);
  const words = told.happening.noun === null ? byVerb(reading, told) : byNoun(reading, told, where);
  const what =
    told.place === null || words.includes(told.place) ? words : words.replace(A_CAPITAL, told.place);
  const rest = told.place === null || what.includes(told.place) ? '' : where;
  const when = told.date === null || told.date === told.planned ? '' : `${joint(told)}${inWords(told.date)}`;
  const text = `${what}${rest}`.replace(/\s+/g, ' ').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1, LONGEST)}${when}`;
}

/** What leads to the day: *to meet on 2 June 2025*, *Meeting of the panel, set for 2 June 2025*. */
function joint({ happening: { noun, turn }, clause: { verb }, phase, date }: Told): string {
  if (phase !== 'scheduled') return ', ';
  if (noun === null || (turn === null && !verb.passive))
    return date?.length === 10 ? ' on ' : date?.length === 7 ? ' in ' : ', ';
  return `, ${turn === 'set' && verb.lemmas.some((lemma) => /^(?:set|fix|arrange)$/.test(lemma)) ? 'set' : 'scheduled'} for `;
}

/** The place with the preposition that the article has: * near Chernihiv*. */
function whereOf(reading: Reading, { clause, place }: Told): string {
  if (place === null) return '';
  const text = textOf(reading, { from: clause.sentence.from, to: clause.after.to });
  const first = place.split(', ')[0] ?? place;
  const at = text.indexOf(first);
  const before = /\b(?:in|at|near|outside|inside|around|on|along)(?: (?:the|a))? (?:\p{Ll}+ of )?$/u.exec(
    text.slice(0, Math.max(0, at)),
  );
  return ` ${before === null ? 'in ' : before[0].replace(/ \p{Ll}+ of $/u, ' ')}${place}`;
}
