import { citedWords } from '../../record/citation.ts';
import { plusDays, sayDay } from '../../record/days.ts';
import { dayRange } from '../../record/edtf.ts';
import type { ActorRef } from '../../record/refs.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import type { Turn } from './turn.ts';

/** *Those two*: the people of the first entry shown, where it has several; null where it has not. */
export async function pairShown(turn: Turn): Promise<string | null> {
  const names = (await partiesShown(turn)).flatMap((ref) => {
    const actor = turn.desk.index.get(ref);
    return actor?.kind === 'person' ? [actor.name] : [];
  });
  return names.length < 2 ? null : names.join(' and ');
}

/** *Them*: several states or bodies to whom was done what was shown first; null where they are not several. */
export async function severalShown({ state, desk }: Turn): Promise<string | null> {
  const [ref = ''] = state.shown;
  const [happened] = ref.startsWith('D-') ? await desk.store.developments([ref]) : [];
  const names = (happened?.recipients ?? []).flatMap((one) => desk.index.get(one)?.name ?? []);
  return names.length < 2 ? null : names.join(' and ');
}

/** The words of the first entry shown. */
export async function wordsOf({ state, desk }: Pick<Turn, 'state' | 'desk'>): Promise<readonly Token[]> {
  const [ref = ''] = state.shown;
  const [happened] = ref.startsWith('D-') ? await desk.store.developments([ref]) : [];
  const [said] = ref.startsWith('S-') ? await desk.store.statements([ref]) : [];
  return tokenize([happened?.headline ?? '', ...(said?.citations ?? []).map(citedWords)].join(' '));
}

const THING =
  /(?:^\p{L}+ing|\bfor|\b(?:on|hold|holds|held|sign|signs|signed)) (?:the|an?) ((?:[\p{L}\p{N}-]+ ){0,4}?[\p{L}\p{N}-]+)(?= (?:under|with|on|of|in|to|for|between|is|are)\b|$)/iu;

/** What happened that was shown first is about, where its words put it as one thing: *agreed on a regular dialogue under …*. */
export async function thingShown({ state, desk }: Turn): Promise<string | null> {
  const [ref = ''] = state.shown;
  const [happened] = ref.startsWith('D-') ? await desk.store.developments([ref]) : [];
  return THING.exec(happened?.headline ?? '')?.[1] ?? null;
}

/** The stems of the words of the first entry shown, and of what was said those that mean nearly the same. */
export async function toldIn(turn: Pick<Turn, 'state' | 'desk'>): Promise<ReadonlySet<string>> {
  const stems = (await wordsOf(turn)).map(({ word }) => stem(word));
  const isSaid = turn.state.shown[0]?.startsWith('S-') === true;
  return new Set([...stems, ...(isSaid ? stems.flatMap((one) => [...nearStems(one).keys()]) : [])]);
}

/** Whoever had part in the first entry shown, people first. */
export async function partiesShown({ state, desk }: Turn): Promise<ActorRef[]> {
  const [ref = ''] = state.shown;
  const [happened] = ref.startsWith('D-') ? await desk.store.developments([ref]) : [];
  const [said] = ref.startsWith('S-') ? await desk.store.statements([ref]) : [];
  const refs = [
    ...(happened?.actors ?? []),
    ...(happened?.recipients ?? []),
    ...(said === undefined ? [] : [said.speaker, ...said.addressees]),
  ];
  const isPerson = (one: ActorRef): boolean => desk.index.get(one)?.kind === 'person';
  return [...refs.filter(isPerson), ...refs.filter((one) => !isPerson(one))];
}

/** The place of the first entry shown that has one. */
export async function placeShown({ state, desk }: Turn): Promise<string | null> {
  const happened = await desk.store.developments(state.shown.filter((ref) => ref.startsWith('D-')));
  const place = state.shown
    .map((ref) => happened.find((one) => one.ref === ref)?.place)
    .find((one) => one != null);
  return place == null ? null : `${/['’]s /.test(place) ? 'at' : 'in'} ${place}`;
}

/** The day of the first entry shown that has one, or so many days after it. */
export async function dayShown({ state, desk }: Turn, after = 0): Promise<string | null> {
  const said = await desk.store.statements(state.shown.filter((ref) => ref.startsWith('S-')));
  const happened = await desk.store.developments(state.shown.filter((ref) => ref.startsWith('D-')));
  const dates = new Map<string, string | null>([
    ...said.map((one): [string, string | null] => [one.ref, one.saidOn]),
    ...happened.map((one): [string, string | null] => [one.ref, one.date]),
  ]);
  const date = state.shown.map((ref) => dates.get(ref)).find((one) => one != null);
  if (date == null) return null;
  const { earliest, latest } = dayRange(date);
  const from = after < 0 ? earliest : latest;
  return from !== null && (earliest === latest || after !== 0) ? `on ${sayDay(plusDays(from, after))}` : null;
}
