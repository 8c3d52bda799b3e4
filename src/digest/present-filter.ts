import type { WorkspaceStore } from '../store/store.ts';
import type { Filter } from './settings.ts';

/** A filter whose actors are what they have become since it was set: two may have been merged. */
export async function presentFilter(
  store: Pick<WorkspaceStore, 'presentActor'>,
  filter: Filter,
): Promise<Filter> {
  const actors = new Set<string>();
  for (const ref of filter.actors) actors.add(await store.presentActor(ref));
  return { ...filter, actors: [...actors] };
}

/** The same with its actors as they were beside them, as earlier versions of entries name them. */
export async function lastingFilter(
  store: Pick<WorkspaceStore, 'presentActor'>,
  filter: Filter,
): Promise<Filter> {
  const { actors } = await presentFilter(store, filter);
  return { ...filter, actors: [...new Set([...filter.actors, ...actors])] };
}
