import type { ActorIndex } from '../../record/actor-index.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Cast } from '../people/cast.ts';
import { guessOf, proposed } from '../people/guess.ts';
import type { NamedParty } from './party-mention.ts';
import { stateAt } from './state-names.ts';
import type { Tagged } from './tagging.ts';

/** Names of the record, by the tokens of the document. */
export function recorded({ document }: Tagged, index: ActorIndex, published: string | null): NamedParty[] {
  const words = tokenize(document.text);
  const at = new Map(document.tokens.map(({ start }, i) => [start, i]));
  return index.mentions(words, published === null ? {} : { on: published }).flatMap((mention) => {
    const [first, last] = [words[mention.from], words[mention.to - 1]];
    const actors = mention.actors.flatMap((ref) => index.get(ref) ?? []);
    const actor = actors[0];
    const from = at.get(first?.start ?? -1);
    if (actor === undefined || first === undefined || last === undefined || from === undefined) return [];
    // Brussels may be the European Union or NATO: where several share a name, none is meant for sure.
    if (mention.certainty < 1 || actor.anonymous || actors.length > 1) return [];
    let to = from + 1;
    while (
      to < document.tokens.length &&
      (document.tokens[to]?.end ?? 0) <= last.end &&
      (document.tokens[to]?.raw ?? '') !== "'s"
    )
      to++;
    // *European powers* are not the Union.
    if (first.word === 'european' && /^\p{Ll}/u.test(document.tokens[from + 1]?.raw ?? '')) return [];
    const capital = /\p{Lu}/u.test(first.raw) || mention.to - mention.from > 1;
    return capital
      ? [{ from, to: withoutPossessive(document.tokens, from, to), party: guessOf(actor, published) }]
      : [];
  });
}

const withoutPossessive = (tokens: readonly { lower: string }[], from: number, to: number): number =>
  to - from > 1 && tokens[to - 1]?.lower === "'s" ? to - 1 : to;

/** Persons whom the article names or describes, under the name that it gives in full. */
export function personsIn(
  { tokens }: Tagged,
  cast: Cast,
  index: ActorIndex,
  published: string | null,
): NamedParty[] {
  return cast.nominals.flatMap(({ kind, name, from, to, determiner, plural }, n) => {
    const entity = cast.entityOf[n];
    if (kind !== 'person' || entity == null || entity.kind !== 'person') return [];
    // *The Moldovan leader*, whom the article names elsewhere.
    if (name === null)
      return entity.anonymous || entity.parts === null || plural || determiner === 'indefinite'
        ? []
        : [{ from, to, party: proposed(entity, index, published) }];
    // One capitalised word that nothing else tells of may be any noun that opens a sentence.
    const told =
      entity.ref !== null ||
      entity.name.includes(' ') ||
      entity.honorific !== null ||
      entity.offices.length > 0;
    if (!told || stateAt(tokens, name.from) !== null) return [];
    return [{ from: name.from, to: name.to, party: proposed(entity, index, published) }];
  });
}
