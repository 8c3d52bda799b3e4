import type { ShownChannel, Snapshot } from './api.ts';

interface Props {
  snapshot: Snapshot;
  channel: ShownChannel;
  text: string;
  /** How many lines the app has not acknowledged yet. */
  waiting: number;
  failed: boolean;
}

/** The line below the box: what came of the last sending, or what can be typed. */
export function ComposerHint({ snapshot, channel, text, waiting, failed }: Props) {
  const { name } = snapshot.app;
  return (
    <p className="hint" role="status">
      {failed ? (
        <span className="failed">Not sent: the workspace is not answering. Your words are still here.</span>
      ) : waiting > 0 ? (
        <span className="waiting">waiting for {name}…</span>
      ) : isUnheard(text, snapshot, channel) ? (
        `In a channel, ${name} only hears what begins with / or mentions @${name}.`
      ) : (
        <>
          / for commands, @ for people
          <span className="with-keys">, Shift+Enter for a new line</span>
        </>
      )}
    </p>
  );
}

/** Whether the app would not hear of a line: in a channel it is told of commands and mentions alone. */
const isUnheard = (text: string, { users, bot }: Snapshot, { im, botIsMember }: ShownChannel): boolean =>
  im === null &&
  botIsMember &&
  /^[^/@]/.test(text.trim()) &&
  !text.includes(`@${users.find(({ id }) => id === bot)?.name}`);
