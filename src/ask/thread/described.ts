import type { ActorRef } from '../../record/refs.ts';
import { STATES } from '../../record/states.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { AUXILIARY, OFFICE, PERFORMING, SAYING, SPOKESPEOPLE, WANTING } from '../frame/lexicon.ts';
import { partiesShown } from './shown.ts';
import type { Turn } from './turn.ts';

/** A turn with whom it only describes by name: *the latter*, *the American*, *the president*. */
export const describedBy = async (turn: Turn, text: string): Promise<string> =>
  holder(turn, compatriot(turn, await latterOf(turn, text)));

const LATTER = /\bthe (former|latter)(?: (?:one|man|woman|person|speaker))?\b/i;

/** *The former*, *the latter*: the first and the second of two whom the question names, who are shown, or who were told of last. */
async function latterOf(turn: Turn, text: string): Promise<string> {
  const [whole = '', which = ''] = LATTER.exec(text) ?? [];
  if (whole === '') return text;
  const { desk } = turn;
  const [former, latter] = await twoOf(turn);
  const actor = desk.index.get((which.toLowerCase() === 'former' ? former : latter) ?? '');
  return actor === undefined ? text : text.replace(whole, actor.name);
}

/** Two people who were asked about, else those of the first entry shown, in the order of its words, else who was told of last. */
async function twoOf(turn: Turn): Promise<ActorRef[]> {
  const { frame, people } = turn.state;
  const isPerson = (ref: ActorRef): boolean => turn.desk.index.get(ref)?.kind === 'person';
  const named = [...new Set([...frame.speakers, ...frame.about].flatMap(({ actors: [ref] }) => ref ?? []))];
  const parties = await partiesShown(turn);
  const latest = named.find(isPerson) ?? people[0];
  const before = people.find((ref) => ref !== latest);
  const last = latest === undefined || before === undefined ? [] : [before, latest];
  const of = [named.filter(isPerson), parties.filter(isPerson), last, named, parties];
  return of.find((two) => two.length === 2) ?? [];
}

/** Nouns for one person, behind the word for a people or a body. */
const NOUN = new Set([...OFFICE, ...SPOKESPEOPLE, 'man', 'woman', 'guy', 'lady', 'one']);
/** What one of a people is called: *the American*. */
const DEMONYMS: ReadonlySet<string> = new Set([
  'european',
  ...STATES.flatMap(({ words: [people] }) => (people === undefined ? [] : [people.toLowerCase()])),
]);

/** *The American*, *the Russian envoy*: the one of the people of the thread who speaks for that state or body. */
function compatriot({ desk, state }: Turn, text: string): string {
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

const OF_OFFICE =
  /\bthe (president|minister|secretary|chancellor|premier|ambassador|envoy|spokesman|spokeswoman)\b(?! of\b| general\b| \p{Lu})/iu;

/** *The president*: of the people of the thread, and of the side that it asks about, the only one with that office. */
function holder({ desk, state }: Turn, text: string): string {
  const [whole = '', office = ''] = OF_OFFICE.exec(text) ?? [];
  if (whole === '') return text;
  const asked = [...state.frame.speakers.flatMap(({ actors }) => actors), state.focus ?? ''];
  const of = asked.flatMap((ref) => [ref, ...desk.index.spokenForBy(ref)]);
  const isHolder = (ref: ActorRef): boolean =>
    desk.index.get(ref)?.kind === 'person' &&
    desk.index
      .get(ref)
      ?.roles.some(({ title }) => tokenize(title).some(({ word }) => word === office.toLowerCase())) === true;
  const holders = [
    ...new Set(
      [of, state.people].map((refs) => [...new Set(refs.filter(isHolder))]).find((refs) => refs.length > 0) ??
        [],
    ),
  ];
  const [one, another] = holders;
  const name = desk.index.get(one ?? '')?.name;
  return name === undefined || another !== undefined ? text : text.replace(whole, name);
}
