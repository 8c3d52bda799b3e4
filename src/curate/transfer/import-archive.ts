import type { Archive } from '../../exchange/archive.ts';
import type { Actor } from '../../record/actor.ts';
import { type ActorIndex, indexActors } from '../../record/actor-index.ts';
import type { Candidate } from '../../record/candidate.ts';
import type { ActorRef, SourceRef } from '../../record/refs.ts';
import type { SourceDraft } from '../../record/source.ts';
import type { Reading, SourceMarks, WorkspaceStore, Writer } from '../../store/store.ts';
import { type Acting, revise } from '../acting.ts';
import { markArticle } from '../same-article.ts';
import { isUndone } from '../undo.ts';
import { entriesOf, isEmptyRecord, marksOfAll, restore } from './archive.ts';
import { type HeldEntries, heldEntries } from './held-entries.ts';
import { type Imported, NOTHING } from './imported.ts';
import { pausingBetween } from './items-in-turns.ts';
import { keysOf, mergeEntries } from './merge-entries.ts';
import { placedEntry, placedRef, proposedWith, type Refs } from './placing.ts';

/**
 * An archive in one transaction: into an empty record as it was; into any other, what that does not have. There a
 * source is known by its text, an actor by its name and kind, an entry by its speaker or parties and its words; what
 * the record has stays as it is. Decisions that were made elsewhere are not brought: of the queue, only what waits.
 */
export async function importArchive(
  store: WorkspaceStore,
  archive: Archive,
  acting: Acting,
): Promise<Imported> {
  if (await isEmptyRecord(store)) {
    await restore(store, archive);
    return {
      ...NOTHING,
      sources: archive.sources.length,
      actors: archive.actors.length,
      statements: archive.statements.length,
      developments: archive.developments.length,
      candidates: archive.candidates.length,
    };
  }
  const marks = await marksOfAll(archive.sources);
  const ahead = await store.snapshot(readAhead);
  return store.write(async (writer) => {
    const isCurrent = (await writer.read.version()) === ahead.version + 1;
    const current = isCurrent ? ahead : await readAhead(writer.read);
    return merge(writer, archive, { ...current, marks }, acting);
  });
}

/** What an archive is held against; read before anything is written, for others wait for that. */
interface Ahead {
  /** Of the record, when it was read. */
  version: number;
  /** Entries of the record. */
  known: HeldEntries;
  /** Sources of the record, by what tells them from others. */
  held: ReadonlyMap<string, SourceRef>;
  /** Of the archive's sources, by ref. */
  marks: ReadonlyMap<string, SourceMarks>;
}

async function readAhead(read: Reading): Promise<Omit<Ahead, 'marks'>> {
  const { statements, developments } = await entriesOf(read);
  return {
    version: await read.version(),
    known: heldEntries([...statements, ...developments], keysOf),
    held: new Map((await read.sources()).map((source) => [sourceKey(source), source.ref])),
  };
}

async function merge(writer: Writer, archive: Archive, ahead: Ahead, acting: Acting): Promise<Imported> {
  const sources = await mergeSources(writer, archive, ahead, acting);
  const actors = await mergeActors(writer, archive, acting);
  const retractions = new Map(
    archive.revisions.filter(({ action }) => action === 'retract').map((one) => [one.subject, one]),
  );
  const brought = [...archive.statements, ...archive.developments]
    .map((entry) => ({
      entry: placedEntry(entry, sources.refs, actors.refs),
      retraction: entry.status === 'retracted' ? (retractions.get(entry.ref) ?? null) : null,
    }))
    // What was off the record there because its publication was undone is nothing that anybody decided on.
    .filter(({ retraction }) => retraction?.undoes == null);
  const imported = await mergeEntries(writer, brought, ahead.known, acting);
  return {
    ...imported,
    sources: sources.fresh.size,
    actors: actors.added,
    candidates: await mergeQueue(writer, archive, sources, actors.refs, acting),
  };
}

