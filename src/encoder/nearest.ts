import { setTimeout } from 'node:timers/promises';
import type { FindNear, Near, OwnVectors } from '../store/vectors.ts';
import type { Senses } from './senses.ts';

/** An answer waits so long for a model that is not loaded yet, and so long for one that is, in milliseconds. */
const COLD_MS = 50;
const WARM_MS = 300;

/** Vectors read from the store at a time. */
const PAGE = 2_000;
/** Some of what is found may have been changed since; so many more are looked at. */
const SPARE = 20;
/** So many of the nearest as a whole are laid beside a text piece by piece. */
const LAID_BESIDE = 32;

type Workspace = OwnVectors & { readonly teamId: string };

interface Held {
  generation: number;
  last: number;
  count: number;
}

interface NearOptions {
  /** Wait for the model, however long it takes to load: for a terminal, not for a chat. */
  patient?: boolean;
  /** Told of what failed, each time. */
  onError?: (error: unknown) => void;
}

/** Hands `senses` the vectors of a workspace that it does not hold yet; two at once are one. */
function holding(senses: Senses): (workspace: Workspace) => Promise<void> {
  const held = new Map<string, Held>();
  const syncing = new Map<string, Promise<void>>();

  /** Hands the thread what was put since it was last asked; anew when too much of what it holds stands no more. */
  async function bringUp(workspace: Workspace): Promise<void> {
    let state = held.get(workspace.teamId);
    if (state === undefined || state.generation !== senses.generation())
      state = { generation: senses.generation(), last: 0, count: 0 };
    let added = await addAfter(workspace, state);
    if (added > 0 && state.count > 2 * (await workspace.vectorCount(senses.version)) + PAGE) {
      await senses.drop(workspace.teamId);
      state = { generation: senses.generation(), last: 0, count: 0 };
      added = await addAfter(workspace, state);
    }
    held.set(workspace.teamId, state);
  }

  async function addAfter(workspace: Workspace, state: Held): Promise<number> {
    const before = state.count;
    for (;;) {
      const page = await workspace.vectorsAfter(state.last, senses.version, PAGE);
      if (page.length === 0) return state.count - before;
      state.last = page.at(-1)?.id ?? state.last;
      state.count += page.length;
      await senses.hold(workspace.teamId, page);
    }
  }

  return (workspace) => {
    const going =
      syncing.get(workspace.teamId) ??
      bringUp(workspace).finally(() => {
        syncing.delete(workspace.teamId);
      });
    syncing.set(workspace.teamId, going);
    return going;
  };
}

/** How entries are found by sense with `senses`. */
export function nearWith(senses: Senses, { patient = false, onError }: NearOptions = {}): FindNear {
  const sync = holding(senses);

  async function find(workspace: Workspace, text: string, k: number): Promise<Near[]> {
    await senses.load();
    await sync(workspace);
    const most = Math.max(k, LAID_BESIDE);
    const found = await senses.nearest(workspace.teamId, text, most + SPARE);
    const entries = await workspace.entriesOfVectors(
      found.map(({ id }) => id),
      senses.version,
    );
    const standing = found
      .flatMap(({ id, score }) => {
        const entry = entries.get(id);
        return entry === undefined ? [] : [{ ...entry, score }];
      })
      .slice(0, most);
    const likeness = await senses.likeness(
      text,
      standing.map(({ pieces }) => pieces),
    );
    return standing
      .map(({ ref, score }, i) => ({ ref, score: likeness[i] ?? score, whole: score }))
      .sort((a, b) => b.score - a.score)
      .slice(0, k);
  }

  return async (workspace, text, k, patience) => {
    const finding = find(workspace, text, k).catch((error: unknown) => {
      onError?.(error);
      return null;
    });
    if (patient || patience === 'patient') return finding;
    const stop = new AbortController();
    const limit = setTimeout(senses.isReady() ? WARM_MS : COLD_MS, null, { signal: stop.signal }).catch(
      () => null,
    );
    const near = await Promise.race([finding, limit]);
    stop.abort();
    return near;
  };
}
