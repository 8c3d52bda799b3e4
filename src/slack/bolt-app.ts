import type { WebClientOptions } from '@slack/web-api';
import { installRoutes } from './installing/install-routes.ts';
import type { SlackAccess } from './platform/access.ts';
import type { Context } from './platform/context.ts';
import type { Deps } from './platform/deps.ts';
import { healthRoutes } from './platform/health.ts';
import { httpReceiver } from './platform/http-receiver.ts';
import { slackLogger } from './platform/slack-logger.ts';
import { SocketReceiver } from './platform/socket-receiver.ts';
import { listen } from './platform/surfaces.ts';
import { type TokenWatch, watchToken } from './platform/tokens.ts';
import { AcknowledgingApp } from './platform/unmet.ts';
import { publishedRoutes } from './published/published-routes.ts';
import { register } from './register.ts';

/** How Slack reaches the app. */
export type Delivery =
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number; host: string };

export interface SlackConfig extends SlackAccess {
  delivery: Delivery;
  /** Where `/healthz` and `/readyz` are served on their own; with HTTP they are also beside the request URL. */
  health?: { host: string; port: number } | null;
  /** Where the pages of OAuth are served in Socket Mode; with HTTP they are beside the request URL. */
  pages?: { host: string; port: number } | null;
}

/** Bolt with everything that Slack can send registered, and what is served beside it: how the app is, and its pages. */
export function boltApp(config: SlackConfig, deps: Deps, context: Context, started: () => boolean) {
  const logger = slackLogger(deps.log);
  const clientOptions: WebClientOptions = {
    ...(config.apiUrl !== null && { slackApiUrl: config.apiUrl }),
    logger,
  };
  const routes = healthRoutes({
    ...deps,
    token:
      config.botToken === null
        ? EACH_ITS_OWN
        : watchToken(context.clientsOf(config.botToken).lookUp, deps.clock),
    deaf: () => (receiver instanceof SocketReceiver ? receiver.trouble : null),
    started,
  });
  const pages = [...installRoutes(context), ...publishedRoutes(context)];
  const receiver =
    config.delivery.mode === 'socket'
      ? new SocketReceiver({ appToken: config.delivery.appToken, clientOptions, log: deps.log })
      : httpReceiver(
          { signingSecret: config.delivery.signingSecret, customRoutes: [...routes, ...pages], logger },
          deps.log,
        );
  const app = new AcknowledgingApp(
    {
      ...(context.oauth === null ? { token: config.botToken ?? '' } : { authorize: context.oauth.authorize }),
      receiver,
      clientOptions,
      logger,
      deferInitialization: true,
      // What a thread is about is kept in the store.
      convoStore: false,
    },
    context,
  );
  register(context);
  listen(app, context.surfaces);
  app.error(async (error) => {
    deps.log.error({ err: error }, 'a request failed in Bolt');
  });
  return { app, receiver, routes, pages };
}

/** Where each workspace has a token of its own, none of them is the app's. */
const EACH_ITS_OWN: TokenWatch = { refused: async () => null };
