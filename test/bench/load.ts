import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { plant } from '../../src/curate/plant.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { startPostgres } from '../support/postgres-server.ts';

/** A PostgreSQL server with one empty database of the app, for as long as `work` takes. */
export async function onPostgres<T>(work: (url: string, store: Store) => Promise<T>): Promise<T> {
  const server = await startPostgres();
  const name = `load_${randomUUID().replaceAll('-', '')}`;
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  try {
    await admin.query(`create database ${name} template template0`);
    const store = await openStore(url);
    try {
      return await work(url, store);
    } finally {
      await store.close();
    }
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await server.stop();
  }
}

/** Runs a command in the database that `url` names. */
export async function command(text: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** A workspace with the starter record. */
export async function planted(store: Store, teamId: string) {
  const workspace = await store.workspace(teamId);
  await plant(workspace, STARTER, new Date().toISOString());
  return workspace;
}

/** Resolves when `done` says so; throws after `ms`. */
export async function until(done: () => boolean | Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`not done within ${ms / 1_000} s`);
    await sleep(100);
  }
}

/** Does `work` for each of `all`, `most` at a time. */
export async function each<T>(
  all: readonly T[],
  most: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) await work(all[at] as T);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
