import { isFiniteVerb, isPlainVerb } from '../../words/english.ts';
import { isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import {
  ASKER,
  AUXILIARY,
  COMPARING,
  JUDGING,
  NEWSROOM,
  PERFORMING,
  POLITE,
  SAYING,
  TELLING,
  UTTERANCE,
  WANTING,
  WH,
} from './lexicon.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What stands for somebody or something begins what is claimed. */
const BEGINS = set('he she they who somebody someone anybody anyone nobody everybody everyone there');

/** Whether a question quotes something. */
export const QUOTED = /["“”„«]|(?<![\p{L}\p{N}])'\S/u;

const INTRODUCED = /^(?:that|if|whether)$/;

/** A claim that those who ask introduce with themselves: *am I right that …*, *can we write that …*, *I’m told X said …*. */
function introducedClaim(text: string): string | null {
  const tokens = tokenize(text);
  // *State Department said …* begins with a name.
  const isNamed = tokens.slice(0, 2).every(({ raw, word }) => /^\p{Lu}/u.test(raw) && !isStopword(word));
  const opens = ({ word, raw }: Token, at: number): boolean =>
    !(isNamed && at === 0) &&
    !BEGINS.has(word) &&
    (at === 0 || word === 'i' || !/^\p{Lu}/u.test(raw)) &&
    (!WH.has(word) || INTRODUCED.test(word)) &&
    (isStopword(word) ||
      /\Bly$/.test(word) ||
      [AUXILIARY, JUDGING, NEWSROOM, ASKER].some((words) => words.has(word)) ||
      (word === 'take' && tokens[at + 1]?.word === 'it'));
  const end = tokens.findIndex((token, at) => !opens(token, at));
  const lead = end < 0 ? tokens : tokens.slice(0, end);
  const judged = lead.findLastIndex(
    ({ word }, at) => JUDGING.has(word) || (word === 'it' && lead[at - 1]?.word === 'take'),
  );
  const that = lead.findLastIndex(({ word }, at) => INTRODUCED.test(word) && at > judged);
  const isAsker =
    lead.slice(0, judged + 1).some(({ word }) => ASKER.has(word) || NEWSROOM.has(word)) ||
    // *Safe to print that …*
    (lead[1]?.word === 'to' && judged === 2);
  if (judged < 0 || !(isAsker || judged === 0)) return null;
  const from = that >= 0 ? that + 1 : judged + 1;
  const first = tokens[from];
  // What stands within a quotation introduces nothing.
  if (first === undefined || QUOTED.test(text.slice(0, first.start))) return null;
  if (that < 0 && (QUOTED.test(text) || !opensClaim(tokens.slice(from)))) return null;
  return text.slice(first.start);
}

/** Without *that*, a claim begins with a name that owns nothing and goes on with a verb: *I hear X warned …*, not *… X’s quote*. */
function opensClaim(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.word === 'the' ? tokens[1] : tokens[0];
  return (
    first !== undefined &&
    /^\p{Lu}/u.test(first.raw) &&
    !/['’]s?$|['’]s\b/u.test(first.raw) &&
    tokens.slice(1, VERB_WITHIN).some(({ word }) => isVerb(word))
  );
}

/** So many words from its beginning a claim has its verb. */
const VERB_WITHIN = 7;
const isVerb = (word: string): boolean =>
  [AUXILIARY, SAYING, PERFORMING, WANTING].some((verbs) => verbs.has(word)) || /\p{L}{2}ed$/u.test(word);

/** What asks at the end whether it is so: *…, didn’t he?*, *…, no?*, *…, is that so?* */
const TAG =
  /[\s,;.–—-]+(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)(?:n['’]?t| not)? (?:he|she|they|it|we|there)(?: not)?|no|yes|yeah|right|correct|true|huh|eh|or not|(?:is|was)(?:n['’]?t)? (?:that|this|it) (?:so|right|true|correct|accurate|the case))\s*\?+\s*$/iu;

/** *…, wasn’t he*: such a tag asks without a question mark too. */
const NEGATIVE_TAG =
  /,\s*(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)n['’]?t (?:he|she|they|it|we|there)\s*[?.!]*\s*$/iu;
/** *…, that’s X’s message?* */
const THAT_IS =
  /[,;–—-]\s*(?:that|this|it)(?:['’]s| is| was) (?<who>\p{Lu}[^,;?]{0,40})['’]s?\s+(?:\p{L}+\s+)?\p{L}+\s*\?+\s*$/u;

/** A text without what asks at its end whether it is so. */
export const withoutTag = (text: string): string => text.replace(TAG, '').replace(NEGATIVE_TAG, '');

/** A claim that ends in asking whether it is so. */
function taggedClaim(text: string): string | null {
  const { who } = THAT_IS.exec(text)?.groups ?? {};
  if (who !== undefined && !QUOTED.test(text))
    return `${who} said that ${text.replace(THAT_IS, '').replace(/^so[\s,]+/i, '')}`;
  const head = withoutTag(text);
  if (head === text) return null;
  const [first, ...others] = tokenize(head);
  // *…, what was it?*
  if (WH.has(others.at(-1)?.word ?? '')) return null;
  // What is quoted is held against the record as it stands, and *does it?* may end what somebody is to have said.
  if (first === undefined || WH.has(first.word) || AUXILIARY.has(first.word) || QUOTED.test(head))
    return null;
  return others.some(({ word }) => isVerb(word)) ? head : null;
}

/** Words that what is asked for, and no clause, begins with: *anything said on T?* */
const ASKED_FOR =
  /^(?:any\p{L}*|some\p{L}*|every\p{L}*|no\p{L}*|all|both|more|most|latest|last|newest|first|how|please)$/u;
const LEADING_ON = /^(?:(?:so|and|but|then|ok|okay|wait|hang on|hold on|really)[\s,]+)+/i;
/** So many words a subject may have. */
const SUBJECT = 5;

/** *So the bank has agreed to lend the money?*: a clause with a question mark alone behind it; null for every other text. */
export function statedClaim(text: string): string | null {
  if (!/\?\s*$/.test(text) || QUOTED.test(text) || /[\u00c0-\uffff]/.test(text)) return null;
  const told = text.replace(LEADING_ON, '');
  const tokens = tokenize(told);
  const [first] = tokens;
  const isOfAsking = (word: string): boolean =>
    [WH, UTTERANCE, ASKER, COMPARING].some((words) => words.has(word));
  if (first === undefined || AUXILIARY.has(first.word) || ASKED_FOR.test(first.word)) return null;
  // What points back is read in its thread.
  if (/^(?:he|she|they|it|that|this|these|those|we|i|you)s?$/.test(first.word)) return null;
  if (tokens.slice(0, SUBJECT + 1).some(({ word }) => isOfAsking(word)) || /[,;:–—]/.test(told)) return null;
  const isNamed = /^\p{Lu}/u.test(first.raw);
  const verb = tokens.findIndex(
    ({ word }, at) =>
      at > 0 && (AUXILIARY.has(word) || (isNamed && isFiniteVerb(word) && !isPlainVerb(word))),
  );
  return verb > 0 && verb <= SUBJECT && verb < tokens.length - 1 ? told : null;
}

/** *Is it on file that …*, *is there anything in the idea that …*: by whatever words, it asks whether a clause is so. */
const WHETHER =
  /^(?:is|was|are|were|isn['’]t|wasn['’]t)(?:n['’]t)? (?:it|there)(?: [^\s,.;:?"“”\p{Lu}]+){1,6} that (?=(?:the|an?|\p{Lu})\S* ?)(?<claim>.+)$/u;

const CLEFTS = [
  /^(?:it(?:['’]s| is| was) )?(?<who>\S+(?: \S+){0,4}?)(?:['’]s| is| was) the (?:one|man|woman|person|official|diplomat) (?:who|that) (?<did>.+)$/iu,
  /^(?:is|was)(?:n['’]t)? (?<who>\S+(?: \S+){0,4}?) the (?:one|man|woman|person|official|diplomat) (?:who|that) (?<did>.+)$/iu,
  /^it(?:['’]s| is| was) (?<who>\S+(?: \S+){0,4}?) who (?<did>.+)$/iu,
  /^who (?<did>\p{Ll}[^"“”]+?)(?:,| [–—-]) (?:is|was)(?:n['’]?t)? (?:it|that)(?: not)? (?<who>[^\s?]+(?: [^\s?]+){0,4})[\s?.!]*$/iu,
];

/** *X is the one who …*, *it was X who …*: whether it was X who did. */
function cleft(text: string): string | null {
  if (!/(?:^|\s)(?:who|that)\s/i.test(text)) return null;
  for (const pattern of CLEFTS) {
    const { who, did } = pattern.exec(text)?.groups ?? {};
    if (who !== undefined && did !== undefined && !WH.has(tokenize(who)[0]?.word ?? ''))
      return `was it ${who} who ${did}`;
  }
  return null;
}

/** *Just checking: …*, *one for the subs – …*: what leads up to a claim and has no word of it. */
const LEADING = /^(?<lead>[^:"“”?]{3,30}):\s+(?=\S)/u;

function withoutLead(text: string): string {
  const { lead } = LEADING.exec(text)?.groups ?? {};
  if (lead === undefined || QUOTED.test(text)) return text;
  const words = tokenize(lead).map(({ word }) => word.replace(/ing$/, ''));
  const isOfSelf = words.every(
    (word) => isStopword(word) || [JUDGING, NEWSROOM, ASKER, POLITE].some((words) => words.has(word)),
  );
  // *Check this draft: …* hands in what follows.
  const handsIn = words.some((word) => /^(?:this|these|follow|draft|copy|text|script)$/.test(word));
  return isOfSelf && !handsIn && words.some((word) => JUDGING.has(word))
    ? text.slice(text.indexOf(':') + 1).trim()
    : text;
}

/** The question with a claim in it asked in one way, however whether it is so is asked. */
export function asksWhether(asked: string): string {
  const text = withoutLead(asked);
  const { claim } = WHETHER.exec(text.charAt(0).toLowerCase() + text.slice(1))?.groups ?? {};
  if (claim !== undefined) return `is it true that ${claim}`;
  const tagged = taggedClaim(text);
  const claimed = introducedClaim(tagged ?? text) ?? tagged ?? statedClaim(text);
  const told = claimed ?? text;
  const split = cleft(told);
  if (split !== null) return split;
  if (claimed === null || AUXILIARY.has(tokenize(claimed)[0]?.word ?? '')) return told;
  return `is it true that ${claimed}`;
}

/** What somebody wants to do who asks, before the word that asks: *I’m writing on T and need to find out who …*. */
const KNOWING =
  set(`know knowing find figure see hear learn understand wonder wondering ask asking check establish confirm
  verify explain clarify curious idea sure remember recall forget forgot tell remind determine interested`);
const BETWEEN = set('me us out again about exactly please just quickly in of as to');

/** A question without what those who ask tell of themselves before it. */
export function withoutPreamble(text: string): string {
  const tokens = tokenize(text);
  const at = tokens.findIndex(({ word }) => WH.has(word));
  const asking = tokens[at];
  if (asking === undefined || at < 2 || at === tokens.length - 1 || QUOTED.test(text.slice(0, asking.start)))
    return text;
  const before = tokens.slice(0, at);
  const verb = before.findLast(({ word }) => !BETWEEN.has(word) || KNOWING.has(word));
  const tellsOfSelf = before.some(({ word }) => /^(?:i|we|you|im|id|ive|weve|wed)$/.test(word));
  return tellsOfSelf && verb !== undefined && KNOWING.has(verb.word) ? text.slice(asking.start) : text;
}

/** What is asked for, where it stands at the end: *troops on the border how many*, *next talks when*. */
const ASKED_LAST = /[\s,–—-]+(how (?:many|much|often|long)|when|where|whereabouts)\s*[?!.]*\s*$/iu;

/** *Last time X met Y*: a day is asked for. */
const TIME = /^(?:the )?last time (?=\p{L})/iu;

/** *Pull up whatever X said*, *put together all that X said*: what bids to look before what is asked. */
const BIDDING =
  /^(?:(?:pull|dig|fetch|find|get|send|give|bring|grab|hunt|track)(?: (?:me|us))?|\p{L}+(?: (?:me|us))?(?= (?:up|out|down|together|over) ))(?: (?:up|out|down|together|over))? (?=(?:what|whatever|everything|all|who|when|where)\b)/iu;

/** *After X, who does Y see?*: what stands before what is asked. */
const FRONTED =
  /^(?<behind>(?:after|once|following) \S+(?: \S+){0,3}), (?<asked>(?:who|whom|what|when|where|which)\b[^"“”]*?)[\s?.!]*$/iu;

/** *The phone calls, how many were there?* */
const THEM_FIRST =
  /^(?:the |those |these )?(?<what>\p{Ll}+(?: \p{Ll}+){0,2}), how many (?<be>are|were|was|is) (?:there|they)[\s?.!]*$/iu;

/** *Of what did X warn Y?*: with the preposition where it stands in speech. */
const OF_WHAT =
  /^(?<of>of|about|against|on) (?<wh>what|whom) (?<asked>(?:did|does|has|have|had|is|was) [^"“”]*?)[\s?.!]*$/iu;

/** *Which allies X has backed?*, *what X has said?*: the subject before the verb, as in a clause. */
const UNTURNED =
  /^(?<wh>(?:(?:[Ii]n|[Oo]n|[Aa]t|[Tt]o|[Ff]rom|[Ww]ith|[Ff]or|[Bb]y) )?(?:[Ww]hich|[Ww]hat|[Ww]hose|[Hh]ow many|[Hh]ow much)(?: (?!(?:by|from|of|on|about|in|at|to|for|with)\b)\p{Ll}+){1,2}|[Ww]hat|[Ww]here|[Ww]hy|[Hh]ow|[Hh]ow often) (?<who>\p{Lu}\S*(?: (?:and )?\p{Lu}\S*){0,3}) (?<aux>has|have|had|did|is|was|are|were|will|would|can|could) (?<rest>\p{Ll}.*)$/u;
/** *X has phoned Y how many times?*: what is asked for where its answer would stand. */
const IN_PLACE =
  /^(?:so |and )?(?<who>\p{Lu}\S*(?: (?:and )?\p{Lu}\S*){0,3}) (?<aux>has|have|had|did|is|was|are|were|will|would) (?<rest>\p{Ll}[^"“”]*?) (?<wh>how many \p{L}+|how often|how much|when|where|with whom|since when)\s*\?+$/u;

/** *X – how many statements?* */
const COUNTED =
  /^(?<who>\p{Lu}\S*(?: \p{Lu}\S*){0,3})\s*(?:[,:–—]|-)\s*(?:how many|(?:the )?number of) (?<asked>statements|quotes|quotations|remarks|comments)(?: (?:altogether|in all|in total|overall|so far|on file|on record))?[\s?.!]*$/u;

/** *T: what exactly did X say?*: what it is about stands first. */
const TOPIC_FIRST =
  /^(?<topic>[^:?"“”]{3,60}?)\s*(?:[:,]|\s[–—-])\s+(?<asked>(?:[Ww]hat|[Aa]nything)\b(?: \p{Ll}+){0,3} (?:did|do|does|has|have|had) (?:the )?\p{Lu}[^"“”]*?)[\s?.!]*$/u;

/** *What’s the difference between what X says and what Y says?* */
const DIFFERENCE =
  /^(?:what(?:['’]s| is| are)|(?:tell|show|give) me|explain)? ?(?:the )?differences? between (?:what )?(?<one>\S+(?: \S+){0,3}?) (?:says?|said|thinks?) and (?:what )?(?<other>\S+(?: \S+){0,3}?)(?: (?:says?|said|thinks?))?[\s?.!]*$/iu;

/** *Is anything on for Sunday?* */
const ON_FOR =
  /^(?:is|are) (?:there )?(?:any|some)thing (?:on|going on|happening|scheduled|lined up)(?= (?:for|on|tomorrow|tonight|this|next)\b)/iu;

/** *So he said they would leave?* */
const THEY_SAID =
  /^(?:(?:so|and|then|but|ok|okay|oh),? )*(?<they>he|she|they) (?:said|says|say|claimed|claims|claim)(?: that)? (?<what>(?:(?!\b(?:who|what|when|where|why|which|how)\b)[^"“”?])+)\?+\s*$/iu;

/** A clipped question with what it asks for at its beginning, as it is asked in full. */
export function askedFirst(text: string): string {
  if (TIME.test(text)) return text.replace(TIME, 'when ');
  if (FRONTED.test(text)) return text.replace(FRONTED, '$<asked> $<behind>?');
  if (THEM_FIRST.test(text)) return text.replace(THEM_FIRST, 'how many $<what> $<be> there?');
  if (OF_WHAT.test(text)) return text.replace(OF_WHAT, '$<wh> $<asked> $<of>?');
  if (UNTURNED.test(text)) return text.replace(UNTURNED, '$<wh> $<aux> $<who> $<rest>');
  if (IN_PLACE.test(text)) return text.replace(IN_PLACE, '$<wh> $<aux> $<who> $<rest>?');
  if (COUNTED.test(text)) return text.replace(COUNTED, 'how many $<asked> by $<who>?');
  const { topic = '', asked: first } = TOPIC_FIRST.exec(text)?.groups ?? {};
  if (first !== undefined && isTopic(topic) && !/\b(?:about|on|each)\b/i.test(first))
    return `${first} about ${topic}?`;
  if (DIFFERENCE.test(text)) return text.replace(DIFFERENCE, 'compare $<one> and $<other>');
  if (ON_FOR.test(text)) return text.replace(ON_FOR, 'anything planned');
  if (THEY_SAID.test(text)) return text.replace(THEY_SAID, 'did $<they> say that $<what>?');
  if (BIDDING.test(text)) return text.replace(BIDDING, '');
  const [end, asked] = ASKED_LAST.exec(text) ?? [];
  if (end === undefined || asked === undefined || QUOTED.test(text)) return text;
  const head = text.slice(0, text.length - end.length);
  const words = tokenize(head);
  const isClipped =
    words.length > 0 &&
    !TELLING.has(words[0]?.word ?? '') &&
    words.every(({ word }) => !WH.has(word) && !AUXILIARY.has(word) && !SAYING.has(word));
  return isClipped ? `${asked} ${head}` : text;
}

/** Whether words only tell what is asked about: nobody says or asks anything in them, or is told it. */
const isTopic = (text: string): boolean => {
  const words = tokenize(text).map(({ word }) => word);
  const isAsking = words.some((word) =>
    [WH, AUXILIARY, SAYING, ASKER, NEWSROOM, COMPARING].some((some) => some.has(word)),
  );
  return !isAsking && !/^(?:to|and|but|so)$/.test(words[0] ?? '') && words.some((word) => !isStopword(word));
};
