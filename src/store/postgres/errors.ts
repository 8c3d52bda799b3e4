import { CodedError, type ErrorCode } from '../../record/errors.ts';

/** PostgreSQL's codes of errors (postgresql.org/docs/current/errcodes-appendix.html) and the system's for sockets, as ours. */
const CODES: Record<string, ErrorCode> = {
  '40001': 'store_locked', // serialization_failure
  '40P01': 'store_locked', // deadlock_detected
  '55P03': 'store_locked', // lock_not_available
  '25006': 'store_read_only', // read_only_sql_transaction
  '53100': 'store_full', // disk_full
  '57014': 'store_too_slow', // query_canceled, by statement_timeout
  '42501': 'store_refused', // insufficient_privilege
  '3D000': 'store_refused', // invalid_catalog_name
  '57P01': 'store_unreachable', // admin_shutdown
  '57P02': 'store_unreachable', // crash_shutdown
  '57P03': 'store_unreachable', // cannot_connect_now
  '53300': 'store_unreachable', // too_many_connections
  '25P03': 'store_unreachable', // idle_in_transaction_session_timeout
};

/** The first two characters of a code name its class. */
const CLASSES: Record<string, ErrorCode> = {
  '08': 'store_unreachable',
  '28': 'store_refused',
  XX: 'store_damaged',
};

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** An error of the server, of `pg` or of a socket in our codes. */
export function postgresError(cause: unknown): CodedError {
  if (cause instanceof CodedError) return cause;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const ours =
    CODES[code] ?? (SQLSTATE.test(code) ? (CLASSES[code.slice(0, 2)] ?? 'store_unreadable') : null);
  // What has no SQLSTATE did not come from the server: the way to it, or its certificate, is not as it must be.
  return new CodedError(ours ?? 'store_unreachable', ours === 'store_refused' ? messageOf(cause) : '', {
    cause,
  });
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : '');
