import { z } from 'zod';
import { openDesk } from '../recall/desk.ts';
import { parseRef } from '../record/refs.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { EntryOut as Entry, type EntryOut, entryOut } from './entry.ts';

export const LookedUp = { onRecord: z.boolean(), note: z.string(), entry: Entry.nullable() };

/** The published entry with a ref. What is not published is told like what does not exist. */
export async function lookUp(
  store: WorkspaceStore,
  text: string,
): Promise<{ onRecord: boolean; note: string; entry: EntryOut | null }> {
  const parsed = parseRef(text);
  const desk = await openDesk(store);
  const statements = parsed?.kind === 'statement' ? await store.statements([parsed.ref]) : [];
  const developments = parsed?.kind === 'development' ? await store.developments([parsed.ref]) : [];
  const [item] = [
    ...(await desk.statementItems(statements.filter(({ status }) => status === 'published'))),
    ...(await desk.developmentItems(developments.filter(({ status }) => status === 'published'))),
  ];
  const entry = item === undefined ? null : entryOut(item);
  return {
    onRecord: entry !== null,
    note: entry === null ? 'There is no published entry with that ref.' : `This is ${entry.ref}.`,
    entry,
  };
}
