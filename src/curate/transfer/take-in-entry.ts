import { citedWords } from '../../record/citation.ts';
import type { Development } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import type { Statement } from '../../record/statement.ts';
import type { Writer } from '../../store/store.ts';
import { type Acting, revise } from '../acting.ts';
import { entryIn } from '../look-up.ts';
import { isUndone } from '../undo.ts';
import type { Imported } from './imported.ts';

/**
 * Brings an entry of a file to `ref` on the record, which says the same: what an undone publication or import took
 * off the record is put back, sources that it does not cite yet are added, and what was retracted for a reason stays
 * so. Returns what that counts as.
 */
export async function takeIn(
  writer: Writer,
  ref: string,
  brought: Statement | Development,
  acting: Acting,
): Promise<keyof Imported> {
  const held = await entryIn(writer.read, ref);
  if (held.status === 'retracted') {
    if (brought.status === 'retracted') return 'already';
    if (!(await isUndone(writer.read, ref))) return 'retracted';
    const again = { ...brought, ref };
    await writer.putEntry(again);
    await writer.addRevisions([revise(acting, 'import', again)]);
    for (const { source } of again.citations) await writer.setCited(source);
    return isStatement(again) ? 'statements' : 'developments';
  }
  if (brought.status === 'retracted') return 'already';
  const cited = new Set(held.citations.map(keyOf));
  const further = brought.citations.filter((citation) => !cited.has(keyOf(citation)));
  if (further.length === 0) return 'already';
  const joined = { ...held, citations: [...held.citations, ...further] };
  await writer.putEntry(joined);
  await writer.addRevisions([revise(acting, 'merge', joined)]);
  for (const { source } of further) await writer.setCited(source);
  return 'joined';
}

const keyOf = (citation: Statement['citations'][number]): string =>
  `${citation.source} ${citedWords(citation)}`;
