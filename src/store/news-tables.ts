import type { Generated } from 'kysely';

/** The tables of feeds that are read, as every dialect has them. */
export interface NewsTables {
  news_feeds: {
    workspace_id: number;
    number: number;
    url: string;
    url_key: string;
    name: string;
    state: string;
    words: string;
    approvers: string;
    first_items: number;
    begun: number;
    added_by: string;
    added_at: string;
    etag: string | null;
    last_modified: string | null;
    due_at: string;
    polled_at: string | null;
    failures: number;
    failing_since: string | null;
    error: string | null;
    error_detail: string | null;
    told_at: string | null;
    came_in: number;
    handed_on: number;
  };
  news_items: {
    id: Generated<number>;
    workspace_id: number;
    feed: number;
    id_key: string | null;
    url_key: string | null;
    text_key: string | null;
    print: string;
    state: string;
    outcome: string | null;
    source: number | null;
    entry: string;
    seen_at: string;
    attempts: number;
    run_after: string;
  };
  source_versions: { workspace_id: number; source: number; corrects: number; changes: string; at: string };
  gone_words: { workspace_id: number; entry: string; source: number; open: number; at: string };
  news_told: { workspace_id: number; at: string; candidate: number };
  news_hosts: { host: string; owner: string | null; free_at: string };
}
