import { feedKinds, GATHER_MS } from '../feeds/kinds.ts';
import type { Kind } from '../jobs/kind.ts';
import { unfinishedArticles } from './articles/unfinished-article.ts';
import { makeTeller } from './feeds/teller.ts';
import type { Context } from './platform/context.ts';

/** Every kind of job that the app does, one line each. */
export const jobKinds = (context: Context): Kind[] => [
  unfinishedArticles(context),
  ...feedKinds({
    ...context.feeds,
    jobs: context.store.jobs,
    workspace: context.workspace,
    teller: makeTeller(context),
    gatherMs: context.feedPace?.gatherMs ?? GATHER_MS,
  }),
];
