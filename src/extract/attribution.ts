import type { Span } from '../record/span.ts';
import type { Polarity, SpeechKind } from '../record/statement.ts';
import type { Attitude } from './candidate.ts';
import type { Entity } from './people/entity.ts';
import type { Stretch } from './text/stretch.ts';

/**
 * How an article gives words to somebody. `cue`: by a verb or noun of saying; `label`: by a name before a colon or
 * after a dash; `turn`: in a transcript; `remarks`: in a speech that is his; `loose`: by what stands before.
 */
export type Manner = 'cue' | 'label' | 'turn' | 'remarks' | 'loose';

/** A statement as it stands in the text, before it is known who its speaker is and when it was said. */
export interface Attribution {
  kind: SpeechKind;
  attitude: Attitude;
  manner: Manner;
  content: Span[];
  source: Span[] | null;
  cue: Span[] | null;
  /** The token that carries the cue; for words without a cue their first token. */
  anchor: number;
  /** Where the source stands, in tokens; empty when none is named. */
  sourceTokens: Stretch[];
  /** Where the content stands, in tokens. */
  contentTokens: Stretch[];
  /** Those who speak, where the form of the article tells it; else null. */
  by: Entity[] | null;
  /** Who passed it on, in tokens. */
  via: Stretch | null;
  /** Those who are told, in tokens. */
  told: Stretch | null;
  polarity: Polarity;
  /** The chance that content and source are right, 0..1. */
  confidence: number;
  /** How far it is believed at most, whoever speaks. */
  most: number;
}
