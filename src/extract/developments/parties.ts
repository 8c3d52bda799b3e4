import type { Actor } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { STATES } from '../../record/states.ts';
import { tokenize } from '../../words/tokens.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Cast } from '../people/cast.ts';
import { guessOf, proposed } from '../people/guess.ts';
import { isBodyNoun, namesOffice } from '../people/lexicon.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { eventVerbs } from './frames.ts';
import type { Tagged } from './tagging.ts';

/** A party that the article names: tokens `from` up to, not including, `to`. */
export interface PartyMention extends Stretch {
  party: ActorGuess;
  /** `office`: part of how a person is introduced, or a possessor; it is no party of its own. */
  as: 'party' | 'place' | 'office';
}

/** The parties that an article names, in order. */
export interface Parties {
  mentions: readonly PartyMention[];
  /** The mentions within a stretch. */
  within(stretch: Stretch): PartyMention[];
  /** Whether a token stands within a name, after its first word. */
  isInside(token: number): boolean;
}

/** Finds the record’s actors, states, bodies and persons; linear. */
export function partiesIn(tagged: Tagged, cast: Cast, index: ActorIndex, published: string | null): Parties {
  const found = new Map<number, PartyMention>();
  const add = (mention: Stretch & { party: ActorGuess }): void => {
    for (let i = mention.from; i < mention.to; i++) {
      const other = found.get(i);
      if (other !== undefined && other.to - other.from >= mention.to - mention.from) return;
    }
    for (let i = mention.from; i < mention.to; i++) found.set(i, { ...mention, as: 'party' });
  };
  for (const mention of personsIn(tagged, cast, index, published)) add(mention);
  for (const mention of recorded(tagged, index, published)) add(mention);
  for (const mention of statesIn(tagged, index)) add(mention);
  for (const mention of namesIn(tagged)) add(mention);
  const mentions = [...new Map([...found.values()].map((one) => [one.from, one])).values()]
    .filter((one) => found.get(one.from)?.to === one.to)
    .sort((a, b) => a.from - b.from);
  const told = settle(tagged, mentions);
  const inside = new Set(
    told.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, k) => from + 1 + k)),
  );
  return {
    mentions: told,
    within: (stretch) => withinOf(told, stretch),
    isInside: (token) => inside.has(token),
  };
}

function withinOf(mentions: readonly PartyMention[], { from, to }: Stretch): PartyMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: PartyMention[] = [];
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.from >= to) break;
    if (mention.to <= to) found.push(mention);
  }
  return found;
}

type Named = Stretch & { party: ActorGuess };

/** Names of the record, by the tokens of the document. */
function recorded({ document }: Tagged, index: ActorIndex, published: string | null): Named[] {
  const words = tokenize(document.text);
  const at = new Map(document.tokens.map(({ start }, i) => [start, i]));
  return index.mentions(words, published === null ? {} : { on: published }).flatMap((mention) => {
    const [first, last] = [words[mention.from], words[mention.to - 1]];
    const actors = mention.actors.flatMap((ref) => index.get(ref) ?? []);
    const actor = actors[0];
    const from = at.get(first?.start ?? -1);
    if (actor === undefined || first === undefined || last === undefined || from === undefined) return [];
    // Brussels may be the European Union or NATO: where several share a name, none is meant for sure.
    if (mention.certainty < 1 || actor.anonymous || actors.length > 1) return [];
    let to = from + 1;
    while (
      to < document.tokens.length &&
      (document.tokens[to]?.end ?? 0) <= last.end &&
      (document.tokens[to]?.raw ?? '') !== "'s"
    )
      to++;
    // *European powers* are not the Union.
    if (first.word === 'european' && /^\p{Ll}/u.test(document.tokens[from + 1]?.raw ?? '')) return [];
    const capital = /\p{Lu}/u.test(first.raw) || mention.to - mention.from > 1;
    return capital
      ? [{ from, to: withoutPossessive(document.tokens, from, to), party: guessOf(actor, published) }]
      : [];
  });
}

