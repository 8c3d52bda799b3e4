import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

type Options = Parameters<typeof openStore>[1];

/** The tests of this project run on PostgreSQL, or else on SQLite. */
const onPostgres = inject('postgres') !== null;

/** The address of a database of this project that several processes can open: on SQLite a file in `folder`. */
export const sharedUrl = async (folder: string): Promise<string> =>
  onPostgres ? emptyPostgres() : `sqlite:${path.join(folder, 'record.db')}`;

/** An empty store on the database of this project; whoever opens it closes it. */
export const emptyStore = (options?: Options): Promise<Store> =>
  onPostgres ? emptyPostgresStore(options) : openStore('sqlite::memory:', options);

/** An empty store on PostgreSQL, on a database that another store has left, if there is one. */
export async function emptyPostgresStore(options?: Options): Promise<Store> {
  const left = free.pop();
  if (left !== undefined) await emptied(left);
  const url = left ?? (await emptyPostgres());
  const store = await openStore(url, options);
  return {
    ...store,
    close: async () => {
      await store.close();
      free.push(url);
    },
  };
}

/** The address of a database on this run's PostgreSQL, with what is in `like`, or with empty tables. */
export async function emptyPostgres(like?: string): Promise<string> {
  template ??= makeTemplate();
  const from = like ?? (await template);
  const url = urlOf(`test_${randomUUID().replaceAll('-', '')}`);
  await create(url, nameOf(from));
  return url;
}

const made: string[] = [];
const free: string[] = [];
let template: Promise<string> | null = null;

async function makeTemplate(): Promise<string> {
  const url = urlOf(`template_${randomUUID().replaceAll('-', '')}`);
  await create(url, 'template0');
  await (await openStore(url)).close();
  return url;
}

async function create(url: string, like: string): Promise<void> {
  await command(`create database ${nameOf(url)} template ${like}${await since15(' strategy file_copy')}`);
  made.push(url);
}

/** Empties every table but that of the migrations; many times as fast as another database. */
const emptied = (url: string): Promise<void> =>
  command(
    `set session_replication_role = replica;
    do $$ declare one record; begin
      for one in select format('delete from %I', relname) as what from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
        union all select format('alter sequence %I restart', relname) from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'S'
      loop execute one.what; end loop;
    end $$`,
    url,
  );

const serverUrl = (): string => inject('postgres') ?? '';

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

let major: Promise<number> | null = null;

/** What is said to PostgreSQL 15 and later, and to none before. */
export async function since15(words: string): Promise<string> {
  major ??= majorVersion();
  return (await major) < 15 ? '' : words;
}

async function majorVersion(): Promise<number> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  } finally {
    await client.end();
  }
}

/** Runs a command on the server itself, or in a database of it. */
export async function command(text: string, url = serverUrl()): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  free.splice(0);
  for (const url of made.splice(0).reverse()) await command(`drop database ${nameOf(url)} with (force)`);
});
