import { citedWords, QUOTATION_MARK } from '../record/citation.ts';
import type { StateOfPlay } from '../store/state-of-play.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** UTF-16 units of a state of play, and days for which one may hold. */
export const MOST = { text: 4_000, days: 90 } as const;
const DAY_MS = 86_400_000;

/** A state of play that was signed, or what nobody may sign: words between quotation marks that no entry has. */
export type Signed = { ok: true; state: StateOfPlay } | { ok: false; unquotable: string[] };

/**
 * Signs a state of play that expires after `days` and takes the place of the last one. What it says is the curator's
 * own, what it quotes must stand on the record. Throws a RangeError for a text or days that are out of bounds.
 */
export async function signState(
  store: WorkspaceStore,
  { text, by, days, now }: { text: string; by: string; days: number; now: Date },
): Promise<Signed> {
  const words = text.replace(/\r\n?/g, '\n').trim();
  if (words === '' || words.length > MOST.text)
    throw new RangeError('a state of play has 1 to 4,000 letters');
  if (!Number.isInteger(days) || days < 1 || days > MOST.days)
    throw new RangeError('it holds for 1 to 90 days');
  const unquotable = await unquotableIn(store, words);
  if (unquotable.length > 0) return { ok: false, unquotable };
  const state = {
    text: words,
    by,
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
  };
  await store.signStateOfPlay(state);
  return { ok: true, state };
}

/** What a text has between quotation marks that no published entry has. */
export async function unquotableIn(store: WorkspaceStore, text: string): Promise<string[]> {
  const quotations = text.split(new RegExp(QUOTATION_MARK, 'u')).filter((_, i) => i % 2 === 1);
  if (quotations.length === 0) return [];
  const all = { limit: Number.MAX_SAFE_INTEGER };
  const entries = [...(await store.listStatements(all)), ...(await store.listDevelopments(all))];
  const cited = entries.flatMap(({ citations }) => citations.map(citedWords));
  return quotations.filter((words) => !cited.some((one) => one.includes(words.replace(/[.,]$/, ''))));
}
