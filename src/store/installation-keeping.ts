import type { Kysely, Selectable } from 'kysely';
import type { InstallationTables } from './installation-tables.ts';
import type { Installations, KeptInstallation } from './installations.ts';
import type { Transact, Write } from './patience.ts';
import type { Tables } from './tables.ts';

/** How installations are kept. */
export const installationKeeping = (db: Kysely<Tables>, writing: Writing): Installations => ({
  ...installationReading(db),
  ...installationWriting(writing),
  ...teamsKeeping(db, writing),
});

interface Writing {
  write: Write;
  transact: Transact;
}

const installationReading = (db: Kysely<Tables>): Pick<Installations, 'get' | 'of' | 'list'> => ({
  async get(key) {
    const row = await db.selectFrom('installations').selectAll().where('key', '=', key).executeTakeFirst();
    return row === undefined ? null : toInstallation(row);
  },
  async of(team, enterprise) {
    const rows = await db
      .selectFrom('installations')
      .selectAll()
      .where('state', '=', 'active')
      .where((e) =>
        e.or([
          e('key', '=', team),
          e.and([
            e('whole', '=', 1),
            enterprise !== null
              ? e('key', '=', enterprise)
              : e(
                  'key',
                  'in',
                  e
                    .selectFrom('enterprise_teams')
                    .select('enterprise_teams.enterprise_id')
                    .where('team_id', '=', team),
                ),
          ]),
        ]),
      )
      .orderBy('whole')
      .execute();
    return rows[0] === undefined ? null : toInstallation(rows[0]);
  },
  list: async () =>
    (await db.selectFrom('installations').selectAll().orderBy('key').execute()).map(toInstallation),
});

const installationWriting = ({
  write,
  transact,
}: Writing): Pick<Installations, 'put' | 'reseal' | 'remove' | 'drop'> => ({
  async put({ key, team, enterprise, whole, name, installedBy, sealed, installedAt }) {
    const values = {
      team_id: team,
      enterprise_id: enterprise,
      whole: whole ? 1 : 0,
      name,
      installed_by: installedBy,
      state: 'active',
      sealed,
      installed_at: installedAt,
      removed_at: null,
    };
    await write((one) =>
      one
        .insertInto('installations')
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute(),
    );
  },
  async reseal(key, sealed, instead) {
    const { numUpdatedRows } = await write((one) =>
      one
        .updateTable('installations')
        .set({ sealed })
        .where('key', '=', key)
        .where('sealed', '=', instead)
        .executeTakeFirstOrThrow(),
    );
    return numUpdatedRows > 0n;
  },
  async remove(key, at) {
    const { numUpdatedRows } = await write((one) =>
      one
        .updateTable('installations')
        .set({ state: 'removed', sealed: null, removed_at: at })
        .where('key', '=', key)
        .where('state', '=', 'active')
        .executeTakeFirstOrThrow(),
    );
    return numUpdatedRows > 0n;
  },
  async drop(key) {
    await transact(async (tx) => {
      await tx.deleteFrom('enterprise_teams').where('enterprise_id', '=', key).execute();
      await tx.deleteFrom('installations').where('key', '=', key).execute();
    });
  },
});

const teamsKeeping = (
  db: Kysely<Tables>,
  { write }: Writing,
): Pick<Installations, 'noteTeam' | 'teamsOf' | 'activeTeams'> => ({
  async noteTeam(team, enterprise) {
    const row = await write((one) =>
      one
        .insertInto('enterprise_teams')
        .values({ team_id: team, enterprise_id: enterprise })
        .onConflict((conflict) => conflict.doNothing())
        .returning('team_id')
        .executeTakeFirst(),
    );
    return row !== undefined;
  },
  async teamsOf(enterprise) {
    const rows = await db
      .selectFrom('enterprise_teams')
      .select('team_id')
      .where('enterprise_id', '=', enterprise)
      .orderBy('team_id')
      .execute();
    return rows.map((row) => row.team_id);
  },
  async activeTeams() {
    const own = await db
      .selectFrom('installations')
      .select('key')
      .where('state', '=', 'active')
      .where('whole', '=', 0)
      .execute();
    const shared = await db
      .selectFrom('enterprise_teams')
      .innerJoin('installations', 'installations.key', 'enterprise_teams.enterprise_id')
      .select('enterprise_teams.team_id')
      .where('state', '=', 'active')
      .where('whole', '=', 1)
      .execute();
    return [...new Set([...own.map((row) => row.key), ...shared.map((row) => row.team_id)])].sort();
  },
});

const toInstallation = (row: Selectable<InstallationTables['installations']>): KeptInstallation => ({
  key: row.key,
  team: row.team_id,
  enterprise: row.enterprise_id,
  whole: row.whole === 1,
  name: row.name,
  installedBy: row.installed_by,
  state: row.state as KeptInstallation['state'],
  sealed: row.sealed,
  installedAt: row.installed_at,
  removedAt: row.removed_at,
});
