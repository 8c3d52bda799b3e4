import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { tokenize } from '../../words/tokens.ts';
import { actorsOf, type Frame } from './frame.ts';
import { ABOUT } from './lexicon.ts';

const OTHER = /^(?:(?:and|but)\s+)?(?:(?:what|how)\s+about|same\s+for)\s+(.+?)[\s?!.]*$/iu;
/** *…, and about T*: a topic, though it be a name. */
const ON = /^(?:and\s+)?(?:(?:what|how)\s+about\s+(?:about|on)|about|on)\s+(.+?)[\s?!.]*$/iu;
/** *…, and X?* at the end; in a list there are more commas. */
const LAST = /^([^,;]+),\s*and\s+([^,;?!.]+?)\s*\?*\s*$/iu;

const BESIDE = /\s+(?:vs\.?|versus|compared (?:to|with)|and)\s+/giu;
/** *Contrast X on T with what Y said about U*. */
const CONTRASTED =
  /^(?:compare|contrast|put|set|hold) (?<one>.+?) (?:with|to|against|beside|next to) (?<other>.+?)[\s?.!]*$/iu;
const SAID = /^what (?<who>.+?) (?:said|says|has said|had to say|told (?:us|them)) (?<about>about|on) /iu;

/** *X on T and Y on U*: the question of each; null where not both parts name somebody first and then a topic. */
export function eachOnTheirs(text: string, index: ActorIndex): [string, string] | null {
  const hasBoth = (part: string): boolean => {
    const tokens = tokenize(part);
    const [first] = index.mentions(tokens);
    return first?.from === 0 && ABOUT.has(tokens[first.to]?.word ?? '') && tokens.length > first.to + 1;
  };
  const { one, other } = CONTRASTED.exec(text)?.groups ?? {};
  const contrasted = [one, other].map((part) => part?.replace(SAID, '$<who> $<about> ') ?? '');
  if (one !== undefined && contrasted.every(hasBoth)) return [contrasted[0] ?? '', contrasted[1] ?? ''];
  for (const { index: at, 0: joint } of text.matchAll(BESIDE)) {
    const parts: [string, string] = [text.slice(0, at), text.slice(at + joint.length)];
    if (parts.every(hasBoth)) return parts;
  }
  return null;
}

/** *What about X?* after another question: X; null for every other text. */
export const anotherIn = (part: string): string | null => OTHER.exec(part)?.[1] ?? null;

/** *And X?* after another question: X where it is one name; null for every other text. */
export function namedAloneIn(part: string, index: ActorIndex): string | null {
  const [, name = ''] = /^and\s+([^,?]+?)[\s?!.]*$/iu.exec(part) ?? [];
  return index.resolve(name).length > 0 ? name : null;
}

/** *And about T?* after another question: T; null for every other text. */
export const otherTopicIn = (part: string): string | null => ON.exec(part)?.[1] ?? null;

/** *What did X say about T, and Y?*: the question, and whom else it is asked of; null where it ends in no such name. */
export function withAnother(text: string, index: ActorIndex): { question: string; other: string } | null {
  const [, question = '', other = ''] = LAST.exec(text) ?? [];
  if (question === '' || index.resolve(other).length === 0) return null;
  const tokens = tokenize(question);
  const mentions = index.mentions(tokens);
  const lists = mentions.length === 0 || mentions.some(({ to }) => to === tokens.length);
  return lists ? null : { question, other };
}

/**
 * The question of a frame asked of somebody else: with the name of whom it asks, else the first that it has, replaced.
 * Null where it names nobody, and where a person would stand for a state in what *who …?* is asked about.
 */
export function askedOf({ text, speakers, act }: Frame, other: string, index: ActorIndex): string | null {
  const tokens = tokenize(text);
  const mentions = index.mentions(tokens);
  const asked = actorsOf(speakers);
  const one = mentions.find(({ actors }) => actors.some((ref) => asked.includes(ref))) ?? mentions[0];
  const [first, last] = [tokens[one?.from ?? -1], tokens[(one?.to ?? 0) - 1]];
  if (one === undefined || first === undefined || last === undefined) return null;
  const isPerson = (refs: readonly ActorRef[]): boolean =>
    refs.some((ref) => index.get(ref)?.kind === 'person');
  if (act === 'who-said' && isPerson(one.actors) !== isPerson(index.resolve(other))) return null;
  const owner = /['’]s$/.test(last.raw) ? '’s' : '';
  // *The NATO chief*, but no *the Biden*.
  const before = text.slice(0, first.start).replace(isPerson(index.resolve(other)) ? /\bthe\s+$/i : /$^/, '');
  return `${before}${other}${owner}${text.slice(last.end)}`;
}
