/** What an app shows of itself while it works on a thread. */
export interface ThreadStatus {
  text: string;
  /** When it goes by itself, in milliseconds since 1970. */
  until: number;
}

/** Lines that an app offers to send to it. */
export interface Prompts {
  title: string | null;
  prompts: { title: string; message: string }[];
}

/** Names a thread by its channel and its first message. */
export const threadKey = (channel: string, ts: string): string => `${channel} ${ts}`;
