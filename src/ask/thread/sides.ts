import { representedBy } from '../../record/actor.ts';
import type { ActorRef } from '../../record/refs.ts';
import { partiesShown } from './shown.ts';
import type { Turn } from './turn.ts';

/**
 * *The other one*: of those who had part in the first entry shown, the first who is not on the side of whom the thread is
 * about, or of `one`; of what somebody wants, the side that they most often sit down with.
 */
export async function otherOf(
  turn: Turn,
  asSide: boolean,
  one: ActorRef | null = turn.state.focus,
): Promise<string | null> {
  const { desk, state } = turn;
  const own = new Set(one === null ? [] : sidesOf(turn, one));
  const parties = [...(await partiesShown(turn)), ...state.people];
  const isOther = (ref: ActorRef): boolean => !sidesOf(turn, ref).some((side) => own.has(side));
  const isPerson = (ref: ActorRef): boolean => desk.index.get(ref)?.kind === 'person';
  const shown = parties.find((ref) => isOther(ref) && (asSide || isPerson(ref)));
  const wants = asSide && state.frame.act === 'position';
  const met =
    wants || shown === undefined ? await acrossFrom(turn, own, asSide ? null : isPerson) : undefined;
  const other = (wants ? (met ?? shown) : (shown ?? met)) ?? parties.find(isOther);
  const actor = desk.index.get(other ?? '');
  const side = actor === undefined || !asSide ? undefined : desk.index.get(representedBy(actor)[0] ?? '');
  return (side ?? actor)?.name ?? null;
}

/** An actor, and whoever it speaks for. */
export function sidesOf({ desk }: Pick<Turn, 'desk'>, ref: ActorRef): ActorRef[] {
  const actor = desk.index.get(ref);
  return actor === undefined ? [ref] : [ref, ...representedBy(actor)];
}

/** So many meetings tell who sits across the table. */
const MEETINGS = 50;

/** Which side, or of those who are meant, `own` meet most often; undefined where the record has no meeting of theirs. */
async function acrossFrom(
  turn: Turn,
  own: ReadonlySet<ActorRef>,
  isMeant: ((ref: ActorRef) => boolean) | null,
): Promise<ActorRef | undefined> {
  const { desk } = turn;
  const parties =
    isMeant === null
      ? [...own].flatMap((ref) => [ref, ...desk.index.spokenForBy(ref)])
      : [...own].slice(0, 1);
  const meetings = await desk.store.listDevelopments({ parties, eventTypes: ['CONSULT'], limit: MEETINGS });
  const counts = new Map<ActorRef, number>();
  for (const { actors, recipients } of meetings) {
    const met = [...actors, ...recipients].filter((ref) => !sidesOf(turn, ref).some((side) => own.has(side)));
    const sides = isMeant === null ? met.map((ref) => sidesOf(turn, ref).at(-1) ?? ref) : met.filter(isMeant);
    for (const side of new Set(sides)) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, two]) => two - one);
  return most?.[0];
}
