import type { Development } from '../../record/development.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import { onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import type { Frame, Named } from '../frame/frame.ts';
import { sameSides } from './events.ts';
import { partiesShown } from './shown.ts';
import type { Turn } from './turn.ts';

/** So many entries come first. */
const FIRST = 3;

/** *Who is there for X?* … *and for Y?*: the entry shown, where somebody who speaks for Y had part in it. */
export async function partyShown(turn: Turn, actors: readonly ActorRef[]): Promise<Answer | null> {
  const { frame, shown } = turn.state;
  const { index, store } = turn.desk;
  const first = shown.slice(0, FIRST).filter((ref) => ref.startsWith('D-'));
  if (![frame.text, turn.text].some((text) => /^(?:and )?who/i.test(text)) || first.length === 0) return null;
  const speak = actors.flatMap((one) => index.spokenForBy(one));
  const people = new Set(speak.filter((ref) => index.get(ref)?.kind === 'person'));
  const entries = await store.developments(first);
  const isTheirs = ({ actors: parties }: Development): boolean => parties.some((ref) => people.has(ref));
  const entry = entries.find(isTheirs) ?? (await sameSides(turn)).find(isTheirs);
  const party = entry?.actors.find((ref) => people.has(ref));
  if (entry === undefined || party === undefined) return null;
  const items = await turn.desk.developmentItems([entry]);
  const named = { text: turn.desk.index.get(party)?.name ?? '', actors: [party] };
  const asked = { ...frame, text: turn.text, about: [unitOf(named)] };
  return onRecord(asked, say.found(asked, items, 1), items);
}

/** Two or more people who did together what was shown first, as what a question is about. */
export async function thoseShown(turn: Turn): Promise<Frame['about']> {
  const people = (await partiesShown(turn)).flatMap((ref) => turn.desk.index.get(ref) ?? []);
  const units = people
    .filter(({ kind }) => kind === 'person')
    .map(({ name, ref }) => unitOf({ text: name, actors: [ref] }));
  return units.length > 1 ? units : [];
}

/** Somebody named, as what a question is about. */
export const unitOf = ({ text, actors }: Named): Frame['about'][number] => ({
  text,
  stem: '',
  actors,
  light: false,
  proper: true,
});
