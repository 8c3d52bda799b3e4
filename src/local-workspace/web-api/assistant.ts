import { threadKey } from '../state/threads.ts';
import { channelArgument, type Method, type MethodCall, optional, required } from './call.ts';
import { isObject } from './checks/spot.ts';
import { refused, SlackError } from './errors.ts';

const MOST_PROMPTS = 4;
const MOST_LOADING_MESSAGES = 10;
const LONGEST_TITLE = 200;
/** Slack takes a status back by itself after this; docs.slack.dev/reference/methods/assistant.threads.setStatus */
const STATUS_MS = 120_000;

/** The thread that a call is about. */
function threadOf(call: MethodCall): string {
  const channel = channelArgument(
    { ...call, args: { ...call.args, channel: call.args.channel_id } },
    { posting: true },
  );
  const ts = required(call, 'thread_ts');
  const begins = call.state.messages.some(
    (one) => one.channel === channel.id && one.ts === ts && one.ephemeralTo === null,
  );
  if (!begins) throw new SlackError('invalid_thread_ts');
  return threadKey(channel.id, ts);
}

function listed({ args }: MethodCall, name: string): unknown[] {
  const given: unknown = typeof args[name] === 'string' ? JSON.parse(args[name]) : args[name];
  if (!Array.isArray(given)) throw refused('invalid_arguments', `must be an array [json-pointer:/${name}]`);
  return given;
}

function promptsOf(call: MethodCall): { title: string; message: string }[] {
  const given = listed(call, 'prompts');
  if (given.length === 0 || given.length > MOST_PROMPTS)
    throw refused('invalid_arguments', `must have 1 to ${MOST_PROMPTS} items [json-pointer:/prompts]`);
  return given.map((one, at) => {
    const { title, message } = isObject(one) ? one : {};
    if (typeof title !== 'string' || typeof message !== 'string' || title === '' || message === '')
      throw refused('invalid_arguments', `must have title and message [json-pointer:/prompts/${at}]`);
    return { title, message };
  });
}

function rename(call: MethodCall): Record<string, unknown> {
  const key = threadOf(call);
  const title = required(call, 'title');
  if (title.length > LONGEST_TITLE)
    throw refused(
      'invalid_arguments',
      `must be less than ${LONGEST_TITLE + 1} characters [json-pointer:/title]`,
    );
  call.state.titles.set(key, title);
  call.state.changed();
  return {};
}

/** Only of an app whose manifest declares `agent_view`. */
const ofAgents =
  (method: Method): Method =>
  (call) => {
    if (call.state.app.agent !== true) throw new SlackError('not_allowed');
    return method(call);
  };

/** What an app shows of itself in a thread beside messages; docs.slack.dev/ai/developing-ai-apps */
export const assistant: Record<string, Method> = {
  'assistant.threads.setStatus': (call) => {
    const { state, args } = call;
    const key = threadOf(call);
    if (typeof args.status !== 'string') throw refused('invalid_arguments', 'missing required field: status');
    if (
      args.loading_messages !== undefined &&
      listed(call, 'loading_messages').length > MOST_LOADING_MESSAGES
    )
      throw refused(
        'invalid_arguments',
        `no more than ${MOST_LOADING_MESSAGES} items allowed [json-pointer:/loading_messages]`,
      );
    if (args.status === '') state.statuses.delete(key);
    else state.statuses.set(key, { text: args.status, until: state.clock() + STATUS_MS });
    state.changed();
    return {};
  },
  'assistant.threads.setTitle': rename,
  'assistant.threads.setSuggestedPrompts': (call) => {
    const { state } = call;
    const channel = channelArgument({ ...call, args: { ...call.args, channel: call.args.channel_id } });
    const prompts = promptsOf(call);
    // Of an agent, prompts for one thread come to nothing, without an error.
    if (state.app.agent === true && optional(call, 'thread_ts') !== null) return {};
    state.prompts.set(channel.id, { title: optional(call, 'title'), prompts });
    state.changed();
    return {};
  },
  'agents.sessions.rename': ofAgents(rename),
  'agents.sessions.setStatus': ofAgents((call) => {
    threadOf(call);
    const status = required(call, 'status');
    if (!['processing', 'active', 'suspended', 'closed'].includes(status))
      throw refused(
        'invalid_arguments',
        'must be processing, active, suspended or closed [json-pointer:/status]',
      );
    return optional(call, 'title') === null ? {} : rename(call);
  }),
};
