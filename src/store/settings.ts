import type { Kysely } from 'kysely';
import type { Write } from './patience.ts';
import type { Tables } from './tables.ts';

/** What is chosen for a whole workspace. */
type SettingName = 'citation';

/** A choice, and who made it when. */
interface Chosen {
  value: string;
  by: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** What a workspace has chosen for itself. */
export interface SettingKeeping {
  /** Null where nobody has chosen. */
  setting(name: SettingName): Promise<Chosen | null>;
  putSetting(name: SettingName, chosen: Chosen): Promise<void>;
}

/** How the choices of the workspace `id` are kept. */
export const settingKeeping = (db: Kysely<Tables>, write: Write, id: number): SettingKeeping => ({
  async setting(name) {
    const row = await db
      .selectFrom('settings')
      .select(['value', 'by', 'at'])
      .where('workspace_id', '=', id)
      .where('name', '=', name)
      .executeTakeFirst();
    return row ?? null;
  },
  async putSetting(name, { value, by, at }) {
    await write((one) =>
      one
        .insertInto('settings')
        .values({ workspace_id: id, name, value, by, at })
        .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doUpdateSet({ value, by, at }))
        .execute(),
    );
  },
});
