import { z } from 'zod';
import { FeedbackRef } from './refs.ts';

/** What is not right about an entry. */
export const Wrong = z.enum(['person', 'words', 'day', 'other']);
export type Wrong = z.infer<typeof Wrong>;

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
  /** The entry that it is about, where the answer was one. */
  about: z.string().nullable().default(null),
  /** Null where the reader did not say. */
  wrong: Wrong.nullable().default(null),
});
export type Feedback = z.infer<typeof Feedback>;
export const FeedbackDraft = Feedback.omit({ ref: true, open: true });
export type FeedbackDraft = z.input<typeof FeedbackDraft>;
