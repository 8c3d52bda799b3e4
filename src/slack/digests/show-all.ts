import { z } from 'zod';
import type { Content } from '../../digest/content.ts';

/** Which post a *Show all* button belongs to. */
const All = z.object({
  kind: z.enum(['digest', 'watch']),
  after: z.int().nonnegative(),
  to: z.int().nonnegative(),
  /** The slot, ISO 8601. */
  at: z.iso.datetime(),
  page: z.int().nonnegative(),
});
type All = z.infer<typeof All>;

/** As a button's value; under Slack's 2,000 characters. */
export const encodeAll = (all: All): string => JSON.stringify(all);

/** The buttons' values, by page, of what is posted `at` an instant: the same in every channel. */
export const allOf =
  (content: Content, at: string) =>
  (page: number): string =>
    content.kind === 'silence' || content.kind === 'brief'
      ? ''
      : encodeAll({ ...content.revisions, kind: content.kind, at, page });

/** Null for a value that this app did not make. */
export function decodeAll(value: string | undefined): All | null {
  try {
    return All.safeParse(JSON.parse(value ?? '')).data ?? null;
  } catch {
    return null;
  }
}
