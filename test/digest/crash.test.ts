import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import type { Step } from '../../src/digest/deliver.ts';
import { defaultSetting, encodeSetting } from '../../src/digest/settings.ts';
import { startLocalWorkspace } from '../../src/local-workspace/index.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { sharedUrl } from '../support/stores.ts';
import type { Orders } from './crash-child.ts';
import { publishStatement } from './support.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const BUILT = path.join(ROOT, 'node_modules', '.cache', 'crash');

/** `KILLS=…`, of any number, for the long way: every kill with two of what follows it, every moment. */
const LONG = process.env.KILLS !== undefined;

const STEPS: Step[] = ['claim', 'begin', 'post', 'posted', 'settle', 'settled', 'find', 'found'];
/** While a request may be on its way, milliseconds after it began. */
const IN_FLIGHT = LONG ? [1, 2, 3, 4, 5, 6, 8, 12] : [1, 3, 6, 12];

const KILLS: Orders['kill'][] = [
  ...STEPS.map((step) => ({ step, ms: 0 })),
  ...IN_FLIGHT.map((ms) => ({ step: 'post' as const, ms })),
];

/** From without, milliseconds after the word, whatever the process is at then: also within a transaction. */
const FROM_WITHOUT = Array.from({ length: LONG ? 48 : 16 }, (_, n) => 1 + n * (LONG ? 1 : 3));

/** So many of the kills at least must have come before the process was done, or the test has not tested. */
const KILLED = 1 / 3;

/** Channels with a digest, which every process posts to together. */
const CHANNELS = 4;

/** How long Slack takes to post, in which another process may look whether it has. */
const POSTING_MS = 30;
/** Longer than the starts of two processes lie apart. In milliseconds. */
const DAWDLE = 25;
/** The second comes up to so much later than the first. */
const APART = 40;

const DAY = 86_400_000;
const MINUTE = 60_000;
const FIRST = Date.UTC(2026, 0, 5, 8, 30);

// One file for the child, so that a process starts in a tenth of a second.
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    ssr: { noExternal: true, external: ['better-sqlite3', 'pg'] },
    build: {
      ssr: path.join(import.meta.dirname, 'crash-child.ts'),
      outDir: BUILT,
      minify: true,
      target: 'node20',
      emptyOutDir: true,
    },
  });
}, 60_000);

