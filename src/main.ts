import { setTimeout } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { openChecker } from './check/checker.ts';
import { type Config, describeProblems, readConfig } from './config.ts';
import { articleMarks } from './curate/same-article.ts';
import { openSubmissions } from './curate/submissions/open-submissions.ts';
import { openTransfers } from './curate/transfer/transfers.ts';
import { openEncoder } from './encoder/index.ts';
import { openIntake } from './intake/index.ts';
import { lastResort } from './last-resort.ts';
import { commandOf, readManifest } from './manifest.ts';
import { addLocalFeeds, LOCAL_PACE, openLocal } from './open-local.ts';
import { openPainter } from './picture/painter.ts';
import { CodedError } from './record/errors.ts';
import { createSlackApp } from './slack/app.ts';
import type { SlackConfig } from './slack/bolt-app.ts';
import type { Deps } from './slack/platform/deps.ts';
import { rehearse } from './slack/rehearsal.ts';
import { STARTER } from './starter/index.ts';
import { everyTenth, rebuild } from './store/derived/rebuild.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { readVersion } from './version.ts';
import { sentenceFor } from './wording/errors.ts';

/** Exit codes: 1 it could not start, 2 the configuration is wrong. */
const FAILED = 1;
const MISCONFIGURED = 2;
/** Errors of the configuration that only trying it tells. */
const MISTAKEN: ReadonlySet<string> = new Set([
  'token_refused',
  'store_url_unknown',
  'store_not_made',
  'local_workspace_missing',
  'store_refused',
  'store_unfit',
  'token_key_missing',
]);

/** How long a start waits for the search index of another version to be made anew; a longer work goes on beside the answers. */
const REBUILD_WAIT_MS = 3_000;

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    process.stderr.write(`ukraine-talks cannot start:\n${describeProblems(read.problems)}\n`);
    process.exitCode = MISCONFIGURED;
    return;
  }
  const { config } = read;
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const manifest = await readManifest();
  const encoder = encoderOf(config, log);
  // Beside the rest of the start, so that it takes nothing from whoever asks first; what fails is told when it is asked.
  encoder?.probe().catch(() => undefined);
  const store = await openStore(config.databaseUrl, encoder === null ? {} : { near: encoder.near });
  const rebuilding = await rebuildBeside(store, log);
  const clock = () => new Date();
  const submissions = openSubmissions(config.databaseUrl);
  const transfers = openTransfers(config.databaseUrl);
  const checker = openChecker(config.databaseUrl);
  const painter = openPainter();
  const local = config.run.kind === 'local' ? await openLocal(manifest, config.port) : null;
  const intake = openIntake({ clock, own: local === null ? [] : [local.url] });
  const slack = slackConfigOf(config, manifest.oauth_config.scopes.bot, local);
  const deps: Deps = {
    store,
    starter: STARTER,
    clock,
    log,
    defaultTimeZone: config.timeZone,
    intake,
    submissions,
    transfers,
    checker,
    ...(config.published !== null && { published: config.published }),
    painter,
    firstCurators: config.curators,
    ...(local !== null && { feedPace: LOCAL_PACE }),
    command: commandOf(manifest),
  };
  const app = createSlackApp(slack, deps);
  const mcp = await agentsServed(config, store, log, clock);
  const stop = async (): Promise<void> => {
    await app.stop();
    mcp?.close();
    await Promise.all([intake, submissions, transfers, checker, painter].map((one) => one.close()));
    await local?.stop();
    await encoder?.close();
    await rebuilding.stop();
    await store.close();
  };
  lastResort(process, log, stop);
  await rehearse(deps);
  await app.start();
  if (local !== null) await addLocalFeeds(store, local, clock());
  encoder?.keepUp(store);
  log.info({ encoder: encoder !== null, mode: local === null ? slack.delivery.mode : 'local' }, 'ready');
  if (local !== null)
    process.stdout.write(`Open ${local.url} in a browser and ask something. Ctrl+C stops it.\n`);
  obeySignals(stop, log);
}

/** What finds by sense, where the configuration wants it. */
const encoderOf = ({ encoder }: Config, log: Logger) =>
  encoder
    ? openEncoder({
        onError: (error) => log.warn({ err: error }, 'finding by sense failed; words alone answer'),
      })
    : null;

/** Serves the record to other agents, where the configuration says so. */
async function agentsServed(
  { mcpPort, host, timeZone }: Config,
  store: Store,
  log: Logger,
  clock: () => Date,
) {
  if (mcpPort === null) return null;
  const { serveMcp } = await import('./mcp/http.ts');
  const moment = () => ({ now: clock(), timeZone });
  return serveMcp({ store, log, version: await readVersion(), moment }, { host, port: mcpPort });
}

/** How Slack is reached: as the configuration says, or the local workspace. */
function slackConfigOf(
  { run, host, port, healthPort }: Config,
  scopes: readonly string[],
  local: { botToken: string; appToken: string; apiUrl: string } | null,
): SlackConfig {
  if (run.kind === 'local')
    return {
      botToken: local?.botToken ?? '',
      apiUrl: local?.apiUrl ?? null,
      delivery: { mode: 'socket', appToken: local?.appToken ?? '' },
    };
  return {
    botToken: run.botToken,
    oauth: run.oauth && { ...run.oauth, scopes },
    pages: { host, port },
    apiUrl: run.apiUrl,
    health: healthPort === null ? null : { host, port: healthPort },
    delivery: run.delivery.mode === 'http' ? { ...run.delivery, port, host } : run.delivery,
  };
}

/** Makes anew what an older version computed from the record; resolves when that is done, or goes on beside the answers. */
async function rebuildBeside(store: Store, log: Logger): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const rebuilding = rebuild([...store.derived, articleMarks(store)], {
    signal: stopping.signal,
    onProgress: everyTenth((progress) => log.info(progress, 'making anew what is computed from the record')),
  }).catch((error: unknown) =>
    log.error({ err: error }, 'what is computed from the record is not up to date; the next start goes on'),
  );
  await Promise.race([rebuilding, setTimeout(REBUILD_WAIT_MS, null, { ref: false })]);
  return {
    async stop() {
      stopping.abort();
      await rebuilding;
    },
  };
}

/** Stops at the first signal to end. */
function obeySignals(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const obey = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await stop();
    log.info({}, 'stopped');
    process.exit(0);
  };
  process.on('SIGINT', (signal) => void obey(signal));
  process.on('SIGTERM', (signal) => void obey(signal));
}

main().catch((error: unknown) => {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const sentence = inUse
    ? 'That port is taken. Set PORT, HEALTH_PORT or MCP_PORT to another one, or to 0 for any that is free.'
    : sentenceFor(error);
  process.stderr.write(`ukraine-talks cannot start: ${sentence}\n`);
  if (!inUse && !(error instanceof CodedError))
    process.stderr.write(`${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
  process.exit(error instanceof CodedError && MISTAKEN.has(error.code) ? MISCONFIGURED : FAILED);
});
