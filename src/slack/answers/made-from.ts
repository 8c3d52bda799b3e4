import { z } from 'zod';
import { COMPARISONS } from '../compare/comparisons.ts';

/** What a message is made from; its buttons carry it, so that the very same one can be made again. */
export const Again = z.object({
  /** `ask`, or the subcommand that made it. */
  how: z.enum(['ask', 'timeline', 'show', 'sources', 'brief', ...COMPARISONS]),
  text: z.string().max(700),
  /** The question as it was read, where its words alone do not tell: in a thread, behind a button. */
  frame: z.string().max(1_200).optional(),
  /** The days that it is of, where they were read before; either end may be open. */
  days: z.object({ from: z.string().nullable(), to: z.string().nullable() }).optional(),
  page: z.int().nonnegative(),
  /** The section of it that is shown whole, from 0. */
  part: z.int().nonnegative().optional(),
  /** The moment of the first answer, ISO 8601: *on Friday* stays that Friday. */
  at: z.iso.datetime(),
  zone: z.string().max(60),
});
export type Again = z.infer<typeof Again>;

/** As a button's value; under Slack's 2,000 characters. */
export const encodeAgain = (again: Again): string => JSON.stringify(again);

/** Null for a value that this app did not make. */
export function decodeAgain(value: string | undefined): Again | null {
  try {
    const parsed = Again.safeParse(JSON.parse(value ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