const withoutPossessive = (tokens: readonly { lower: string }[], from: number, to: number): number =>
  to - from > 1 && tokens[to - 1]?.lower === "'s" ? to - 1 : to;

/** Persons whom the article names, under the name that it gives in full. */
function personsIn({ tokens }: Tagged, cast: Cast, index: ActorIndex, published: string | null): Named[] {
  return cast.nominals.flatMap(({ kind, name }, n) => {
    const entity = cast.entityOf[n];
    if (kind !== 'person' || name === null || entity == null || entity.kind !== 'person') return [];
    // One capitalised word that nothing else tells of may be any noun that opens a sentence.
    const told =
      entity.ref !== null ||
      entity.name.includes(' ') ||
      entity.honorific !== null ||
      entity.offices.length > 0;
    if (!told || stateAt(tokens, name.from) !== null) return [];
    return [{ from: name.from, to: name.to, party: proposed(entity, index, published) }];
  });
}

const newPerson = (name: string): ActorGuess => ({
  ref: null,
  name,
  kind: 'person',
  anonymous: false,
  role: null,
  represents: null,
});

interface StateName {
  name: string;
  length: number;
}

const BY_FIRST = new Map<string, { words: string[]; name: string }[]>();
for (const { name, words, seats } of STATES)
  for (const text of [name, ...words, ...seats]) {
    const parts = text.replaceAll('’', "'").split(' ');
    const key = parts[0] ?? '';
    BY_FIRST.set(
      key,
      [...(BY_FIRST.get(key) ?? []), { words: parts, name }].sort((a, b) => b.words.length - a.words.length),
    );
  }

/** States under their names, demonyms and seats, as the record has them where it does. */
function statesIn({ document: { tokens } }: Tagged, index: ActorIndex): Named[] {
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const state = stateAt(tokens, i);
    if (state === null) continue;
    found.push({ from: i, to: i + state.length, party: stateParty(state.name, index) });
    i += state.length - 1;
  }
  return found;
}

function stateAt(tokens: readonly { raw: string }[], i: number): StateName | null {
  for (const { words, name } of BY_FIRST.get(tokens[i]?.raw ?? '') ?? [])
    if (words.every((word, k) => tokens[i + k]?.raw === word)) return { name, length: words.length };
  return null;
}

function stateParty(name: string, index: ActorIndex): ActorGuess {
  const actor = index
    .exactly(name)
    .map((ref) => index.get(ref))
    .find((one): one is Actor => one?.kind === 'state');
  return actor === undefined
    ? { ref: null, name, kind: 'state', anonymous: false, role: null, represents: null }
    : guessOf(actor);
}

const NO_NAME =
  /^(?:WeekDay|Month|City|Country|Region|Place|Demonym|Date|Holiday|Pronoun|Determiner|Conjunction|Preposition|Adverb)/;

/** Bodies (*European Commission*) and persons (*Edgars Rinkevics*) that only their capitals tell. */
function namesIn({ document: { tokens, quoteOf, sentenceOf }, classes }: Tagged): Named[] {
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNamePart(tokens[i]?.raw, classes[i])) continue;
    let to = i + 1;
    while (isNamePart(tokens[to]?.raw, classes[to]) && sentenceOf[to] === sentenceOf[i] && to - i < 6) to++;
    const name = tokens
      .slice(i, to)
      .map(({ raw }) => raw)
      .join(' ');
    const named = quoteOf[i] === -1 ? nameAt(tokens, classes, i, to, name, sentenceOf) : null;
    if (named !== null) found.push(named);
    i = to - 1;
  }
  return found;
}

const isNamePart = (raw: string | undefined, cls: string | undefined): boolean =>
  raw !== undefined && /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(raw) && (cls === 'Name' || cls === 'title');

