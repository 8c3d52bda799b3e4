import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CodedError } from '../record/errors.ts';
import { checkSqlite, type StoreCheck } from './sqlite-check.ts';
import { storeError, systemCode } from './sqlite-errors.ts';
import { connect } from './sqlite-file.ts';

/** Tables without which a database is none of this app. */
const OURS = ['kysely_migration', 'workspaces', 'revisions'];

/**
 * SQLite's online backup (sqlite.org/backup.html): pages that a writer changes meanwhile are copied again. An earlier
 * copy in `to` stays until the new one is whole and was checked. Throws `store_missing`, `backup_damaged`,
 * `file_unreachable`, `store_full`.
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  if (path.resolve(from) === path.resolve(to))
    throw new CodedError('file_unreachable', `${to} is the database itself; name another file`);
  const database = openToCopy(from);
  const part = `${to}.part`;
  try {
    await database.backup(part).catch((cause: unknown) => {
      throw copyError(to, cause);
    });
    requireWhole(part);
    await rename(part, to).catch((cause: unknown) => {
      throw copyError(to, cause);
    });
  } finally {
    database.close();
    for (const file of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`])
      await rm(file, { force: true });
  }
}

function openToCopy(file: string) {
  try {
    return connect(file, 'read');
  } catch (error) {
    if (error instanceof CodedError && error.code === 'store_damaged') throw damaged(causeOf(error), error);
    throw error;
  }
}

const causeOf = ({ cause }: Error): string => (cause instanceof Error ? cause.message : 'it does not open');

function copyError(to: string, cause: unknown): CodedError {
  const error = storeError(cause);
  if (error.code === 'store_full') return new CodedError('file_full', to, { cause });
  if (error.code === 'store_damaged') return damaged(causeOf(error), cause);
  return new CodedError('file_unreachable', `The copy cannot be written to ${to} (${systemCode(cause)})`, {
    cause,
  });
}

/** Throws `backup_damaged` unless the copy is a whole database of this app. */
function requireWhole(file: string): void {
  const { problems, rows } = check(file);
  const [problem] = problems;
  if (problem !== undefined) throw damaged(problem);
  if (OURS.some((table) => !rows.has(table))) throw damaged('it is no database of ukraine-talks');
}

/** A file whose head is damaged cannot even be opened. */
function check(file: string): StoreCheck {
  try {
    return checkSqlite(file);
  } catch (cause) {
    throw copyError(file, cause);
  }
}

const damaged = (what: string, cause?: unknown): CodedError =>
  new CodedError('backup_damaged', what, { cause });
