import type { Context as BoltContext } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Acting } from '../../curate/acting.ts';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { type Caller, callerOf } from './caller.ts';
import type { Clients } from './clients.ts';
import type { Context } from './context.ts';
import type { Tell } from './in-flight.ts';
import { type Delivery, NEW_DELIVERY } from './inbox.ts';
import { type Response, respondTo } from './respond.ts';
import type { Act } from './rights.ts';

/** What every surface works with: who calls, the record of their workspace, and ways to answer. */
export interface Handling {
  context: Context;
  caller: Caller;
  store: WorkspaceStore;
  clients: Clients;
  acting: Acting;
  delivery: Pick<Delivery, 'again' | 'givenUp' | 'mine'>;
  /** Throws when the caller has no right to `act`. */
  need(act: Act): Promise<void>;
  may(act: Act): Promise<boolean>;
  /** The caller's IANA zone, or the default one when Slack does not tell within two seconds. */
  timeZone(): Promise<string>;
  /** To be called when the caller has heard of it by another way than those here. */
  answered(): void;
  /** Answers where the response URL leads, in the thread of the button. */
  respond(message: Response): Promise<void>;
  /** Opens a form by the trigger. Throws `form_too_late`, `slack_failing`. */
  open(view: ModalView): Promise<void>;
  /** Sends the caller a direct message. */
  tell: Tell;
}

/** What a payload of Slack brings, as far as answering goes. */
export interface Arrival {
  bolt: Pick<BoltContext, 'teamId' | 'enterpriseId' | 'userId' | 'botToken'> & { delivery?: Delivery };
  body: unknown;
  responseUrl?: string | undefined;
  trigger?: string | undefined;
}

/** A use of a surface: which one, and the right that it takes. */
export interface Use {
  name: string;
  act: Act;
  /** How whoever waits is told what went wrong; null while nobody can be. */
  tell: Tell;
}

/**
 * Caller, rights, work; what goes wrong is told. Resolves with whether whoever waits has heard what came of it; never
 * rejects. To be called after the ack.
 */
export function handle(
  context: Context,
  arrival: Arrival,
  { name, act, tell }: Use,
  work: (handling: Handling) => Promise<void>,
): Promise<boolean> {
  return context.inFlight.run(
    name,
    async (answered) => {
      const handling = await begin(context, arrival, answered);
      await handling.need(act);
      await work(handling);
    },
    tell,
    arrival.bolt.delivery?.triedAgain,
  );
}

async function begin(context: Context, arrival: Arrival, answered: () => void): Promise<Handling> {
  const { standings } = context;
  const clients = clientsOf(context, arrival.bolt);
  const caller = await context.installations.known(callerOf(arrival.bolt, arrival.body));
  const store = await context.workspace(caller.team);
  return {
    context,
    caller,
    store,
    clients,
    answered,
    delivery: arrival.bolt.delivery ?? NEW_DELIVERY,
    acting: { by: caller.user, at: context.clock().toISOString() },
    need: (act) => standings.require(clients.lookUp, store, caller, act),
    may: (act) => standings.may(clients.lookUp, store, caller, act),
    timeZone: () => context.timeZone(clients.lookUp, store, caller.user),
    async respond(message) {
      answered();
      if (arrival.responseUrl === undefined) throw new Error('this surface has no response URL');
      await respondTo(arrival.responseUrl, { replace_original: false, ...inThread(caller), ...message });
    },
    async open(view) {
      if (arrival.trigger === undefined) throw new Error('this surface has no trigger');
      await clients.open.views.open({ trigger_id: arrival.trigger, view });
      answered();
    },
    async tell(sentence) {
      answered();
      await clients.tell.chat.postMessage({ channel: caller.user, text: sentence });
    },
  };
}

const inThread = ({ thread }: Caller) => (thread === null ? {} : { thread_ts: thread });

/** The same for what was called from no channel: it is in the caller's direct messages, where its answers go. */
export async function directly(handling: Handling): Promise<Handling> {
  const { clients, caller, answered } = handling;
  const { channel } = await clients.tell.conversations.open({ users: caller.user });
  if (channel?.id === undefined) throw new CodedError('slack_failing');
  const there = channel.id;
  return {
    ...handling,
    caller: { ...caller, channel: there, thread: null },
    async respond({ text, blocks = [] }) {
      answered();
      await clients.tell.chat.postMessage({
        channel: there,
        text,
        blocks: blocks as KnownBlock[],
        unfurl_links: false,
      });
    },
  };
}

/** Tells by a response URL, in the thread of the button; `body` is the payload. */
export const tellByUrl =
  (responseUrl: string, thread: string | null): Tell =>
  (sentence) =>
    respondTo(responseUrl, {
      replace_original: false,
      text: sentence,
      ...(thread !== null && { thread_ts: thread }),
    });

/** The clients of the workspace that a payload is of. */
export const clientsOf = (context: Context, { botToken }: Pick<BoltContext, 'botToken'>): Clients =>
  context.clientsOf(botToken ?? '');

/** Tells by a direct message. */
export const tellDirectly =
  (clients: Clients, user: string): Tell =>
  (sentence) =>
    clients.tell.chat.postMessage({ channel: user, text: sentence });
