import { z } from 'zod';
import { CandidateRef, SourceRef } from '../../record/refs.ts';

/** Where in the queue somebody is. */
export interface QueuePlace {
  /** The candidate behind which the queue goes on; null from its start on. */
  after: CandidateRef | null;
  /** The article whose candidates alone are reviewed; null for all. */
  source: SourceRef | null;
  /** Whether the unlikely ones are looked at, which stand folded at the end. */
  unlikely: boolean;
}

export const FROM_THE_START: QueuePlace = { after: null, source: null, unlikely: false };

/** A place as a button carries it: only what is not the start. */
export const placeValue = ({ after, source, unlikely }: QueuePlace): PlaceValue => ({
  ...(after !== null && { after }),
  ...(source !== null && { source }),
  ...(unlikely && { unlikely }),
});

/** The same as it is read back. */
export const PlaceValue = z.object({
  after: CandidateRef.optional(),
  source: SourceRef.optional(),
  unlikely: z.boolean().optional(),
});
export type PlaceValue = z.infer<typeof PlaceValue>;

export const placeOf = ({ after, source, unlikely }: PlaceValue): QueuePlace => ({
  after: after ?? null,
  source: source ?? null,
  unlikely: unlikely ?? false,
});
