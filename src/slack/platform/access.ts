/** The Web API as the app reaches it. */
export interface SlackAccess {
  /** Of the one workspace that the app is installed in; null where workspaces install it by OAuth. */
  botToken: string | null;
  /** Another Web API than Slack's own; ends in `/api/`. */
  apiUrl: string | null;
}
