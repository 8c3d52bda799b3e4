import { called } from '../../recall/called.ts';
import type { Desk } from '../../recall/desk.ts';
import type { ActorRef } from '../../record/refs.ts';
import { type Prepared, partiesOf } from '../find/prepare.ts';
import { actorsOf, type Frame } from '../frame/frame.ts';

/** Those whom a question names as speakers, and those who speak for them. */
export const voicesOf = (desk: Desk, frame: Frame): ActorRef[] => {
  const named = actorsOf(frame.speakers);
  return [...new Set([...named, ...named.flatMap((ref) => desk.index.spokenForBy(ref))])];
};

/** The name of whom a question asks for: the record's, or where several bear it the question's. */
export function nameIn(desk: Desk, { speakers }: Frame): string {
  const [named] = speakers;
  const [only, ...others] = named?.actors ?? [];
  const actor = others.length === 0 ? desk.index.get(only ?? '') : undefined;
  return actor === undefined ? (named?.text ?? '') : called(actor);
}

/** Somebody's own words before those of who speaks for them. */
export const ownFirst = <T extends Prepared & { score: number }>(
  named: readonly ActorRef[],
  ranked: readonly T[],
): T[] => {
  const worth = (one: T) => one.score + (partiesOf(one).some((ref) => named.includes(ref)) ? OWN : 0);
  return [...ranked].sort((a, b) => worth(b) - worth(a));
};

const OWN = 0.1;
