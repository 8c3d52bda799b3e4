import { z } from 'zod';
import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import { type Actor, representedBy } from '../../record/actor.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import { Frame } from '../frame/frame.ts';

/** What a thread is about after an answer: the frame, the entries shown, and whom it was about. */
const State = z.object({
  frame: Frame,
  shown: z.array(z.string()),
  /** The same in the order in which they were shown, whichever of them was asked about since. */
  listed: z.array(z.string()).default([]),
  focus: z.string().nullable(),
  /** The people of the latest answers, the one whom they are most about first. */
  people: z.array(z.string()).default([]),
  /** How many entries matched in all. */
  total: z.int().default(0),
  /** The question of the last turn, where it came to nothing: what a correction may mean. */
  missed: Frame.nullable().default(null),
  /** Whether the last turn claimed what the record does not bear out. */
  denied: z.boolean().default(false),
});
export type State = z.infer<typeof State>;

/** So many entries and people a thread remembers. */
const SHOWN = 8;

/** The state of a thread after `answer`, as a string for the store; a turn that came to nothing leaves what was before. */
export function threadState(answer: Answer, before: string | null = null): string {
  const last = readState(before);
  const { frame, intent, onRecord: on, total, verdict } = answer;
  const denied = verdict !== null && verdict !== 'confirmed';
  const cameToNothing = intent === 'decline' || (!on && frame.speakers.length === 0);
  if (cameToNothing && last !== null)
    return frame.act === 'social' ? JSON.stringify(last) : JSON.stringify({ ...last, missed: frame, denied });
  const focus = focusAfter(answer, last);
  const shown = shownBy(answer, last);
  const named = peopleOf(answer);
  const people = [...new Set([...named, ...(last?.people ?? [])])].slice(0, SHOWN);
  const state: State =
    last !== null && isAside(answer, last)
      ? { ...last, focus, people, shown: shownAfterAside(frame, last), missed: null, denied: false }
      : { frame, total, shown, listed: shown, focus, people, missed: cameToNothing ? frame : null, denied };
  return JSON.stringify(state);
}

/** What an answer shows; of what only comes near, what those who are named said or did, and else what was shown before. */
function shownBy({ items, onRecord: on, frame }: Answer, last: State | null): string[] {
  const named = new Set(frame.speakers.flatMap(({ actors }) => actors));
  const own =
    on || isUndone(items)
      ? items
      : items.filter((item) =>
          partiesIn(item).some(
            ({ ref, represents, roles }) =>
              named.has(ref) ||
              named.has(represents ?? '') ||
              roles.some((role) => named.has(role.represents ?? '')),
          ),
        );
  const refs = own.flatMap((item) => (item.kind === 'actor' ? [] : [refOf(item)])).slice(0, SHOWN);
  return refs.length > 0 || on ? refs : (last?.shown ?? []);
}

/** An answer that rests on what has not happened yet. */
const isUndone = ([item, ...others]: readonly Item[]): boolean =>
  item?.kind === 'development' &&
  others.length === 0 &&
  (item.development.phase === 'considered' || item.development.phase === 'scheduled');

/** *When was that?*, *who is he?*: asked of what was shown; the thread stays with what it asks. */
function isAside({ frame }: Answer, last: State): boolean {
  if (frame.act === 'who-is')
    return frame.speakers.some(({ text, actors }) => !frame.text.includes(text) && actors.length === 1);
  const ofSetting = frame.act === 'when' || frame.act === 'where';
  const ofShown = frame.refs.some((ref) => ofSetting || last.shown.includes(ref));
  return ofShown && !frame.refs.some((ref) => frame.text.toUpperCase().includes(ref));
}

/** An aside about one entry moves that to the front. */
const shownAfterAside = ({ refs }: Frame, { shown }: State): string[] =>
  [...refs, ...shown.filter((ref) => !refs.includes(ref))].slice(0, SHOWN);

