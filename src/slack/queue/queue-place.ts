import { z } from 'zod';
import type { QueuePlace } from '../../curate/review-queue.ts';
import { CandidateRef, SourceRef } from '../../record/refs.ts';

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
