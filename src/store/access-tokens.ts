import type { Kysely } from 'kysely';
import type { Write } from './patience.ts';
import type { Tables } from './tables.ts';

/** A token with which another program reads the record of one Slack workspace; the token itself is not kept. */
interface AccessToken {
  id: number;
  teamId: string;
  /** What it is for, in the words of whoever made it. */
  label: string;
  /** ISO 8601, UTC. */
  madeAt: string;
}

/** The access tokens of all workspaces, by their hashes. */
export interface AccessTokens {
  add(token: { teamId: string; label: string; hash: string; madeAt: string }): Promise<number>;
  /** The token with that hash, or null. */
  byHash(hash: string): Promise<AccessToken | null>;
  /** Oldest first. */
  list(): Promise<AccessToken[]>;
  /** False where there is no such token. */
  remove(id: number): Promise<boolean>;
}

interface Row {
  id: number;
  team_id: string;
  label: string;
  made_at: string;
}

const COLUMNS = ['id', 'team_id', 'label', 'made_at'] as const;

/** How access tokens are kept. */
export const accessTokensOf = (db: Kysely<Tables>, write: Write): AccessTokens => ({
  async add({ teamId, label, hash, madeAt }) {
    const { id } = await write((one) =>
      one
        .insertInto('access_tokens')
        .values({ team_id: teamId, label, hash, made_at: madeAt })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    return id;
  },
  async byHash(hash) {
    const row = await db
      .selectFrom('access_tokens')
      .select(COLUMNS)
      .where('hash', '=', hash)
      .executeTakeFirst();
    return row === undefined ? null : tokenOf(row);
  },
  async list() {
    return (await db.selectFrom('access_tokens').select(COLUMNS).orderBy('id').execute()).map(tokenOf);
  },
  async remove(id) {
    const { numDeletedRows } = await write((one) =>
      one.deleteFrom('access_tokens').where('id', '=', id).executeTakeFirst(),
    );
    return numDeletedRows > 0n;
  },
});

const tokenOf = ({ id, team_id, label, made_at }: Row): AccessToken => ({
  id,
  teamId: team_id,
  label,
  madeAt: made_at,
});
