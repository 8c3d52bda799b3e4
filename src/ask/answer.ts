import type { Actor, Role } from '../record/actor.ts';
import type { Development } from '../record/development.ts';
import type { Statement } from '../record/statement.ts';
import type { CitedSource } from '../store/store.ts';
import type { Intent, Query } from './read/query.ts';

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

/** A part of a longer answer, under a heading. */
export interface Section {
  heading: string;
  items: Item[];
}

/** A cited answer. Everything in quotation marks in it stands in the record, character for character. */
export interface Answer {
  query: Query;
  intent: Intent;
  /** False when what was asked for is not on the record; the items are then only the nearest that is. */
  onRecord: boolean;
  /** What the answer says in a sentence of our own; never holds quotation marks. */
  lead: string;
  /** Best first. */
  items: Item[];
  /** The same items under headings, where an answer has parts. */
  sections: Section[];
}
