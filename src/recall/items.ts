import type { Actor, Role } from '../record/actor.ts';
import type { Development } from '../record/development.ts';
import type { Edtf } from '../record/edtf.ts';
import type { Statement } from '../record/statement.ts';
import type { CitedSource } from '../store/store.ts';

/** A statement with all that an answer shows of it. */
export interface StatementItem {
  kind: 'statement';
  statement: Statement;
  speaker: Actor;
  /** The speaker's office when it was said. */
  role: Role | null;
  /** Whom the speaker's office represents. */
  represents: Actor | null;
  addressees: Actor[];
  sources: CitedSource[];
  score: number;
}

/** A development with all that an answer shows of it. */
export interface DevelopmentItem {
  kind: 'development';
  development: Development;
  actors: Actor[];
  recipients: Actor[];
  sources: CitedSource[];
  score: number;
}

/** An actor with all that an answer shows of it. */
export interface ActorItem {
  kind: 'actor';
  actor: Actor;
  role: Role | null;
  represents: Actor | null;
  score: number;
}

export type Item = StatementItem | DevelopmentItem | ActorItem;

/** The ref of what an item shows. */
export const refOf = (item: Item): string =>
  item.kind === 'statement'
    ? item.statement.ref
    : item.kind === 'development'
      ? item.development.ref
      : item.actor.ref;

/** The day that an entry stands by: its own or, where it has none, that of its source. */
export const standsBy = (item: StatementItem | DevelopmentItem): Edtf | null =>
  (item.kind === 'statement' ? item.statement.saidOn : item.development.date) ??
  item.sources.find(({ published }) => published !== null)?.published ??
  null;
