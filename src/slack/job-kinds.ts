import { feedKinds, GATHER_MS } from '../feeds/kinds.ts';
import type { Kind } from '../jobs/job-kind.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { unfinishedArticles } from './articles/unfinished-article.ts';
import { feedWording, tellNotice } from './feeds/teller.ts';
import { installingKinds } from './installing/installing-jobs.ts';
import type { Context } from './platform/context.ts';
import { whileInstalled } from './platform/while-installed.ts';
import { unfinishedImports } from './transfer/unfinished-import.ts';

/** Every kind of job that the app does, one line each. */
export const jobKinds = (context: Context): Kind[] => [
  ...installingKinds(context),
  ...inWorkspaces(context).map((kind) => whileInstalled(context.installations, kind)),
];

/** Who wants to hear of every article that comes in, of those who may decide on it. */
async function wanting(store: WorkspaceStore): Promise<string[]> {
  const [nudged, curators] = [await store.nudged(), await store.curators()];
  return curators.length === 0 ? nudged : nudged.filter((user) => curators.includes(user));
}

const inWorkspaces = (context: Context): Kind[] => [
  unfinishedArticles(context),
  unfinishedImports(context),
  ...feedKinds({
    ...context.feeds,
    jobs: context.store.jobs,
    workspace: context.workspace,
    wording: feedWording(context.command),
    wanting,
    tell: tellNotice(context),
    gatherMs: context.feedPace?.gatherMs ?? GATHER_MS,
  }),
];
