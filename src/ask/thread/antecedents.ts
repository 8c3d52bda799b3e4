import type { Actor } from '../../record/actor.ts';
import type { ActorRef } from '../../record/refs.ts';
import { genderOfFirstName } from '../../words/first-names.ts';
import { genderOfOffice } from '../../words/office-nouns.ts';
import { stem } from '../../words/stem.ts';
import { isStopword } from '../../words/stopwords.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { AUXILIARY, OFFICE, PERFORMING, SAYING, SPOKESPEOPLE, WANTING } from '../frame/lexicon.ts';
import { AWAY, daysAway } from './away.ts';
import { isResponse } from './cues.ts';
import { describedBy } from './described.ts';
import { dayShown, pairShown, placeShown, severalShown, wordsOf } from './shown.ts';
import { otherOf } from './sides.ts';
import { topicIn, withTopic } from './topic.ts';
import type { Turn } from './turn.ts';
import { claimed, fronted, inFull, pointedNoun } from './word-order.ts';

const PRONOUN = /^(?:he|she|they|him|her|them)$/;
const POSSESSIVE = /^(?:his|hers|their|theirs)$/;
const OTHER =
  /\b(?:the other (?:one|side|party|man|woman|guy|person|team|delegation|half|end)(?: of the (?:table|room|fence|divide))?|across the table|(?:his|her|their) (?:\p{L}+ )?(?:counterpart|opposite number|interlocutor))(?: there)?\b/iu;
/** *The one she is up against*: a person told by what another does with them. */
const RELATED =
  /\bthe (\p{L}+) (?:who |whom |that )?(s?he|they)(?:['’](?:s|re|ll)| is| are| was| were| will)((?: [\p{L}’']+){1,4})(?= *[?.!]*$)/iu;
const BOTH =
  /\b(?:(?:those|these|the) two(?: (?:men|women|people|presidents|leaders|sides))?|both of them|the two of them|the pair|the pair of them)\b/i;
const SAME_DAY =
  /\b(?:(?:on )?(?:(?:the|that) (?:very )?)?same (?:day|date)|(?:on )?that (?:very )?day|the day)(?= *[?.!]*$)|\bthe same day\b/i;
