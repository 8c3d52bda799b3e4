import { Actor, ActorDraft } from '../record/actor.ts';
import type { Candidate, Party } from '../record/candidate.ts';
import { isStatement } from '../record/entry.ts';
import { CodedError } from '../record/errors.ts';
import { type ActorRef, parseRef } from '../record/refs.ts';
import type { RevisionDraft } from '../record/revision.ts';
import type { Reading, WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, changedSince, type DecisionOutcome, revise } from './acting.ts';
import { candidateIn, entryIn } from './look-up.ts';

/** Adds an actor; returns its ref. Throws on what is no {@link ActorDraft}. */
export const addActor = (store: WorkspaceStore, draft: ActorDraft, acting: Acting): Promise<ActorRef> =>
  store.write(async (writer) => {
    const actor = ActorDraft.parse(draft);
    const ref = await writer.addActor(actor);
    await writer.addRevisions([revise(acting, 'publish', { ref, ...actor })]);
    return ref;
  });

/** Gives an actor other names, roles or kind. Throws `ref_unknown`. */
export const editActor = (
  store: WorkspaceStore,
  actor: Actor,
  seen: number,
  acting: Acting,
): Promise<DecisionOutcome<Actor>> =>
  store.write(async (writer) => {
    await actorIn(writer.read, actor.ref);
    const meanwhile = await changedSince(writer.read, actor.ref, seen);
    if (meanwhile !== null) return { ok: false, meanwhile };
    const edited = Actor.parse(actor);
    await writer.putActor(edited);
    await writer.addRevisions([revise(acting, 'edit', edited)]);
    return { ok: true, value: edited };
  });

/**
 * Makes `from` and `into` one actor: names and roles are joined, and all that named `from` names `into`, in one
 * change. Throws `ref_unknown`, `decision_not_possible`, `names_too_many`.
 */
export const mergeActors = (
  store: WorkspaceStore,
  from: ActorRef,
  into: ActorRef,
  acting: Acting,
): Promise<Actor> =>
  store.write(async (writer) => {
    if (from === into) throw new CodedError('decision_not_possible', `${from} is ${into} already`);
    const gone = await actorIn(writer.read, from);
    const kept = await actorIn(writer.read, into);
    const joined = joinActors(kept, gone);
    await writer.putActor(joined);
    const revisions: RevisionDraft[] = [];
    for (const ref of await writer.read.refsNaming(from))
      revisions.push(await repoint(writer, ref, from, joined, acting));
    for (const actor of await writer.read.actors()) {
      const moved = repointActor(actor, from, into);
      if (moved === actor || actor.ref === into || actor.ref === from) continue;
      await writer.putActor(moved);
      revisions.push(revise(acting, 'edit', moved));
    }
    await writer.setMerged(from, into);
    await writer.addRevisions([
      ...revisions,
      revise(acting, 'edit', joined),
      revise(acting, 'merge', gone, `merged into ${into}`),
    ]);
    return joined;
  });

/** What a merge would come to. */
export interface MergePreview {
  from: Actor;
  /** The other as it is. */
  into: Actor;
  /** As it would be: names and roles of both. */
  joined: Actor;
  /** The names that it would gain. */
  gained: string[];
  /** How much names `from`, and would name `joined`. */
  statements: number;
  developments: number;
  candidates: number;
}

/** What {@link mergeActors} would do, without doing it. Throws the same. */
export async function previewMerge(read: Reading, from: ActorRef, into: ActorRef): Promise<MergePreview> {
  if (from === into) throw new CodedError('decision_not_possible', `${from} is ${into} already`);
  const gone = await actorIn(read, from);
  const kept = await actorIn(read, into);
  const joined = joinActors(kept, gone);
  const naming = await read.refsNaming(from);
  const count = (kind: 'statement' | 'development' | 'candidate') =>
    naming.filter((ref) => parseRef(ref)?.kind === kind).length;
  return {
    from: gone,
    into: kept,
    joined,
    gained: joined.aliases.slice(kept.aliases.length).map(({ text }) => text),
    statements: count('statement'),
    developments: count('development'),
    candidates: count('candidate'),
  };
}

async function actorIn(read: Reading, ref: ActorRef): Promise<Actor> {
  const actor = (await read.actors()).find((one) => one.ref === ref);
  if (actor === undefined) throw new CodedError('ref_unknown', ref);
  return actor;
}

function joinActors(kept: Actor, gone: Actor): Actor {
  const names = new Set([kept.name, ...kept.aliases.map((alias) => alias.text)]);
  const brought = [{ text: gone.name, kind: 'name' as const }, ...gone.aliases].filter(
    (alias) => !names.has(alias.text),
  );
  const held = new Set(kept.roles.map((role) => JSON.stringify(role)));
  const joined = Actor.safeParse({
    ...kept,
    aliases: [...kept.aliases, ...brought],
    roles: [...kept.roles, ...gone.roles.filter((role) => !held.has(JSON.stringify(role)))],
    represents: kept.represents ?? gone.represents,
    wikidata: kept.wikidata ?? gone.wikidata,
  });
  if (!joined.success) throw new CodedError('names_too_many', `${kept.ref} and ${gone.ref}`);
  return repointActor(joined.data, gone.ref, kept.ref);
}

function repointActor(actor: Actor, from: ActorRef, into: ActorRef): Actor {
  const to = (ref: ActorRef | null) => (ref !== from ? ref : actor.ref === into ? null : into);
  if (actor.represents !== from && !actor.roles.some((role) => role.represents === from)) return actor;
  return {
    ...actor,
    represents: to(actor.represents),
    roles: actor.roles.map((role) => ({ ...role, represents: to(role.represents) })),
  };
}

async function repoint(
  writer: Writer,
  ref: string,
  from: ActorRef,
  into: Actor,
  acting: Acting,
): Promise<RevisionDraft> {
  const refs = (list: readonly ActorRef[]) => [
    ...new Set(list.map((one) => (one === from ? into.ref : one))),
  ];
  if (parseRef(ref)?.kind === 'candidate') {
    const candidate = repointCandidate(await candidateIn(writer.read, ref), from, into);
    await writer.putCandidate(candidate);
    return revise(acting, 'edit', candidate);
  }
  const entry = await entryIn(writer.read, ref);
  const moved = isStatement(entry)
    ? { ...entry, speaker: refs([entry.speaker])[0] ?? into.ref, addressees: refs(entry.addressees) }
    : { ...entry, actors: refs(entry.actors), recipients: refs(entry.recipients) };
  await writer.putEntry(moved);
  return revise(acting, 'edit', moved);
}

function repointCandidate(candidate: Candidate, from: ActorRef, into: Actor): Candidate {
  const party = (one: Party): Party => ({
    ...one,
    ...(one.ref === from && { ref: into.ref, name: into.name, kind: into.kind }),
    represents: one.represents === from ? into.ref : one.represents,
  });
  const { proposal } = candidate;
  if (proposal.of === 'statement') {
    const { speaker, addressees } = proposal;
    return {
      ...candidate,
      proposal: {
        ...proposal,
        speaker: speaker && party(speaker),
        addressees: addressees.map(party),
      },
    };
  }
  const { actors, recipients } = proposal;
  return {
    ...candidate,
    proposal: { ...proposal, actors: actors.map(party), recipients: recipients.map(party) },
  };
}
