import { CodedError } from '../record/errors.ts';
import { type Source, SourceFacts } from '../record/source.ts';
import type { CitedSource, Reading, WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, changedSince, type DecisionOutcome, revise } from './acting.ts';
import { markArticle } from './same-article.ts';

/** Corrects what is known of a source; its text stays as it is. Throws `ref_unknown`. */
export const editSource = (
  store: WorkspaceStore,
  source: CitedSource,
  seen: number,
  acting: Acting,
): Promise<DecisionOutcome<CitedSource>> =>
  store.write(async (writer) => {
    await sourceIn(writer.read, source.ref);
    const meanwhile = await changedSince(writer.read, source.ref, seen);
    if (meanwhile !== null) return { ok: false, meanwhile };
    const edited = SourceFacts.parse(source);
    await putFacts(writer, edited);
    await writer.addRevisions([revise(acting, 'edit', edited)]);
    return { ok: true, value: edited };
  });

/** Overwrites what is known of a source within a change; the same article is found by its new address then. */
export async function putFacts(writer: Writer, facts: CitedSource): Promise<void> {
  const { text } = await sourceIn(writer.read, facts.ref);
  await writer.putSource(facts, markArticle({ text, url: facts.url }));
}

/** The whole source; throws `ref_unknown`. */
async function sourceIn(read: Reading, ref: string): Promise<Source> {
  const source = await read.source(ref);
  if (source === null) throw new CodedError('ref_unknown', ref);
  return source;
}
