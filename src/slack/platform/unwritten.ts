import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { REMEMBERED_MS } from '../../store/thread-memory.ts';
import type { Log } from './deps.ts';

/** What a thread is about after an answer. */
export interface Conversation {
  channel: string;
  thread: string;
  state: string;
}

/** What is still to be written down for one workspace; at its instant. */
interface Notes {
  seen: Map<string, string>;
  conversations: Map<string, Conversation & { at: string }>;
}

/** A thread of a channel. */
type ThreadKey = Pick<Conversation, 'channel' | 'thread'>;

/** What waits to be written down, for all workspaces. */
interface Unwritten {
  /** What waits for one workspace, to be read and added to. */
  of(store: WorkspaceStore): Notes;
  /** The state that a thread was left in, where it waits to be written down. */
  stateOf(store: WorkspaceStore, thread: ThreadKey): string | undefined;
  /** Has all of it written down, as soon as the database takes it. */
  writeSoon(): void;
  /** Tries once to write all of it down. */
  writeAll(): Promise<void>;
}

/** How long another writer is left alone. */
const PAUSE_MS = 1_000;

/** Nothing waits at first. */
export function makeUnwritten(log: Log, pause = PAUSE_MS): Unwritten {
  const unwritten = new Map<WorkspaceStore, Notes>();
  let isWriting = false;

  const of = (store: WorkspaceStore): Notes => {
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
    of,
    stateOf: (store, thread) => unwritten.get(store)?.conversations.get(keyOf(thread))?.state,
    writeSoon,
    writeAll,
  };
}

/** By what a thread is found among what waits. */
export const keyOf = ({ channel, thread }: ThreadKey): string => `${channel} ${thread}`;

const isLocked = (error: unknown): boolean => error instanceof CodedError && error.code === 'store_locked';

async function write(store: WorkspaceStore, { seen, conversations }: Notes): Promise<void> {
  for (const [key, at] of seen) {
    await store.firstSight(key, at);
    seen.delete(key);
  }
  for (const [key, one] of conversations) {
    await store.remember(one, one.at);
    if (conversations.get(key) === one) conversations.delete(key);
    await store.forgetBefore(new Date(Date.parse(one.at) - REMEMBERED_MS).toISOString());
  }
}
