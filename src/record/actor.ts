import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { ActorRef } from './refs.ts';

/**
 * A name that an actor goes by. `name`: another name or spelling, also in another script; `description`: words that
 * mean the actor in this story (*the Atlantic military pact*); `metonym`: a place or house that stands for it
 * (*Moscow*, *the Kremlin*).
 */
export const Alias = z.object({
  text: z.string().min(1).max(200),
  kind: z.enum(['name', 'description', 'metonym']),
});
export type Alias = z.infer<typeof Alias>;

/**
 * An office that a person holds, for whom, and when. `wordings`: other words that mean whoever holds it (*the head of
 * US diplomacy*, *NATO chief*); they stand for this person within the term alone, and never for a name.
 */
export const Role = z.object({
  title: z.string().min(1).max(200),
  wordings: z.array(z.string().min(1).max(200)).max(50).default([]),
  represents: ActorRef.nullable(),
  from: Edtf.nullable(),
  to: Edtf.nullable(),
});
export type Role = z.infer<typeof Role>;

/** A person, organisation or state that speaks, acts or is acted upon. */
export const Actor = z.object({
  ref: ActorRef,
  kind: z.enum(['person', 'organisation', 'state']),
  name: z.string().min(1).max(200),
  /** True for a source that the report leaves unnamed. */
  anonymous: z.boolean(),
  aliases: z.array(Alias).max(100),
  roles: z.array(Role).max(50),
  /** What a body speaks for, as the State Department does for the United States. */
  represents: ActorRef.nullable(),
  /** Wikidata item, `Q…`. */
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .nullable(),
});
export type Actor = z.infer<typeof Actor>;
export const ActorDraft = Actor.omit({ ref: true });
export type ActorDraft = z.infer<typeof ActorDraft>;

/** Whether `role` was held on `day`, an EDTF date of any precision; a bound that is not given is open. */
export const isHeldOn = ({ from, to }: Role, day: string): boolean =>
  (from === null || from <= day) && (to === null || to >= day.slice(0, to.length));

/** The office that `actor` held on `day`; without a day, the one that is open or the latest. */
export function roleOn(actor: Actor, day: string | null): Role | null {
  const held = actor.roles.filter((role) => day === null || isHeldOn(role, day));
  return held.at(-1) ?? actor.roles.at(-1) ?? null;
}

/** What `actor` speaks for: its own `represents`, and that of each of its roles. */
export function representedBy(actor: Actor): ActorRef[] {
  const refs = actor.roles.map((role) => role.represents);
  return [...new Set([actor.represents, ...refs])].filter((ref) => ref !== null);
}
