import type { Entity, Office } from './entity.ts';
import type { Met } from './met.ts';
import type { Nominal } from './nominals/nominal.ts';

/** *Norway's envoy said …*, and then *the Norwegian envoy, Kari Lund*: those told of by an office before they are named. Linear. */
export function namedLater(
  nominals: readonly Nominal[],
  entityOf: readonly (Entity | null)[],
  met: Met,
): Map<Entity, Entity> {
  const found = new Map<Entity, Entity>();
  const holders = holdersAmong(met.all);
  const asked = new Map<string, Entity | null>();
  const holderOf = (office: Office): Entity | null => {
    const key = JSON.stringify([seatOf(office), ...office.words]);
    let holder = asked.get(key);
    if (holder === undefined) {
      holder = onlyHolder(holders.get(seatOf(office)) ?? [], office);
      asked.set(key, holder);
    }
    return holder;
  };
  nominals.forEach((nominal, n) => {
    const entity = entityOf[n] ?? null;
    const office = entity?.offices[0];
    if (entity?.anonymous !== true || office === undefined || found.has(entity)) return;
    if (entity.plural || met.isIndefinite(entity) || nominal.determiner === 'possessive') return;
    if (nominal.determiner !== 'definite' && nominal.owner === null) return;
    const holder = holderOf(office);
    if (holder !== null) found.set(entity, holder);
  });
  return found;
}

interface Holder {
  entity: Entity;
  held: Office;
}

/** Those who are named, by the seats of the offices that they are told to hold. */
function holdersAmong(entities: readonly Entity[]): Map<string, Holder[]> {
  const bySeat = new Map<string, Holder[]>();
  for (const entity of entities)
    if (entity.kind === 'person' && !entity.anonymous)
      for (const held of entity.offices) {
        const seat = seatOf(held);
        const known = bySeat.get(seat);
        if (known === undefined) bySeat.set(seat, [{ entity, held }]);
        else known.push({ entity, held });
      }
  return bySeat;
}

/** The one who holds that very office, the same noun for the same, with no word less; null where several do, or nobody. */
function onlyHolder(holders: readonly Holder[], { of, words }: Office): Entity | null {
  if (of === null) return null;
  let only: Entity | null = null;
  for (const { entity, held } of holders) {
    if (entity === only || ![...words].every((word) => held.words.has(word))) continue;
    if (only !== null) return null;
    only = entity;
  }
  return only;
}

const seatOf = ({ noun, of }: Office): string => JSON.stringify([noun, of]);
