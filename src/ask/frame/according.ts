import { isFiniteVerb, isPlainVerb, plainOfGerund } from '../../words/english.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { AUXILIARY, PERFORMING, SAYING } from './lexicon.ts';

const BY_THEM =
  /(?:[Aa]ccording to (?<to>[^,"“”?]+?)|(?:[Bb]y|[Oo]n|[Ii]n) (?<by>(?:the )?\p{Lu}[^,"“”?]*?)['’]s? (?:own )?(?:account|telling|reckoning|version|words|view|book)|[Aa]s (?<as>\p{Lu}[^,"“”?]*?) (?:told|tells|put|puts|described|describes|recalled|recalls) it|[Aa]s (?<said>\p{Lu}[^,"“”?]*?) (?:said|says|announced|claimed|claims|warned|reported|confirmed|explained))/u;

/** *According to X, …*, *by X’s account, …*, *as X told it, …*: who is to have said it, before what that is. */
const FIRST = new RegExp(
  `^(?:[Ii]s it (?:true|right|correct|so|the case|a fact)(?: that)?,? )?${BY_THEM.source.replace(/^\(\?:/, '(?:(?:[Aa]t least )?')}(?:, | (?=(?:that|there|it|he|she|they|the|an?)\\b))(?:that )?(?<rest>.+)$`,
  'u',
);
/** *…, according to X?* */
const LAST = new RegExp(
  `^(?<rest>(?:what|when|where|who|how|why|which|is|are|was|were|did|does|do|has|have|had|can|could|will|would)\\b[^"“”]+?)(?<!\\bthat),? (?:${BY_THEM.source})[\\s?.!]*$`,
  'iu',
);
/** *The gate is shut, according to X?*, *the gate shut, says X?*: a claim that is only told. */
const STATED_LAST =
  /^(?<rest>(?:(?!\b(?:who|what|when|where|why|which|how)\b)[^"“”?]){12,}?)(?:,? according to|, (?:says|said)) (?<to>(?:the )?[\p{L}'’-]+(?: [\p{L}'’-]+){0,3})(?:, (?:right|correct|true|no|yes))?\s*\?+\s*$/iu;
/** *…, X says?* */
const SAYS_LAST =
  /^(?<rest>(?:what|when|where|who|how|why|which|is|are|was|were|did|does|do|has|have|had|can|could|will|would)\b[^"“”]+?), (?:says|thinks|reckons) (?<to>[^,"“”?]+?)[\s?.!]*$/iu;
/** *Was it, as X told it, so?* */
const WITHIN = new RegExp(
  `^(?<first>(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]id|[Dd]oes|[Dd]o|[Hh]as|[Hh]ave|[Ww]ill)\\b[^"“”,]*), (?:${BY_THEM.source})(?<on> (?:on|in|last) [^,]{3,20})?, (?<rest>[^"“”]+)$`,
  'u',
);

/** What a question begins with that is no claim. */
const ASKING =
  /^(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|any\p{L}*|show|list|give|find|latest|quotes?|summary|tell|and|so)\b/iu;

/** Who is to have told what a question asks for, told in the way in which the readers know it: *did X say that …?*, *according to X, what …?* */
export function withTeller(text: string): string {
  const opening = FIRST.exec(text)?.groups;
  const within = opening === undefined ? WITHIN.exec(text)?.groups : undefined;
  const asked = opening ?? within ?? (LAST.exec(text) ?? SAYS_LAST.exec(text))?.groups;
  const last = asked === undefined && !ASKING.test(text) ? STATED_LAST.exec(text)?.groups : undefined;
  const stated = last?.rest === undefined || tellsTeller(last.rest) ? undefined : last;
  const found =
    within === undefined ? (asked ?? stated) : { ...within, rest: `${within.first} ${within.rest}` };
  const who = found?.to ?? found?.by ?? found?.as ?? found?.said;
  const rest = found?.rest?.replace(/[\s?.!]+$/, '');
  if (who === undefined || rest === undefined) return text;
  const told = stated === undefined ? toldIn(rest) : rest;
  const day = within?.on ?? '';
  if (told !== null) return `did ${who} say${day} that ${told}?`;
  return /^is it /i.test(text) ? `did ${who} say that ${rest}?` : `according to ${who}, ${rest}?`;
}

/** So many words a name has at most, with what is between it and its verb. */
const NAMED = 4;

/** *X called it a mistake, according to the paper*: who is to have said it is told already, and the paper is its source. */
const tellsTeller = (rest: string): boolean => {
  const [first, ...others] = tokenize(rest).slice(0, NAMED + 1);
  return (
    /^\p{Lu}/u.test(first?.raw ?? '') && others.some(({ word }) => SAYING.has(word) || PERFORMING.has(word))
  );
};

/** *Was the bridge closed* as it is told: *the bridge was closed*; null for what does not ask whether something is so. */
function toldIn(asked: string): string | null {
  const claim = /^is it (?:true|right|correct|so|the case|a fact) that (?<claim>.+)$/i.exec(asked)?.groups
    ?.claim;
  if (claim !== undefined) return claim;
  const [auxiliary, ...others] = tokenize(asked);
  const word = auxiliary?.word ?? '';
  const [first] = others;
  if (!AUXILIARY.has(word) || first === undefined) return null;
  const rest = asked.slice(first.start);
  if (/^(?:do|does|did)$/.test(word)) return rest;
  const isVerb = (one: Token, at: number): boolean =>
    at > 0 &&
    !/^(?:the|an?|his|her|its|their|our|this|that)$/.test(others[at - 1]?.word ?? '') &&
    isVerbBehind(word, one.word);
  const verb =
    others.find(isVerb) ?? others.find(({ word: of }, at) => at > 0 && OPENING.test(of)) ?? others.at(-1);
  const at = verb?.start ?? first.start;
  return `${asked.slice(first.start, at)}${word} ${asked.slice(at)}`;
}
/** What may open that of which something is: *is the border in danger*. */
const OPENING = /^(?:not|in|on|at|under|over|for|against|near|about|to|from|with|by|still|already|now)$/;

/** Whether a word may be the verb that an auxiliary stands for. */
const isVerbBehind = (auxiliary: string, word: string): boolean =>
  /^(?:will|would|can|could|shall|should|may|might|must)$/.test(auxiliary)
    ? isPlainVerb(word)
    : plainOfGerund(word) !== null || /ed$/.test(word) || (isFiniteVerb(word) && !isPlainVerb(word));

/** *On 12 March X said …*: a day before whoever said it, as it stands behind the verb. */
const DAY_FIRST =
  /^(?<is>[Ii]s it (?:true|right|correct|so|the case|a fact) that) (?<day>(?:on|in|last|this) [^,"“”\p{Lu}]{0,12}(?:\p{Lu}\p{Ll}+|\d{4}|week|month)(?: \d{1,4})?),? (?<who>\p{Lu}\S*(?: \p{Lu}\S*){0,3}) (?<said>\p{Ll}+)(?: that)? (?<rest>.+)$/u;

export const withDayBehind = (text: string): string => {
  const { is, day, who, said, rest } = DAY_FIRST.exec(text)?.groups ?? {};
  return said !== undefined && SAYING.has(said) ? `${is} ${who} ${said} ${day} that ${rest}` : text;
};
