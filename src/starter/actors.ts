import type { Actor } from '../record/actor.ts';
import { refNumber } from '../record/refs.ts';
import { BODIES } from './bodies.ts';
import { PERSONS } from './persons.ts';

/** Who speaks, acts or is acted upon in the article, in the order of their refs. */
export const ACTORS: Actor[] = [...BODIES, ...PERSONS].sort(
  (one, other) => refNumber(one.ref) - refNumber(other.ref),
);
