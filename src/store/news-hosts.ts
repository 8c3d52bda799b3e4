import type { NewsHosts } from './news.ts';
import type { Write } from './patience.ts';

/** Whose turn it is at a host. */
export const newsHosts = (write: Write): NewsHosts => ({
  async takeHost(host, { owner, now, until }) {
    const row = await write((one) =>
      one
        .insertInto('news_hosts')
        .values({ host, owner, free_at: until })
        .onConflict((conflict) =>
          conflict
            .column('host')
            .doUpdateSet({ owner, free_at: until })
            .where('news_hosts.free_at', '<=', now),
        )
        .returning('host')
        .executeTakeFirst(),
    );
    return row !== undefined;
  },
  async leaveHost(host, owner, freeAt) {
    await write((one) =>
      one
        .updateTable('news_hosts')
        .set({ owner: null, free_at: freeAt })
        .where('host', '=', host)
        .where('owner', '=', owner)
        .execute(),
    );
  },
});
