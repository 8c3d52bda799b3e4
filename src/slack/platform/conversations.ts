import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Log } from './deps.ts';

/** What a thread is about after an answer. */
interface Conversation {
  channel: string;
  thread: string;
  state: string;
}

/**
 * Which messages were answered, and what their threads are about. An answer waits for neither to be written down: both
 * are known here until the database has taken them.
 */
export interface Conversations {
  /** True the first time that a message is met; `keys` are all by which Slack may deliver it again. */
  isNew(store: WorkspaceStore, keys: readonly string[], at: string): Promise<boolean>;
  /** The state that `thread` was left in, or null. */
  recall(store: WorkspaceStore, channel: string, thread: string): Promise<string | null>;
  remember(store: WorkspaceStore, conversations: readonly Conversation[], at: string): void;
  /** Tries once more to write down what is not yet. */
  settle(): Promise<void>;
}

/** What is still to be written down for one workspace; at its instant. */
interface Unwritten {
  seen: Map<string, string>;
  conversations: Map<string, Conversation & { at: string }>;
}

/** How long threads and event keys are remembered. */
const KEPT_MS = 30 * 86_400_000;
/** How long another writer is left alone. */
const PAUSE_MS = 1_000;

/** Nothing is known at first. */
export function makeConversations(log: Log, pause = PAUSE_MS): Conversations {
  const unwritten = new Map<WorkspaceStore, Unwritten>();
  const asked = new WeakMap<WorkspaceStore, Set<string>>();
  let isWriting = false;

  const of = (store: WorkspaceStore): Unwritten => {
    const known = unwritten.get(store) ?? { seen: new Map(), conversations: new Map() };
    unwritten.set(store, known);
    return known;
  };

  const writeAll = async (): Promise<void> => {
    for (const [store, notes] of unwritten) {
      await write(store, notes);
      if (notes.seen.size + notes.conversations.size === 0) unwritten.delete(store);
    }
  };

  const writeSoon = (): void => {
    if (!isWriting) void untilWritten();
  };

  const untilWritten = async (): Promise<void> => {
    isWriting = true;
    while (unwritten.size > 0) {
      try {
        await writeAll();
      } catch (error) {
        if (!isLocked(error)) {
          log.error({ err: error }, 'what threads are about could not be written down');
          unwritten.clear();
          break;
        }
        await sleep(pause, undefined, { ref: false });
      }
    }
    isWriting = false;
  };

  return {
    async isNew(store, keys, at) {
      const { seen } = of(store);
      const looking = asked.get(store) ?? new Set();
      asked.set(store, looking);
      if (keys.some((key) => seen.has(key) || looking.has(key))) return false;
      for (const key of keys) looking.add(key);
      try {
        // Not to be written down before the database has said whether it knows it: it would be known by that.
        if (await store.hasSeen(keys)) return false;
        const { seen: noted } = of(store);
        for (const key of keys) noted.set(key, at);
        writeSoon();
        return true;
      } finally {
        for (const key of keys) looking.delete(key);
      }
    },
    recall: async (store, channel, thread) =>
      unwritten.get(store)?.conversations.get(keyOf({ channel, thread }))?.state ??
      store.recall(channel, thread),
    remember(store, conversations, at) {
      for (const one of conversations) of(store).conversations.set(keyOf(one), { ...one, at });
      writeSoon();
    },
    settle: () =>
      writeAll().catch((error: unknown) =>
        log.warn({ err: error }, 'what threads are about is forgotten with this process'),
      ),
  };
}

const keyOf = ({ channel, thread }: Pick<Conversation, 'channel' | 'thread'>): string =>
  `${channel} ${thread}`;

const isLocked = (error: unknown): boolean => error instanceof CodedError && error.code === 'store_locked';

async function write(store: WorkspaceStore, { seen, conversations }: Unwritten): Promise<void> {
  for (const [key, at] of seen) {
    await store.firstSight(key, at);
    seen.delete(key);
  }
  for (const [key, one] of conversations) {
    await store.remember(one, one.at);
    if (conversations.get(key) === one) conversations.delete(key);
    await store.forgetBefore(new Date(Date.parse(one.at) - KEPT_MS).toISOString());
  }
}
