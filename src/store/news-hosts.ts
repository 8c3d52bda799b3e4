import type { Kysely } from 'kysely';
import type { NewsHosts } from './news.ts';
import type { Tables } from './tables.ts';

/** Whose turn it is at a host. */
export const newsHosts = (db: Kysely<Tables>): NewsHosts => ({
  async takeHost(host, { owner, now, until }) {
    const row = await db
      .insertInto('news_hosts')
      .values({ host, owner, free_at: until })
      .onConflict((conflict) =>
        conflict.column('host').doUpdateSet({ owner, free_at: until }).where('news_hosts.free_at', '<=', now),
      )
      .returning('host')
      .executeTakeFirst();
    return row !== undefined;
  },
  async leaveHost(host, owner, freeAt) {
    await db
      .updateTable('news_hosts')
      .set({ owner: null, free_at: freeAt })
      .where('host', '=', host)
      .where('owner', '=', owner)
      .execute();
  },
});
