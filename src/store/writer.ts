import type { Transaction } from 'kysely';
import { actorWriter } from './actor-writer.ts';
import type { Computed } from './derived/computed.ts';
import type { Dialect } from './dialect.ts';
import { entryWriter } from './entry-writer.ts';
import { enqueueJob } from './job-keeping.ts';
import { queueWriter } from './queue-writer.ts';
import { readingOf } from './reading.ts';
import { revisionWriter } from './revision-writer.ts';
import { sourceWriter } from './source-writer.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';
import { versionWriter } from './version-keeping.ts';

/** The changes that one transaction of the workspace `id` can make; `change` is its number. */
export const makeWriter = (
  tx: Transaction<Tables>,
  dialect: Dialect,
  computed: Computed,
  { id, teamId }: { id: number; teamId: string },
  change: number,
): Writer => ({
  read: readingOf(tx, computed, id),
  ...sourceWriter(tx, id),
  ...actorWriter(tx, computed, id),
  ...entryWriter(tx, dialect, computed, id),
  ...queueWriter(tx, id),
  ...revisionWriter(tx, id, change),
  enqueue: (job, at) => enqueueJob(tx, dialect, { ...job, teamId }, at),
  ...versionWriter(tx, id),
});
