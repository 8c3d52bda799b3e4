import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Profile, ProfileKeeping } from './profiles.ts';
import type { Tables } from './tables.ts';

/** How the profiles of the workspace `id` are kept. */
export const profileKeeping = (
  db: Kysely<Tables>,
  dialect: Pick<Dialect, 'withoutWaiting'>,
  id: number,
): ProfileKeeping => ({
  async profile(user) {
    const row = await db
      .selectFrom('profiles')
      .select(['time_zone', 'version', 'told_at'])
      .where('workspace_id', '=', id)
      .where('user_id', '=', user)
      .executeTakeFirst();
    return row === undefined ? null : { timeZone: row.time_zone, version: row.version, toldAt: row.told_at };
  },
  putProfile: (user, profile) =>
    dialect.withoutWaiting(db, async (one) => {
      const row = toRow(profile);
      await one
        .insertInto('profiles')
        .values({ workspace_id: id, user_id: user, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'user_id'])
            .doUpdateSet(row)
            .where('profiles.version', '<=', profile.version),
        )
        .execute();
    }),
  renewProfile: (user, profile) =>
    dialect.withoutWaiting(db, async (one) => {
      await one
        .updateTable('profiles')
        .set(toRow(profile))
        .where('workspace_id', '=', id)
        .where('user_id', '=', user)
        .where('version', '<', profile.version)
        .execute();
    }),
});

const toRow = ({ timeZone, version, toldAt }: Profile) => ({
  time_zone: timeZone,
  version,
  told_at: toldAt,
});
