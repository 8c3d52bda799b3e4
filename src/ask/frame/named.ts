import type { ActorIndex, Mention } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { nameKey } from '../../words/fold.ts';
import { isShortTitle } from '../../words/honorifics.ts';
import { isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import type { Named } from './frame.ts';
import { OFFICE, POSITION, SOMEBODY, SPOKESPEOPLE, UTTERANCE } from './lexicon.ts';
import { withTitles } from './titles.ts';

/** Words that stand in a speaker's place beside the name. */
const BESIDE = new Set(
  'ever also already even publicly officially actually really exactly himself herself just only the exact direct own recent latest yet again then anonymous unnamed last first latest newest earliest thing keep keeps continue continues always repeatedly'.split(
    ' ',
  ),
);

/**
 * Whom the words in a speaker's place name: one entry for each name of *X and Y*. Empty for *anybody*; an entry without
 * actors is a name that nobody on the record bears.
 */
export function namedIn(words: string, index: ActorIndex): Named[] {
  const written = words.trim().replace(/^[\s,:]+|[\s,:?!.]+$/g, '');
  const text = unowned(written, index);
  if (text === '') return [];
  const whole = resolved(text, index);
  if (whole.length > 0) return [{ text, actors: whole }];
  const parts = text.split(/\s*(?:,|\band\b|\bor\b|&|\/)\s*/i).filter((part) => part !== '');
  if (parts.length > 1) {
    const each = parts.map((part) => oneNamed(part, index));
    if (each.every((one) => one !== null && one.actors.length > 0)) return each.filter((one) => one !== null);
  }
  const one = oneNamed(text, index);
  return one === null ? [] : [one];
}

/** *Blinken’s*: the name without what makes it an owner’s, unless it is written so. */
function unowned(written: string, index: ActorIndex): string {
  const name = written.replace(/(?<=.)['’]s$|(?<=s)['’]$/i, '');
  const isOwn = index.resolve(written).some((ref) => /['’]s?$/.test(index.get(ref)?.name ?? ''));
  return isOwn ? written : name;
}

/** Whom a name means: one person where it is written as the full name of just one. */
function resolved(text: string, index: ActorIndex): ActorRef[] {
  const whole = index.resolve(text);
  const actors = whole.length > 0 ? whole : index.resolve(withoutTitle(text));
  if (actors.length < 2 || !/\s/.test(text)) return actors;
  const written = actors.filter((ref) => index.get(ref)?.name.toLowerCase() === text.toLowerCase());
  return written.length === 1 ? written : actors;
}

/** *Sec. X*: the name without a title that is shortened before it. */
const withoutTitle = (text: string): string =>
  isShortTitle(tokenize(text)[0]?.word ?? '') ? text.replace(/^\S+\s+/, '') : text;

/** *bidens warning*: an apostrophe where somebody’s name but for its ending stands before a noun for what was said. */
export function withOwners(text: string, index: ActorIndex): string {
  const tokens = tokenize(text);
  let written = '';
  let at = 0;
  for (const [i, { end, raw, word }] of tokens.entries()) {
    const isOwner =
      /^\p{L}{3,}s$/u.test(raw) &&
      !isStopword(word) &&
      (tokens.slice(i + 1, i + 4).some((one) => UTTERANCE.has(one.word) || POSITION.has(one.word)) ||
        OF_PEOPLE.test(tokens[i + 1]?.word ?? '')) &&
      isNamed(raw, index);
    if (!isOwner) continue;
    written += `${text.slice(at, end - 1)}’s`;
    at = end;
  }
  return at === 0 ? text : written + text.slice(at);
}

/** What people have that a question may ask for. */
const OF_PEOPLE = /^(?:job|title|role|office|post|position|rank|function|boss|counterpart|side|team)$/;

const isNamed = (word: string, index: ActorIndex): boolean =>
  index.exactly(word).length === 0 && index.exactly(word.slice(0, -1)).length > 0;

/** *State* alone is the State Department: what is left of a name without the noun for such a body. */
const departmentOf = (text: string, index: ActorIndex): ActorRef[] =>
  /^\p{Lu}\p{Ll}+$/u.test(text) ? index.exactly(`${text} Department`) : [];

function oneNamed(text: string, index: ActorIndex): Named | null {
  const whole = resolved(text, index);
  const department = whole.length === 0 ? departmentOf(text.replace(/['’]s$/, ''), index) : [];
  if (department.length > 0) return { text, actors: department };
  if (whole.length > 0) return { text, actors: whole };
  const tokens = tokenize(text);
  const exact = index.mentions(tokens);
  const mentions = withTitles(
    tokens,
    exact.length > 0 ? exact : index.mentions(tokens, { mend: true }),
    index,
  );
  const left = tokens.filter(
    (token, at) =>
      !isStopword(token.word) &&
      !OFFICE.has(token.word) &&
      !BESIDE.has(token.word) &&
      !mentions.some((one) => one.actors.some((ref) => isIn(token.word, ref, index))) &&
      !mentions.some((one) => at >= one.from && at < one.to),
  );
  // Two surnames side by side are the name of a third.
  const third = mentions.some(
    (one, i) =>
      mentions[i + 1]?.from === one.to && isSurname(one, index) && isSurname(mentions[i + 1], index),
  );
  if (mentions.length > 0 && left.length === 0 && !third)
    return {
      text,
      actors: meant(
        tokens,
        mentions.flatMap((one) => one.actors),
        index,
      ),
    };
  const words = tokens.filter((token) => !isStopword(token.word));
  if (words.length === 0 || words.every((token) => SOMEBODY.has(token.word))) return null;
  // *What did Maria say*: whoever has that first name.
  const [word, another] = words.filter((token) => !SOMEBODY.has(token.word) && !BESIDE.has(token.word));
  const first = word === undefined || another !== undefined ? [] : index.firstNamed(word.word);
  const [only, other] = first;
  if (only !== undefined)
    return {
      text: (other === undefined ? index.get(only)?.name : undefined) ?? text.replace(/['’]s$/, ''),
      actors: first,
    };
  return { text: text.replace(/['’]s$/, ''), actors: [] };
}

/**
 * *The minister*: the people of the record whose office, or the description that they go by without a name, has that word;
 * empty for what is no such office, or is put in the plural.
 */
export function holdersOf(words: string, index: ActorIndex): ActorRef[] {
  const [first, ...told] = tokenize(words).map(({ word }) => word);
  const office = told.filter((word) => !NAMELESS.test(word));
  // *The secretary of state*: of what it is an office may be told by any word.
  const of = office.indexOf('of');
  const head = of < 0 ? office : office.slice(0, of);
  if (first !== 'the' || head.length === 0 || !head.every((word) => OFFICE.has(word) && !/[^s]s$/.test(word)))
    return [];
  const isOf = (text: string): boolean => {
    const own = new Set(tokenize(text).map(({ word }) => word));
    return office.every((word) => isStopword(word) || own.has(word));
  };
  const holders = index.actors.filter(
    ({ kind, name, roles, anonymous }) =>
      kind === 'person' &&
      ((office.length === told.length && roles.some(({ title }) => isOf(title))) ||
        (anonymous && isOf(name))),
  );
  // *The secretary of state* is no under secretary.
  const just = holders.filter(({ roles }) => of >= 0 && roles.some(({ title }) => isJust(title, office)));
  return (just.length > 0 ? just : holders).map(({ ref }) => ref);
}

/** Whose name is not told goes by no other office. */
const NAMELESS = /^(?:anonymous|unnamed|unidentified|nameless)$/;

const isJust = (title: string, office: readonly string[]): boolean =>
  tokenize(title).length === office.length;

/** So many bodies may go by the same words. */
const ALIKE = 3;

/** The bodies in one of whose names all these words stand: *the agencies* for *Russian news agencies*. */
export function bodiesWith(words: string, index: ActorIndex): ActorRef[] {
  const keys = tokenize(words).flatMap(({ word }) => (isStopword(word) ? [] : [nameKey(word)]));
  if (keys.length === 0) return [];
  const holds = (name: string): boolean => {
    const own = new Set(tokenize(name).map(({ word }) => nameKey(word)));
    return keys.every((key) => own.has(key));
  };
  const found = index.actors.filter(
    ({ kind, name, aliases }) =>
      kind === 'organisation' && [name, ...aliases.map(({ text }) => text)].some(holds),
  );
  return found.length > ALIKE ? [] : found.map(({ ref }) => ref);
}

/** Whether a word is one of those that an actor's names are made of. */
const isIn = (word: string, ref: ActorRef, index: ActorIndex): boolean => {
  const actor = index.get(ref);
  return actor !== undefined && tokenize(actor.name).some((token) => nameKey(token.word) === nameKey(word));
};

const isSurname = (mention: Mention | undefined, index: ActorIndex): boolean =>
  mention !== undefined &&
  mention.to === mention.from + 1 &&
  mention.actors.every((ref) => index.get(ref)?.kind === 'person' && index.get(ref)?.anonymous === false);

/** *The Kremlin’s negotiator* is one person who speaks for a state. */
function meant(tokens: readonly Token[], actors: readonly ActorRef[], index: ActorIndex): ActorRef[] {
  if (!tokens.some((token) => SPOKESPEOPLE.has(token.word))) return [...new Set(actors)];
  const people = actors
    .flatMap((ref) => index.spokenForBy(ref))
    .filter((ref) => index.get(ref)?.kind === 'person');
  return [...new Set(people.length > 0 ? people : actors)];
}
