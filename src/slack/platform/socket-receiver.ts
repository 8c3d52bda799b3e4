import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { WebClientOptions } from '@slack/web-api';
import { CodedError } from '../../record/errors.ts';
import { sentenceFor } from '../../wording/errors.ts';
import type { Log } from './deps.ts';
import { slackLogger } from './slack-logger.ts';
import { tokenTrouble } from './tokens.ts';

/** What the client gives for everything that Slack sends. */
interface Envelope {
  body: Record<string, unknown>;
  ack: (response?: Record<string, unknown>) => Promise<void>;
  retry_num?: number;
  retry_reason?: string;
}

export interface SocketOptions {
  appToken: string;
  clientOptions: WebClientOptions;
  log: Log;
  /** How long to wait before trying the `attempt`th time again, from 1, in milliseconds. */
  backoffMs?: (attempt: number) => number;
}

/** How long an opened socket may take to say hello. */
const HELLO_MS = 10_000;
/** How long a socket that was told to go is still listened to, for acks of what came by it. */
const FAREWELL_MS = 3_000;
/** How long a stop waits for a socket to close. */
const CLOSE_MS = 2_000;

const BACKOFF = (attempt: number): number => Math.min(250 * 2 ** (attempt - 1), 30_000);

/**
 * Socket Mode that stays connected: when Slack asks for another connection (docs.slack.dev/apis/events-api/using-socket-mode#disconnect)
 * it is opened before the old one is let go, and a lost one is opened anew at once, then again and again, whatever Slack
 * answers. Bolt's own receiver is deaf for five seconds first, and ends the process when Slack answers with an error.
 */
export class SocketReceiver implements Receiver {
  readonly #options: SocketOptions;
  #app: App | null = null;
  #current: SocketModeClient | null = null;
  #connecting: Promise<void> | null = null;
  #trouble: string | null = 'not connected yet';
  readonly #stopping = new AbortController();

  constructor(options: SocketOptions) {
    this.#options = options;
  }

  /** Why nothing can arrive just now; null while it can. */
  get trouble(): string | null {
    return this.#trouble;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Resolves once connected. Throws `token_refused`; whatever else goes wrong is tried again. */
  async start(): Promise<void> {
    await this.#connect(true);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    const last = this.#current;
    this.#current = null;
    if (last !== null) await Promise.race([last.disconnect(), sleep(CLOSE_MS, null, { ref: false })]);
  }

  /** Opens a connection in the place of the present one; one at a time. */
  #connect(first = false): Promise<void> {
    this.#connecting ??= this.#untilConnected(first).finally(() => {
      this.#connecting = null;
    });
    return this.#connecting;
  }

  async #untilConnected(first: boolean): Promise<void> {
    const { log, backoffMs = BACKOFF } = this.#options;
    const { signal } = this.#stopping;
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        const next = await this.#open();
        if (signal.aborted) await next.disconnect();
        else this.#current = next;
        this.#trouble = null;
        return;
      } catch (error) {
        const cause = tokenTrouble('SLACK_APP_TOKEN', error);
        if (first && cause instanceof CodedError) throw cause;
        // The present connection may still be good: Slack keeps it for some seconds after it asked for another.
        if (this.#current === null || cause instanceof CodedError)
          this.#trouble = cause instanceof CodedError ? sentenceFor(cause) : 'Slack cannot be reached';
        log.warn({ err: cause, attempt }, 'no connection to Slack; it is tried again');
        await sleep(backoffMs(attempt), null, { signal }).catch(() => undefined);
      }
    }
  }

  async #open(): Promise<SocketModeClient> {
    const { appToken, clientOptions, log } = this.#options;
    const client = new SocketModeClient({
      appToken,
      autoReconnectEnabled: false,
      logger: slackLogger(log),
      clientOptions: { ...clientOptions, retryConfig: { retries: 0 }, timeout: HELLO_MS },
    });
    this.#hear(client);
    const tooLate = AbortSignal.timeout(HELLO_MS * 2);
    try {
      await Promise.race([
        client.start(),
        new Promise<never>((_, reject) => {
          tooLate.addEventListener('abort', () => reject(new Error('the socket said no hello')));
        }),
      ]);
    } catch (error) {
      void client.disconnect();
      throw error ?? new Error('the socket closed before it said hello');
    }
    client.on('disconnected', () => this.#lost(client));
    return client;
  }

  #hear(client: SocketModeClient): void {
    const { log } = this.#options;
    const failed = (error: unknown) => log.error({ err: error }, 'what came by the socket could not be read');
    client.on('slack_event', (envelope: Envelope) => void this.#process(envelope).catch(failed));
    // The client's own listener closes the socket as soon as it is asked to, and rejects when a message is no object.
    const [handle] = client.listeners('ws_message');
    if (handle === undefined) throw new TypeError('SocketModeClient hears no ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', (data: unknown, isBinary: boolean) => {
      const pass = () => void Promise.resolve(handle(data, isBinary)).catch(failed);
      if (isGoodbye(data)) void this.#replace(client, pass);
      else pass();
    });
  }

  async #replace(old: SocketModeClient, letGo: () => void): Promise<void> {
    this.#options.log.info({}, 'Slack asks for another connection');
    await this.#connect();
    await sleep(FAREWELL_MS, null, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
    if (this.#current !== old) letGo();
  }

  #lost(client: SocketModeClient): void {
    if (this.#current !== client || this.#stopping.signal.aborted) return;
    this.#current = null;
    this.#trouble = 'the connection to Slack is lost';
    this.#options.log.warn({}, 'the connection to Slack is lost');
    void this.#connect();
  }

  async #process({ body, ack, retry_num, retry_reason }: Envelope): Promise<void> {
    let acknowledged = false;
    await this.#app?.processEvent({
      body,
      ...(retry_num !== undefined && { retryNum: retry_num }),
      ...(retry_reason !== undefined && { retryReason: retry_reason }),
      ack: async (response) => {
        if (acknowledged) return;
        acknowledged = true;
        await ack(typeof response === 'string' ? { text: response } : (response ?? undefined));
      },
    });
  }
}

/** Whether a message asks to connect anew. */
function isGoodbye(data: unknown): boolean {
  try {
    const message: unknown = JSON.parse(String(data));
    return (
      typeof message === 'object' && message !== null && 'type' in message && message.type === 'disconnect'
    );
  } catch {
    return false;
  }
}
