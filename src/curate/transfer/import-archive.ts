import type { Archive } from '../../exchange/archive.ts';
import type { Actor } from '../../record/actor.ts';
import { type ActorIndex, indexActors } from '../../record/actor-index.ts';
import type { Party, Proposal } from '../../record/candidate.ts';
import { type Citation, citedWords } from '../../record/citation.ts';
import type { Development } from '../../record/development.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Statement } from '../../record/statement.ts';
import type { WorkspaceStore, Writer } from '../../store/store.ts';
import { type Acting, revise } from '../acting.ts';
import { marksOf, sameArticle } from '../same-article.ts';
import { entriesOf, restore } from './archive.ts';
import type { Imported } from './imported.ts';

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
  const { sources, actors } = await store.counts();
  if (sources + actors === 0) {
    await restore(store, archive);
    return {
      sources: archive.sources.length,
      actors: archive.actors.length,
      statements: archive.statements.length,
      developments: archive.developments.length,
      candidates: archive.candidates.length,
      already: 0,
    };
  }
  return store.write((writer) => merge(writer, archive, acting));
}

type Refs = Map<string, string>;

async function merge(writer: Writer, archive: Archive, acting: Acting): Promise<Imported> {
  const sources = await mergeSources(writer, archive, acting);
  const actors = await mergeActors(writer, archive, acting);
  const held = await entriesOf(writer.read);
  const known = new Set([...held.statements, ...held.developments].flatMap(keysOf));
  const place = <T extends Statement | Development>(entry: T): T => placed(entry, sources.refs, actors.refs);
  const statements = await mergeEntries(writer, known, archive.statements.map(place));
  const developments = await mergeEntries(writer, known, archive.developments.map(place));
  const added = [...statements.added, ...developments.added];
  await writer.addRevisions(added.map((entry) => revise(acting, 'import', entry)));
  for (const entry of added) for (const { source } of entry.citations) await writer.setCited(source);
  const waiting = archive.candidates
    .filter(({ status, source }) => status === 'candidate' && sources.fresh.has(source))
    .map(({ source, confidence, proposal }) => ({
      source: refIn(sources.refs, source),
      confidence,
      proposal: proposedWith(proposal, sources.refs, actors.refs),
    }));
  const refs = await writer.addCandidates(waiting);
  await writer.addRevisions(
    waiting.map((candidate, i) =>
      revise(acting, 'import', { ref: refs[i] ?? '', status: 'candidate', entry: null, ...candidate }),
    ),
  );
  return {
    sources: sources.fresh.size,
    actors: actors.added,
    statements: statements.added.length,
    developments: developments.added.length,
    candidates: waiting.length,
    already: statements.already + developments.already,
  };
}

/** Sources by their texts; `fresh` are those of the archive that the record did not have. */
async function mergeSources(writer: Writer, archive: Archive, acting: Acting) {
  const refs: Refs = new Map();
  const fresh = new Set<string>();
  for (const { ref, ...draft } of archive.sources) {
    const near = await sameArticle(writer.read, draft);
    const known = near === null ? null : await writer.read.source(near);
    if (known?.text === draft.text) {
      refs.set(ref, known.ref);
      continue;
    }
    const added = await writer.addSource(draft, { marks: marksOf(draft) });
    const { text, ...rest } = draft;
    await writer.addRevisions([revise(acting, 'import', { ref: added, ...rest })]);
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
  for (const ref of became.keys()) refs.set(ref, refIn(refs, finalOf(ref)));
  // Whom they represent may stand behind them in the archive.
  for (const actor of fresh) {
    const placedActor = {
      ...actor,
      ref: refIn(refs, actor.ref),
      represents: actor.represents && refIn(refs, actor.represents),
      roles: actor.roles.map((role) => ({
        ...role,
        represents: role.represents && refIn(refs, role.represents),
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

/** Adds the entries that the record does not have: none with the same parties and the same words. */
async function mergeEntries<T extends Statement | Development>(
  writer: Writer,
  known: Set<string>,
  entries: readonly T[],
) {
  const added: T[] = [];
  let already = 0;
  for (const entry of entries) {
    const keys = keysOf(entry);
    if (keys.some((key) => known.has(key))) {
      already++;
      continue;
    }
    for (const key of keys) known.add(key);
    added.push({ ...entry, ref: await add(writer, entry) });
  }
  return { added, already };
}

/** What tells an entry from others: its parties with its words, in each of its citations. */
function keysOf(entry: Statement | Development): string[] {
  const parties =
    'speaker' in entry ? ['S', entry.speaker] : ['D', ...entry.actors, '>', ...entry.recipients];
  return entry.citations.map((citation) => [...parties, citedWords(citation)].join(' '));
}

async function add(writer: Writer, entry: Statement | Development): Promise<string> {
  const [ref = ''] =
    'speaker' in entry
      ? await writer.addStatements([entry], entry.status)
      : await writer.addDevelopments([entry], entry.status);
  return ref;
}

const placedCitations = (citations: readonly Citation[], sources: Refs): Citation[] =>
  citations.map((citation) => ({ ...citation, source: refIn(sources, citation.source) }));

function placed<T extends Statement | Development>(entry: T, sources: Refs, actors: Refs): T {
  const all = (refs: readonly string[]) => refs.map((ref) => refIn(actors, ref));
  const citations = placedCitations(entry.citations, sources);
  return 'speaker' in entry
    ? { ...entry, speaker: refIn(actors, entry.speaker), addressees: all(entry.addressees), citations }
    : { ...entry, actors: all(entry.actors), recipients: all(entry.recipients), citations };
}

function proposedWith(proposal: Proposal, sources: Refs, actors: Refs): Proposal {
  const party = (one: Party): Party => ({
    ...one,
    ref: one.ref && refIn(actors, one.ref),
    represents: one.represents && refIn(actors, one.represents),
  });
  const citations = placedCitations(proposal.citations, sources);
  return proposal.of === 'statement'
    ? {
        ...proposal,
        speaker: proposal.speaker && party(proposal.speaker),
        addressees: proposal.addressees.map(party),
        citations,
      }
    : {
        ...proposal,
        actors: proposal.actors.map(party),
        recipients: proposal.recipients.map(party),
        citations,
      };
}

/** An archive that was read points at nothing outside itself. */
function refIn(refs: Refs, ref: string): string {
  const found = refs.get(ref);
  if (found === undefined) throw new TypeError(`${ref} is not in the archive`);
  return found;
}
