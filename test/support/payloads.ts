import type { LocalWorkspace } from '../../src/local-workspace/index.ts';

type Json = Record<string, unknown>;
/** The workspace that a payload is of. */
type Of = Pick<LocalWorkspace, 'teamId'>;

/** What a test says of a payload that Slack would send; ids are those of `local` unless told otherwise. */
interface Sender {
  user: string;
  channel?: string;
  /** The workspace that the person comes from. */
  home?: string;
  enterprise?: string | null;
  team?: string;
}

/** An event as the Events API wraps it; `outer` overrides the wrapping. */
export const eventPayload = ({ teamId, control }: LocalWorkspace, event: Json, outer: Json = {}): Json => ({
  token: 'test',
  team_id: teamId,
  api_app_id: control.state.appId,
  type: 'event_callback',
  event_id: control.state.ids.next('Ev'),
  event_time: 0,
  authorizations: [
    {
      enterprise_id: null,
      team_id: teamId,
      user_id: control.state.bot.id,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  event: { event_ts: control.state.ids.ts(), ts: control.state.ids.ts(), ...event },
  ...outer,
});

const interaction = ({ teamId }: Of, type: string, sender: Sender): Json => ({
  type,
  token: 'test',
  trigger_id: `1.${type}`,
  team: { id: sender.team ?? teamId, domain: 'local' },
  enterprise: sender.enterprise == null ? null : { id: sender.enterprise, name: 'Organisation' },
  is_enterprise_install: false,
  user: { id: sender.user, username: 'x', name: 'x', team_id: sender.home ?? teamId },
});

/** A press of a button in a message; its answers go to `responseUrl`. */
export const pressPayload = (
  local: Of,
  sender: Sender,
  action: { action_id: string; value?: string },
  { responseUrl, thread }: { responseUrl: string; thread?: string },
): Json => ({
  ...interaction(local, 'block_actions', sender),
  channel: { id: sender.channel, name: 'x' },
  container: {
    type: 'message',
    message_ts: '1.1',
    channel_id: sender.channel,
    is_ephemeral: true,
    ...(thread !== undefined && { thread_ts: thread }),
  },
  response_url: responseUrl,
  state: { values: {} },
  actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...action }],
});

/** A shortcut of a message; its answers go to `responseUrl`. */
export const shortcutPayload = (
  local: Of,
  sender: Sender,
  callbackId: string,
  text: string,
  responseUrl: string,
): Json => ({
  ...interaction(local, 'message_action', sender),
  callback_id: callbackId,
  channel: { id: sender.channel, name: 'x' },
  message_ts: '1.1',
  message: { type: 'message', user: sender.user, ts: '1.1', text },
  response_url: responseUrl,
});

/** A form that is sent off. */
export const formPayload = (
  local: Of,
  sender: Sender,
  view: { callback_id: string; private_metadata?: string; values?: Json; blocks?: Json[] },
): Json => ({
  ...interaction(local, 'view_submission', sender),
  response_urls: [],
  view: {
    id: 'V1',
    type: 'modal',
    team_id: local.teamId,
    callback_id: view.callback_id,
    private_metadata: view.private_metadata ?? '',
    blocks: view.blocks ?? [{ type: 'input', block_id: 'first' }],
    state: { values: view.values ?? {} },
  },
});

/** A slash command. */
export const commandPayload = ({ teamId }: Of, sender: Sender, text: string, responseUrl: string): Json => ({
  token: 'test',
  team_id: sender.team ?? teamId,
  channel_id: sender.channel,
  channel_name: 'x',
  user_id: sender.user,
  command: '/ukraine-talks',
  text,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: '1.command',
});