const THERE =
  /(?<!\b(?:is|are|was|were|be|been|anything|anyone|anybody|who|whos|who's|what|over|out) )\bthere(?= *(?:too|as well|also|then|yet)?[\s?.!]*$)/i;

/** A turn with what points back replaced by what it points at: *the other side*, *those two*, *that day*, *there*, *he*. */
export async function pointed(turn: Turn, text: string): Promise<string> {
  const passes: [RegExp, (found: string) => Promise<string | null>][] = [
    [OTHER, (found) => otherOf(turn, /side|party|team|delegation|half|end|across/i.test(found))],
    [RELATED, (found) => relatedOf(turn, found)],
    [BOTH, () => pairShown(turn)],
    [AWAY, (found) => dayShown(turn, daysAway(found))],
    [SAME_DAY, () => dayShown(turn)],
    [THERE, () => placeShown(turn)],
  ];
  let rest = pointedNoun(inFull(text));
  for (const [pattern, antecedent] of passes) {
    const [found] = pattern.exec(rest) ?? [];
    const put = found === undefined ? null : await antecedent(found);
    if (found !== undefined && put !== null) rest = rest.replace(found, put);
  }
  const described = fronted(turn, await describedBy(turn, rest));
  const named = await withNames(turn, described);
  return claimed(turn, await withTopic(turn, named), described);
}

/** The question with a pronoun that nothing before it explains replaced by whom the thread is about; the next one is another. */
async function withNames(turn: Turn, text: string): Promise<string> {
  const { desk } = turn;
  const tokens = tokenize(text);
  const mentions = desk.index.mentions(tokens);
  const places = tokens.flatMap(({ word }, at) => (PRONOUN.test(word) || POSSESSIVE.test(word) ? [at] : []));
  const [at = -1, next] = places;
  const token = tokens[at];
  if (token === undefined) return mentions.length > 0 ? text : itself(turn, text, tokens);
  const asked = at <= FAR && token.word === 'them' ? await themAsked(turn, text) : null;
  if (asked === null && (at > FAR || mentions.some((one) => one.to <= at))) return text;
  const plural = /^(?:they|them|their|theirs)$/.test(token.word);
  if (asked !== null) return text.slice(0, token.start) + asked + text.slice(token.end);
  const pair = plural
    ? ((await pairShown(turn)) ?? (token.word === 'them' ? await severalShown(turn) : null))
    : null;
  const answers = isResponse(tokens[at + 1]?.word ?? '') ? await addressedShown(turn) : null;
  const meant = plural ? await groupFor(turn) : (answers ?? personFor(turn, token.word));
  const spoken = plural || isPerson(turn, meant) ? null : await personInWords(turn, token.word);
  const actor = desk.index.get(spoken ?? meant ?? '');
  const name = pair ?? actor?.name;
  if (name === undefined) return text;
  const other = tokens[next ?? -1];
  const another =
    other === undefined || actor === undefined ? null : personFor(turn, other.word, [actor.ref]);
  const second = desk.index.get(another ?? '')?.name;
  const whole =
    other !== undefined && second !== undefined && /^(?:him|her)$/.test(other.word) && (next ?? 0) - at > 1
      ? text.slice(0, other.start) + second + text.slice(other.end)
      : text;
  return whole.slice(0, token.start) + (owns(tokens, at) ? `${name}’s` : name) + whole.slice(token.end);
}

/** *Who called them that?*: of whoever said what was shown it is not asked whether they were it; the things that the thread asks about. */
async function themAsked(turn: Turn, text: string): Promise<string | null> {
  const [ref = ''] = turn.state.shown;
  const [said] = ref.startsWith('S-') ? await turn.desk.store.statements([ref]) : [];
  const things = topicIn(turn);
  const isOfThings = things?.split(' ').find((word) => /[^s]s$/.test(word));
  // *Did X call them that?*: X is named, and is none of them.
  const isOfNamed = /^(?:and |but |so )?(?:did|has|have)\b.* call/i.test(text);
  return said !== undefined && ((/^who\b/i.test(text) && said.speaker === turn.state.focus) || isOfNamed)
    ? (isOfThings ?? null)
    : null;
}

const isPerson = ({ desk }: Turn, ref: ActorRef | null): boolean =>
  desk.index.get(ref ?? '')?.kind === 'person';

/** A person of whom the first entry shown tells, though it is not theirs; null where a pronoun can mean none of them. */
async function personInWords(turn: Turn, pronoun: string): Promise<ActorRef | null> {
  const told = turn.desk.index.mentions(await wordsOf(turn)).flatMap(({ actors }) => actors);
  const people = told.filter((ref) => isPerson(turn, ref));
  const found = personFor({ ...turn, state: { ...turn.state, focus: null, people } }, pronoun);
  return found !== null && people.includes(found) ? found : null;
}

/** *What did it promise?*: a state or a body that the thread is about. */
function itself({ desk, state }: Turn, text: string, tokens: readonly Token[]): string {
  const actor = desk.index.get(state.focus ?? '');
  const at = tokens.findIndex(({ word }) => word === 'it');
  const [before = '', verb = ''] = [tokens[at - 1]?.word, tokens[at + 1]?.word];
  const speaks = SAYING.has(verb) || PERFORMING.has(verb) || WANTING.has(verb);
  const token = tokens[at];
  if (
    token === undefined ||
    actor === undefined ||
    actor.kind === 'person' ||
    !AUXILIARY.has(before) ||
    !speaks
  )
    return text;
  return text.slice(0, token.start) + actor.name + text.slice(token.end);
}

/** *How did he reply?*: the one to whom the first entry shown was said; null where that is not one person. */
async function addressedShown({ state, desk }: Turn): Promise<ActorRef | null> {
  const [ref = ''] = state.shown;
  const [said] = ref.startsWith('S-') ? await desk.store.statements([ref]) : [];
  const [one, another] = said?.addressees ?? [];
  return another === undefined && desk.index.get(one ?? '')?.kind === 'person' ? (one ?? null) : null;
}

/** Whom *they* means, where no two are shown: whoever the thread is about; a person only who said or did what was shown. */
export async function groupFor(turn: Turn): Promise<ActorRef | null> {
  const { focus } = turn.state;
  if (turn.desk.index.get(focus ?? '')?.kind !== 'person') return focus;
  const [ref = ''] = turn.state.shown;
  const [happened] = ref.startsWith('D-') ? await turn.desk.store.developments([ref]) : [];
  return happened === undefined || happened.actors.some((one) => one === focus) ? focus : null;
}

/** So many words may stand before a pronoun that leans on the turn before. */
const FAR = 8;

/** Whether a pronoun owns what stands behind it: *what is her position*. */
const owns = (tokens: readonly Token[], at: number): boolean => {
  const { word = '' } = tokens[at] ?? {};
  const next = tokens[at + 1]?.word;
  return (
    POSSESSIVE.test(word) || (word === 'her' && next !== undefined && !isStopword(next) && !SAYING.has(next))
  );
};

/** Whom a pronoun means: the person whom the thread is about, else the next of those whom it can mean; null where it can mean none. */
export function personFor(
  { state, desk }: Turn,
  pronoun: string,
  besides: readonly ActorRef[] = [],
): ActorRef | null {
  const wanted = /^(?:he|him|his|hes)$/.test(pronoun)
    ? 'male'
    : /^(?:she|her|hers|shes)$/.test(pronoun)
      ? 'female'
      : null;
  const { focus, people } = state;
  if (wanted === null) return focus;
  const meant = desk.index.get(focus ?? '');
  if (meant?.kind === 'person' && meant.anonymous && !besides.includes(meant.ref)) return focus;
  const persons = [...(focus === null ? [] : [focus]), ...people].flatMap((ref) => desk.index.get(ref) ?? []);
  const [fitting] = persons.filter(
    (actor) =>
      actor.kind === 'person' && !besides.includes(actor.ref) && genderOf(actor) !== OPPOSITE[wanted],
  );
  return fitting?.ref ?? (meant?.kind === 'person' ? null : focus);
}

const OPPOSITE = { male: 'female', female: 'male' } as const;

/** What the offices of a person tell of it, and where they tell nothing, the first name. */
function genderOf({ name, roles }: Actor): 'male' | 'female' | null {
  const told = roles.flatMap(({ title }) => title.toLowerCase().split(/\s+/)).map(genderOfOffice);
  const [first = ''] = name.split(/\s+/);
  return told.find((gender) => gender !== null) ?? genderOfFirstName(first);
}

/** *The one she is having dinner with*: the other one, where the first entry shown tells of what the two do, or they are set against each other. */
async function relatedOf(turn: Turn, found: string): Promise<string | null> {
  const [, noun = '', pronoun = '', relation = ''] = RELATED.exec(found) ?? [];
  const person = noun.toLowerCase();
  if (!/^(?:one|man|woman|guy|person)$/.test(person) && !OFFICE.has(person) && !SPOKESPEOPLE.has(person))
    return null;
  const told = (await wordsOf(turn)).map(({ word }) => stem(word));
  const weighty = tokenize(relation).filter(({ word }) => !isStopword(word));
  const isTold = (word: string): boolean =>
    AGAINST.has(word) || told.some((one) => one === stem(word) || nearStems(one).has(stem(word)));
  const isOther = weighty.length > 0 && weighty.every(({ word }) => isTold(word));
  return isOther ? otherOf(turn, false, personFor(turn, pronoun.toLowerCase())) : null;
}

/** Words for those who sit across a table. */
const AGAINST = new Set('against opposite across facing meeting negotiating talking'.split(' '));
