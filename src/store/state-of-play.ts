import type { Kysely } from 'kysely';
import type { Write } from './patience.ts';
import type { Tables } from './tables.ts';

/** Where it stands, in the words of a curator who signs for them; they hold until they expire. */
export interface StateOfPlay {
  text: string;
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  expiresAt: string;
}

/** The one state of play of a workspace. */
export interface StateKeeping {
  /** The last that was signed, whether or not it has expired; null where nobody has. */
  stateOfPlay(): Promise<StateOfPlay | null>;
  signStateOfPlay(state: StateOfPlay): Promise<void>;
}

/** How the state of play of the workspace `id` is kept. */
export const stateKeeping = (db: Kysely<Tables>, write: Write, id: number): StateKeeping => ({
  async stateOfPlay() {
    const row = await db
      .selectFrom('state_of_play')
      .select(['text', 'by', 'at', 'expires_at'])
      .where('workspace_id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : { text: row.text, by: row.by, at: row.at, expiresAt: row.expires_at };
  },
  async signStateOfPlay({ text, by, at, expiresAt }) {
    const row = { text, by, at, expires_at: expiresAt };
    await write((one) =>
      one
        .insertInto('state_of_play')
        .values({ workspace_id: id, ...row })
        .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(row))
        .execute(),
    );
  },
});
