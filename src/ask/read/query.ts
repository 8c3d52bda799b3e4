import type { Day } from '../../record/edtf.ts';
import type { EventType } from '../../record/plover.ts';
import type { ActorRef } from '../../record/refs.ts';

/** What a question wants to know. */
export type Intent =
  | 'who-said'
  | 'what-said'
  | 'when'
  | 'where'
  | 'summary'
  | 'next'
  | 'who-is'
  | 'position'
  | 'quotes'
  | 'decline';

/** A stretch of days, both ends included; `null` leaves an end open. */
export interface Period {
  from: Day | null;
  to: Day | null;
  /** How it is said to a person: *on 7 January 2022*. */
  label: string;
}

/** Whoever a question names as the one who speaks, or asks about. */
export interface Named {
  /** As the question puts it. */
  text: string;
  /** Whom of the record it can mean; none when the record does not know the name. */
  actors: ActorRef[];
}

/** One thing that an answer should be about: a word, or an actor by any of its names. */
export interface Unit {
  /** The folded word or words of the question. */
  text: string;
  /** Porter stem; empty for an actor. */
  stem: string;
  actors: ActorRef[];
  /** A word that says little alone. */
  light: boolean;
}

/** A question as the record can be asked it. */
export interface Query {
  text: string;
  intent: Intent;
  /** Who is to have said it; null when the question leaves that open. */
  speaker: Named | null;
  /** What it is to be about, in the order of the question. */
  about: Unit[];
  /** Words that the asker put between quotation marks. */
  phrase: string | null;
  /** True when the question presumes that somebody said or did just this (*did X say that …*). */
  claim: boolean;
  period: Period | null;
  eventTypes: EventType[];
}
