import { z } from 'zod';
import { Actor } from './actor.ts';
import { Development } from './development.ts';
import { Source } from './source.ts';
import { Statement } from './statement.ts';

/** A whole record as one value: what the starter is, and what an export holds. Refs point within it. */
export const RecordDocument = z.object({
  sources: z.array(Source),
  actors: z.array(Actor),
  statements: z.array(Statement),
  developments: z.array(Development),
});
export type RecordDocument = z.infer<typeof RecordDocument>;
