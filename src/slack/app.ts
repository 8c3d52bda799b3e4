import type { Server } from 'node:http';
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { makeScheduler } from '../digest/run.ts';
import { planAll } from '../feeds/feed-jobs.ts';
import { type Kind, kindOf } from '../jobs/job-kind.ts';
import { makeRunner } from '../jobs/runner.ts';
import { CodedError } from '../record/errors.ts';
import { boltApp, type Delivery, type SlackConfig } from './bolt-app.ts';
import { makePoster } from './digests/poster.ts';
import { jobKinds } from './job-kinds.ts';
import { type Context, makeContext } from './platform/context.ts';
import type { Deps } from './platform/deps.ts';
import { serveRoutes } from './platform/health.ts';
import { EVENT_JOB } from './platform/inbox.ts';
import { resealAll } from './platform/reseal.ts';
import { sleepUntil } from './platform/sleep.ts';
import { tokenTrouble } from './platform/tokens.ts';
import type { AcknowledgingApp } from './platform/unmet.ts';

export interface SlackApp {
  /** Connects to Slack, or listens for it; resolves when requests are answered. */
  start(): Promise<void>;
  /** Takes no more requests, finishes those in flight, and resolves. */
  stop(): Promise<void>;
}

/** How long a stop waits for answers and jobs in flight. */
const SETTLE_MS = 8_000;

/** Builds the app. Nothing reaches out before `start`. */
export function createSlackApp(config: SlackConfig, deps: Deps): SlackApp {
  const context = makeContext(deps, config, makePoster);
  let ready = false;
  const served: Server[] = [];
  const { app, routes, pages } = boltApp(config, deps, context, () => ready);
  const scheduler = makeScheduler({
    ...context.delivering,
    subscriptions: deps.store,
    teams: () => context.installations.teams(),
    sleep: sleepUntil,
  });
  const runner = makeRunner({
    ...context.leasing,
    kinds: [...jobKinds(context), unanswered(app)],
    log: deps.log,
  });

  return {
    async start() {
      if (config.health) served.push(await serveRoutes(routes, config.health));
      if (config.pages && pages.length > 0 && config.delivery.mode === 'socket')
        served.push(await serveRoutes(pages, config.pages));
      await resealed(context);
      if (context.oauth === null) context.installations.add(await introduced(app));
      else await app.init();
      // Before Slack's events are listened for: a digest is posted also while none can arrive.
      scheduler.start();
      await planned(context);
      await runner.start();
      try {
        await listening(app, config.delivery);
      } catch (error) {
        await Promise.all([scheduler.stop(), runner.stop()]);
        for (const server of served) server.close();
        throw error;
      }
      ready = true;
    },
    async stop() {
      ready = false;
      const patience = new AbortController();
      const jobsDone = Promise.race([runner.stop(), sleepUntil(SETTLE_MS, patience.signal)]);
      await Promise.all([scheduler.stop(), jobsDone]);
      patience.abort();
      await app.stop();
      await context.inFlight.settle(SETTLE_MS);
      for (const server of served) server.close();
      await context.conversations.settle();
    },
  };
}

async function listening(app: App, delivery: Delivery): Promise<void> {
  if (delivery.mode === 'socket') await app.start();
  else await app.start({ port: delivery.port, host: delivery.host });
}

/** Has every feed of every workspace read when it is due. */
async function planned({ installations, workspace, store, clock }: Context): Promise<void> {
  for (const one of await installations.teams()) await planAll(await workspace(one), store.jobs, clock());
}

/** So often is an answer tried again, for about an hour: Slack may be out of order for long. */
const ANSWER_TRIES = 12;

/** What people wrote to a process that has ended since, or that nobody could be told the answer of. */
const unanswered = (app: AcknowledgingApp): Kind =>
  kindOf(
    EVENT_JOB,
    z.record(z.string(), z.unknown()),
    (body, task) => app.replay(body, task).then(() => undefined),
    { tries: ANSWER_TRIES, giveUp: (body, task) => app.giveUp(body, task) },
  );

/** Whom Slack takes the app for. Throws `token_refused`. */
async function introduced(app: App) {
  try {
    await app.init();
    const { team_id, enterprise_id, is_enterprise_install } = await app.client.auth.test({});
    if (team_id === undefined) throw new CodedError('slack_failing');
    return {
      team: team_id,
      enterprise: enterprise_id ?? null,
      whole: is_enterprise_install === true,
    };
  } catch (error) {
    throw tokenTrouble('SLACK_BOT_TOKEN', error);
  }
}

/** Seals tokens with the newest key. Throws where a key is missing, before anybody is answered. */
async function resealed({ oauth, store, log }: Context): Promise<void> {
  const tokens = oauth === null ? 0 : await resealAll(store.installations, oauth.settings.tokenKeys);
  if (tokens > 0) log.info({ tokens }, 'tokens were sealed with the newest key');
}
