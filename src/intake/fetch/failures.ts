import { CodedError } from '../../record/errors.ts';
import { WORD } from '../file-kind.ts';

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'application/pdf', WORD]);
/** RFC 9110, 15.5: a page that wants a login, money, or other readers than this one. */
const CLOSED = new Set([401, 402, 403, 407, 451]);
const MISSING = new Set([404, 410]);

/** Throws what an answer's status and type forbid. A type not given is left to the bytes: RFC 9110, 8.3. */
export function refuse(status: number, contentType: string, host: string): void {
  const answer = `${host} answered ${status}`;
  if (CLOSED.has(status)) throw new CodedError('page_closed', answer);
  if (MISSING.has(status)) throw new CodedError('page_missing', answer);
  if (status < 200 || status >= 300) throw new CodedError('page_failing', answer);
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !READABLE.has(type)) throw new CodedError('fetch_wrong_type', nameOf(type));
}

const nameOf = (type: string): string =>
  /^(?:image|video|audio)\//.test(type)
    ? `${type.startsWith('video') ? 'a' : 'an'} ${type.split('/')[0]} file`
    : 'a file of another kind';

const NO_SUCH_HOST = new Set(['ENOTFOUND', 'EAI_NONAME', 'ENODATA']);

/** The coded error for whatever stopped a fetch; the library wraps the reason in its own errors. */
export function failureOf(error: unknown, host: string): CodedError {
  for (const reason of reasons(error)) {
    if (reason instanceof CodedError) return reason;
    const { name, code = '' } = reason as Error & { code?: unknown };
    if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(String(code))) {
      return new CodedError('fetch_timeout', host, { cause: error });
    }
    if (NO_SUCH_HOST.has(String(code))) {
      return new CodedError('fetch_failed', `there is no site ${host}`, { cause: error });
    }
  }
  return new CodedError('fetch_failed', `${host} could not be reached`, { cause: error });
}

function* reasons(error: unknown): Generator<Error> {
  let depth = 0;
  for (let reason = error; reason instanceof Error && depth < 5; reason = reason.cause, depth++) yield reason;
}
