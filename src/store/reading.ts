import type { Kysely } from 'kysely';
import { actorsByName } from './actors-by-name.ts';
import type { Computed } from './derived/computed.ts';
import { queueReading } from './queue-reading.ts';
import { recordReading } from './record-reading.ts';
import { revisionReading } from './revision-reading.ts';
import type { Reading } from './store.ts';
import type { Tables } from './tables.ts';

/** All that can be read of the workspace `id`; `db` may be a transaction. */
export const readingOf = (db: Kysely<Tables>, computed: Computed, id: number): Reading => ({
  ...recordReading(db, id),
  ...actorsByName(db, computed, id),
  ...queueReading(db, id),
  ...revisionReading(db, id),
});
