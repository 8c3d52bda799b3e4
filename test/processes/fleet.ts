import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, type Payload, signed } from '../support/slack-server.ts';
import type { Orders } from './child.ts';

/** Processes of the app on one database, as a balancer in front of them sees them. */
export interface Fleet {
  /** Starts one; resolves with its port once it answers. */
  start(): Promise<number>;
  /** Ends one by `kill -9`. */
  kill(port: number): Promise<void>;
  /** Sends it as Slack does through a balancer: to any process, again until one takes it. */
  deliver(payload: Payload): Promise<void>;
  stop(): void;
  /** The processes that run, by their ids. */
  ids(): number[];
  /** What they logged as errors. */
  said: string[];
}

const PROGRAM = path.join(import.meta.dirname, 'child.ts');

/** Nothing runs before `start`. */
export function makeFleet(orders: Omit<Orders, 'port'>): Fleet {
  const alive = new Map<number, ChildProcess>();
  const all = new Set<ChildProcess>();
  const said: string[] = [];
  return {
    said,
    async start() {
      const port = await freePort();
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', PROGRAM, JSON.stringify({ ...orders, port } satisfies Orders)],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      all.add(child);
      child.stderr.on('data', (chunk) => said.push(String(chunk)));
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      if (child.exitCode !== null) throw new Error(`a process did not start: ${said.join('')}`);
      alive.set(port, child);
      return port;
    },
    async kill(port) {
      const child = alive.get(port);
      alive.delete(port);
      if (child === undefined) return;
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      all.delete(child);
    },
    async deliver(payload) {
      for (;;) {
        const ports = [...alive.keys()];
        const port = ports[Math.floor(Math.random() * ports.length)];
        if (port !== undefined && (await signed(port, payload).catch(() => null))?.status === 200) return;
        await sleep(100);
      }
    },
    ids: () => [...alive.values()].flatMap(({ pid }) => pid ?? []),
    stop() {
      for (const child of all) child.kill('SIGKILL');
    },
  };
}
