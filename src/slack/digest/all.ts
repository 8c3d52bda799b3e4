import { z } from 'zod';

/** Which post a *Show all* button belongs to. */
const All = z.object({
  kind: z.enum(['digest', 'watch']),
  channel: z.string().max(30),
  after: z.int().nonnegative(),
  to: z.int().nonnegative(),
  /** The slot, ISO 8601. */
  at: z.iso.datetime(),
  page: z.int().nonnegative(),
});
type All = z.infer<typeof All>;

/** As a button's value; under Slack's 2,000 characters. */
export const encodeAll = (all: All): string => JSON.stringify(all);

/** Null for a value that this app did not make. */
export function decodeAll(value: string | undefined): All | null {
  try {
    return All.safeParse(JSON.parse(value ?? '')).data ?? null;
  } catch {
    return null;
  }
}
