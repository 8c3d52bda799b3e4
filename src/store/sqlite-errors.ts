import { CodedError, type ErrorCode } from '../record/errors.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) and the system's codes for files, as ours. */
const CODES: Record<string, ErrorCode> = {
  SQLITE_BUSY: 'store_locked',
  SQLITE_LOCKED: 'store_locked',
  SQLITE_READONLY: 'store_read_only',
  SQLITE_FULL: 'store_full',
  ENOSPC: 'store_full',
  EDQUOT: 'store_full',
  SQLITE_CORRUPT: 'store_damaged',
  SQLITE_NOTADB: 'store_damaged',
};

/** Extended result codes name their primary code first: `SQLITE_READONLY_DIRECTORY`. */
const primary = (code: string): string => /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;

/** The code of an error of SQLite or the file system, or an empty string. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** An error of SQLite or the file system in our codes. */
export function storeError(cause: unknown): CodedError {
  if (cause instanceof CodedError) return cause;
  return new CodedError(CODES[primary(systemCode(cause))] ?? 'store_unreadable', '', { cause });
}

/** Runs `action`, whose errors come out in our codes. */
export function coded<T>(action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw storeError(cause);
  }
}