/** The people of an answer: whom the question names, then those of the first entries. */
function peopleOf({ items, frame }: Answer): ActorRef[] {
  const asked = [...frame.speakers, ...frame.about].flatMap(({ actors }) => actors);
  const parties = items
    .slice(0, 3)
    .flatMap(partiesIn)
    .filter(({ kind }) => kind === 'person');
  return [...parties.filter(({ ref }) => asked.includes(ref)), ...parties].map(({ ref }) => ref);
}

const partiesIn = (item: Item): Actor[] =>
  item.kind === 'actor'
    ? [item.actor]
    : item.kind === 'statement'
      ? [item.speaker, ...item.addressees]
      : [...item.actors, ...item.recipients];

function focusAfter({ frame, items, onRecord: on, verdict }: Answer, last: State | null): ActorRef | null {
  const [named] = frame.speakers;
  if (named?.actors.length === 1 && (!on || verdict === 'misattributed')) return named.actors[0] ?? null;
  return lastingFocus(focusOf(items, frame), items, frame, last);
}

/** A turn that names nobody, and whose answer is about no person, leaves the person whom the thread was about. */
function lastingFocus(
  focus: ActorRef | null,
  items: readonly Item[],
  frame: Frame,
  last: State | null,
): ActorRef | null {
  const named = [...frame.speakers, ...frame.about].some(({ actors }) => actors.length > 0);
  const parties = items.slice(0, 1).flatMap(partiesIn);
  // *How often?* of what two did: still the one whom the thread was about.
  const isAskedOn = named && ![...frame.speakers, ...frame.about].some(({ text }) => isIn(frame.text, text));
  if (isAskedOn && last !== null && parties.some(({ ref }) => ref === last.focus)) return last.focus;
  const isPerson = items.flatMap(partiesIn).some(({ ref, kind }) => ref === focus && kind === 'person');
  return named || isPerson ? focus : (last?.focus ?? focus);
}

const isIn = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/** Whom *he* or *she* would mean: a person who spoke, whom the question names, or who took part; else whoever spoke. */
function focusOf(items: readonly Item[], frame: Frame): ActorRef | null {
  const [first] = items;
  if (first?.kind === 'actor') return first.actor.ref;
  const isPerson = (actor: Actor | undefined): boolean => actor?.kind === 'person';
  if (first?.kind === 'statement' && isPerson(first.speaker)) return first.statement.speaker;
  const parties = items.flatMap((item) =>
    item.kind === 'development' ? [...item.actors, ...item.recipients] : [],
  );
  const named = [...frame.speakers, ...frame.about].flatMap((one) => one.actors);
  // *Who has called X?* asks for the other one.
  const isAsked = (actor: Actor): boolean =>
    isPerson(actor) && !named.includes(actor.ref) && parties.some(({ ref }) => named.includes(ref));
  const person =
    (frame.act === 'who-said' && frame.speakers.length === 0 && first?.kind === 'development'
      ? [...first.actors, ...first.recipients].find(isAsked)
      : undefined) ??
    parties.find((actor) => isPerson(actor) && named.includes(actor.ref)) ??
    parties.find((actor) => isPerson(actor) && representedBy(actor).some((ref) => named.includes(ref))) ??
    (first?.kind === 'development' ? first.actors.find(isPerson) : undefined);
  if (person !== undefined) return person.ref;
  const mentioned = frame.about.find((unit) => unit.actors.length === 1)?.actors[0];
  if (first?.kind === 'statement')
    return frame.speakers.length === 0 ? (mentioned ?? first.statement.speaker) : first.statement.speaker;
  return frame.speakers[0]?.actors[0] ?? first?.actors[0]?.ref ?? null;
}

/** What {@link threadState} made; null for anything else. */
export function readState(before: string | null): State | null {
  if (before === null) return null;
  try {
    return State.safeParse(JSON.parse(before)).data ?? null;
  } catch {
    return null;
  }
}
