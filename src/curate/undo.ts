import { z } from 'zod';
import { Actor } from '../record/actor.ts';
import { Candidate } from '../record/candidate.ts';
import { Development } from '../record/development.ts';
import { CodedError } from '../record/errors.ts';
import { isStatementRef, parseRef, SourceRef } from '../record/refs.ts';
import type { Revision, RevisionDraft } from '../record/revision.ts';
import { SourceFacts } from '../record/source.ts';
import { Statement } from '../record/statement.ts';
import type { Reading, WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';
import { putFacts } from './edit-source.ts';

/** What is told of an entry whose publication was taken back. */
const UNPUBLISHED = 'its publication was undone';

/** What a change is called that did several of these. */
const TELLING: readonly Revision['action'][] = ['import', 'merge', 'publish', 'retract', 'reject'];

/** What was taken back. */
export interface Undone {
  action: Revision['action'];
  /** What is as it was before, by refs. */
  subjects: string[];
  /** Actors and sources that the change added: they stay known, for others may name them by now. */
  kept: string[];
}

/**
 * The change by `person` in which `ref` was last decided on or edited, to be taken back by {@link undo}; null where
 * somebody else has changed it since.
 */
export async function lastChangeOf(read: Reading, ref: string, person: string): Promise<number | null> {
  const last = (await read.revisions(ref)).at(-1);
  return last !== undefined && last.by === person && last.undoes === null ? last.change : null;
}

/**
 * Takes back the last decision, edit or import of `acting.by`, all of that change at once. An entry that it published
 * or imported is retracted; its candidate waits again, and one that it imported is rejected. With `only`, takes back
 * that change of theirs. Throws `nothing_to_undo`, also when somebody has changed one of its things since.
 */
export async function undo(store: WorkspaceStore, acting: Acting, only?: number): Promise<Undone> {
  return store.write(async (writer) => {
    const change = only ?? (await writer.read.lastChangeBy(acting.by));
    if (change === null) throw new CodedError('nothing_to_undo');
    const revisions = await writer.read.revisionsOf(change);
    if (revisions.length === 0 || revisions.some(({ by }) => by !== acting.by))
      throw new CodedError('nothing_to_undo');
    const kept: Revision[] = [];
    const subjects: string[] = [];
    const cited: SourceRef[] = [];
    // A change may have touched a thing more than once; all of that is taken back together.
    const latest = new Map(revisions.map((revision) => [revision.subject, revision]));
    for (const revision of [...latest.values()].reverse()) {
      const taken = await takeBack(writer, revision, acting);
      if (taken === null) kept.unshift(revision);
      else {
        await writer.addRevisions([{ ...taken, undoes: change }]);
        subjects.unshift(revision.subject);
        cited.push(...sourcesOf(revision.after), ...sourcesOf(taken.after));
      }
    }
    await writer.refreshCited(cited);
    // A change of which everything stays is done with too, so that the one before it can be taken back.
    if (subjects.length === 0)
      await writer.addRevisions(
        kept.map(({ subject, after }) => ({
          ...acting,
          subject,
          action: 'edit',
          reason: null,
          after,
          undoes: change,
        })),
      );
    return {
      action: TELLING.find((one) => revisions.some(({ action }) => action === one)) ?? 'edit',
      subjects,
      kept: kept.map(({ subject }) => subject),
    };
  });
}

/** The revisions of a thing that stand: without those that were taken back, and those that took them back. */
function standing(revisions: readonly Revision[]): Revision[] {
  const undone = new Set(revisions.map(({ undoes }) => undoes));
  return revisions.filter(({ undoes, change }) => undoes === null && !undone.has(change));
}

/** The sources that an entry cites; of anything else, none. */
function sourcesOf(thing: unknown): SourceRef[] {
  const entry = z.object({ citations: z.array(z.object({ source: SourceRef })) }).safeParse(thing);
  return entry.data?.citations.map(({ source }) => source) ?? [];
}

/** Puts what `revision` changed back to what it was; null where it stays as it is. */
async function takeBack(writer: Writer, revision: Revision, acting: Acting): Promise<RevisionDraft | null> {
  const history = standing(await writer.read.revisions(revision.subject));
  if (history.at(-1)?.change !== revision.change)
    throw new CodedError('nothing_to_undo', `${revision.subject} has been changed since`);
  const before = history.filter((one) => one.change < revision.change).at(-1)?.after ?? null;
  switch (parseRef(revision.subject)?.kind) {
    case 'candidate': {
      if (before === null) {
        const candidate: Candidate = { ...Candidate.parse(revision.after), status: 'rejected' };
        await writer.putCandidate(candidate);
        return revise(acting, 'reject', candidate);
      }
      // The entry that a publication made is taken up again; one that the candidate was merged into is another's.
      const made = revision.action === 'publish' ? { entry: Candidate.parse(revision.after).entry } : {};
      const candidate: Candidate = { ...Candidate.parse(before), ...made };
      await writer.putCandidate(candidate);
      return revise(acting, candidate.status === 'rejected' ? 'reject' : 'reopen', candidate);
    }
    case 'statement':
    case 'development': {
      const schema = isStatementRef(revision.subject) ? Statement : Development;
      const present = schema.parse(revision.after);
      const entry = before === null ? { ...present, status: 'retracted' as const } : schema.parse(before);
      await writer.putEntry(entry);
      if (entry.status === present.status) return revise(acting, 'edit', entry);
      return entry.status === 'retracted'
        ? revise(acting, 'retract', entry, UNPUBLISHED)
        : revise(acting, 'publish', entry);
    }
    case 'actor': {
      if (before === null) return null;
      const actor = Actor.parse(before);
      await writer.putActor(actor);
      if (revision.action === 'merge') await writer.setMerged(actor.ref, null);
      return revise(acting, 'edit', actor);
    }
    case 'source': {
      if (before === null) return null;
      const source = SourceFacts.parse(before);
      await putFacts(writer, source);
      return revise(acting, 'edit', source);
    }
    default:
      return null;
  }
}

/** Whether an entry is off the record, or a candidate rejected, only because its publication or import was undone. */
export async function isUndone(read: Reading, ref: string): Promise<boolean> {
  const last = (await read.revisions(ref)).at(-1);
  return last !== undefined && last.undoes !== null && ['retract', 'reject'].includes(last.action);
}
