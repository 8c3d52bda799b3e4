import type { ActorRef } from '../../record/refs.ts';
import { STATES } from '../../record/states.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { AUXILIARY, OFFICE, PERFORMING, SAYING, SPOKESPEOPLE, WANTING } from '../frame/lexicon.ts';
import { partiesShown } from './shown.ts';
import type { Turn } from './turn.ts';

const LATTER = /\bthe (former|latter)(?: (?:one|man|woman|person|speaker))?\b/i;

/** *The former*, *the latter*: the first and the second of two whom the question names, who are shown, or who were told of last. */
export async function latterOf(turn: Turn, text: string): Promise<string> {
  const [whole = '', which = ''] = LATTER.exec(text) ?? [];
  if (whole === '') return text;
  const { desk, state } = turn;
  const two = await twoOf(turn);
  const of = two.length === 2 ? two : state.people;
  const actor = desk.index.get(of[which.toLowerCase() === 'former' ? 0 : 1] ?? '');
  return actor === undefined ? text : text.replace(whole, actor.name);
}

/** Two who were asked about, else the people of the first entry shown, in the order of its words. */
async function twoOf(turn: Turn): Promise<ActorRef[]> {
  const { frame } = turn.state;
  const asked = [...frame.speakers, ...frame.about].flatMap(({ actors: [ref] }) => ref ?? []);
  if (new Set(asked).size === 2) return [...new Set(asked)];
  const parties = await partiesShown(turn);
  const people = parties.filter((ref) => turn.desk.index.get(ref)?.kind === 'person');
  return people.length >= 2 ? people : parties;
}

/** Nouns for one person, behind the word for a people or a body. */
const NOUN = new Set([...OFFICE, ...SPOKESPEOPLE, 'man', 'woman', 'guy', 'lady', 'one']);
/** What one of a people is called: *the American*. */
const DEMONYMS: ReadonlySet<string> = new Set([
  'european',
  ...STATES.flatMap(({ words: [people] }) => (people === undefined ? [] : [people.toLowerCase()])),
]);

/** *The American*, *the Russian envoy*: the one of the people of the thread who speaks for that state or body. */
export function compatriot({ desk, state }: Turn, text: string): string {
  const tokens = tokenize(text);
  const mention = desk.index
    .mentions(tokens)
    .find(({ from }) => from > 0 && tokens[from - 1]?.word === 'the');
  const [first, last] = [tokens[mention?.from ?? -1], tokens[(mention?.to ?? 0) - 1]];
  if (mention === undefined || first === undefined || last === undefined) return text;
  const next = tokens[mention.to];
  const stands = next !== undefined && text.slice(last.end, next.start).trim() === '' ? next : undefined;
  const noun = stands !== undefined && NOUN.has(stands.word) && !/s$/.test(stands.word) ? stands : undefined;
  const isAlone =
    DEMONYMS.has(first.word) && first === last && (stands === undefined || endsNoun(stands.word));
  const speak = new Set(mention.actors.flatMap((ref) => desk.index.spokenForBy(ref)));
  const meant = desk.index.get(state.people.find((ref) => speak.has(ref)) ?? '');
  if (meant === undefined || (noun === undefined && !isAlone)) return text;
  return text.slice(0, tokens[mention.from - 1]?.start) + meant.name + text.slice((noun ?? last).end);
}

/** Whether a word shows that no noun stands before it: *the American told him*. */
const endsNoun = (word: string): boolean =>
  isStopword(word) || [AUXILIARY, SAYING, PERFORMING, WANTING].some((words) => words.has(word));
