import type { Desk } from '../../recall/desk.ts';
import { representedBy } from '../../record/actor.ts';
import type { Development } from '../../record/development.ts';
import type { ActorRef } from '../../record/refs.ts';

/** An actor, and whoever it speaks for. */
export function sidesOf({ index }: Pick<Desk, 'index'>, ref: ActorRef): ActorRef[] {
  const actor = index.get(ref);
  return actor === undefined ? [ref] : [ref, ...representedBy(actor)];
}

/** So many meetings tell who sits across the table. */
const MEETINGS = 50;

/** Which side, or of those who are meant, `own` meet most often, with the meetings; null where the record has no meeting of theirs. */
export async function acrossFrom(
  desk: Desk,
  own: ReadonlySet<ActorRef>,
  isMeant: ((ref: ActorRef) => boolean) | null,
): Promise<{ ref: ActorRef; meetings: Development[] } | null> {
  const parties =
    isMeant === null
      ? [...own].flatMap((ref) => [ref, ...desk.index.spokenForBy(ref)])
      : [...own].slice(0, 1);
  const meetings = await desk.store.listDevelopments({ parties, eventTypes: ['CONSULT'], limit: MEETINGS });
  const by = new Map<ActorRef, Development[]>();
  for (const meeting of meetings) {
    const met = [...meeting.actors, ...meeting.recipients].filter(
      (ref) => !sidesOf(desk, ref).some((side) => own.has(side)),
    );
    const sides = isMeant === null ? met.map((ref) => sidesOf(desk, ref).at(-1) ?? ref) : met.filter(isMeant);
    for (const side of new Set(sides)) by.set(side, [...(by.get(side) ?? []), meeting]);
  }
  const [most] = [...by].sort(([, one], [, two]) => two.length - one.length);
  return most === undefined ? null : { ref: most[0], meetings: most[1] };
}
