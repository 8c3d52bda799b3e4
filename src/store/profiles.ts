/** What Slack says of somebody. */
export interface Profile {
  /** IANA name, or null where Slack has none. */
  timeZone: string | null;
  /** When Slack last changed it, in Unix seconds (`updated` of docs.slack.dev/reference/objects/user-object). */
  version: number;
  /** When Slack said so; ISO 8601 in UTC. */
  toldAt: string;
}

/** The profiles of those who use the app in a workspace, the same for all processes. */
export interface ProfileKeeping {
  /** Null for somebody of whom Slack has not told. */
  profile(user: string): Promise<Profile | null>;
  /** Keeps a profile, unless a later version of it is kept. Throws `store_locked` at once while another writes on SQLite. */
  putProfile(user: string, profile: Profile): Promise<void>;
  /** Keeps a later version of a profile that is kept; nothing of anybody else. */
  renewProfile(user: string, profile: Profile): Promise<void>;
}
