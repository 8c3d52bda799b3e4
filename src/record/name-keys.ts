import { nameKey } from '../words/fold.ts';
import { tokenize } from '../words/tokens.ts';
import type { Actor } from './actor.ts';

/** Words before a name that are no part of it. */
export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

type Named = Pick<Actor, 'name' | 'aliases' | 'kind' | 'anonymous'>;

/** Of the keys below, beside the version of the words they are made of: raise it when they change. */
export const NAMES_VERSION = 1;

/** The keys of an actor's names: two names with the same key are spellings of one. */
export const nameKeysOf = (actor: Named): string[] => [...namesOf(actor).keys()];

/** The key of a name, in whatever spelling. */
export const keyOfName = (name: string): string => wordKeys(name).join(' ');

/** The keys of the words of a name; an article before them does not count. */
export function wordKeys(name: string): string[] {
  const words = tokenize(name).map((token) => token.word);
  while (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  return words.map(nameKey);
}

/** The names of an actor, surnames among them: the keys of their words, by the key of the whole. */
export function namesOf(actor: Named): Map<string, string[]> {
  const texts = [actor.name, ...actor.aliases.map((alias) => alias.text)];
  const personal = [
    actor.name,
    ...actor.aliases.filter((alias) => alias.kind === 'name').map((alias) => alias.text),
  ];
  const surnames = actor.kind === 'person' && !actor.anonymous ? personal.map(surnameOf) : [];
  const names = new Map<string, string[]>();
  for (const text of [...texts, ...surnames]) {
    const keys = wordKeys(text);
    if (keys.length > 0) names.set(keys.join(' '), keys);
  }
  return names;
}

const surnameOf = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name;
