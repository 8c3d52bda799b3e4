import { isPlainVerb } from '../../words/english.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { anotherIn } from './another.ts';
import { statedClaim } from './asking.ts';
import { withoutPoliteness } from './clean.ts';
import {
  ABOUT,
  AUXILIARY,
  EXACTNESS,
  FROM,
  GREETING,
  POLITE,
  SAYING,
  SUMMARY,
  TELLING,
  THANKS,
  UTTERANCE,
  WANTING,
  WH,
} from './lexicon.ts';

/** A second question after *and*, *&*, *+* or a comma: a word that asks, and a verb or auxiliary after it. */
const SECOND =
  /[,;]\s*(?:and|[&+])\s+(?=(?:who|what|when|where|which|how)\b)|(?:[,;]\s*(?:and\s+)?|\s(?:and|[&+])\s+)(?=(?:who|what|when|where|which|how)['’]s\s|(?:who|what|when|where|which|how)\s+(?:(?:did|does|do|has|have|is|are|was|were|will)(?:n['’]?t)?|said|else|\p{L}+ed\b|spoke|told|called|made|met|went|held|many)\b|(?:(?:in|on|at|to|from|with|for|by)\s+)?(?:what|which|whose)\s+\p{L}+\s+(?:did|does|do|has|have|is|are|was|were|will)\b|what\s+\p{L}+\s+(?:wants?|wanted|thinks?|said|says|expects?|demands?|hopes?)\b|(?:(?:what|how)\s+)?about\s|who\s+\p{L}{2,}[^\Ws]s\s|who\s+(?:of|about|for|against)\s)|[,;]\s*and\s+(?=(?:is|are|was|were|did|does|do|has|have)\s+(?:there|any\p{L}*|\p{Lu}))|,?\s+and,?\s+(?:while|as) (?:you|we)['’]re [^,]{2,24},\s*(?=\p{L})|[,;]\s*and\s+(?=\p{Lu}\S*(?: \p{Lu}\S*)?['’]s? )|\s(?:and|[&+])\s+(?=(?:who|what|when|where|how)\s+(?:the\s+)?\p{L}+[\s?.!]*$)/iu;
const ELIDED = /^(who)\s+(of|about|for|against)\s+/iu;

