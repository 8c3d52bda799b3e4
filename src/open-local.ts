import { addFeed } from './feeds/manage.ts';
import { PACE } from './feeds/next-poll.ts';
import type { Manifest } from './manifest.ts';
import { CodedError } from './record/errors.ts';
import type { Store } from './store/store.ts';

/** The local workspace as the app joins it: a Slack of its own on loopback. */
export interface LocalSlack {
  /** Its page, for people. */
  url: string;
  apiUrl: string;
  botToken: string;
  appToken: string;
  teamId: string;
  /** Somebody who may do everything there, by Slack user id. */
  admin: string;
  /** Feeds of invented news, at addresses of that workspace. */
  feeds: readonly { url: string; name: string; words: readonly string[] }[];
  stop(): Promise<void>;
}

/** Built apart from the app, and not in a production install. */
const LOCAL = './local.js';

/** Starts the local workspace. Throws `local_workspace_missing` where the install has none. */
export async function openLocal(manifest: Manifest, port: number): Promise<LocalSlack> {
  const { startLocal } = await load();
  return startLocal(manifest, port);
}

/** Tells why no local workspace can be started; null when one can. */
export const noLocal = (): Promise<unknown> =>
  load().then(
    () => null,
    (error: unknown) => error,
  );

async function load(): Promise<{ startLocal(manifest: Manifest, port: number): Promise<LocalSlack> }> {
  try {
    return await import(LOCAL);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CodedError('local_workspace_missing', '', { cause: error });
  }
}

/** So fast that all of a feed's life is seen in the first minutes: the local workspace serves them itself. */
export const LOCAL_PACE = { ...PACE, floorMs: 60_000, backoffMs: 30_000, gatherMs: 10_000 };

/** Has the invented feeds of the local workspace read, unless somebody has feeds there already. */
export async function addLocalFeeds(
  store: Pick<Store, 'workspace' | 'jobs'>,
  { teamId, admin, feeds }: Pick<LocalSlack, 'teamId' | 'admin' | 'feeds'>,
  now: Date,
): Promise<void> {
  const workspace = await store.workspace(teamId);
  if ((await workspace.newsFeeds()).length > 0) return;
  for (const feed of feeds)
    await addFeed(
      workspace,
      store.jobs,
      { ...feed, approvers: [], firstItems: 3 },
      { by: admin, at: now.toISOString() },
    );
}