/** Starts a process; `go` lets it do its last look and tells whether it was killed in it. */
async function start(orders: Orders): Promise<{ go(): Promise<boolean> }> {
  const child = spawn(process.execPath, [path.join(BUILT, 'crash-child.js'), JSON.stringify(orders)]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  return {
    async go() {
      child.stdin.on('error', () => undefined).write('go');
      if (orders.kill?.step === null) setTimeout(() => child.kill('SIGKILL'), orders.kill.ms);
      const [code, signal] = await ended;
      if (signal === 'SIGKILL') return true;
      if (code !== 0 || said !== '') throw new Error(said);
      return false;
    },
  };
}

/** Channels with a digest, on a store in a file, and the processes that post to them. */
async function scene() {
  let clock = FIRST - DAY;
  const folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
  const local = await startLocalWorkspace({
    port: 0,
    app: { name: 'talks', commands: [], scopes: ['chat:write', 'channels:history'], events: [] },
    clock: () => clock,
  });
  const database = await sharedUrl(folder);
  const store = await openStore(database);
  onTestFinished(async () => {
    await store.close();
    await local.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const workspace = await store.workspace(local.teamId);
  await plant(workspace, STARTER, new Date(clock).toISOString());
  const { id: bot } = local.control.state.bot;
  const channels = Array.from(
    { length: CHANNELS },
    (_, n) => local.control.addChannel(`desk-${n}`, [bot]).id,
  );
  local.control.fault({ method: 'chat.postMessage', times: 1_000_000, kind: 'delay', ms: POSTING_MS });
  for (const channel of channels)
    await workspace.setSubscription(
      { channel, kind: 'digest' },
      {
        setting: encodeSetting({ ...defaultSetting('UTC'), silence: 0 }),
        setBy: local.control.user('olena').id,
        dueAt: new Date(FIRST).toISOString(),
        lastSlot: new Date(clock).toISOString(),
        restart: false,
      },
    );
  const refs: string[] = [];
  let processes = 0;
  return {
    refs,
    /** By channel. */
    posts: () => channels.map((channel) => local.control.messages(channel)),
    async publish(day: number) {
      const at = new Date(FIRST + day * DAY).toISOString();
      refs.push(await publishStatement(workspace, `word${day}`, at));
    },
    /** A process that looks at what is due at these times, and may be killed in the last. */
    async process(at: readonly number[], kill: Orders['kill'], dawdle = 0) {
      clock = Math.max(clock, ...at);
      const owner = `process-${++processes}`;
      const times = at.map((time) => new Date(time).toISOString());
      const { apiUrl, botToken: token, teamId } = local;
      return start({ database, apiUrl, token, teamId, owner, times, kill, dawdle });
    },
  };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** Every entry is in each channel once, and no slot was posted twice. */
function expectOnce({ refs, posts }: Scene): void {
  for (const inChannel of posts()) {
    const times = refs.map((ref) => inChannel.filter(({ text }) => text.includes(`(${ref})`)).length);
    expect(times).toEqual(refs.map(() => 1));
    const slots = inChannel.map(({ metadata }) => JSON.stringify(metadata));
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots).toHaveLength(refs.length);
  }
}

/** When the processes of a day start: the first also mends the day before. No lease of the dead holds by then. */
const timesOf = (day: number, nth: number): number[] => {
  const slot = FIRST + day * DAY;
  if (nth > 0) return [slot + nth * 3 * MINUTE];
  return [...(day > 0 ? [slot - DAY + 60 * MINUTE] : []), slot + 5_000];
};

/** What kills which processes of a day: those of the first list start together, the others one after the other. */
interface Plan {
  together: Orders['kill'][];
  after: Orders['kill'][];
}

/** Days of kills, on channels and a store of their own; gives how many processes were killed. */
async function play(days: readonly Plan[]): Promise<number> {
  const stage = await scene();
  let killed = 0;
  for (const [day, { together, after }] of days.entries()) {
    const started = await Promise.all(
      together.map((kill, nth) =>
        stage.process(timesOf(day, 0), kill, together.length > 1 ? DAWDLE + nth * ((day * 5) % APART) : 0),
      ),
    );
    await stage.publish(day);
    for (const one of await Promise.all(started.map(({ go }) => go()))) killed += Number(one);
    for (const [nth, kill] of after.entries())
      killed += Number(await (await stage.process(timesOf(day, nth + 1), kill)).go());
  }
  await (await stage.process(timesOf(days.length - 1, 9), null)).go();
  expectOnce(stage);
  return killed;
}

/** Plays of days that many kills are planned for, beside each other. */
async function playAll(plays: readonly (readonly Plan[])[]): Promise<void> {
  const planned = plays.flat().flatMap(({ together, after }) => [...together, ...after]);
  const killed = (await Promise.all(plays.map(play))).reduce((sum, one) => sum + one, 0);
  expect(killed).toBeGreaterThan(planned.filter((kill) => kill !== null).length * KILLED);
}

/** The `n`th of them, around and around. */
function taken<T>(all: readonly T[], n: number): T {
  return all[n % all.length] as T;
}

const at = (...steps: Step[]): Orders['kill'][] => steps.map((step) => ({ step, ms: 0 }));

it('one process, killed at every step and again while it recovers, posts every digest once', async () => {
  const again = [at('find'), at('found', 'post'), at('posted', 'settle'), at('claim', 'find', 'settle')];
  // Each kill alone, and with one or two of those while it recovers.
  await playAll([
    KILLS.map((kill) => ({ together: [kill], after: [] })),
    ...(LONG ? [0, 1] : [0]).map((shift) =>
      KILLS.map((kill, n) => ({ together: [kill], after: taken(again, n + shift) })),
    ),
  ]);
}, 240_000);

it('two processes on one store, one or both killed, post every digest once', async () => {
  const partners = [null, ...at('claim', 'begin', 'posted', 'settle'), { step: 'post' as const, ms: 3 }];
  // Each kill with one or two of the partners.
  await playAll(
    (LONG ? [0, 3] : [0]).map((shift) =>
      [...KILLS, null].map((kill, n) => ({
        together: [kill, taken(partners, n + shift)],
        after: at('found'),
      })),
    ),
  );
}, 240_000);

it('two processes that both live post every digest once', async () => {
  expect(await play(Array.from({ length: 8 }, () => ({ together: [null, null], after: [] })))).toBe(0);
}, 240_000);

it('processes killed from without at any moment, one or two on one store, post every digest once', async () => {
  const moments = FROM_WITHOUT.map((ms) => ({ step: null, ms }));
  // Every third moment, from another one on: together they are all.
  const days = (first: number, shift: number, two: boolean) =>
    moments
      .filter((_, n) => n % 3 === first)
      .map((kill, n) => {
        const other = taken(moments, n * 7 + shift);
        return { together: two ? [kill, other] : [kill], after: [other] };
      });
  await playAll([days(0, 0, false), days(1, 20, true), days(2, 33, true)]);
}, 240_000);
