import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson } from './http.ts';
import { pingsOf, withIds } from './state/blocks.ts';
import { addMessage, type WorkspaceState } from './state/state.ts';
import { truthy } from './web-api/call.ts';
import { checkBlocks } from './web-api/checks/blocks.ts';
import { checkSlackFiles } from './web-api/checks/slack-files.ts';
import { SlackError } from './web-api/errors.ts';

/** Where an interaction came from, and so what its response URL may change. */
interface Origin {
  channel: string;
  user: string;
  threadTs: string | null;
  /** The message with the button, or null for a slash command. */
  message: string | null;
}

/** Response URLs: five uses within 30 minutes; docs.slack.dev/interactivity/handling-user-interaction. */
export interface ResponseUrls {
  make(origin: Origin): string;
  /** Does what was sent to a response URL; throws a SlackError that it refuses with. */
  use(token: string, body: Record<string, unknown>): void;
}

const USES = 5;
const LIFETIME_MS = 30 * 60_000;

/** `address` is that of the workspace, asked for when a URL is made. */
export function makeResponseUrls(state: WorkspaceState, address: () => string): ResponseUrls {
  const open = new Map<string, Origin & { left: number; until: number }>();
  return {
    make(origin) {
      const token = randomUUID();
      open.set(token, { ...origin, left: USES, until: state.clock() + LIFETIME_MS });
      return `${address()}/response/${token}`;
    },
    use(token, body) {
      const origin = open.get(token);
      if (origin === undefined || origin.until < state.clock()) throw new SlackError('expired_url');
      if (origin.left === 0) throw new SlackError('used_url');
      origin.left--;
      respond(state, origin, body);
    },
  };
}

/** Answers a request to a response URL. */
export async function handleResponse(
  responses: ResponseUrls,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  try {
    responses.use(token, body);
    response.writeHead(200).end('ok');
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    sendJson(response, error.code.endsWith('_url') ? 404 : 400, {
      ok: false,
      error: error.code,
      ...error.extra,
    });
  }
}

function respond(state: WorkspaceState, origin: Origin, body: Record<string, unknown>): void {
  const source = state.messages.find((one) => one.ts === origin.message);
  if (truthy(body.delete_original)) {
    if (source !== undefined) state.messages.splice(state.messages.indexOf(source), 1);
    state.changed();
    return;
  }
  const text = typeof body.text === 'string' ? body.text : '';
  const blocks = checkBlocks(body.blocks, state.lacking);
  checkSlackFiles(state, blocks);
  if (text === '' && blocks.length === 0) throw new SlackError('no_text');
  if (truthy(body.replace_original) && source !== undefined) {
    source.text = text;
    source.blocks = withIds(state.ids, blocks);
    source.pings = pingsOf(text, blocks);
    source.edited = source.ephemeralTo === null;
    state.changed();
    return;
  }
  addMessage(state, {
    channel: origin.channel,
    user: state.bot.id,
    botId: state.botId,
    text,
    blocks,
    // Without it Slack shows an answer in the channel, also where the button stands in a thread.
    threadTs: typeof body.thread_ts === 'string' ? body.thread_ts : null,
    ephemeralTo: body.response_type === 'in_channel' ? null : origin.user,
  });
}
