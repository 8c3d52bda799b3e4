import type { Generated } from 'kysely';

/** The tables of what is posted to channels. `setting` and `notice` are JSON of the digest's, instants ISO 8601 in UTC. */
export interface SubscriptionTables {
  feeds: {
    workspace_id: number;
    channel: string;
    kind: string;
    state: string;
    why: string | null;
    setting: string;
    version: number;
    set_by: string;
    start_revision: number;
    watermark: number;
    last_slot: string;
    posted_at: string | null;
    silent_slots: number;
    due_at: string;
    owner: string | null;
    notice: string | null;
  };
  feed_slots: {
    workspace_id: number;
    channel: string;
    kind: string;
    slot: string;
    state: string;
    outcome: string | null;
    claimed_at: string;
    from_revision: number;
    to_revision: number;
    attempts: number;
    ts: string | null;
  };
  watches: {
    id: Generated<number>;
    workspace_id: number;
    channel: string;
    text: string;
    set_by: string;
    since: number;
  };
}
