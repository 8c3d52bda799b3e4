import { z } from 'zod';
import { DAY_ORDERS } from '../../curate/transfer/transfers.ts';
import type { NewJob } from '../../store/jobs.ts';
import type { Caller } from '../platform/caller.ts';

/** Imports, as jobs are called. */
export const IMPORT_JOB = 'import';

/** What an import's job carries: the file as Slack has it, how its days are written, who handed it in, and when. */
export const ImportPayload = z.object({
  file: z.object({ id: z.string(), name: z.string() }),
  order: z.enum(DAY_ORDERS).nullable(),
  person: z.object({ user: z.string(), home: z.string().nullable(), enterprise: z.string().nullable() }),
  at: z.string(),
});
type ImportPayload = z.infer<typeof ImportPayload>;

/** The job under which a file is imported; it may be handed in again, under another key. */
export const importJob = (
  key: string,
  { file: { id, name }, order }: Pick<ImportPayload, 'file' | 'order'>,
  { caller: { team, user, home, enterprise }, at }: { caller: Caller; at: string },
): Omit<NewJob, 'runAfter'> => ({
  teamId: team,
  kind: IMPORT_JOB,
  key,
  payload: { file: { id, name }, order, person: { user, home, enterprise }, at } satisfies ImportPayload,
});
