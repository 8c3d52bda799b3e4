import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { fillActorNames } from './004-actor-names.ts';

/** Keys of names keep their digits: *G77* is not *G7*. */
export const namesWithDigits = () => ({
  up: (db: Kysely<Tables>): Promise<void> => fillActorNames(db),
});
