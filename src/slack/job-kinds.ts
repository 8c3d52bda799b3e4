import { feedKinds, GATHER_MS } from '../feeds/kinds.ts';
import type { Kind } from '../jobs/kind.ts';
import { unfinishedArticles } from './articles/unfinished-article.ts';
import { feedWording, tellNotice } from './feeds/teller.ts';
import { installingKinds } from './installing/installing-jobs.ts';
import type { Context } from './platform/context.ts';
import { whileInstalled } from './platform/while-installed.ts';

/** Every kind of job that the app does, one line each. */
export const jobKinds = (context: Context): Kind[] => [
  ...installingKinds(context),
  ...inWorkspaces(context).map((kind) => whileInstalled(context.installations, kind)),
];

const inWorkspaces = (context: Context): Kind[] => [
  unfinishedArticles(context),
  ...feedKinds({
    ...context.feeds,
    jobs: context.store.jobs,
    workspace: context.workspace,
    wording: feedWording(context.command),
    wanting: async () => [],
    tell: tellNotice(context),
    gatherMs: context.feedPace?.gatherMs ?? GATHER_MS,
  }),
];
