import type { Kysely } from 'kysely';
import type { Computed } from './derived/computed.ts';
import type { Dialect } from './dialect.ts';
import { memory } from './memory.ts';
import { readingOf } from './reading.ts';
import { searching } from './searching.ts';
import { stateKeeping } from './state-of-play.ts';
import type { WorkspaceStore } from './store.ts';
import { subscriptionContents } from './subscription-contents.ts';
import { subscriptionKeeping } from './subscription-keeping.ts';
import { subscriptionPosting } from './subscription-posting.ts';
import type { Tables } from './tables.ts';
import { ownVectors } from './vector-keeping.ts';
import type { FindNear } from './vectors.ts';
import { makeWriter } from './writer.ts';

/** The record of the workspace `teamId`, whose row is made on first sight. */
export async function openWorkspace(
  db: Kysely<Tables>,
  dialect: Dialect,
  { computed, near }: { computed: Computed; near: FindNear },
  teamId: string,
): Promise<WorkspaceStore> {
  const id = await workspaceId(db, teamId);
  const vectors = ownVectors(db, id);
  return {
    teamId,
    ...readingOf(db, computed, id),
    ...searching(db, dialect, id),
    ...vectors,
    near: (text, k) => near({ teamId, ...vectors }, text, k),
    ...memory(db, dialect, id),
    ...stateKeeping(db, id),
