import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { CodedError } from '../record/errors.ts';
import { coded, storeError, systemCode } from './sqlite-errors.ts';

/** How long a write waits for another process's lock. Node stands still meanwhile. */
export const LOCK_WAIT_MS = 1_500;

/** `read`: nothing is made or changed; a file that is not there is an error. */
export type OpenMode = 'write' | 'read';

/** A connection to the database in `file`, which may be `:memory:`, as Kysely's dialect wants it. */
export function openSqliteFile(file: string, mode: OpenMode) {
  const database = connect(file, mode);
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

/**
 * The bare connection. Throws `store_missing`, `store_not_made`, and what {@link storeError} makes of SQLite's codes.
 * A reader opens the file as a writer does, but may not write: so it leaves nothing behind beside the file.
 */
export function connect(file: string, mode: OpenMode): Database.Database {
  if (mode === 'read' && (file === ':memory:' || !existsSync(file)))
    throw new CodedError('store_missing', file);
  let opened: Database.Database | null = null;
  try {
    if (mode === 'write' && file !== ':memory:') makeFolder(path.dirname(path.resolve(file)));
    opened = new Database(file, { timeout: LOCK_WAIT_MS });
    settle(opened, mode);
    return opened;
  } catch (cause) {
    opened?.close();
    throw isUnmakable(cause)
      ? new CodedError('store_not_made', placeOf(file, cause), { cause })
      : storeError(cause);
  }
}

/** Which file a connection has open: SQLite goes on with one that was removed, and what it writes is lost. */
export function heldFile(file: string): { hold(): void; require(): void } {
  const inode = () => (file === ':memory:' ? null : (statSync(file, { throwIfNoEntry: false })?.ino ?? null));
  let held: number | null = null;
  return {
    hold: () => {
      held = inode();
    },
    require: () => {
      if (held !== null && inode() !== held) throw new CodedError('store_removed', path.resolve(file));
    },
  };
}

function settle(database: Database.Database, mode: OpenMode): void {
  database.pragma('foreign_keys = ON');
  if (mode === 'read') database.pragma('query_only = ON');
  else if (!database.readonly) database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('cache_size = -32000');
}

/** Node's own recursive way never ends below /proc: it takes ENOENT for a parent that it may still make. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** Codes of a path at which there can be no file of ours; `SQLITE_CANTOPEN` also stands for a folder. */
const UNMAKABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'ENAMETOOLONG',
  'ELOOP',
]);

const isUnmakable = (cause: unknown): boolean =>
  UNMAKABLE.has(systemCode(cause)) || systemCode(cause).startsWith('SQLITE_CANTOPEN');

const placeOf = (file: string, cause: unknown): string => `${path.resolve(file)} (${systemCode(cause)})`;
