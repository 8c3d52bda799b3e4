import type { Kysely } from 'kysely';
import { peopleKeeping } from './app-users.ts';
import { askedTogether } from './asked-together.ts';
import type { Computed } from './derived/computed.ts';
import type { Dialect } from './dialect.ts';
import { newsFeedKeeping } from './news-feed-keeping.ts';
import { newsItemKeeping } from './news-item-keeping.ts';
import { newsTelling } from './news-telling.ts';
import { patientWrite } from './patience.ts';
import type { PostingGroups } from './posting-groups.ts';
import { profileKeeping } from './profile-keeping.ts';
import { readingOf } from './reading.ts';
import { searching } from './searching.ts';
import { settingKeeping } from './settings.ts';
import { stateKeeping } from './state-of-play.ts';
import type { WorkspaceStore } from './store.ts';
import { subscriptionContents } from './subscription-contents.ts';
import { subscriptionKeeping } from './subscription-keeping.ts';
import { subscriptionPosting } from './subscription-posting.ts';
import type { Tables } from './tables.ts';
import { memory } from './thread-memory.ts';
import { ownVectors } from './vector-keeping.ts';
import type { FindNear } from './vectors.ts';
import { versionKeeping } from './version-keeping.ts';
import { makeWriter } from './writer.ts';

/** The record of the workspace `teamId`, whose row is made on first sight. */
export async function openWorkspace(
  db: Kysely<Tables>,
  dialect: Dialect,
  { computed, near, posting }: { computed: Computed; near: FindNear; posting: PostingGroups },
  teamId: string,
): Promise<WorkspaceStore> {
  const id = await workspaceId(db, teamId);
  const vectors = ownVectors(db, id);
  const write = patientWrite(db, dialect);
  const reading = readingOf(db, computed, id);
  return {
    teamId,
    ...reading,
    version: askedTogether(reading.version),
    ...searching(db, dialect, id),
    ...vectors,
    near: (text, k, patience) => near({ teamId, ...vectors }, text, k, patience),
    ...memory(db, dialect, id),
    ...stateKeeping(db, write, id),
    ...settingKeeping(db, write, id),
    ...peopleKeeping(db, write, id),
    ...profileKeeping(db, dialect, id),
    ...subscriptionKeeping(db, dialect, id),
    ...subscriptionPosting(db, dialect, posting, id),
    ...subscriptionContents(db, id),
    ...newsFeedKeeping(db, dialect, id),
    ...newsItemKeeping(db, write, id),
    ...versionKeeping(db, write, id),
    ...newsTelling(db, write, id),
    snapshot: (read) => dialect.snapshot(db, (tx) => read(readingOf(tx, computed, id))),
    // The version is written first: whoever gets past it is the only writer, so that no change is begun twice.
    write: (change) =>
      dialect.alone(db, id, async (tx) => {
        const { version } = await tx
          .updateTable('workspaces')
          .set((e) => ({ version: e('version', '+', 1) }))
          .where('id', '=', id)
          .returning('version')
          .executeTakeFirstOrThrow();
        return change(makeWriter(tx, dialect, computed, { id, teamId }, version));
      }),
  };
}

async function workspaceId(db: Kysely<Tables>, teamId: string): Promise<number> {
  const find = () =>
    db.selectFrom('workspaces').select('id').where('team_id', '=', teamId).executeTakeFirst();
  const known = await find();
  if (known !== undefined) return known.id;
  await db
    .insertInto('workspaces')
    .values({ team_id: teamId, version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await find())?.id ?? Promise.reject(new Error('the workspace row was not made'));
}
