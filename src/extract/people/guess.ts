import { type Actor, roleOn } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Entity, Office } from './entity.ts';
import { isToAnother } from './offices.ts';

/** An actor of the record, as a candidate names it; with the office held on `day` (EDTF). */
export const guessOf = (actor: Actor, day: string | null = null): ActorGuess => {
  const role = roleOn(actor, day);
  return {
    ref: actor.ref,
    name: actor.name,
    kind: actor.kind,
    anonymous: actor.anonymous,
    role: role?.title ?? null,
    represents: actor.represents ?? role?.represents ?? null,
  };
};

/** The office that was told first; *the host* is none where another was told. */
const mainOffice = ({ offices }: Entity): Office | undefined =>
  offices.find(({ noun }) => !isToAnother(noun)) ?? offices[0];

/** Whom a candidate names: an actor of the record, or one that is proposed to it as the article tells of it. */
export function proposed(entity: Entity, index: ActorIndex, day: string | null): ActorGuess {
  const actor = entity.ref === null ? undefined : index.get(entity.ref);
  if (actor !== undefined) return guessOf(actor, day);
  return {
    ref: null,
    name: entity.name,
    kind: entity.kind,
    anonymous: entity.anonymous,
    role: entity.kind === 'person' ? (mainOffice(entity)?.text ?? null) : null,
    represents: entity.represents,
    of: entity.of,
    ...(entity.maybe.length > 0 && { maybe: entity.maybe }),
  };
}
