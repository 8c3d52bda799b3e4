import type { Actor } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { STATES } from '../../record/states.ts';
import type { ActorGuess } from '../candidate.ts';
import { guessOf } from '../people/guess.ts';
import type { NamedParty } from './party-mention.ts';
import type { Tagged } from './tagging.ts';

interface StateName {
  name: string;
  length: number;
}

const BY_FIRST = new Map<string, { words: string[]; name: string }[]>();
for (const { name, words, seats } of STATES)
  for (const text of [name, ...words, ...seats]) {
    const parts = text.replaceAll('’', "'").split(' ');
    const key = parts[0] ?? '';
    BY_FIRST.set(
      key,
      [...(BY_FIRST.get(key) ?? []), { words: parts, name }].sort((a, b) => b.words.length - a.words.length),
    );
  }

/** States under their names, demonyms and seats, as the record has them where it does. */
export function statesIn({ document: { tokens } }: Tagged, index: ActorIndex): NamedParty[] {
  const found: NamedParty[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const state = stateAt(tokens, i);
    if (state === null) continue;
    found.push({ from: i, to: i + state.length, party: stateParty(state.name, index) });
    i += state.length - 1;
  }
  return found;
}

/** The state whose name, longest first, begins at token `i`. */
export function stateAt(tokens: readonly { raw: string }[], i: number): StateName | null {
  for (const { words, name } of BY_FIRST.get(tokens[i]?.raw ?? '') ?? [])
    if (words.every((word, k) => tokens[i + k]?.raw === word)) return { name, length: words.length };
  return null;
}

/** The capital of the state whose name begins at token `i`; null where it is no seat, or no state is named. */
export function capitalOf(tokens: readonly { raw: string }[], i: number): string | null {
  const state = stateAt(tokens, i);
  return STATES.find(({ name }) => name === state?.name)?.seats[0] ?? null;
}

function stateParty(name: string, index: ActorIndex): ActorGuess {
  const actor = index
    .exactly(name)
    .map((ref) => index.get(ref))
    .find((one): one is Actor => one?.kind === 'state');
  return actor === undefined
    ? { ref: null, name, kind: 'state', anonymous: false, role: null, represents: null }
    : guessOf(actor);
}
