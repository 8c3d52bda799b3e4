import type { WorkspaceStore } from '../../store/store.ts';
import type { Log } from './deps.ts';
import { type Conversation, keyOf, makeUnwritten } from './unwritten.ts';

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

/** Nothing is known at first; another writer is left alone for `pause`, in milliseconds. */
export function makeConversations(log: Log, pause?: number): Conversations {
  const unwritten = makeUnwritten(log, pause);
  const asked = new WeakMap<WorkspaceStore, Set<string>>();

  return {
    async isNew(store, keys, at) {
      const { seen } = unwritten.of(store);
      const looking = asked.get(store) ?? new Set();
      asked.set(store, looking);
      if (keys.some((key) => seen.has(key) || looking.has(key))) return false;
      for (const key of keys) looking.add(key);
      try {
        // Not to be written down before the database has said whether it knows it: it would be known by that.
        if (await store.hasSeen(keys)) return false;
        const { seen: noted } = unwritten.of(store);
        for (const key of keys) noted.set(key, at);
        unwritten.writeSoon();
        return true;
      } finally {
        for (const key of keys) looking.delete(key);
      }
    },
    recall: async (store, channel, thread) =>
      unwritten.stateOf(store, { channel, thread }) ?? store.recall(channel, thread),
    remember(store, conversations, at) {
      for (const one of conversations) unwritten.of(store).conversations.set(keyOf(one), { ...one, at });
      unwritten.writeSoon();
    },
    settle: () =>
      unwritten
        .writeAll()
        .catch((error: unknown) =>
          log.warn({ err: error }, 'what threads are about is forgotten with this process'),
        ),
  };
}
