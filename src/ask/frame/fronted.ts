import type { ActorIndex } from '../../record/actor-index.ts';
import { isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { QUOTED } from './asking.ts';
import { AUXILIARY, POSITION, SAYING, UTTERANCE, WH } from './lexicon.ts';

const SUBJECT = /^(?:he|she|they|him|them|it)$/;
const OWNER = /^(?:his|hers|her|their|theirs|its)$/;
const LEAD = /^(?:and |so |but )?(?:(?:what|how) about |about )?/i;
const SET_OFF = /^\s*[,:.…–—-]+\s*$/;

/**
 * *X, where did he go?*, *X: how many statements of hers?*: a question of whoever is named first and then by a pronoun, with the
 * name where the pronoun stands. A quotation is left as it is.
 */
export function withFronted(text: string, index: ActorIndex): string {
  if (QUOTED.test(text)) return text;
  const [lead = ''] = LEAD.exec(text) ?? [];
  const asked = text.slice(lead.length);
  const tokens = tokenize(asked);
  const to = nameEnd(tokens, index);
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (last === undefined || next === undefined) return text;
  const isSetOff = SET_OFF.test(asked.slice(last.end, next.start));
  if (!isSetOff && !WH.has(next.word)) return text;
  const at = tokens.findIndex(({ word }, i) => i >= to && (SUBJECT.test(word) || OWNER.test(word)));
  const pronoun = tokens[at];
  if (pronoun === undefined || at > to + FAR || isAgain(tokens, to, at)) return text;
  const between = tokens.slice(to, at);
  // Of what is claimed, or is another's, the pronoun may be anybody's.
  if (between.some(({ word }) => SAYING.has(word) && !UTTERANCE.has(word))) return text;
  if (index.mentions(between).length > 0 || !asks(between, next)) return text;
  const name = asked.slice(tokens[0]?.start ?? 0, last.end).replace(/['’]s?$/, '');
  const owns = OWNER.test(pronoun.word) && isOwned(tokens[at + 1]);
  return `${asked.slice(next.start, pronoun.start)}${owns ? `${name}’s` : name}${asked.slice(pronoun.end)}`;
}

/** So many words behind a name its pronoun may stand. */
const FAR = 8;

/** Where the name ends with which a question begins; 0 where it begins with none. */
function nameEnd(tokens: readonly Token[], index: ActorIndex): number {
  const [first] = index.mentions(tokens);
  if (first?.from === 0) return first.to;
  const end = tokens.findIndex(({ raw, word }) => !/^\p{Lu}/u.test(raw) || isStopword(word) || WH.has(word));
  return end <= 0 || tokens.slice(0, end).some(({ word }) => AUXILIARY.has(word) || SAYING.has(word))
    ? 0
    : end;
}

/** *What is it after?*, *what is it up to?* */
const PARTICLE = /^(?:after|for|up|about|against)$/;

/** *X, what was it again?* asks for words. */
const isAgain = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens[at]?.word === 'it' &&
  at > from &&
  /^(?:is|was|are|were)$/.test(tokens[at - 1]?.word ?? '') &&
  tokens.slice(at + 1).every(({ word }) => isStopword(word) && !PARTICLE.test(word));

const asks = (between: readonly Token[], next: Token): boolean =>
  OWNER.test(next.word) || between.some(({ word }) => WH.has(word) || AUXILIARY.has(word));

/** *Her job title*: something stands behind that is owned; *of his* ends there. */
const isOwned = (behind: Token | undefined): boolean =>
  behind !== undefined && (!isStopword(behind.word) || POSITION.has(behind.word));
