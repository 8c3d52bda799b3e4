import type { EventType } from '../../record/plover.ts';
import type { NounKind } from './nouns.ts';

/**
 * Who does what to whom. `both`: the sides are alike, all are actors. `act`: the subject acts, the object and what
 * *to*, *with*, *against* or *on* names are recipients. `host`: the subject receives, so that the guest is the actor.
 */
export type Roles = 'both' | 'act' | 'host';

/** Verbs that tell an event, after PLOVER 2.0’s definitions of its types. */
export interface Frame {
  type: EventType;
  /** Lemmas, each with its particle: *hand over*. */
  verbs: string;
  /**
   * What it takes: nouns of certain kinds, `people` (a party or somebody who acts), `place`, `party`, `to` (an
   * infinitive), `any`, or nothing. A passive has it for its subject.
   */
  takes: readonly (NounKind | 'people' | 'place' | 'party' | 'to' | 'any' | 'nothing')[];
  roles: Roles;
  /** A preposition phrase that must follow, as *by telephone*; a word of it is enough. */
  phrase?: RegExp;
  /** Words that lead to the place where it goes, which it needs. */
  goal?: RegExp;
  /** A preposition that leads to what it is about, past where and when it was done. */
  about?: RegExp;
  /** It needs a day. */
  dated?: true;
  /** It tells an event only where it is to come: *will decide on Friday*. */
  ahead?: true;
  /** What its subject must be like. */
  by?: RegExp;
  /**
   * It needs more than one side: `subject`: a subject of several; `company`: somebody *with* whom it is done; `either`:
   * one of the two.
   */
  sides?: 'subject' | 'company' | 'either';
  /** Words that lead to the company, where *with* is not the only one. */
  leads?: RegExp;
}
