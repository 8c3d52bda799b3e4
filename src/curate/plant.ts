import type { RecordDocument } from '../record/record-document.ts';
import type { RevisionDraft } from '../record/revision.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { markArticle } from './same-article.ts';

/**
 * Gives an empty workspace the record that it starts with, in one transaction. A workspace that holds anything is
 * left as it is. Returns whether the record was planted.
 */
export async function plant(
  workspace: WorkspaceStore,
  { sources, actors, statements, developments }: RecordDocument,
  at: string,
): Promise<boolean> {
  if (!(await isEmpty(workspace))) return false;
  const imported = (subject: string, after: unknown): RevisionDraft => ({
    subject,
    at,
    by: 'starter',
    action: 'import',
    reason: null,
    after,
  });
  return workspace.write(async (writer) => {
    // Another may have planted it since.
    if (!(await isEmpty(writer.read))) return false;
    for (const { ref, ...draft } of sources)
      expectRef(ref, await writer.addSource(draft, { cited: true, marks: markArticle(draft) }));
    for (const { ref, ...draft } of actors) expectRef(ref, await writer.addActor(draft));
    const said = await writer.addStatements(
      statements.map(({ ref, status, ...draft }) => draft),
      'published',
    );
    const happened = await writer.addDevelopments(
      developments.map(({ ref, status, ...draft }) => draft),
      'published',
    );
    for (const [i, { ref }] of [...statements, ...developments].entries())
      expectRef(ref, [...said, ...happened][i]);
    await writer.addRevisions(
      [...sources.map(({ text, ...source }) => source), ...actors, ...statements, ...developments].map(
        (thing) => imported(thing.ref, thing),
      ),
    );
    return true;
  });
}

async function isEmpty(record: Pick<WorkspaceStore, 'counts'>): Promise<boolean> {
  const { sources, actors } = await record.counts();
  return sources === 0 && actors === 0;
}

/** Refs within a document point at each other, so an empty store must number its things the same. */
function expectRef(wanted: string, given: string | undefined): void {
  if (wanted !== given) throw new Error(`the record to plant names ${wanted} where the store made ${given}`);
}
