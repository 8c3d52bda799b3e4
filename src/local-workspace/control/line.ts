import { addMessage, type WorkspaceState } from '../state/state.ts';

/** A line that a person sends. */
export interface TypedLine {
  user: string;
  channel: string;
  text: string;
  threadTs?: string | null | undefined;
  /** The ids of what was uploaded for it. */
  files?: string[] | undefined;
}

/** What Slack itself answers to a line, only to its author. */
export function tellOnly(state: WorkspaceState, { channel, user, threadTs }: TypedLine, text: string): void {
  addMessage(state, { channel, user: 'USLACKBOT', text, threadTs: threadTs ?? null, ephemeralTo: user });
}
