import type { TokenKeys } from '../../vault/token-keys.ts';

/** The app's part in OAuth (docs.slack.dev/authentication/installing-with-oauth), and the keys that seal tokens. */
export interface OAuthSettings {
  clientId: string;
  clientSecret: string;
  /** Signs what comes back from Slack's page. */
  stateSecret: string;
  tokenKeys: TokenKeys;
  /** What the manifest asks for. */
  scopes: readonly string[];
  /** How long a record is kept after the app was removed, in days. */
  retentionDays: number;
}

/** The Web API as the app reaches it. */
export interface SlackAccess {
  /** Of the one workspace that the app is installed in; null where workspaces install it by OAuth. */
  botToken: string | null;
  oauth?: OAuthSettings | null;
  /** Another Web API than Slack's own; ends in `/api/`. */
  apiUrl: string | null;
}
