/** The tables of the record with what they are keyed by, those that others refer to first. */
export const RECORD: [string, string[]][] = [
  ['workspaces', ['id']],
  ['sources', ['workspace_id', 'number']],
  ['actors', ['workspace_id', 'number']],
  ['actor_names', ['workspace_id', 'key', 'actor']],
  ['statements', ['id']],
  ['developments', ['id']],
  ['development_parties', ['workspace_id', 'development', 'role', 'position']],
  ['revisions', ['id']],
  ['candidates', ['workspace_id', 'number']],
  ['feedback', ['workspace_id', 'number']],
  ['curators', ['workspace_id', 'user_id']],
  ['source_marks', ['workspace_id', 'mark', 'source']],
  ['vectors', ['id']],
];

/** What changes without the record: a copy that goes on begins these anew. */
export const BESIDE: [string, string[]][] = [
  ['news_feeds', ['workspace_id', 'number']],
  ['news_items', ['id']],
  ['source_versions', ['workspace_id', 'source']],
  ['gone_words', ['workspace_id', 'entry', 'source']],
  ['news_told', ['workspace_id']],
  ['news_hosts', ['host']],
  ['installations', ['key']],
  ['enterprise_teams', ['team_id']],
  ['access_tokens', ['id']],
  ['jobs', ['id']],
  ['settings', ['workspace_id', 'name']],
  ['state_of_play', ['workspace_id']],
  ['people', ['workspace_id', 'user_id']],
  ['profiles', ['workspace_id', 'user_id']],
  ['met_channels', ['workspace_id', 'channel']],
  ['hand_in_notices', ['workspace_id', 'source']],
  ['feeds', ['workspace_id', 'channel', 'kind']],
  ['feed_slots', ['workspace_id', 'channel', 'kind', 'slot']],
  ['watches', ['id']],
  ['seen', ['workspace_id', 'key']],
  ['conversations', ['workspace_id', 'channel', 'thread']],
];

/** The tables that a copy takes over; the search index and its counts are made anew from them. */
export const COPIED: readonly string[] = [...RECORD, ...BESIDE].map(([table]) => table);
