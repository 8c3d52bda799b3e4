import { setTimeout as sleep } from 'node:timers/promises';
import type { AppDelivery } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import { directMessageOf, type WorkspaceState } from '../state/state.ts';
import type { Channel, Message, User } from '../state/types.ts';
import type { ApiCall, WebApi } from '../web-api/router.ts';
import type { ApiTrouble, Fault } from '../web-api/trouble.ts';
import { type Administration, makeAdministration } from './administration.ts';
import { announceDeleted } from './announce.ts';
import type { ComposerActs } from './composer.ts';
import type { Interactions } from './interactions.ts';

/** What tests do with the workspace, beside what people can do. */
export interface Control extends ComposerActs, Interactions, Administration {
  /** By name; throws when there is none. */
  user(name: string): User;
  channel(name: string): Channel;
  botDm(user: string): Channel;
  /** What `user` sees in a channel, or in one of its threads, oldest first. */
  messages(channel: string, options?: { threadTs?: string; user?: string }): Message[];
  /** Resolves with the first message of the bot that satisfies `test`; rejects after `ms`. */
  waitFor(test: (message: Message) => boolean, ms?: number): Promise<Message>;
  /** The last event once more, under a new id and without the retry header. */
  redeliver: Events['redeliver'];
  /** Deletes a message as its author would; the app is told. */
  deleteMessage(ts: string): Promise<void>;
  fault(fault: Fault): void;
  limitMessages(on: boolean): void;
  /** From now on, blocks of these types are refused as unknown ones. */
  withoutBlocks(types: readonly string[]): void;
  /** Whether an app is there to be told of anything. */
  readonly connected: boolean;
  readonly apiCalls: readonly ApiCall[];
  readonly state: WorkspaceState;
}

const STEP_MS = 10;

/** Puts together what people and tests can do. */
export function makeControl(
  state: WorkspaceState,
  composer: ComposerActs,
  interactions: Interactions,
  events: Events,
  delivery: AppDelivery,
  trouble: ApiTrouble,
  webApi: WebApi,
): Control {
  const named = <T extends { name: string }>(all: Map<string, T>, name: string): T => {
    for (const one of all.values()) if (one.name === name) return one;
    throw new RangeError(`there is no ${name}`);
  };
  return {
    ...composer,
    ...interactions,
    ...makeAdministration(state, events),
    state,
    user: (name) => named(state.users, name),
    channel: (name) => named(state.channels, name),
    botDm: (user) => directMessageOf(state, user, state.bot.id),
    messages: (channel, { threadTs, user } = {}) =>
      visible(state, channel, user ?? null).filter(inThread(threadTs ?? null)),
    async waitFor(test, ms = 12_000) {
      for (let waited = 0; waited <= ms; waited += STEP_MS) {
        const found = state.messages.find((one) => one.botId === state.botId && test(one));
        if (found !== undefined) return found;
        await sleep(STEP_MS);
      }
      throw new Error(`no such message of the bot within ${ms} ms`);
    },
    redeliver: () => events.redeliver(),
    async deleteMessage(ts) {
      const at = state.messages.findIndex((one) => one.ts === ts);
      const [message] = at >= 0 ? state.messages.splice(at, 1) : [];
      if (message === undefined) return;
      state.changed();
      const channel = state.channels.get(message.channel);
      if (channel !== undefined) await announceDeleted(state, events, channel, message);
    },
    get connected() {
      return delivery.connected;
    },
    fault: (fault) => trouble.add(fault),
    limitMessages: (on) => trouble.limitMessages(on),
    withoutBlocks(types) {
      state.lacking = new Set(types);
    },
    apiCalls: webApi.calls,
  };
}

/** What `user` (or, for null, everybody) can see in a channel. */
export const visible = (state: WorkspaceState, channel: string, user: string | null): Message[] =>
  state.messages.filter(
    (one) => one.channel === channel && (one.ephemeralTo === null || one.ephemeralTo === user),
  );

const inThread = (threadTs: string | null) => (one: Message) =>
  threadTs === null ? one.threadTs === null : one.threadTs === threadTs || one.ts === threadTs;
