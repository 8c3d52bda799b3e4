import { z } from 'zod';
import { FeedbackRef } from './refs.ts';

/** What a reader found not right in an answer; it waits in the queue until a curator has looked at it. */
export const Feedback = z.object({
  ref: FeedbackRef,
  open: z.boolean(),
  question: z.string().max(700),
  /** The answer in sentences, as it was given. */
  answer: z.string().max(4_000),
  /** A Slack user id. */
  by: z.string().min(1),
  /** ISO 8601 instant, UTC. */
  at: z.iso.datetime(),
});
export type Feedback = z.infer<typeof Feedback>;
export const FeedbackDraft = Feedback.omit({ ref: true, open: true });
export type FeedbackDraft = z.infer<typeof FeedbackDraft>;
