import { type Kysely, sql } from 'kysely';
import { isFarAhead } from './subscription-rows.ts';
import type { DueSubscription, DueSubscriptions, SubscriptionKind } from './subscriptions.ts';
import type { Tables } from './tables.ts';

/** The subscriptions of every workspace that something is to be done about. */
export const dueSubscriptions = (db: Kysely<Tables>): DueSubscriptions => ({
  async due(now, { teams, published, limit }) {
    if (teams?.length === 0) return [];
    const of = (...kinds: SubscriptionKind[]) =>
      db
        .selectFrom('feeds')
        .innerJoin('workspaces', 'workspaces.id', 'feeds.workspace_id')
        .select(['team_id', 'channel', 'kind', 'due_at', 'set_by', 'notice'])
        .$if(teams !== null, (query) => query.where('team_id', 'in', [...(teams ?? [])]))
        .where('kind', 'in', kinds)
        .where('state', '=', 'on')
        .where((e) =>
          e.or([
            e('due_at', '<=', now),
            isFarAhead(e, now),
            e.and([e('owner', 'is', null), e('last_slot', '>', now)]),
          ]),
        );
    const digests = await of('digest', 'brief').orderBy('due_at').limit(limit).execute();
    const watches = await of('watch')
      .where((e) =>
        e.or([
          e('owner', 'is not', null),
          e.exists(
            e
              .selectFrom('revisions')
              .select(sql<number>`1`.as('one'))
              .whereRef('revisions.workspace_id', '=', 'feeds.workspace_id')
              .where('action', 'in', ['publish', 'import'])
              .whereRef('revisions.id', '>', 'feeds.watermark')
              .where((of) => of.or([of('at', '<=', published), of('at', '>', now)])),
          ),
        ]),
      )
      .orderBy('due_at')
      .limit(limit)
      .execute();
    const told = await db
      .selectFrom('feeds')
      .innerJoin('workspaces', 'workspaces.id', 'feeds.workspace_id')
      .select(['team_id', 'channel', 'kind', 'due_at', 'set_by', 'notice'])
      .$if(teams !== null, (query) => query.where('team_id', 'in', [...(teams ?? [])]))
      .where('notice', 'is not', null)
      .limit(limit)
      .execute();
    const found = new Map<string, DueSubscription>();
    for (const row of [...digests, ...watches, ...told])
      found.set(`${row.team_id} ${row.kind} ${row.channel}`, {
        teamId: row.team_id,
        channel: row.channel,
        kind: row.kind as SubscriptionKind,
        dueAt: row.due_at,
        setBy: row.set_by,
        notice: row.notice,
      });
    return [...found.values()];
  },
});
