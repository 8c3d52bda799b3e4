import type { ErrorCode } from '../record/errors.ts';
import type { HeldVector } from './senses.ts';

/** What a thread is asked to do; the names are those of {@link Senses}. */
export type Task =
  | { do: 'load' }
  | { do: 'encode'; text: string }
  | { do: 'hold'; table: string; vectors: readonly HeldVector[] }
  | { do: 'drop'; table: string }
  | { do: 'nearest'; table: string; text: string; k: number }
  | { do: 'likeness'; text: string; pieces: readonly Int8Array[] };

export interface Call {
  id: number;
  task: Task;
}

/** Ends the thread behind what it is doing; what waits is left undone. */
export const END = 'end';

/** Threads pass plain data on: of an error its class and fields would be lost. */
export type Reply =
  | { id: number; value: unknown }
  | { id: number; failed: { code: ErrorCode; detail: string; cause: string } };
