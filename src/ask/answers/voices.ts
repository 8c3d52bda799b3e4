import type { Desk } from '../../recall/desk.ts';
import type { ActorRef } from '../../record/refs.ts';
import { type Prepared, partiesOf } from '../find/prepare.ts';
import { actorsOf, type Frame } from '../frame/frame.ts';

/** Those whom a question names as speakers, and those who speak for them. */
export const voicesOf = (desk: Desk, frame: Frame): ActorRef[] => {
  const named = actorsOf(frame.speakers);
  return [...new Set([...named, ...named.flatMap((ref) => desk.index.spokenForBy(ref))])];
};

/** Somebody's own words before those of who speaks for them. */
export const ownFirst = <T extends Prepared & { score: number }>(
  named: readonly ActorRef[],
  ranked: readonly T[],
): T[] => {
  const worth = (one: T) => one.score + (partiesOf(one).some((ref) => named.includes(ref)) ? OWN : 0);
  return [...ranked].sort((a, b) => worth(b) - worth(a));
};

const OWN = 0.1;
