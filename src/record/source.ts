import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { SourceRef } from './refs.ts';

/** An article, communiqué or transcript (schema.org `Article`): who published what, where and when. */
export const Source = z.object({
  ref: SourceRef,
  publisher: z.string().min(1).max(200),
  title: z.string().min(1).max(500),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** The place of the dateline. */
  place: z.string().min(1).max(200).nullable(),
  published: Edtf.nullable(),
  /** BCP 47. */
  language: z.string().min(2).max(35),
  /** The whole text; every citation's offsets count in it. */
  text: z.string().min(1),
});
export type Source = z.infer<typeof Source>;
export const SourceDraft = Source.omit({ ref: true });
export type SourceDraft = z.infer<typeof SourceDraft>;
/** What is known of a source beside its text. */
export const SourceFacts = Source.omit({ text: true });
