import { representedBy } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { Development } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Statement } from '../../record/statement.ts';
import { isDemonym } from '../../record/states.ts';
import { isEnglish } from '../../words/english.ts';
import { foldPhrases } from '../../words/phrases.ts';
import { stem } from '../../words/stem.ts';
import { isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { type Prints, printsOf } from './prints.ts';

/** A word of an entry or a question as they are laid beside each other. */
export interface Piece {
  /** The stem of a word that carries a topic; a small word has a key of its own. */
  key: string;
  word: string;
  small: boolean;
  /** Whom it names, where it begins a name. */
  actors: readonly ActorRef[];
  /** Whether it is written as whose something is: *Russia’s*, *Russian*. */
  owns: boolean;
  /** Whether it is written as a name: with a capital that no beginning of a sentence asks for. */
  proper: boolean;
  /** How many sentences stand before its own. */
  sentence: number;
  /** How many stretches between commas stand before its own. */
  stretch: number;
}

/** An entry of the record as ranking sees it. */
export interface Prepared {
  kind: 'statement' | 'development';
  entry: Statement | Development;
  /** The words themselves, of all citations, in order. */
  pieces: Piece[];
  /** Keys that stand in a field, with what the field counts for; the words count 1. */
  keys: ReadonlyMap<string, number>;
  /** The folded words as they stand. */
  words: ReadonlySet<string>;
  /** How far each actor belongs to the entry: 1 as speaker, party or in the words themselves. */
  actors: ReadonlyMap<ActorRef, number>;
  /** The words in one line, folded: what a quotation is looked for in. */
  plain: () => string;
  /** Of the keys of the pieces. */
  prints: Prints;
  /** The places of pieces that begin a name. */
  names: readonly number[];
}

const printed = (pieces: readonly Piece[]): Pick<Prepared, 'prints' | 'names'> => ({
  prints: printsOf(pieces.map(({ key }) => key)),
  names: pieces.flatMap(({ actors }, at) => (actors.length > 0 ? [at] : [])),
});

const FIELD = {
  headline: 0.88,
  topics: 0.88,
  frame: 0.8,
  place: 0.9,
  context: 0.55,
  type: 0.72,
  represented: 0.8,
} as const;

/** The key of a function word: no stem is written like it. */
const smallKey = (word: string): string => `~${word}`;

/** The words of a text as pieces. */
export function piecesOf(text: string, index: ActorIndex): Piece[] {
  const folded = foldPhrases(text);
  const tokens = tokenize(folded);
  const mentions = index.mentions(tokens);
  const begins = new Map(mentions.map((one) => [one.from, one.actors]));
  let sentence = 0;
  let stretch = 0;
  let end = 0;
  return tokens.map((token, at) => {
    const between = at === 0 ? '' : folded.slice(end, token.start);
    const begun = /[.!?;…]|\[/.test(between);
    if (begun) sentence++;
    if (/[^\s]/.test(between) && /[.!?;…,:–—[]/.test(between)) stretch++;
    end = token.end;
    const small = isStopword(token.word);
    return {
      key: small ? smallKey(token.word) : stem(token.word),
      word: token.word,
      small,
      actors: begins.get(at) ?? NOBODY,
      owns: /['’]s?$/.test(token.raw) || isDemonym(token.word),
      proper: /^\p{Lu}/u.test(token.raw) && !small && ((at > 0 && !begun) || !isEnglish(token.word)),
      sentence,
      stretch,
    };
  });
}

const NOBODY: readonly ActorRef[] = [];

/** A text as quotations are compared: letters and digits only, folded. */
export const plainWords = (text: string): string =>
  tokenize(text)
    .map((token) => token.word)
    .join(' ');

const wordsOf = (entry: Statement | Development): string =>
  entry.citations.map((citation) => citation.content.map((span) => span.text).join(' ')).join('\n. ');

/** A text beside the words, with what it counts for. */
type Field = readonly [weight: number, tokens: readonly Token[]];

const fieldOf = (weight: number, text: string): Field => [weight, tokenize(foldPhrases(text))];

function keysOf(pieces: readonly Piece[], fields: readonly Field[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const { key } of pieces) keys.set(key, 1);
  for (const [weight, tokens] of fields) {
    for (const { word } of tokens) {
      if (isStopword(word)) continue;
      const key = stem(word);
      if ((keys.get(key) ?? 0) < weight) keys.set(key, weight);
    }
  }
  return keys;
}

const once = (compute: () => string): (() => string) => {
  let known: string | null = null;
  return () => {
    known ??= compute();
    return known;
  };
};

/** Prepares a statement for ranking. */
export function prepareStatement(statement: Statement, index: ActorIndex): Prepared {
  const { citations, headline, topics, speaker, addressees, eventType } = statement;
  const words = wordsOf(statement);
  const pieces = piecesOf(words, index);
  const frame = citations
    .map(({ cue, attributedTo }) => `${cue?.text ?? ''} ${attributedTo?.text ?? ''}`)
    .join('\n');
  const heading = fieldOf(FIELD.headline, headline);
  const context = fieldOf(
    FIELD.context,
    citations.map(({ prefix, suffix }) => `${prefix}\n${suffix}`).join('\n'),
  );
  return {
    kind: 'statement',
    entry: statement,
    pieces,
    keys: keysOf(pieces, [
      heading,
      fieldOf(FIELD.topics, topics.join('\n')),
      fieldOf(FIELD.frame, frame),
      context,
      fieldOf(FIELD.type, eventType?.toLowerCase() ?? ''),
    ]),
    actors: spokenFor(index, speaker, actorsIn(index, [speaker, ...addressees], pieces, [heading, context])),
    words: new Set(pieces.map(({ word }) => word)),
    plain: once(() => plainWords(words)),
    ...printed(pieces),
  };
}

/** Prepares a development for ranking. */
export function prepareDevelopment(development: Development, index: ActorIndex): Prepared {
  const { headline, topics, place, actors, recipients, eventType } = development;
  const words = `${headline}\n. ${wordsOf(development)}`;
  const pieces = piecesOf(words, index);
  return {
    kind: 'development',
    entry: development,
    pieces,
    keys: keysOf(pieces, [
      fieldOf(FIELD.topics, topics.join('\n')),
      fieldOf(FIELD.place, place ?? ''),
      fieldOf(FIELD.type, eventType?.toLowerCase() ?? ''),
    ]),
    actors: actorsIn(index, [...actors, ...recipients], pieces, []),
    words: new Set(pieces.map(({ word }) => word)),
    plain: once(() => plainWords(words)),
    ...printed(pieces),
  };
}

/** Who speaks for a state says *we* for it. */
function spokenFor(
  index: ActorIndex,
  speaker: ActorRef,
  actors: Map<ActorRef, number>,
): Map<ActorRef, number> {
  const actor = index.get(speaker);
  for (const ref of actor === undefined ? [] : representedBy(actor))
    actors.set(ref, Math.max(FIELD.represented, actors.get(ref) ?? 0));
  return actors;
}

function actorsIn(
  index: ActorIndex,
  parties: readonly ActorRef[],
  pieces: readonly Piece[],
  texts: readonly Field[],
): Map<ActorRef, number> {
  const found = new Map<ActorRef, number>();
  const add = (ref: ActorRef, weight: number) => found.set(ref, Math.max(weight, found.get(ref) ?? 0));
  for (const piece of pieces) for (const ref of piece.actors) add(ref, 1);
  for (const [weight, tokens] of texts)
    for (const mention of index.mentions(tokens)) for (const ref of mention.actors) add(ref, weight);
  for (const ref of parties) add(ref, 1);
  return found;
}

/** Who said or took part in an entry. */
export const partiesOf = ({ entry }: Prepared): ActorRef[] =>
  isStatement(entry) ? [entry.speaker] : [...entry.actors, ...entry.recipients];

/** When an entry was said or happened. */
export const dateOf = ({ entry }: Prepared): string | null =>
  isStatement(entry) ? entry.saidOn : entry.date;
