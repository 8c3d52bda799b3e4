import type { Edtf } from '../record/edtf.ts';
import type { ActorRef } from '../record/refs.ts';
import type { SpeechKind } from '../record/statement.ts';
import type { Word } from './language/compared-words.ts';

/** Who says something according to a draft. */
export interface DraftSpeaker {
  /** By a name or description that the draft uses. */
  name: string;
  /** All names and descriptions that the draft ties to the same person or body. */
  names: string[];
  /** A person with a name, or somebody on the record: nobody else can be the wrong one. */
  named: boolean;
  /** The record’s actor; null for who is not on it. */
  ref: ActorRef | null;
}

/** A quotation or an attributed claim of a draft. */
export interface DraftItem {
  /** UTF-16 units of the draft. */
  start: number;
  end: number;
  kind: SpeechKind;
  speaker: DraftSpeaker | null;
  /** The day or period on which the draft has it said; null where it gives none. */
  saidOn: Edtf | null;
  /** What the draft has between its quotation marks, or the clause. */
  words: Word[];
  /** The clause around a quotation that is part of it; empty where there is none. */
  frame: Word[];
  /** Of a clause in the draft’s own words, those of `words` that it has between quotation marks. */
  quoted?: Word[];
  /** The draft says that it was denied. */
  denied: boolean;
  /** It may be nobody's claim: an item only where the record has it. */
  ifKnown?: true;
}