const SENTENCE = /(?<=[.!?])\s+(?=[\p{Lu}\p{Ll}"'“„«])/u;

/** What may part a message into questions, or lead up to one: most have nothing of it, and are one question. */
const PARTING = /[.!?]\s|\.$|[:,;]|\s(?:and|[&+])\s/i;

/** *The difference between what X says and what Y says* asks for both at once. */
const BETWEEN_TWO = /\bdifferences? between what\b/i;

/** The questions of a message: polite sentences around them are none, what only leads up to one belongs to it. */
export function questionsIn(text: string): string[] {
  if (!PARTING.test(text) || isReported(text) || BETWEEN_TWO.test(text)) return [text];
  const sentences = sentencesOf(text).filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (sentences.length === 0) return [text];
  const checked = checkedBehind(sentences);
  if (checked !== null) return [checked];
  const checks = sentences.some(pointsBack);
  const telling = sentences.filter(
    (one) => hasContent(one) && !isPolite(one) && !pointsBack(one) && !isAside(one, sentences),
  );
  if (telling.length === 0) return [text];
  const asking = telling.filter(isAsking);
  const [only, another] = telling;
  if (asking.length === 0 && !checks && only !== undefined && another === undefined) {
    const parts = partsOf(only);
    if (parts.length > 1) return parts;
  }
  if (asking.length === 0 || checks) {
    const pointing = sentences.filter(
      (one) => !telling.includes(one) && (isAsking(one) || checks) && !isPolite(one),
    );
    return [[...telling, ...pointing].map((one) => one.replace(/[.]$/, ' -')).join(' ')];
  }
  return wholeQuestions(sentences.filter((one) => !isAside(one, sentences)))
    .flatMap(partsOf)
    .map(afterColon);
}

/** So many words may ask whether what stands before them is so, and so many of them may say more than that. */
const CHECK = 7;
const CHECK_SAYS = 2;

/** *… Does that hold?*, *… OK to run?*, *… Fair?*: asks whether what stands before it is so, in whatever words. */
function isCheck(sentence: string): boolean {
  const [first = '', second = '', ...others] = words(sentence);
  if (
    !/\?\s*$/.test(sentence) ||
    others.length > CHECK - 2 ||
    /["“„«]/.test(sentence) ||
    namesSomebody(sentence)
  )
    return false;
  const own = [first, second, ...others].filter(
    (word) => word !== '' && !isStopword(word) && !AUXILIARY.has(word),
  );
  if (own.length > CHECK_SAYS || own.some((word) => UTTERANCE.has(word) || SUMMARY.has(word))) return false;
  const isOfThat = AUXILIARY.has(first) && /^(?:that|this|it|we|i)$/.test(second);
  return (
    isOfThat ||
    !(WH.has(first) || AUXILIARY.has(first) || ABOUT.has(first) || first === 'and' || /^any/.test(first))
  );
}

/** Whether a sentence is a question as it stands. */
const asksItself = (sentence: string): boolean => {
  const [first = ''] = words(sentence);
  return /\?\s*$/.test(sentence) || WH.has(first) || AUXILIARY.has(first);
};

/** What is told of somebody, with a question behind it whether it is so: that as one question; null for all else. */
function checkedBehind(sentences: readonly string[]): string | null {
  const last = sentences.filter((one) => !isPolite(one)).at(-1);
  const told = sentences.slice(0, last === undefined ? 0 : sentences.indexOf(last));
  const claim = told.map((one) => one.replace(/[.!…\s]+$/, '')).join('. ');
  if (last === undefined || claim === '' || !isCheck(last) || told.some(asksItself) || pointsBack(last))
    return null;
  if (!/["“„«]|(?<![\p{L}\p{N}])'\S/u.test(claim))
    return namesSomebody(`. ${claim}`) ? `${claim}, is that right?` : null;
  return `${claim} - is that right?`;
}

/** *Is that quote right?*, *Exact wording?*, *Word for word?*: asks of what stands before it. */
const pointsBack = (sentence: string): boolean =>
  !/["“„«]/.test(sentence) &&
  (/^word for word[?.!\s]*$/i.test(sentence.trim()) || words(sentence).some((word) => EXACTNESS.has(word))) &&
  words(withoutPoliteness(sentence)).every((word) => !says(word) || UTTERANCE.has(word));

/** *Need it for the 6pm call*: what is neither a question nor names anybody, after one. */
const isAside = (sentence: string, all: readonly string[]): boolean => {
  const at = all.indexOf(sentence);
  const isAfterQuestion = all.slice(0, at).some((one) => /\?\s*$/.test(one));
  const isOfSelf = /^(?:i|we|need|its|it's|this is|deadline|on deadline|for)\b/i.test(sentence.trim());
  return (
    at > 0 &&
    (isAfterQuestion || (isOfSelf && all.some(isAsking))) &&
    !/\?\s*$|["“„«]/.test(sentence) &&
    !isAsking(sentence) &&
    !namesSomebody(sentence)
  );
};

/** *Somebody said … – who?*: all that stands between is what was said, however many sentences. */
const isReported = (text: string): boolean =>
  /^(?:somebody|someone)\b/i.test(withoutPoliteness(text)) &&
  /[\s,;:–—-](?:who(?: (?:was|said|is) (?:it|that|this|so))?|by whom|who was (?:it|that))[\s?!.]*$/i.test(
    text,
  );

const opens = (sentence: string): boolean => {
  if (anotherIn(sentence) !== null) return true;
  const [first = ''] = words(afterColon(withoutPoliteness(sentence)));
  return WH.has(first) || AUXILIARY.has(first) || UTTERANCE.has(first);
};

/**
 * Within a claim, a noun for what is said begins a question only where it asks for somebody’s, and an auxiliary in small
 * letters only after another question.
 */
const opensAnew = (sentence: string, before: string | undefined): boolean => {
  if (!opens(sentence)) return false;
  if (before === undefined) return true;
  // A clause goes on with what stands before it, but behind a question.
  if (statedClaim(sentence) !== null) return /\?\s*$/.test(before);
  const [first = '', second = ''] = words(afterColon(withoutPoliteness(sentence)));
  if (UTTERANCE.has(first)) return FROM.has(second) || ABOUT.has(second);
  return !AUXILIARY.has(first) || /^\p{Lu}/u.test(sentence.trim()) || /\?\s*$/.test(before);
};

/** A question that claims something goes on over the ends of sentences, up to one that asks anew. */
function wholeQuestions(sentences: readonly string[]): string[] {
  const questions: string[] = [];
  for (const sentence of sentences) {
    const before = questions.at(-1);
    if (isPolite(sentence) || !/[\p{L}\p{N}]/u.test(sentence)) continue;
    if (opensAnew(sentence, before) && hasContent(sentence)) questions.push(sentence);
    else if (before !== undefined) questions.push(`${questions.pop() ?? ''} ${sentence}`);
    else if (isAsking(sentence) && hasContent(sentence)) questions.push(sentence);
  }
  return questions.length > 0 ? questions : [sentences.join(' ')];
}

/** Sentences, with what stands between quotation marks kept whole. */
function sentencesOf(text: string): string[] {
  const kept: string[] = [];
  const hidden = text.replace(
    /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<![\p{L}\p{N}])'[^']+(?:'\p{L}[^']*)*'(?![\p{L}\p{N}])/gu,
    (one) => {
      kept.push(one);
      return `\u{e000}${kept.length - 1}\u{e000}`;
    },
  );
  return hidden
    .replace(/\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep|vs|(?:\p{L}\.)*\p{L})\.(?=\s)/gu, (short) =>
      short.replaceAll('.', '\u{e001}'),
    )
    .split(SENTENCE)
    .map((one) =>
      one
        .replaceAll('\u{e001}', '.')
        .replace(/\u{e000}(\d+)\u{e000}/gu, (_, i: string) => kept[Number(i)] ?? ''),
    );
}

const words = (text: string): string[] => tokenize(text).map((token) => token.word);

/** Whether a word is one of topic, and no politeness or part of asking. */
const says = (word: string): boolean =>
  !isStopword(word) &&
  ![POLITE, GREETING, THANKS, EXACTNESS, SAYING, TELLING].some((words) => words.has(word));

const hasContent = (sentence: string): boolean =>
  /["“„«]/.test(sentence) || words(withoutPoliteness(sentence)).some(says);

const isPolite = (sentence: string): boolean => {
  const all = words(sentence);
  const isSigned =
    THANKS.has(all[0] ?? '') || (/^(?:many|with)$/.test(all[0] ?? '') && THANKS.has(all[1] ?? ''));
  return (
    (isSigned && all.length <= SIGNING && !isAsking(sentence)) ||
    all.every(
      (word) => POLITE.has(word) || GREETING.has(word) || THANKS.has(word) || word === 'you' || word === 'in',
    )
  );
};

/** *Many thanks in advance, Claire Dubois*: so many words are no more than that. */
const SIGNING = 7;

const isAsking = (sentence: string): boolean => {
  if (/\?\s*$/.test(sentence)) return true;
  const [first = '', second = ''] = words(withoutPoliteness(sentence));
  return (WH.has(first) && second !== '') || (AUXILIARY.has(first) && second !== '') || UTTERANCE.has(first);
};

/** *And who else?*: the question before it, of others. */
export const isWhoElse = (part: string): boolean =>
  /^(?:and )?(?:(?:who|anyone|anybody|what about anyone) else|which others)(?: did| has| said(?: so| it| that)?)?$/.test(
    words(part).join(' '),
  );

const namesSomebody = (part: string): boolean =>
  tokenize(part).some((token, at) => at > 0 && /^\p{Lu}/u.test(token.raw));

/** Whether a part says what is asked for: *what does he want?* does by its verb. */
const asksMore = (part: string): boolean =>
  hasContent(part) ||
  namesSomebody(part) ||
  words(part).some((word) => WANTING.has(word)) ||
  // *…, and what did he tell him?*
  (LEANS.test(part) && words(part).some((word) => SAYING.has(word))) ||
  // *…, and when is it?*
  /^(?:and )?(?:when|where) (?:is|was|are|were|will) (?:it|that|they)\b/i.test(part);

/** *X’s line on T*: somebody’s words, asked for by a noun for them near its beginning. */
const OWNED = /^\p{Lu}\S*(?: \p{Lu}\S*)?['’]s?\s/u;
const NOUN_WITHIN = 5;
const asksForWords = (part: string): boolean =>
  words(part)
    .slice(0, NOUN_WITHIN)
    .some((word) => UTTERANCE.has(word));

/** *Who said A, and who said B?*: parts that each ask for something. A quotation or a long claim is not cut. */
function partsOf(sentence: string): string[] {
  if (/["“„«]/.test(sentence)) return [sentence];
  const parts = sentence.split(SECOND).map((part) => part.trim());
  const [first = '', ...others] = parts;
  if (others.some((part) => OWNED.test(part) && !asksForWords(part))) return [sentence];
  const claims = /\b(?:said|say|says|that)\s+that\b|\bsaid\s+something\s+like\b|\bsaid\b.*\bthat\b/i.test(
    first,
  );
  const whole = parts.length === 1 || (claims && !ASKS_ON.test(sentence));
  if (whole || !parts.every((part, i) => asksMore(part) || (i > 0 && isWhoElse(part)))) return [sentence];
  const straight = withoutPoliteness(first);
  const [opening = ''] = words(straight);
  if (!WH.has(opening) && !AUXILIARY.has(opening) && !(OWNED.test(straight) && asksForWords(straight)))
    return [sentence];
  return parts.map((part, at) => (at === 0 ? part : withVerbOf(first, part)));
}

/** After a claim only what asks for words or a day goes on asking: *…, who died in May* is a clause of it. */
const ASKS_ON =
  /(?:[,;]\s*|\sand\s+)(?:what|how)\s+about\s|[,;]\s*(?:and\s+(?:who|what|when|where)\b|(?:what|when|where)\s+(?:\p{L}+\s+)?(?:did|does|do|has|have|is|are|was|were|will)\b|who\s+(?:said|says|told|spoke|else|warned|announced|claimed|denied)\b)/iu;

/** *When did X?*, *when X?*: without a verb of its own. */
const VERBLESS =
  /^(?<wh>[Ww](?:hat|hen|here|ho)|[Hh]ow)(?: (?:did|does|do|has|have|is|are|was|were|will))? (?<who>(?:the )?\p{L}+(?: \p{Lu}\p{L}*)*)[\s?.!]*$/u;
const ASKED =
  /^(?<asks>(?<wh>what|when|where|who|how) (?<aux>did|does|do|has|have|is|are|was|were|will)) (?<rest>.+)$/i;

/** *When did X speak, and when did Y?*: as the first asks; null where the second asks by a verb of its own. */
function asTheFirst(first: string, part: string): string | null {
  const { wh = '', who = '' } = VERBLESS.exec(part)?.groups ?? {};
  const { asks = '', wh: before = '', aux = '', rest = '' } = ASKED.exec(first)?.groups ?? {};
  if (wh.toLowerCase() !== before.toLowerCase()) return null;
  const verb = tokenize(rest).find(({ word }, at) => at > 0 && isPlainVerb(word));
  if (verb !== undefined) return `${asks} ${who} ${rest.slice(verb.start)}`;
  return /^(?:is|are|was|were)$/i.test(aux) ? `${asks} ${who}` : null;
}

/** *Who spoke of A, and who of B?*: the second has the verb of the first. */
const withVerbOf = (first: string, part: string): string => {
  const asked = asTheFirst(first, part);
  if (asked !== null) return asked;
  const verb = /\bwho\s+(\p{L}+)\s/iu.exec(first)?.[1];
  return verb === undefined ? part : part.replace(ELIDED, `$1 ${verb} $2 `);
};

/** What stands before a colon leads up to the question after it, which may lean on who is named there. */
function afterColon(sentence: string): string {
  const [, lead = '', question] =
    /^([^:"“]{12,}):\s+((?:who|what|when|where|which|whose|how|why|did|does|is|was|has)\b.+)$/i.exec(
      sentence,
    ) ?? [];
  if (question === undefined) return sentence;
  if (TWO.test(lead)) return `${lead} - ${question}`;
  if (!hasContent(question) && !LEANS.test(question) && namesSomebody(`: ${lead}`))
    return `${lead}, ${question}`;
  return LEANS.test(question) && namesSomebody(lead) && !namesSomebody(question)
    ? `${lead} ${question}`
    : question;
}

/** *X or Y: …*: of whom it is asked. */
const TWO = /^\p{Lu}\S*(?: \S+){0,3} (?:or|and|v|vs|versus) (?:\S+ ){0,3}\p{Lu}\S*(?: \S+){0,3}$/u;

const LEANS = /\b(?:he|she|they|each|both|either|him|her|them)\b/i;
