import { z } from 'zod';
import { Actor } from './actor.ts';
import type { Citation } from './citation.ts';
import { Development } from './development.ts';
import { CandidateStatus } from './lifecycle.ts';
import { ActorRef, CandidateRef, DevelopmentRef, SourceRef, StatementRef } from './refs.ts';
import { Statement } from './statement.ts';

/** Somebody whom a candidate names: an actor of the record, or (`ref` null) one that is proposed to it. */
export const Party = z.object({
  ref: ActorRef.nullable(),
  name: z.string().min(1).max(200),
  kind: Actor.shape.kind,
  anonymous: z.boolean(),
  /** Office, for a person who is proposed. */
  role: z.string().min(1).max(200).nullable(),
  /** What a proposed actor speaks for, as far as it is known. */
  represents: ActorRef.nullable(),
  /** Those whom the name may mean, where its article does not tell: *Brussels* may be NATO or the European Union. */
  maybe: z.array(z.string().min(1).max(200)).max(5).optional(),
});
export type Party = z.infer<typeof Party>;

/** A statement as it is proposed: its speaker may be unknown yet, or new to the record. */
const StatementProposal = Statement.omit({
  ref: true,
  status: true,
  speaker: true,
  addressees: true,
}).extend({
  of: z.literal('statement'),
  speaker: Party.nullable(),
  addressees: z.array(Party),
});

/** A development as it is proposed. */
const DevelopmentProposal = Development.omit({
  ref: true,
  status: true,
  actors: true,
  recipients: true,
}).extend({
  of: z.literal('development'),
  actors: z.array(Party),
  recipients: z.array(Party),
});

/** An entry as it is proposed. */
export const Proposal = z.discriminatedUnion('of', [StatementProposal, DevelopmentProposal]);
export type Proposal = z.infer<typeof Proposal>;

/** Something that waits for a curator's decision, or had one. It stands outside the record. */
export const Candidate = z.object({
  ref: CandidateRef,
  status: CandidateStatus,
  /** The article that it was found in. */
  source: SourceRef,
  /** The chance that words and speaker are right, 0..1; null when a person typed it. */
  confidence: z.number().min(0).max(1).nullable(),
  /** `thought`: the article tells what somebody believed, felt or wanted; it reports no words. */
  attitude: z.enum(['speech', 'thought']).default('speech'),
  /** What it became, or the entry that it was found to be the same as. */
  entry: z.union([StatementRef, DevelopmentRef]).nullable(),
  proposal: Proposal,
});
export type Candidate = z.infer<typeof Candidate>;
export const CandidateDraft = Candidate.omit({ ref: true, status: true, entry: true });
export type CandidateDraft = z.infer<typeof CandidateDraft>;

/** From this confidence on a candidate is rather right than wrong; 0..1. */
export const LIKELY = 0.5;

/** The citation that a candidate rests on. Each has one: those of other sources come with a merge. */
export function citationOf({ citations }: Proposal): Citation {
  const [citation] = citations;
  if (citation === undefined) throw new TypeError('a proposal without a citation passed its schema');
  return citation;
}

/** A party that is on the record already. */
export const knownParty = (actor: Actor): Party => ({
  ref: actor.ref,
  name: actor.name,
  kind: actor.kind,
  anonymous: actor.anonymous,
  role: null,
  represents: null,
});

/** A person of whom nothing but the name is known yet. */
export const newPerson = (name: string): Party => ({
  ref: null,
  name,
  kind: 'person',
  anonymous: false,
  role: null,
  represents: null,
});