/** Of what waits: candidates of sources that the record did not have, and those that an undone import brought. */
async function mergeQueue(
  writer: Writer,
  archive: Archive,
  sources: { refs: Refs; fresh: ReadonlySet<string> },
  actors: Refs,
  acting: Acting,
): Promise<number> {
  const waiting = archive.candidates
    .filter(({ status }) => status === 'candidate')
    .map((candidate) => ({
      isFresh: sources.fresh.has(candidate.source),
      draft: {
        source: placedRef(sources.refs, candidate.source),
        confidence: candidate.confidence,
        attitude: candidate.attitude,
        proposal: proposedWith(candidate.proposal, sources.refs, actors),
      },
    }));
  const drafts = waiting.filter(({ isFresh }) => isFresh).map(({ draft }) => draft);
  const refs = await writer.addCandidates(drafts);
  const added = drafts.map(
    (draft, i): Candidate => ({
      ref: refs[i] ?? '',
      status: 'candidate',
      entry: null,
      ...draft,
    }),
  );
  const undone = await undoneCandidates(writer);
  const again = waiting.flatMap(({ isFresh, draft }): Candidate[] => {
    const one = isFresh ? undefined : undone.get(JSON.stringify(draft.proposal.citations));
    return one === undefined ? [] : [{ ...one, ...draft, status: 'candidate' }];
  });
  for (const candidate of again) await writer.putCandidate(candidate);
  await writer.addRevisions([...added, ...again].map((candidate) => revise(acting, 'import', candidate)));
  return added.length + again.length;
}

/** Candidates that an undone import left rejected, by their citations. */
async function undoneCandidates(writer: Writer): Promise<Map<string, Candidate>> {
  const found = new Map<string, Candidate>();
  for (const candidate of await writer.read.allCandidates())
    if (candidate.status === 'rejected' && (await isUndone(writer.read, candidate.ref)))
      found.set(JSON.stringify(candidate.proposal.citations), candidate);
  return found;
}

const sourceKey = ({ publisher, text }: SourceDraft): string => `${publisher}\n${text}`;

/** Sources by publisher and text; `fresh` are those of the archive that the record did not have. */
async function mergeSources(writer: Writer, archive: Archive, { held, marks }: Ahead, acting: Acting) {
  const refs: Refs = new Map();
  const fresh = new Set<string>();
  const all = new Map(held);
  for await (const { ref, ...draft } of pausingBetween(archive.sources)) {
    const known = all.get(sourceKey(draft));
    if (known !== undefined) {
      refs.set(ref, known);
      continue;
    }
    const added = await writer.addSource(draft, { marks: marks.get(ref) ?? markArticle(draft) });
    const { text, ...rest } = draft;
    await writer.addRevisions([revise(acting, 'import', { ref: added, ...rest })]);
    all.set(sourceKey(draft), added);
    refs.set(ref, added);
    fresh.add(ref);
  }
  return { refs, fresh };
}

/** Actors by name and kind. Those that the archive has merged into others are those others. */
async function mergeActors(writer: Writer, archive: Archive, acting: Acting) {
  const refs: Refs = new Map();
  const index = indexActors(await writer.read.actors());
  const became = new Map(archive.merged.map(({ ref, into }) => [ref, into]));
  const fresh: Actor[] = [];
  for (const actor of archive.actors) {
    if (became.has(actor.ref)) continue;
    const known = sameActor(index, actor);
    if (known !== null) {
      refs.set(actor.ref, known);
      continue;
    }
    const { ref, ...draft } = actor;
    refs.set(ref, await writer.addActor({ ...draft, represents: null, roles: [] }));
    fresh.push(actor);
  }
  const finalOf = (ref: string): string => (became.has(ref) ? finalOf(became.get(ref) ?? '') : ref);
  for (const ref of became.keys()) refs.set(ref, placedRef(refs, finalOf(ref)));
  // Whom they represent may stand behind them in the archive.
  for (const actor of fresh) {
    const placedActor = {
      ...actor,
      ref: placedRef(refs, actor.ref),
      represents: actor.represents && placedRef(refs, actor.represents),
      roles: actor.roles.map((role) => ({
        ...role,
        represents: role.represents && placedRef(refs, role.represents),
      })),
    };
    await writer.putActor(placedActor);
    await writer.addRevisions([revise(acting, 'import', placedActor)]);
  }
  return { refs, added: fresh.length };
}

/** The actor of that very name and kind, or the only one of that kind that goes by the name. */
function sameActor(index: ActorIndex, { name, kind, anonymous }: Actor): ActorRef | null {
  const alike = index
    .exactly(name)
    .flatMap((ref) => index.get(ref) ?? [])
    .filter((one) => one.kind === kind && one.anonymous === anonymous);
  const named = alike.filter((one) => one.name === name);
  const [only, ...others] = named.length > 0 ? named : alike;
  return only !== undefined && others.length === 0 ? only.ref : null;
}
