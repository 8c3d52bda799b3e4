import { type Actor, roleOn } from '../record/actor.ts';
import { type ActorIndex, indexActors } from '../record/actor-index.ts';
import type { Development } from '../record/development.ts';
import { dayRange } from '../record/edtf.ts';
import type { ActorRef } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import type { CitedSource, WorkspaceStore } from '../store/store.ts';
import type { ActorItem, DevelopmentItem, StatementItem } from './items.ts';

/** One workspace's record at one moment, as everybody reads it. */
export interface Desk {
  store: WorkspaceStore;
  index: ActorIndex;
  statementItems(
    statements: readonly Statement[],
    score?: (statement: Statement) => number,
  ): Promise<StatementItem[]>;
  developmentItems(
    developments: readonly Development[],
    score?: (development: Development) => number,
  ): Promise<DevelopmentItem[]>;
  actorItem(actor: Actor, score: number): ActorItem;
  /** Reads at once the sources that are else read as they are needed. */
  readSources(): Promise<void>;
}

interface Kept {
  version: number;
  index: ActorIndex;
  /** What actors that an entry may still name have become. */
  became: ReadonlyMap<ActorRef, ActorRef>;
  sources: Map<string, CitedSource>;
}

const kept = new WeakMap<WorkspaceStore, Kept>();

/** What is kept of a record, made anew when it has changed. */
async function keptOf(store: WorkspaceStore): Promise<Kept> {
  const version = await store.version();
  const before = kept.get(store);
  if (before?.version === version) return before;
  const index = indexActors(await store.actors());
  const merged = await store.mergedActors();
  const became = new Map(merged.map(({ actor, into }) => [actor.ref, into]));
  const now = { version, index, became, sources: new Map<string, CitedSource>() };
  kept.set(store, now);
  return now;
}

/** Opens the record for one answer; the index of actors is kept until the record changes. */
export async function openDesk(store: WorkspaceStore): Promise<Desk> {
  const { index, became, sources: read } = await keptOf(store);

  const actor = (ref: ActorRef): Actor => {
    let present = ref;
    for (let into = became.get(present); into !== undefined; into = became.get(present)) present = into;
    const found = index.get(present);
    if (found === undefined)
      throw new Error(`${ref} is named in the record of ${store.teamId} but not in it`);
    return found;
  };
  const represented = (ref: ActorRef | null | undefined): Actor | null => (ref == null ? null : actor(ref));

  return {
    store,
    index,
    async statementItems(statements, score = () => 1) {
      const sources = await sourcesOf(store, read, statements);
      return statements.map((statement) => {
        const speaker = actor(statement.speaker);
        const day = statement.saidOn === null ? null : dayRange(statement.saidOn).earliest;
        const role = roleOn(speaker, day);
        return {
          kind: 'statement',
          statement,
          speaker,
          role,
          represents: represented(role?.represents ?? speaker.represents),
          addressees: statement.addressees.map(actor),
          sources: sourcesFor(statement, sources),
          score: score(statement),
        };
      });
    },
    async developmentItems(developments, score = () => 1) {
      const sources = await sourcesOf(store, read, developments);
      return developments.map((development) => ({
        kind: 'development',
        development,
        actors: development.actors.map(actor),
        recipients: development.recipients.map(actor),
        sources: sourcesFor(development, sources),
        score: score(development),
      }));
    },
    async readSources() {
      for (const source of await store.latestSources(MOST_SOURCES)) read.set(source.ref, source);
    },
    actorItem(one, score) {
      const role = roleOn(one, null);
      return {
        kind: 'actor',
        actor: one,
        role,
        represents: represented(role?.represents ?? one.represents),
        score,
      };
    },
  };
}

type Cited = Pick<Statement, 'citations'>;

const MOST_SOURCES = 20_000;

async function sourcesOf(
  store: WorkspaceStore,
  read: Map<string, CitedSource>,
  cited: readonly Cited[],
): Promise<ReadonlyMap<string, CitedSource>> {
  const refs = new Set(cited.flatMap(({ citations }) => citations.map((citation) => citation.source)));
  if (read.size > MOST_SOURCES) read.clear();
  const missing = [...refs].filter((ref) => !read.has(ref));
  if (missing.length > 0)
    for (const source of await store.sourcesCited(missing)) read.set(source.ref, source);
  return read;
}

const sourcesFor = ({ citations }: Cited, sources: ReadonlyMap<string, CitedSource>): CitedSource[] =>
  [...new Set(citations.map((citation) => citation.source))].flatMap((ref) => sources.get(ref) ?? []);
