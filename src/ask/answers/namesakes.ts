import type { Desk } from '../../recall/desk.ts';
import type { Actor } from '../../record/actor.ts';
import type { Answer } from '../answer.ts';
import type { Listed } from '../find/hunt.ts';
import type { Frame, Named } from '../frame/frame.ts';
import { shown, statementsOf } from './listed.ts';
import { onRecord } from './outcome.ts';
import * as say from './say.ts';

/** One of several people who bear a name, with what there is of theirs. */
interface Speaking {
  actor: Actor;
  listed: Listed[];
}

/** Of several people on the record who bear a name those with statements that a frame asks for, most first; none where one alone bears it. */
export async function speakingOf(desk: Desk, named: Named, frame: Frame): Promise<Speaking[]> {
  const people = named.actors
    .flatMap((ref) => desk.index.get(ref) ?? [])
    .filter((actor) => actor.kind === 'person' && !actor.anonymous);
  if (people.length < 2) return [];
  const said = await Promise.all(
    people.map(async (actor) => ({
      actor,
      listed: await statementsOf(desk, { ...frame, speakers: [] }, [actor.ref], frame.period),
    })),
  );
  return said.filter(({ listed }) => listed.length > 0).sort((a, b) => b.listed.length - a.listed.length);
}

/** Asks which of them is meant; each is told with what there is of theirs. */
export async function whichOf(
  desk: Desk,
  named: Named,
  frame: Frame,
  speaking: readonly Speaking[],
): Promise<Answer> {
  const sections = await Promise.all(
    speaking.map(async ({ actor, listed }) => ({
      heading: `${actor.name} (${listed.length})`,
      items: await shown(desk, { ...frame, skip: 0 }, listed.slice(0, 2)),
    })),
  );
  const total = speaking.reduce((sum, { listed }) => sum + listed.length, 0);
  const choices = speaking.slice(0, 5).map(({ actor }) => ({
    label: actor.name,
    frame: { ...frame, speakers: [{ text: actor.name, actors: [actor.ref] }] },
  }));
  const lead = say.whichOne(
    named,
    speaking.slice(0, 8).map(({ actor, listed }) => ({ name: actor.name, count: listed.length })),
  );
  const items = sections.flatMap((section) => section.items.slice(0, 1));
  return onRecord(frame, lead, items, { total, sections, choices });
}
