import type { Phase } from '../record/development.ts';
import type { Edtf } from '../record/edtf.ts';
import type { EventType } from '../record/plover.ts';
import type { ActorRef } from '../record/refs.ts';
import type { Span } from '../record/span.ts';
import type { DayBasis, Polarity, SpeechKind } from '../record/statement.ts';

/** Who a mention in an article refers to: an actor of the record, or (`ref` null) one that is proposed to it. */
export interface ActorGuess {
  ref: ActorRef | null;
  name: string;
  kind: 'person' | 'organisation' | 'state';
  anonymous: boolean;
  /** Office, for a person who is proposed. */
  role: string | null;
  /** What the person speaks for, as far as the article tells it; an actor of the record. */
  represents: ActorRef | null;
  /** The same by name, on the record or not. */
  of?: string | null;
  /** Those whom a seat that several share may mean (*Brussels*), where the article does not tell. */
  maybe?: string[] | undefined;
}

/** `speech`: said or written. `thought`: believed, felt, wanted, decided or done; PolNeAR counts these too. */
export type Attitude = 'speech' | 'thought';

/** An attributed statement that a curator may approve. Spans hold `text === article.slice(start, end)`. */
export interface StatementCandidate {
  kind: SpeechKind;
  attitude: Attitude;
  /** In the order of the text; several when a cue or a paragraph interrupts it. */
  content: Span[];
  /** The words that name the source, nearest to the cue; null when the article names none. */
  source: Span[] | null;
  /** Null for a quotation that is given to the last speaker. */
  cue: Span[] | null;
  speaker: ActorGuess | null;
  /** Those who are told it, each once. */
  addressees: ActorGuess[];
  /** The words that name who passed it on (*TASS quoted …*); null when nobody did. */
  via: Span[] | null;
  /** `denied`: the speaker says not to have said it, or that it is not so. */
  polarity: Polarity;
  saidOn: Edtf | null;
  /** Null when no day is. */
  saidOnBasis: DayBasis | null;
  eventType: EventType | null;
  /** The chance that words and speaker are right, 0..1, as learnt from stories that the extractor had not seen. */
  confidence: number;
}

/** Something that happened, stands or is planned, with the sentence that tells it. */
export interface DevelopmentCandidate {
  phase: Phase;
  eventType: EventType | null;
  date: Edtf | null;
  place: string | null;
  actors: ActorGuess[];
  recipients: ActorGuess[];
  headline: string;
  span: Span;
  confidence: number;
}

/** What an article holds for the record. */
export interface Extraction {
  statements: StatementCandidate[];
  developments: DevelopmentCandidate[];
}
