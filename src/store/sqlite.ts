import { mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { SqliteDialect, sql } from 'kysely';
import { CodedError } from '../record/errors.ts';
import type { Dialect } from './dialect.ts';

/** How long a write waits for another process's lock. Node stands still meanwhile. */
const LOCK_WAIT_MS = 1_500;

/** SQLite by better-sqlite3: write-ahead log, foreign keys, FTS5. `file` may be `:memory:`. */
export function sqliteDialect(file: string): Dialect {
  return {
    kysely: new SqliteDialect({ database: async () => openDatabase(file) }),
    keyedByPrimaryKey: sql`without rowid`,
    async index(db, kind, entries) {
      for (const { id, terms } of entries) {
        await sql`insert into ${sql.table(`${kind}_search`)} (rowid, terms) values (${id}, ${terms.join(' ')})`.execute(
          db,
        );
      }
    },
    async indexed(db, kind, ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<{ id: number; terms: string }>`
        select rowid as id, terms from ${sql.table(`${kind}_search`)} where rowid in (${sql.join(ids)})`.execute(
        db,
      );
      return new Map(rows.map(({ id, terms }) => [id, terms === '' ? [] : terms.split(' ')]));
    },
    async unindex(db, kind, id) {
      await sql`delete from ${sql.table(`${kind}_search`)} where rowid = ${id}`.execute(db);
    },
    async find(db, kind, clauses, limit) {
      const tokens = clauses.map((any) => any.filter((term) => TOKEN.test(term)));
      if (tokens.some((any) => any.length === 0)) return [];
      const query = tokens.map((any) => `(${any.map(phrase).join(' OR ')})`).join(' AND ');
      const rows = await sql<{ number: number }>`
        select number from ${sql.table(`${kind}s`)} where id in (
          select rowid from ${sql.table(`${kind}_search`)}
          where ${sql.table(`${kind}_search`)} match ${query} order by rowid desc limit ${limit}
        )`.execute(db);
      return rows.rows.map((row) => row.number);
    },
  };
}

/** What the tokenizer takes for one token; a term with anything else in it stands in no entry. */
const TOKEN = /^[a-z0-9@.:_-]+$/;

/** An FTS5 string: between double quotation marks nothing is syntax (sqlite.org/fts5.html#fts5_strings). */
const phrase = (token: string): string => `"${token}"`;

function openDatabase(file: string) {
  const database = coded(() => {
    if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const opened = new Database(file, { timeout: LOCK_WAIT_MS });
    opened.pragma('foreign_keys = ON');
    if (!opened.readonly) opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = NORMAL');
    opened.pragma('cache_size = -32000');
    return opened;
  });
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  const prepare = (text: string) => {
    const statement = database.prepare(text);
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => coded(() => statement.all(...parameters)),
      run: (parameters: readonly unknown[]) => coded(() => statement.run(...parameters)),
      iterate: (parameters: readonly unknown[]) =>
        statement.iterate(...parameters) as IterableIterator<unknown>,
    };
  };
  return {
    close: () => {
      prepared.clear();
      database.close();
    },
    prepare: (text: string) => {
      const known = prepared.get(text);
      if (known !== undefined) return known;
      if (prepared.size > 500) prepared.clear();
      const made = coded(() => prepare(text));
      prepared.set(text, made);
      return made;
    },
  };
}

/** Turns SQLite's result codes (sqlite.org/rescode.html) into ours. */
function coded<T>(action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      throw new CodedError('store_locked', '', { cause });
    if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS') {
      throw new CodedError('store_read_only', '', { cause });
    }
    throw new CodedError('store_unreadable', '', { cause });
  }
}

/** SQLite's online backup (sqlite.org/backup.html): pages that a writer changes meanwhile are copied again. */
export async function backupDatabase(from: string, to: string): Promise<void> {
  if (path.resolve(from) === path.resolve(to))
    throw new CodedError('file_unreachable', `${to} is the database itself; name another file`);
  let database: Database.Database;
  try {
    database = new Database(from, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS });
  } catch (cause) {
    throw new CodedError('store_unreadable', '', { cause });
  }
  const part = `${to}.part`;
  try {
    // An earlier copy stays until the new one is whole.
    await database.backup(part);
    await rename(part, to);
  } catch (cause) {
    throw new CodedError('file_unreachable', `The copy cannot be written to ${to}`, { cause });
  } finally {
    database.close();
  }
}
