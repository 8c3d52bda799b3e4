import { CodedError } from '../record/errors.ts';

/** For what cannot be read or written: `file_unreachable`, with `what` it is. */
export const unreachable =
  (what: string) =>
  (cause: unknown): never => {
    throw new CodedError('file_unreachable', what, { cause });
  };
