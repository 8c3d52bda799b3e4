import type { Development } from '../../record/development.ts';
import type { ActorRef } from '../../record/refs.ts';
import { foldPhrases } from '../../words/phrases.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import { sidesOf } from '../answers/across.ts';
import { LISTED } from '../frame/frame.ts';
import { SAYING, UTTERANCE } from '../frame/lexicon.ts';
import { BEGINNING, MEETING } from './cues.ts';
import { partiesShown } from './shown.ts';
import type { Turn } from './turn.ts';

/** So many of the entries shown stand before the eye. */
const FEW = 3;

const stemsOf = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(stem));
/** What an event does, and what people do in one: a turn may ask of it by any word for it. */
const DEEDS: readonly ReadonlySet<string>[] = [stemsOf(BEGINNING), stemsOf(MEETING)];

/** The stems for what a turn asks of an event: *when do they begin?*; empty where it asks by no such word. */
const deedOf = ({ text }: Pick<Turn, 'text'>): ReadonlySet<string> => {
  const asked = tokenize(foldPhrases(text)).map(({ word }) => stem(word));
  return DEEDS.find((deed) => asked.some((one) => deed.has(one))) ?? new Set();
};

/** Whether a turn asks of what people do who meet, or of an event that begins: *any meeting in person?* */
export const namesDeed = (turn: Pick<Turn, 'text'>): boolean => deedOf(turn).size > 0;

const tells =
  (deed: ReadonlySet<string>) =>
  ({ headline }: Development): boolean =>
    tokenize(headline).some(({ word }) => deed.has(stem(word)));

/** Whether a turn asks of words: *when did he say it?*; *take place* says nothing. */
export const asksOfWords = ({ words }: Pick<Turn, 'words'>): boolean =>
  words.some((word, at) => SAYING.has(word) || (UTTERANCE.has(word) && words[at + 1] !== 'place'));

/**
 * What happened, or is to, that a turn asks of: where the words shown first have no day, the first that is shown behind
 * them; of what is shown with another deed than the turn names, what the same people or else their sides did.
 */
export async function eventAsked(turn: Turn): Promise<Development | null> {
  if (asksOfWords(turn)) return null;
  const { desk, state } = turn;
  const refs = state.shown.slice(0, FEW);
  const found = await desk.store.developments(refs.filter((ref) => ref.startsWith('D-')));
  const shown = refs.flatMap((ref) => found.find((one) => one.ref === ref) ?? []);
  const deed = deedOf(turn);
  const isFirst = refs[0]?.startsWith('D-') === true;
  if (deed.size > 0) {
    const told = shown.find(tells(deed));
    return told ?? (isFirst ? doneBySame(turn, deed) : null);
  }
  if (isFirst || (await isDated(turn, refs[0]))) return null;
  return shown[0] ?? null;
}

async function isDated({ desk }: Turn, ref = ''): Promise<boolean> {
  const [said] = await desk.store.statements([ref]);
  return said?.saidOn != null;
}

/** What those who had part in what was shown first did, by the words for it; of nobody who did it, what their sides did. */
const doneBySame = async (turn: Turn, deed: ReadonlySet<string>): Promise<Development | null> =>
  (await sameSides(turn)).find(tells(deed)) ?? null;

/** What else the same people did as in what was shown first, then what their sides did, those of the same day before others. */
export async function sameSides(turn: Turn): Promise<Development[]> {
  const { desk, state } = turn;
  const parties = await partiesShown(turn);
  if (parties.length < 2) return [];
  const sides = parties.map((ref) => [ref, ...sidesOf(turn.desk, ref), ...desk.index.spokenForBy(ref)]);
  const all = await desk.store.listDevelopments({ parties: sides.flat(), limit: LISTED });
  const [first] = await desk.store.developments(state.shown.slice(0, 1));
  const has = (one: Development, refs: readonly ActorRef[]): boolean =>
    refs.some((ref) => one.actors.includes(ref) || one.recipients.includes(ref));
  const own = all.filter((one) => parties.every((ref) => has(one, [ref])));
  const ofSides = all.filter((one) => sides.every((of) => has(one, of)));
  const ofDay = [...own, ...ofSides].filter(({ date }) => date !== null && date === first?.date);
  return [...new Set([...own, ...ofDay, ...ofSides])].filter(({ ref }) => ref !== first?.ref);
}
