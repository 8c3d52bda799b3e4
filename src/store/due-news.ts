import type { Kysely } from 'kysely';
import type { DueNews } from './news.ts';
import type { Tables } from './tables.ts';

/** The feeds of every workspace whose time has come, and whose turn it is at a host. */
export const dueNews = (db: Kysely<Tables>): DueNews => ({
  async dueNewsFeeds(now, { teams, limit }) {
    if (teams?.length === 0) return [];
    const rows = await db
      .selectFrom('news_feeds')
      .innerJoin('workspaces', 'workspaces.id', 'news_feeds.workspace_id')
      .select(['team_id', 'number', 'url'])
      .$if(teams !== null, (query) => query.where('team_id', 'in', [...(teams ?? [])]))
      .where('state', '=', 'on')
      .where('due_at', '<=', now)
      .where((e) => e.or([e('owner', 'is', null), e('lease_until', '<=', now)]))
      .orderBy('due_at')
      .limit(limit)
      .execute();
    return rows.map(({ team_id, number, url }) => ({ teamId: team_id, number, url }));
  },
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
