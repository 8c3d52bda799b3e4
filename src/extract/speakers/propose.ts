import type { ActorIndex } from '../../record/actor-index.ts';
import { tokenize } from '../../words/tokens.ts';
import type { ActorGuess } from '../candidate.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Person } from './cast.ts';
import { BODY, OFFICE } from './offices.ts';

const ARTICLE = /^(?:the|a|an)\s+/i;
const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:of|for|the|and|on|\p{Lu}[\p{L}'’.-]*))*$/u;

/** An actor that the record does not know, as `phrase` tells of it; null for what is neither person nor body. */
export function propose(phrase: string, person: Person | undefined, index: ActorIndex): ActorGuess | null {
  const represents = representedIn(phrase, person, index);
  if (person !== undefined)
    return {
      ref: null,
      name: person.name,
      kind: 'person',
      anonymous: false,
      role: roleIn(phrase, person) ?? roleIn(person.introduction, person),
      represents: represents ?? representedIn(person.introduction, person, index),
    };
  const bare = phrase.replace(ARTICLE, '').trim();
  const firstPart = bare.split(/\s+(?:of|for|at|from|in)\s+|,/)[0] ?? bare;
  if (OFFICE.test(firstPart))
    return { ref: null, name: phrase, kind: 'person', anonymous: true, role: bare, represents };
  if (BODY.test(firstPart) || (NAME.test(bare) && !isCommon(bare)))
    return { ref: null, name: bare, kind: 'organisation', anonymous: false, role: null, represents };
  return null;
}

/** A word that is capitalised only because it opens a sentence: *Heavy*, *Tensions*. */
const isCommon = (name: string): boolean =>
  !name.includes(' ') &&
  /^(?:Adjective|Adverb|Plural|Singular|Noun|Gerund|Infinitive|Uncountable|Pronoun|Determiner|Preposition|Conjunction|Date|WeekDay|Month)/.test(
    listedAs(name.toLowerCase()) ?? '',
  );

/** The office that stands before or after the name: *Polish Foreign Minister Zbigniew Rau*, *Rau, the minister*. */
function roleIn(phrase: string, person: Person): string | null {
  const at = Math.max(phrase.indexOf(person.name), 0);
  const found = phrase.includes(person.name)
    ? [phrase.slice(0, at), phrase.slice(at + person.name.length)]
    : phrase.split(person.surname);
  const role = found
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/g, '').replace(ARTICLE, ''))
    .find((part) => OFFICE.test(part));
  return role ?? null;
}

function representedIn(phrase: string, person: Person | undefined, index: ActorIndex): string | null {
  const rest = person === undefined ? phrase : phrase.replace(person.name, ' ');
  for (const mention of index.mentions(tokenize(rest))) {
    const actor = mention.certainty === 1 ? index.get(mention.actors[0] ?? '') : undefined;
    if (actor !== undefined && actor.kind !== 'person') return actor.ref;
  }
  return null;
}
