import { z } from 'zod';
import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import type { Actor } from '../../record/actor.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import { Frame } from '../frame/frame.ts';

/** What a thread is about after an answer: the frame, the entries shown, and whom it was about. */
const State = z.object({
  frame: Frame,
  shown: z.array(z.string()),
  focus: z.string().nullable(),
  /** How many entries matched in all. */
  total: z.int().default(0),
});
export type State = z.infer<typeof State>;

/** The state of a thread after `answer`, as a string for the store; a turn that came to nothing leaves what was before. */
export function threadState(
  { frame, items, intent, onRecord: on, total, verdict }: Answer,
  before: string | null = null,
): string {
  const cameToNothing = intent === 'decline' || (!on && frame.speakers.length === 0);
  if (cameToNothing && before !== null) return before;
  const state: State = {
    frame,
    total,
    shown: items
      .filter((item) => item.kind !== 'actor')
      .slice(0, 8)
      .map(refOf),
    focus:
      frame.speakers[0]?.actors.length === 1 && (!on || verdict === 'misattributed')
        ? (frame.speakers[0].actors[0] ?? null)
        : lastingFocus(focusOf(items, frame), items, frame, before),
  };
  return JSON.stringify(state);
}

/** A turn that names nobody, and whose answer is about no person, leaves the person whom the thread was about. */
function lastingFocus(
  focus: ActorRef | null,
  items: readonly Item[],
  frame: Frame,
  before: string | null,
): ActorRef | null {
  const named = [...frame.speakers, ...frame.about].some(({ actors }) => actors.length > 0);
  const people = items.flatMap((item) =>
    item.kind === 'actor'
      ? [item.actor]
      : item.kind === 'statement'
        ? [item.speaker]
        : [...item.actors, ...item.recipients],
  );
  const isPerson = people.some(({ ref, kind }) => ref === focus && kind === 'person');
  return named || isPerson ? focus : (readState(before)?.focus ?? focus);
}

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
  const person =
    parties.find((actor) => isPerson(actor) && named.includes(actor.ref)) ??
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
