import { CodedError, type ErrorCode } from './errors.ts';

/** An error as plain data, which threads pass on: of an error itself its class and fields would be lost. */
export interface Failure {
  code: ErrorCode;
  detail: string;
  /** For the log. */
  cause: string;
}

/** What went wrong; `unexpected` for what is no {@link CodedError}. */
export function failureOf(error: unknown): Failure {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return error instanceof CodedError
    ? { code: error.code, detail: error.detail, cause }
    : { code: 'unexpected', detail: '', cause };
}

/** The error again. */
export const errorOf = ({ code, detail, cause }: Failure): CodedError =>
  new CodedError(code, detail, { cause });
