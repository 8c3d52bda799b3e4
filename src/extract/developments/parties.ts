import type { ActorIndex } from '../../record/actor-index.ts';
import { tokenize } from '../../words/tokens.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Cast } from '../speakers/cast.ts';
import { guessOf, resolveName } from '../speakers/resolve.ts';

/** The record's actors in `words`; one who is named for what another represents (*Russian President*) counts once. */
export function actorsIn(words: string, index: ActorIndex, cast: Cast): ActorGuess[] {
  const tokens = tokenize(words);
  const found = new Map<string, ActorGuess>();
  for (const mention of index.mentions(tokens)) {
    const actor = mention.certainty === 1 ? index.get(mention.actors[0] ?? '') : undefined;
    const before = tokens[mention.from - 1]?.word ?? '';
    if (actor === undefined || /^(?:in|near)$/.test(before)) continue;
    found.set(actor.ref, guessOf(actor));
  }
  for (const name of namedIn(words, cast)) {
    const guess = resolveName(name, index, cast);
    if (guess !== null) found.set(guess.ref ?? guess.name, guess);
  }
  const represented = new Set([...found.values()].map((one) => one.represents));
  return [...found.values()].filter((one) => one.kind === 'person' || !represented.has(one.ref));
}

const namedIn = (words: string, cast: Cast): string[] =>
  [...words.matchAll(/\p{Lu}[\p{L}'’-]+/gu)].flatMap(([word]) => {
    const person = cast.bySurname.get(word.replace(/['’]s$/, '').toLowerCase());
    return person === undefined ? [] : [person.name];
  });

/** The words without the names of organisations, which may hold places: *Security and Cooperation in Europe*. */
export function withoutBodies(words: string, index: ActorIndex): string {
  const tokens = tokenize(words);
  let rest = words;
  for (const { from, to, actors } of index.mentions(tokens)) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first === undefined || last === undefined || index.get(actors[0] ?? '')?.kind !== 'organisation')
      continue;
    rest = rest.slice(0, first.start) + ' '.repeat(last.end - first.start) + rest.slice(last.end);
  }
  return rest;
}
