/** The Web API as the app reaches it. */
export interface SlackAccess {
  botToken: string;
  /** Another Web API than Slack's own; ends in `/api/`. */
  apiUrl: string | null;
}
