import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import type { CallbackOptions } from '@slack/oauth';
import type { Context } from '../platform/context.ts';

/** Where installing begins, and where Slack leads back to; both are Bolt's own. */
const INSTALL_PATH = '/slack/install';
const REDIRECT_PATH = '/slack/oauth_redirect';

/** The pages by which a workspace or an organisation installs the app; none where the configuration has the one token. */
export function installRoutes({ oauth, log }: Pick<Context, 'oauth' | 'log'>): CustomRoute[] {
  if (oauth === null) return [];
  const { installer, settings } = oauth;
  const options = { scopes: [...settings.scopes] };
  const route = (
    path: string,
    handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ) => ({
    path,
    method: ['GET'],
    handler: (request: IncomingMessage, response: ServerResponse) =>
      void handle(request, response).catch((error: unknown) => {
        log.error({ err: error, path }, 'a page of the installation failed');
        if (!response.headersSent) show(response, 500, FAILED);
      }),
  });
  const callback: CallbackOptions = {
    success: ({ team, isEnterpriseInstall }, _options, _request, response) =>
      show(response, 200, isEnterpriseInstall ? INSTALLED_FOR_ALL : installedIn(team?.name)),
    failure(error, _options, _request, response) {
      log.warn({ err: error }, 'an installation was not completed');
      show(response, 400, FAILED);
    },
  };
  return [
    route(INSTALL_PATH, (request, response) => installer.handleInstallPath(request, response, {}, options)),
    route(REDIRECT_PATH, (request, response) =>
      installer.handleCallback(request, response, callback, options),
    ),
  ];
}

const installedIn = (name = 'your workspace'): string =>
  `ukraine-talks is installed in ${name}. Open Slack: it has sent you a message with three things to do.`;
const INSTALLED_FOR_ALL =
  'ukraine-talks is installed for your organisation. Open Slack: it has sent you a message with three things to do.';
const FAILED = `The app was not installed: it was cancelled, or the page was open for longer than ten minutes. Begin again at ${INSTALL_PATH}.`;

function show(response: ServerResponse, status: number, sentence: string): void {
  const text = sentence.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>ukraine-talks</title><p>${text}</p></html>\n`,
    );
}
