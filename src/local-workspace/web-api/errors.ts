/** A refusal of the Web API: Slack's error code, and what else its response holds. */
export class SlackError extends Error {
  readonly code: string;
  readonly extra: Record<string, unknown>;

  constructor(code: string, extra: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** A refusal that names what is wrong with the arguments, as Slack's `response_metadata.messages` does. */
export const refused = (code: string, ...messages: string[]): SlackError =>
  new SlackError(code, { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } });
