import { openDesk } from '../recall/desk.ts';
import type { Actor } from '../record/actor.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { fold } from '../words/fold.ts';

/** So many entries are looked through for topics. */
const ENTRIES = 1_000;

/** Actors whose names hold what somebody is typing. */
export async function actorsLike(store: WorkspaceStore, typed: string, limit: number): Promise<Actor[]> {
  const wanted = fold(typed);
  const { index } = await openDesk(store);
  return index.actors
    .filter(({ name, aliases }) =>
      [name, ...aliases.map(({ text }) => text)].some((one) => fold(one).includes(wanted)),
    )
    .slice(0, limit);
}

/** Topics of the record that hold what somebody is typing. */
export async function topicsLike(store: WorkspaceStore, typed: string, limit: number): Promise<string[]> {
  const wanted = fold(typed);
  const entries = [
    ...(await store.listStatements({ limit: ENTRIES })),
    ...(await store.listDevelopments({ limit: ENTRIES })),
  ];
  const topics = [...new Set(entries.flatMap((entry) => entry.topics))].sort();
  return topics.filter((topic) => fold(topic).includes(wanted)).slice(0, limit);
}
