import { Actor } from '../record/actor.ts';
import { Candidate } from '../record/candidate.ts';
import { Development } from '../record/development.ts';
import { CodedError } from '../record/errors.ts';
import { parseRef } from '../record/refs.ts';
import type { Revision } from '../record/revision.ts';
import { Statement } from '../record/statement.ts';
import type { WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';

/** What is told of an entry whose publication was taken back. */
const UNPUBLISHED = 'its publication was undone';

/**
 * Takes back the last decision, edit or import of `acting.by`, all of that change at once; returns its revisions. An entry
 * that it published or imported is retracted; its candidate waits again, and one that it imported is rejected. Throws `nothing_to_undo`, also when somebody has
 * changed one of its things since.
 */
export async function undo(store: WorkspaceStore, acting: Acting): Promise<Revision[]> {
  return store.write(async (writer) => {
    const change = await writer.read.lastChangeBy(acting.by);
    if (change === null) throw new CodedError('nothing_to_undo');
    const revisions = await writer.read.revisionsOf(change);
    for (const revision of [...revisions].reverse()) await takeBack(writer, revision, acting);
    return revisions;
  });
}

async function takeBack(writer: Writer, revision: Revision, acting: Acting): Promise<void> {
  const history = await writer.read.revisions(revision.subject);
  if (history.at(-1)?.change !== revision.change)
    throw new CodedError('nothing_to_undo', `${revision.subject} was changed since`);
  const before = history.filter((one) => one.change < revision.change).at(-1)?.after ?? null;
  const undoes = revision.change;
  switch (parseRef(revision.subject)?.kind) {
    case 'candidate': {
      if (before === null) {
        const candidate: Candidate = { ...Candidate.parse(revision.after), status: 'rejected' };
        await writer.putCandidate(candidate);
        await writer.addRevisions([{ ...revise(acting, 'reject', candidate), undoes }]);
        return;
      }
      // The entry that a publication made is taken up again; one that the candidate was merged into is another's.
      const made = revision.action === 'publish' ? { entry: Candidate.parse(revision.after).entry } : {};
      const candidate: Candidate = { ...Candidate.parse(before), ...made };
      await writer.putCandidate(candidate);
      await writer.addRevisions([{ ...revise(acting, 'reopen', candidate), undoes }]);
      return;
    }
    case 'statement':
    case 'development': {
      const schema = revision.subject.startsWith('S') ? Statement : Development;
      const entry =
        before === null
          ? { ...schema.parse(revision.after), status: 'retracted' as const }
          : schema.parse(before);
      await writer.putEntry(entry);
      const action = before === null ? 'retract' : revision.action === 'retract' ? 'publish' : 'edit';
      const reason = before === null ? UNPUBLISHED : null;
      await writer.addRevisions([{ ...revise(acting, action, entry, reason), undoes }]);
      return;
    }
    case 'actor': {
      // An actor that came with an entry stays known: others may name it by now.
      if (before === null) return;
      const actor = Actor.parse(before);
      await writer.putActor(actor);
      if (revision.action === 'merge') await writer.setMerged(actor.ref, null);
      await writer.addRevisions([{ ...revise(acting, 'edit', actor), undoes }]);
      return;
    }
    default:
      return;
  }
}
