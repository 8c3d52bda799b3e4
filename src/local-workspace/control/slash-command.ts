import type { AckOutcome, AppDelivery } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import type { ResponseUrls } from '../response-url.ts';
import { makeTrigger, type WorkspaceState } from '../state/state.ts';
import type { AppManifest, Channel } from '../state/types.ts';
import { announceJoined } from './announce.ts';
import { BUILT_IN, runBuiltIn } from './built-in.ts';
import { type TypedLine, tellOnly } from './line.ts';
import { escapeTyped, withMentions } from './typed.ts';

/** Runs a line that begins with a slash: a command of Slack's own, or one that the app's manifest declares. */
export async function runSlashCommand(
  state: WorkspaceState,
  delivery: AppDelivery,
  events: Events,
  responses: ResponseUrls,
  line: TypedLine,
  channel: Channel,
): Promise<void> {
  const [name = '', ...words] = line.text.trim().split(' ');
  const text = words.join(' ');
  if (BUILT_IN.has(name)) {
    const joined = (user: string) => void announceJoined(state, events, channel, user, line.user);
    tellOnly(state, line, runBuiltIn(state, name, channel, text, joined));
    return;
  }
  const command = state.app.commands.find((one) => one.command === name);
  if (command === undefined) {
    tellOnly(state, line, `${name} is not a valid command. Type / to see the commands.`);
    return;
  }
  if (line.threadTs != null) {
    tellOnly(state, line, `${name} is not supported in threads. Sorry!`);
    return;
  }
  const payload = payloadOf(state, responses, line, channel, command, text);
  const outcome = await delivery.send('slash_commands', payload, null);
  if (outcome.ok) answerInAck(responses, line, outcome.body);
  else tellOnly(state, line, `${name} failed with the error "${errorOf(outcome)}"`);
}

/** What an app is told of a command; docs.slack.dev/interactivity/implementing-slash-commands */
function payloadOf(
  state: WorkspaceState,
  responses: ResponseUrls,
  line: TypedLine,
  channel: Channel,
  { command, shouldEscape }: AppManifest['commands'][number],
  text: string,
): Record<string, unknown> {
  const typed = escapeTyped(text);
  return {
    token: 'local',
    team_id: state.teamId,
    team_domain: 'local',
    channel_id: channel.id,
    channel_name: channel.im === null ? channel.name : 'directmessage',
    user_id: line.user,
    user_name: state.users.get(line.user)?.name ?? '',
    command,
    // Mentions are ids only where the manifest says should_escape.
    text: shouldEscape === true ? withMentions(state, typed, 'named') : typed,
    api_app_id: state.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(responses, line),
    trigger_id: makeTrigger(state, line.user),
  };
}

/** An ack may carry the answer itself. */
function answerInAck(responses: ResponseUrls, line: TypedLine, body: unknown): void {
  if (typeof body === 'string' ? body === '' : !isAnswer(body)) return;
  const answer: Record<string, unknown> = typeof body === 'string' ? { text: body } : { ...Object(body) };
  responses.use(responseUrl(responses, line).split('/').at(-1) ?? '', answer);
}

const responseUrl = (responses: ResponseUrls, { channel, user }: TypedLine): string =>
  responses.make({ channel, user, threadTs: null, message: null });

const isAnswer = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && ('text' in body || 'blocks' in body);

const errorOf = ({ reason }: Extract<AckOutcome, { ok: false }>): string =>
  reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
