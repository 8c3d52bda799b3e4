/** The columns of people, of channels, and of what those hear who handed something in. */
export interface PeopleTables {
  people: {
    workspace_id: number;
    user_id: string;
    welcomed_at: string | null;
    looked_at: string | null;
    looked_revision: number | null;
    since_at: string | null;
    since_revision: number | null;
    nudges: number;
  };
  met_channels: { workspace_id: number; channel: string; at: string };
  profiles: {
    workspace_id: number;
    user_id: string;
    time_zone: string | null;
    version: number;
    told_at: string;
  };
  hand_in_notices: { workspace_id: number; source: number; channel: string; ts: string };
}
