import { inspect } from 'node:util';
import type { Extractor } from '../../src/curate/extraction/extractor.ts';
import { submissionsBy } from '../../src/curate/submissions/submissions.ts';
import { openIntake } from '../../src/intake/index.ts';
import { startLocal } from '../../src/local.ts';
import type { LocalWorkspace } from '../../src/local-workspace/index.ts';
import type { Message } from '../../src/local-workspace/state/types.ts';
import { commandOf, readManifest } from '../../src/manifest.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/app.ts';
import type { Deps, Log } from '../../src/slack/platform/deps.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { HERE } from './extractor.ts';
import { MONDAY } from './monday.ts';

export interface Running {
  local: LocalWorkspace;
  app: SlackApp;
  store: Store;
  /** Lines that the app logged at `warn` and above. */
  logged: { facts: object; message: string }[];
  /** Sends a line as `olena` in #ukraine-talks (or elsewhere) and resolves with the bot's next message. */
  say(text: string, options?: { channel?: string; threadTs?: string; user?: string }): Promise<Message>;
  /** The same, without waiting for an answer. */
  send(text: string, options?: { channel?: string; threadTs?: string; user?: string }): Promise<void>;
}

export interface RunOptions {
  store?: Store;
  now?: Date;
  /** In place of `now`, where time goes on. */
  clock?: () => Date;
  pageDir?: string;
  /** What time it is in Slack, in milliseconds since 1970. */
  slackClock?: () => number;
  intake?: Deps['intake'];
  extractor?: Pick<Extractor, 'read'>;
  feedPace?: Deps['feedPace'];
  checker?: Deps['checker'];
  published?: Deps['published'];
  /** Told of every line, of `debug` too, as it would be written. */
  onLog?: (line: string) => void;
  /** The file of the manifest, where it is another. */
  manifest?: string;
  /** Called before the app meets the workspace. */
  prepare?: (local: LocalWorkspace) => void;
}

/** The real app on a local workspace, over Socket Mode, until `stop`. */
export async function startApp(options: RunOptions = {}): Promise<Running & { stop(): Promise<void> }> {
  const manifest = await readManifest(options.manifest);
  const local = await startLocal(manifest, 0, {
    ...(options.pageDir !== undefined && { pageDir: options.pageDir }),
    ...(options.slackClock !== undefined && { clock: options.slackClock }),
  });
  options.prepare?.(local);
  const store = options.store ?? (await openStore('sqlite::memory:'));
  const { log, logged } = collectingLog(options.onLog);
  const app = createSlackApp(
    {
      botToken: local.botToken,
      apiUrl: local.apiUrl,
      delivery: { mode: 'socket', appToken: local.appToken },
    },
    {
      store,
      starter: STARTER,
      clock: options.clock ?? (() => options.now ?? MONDAY),
      log,
      defaultTimeZone: 'UTC',
      intake: options.intake ?? openIntake({ own: [local.url] }),
      submissions: submissionsBy(options.extractor ?? HERE),
      ...(options.feedPace && { feedPace: options.feedPace }),
      ...(options.checker && { checker: options.checker }),
      ...(options.published && { published: options.published }),
      firstCurators: [],
      command: commandOf(manifest),
    },
  );
  await app.start();
  const { control } = local;
  const send: Running['send'] = (text, { channel, threadTs, user } = {}) =>
    control.send({
      user: user ?? control.user('olena').id,
      channel: channel ?? control.channel('ukraine-talks').id,
      text,
      threadTs,
    });
  return {
    local,
    app,
    store,
    logged,
    send,
    async say(text, where) {
      const before = new Set(control.state.messages);
      await send(text, where);
      return control.waitFor((message) => !before.has(message));
    },
    async stop() {
      await app.stop();
      await local.stop();
      await store.close();
    },
  };
}

/** A log that keeps warnings and errors, and tells of every line. */
export function collectingLog(onLog?: (line: string) => void): {
  log: Log;
  logged: Running['logged'];
} {
  const logged: Running['logged'] = [];
  const pass = (facts: object, message: string) => onLog?.(inspect({ facts, message }, { depth: null }));
  const keep = (facts: object, message: string) => {
    logged.push({ facts, message });
    pass(facts, message);
  };
  return { logged, log: { debug: pass, info: pass, warn: keep, error: keep } };
}
