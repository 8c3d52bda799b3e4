import { z } from 'zod';
import { EventType } from '../../record/plover.ts';
import { ActorRef } from '../../record/refs.ts';

/** What a question wants done. */
export const Act = z.enum([
  'who-said',
  'what-said',
  'verify',
  'when',
  'where',
  'who-is',
  'counterpart',
  'position',
  'compare',
  'count',
  'who-has-not',
  'quotes',
  'summary',
  'timeline',
  'next',
  'source',
  'show',
  // Documents of the record: how what somebody said changed, who has fallen silent, one statement in several
  // sources' words, a brief of a period, a draft held against the record.
  'course',
  'silence',
  'wordings',
  'brief',
  'check',
  'social',
  'languages',
  'decline',
]);
export type Act = z.infer<typeof Act>;

/** A stretch of days, both ends included; `null` leaves an end open. */
export const Period = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** How it is said to a person: *on 7 January 2022*. */
  label: z.string(),
  /** The words that name it, where they may be words that somebody is to have said. */
  words: z.string().optional(),
});
export type Period = z.infer<typeof Period>;

/** Whoever a question names, in one place of it. */
export const Named = z.object({
  /** As the question puts it. */
  text: z.string(),
  /** Whom of the record it can mean; none when the record does not know the name. */
  actors: z.array(ActorRef),
});
export type Named = z.infer<typeof Named>;

/** One thing that an answer should be about: a word, or an actor by any of its names. */
export const Unit = z.object({
  /** The folded word or words of the question. */
  text: z.string(),
  /** Porter stem; empty for an actor. */
  stem: z.string(),
  actors: z.array(ActorRef),
  /** A word that says little alone. */
  light: z.boolean(),
  /** Written with a capital letter amid a sentence, or a figure: what no other word can stand for. */
  proper: z.boolean(),
});
export type Unit = z.infer<typeof Unit>;

/** What a question wants told in figures: *how many*, *what share*, *how long*, what it costs, how much of anything. */
export const Amount = z.object({
  kind: z.enum(['count', 'share', 'duration', 'moment', 'money', 'measure', 'reason']),
  /** The folded words for what is counted. */
  of: z.array(z.string()),
});
export type Amount = z.infer<typeof Amount>;

/**
 * A question in slots, as everything after reading passes it on. `matter` is the stretch of words that somebody is to
 * have said or that is to have happened, small words too, in the order of the question.
 */
export const Frame = z.object({
  text: z.string(),
  act: Act,
  /** Which of the small talk it is, for the act `social`. */
  social: z.enum(['greeting', 'thanks', 'bot', 'help', 'origin', 'farewell', 'heard']).nullable(),
  speakers: z.array(Named),
  addressees: z.array(Named),
  about: z.array(Unit),
  matter: z.string(),
  /** Words that the asker put between quotation marks. */
  quoted: z.string().nullable(),
  /** Whether the quoted words are asked for as the very words. */
  exact: z.boolean(),
  /** Presumes that somebody said or did just this (*did X say that …*). */
  claim: z.boolean(),
  /** Presumes that it has happened (*did X meet Y*, *has X been cancelled*). */
  past: z.boolean().default(false),
  /** Claims something in a language of which only names are read. */
  unread: z.boolean().default(false),
  /** Asks for words that were said, not for what happened. */
  speech: z.boolean(),
  period: Period.nullable(),
  order: z.enum(['best', 'latest', 'earliest']),
  eventTypes: z.array(EventType),
  /** Entries that it names: `S-3`. */
  refs: z.array(z.string()),
  /** Whose words an answer must not show: *who else*. */
  besides: z.array(ActorRef),
  /** How many entries of a list come before those that are asked for. */
  skip: z.int().nonnegative().default(0),
  /** What it wants told in figures: *how many*, *how long*. */
  amount: Amount.nullable().default(null),
});
export type Frame = z.infer<typeof Frame>;

/** What a line of `ask --jsonl` calls the kind of an answer. */
export type Intent =
  | 'who-said'
  | 'what-said'
  | 'when'
  | 'where'
  | 'summary'
  | 'next'
  | 'who-is'
  | 'position'
  | 'quotes'
  | 'decline';

const INTENTS: Record<Act, Intent> = {
  'who-said': 'who-said',
  'what-said': 'what-said',
  verify: 'what-said',
  when: 'when',
  where: 'where',
  'who-is': 'who-is',
  counterpart: 'who-is',
  position: 'position',
  compare: 'quotes',
  count: 'quotes',
  'who-has-not': 'quotes',
  quotes: 'quotes',
  summary: 'summary',
  timeline: 'summary',
  next: 'next',
  source: 'quotes',
  show: 'quotes',
  course: 'position',
  silence: 'quotes',
  wordings: 'quotes',
  brief: 'summary',
  check: 'decline',
  social: 'decline',
  languages: 'decline',
  decline: 'decline',
};

export const intentOf = (act: Act): Intent => INTENTS[act];

/** How many entries of a list one answer holds. */
export const LISTED = 24;

/** A frame with nothing in its slots. */
export const emptyFrame = (text: string, act: Act): Frame => ({
  text,
  act,
  social: null,
  speakers: [],
  addressees: [],
  about: [],
  matter: '',
  quoted: null,
  exact: false,
  claim: false,
  past: false,
  unread: false,
  speech: false,
  period: null,
  order: 'best',
  eventTypes: [],
  refs: [],
  besides: [],
  skip: 0,
  amount: null,
});

/** All actors that a slot can mean. */
export const actorsOf = (slot: readonly Named[]): ActorRef[] => [
  ...new Set(slot.flatMap(({ actors }) => actors)),
];

/** The units that carry a topic. */
export const topicsOf = ({ about }: Pick<Frame, 'about'>): Unit[] => about.filter((unit) => !unit.light);
