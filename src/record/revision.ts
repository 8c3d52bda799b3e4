import { z } from 'zod';

/** One change of the record: who did what to which thing, when, and what it looked like after. */
export const Revision = z.object({
  subject: z.string(),
  /** ISO 8601 instant, UTC. */
  at: z.iso.datetime(),
  /** A Slack user id, or `starter` for what came with the app. */
  by: z.string().min(1),
  action: z.enum([
    'submit',
    'publish',
    'reject',
    'retract',
    'reopen',
    'edit',
    'merge',
    'import',
    'appoint',
    'dismiss',
    'close',
  ]),
  reason: z.string().nullable(),
  after: z.unknown(),
  /** Revisions of one transaction share it; it grows with each. */
  change: z.int().nonnegative(),
  /** The change that this one takes back. */
  undoes: z.int().nonnegative().nullable(),
});
export type Revision = z.infer<typeof Revision>;
/** A revision as a use-case writes it; the store knows the change. */
export type RevisionDraft = Omit<Revision, 'change' | 'undoes'> & { undoes?: number };
