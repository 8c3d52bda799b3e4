import { type Actor, roleOn } from '../record/actor.ts';
import { type ActorIndex, indexActors } from '../record/actor-index.ts';
import type { Development } from '../record/development.ts';
import { dayRange } from '../record/edtf.ts';
import type { ActorRef } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import type { CitedSource, WorkspaceStore } from '../store/store.ts';
import type { ActorItem, DevelopmentItem, StatementItem } from './answer.ts';

/** One workspace's record at one moment, as answering reads it. */
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
}

const indexes = new WeakMap<WorkspaceStore, { version: number; index: ActorIndex }>();

/** Opens the record for one answer; the index of actors is kept until the record changes. */
export async function openDesk(store: WorkspaceStore): Promise<Desk> {
  const version = await store.version();
  const kept = indexes.get(store);
  const index = kept?.version === version ? kept.index : indexActors(await store.actors());
  indexes.set(store, { version, index });

  const actor = (ref: ActorRef): Actor => {
    const found = index.get(ref);
    if (found === undefined)
      throw new Error(`${ref} is named in the record of ${store.teamId} but not in it`);
    return found;
  };
  const represented = (ref: ActorRef | null | undefined): Actor | null => (ref == null ? null : actor(ref));

  return {
    store,
    index,
    async statementItems(statements, score = () => 1) {
      const sources = await sourcesOf(store, statements);
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
      const sources = await sourcesOf(store, developments);
      return developments.map((development) => ({
        kind: 'development',
        development,
        actors: development.actors.map(actor),
        recipients: development.recipients.map(actor),
        sources: sourcesFor(development, sources),
        score: score(development),
      }));
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

async function sourcesOf(store: WorkspaceStore, cited: readonly Cited[]): Promise<Map<string, CitedSource>> {
  const refs = new Set(cited.flatMap(({ citations }) => citations.map((citation) => citation.source)));
  const sources = await store.sourcesCited([...refs]);
  return new Map(sources.map((source) => [source.ref, source]));
}

const sourcesFor = ({ citations }: Cited, sources: Map<string, CitedSource>): CitedSource[] =>
  [...new Set(citations.map((citation) => citation.source))].flatMap((ref) => sources.get(ref) ?? []);
