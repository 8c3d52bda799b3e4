import { z } from 'zod';
import { Citation } from './citation.ts';
import { Edtf } from './edtf.ts';
import { Status } from './lifecycle.ts';
import { EventType } from './plover.ts';
import { ActorRef, StatementRef } from './refs.ts';

/** `direct`: the words are a quotation; `mixed`: part of them is; `indirect`: the source reports them in its own. */
export const SpeechKind = z.enum(['direct', 'mixed', 'indirect']);
export type SpeechKind = z.infer<typeof SpeechKind>;

/** `denied`: the speaker denied it, or is reported not to have said it. It never counts as having said it. */
export const Polarity = z.enum(['said', 'denied']);
export type Polarity = z.infer<typeof Polarity>;

/**
 * How the day is known on which something was said: `stated` with these words; carried over from the `scene` at which
 * they were said (the meeting, the dateline); or no other than that of the source's publication (`published`).
 */
export const DayBasis = z.enum(['stated', 'scene', 'published']);
export type DayBasis = z.infer<typeof DayBasis>;

/** Who said what. The words are those of its citations, never others. */
export const Statement = z.object({
  ref: StatementRef,
  status: Status,
  kind: SpeechKind,
  polarity: Polarity.default('said'),
  speaker: ActorRef,
  addressees: z.array(ActorRef),
  /** When it was said, never when it was published; null when the sources do not tell. */
  saidOn: Edtf.nullable(),
  /** Null without a day, and where nobody told it yet: as `stated`. */
  saidBasis: DayBasis.nullable().default(null),
  /** Most statements take none: PLOVER has no code for plain statements. */
  eventType: EventType.nullable(),
  /** What it says, in the curator's own words. */
  headline: z.string().min(1).max(300),
  topics: z.array(z.string().min(1).max(80)).max(20),
  citations: z.array(Citation).min(1),
});
export type Statement = z.infer<typeof Statement>;
export const StatementDraft = Statement.omit({ ref: true, status: true });
export type StatementDraft = z.infer<typeof StatementDraft>;
