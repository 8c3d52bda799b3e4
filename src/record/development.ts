import { z } from 'zod';
import { Citation } from './citation.ts';
import { Edtf } from './edtf.ts';
import { Status } from './lifecycle.ts';
import { EventType } from './plover.ts';
import { ActorRef, DevelopmentRef } from './refs.ts';

/**
 * How a development stands in time, as its source tells it: it `occurred`; it is `scheduled` for its date; it was
 * planned and is `cancelled`, called off, put off or scrapped, and did not take place; it is a `state` of affairs that
 * lasts; a measure that is `considered`; a `position` that a party holds or wants; `background` from before the story.
 */
export const Phase = z.enum([
  'occurred',
  'scheduled',
  'cancelled',
  'state',
  'considered',
  'position',
  'background',
]);
export type Phase = z.infer<typeof Phase>;

/** Whether the date of a development in this phase is of something done, so that it cannot lie ahead. */
export const isDone = (phase: Phase): boolean => phase === 'occurred' || phase === 'cancelled';

/** Something that happened, stands or is planned. Actors and recipients as in PLOVER: a visitor is `actor`, a host `recipient`. */
export const Development = z.object({
  ref: DevelopmentRef,
  status: Status,
  phase: Phase,
  /** Null where PLOVER has no type that fits. */
  eventType: EventType.nullable(),
  /** When it occurred, will, or was called off; never when it was published. */
  date: Edtf.nullable(),
  place: z.string().min(1).max(200).nullable(),
  actors: z.array(ActorRef),
  recipients: z.array(ActorRef),
  /** What it is, in the curator's own words. */
  headline: z.string().min(1).max(300),
  topics: z.array(z.string().min(1).max(80)).max(20),
  citations: z.array(Citation).min(1),
});
export type Development = z.infer<typeof Development>;
export const DevelopmentDraft = Development.omit({ ref: true, status: true });
export type DevelopmentDraft = z.infer<typeof DevelopmentDraft>;
