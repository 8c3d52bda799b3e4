import { Fragment, type ReactNode } from 'react';
import type { ShownChannel, ShownMessage, Snapshot } from './api.ts';
import { MessageRow, timeSent } from './message.tsx';
import { useFollowing } from './use-following.ts';

interface Props {
  snapshot: Snapshot;
  channel: ShownChannel;
  /** What the list is called. */
  label: string;
  messages: readonly ShownMessage[];
  /** What stands above the first message. */
  children?: ReactNode;
  onThread?: (ts: string) => void;
}

/** Within this, messages of one author stand under one name, in seconds. */
const TOGETHER = 300;

/** Messages, oldest first, by day. */
export function MessageList({ snapshot, channel, label, messages, children, onThread }: Props) {
  const list = useFollowing(messages.at(-1)?.ts);
  return (
    // What is new is read out by the announcer, in fewer words.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className="messages" role="log" aria-live="off" aria-label={label} tabIndex={0} ref={list}>
      {children}
      {messages.map((message, at) => {
        const before = messages[at - 1];
        const newDay = before === undefined || dayOf(before) !== dayOf(message);
        return (
          <Fragment key={message.ts}>
            {newDay && <p className="day">{dayOf(message)}</p>}
            <MessageRow
              snapshot={snapshot}
              channel={channel}
              message={message}
              follows={!newDay && belongTogether(before, message)}
              onThread={onThread}
            />
          </Fragment>
        );
      })}
    </section>
  );
}

const dayOf = ({ ts }: ShownMessage): string =>
  timeSent(ts).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });

const belongTogether = (one: ShownMessage, other: ShownMessage): boolean =>
  one.user === other.user &&
  one.ephemeralTo === null &&
  other.ephemeralTo === null &&
  Number(other.ts) - Number(one.ts) < TOGETHER;
