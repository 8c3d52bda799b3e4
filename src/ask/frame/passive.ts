import type { ActorIndex } from '../../record/actor-index.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { AUXILIARY, PERFORMING, SAYING, WH } from './lexicon.ts';

const BE = /^(?:is|are|was|were|be|been|being|get|gets|got|getting)$/;
const ADVERB = /^(?:not|never|ever|also|really|actually|already|just|once|again|\p{L}+ly)$/u;

/** Where those named in a text stand in it. */
type Mentions = ReturnType<ActorIndex['mentions']>;

/**
 * *Was X warned by Y of Z?* as *has Y warned X of Z?*, also behind *is it true that*: who speaks comes first. Other
 * texts stay as they are.
 */
export function activeOf(text: string, index: ActorIndex): string {
  if (!/\bby\b/i.test(text)) return toldOf(text, index);
  const tokens = tokenize(text);
  const mentions = index.mentions(tokens);
  const [subject] = mentions;
  if (subject === undefined) return text;
  const begin = tokens.slice(0, subject.from).findLastIndex(({ word }) => word === 'that') + 1;
  const verb = passiveVerb(tokens, subject, begin);
  const agent = verb < 0 ? undefined : agentBehind(tokens, mentions, verb);
  if (agent === undefined) return text;
  const cut = (from: number, to: number): string =>
    from >= to ? '' : text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const lead = tokens.slice(begin, subject.from).filter(({ word }) => WH.has(word) && !AUXILIARY.has(word));
  const parts = [
    cut(0, begin + lead.length),
    subject.from > begin ? 'has' : '',
    cut(agent.mention.from, agent.mention.to),
    tokens.slice(begin, verb).some(({ word }) => /^(?:not|never)$/.test(word)) ? 'not' : '',
    cut(verb, verb + 1),
    cut(subject.from, subject.to),
    cut(verb + 1, agent.by),
  ];
  return parts.filter((part) => part !== '').join(' ') + text.slice(tokens[agent.mention.to - 1]?.end);
}

/** *What was X warned of?*, *what has X been told about T?* as *what did anyone tell X …?*: X heard it, and did not say it. */
const TOLD =
  /^(?<asked>what|when) (?:was|were|is|(?:has|have|had)(?=.* been\b)) (?<who>\p{L}[^,?]*?)(?: been)? (?:told|warned|promised|asked|informed|reminded|threatened with)\b(?: (?:of|about))?(?= (?:about|on|over|during|in|at|when)\b|\s*\?*$)(?<rest>.*)$/iu;

function toldOf(text: string, index: ActorIndex): string {
  const { asked, who = '', rest = '' } = TOLD.exec(text)?.groups ?? {};
  return asked === undefined || index.resolve(who).length === 0
    ? text
    : `${asked} did anyone tell ${who}${rest}`;
}

const isSmall = (word: string): boolean => BE.test(word) || AUXILIARY.has(word) || ADVERB.test(word);

/** Where a verb of saying stands in the passive, with one name and small words before it; -1 where none does. */
function passiveVerb(tokens: readonly Token[], subject: Mentions[number], begin: number): number {
  const verb = tokens.findIndex(
    ({ word }, at) =>
      at >= subject.to && (SAYING.has(word) || PERFORMING.has(word)) && /(?:ed|told)$/.test(word),
  );
  if (verb < 0) return -1;
  const before = [...tokens.slice(begin, subject.from), ...tokens.slice(subject.to, verb)];
  const plain = before.every(({ word }, at) => isSmall(word) || word === 'the' || (at === 0 && WH.has(word)));
  return plain && before.some(({ word }) => BE.test(word)) ? verb : -1;
}

/** By whom: the name right behind *by*. */
function agentBehind(tokens: readonly Token[], mentions: Mentions, verb: number) {
  for (const mention of mentions) {
    const by = tokens[mention.from - 1]?.word === 'the' ? mention.from - 2 : mention.from - 1;
    if (by > verb && tokens[by]?.word === 'by') return { by, mention };
  }
  return undefined;
}
