import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { makeScheduler } from '../../digest/run.ts';
import { register } from '../register.ts';
import type { SlackAccess } from './access.ts';
import { makeContext } from './context.ts';
import type { Deps } from './deps.ts';
import { slackLogger } from './slack-logger.ts';
import { AcknowledgingApp } from './unmet.ts';

/** How Slack reaches the app. */
type Delivery =
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number; host: string };

export interface SlackConfig extends SlackAccess {
  delivery: Delivery;
}

export interface SlackApp {
  /** Connects to Slack, or listens for it; resolves when requests are answered. */
  start(): Promise<void>;
  /** Takes no more requests, finishes those in flight, and resolves. */
  stop(): Promise<void>;
}

/** How long a stop waits for answers in flight. */
const SETTLE_MS = 8_000;

/** Builds the Bolt app. Nothing reaches out before `start`. */
export function createSlackApp(config: SlackConfig, deps: Deps): SlackApp {
  const context = makeContext(deps, config);
  const logger = slackLogger(deps.log);
  const clientOptions = { ...(config.apiUrl !== null && { slackApiUrl: config.apiUrl }), logger };
  let ready = false;
  const routes = healthRoutes(deps, () => ready);
  const receiver =
    config.delivery.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: config.delivery.appToken,
          logger,
          installerOptions: { clientOptions },
        })
      : new HTTPReceiver({ signingSecret: config.delivery.signingSecret, customRoutes: routes, logger });
  const app = new AcknowledgingApp(
    { token: config.botToken, receiver, clientOptions, logger, deferInitialization: true },
    context,
  );
  register(app, context);
  const scheduler = makeScheduler({
    ...context.delivering,
    feeds: deps.store,
    teams: () => context.installations.teams(),
    sleep: sleepUntil,
  });
  app.error(async (error) => {
    deps.log.error({ err: error }, 'a request failed in Bolt');
  });

  return {
    async start() {
      await app.init();
      const { team_id: team, enterprise_id, is_enterprise_install: whole } = await app.client.auth.test({});
      if (team !== undefined)
        context.installations.add({ team, enterprise: enterprise_id ?? null, whole: whole === true });
      // Before Slack's events are listened for: a digest is posted also while none can arrive.
      scheduler.start();
      try {
        if (config.delivery.mode === 'socket') await app.start();
        else await app.start({ port: config.delivery.port, host: config.delivery.host });
      } catch (error) {
        await scheduler.stop();
        throw error;
      }
      ready = true;
    },
    async stop() {
      ready = false;
      await scheduler.stop();
      await app.stop();
      await context.inFlight.settle(SETTLE_MS);
    },
  };
}

/** Resolves after a time, or when the signal aborts. */
const sleepUntil = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);

function healthRoutes({ store, log }: Deps, ready: () => boolean) {
  const say = (response: ServerResponse, status: number, text: string) =>
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  return [
    {
      path: '/healthz',
      method: ['GET'],
      handler: (_: unknown, response: ServerResponse) => void say(response, 200, 'ok'),
    },
    {
      path: '/readyz',
      method: ['GET'],
      handler: (_: unknown, response: ServerResponse) => {
        if (!ready()) return void say(response, 503, 'starting or stopping');
        store.ping().then(
          () => say(response, 200, 'ready'),
          (error: unknown) => {
            log.error({ err: error }, 'not ready');
            say(response, 503, 'the record cannot be read');
          },
        );
      },
    },
  ];
}
