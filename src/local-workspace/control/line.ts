import { addMessage, type State } from '../state/state.ts';

/** A line that a person sends. */
export interface Line {
  user: string;
  channel: string;
  text: string;
  threadTs?: string | null | undefined;
  /** The ids of what was uploaded for it. */
  files?: string[] | undefined;
}

/** What Slack itself answers to a line, only to its author. */
export function tellOnly(state: State, { channel, user, threadTs }: Line, text: string): void {
  addMessage(state, { channel, user: 'USLACKBOT', text, threadTs: threadTs ?? null, ephemeralTo: user });
}
