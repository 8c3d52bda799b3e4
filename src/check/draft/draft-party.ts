import type { ActorRef } from '../../record/refs.ts';
import { genderOfOffice } from '../../words/office-nouns.ts';

/** Somebody or some body that a draft speaks of. */
export interface Party {
  kind: 'person' | 'body';
  /** The record’s name of it, else the fullest that the draft gives. */
  name: string;
  /** All that the draft calls it. */
  names: Set<string>;
  /** The record’s actor. */
  ref: ActorRef | null;
  gender: 'male' | 'female' | null;
  /** Goes by a description alone. */
  anonymous: boolean;
  /** Nouns of the offices that the draft gives it, in small letters. */
  offices: Set<string>;
}

/** A place where a draft names, describes or stands in for a party. UTF-16 units. */
export interface Mention {
  start: number;
  end: number;
  kind: 'name' | 'description' | 'pronoun' | 'owner' | 'body';
  /** Null for a pronoun, an owner or an object (*her*, *it*) or a description of whom the draft does not tell. */
  party: Party | null;
}

/** *Lund, not Rossi, said*: named only to be set aside. */
export const isSetAside = (text: string, { start }: Mention): boolean =>
  /\bnot\s$/i.test(text.slice(Math.max(0, start - 5), start));

/** Somebody whom the draft describes and does not name. */
export const unnamed = (name: string, noun: string): Party => ({
  kind: 'person',
  name,
  names: new Set([name]),
  ref: null,
  gender: genderOfOffice(noun),
  anonymous: true,
  offices: new Set([noun]),
});
