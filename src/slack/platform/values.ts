import type { z } from 'zod';
import { CodedError } from '../../record/errors.ts';

/** What a button carries. Throws `button_stale` for what is none of it: an older version of the app made it. */
export function carried<T>(schema: z.ZodType<T>, value: string | undefined): T {
  const parsed = schema.safeParse(jsonOf(value));
  if (!parsed.success) throw new CodedError('button_stale');
  return parsed.data;
}

function jsonOf(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '');
  } catch {
    return null;
  }
}
