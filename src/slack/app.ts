import type { Server } from 'node:http';
import type { App } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { makeScheduler } from '../digest/run.ts';
import { planAll } from '../feeds/plan.ts';
import { makeRunner } from '../jobs/runner.ts';
import { makePoster } from './digests/poster.ts';
import { jobKinds } from './job-kinds.ts';
import type { SlackAccess } from './platform/access.ts';
import { makeContext } from './platform/context.ts';
import type { Deps } from './platform/deps.ts';
import { healthRoutes, serveHealth } from './platform/health.ts';
import { httpReceiver } from './platform/http-receiver.ts';
import { slackLogger } from './platform/slack-logger.ts';
import { sleepUntil } from './platform/sleep.ts';
import { SocketReceiver } from './platform/socket-receiver.ts';
import { tokenTrouble, watchToken } from './platform/tokens.ts';
import { AcknowledgingApp } from './platform/unmet.ts';
import { register } from './register.ts';

/** How Slack reaches the app. */
type Delivery =
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number; host: string };

export interface SlackConfig extends SlackAccess {
  delivery: Delivery;
  /** Where `/healthz` and `/readyz` are served on their own; with HTTP they are also beside the request URL. */
  health?: { host: string; port: number } | null;
}

export interface SlackApp {
  /** Connects to Slack, or listens for it; resolves when requests are answered. */
  start(): Promise<void>;
  /** Takes no more requests, finishes those in flight, and resolves. */
  stop(): Promise<void>;
}

/** How long a stop waits for answers and jobs in flight. */
const SETTLE_MS = 8_000;

/** Builds the Bolt app. Nothing reaches out before `start`. */
export function createSlackApp(config: SlackConfig, deps: Deps): SlackApp {
  const context = makeContext(deps, config, makePoster);
  const logger = slackLogger(deps.log);
  const clientOptions: WebClientOptions = {
    ...(config.apiUrl !== null && { slackApiUrl: config.apiUrl }),
    logger,
  };
  let ready = false;
  let health: Server | null = null;
  const routes = healthRoutes({
    ...deps,
    token: watchToken(context.clientsOf(config.botToken ?? '').lookUp, deps.clock),
    deaf: () => (receiver instanceof SocketReceiver ? receiver.trouble : null),
    started: () => ready,
  });
  const receiver =
    config.delivery.mode === 'socket'
      ? new SocketReceiver({ appToken: config.delivery.appToken, clientOptions, log: deps.log })
      : httpReceiver(
          { signingSecret: config.delivery.signingSecret, customRoutes: routes, logger },
          deps.log,
        );
  const app = new AcknowledgingApp(
    { token: config.botToken ?? '', receiver, clientOptions, logger, deferInitialization: true },
    context,
  );
  register(app, context);
  const scheduler = makeScheduler({
    ...context.delivering,
    subscriptions: deps.store,
    teams: () => context.installations.teams(),
    sleep: sleepUntil,
  });
  const runner = makeRunner({ ...context.leasing, kinds: jobKinds(context), log: deps.log });
  app.error(async (error) => {
    deps.log.error({ err: error }, 'a request failed in Bolt');
  });

  return {
    async start() {
      if (config.health) health = await serveHealth(routes, config.health);
      const { team_id: team, enterprise_id, is_enterprise_install: whole } = await introduced(app);
      if (team !== undefined)
        context.installations.add({ team, enterprise: enterprise_id ?? null, whole: whole === true });
      // Before Slack's events are listened for: a digest is posted also while none can arrive.
      scheduler.start();
      for (const one of await context.installations.teams())
        await planAll(await context.workspace(one), deps.store.jobs, deps.clock());
      await runner.start();
      try {
        if (config.delivery.mode === 'socket') await app.start();
        else await app.start({ port: config.delivery.port, host: config.delivery.host });
      } catch (error) {
        await Promise.all([scheduler.stop(), runner.stop()]);
        health?.close();
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
      health?.close();
      await context.conversations.settle();
    },
  };
}

/** Whom Slack takes the app for. Throws `token_refused`. */
async function introduced(app: App) {
  try {
    await app.init();
    return await app.client.auth.test({});
  } catch (error) {
    throw tokenTrouble('SLACK_BOT_TOKEN', error);
  }
}
