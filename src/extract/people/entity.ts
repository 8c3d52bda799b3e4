import type { ActorRef } from '../../record/refs.ts';
import type { Gender } from './gender.ts';
import type { NameParts } from './names.ts';

/** An office as an article words it. */
export interface Office {
  /** *Dutch Prime Minister*, *head of the chamber*. */
  text: string;
  /** Its noun, singular, in small letters. */
  noun: string;
  /** The other words of it, in small letters. */
  words: ReadonlySet<string>;
  /** The name of the state or body that it is held for. */
  of: string | null;
}

/** Somebody or something that an article speaks of, however often it does. */
export interface Entity {
  kind: 'person' | 'organisation' | 'state';
  /** The fullest name that the article gives; the words of the description for who is unnamed. */
  name: string;
  /** Null for what is no person, and for the unnamed. */
  parts: NameParts | null;
  honorific: string | null;
  gender: Gender;
  anonymous: boolean;
  plural: boolean;
  /** The record’s actor. */
  ref: ActorRef | null;
  offices: Office[];
  /** The name of what it speaks for, and the record’s actor of it. */
  of: string | null;
  represents: ActorRef | null;
  /** Of a seat that several share, those whom it may mean, where the article does not tell; else empty. */
  maybe: string[];
  /** Of several told of together, those who are named; else empty. */
  members: Entity[];
}

/** An entity of which nothing but its name is told. */
export const blank = (kind: Entity['kind'], name: string): Entity => ({
  kind,
  name,
  parts: null,
  honorific: null,
  gender: null,
  anonymous: false,
  plural: false,
  ref: null,
  offices: [],
  of: null,
  represents: null,
  maybe: [],
  members: [],
});

/** Whether more than a bare surname, which may be a place's, is told of a person. */
export const isSurelySomebody = ({ ref, honorific, offices, parts }: Entity): boolean =>
  ref !== null || honorific !== null || offices.length > 0 || parts?.first != null;

/** Of a name alone, in no clause about it, it is not sure that it is a person's: *the fortress of Ivangorod*. */
export const isSurelyPerson = (entity: Entity): boolean =>
  entity.anonymous || entity.gender !== null || isSurelySomebody(entity);

/** *Our correspondent reports*: who tells what others say. */
export const isReporter = ({ anonymous, offices }: Entity): boolean =>
  anonymous && offices.some(({ noun }) => /^(?:correspondent|reporter)$/.test(noun));