function nameAt(
  tokens: readonly { raw: string; lower: string }[],
  classes: readonly string[],
  from: number,
  to: number,
  text: string,
  sentenceOf: Int32Array,
): Named | null {
  const last = tokens[to - 1]?.lower ?? '';
  if (
    to - from > 1 &&
    (isBodyNoun(last) || /^(?:cross|nations|bank|crescent|league|quartet)$/.test(last)) &&
    !namesOffice(last)
  )
    return {
      from,
      to,
      party: { ref: null, name: text, kind: 'organisation', anonymous: false, role: null, represents: null },
    };
  const start = from + titleLength(tokens, classes, from, to);
  const titled =
    start > from ||
    namesOffice(tokens[from - 1]?.raw ?? '') ||
    (tokens[from - 1]?.raw === ',' && namesOffice(tokens[from - 2]?.raw ?? '')) ||
    /^(?:counterpart|colleague)$/.test(tokens[from - 2]?.lower ?? '');
  if (to - start < 1 || namesOffice(last) || NO_NAME.test(listedAs(last) ?? '')) return null;
  const opens = sentenceOf[start - 1] !== sentenceOf[start];
  const before = tokens[start - 1]?.lower ?? '';
  const next = tokens[to];
  const one = to - start === 1;
  const isNext = eventVerbs(next?.lower ?? '').some(({ form }) => form === 'past');
  if (to - start > 3 || (one && !isNext && /^(?:word|s|ers?|tion|ment|ity|al)$/.test(classes[to] ?? '')))
    return null;
  const acts =
    (listedAs(last) ?? 'LastName') === 'LastName' &&
    eventVerbs(next?.lower ?? '').some(({ form }) => form === 'past');
  const isPerson = opens
    ? one
      ? acts
      : titled || (next?.raw === ',' && appositionHasOffice(tokens, to + 1))
    : one
      ? titled || MET.test(before)
      : titled ||
        /^(?:who|with|and)$/.test(before) ||
        !/^(?:preposition|to|determiner)$/.test(classes[start - 1] ?? '');
  if (!isPerson) return null;
  const name = tokens.slice(start, to).map(({ raw }) => raw);
  return { from: start, to, party: newPerson(name.join(' ')) };
}

/** Verbs whose object is somebody. */
const MET = /^(?:met|meet|meets|meeting|phoned|called|telephoned|rang|received|with)$/;

/** *Li Qiang, the Chinese premier,*. */
function appositionHasOffice(tokens: readonly { raw: string }[], from: number): boolean {
  for (let i = from; i < from + 8; i++) {
    const raw = tokens[i]?.raw ?? '.';
    if (/^[,.;]$/.test(raw)) return false;
    if (namesOffice(raw)) return true;
  }
  return false;
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Dame|Prof)\.?$/;

/** How many tokens of a capitalised run are the office before the name: *Foreign Minister*. */
function titleLength(
  tokens: readonly { raw: string }[],
  classes: readonly string[],
  from: number,
  to: number,
): number {
  for (let i = to - 1; i >= from; i--)
    if (HONORIFIC.test(tokens[i]?.raw ?? '') || classes[i] === 'title' || namesOffice(tokens[i]?.raw ?? ''))
      return i + 1 - from;
  return 0;
}

const WHERE = new Set([
  'in',
  'at',
  'near',
  'inside',
  'across',
  'outside',
  'around',
  'through',
  'into',
  'over',
  'off',
  'throughout',
  'within',
]);

/**
 * Tells apart who acts, where it is, and what only introduces somebody: *US President Joe Biden*, *Rau, the Polish
 * foreign minister*, *Zelensky’s chief of staff*.
 */
function settle(tagged: Tagged, mentions: PartyMention[]): PartyMention[] {
  const { tokens } = tagged.document;
  const told = mentions.map((one) => ({ ...one }));
  told.forEach((mention, n) => {
    const before = tokens[mention.from - 1]?.lower ?? '';
    const beyond = tokens[mention.from - 2]?.lower ?? '';
    const place =
      WHERE.has(before) ||
      (before === 'the' && WHERE.has(beyond)) ||
      /^(?:eastern|western|northern|southern|central|occupied)$/.test(before);
    if (mention.party.kind !== 'person' && place && tokens[mention.to]?.lower !== "'s") mention.as = 'place';
    if (mention.party.kind === 'person') introduce(tagged, told, n);
    if (mention.party.kind === 'person' && tokens[mention.to]?.lower === "'s") mention.as = 'office';
  });
  return told;
}

