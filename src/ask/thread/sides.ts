import { representedBy } from '../../record/actor.ts';
import type { ActorRef } from '../../record/refs.ts';
import { acrossFrom, sidesOf } from '../answers/across.ts';
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
  const own = new Set(one === null ? [] : sidesOf(desk, one));
  const parties = [...(await partiesShown(turn)), ...state.people];
  const isOther = (ref: ActorRef): boolean => !sidesOf(desk, ref).some((side) => own.has(side));
  const isPerson = (ref: ActorRef): boolean => desk.index.get(ref)?.kind === 'person';
  const shown = parties.find((ref) => isOther(ref) && (asSide || isPerson(ref)));
  const wants = asSide && state.frame.act === 'position';
  const met =
    wants || shown === undefined ? (await acrossFrom(desk, own, asSide ? null : isPerson))?.ref : undefined;
  const other = (wants ? (met ?? shown) : (shown ?? met)) ?? parties.find(isOther);
  const actor = desk.index.get(other ?? '');
  const side = actor === undefined || !asSide ? undefined : desk.index.get(representedBy(actor)[0] ?? '');
  return (side ?? actor)?.name ?? null;
}
