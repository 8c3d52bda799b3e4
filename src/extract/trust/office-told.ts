import type { Cast } from '../people/cast.ts';
import type { Entity } from '../people/entity.ts';
import { mayBeCalled } from '../people/lexicon.ts';

/** What an article tells of who holds the office by which it describes somebody. */
export interface OfficeTold {
  /** Whether it calls the same person so, by the same noun, at another place too. */
  elsewhere: boolean;
  /** Others of whom it tells by name and who may be called so. */
  rivals: number;
}

/** Of somebody described by the office `noun`, who is taken for `holder`. */
export function officeTold(cast: Cast, noun: string, holder: Entity): OfficeTold {
  const { calls, holders } = knownOf(cast);
  const known = holders.get(noun) ?? holdersOf(cast, noun);
  holders.set(noun, known);
  return {
    elsewhere: (calls.get(holder)?.get(noun) ?? 0) > 1,
    rivals: known.size - Number(known.has(holder)),
  };
}

interface Known {
  /** How often each is called by each noun. */
  calls: Map<Entity, Map<string, number>>;
  /** Those named who may be called by a noun. */
  holders: Map<string, Set<Entity>>;
}

const read = new WeakMap<Cast, Known>();

function knownOf(cast: Cast): Known {
  const known = read.get(cast) ?? { calls: callsIn(cast), holders: new Map() };
  read.set(cast, known);
  return known;
}

function callsIn({ nominals, entityOf }: Cast): Known['calls'] {
  const calls: Known['calls'] = new Map();
  nominals.forEach(({ officeNoun }, n) => {
    const entity = entityOf[n];
    if (entity == null || officeNoun === null) return;
    const counts = calls.get(entity) ?? new Map<string, number>();
    calls.set(entity, counts.set(officeNoun, (counts.get(officeNoun) ?? 0) + 1));
  });
  return calls;
}

const holdersOf = ({ entityOf }: Cast, noun: string): Set<Entity> =>
  new Set(
    entityOf.flatMap((one) =>
      one?.kind === 'person' && !one.anonymous && one.offices.some((held) => mayBeCalled(held.noun, noun))
        ? [one]
        : [],
    ),
  );