/** So many tokens an introduction is long at most. */
const INTRODUCTION = 10;

function introduce(
  { document: { tokens, sentenceOf }, classes }: Tagged,
  told: PartyMention[],
  n: number,
): void {
  const person = told[n];
  if (person === undefined) return;
  const introduces = (i: number): boolean => {
    const raw = tokens[i]?.raw ?? '';
    return (
      namesOffice(raw) ||
      classes[i] === 'title' ||
      raw === ',' ||
      tokens[i]?.lower === "'s" ||
      /^(?:foreign|prime|defen[cs]e|deputy|first|chief|former|acting|interior|finance|health|energy|infrastructure|justice|culture|special|top|lead|of|for|the|his|her|counterpart|colleague|staff|state|general|affairs|security|policy|assistant|vice|under|republic|federal|head|permanent)$/i.test(
        raw,
      ) ||
      /^\p{Lu}/u.test(raw)
    );
  };
  let from = person.from;
  while (
    from > 0 &&
    person.from - from < INTRODUCTION &&
    sentenceOf[from - 1] === sentenceOf[person.from] &&
    introduces(from - 1) &&
    !(
      tokens[from - 1]?.raw === ',' &&
      !namesOffice(tokens[from - 2]?.raw ?? '') &&
      !/^(?:counterpart|colleague|staff)$/.test(tokens[from - 2]?.lower ?? '')
    )
  )
    from--;
  let office = false;
  for (let i = from; i < person.from; i++)
    office ||=
      namesOffice(tokens[i]?.raw ?? '') ||
      classes[i] === 'title' ||
      /^(?:counterpart|colleague)$/.test(tokens[i]?.lower ?? '');
  for (let k = n - 1; office && k >= 0 && (told[k]?.from ?? -1) >= from; k--) {
    const mention = told[k];
    // *US President Donald Trump*: the words of an office right before a name are no second person.
    if (mention !== undefined && mention.to === person.from) mention.as = 'office';
    else demote(mention, tokens);
  }
  const owner = told[n - 1];
  if (owner?.to === person.from - 1 && tokens[person.from - 1]?.lower === "'s") owner.as = 'office';
  if (tokens[person.to]?.raw !== ',') return;
  let to = person.to + 1;
  while (
    to - person.to < INTRODUCTION + 2 &&
    sentenceOf[to] === sentenceOf[person.from] &&
    tokens[to]?.raw !== ',' &&
    tokens[to]?.raw !== '.'
  )
    to++;
  const apposition = tokens
    .slice(person.to + 1, to)
    .map(({ raw }) => raw)
    .join(' ');
  if (!apposition.split(' ').some(namesOffice) || /\b(?:who|and)\b/.test(apposition)) return;
  for (let k = n + 1; k < told.length && (told[k]?.to ?? 0) <= to; k++) demote(told[k], tokens);
}

/** A person’s name in another’s introduction is a possessor’s, or it is a name of its own in a list. */
function demote(mention: PartyMention | undefined, tokens: readonly { lower: string }[]): void {
  if (mention === undefined) return;
  if (mention.party.kind !== 'person' || tokens[mention.to]?.lower === "'s") mention.as = 'office';
}

/** The parties of mentions, each once. */
export function distinct(mentions: readonly PartyMention[]): ActorGuess[] {
  const found = new Map<string, ActorGuess>();
  for (const { party, as } of mentions) if (as === 'party') found.set(party.ref ?? party.name, party);
  return [...found.values()];
}

/** Whether two guesses mean one party. */
export const isSame = (a: ActorGuess, b: ActorGuess): boolean =>
  a.ref === null || b.ref === null ? a.name === b.name : a.ref === b.ref;
