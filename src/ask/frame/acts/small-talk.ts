import { isLightWord, isStopword } from '../../../words/stopwords.ts';
import { type Token, tokenize } from '../../../words/tokens.ts';
import type { Frame } from '../frame.ts';
import {
  ABOUT,
  ASKER,
  AUXILIARY,
  BOT,
  GREETING,
  HEARD,
  NEGATION,
  PLEASED,
  POLITE,
  SAYING,
  THANKS,
  UTTERANCE,
  WH,
} from '../lexicon.ts';
import { find, findPhrase, isContent, type Sentence, take, wordAt } from '../sentence.ts';
import { type ActReader, WHO } from './shared.ts';

/** Entries by their refs, and nothing else asked: *S-3*, *show me D-6*, *what is D-10 about*. */
export const showing: ActReader = (s) => {
  if (s.slots.refs.length === 0) return false;
  s.slots.act = WHO.has(wordAt(s, 0)) ? 'who-said' : wordAt(s, 0) === 'when' ? 'when' : 'show';
  take(s, 0, s.tokens.length);
  return true;
};

/** Small talk: nothing of it is for the record. */
export const social: ActReader = (s) => {
  const { slots, tokens } = s;
  if (slots.quoted !== null || s.mentions.length > 0) return false;
  const whole = tokenize(slots.text).map(({ word }) => word);
  // *That’s all for today* asks for no day.
  if (slots.period !== null && !isFarewell(whole)) return false;
  const words = slots.period === null ? tokens.map((token) => token.word) : whole;
  const kind =
    KINDS.find(([, fits]) => fits(words, s))?.[0] ?? OTHERS.find(([, fits]) => fits(s, whole))?.[0];
  if (kind === undefined) return false;
  slots.act = 'social';
  slots.social = kind;
  take(s, 0, tokens.length);
  return true;
};

type Words = readonly string[];

/** What is told by words that the record does not use. */
const OTHERS: readonly [NonNullable<Frame['social']>, (s: Sentence, words: Words) => boolean][] = [
  ['thanks', isPraise],
  ['thanks', isFlattery],
  ['greeting', isHail],
  ['origin', isOfYours],
  ['origin', isOfRecord],
];

/** *You’re a lifesaver, thanks*: what thanks somebody, and has no word that the record uses. */
function isPraise(s: Sentence, words: Words): boolean {
  return (
    words.some((word) => /^(?:thanks|thank|thx|ta|cheers)$/.test(word)) &&
    !words.some((word) => UTTERANCE.has(word) || PART_OF_ENTRY.test(word)) &&
    words.every((word) => !isContent(word) || PLEASED.has(word) || (!s.isKnown(word) && !WH.has(word)))
  );
}
/** *You’re a star*: what the bot is called, in words that the record does not use. */
function isFlattery(s: Sentence, words: Words): boolean {
  return (
    /^(?:youre|you are|ur|u r) (?:an? |the |my |so |very |really |such an? )/.test(words.join(' ')) &&
    words.length <= FLATTERING &&
    words.some(isContent) &&
    words.every((word) => !isContent(word) || PLEASED.has(word) || !s.isKnown(word))
  );
}
const FLATTERING = 7;
/** *I need the source, thanks*: what an entry is shown with. */
const PART_OF_ENTRY = /^(?:sources?|dates?|days?|links?|urls?|names?|authors?|speakers?|outlets?)$/;

/** *Hello, anyone home?*: whether anybody listens, in a few words that the record does not use. */
function isHail({ isKnown, slots }: Sentence, [first = '', whom = '', ...others]: Words): boolean {
  return (
    GREETING.has(first) &&
    /^(?:any(?:one|body)|some(?:one|body)|you|u|is|are)$/.test(whom) &&
    others.length <= HAILING &&
    !/\s\p{Lu}/u.test(slots.text) &&
    others.every((word) => !UTTERANCE.has(word) && !WH.has(word) && (!isContent(word) || !isKnown(word)))
  );
}
const HAILING = 3;

/** *What are your answers based on?*: something of the bot’s, and one word more that the record does not use. */
function isOfYours({ isKnown }: Sentence, words: Words): boolean {
  const own = words.indexOf('your');
  const said = words.filter((word) => isContent(word) && !WH.has(word) && !AUXILIARY.has(word));
  const thing = words[own + 1] ?? '';
  return (
    own >= 0 &&
    isContent(thing) &&
    said.length <= 2 &&
    said.every((word) => word === thing || BOT.has(word) || isLightWord(word) || !isKnown(word)) &&
    !words.slice(own, -1).some((word) => ABOUT.has(word))
  );
}

const KEEPING =
  /^(?:curat|keep|kept|maintain|compil|gather|collect|edit|updat|own|runs?$|made|makes?$|built|builds?$|fed|feeds?$|fills?$|comes?$|came$|behind$)/;

/** *Who curates this record?*: by whom or from what what is asked here is kept. */
function isOfRecord({ isKnown }: Sentence, words: Words): boolean {
  const at = words.findIndex((word) => /^(?:record|database|archive|collection|dataset)$/.test(word));
  const own = words.filter(
    (word, i) => i !== at && !isStopword(word) && !AUXILIARY.has(word) && !WH.has(word),
  );
  return (
    /^(?:this|your|the|our)$/.test(words[at - 1] ?? '') &&
    own.some((word) => KEEPING.test(word)) &&
    own.every((word) => KEEPING.test(word) || BOT.has(word) || !isKnown(word))
  );
}

const all = (words: Words, ...sets: { has(word: string): boolean }[]): boolean =>
  words.every((word) => PLEASED.has(word) || sets.some((one) => one.has(word)));

const FAREWELL =
  /(?:^| )(?:(?:good ?)?bye(?: bye| now)?|cya|see (?:you|ya|u)(?: later| soon| then| around)?|that(?: is|s|ll| will)? (?:all|it|do)(?: for (?:now|today))?)(?= |$)/g;
const USAGE =
  /^how (?:do|does|can|should|shall|would) (?:i|we|one|you|it|this|that)(?: bot| thing| app| tool)?(?: (?:use|work|works|ask|query|operate|search|start|begin)(?: \S+){0,3})?$/;

const isFarewell = (words: Words): boolean => {
  const text = words.join(' ');
  const rest = text.replace(FAREWELL, ' ').trim();
  return (
    rest !== text &&
    all(
      rest.split(' ').filter((word) => word !== ''),
      THANKS,
      POLITE,
      GREETING,
    )
  );
};

const isUsage = (words: Words): boolean =>
  USAGE.test(words.join(' ')) &&
  words
    .slice(3)
    .every(
      (word) =>
        isStopword(word) ||
        /^(?:bot|thing|app|tool|work|works|ask|query|operate|search|start|begin)$/.test(word),
    );

/** *Thanks for checking*. */
const withoutWhy = (words: Words): Words =>
  words
    .join(' ')
    .replace(
      /\b(thanks|thank you|thx|cheers) for (?:\w+ing|(?:the|your) \w+)(?: (?:that|this|it|up|out))?$/,
      '$1',
    )
    .split(' ');

const isThanks = (told: Words): boolean => thanks(withoutWhy(told));

const thanks = (words: Words): boolean =>
  all(words, THANKS, POLITE, GREETING, ASKER, new Set(['am', 'are', 'most', 'really'])) &&
  (words.some((word) => THANKS.has(word) || word === 'helpful' || word === 'bot') ||
    /\bgood (?:stuff|job|work)\b/.test(words.join(' ')));

const isGreeting = (words: Words): boolean =>
  all(words, GREETING, POLITE, new Set(['you', 'how', 'are'])) &&
  words.some((word) => GREETING.has(word) || (word === 'how' && words.includes('you')));

/** *Lol ok*, *I see*, *fair enough*: nothing is asked. */
const isHeard = (words: Words): boolean =>
  words.length > 0 && all(words, HEARD, POLITE, THANKS, ASKER) && words.some((word) => HEARD.has(word));

/** *What kind of questions do you understand?*: of the bot, by a word for what it does and none that the record uses. */
function isOfBot(words: Words, { isKnown }: Sentence): boolean {
  const own = words.filter((word) => !isStopword(word) && !AUXILIARY.has(word));
  const isAddressed =
    words.some((word) => word === 'you' || word === 'your' || word === 'yourself') ||
    /\b(?:this|the) (?:bot|app|assistant|tool)\b/.test(words.join(' '));
  const isAsked = /\b(?:do|can|are|could|will) you\b/.test(words.join(' '));
  return (
    isAddressed &&
    (own.every((word) => BOT.has(word)) ||
      (isAsked &&
        own.some((word) => BOT_NOUN.test(word)) &&
        own.every((word) => BOT.has(word) || !isKnown(word))))
  );
}
const BOT_NOUN = /^(?:questions?|answers?|things?|sources?|data|information|languages?)$/;

const isHelp = (words: Words): boolean =>
  words.length === 0 || /^help(?: me| us)?$/.test(words.filter((word) => !POLITE.has(word)).join(' '));

/** The kinds of small talk, in the order in which they are looked for. */
const KINDS: readonly [NonNullable<Frame['social']>, (words: Words, s: Sentence) => boolean][] = [
  ['help', isHelp],
  ['farewell', isFarewell],
  ['thanks', isThanks],
  ['heard', isHeard],
  ['greeting', isGreeting],
  ['help', isUsage],
  [
    'origin',
    (words, s) => isOfBot(words, s) && words.some((word) => /^(?:information|data|sources?)$/.test(word)),
  ],
  ['bot', isOfBot],
];

/** *Who has not commented?*, *which of them haven’t we heard from?*, *who is still silent?*, *who hasn’t spoken about T?* */
export const silent: ActReader = (s) => {
  const first = wordAt(s, 0);
  const who = WHO.has(first) || first === 'which' || first === 'whose' || first === 'anyone';
  if (!who || s.slots.quoted !== null) return false;
  const isSilent = ({ word }: Token): boolean => /^(?:silent|quiet|mum|shtum|unheard)$/.test(word);
  const says = ({ word }: Token): boolean =>
    SAYING.has(word) || UTTERANCE.has(word) || /^(?:heard|hear|quiet|silent|mum)$/.test(word);
  const negated = find(s, NEGATION, 1) >= 0 && s.tokens.some(says);
  if (!(negated || s.tokens.some(isSilent))) return false;
  const topic = topicAfter(
    s,
    s.tokens.findIndex((token, at) => at > 0 && (says(token) || isSilent(token))),
  );
  // *Who has gone quiet on T?* is asked of what they said before.
  if (topic !== null && !negated && s.tokens.some(({ word }) => BECOMING.test(word))) return false;
  const end = topic ?? s.tokens.length;
  const left = s.tokens
    .slice(1, end)
    .filter((token) => isContent(token.word) && !NEGATION.has(token.word) && !says(token));
  if (s.mentions.some(({ from }) => from < end)) return false;
  if (!left.every((token) => ANYBODY.test(token.word) || isSilent(token))) return false;
  s.slots.act = 'who-has-not';
  s.slots.speech = true;
  take(s, 0, end);
  return true;
};

const BECOMING = /^(?:gone|going|goes|went|falls?|fallen|fell|becomes?|became|turned)$/;

/** Where the topic begins that somebody has not spoken of: *commented on T*, *said anything about T*, *mentioned T*; null where none is. */
function topicAfter(s: Sentence, verb: number): number | null {
  if (verb < 0) return null;
  let at = verb + 1;
  while (/^(?:anything|something|a|word|yet|up|out|publicly|so|far)$/.test(wordAt(s, at))) at++;
  const begins = ABOUT.has(wordAt(s, at)) ? at + 1 : /^mention/.test(wordAt(s, verb)) ? at : null;
  return begins !== null && s.tokens.slice(begins).some(({ word }) => isContent(word)) ? begins : null;
}

/** Words for all those who may speak, and for how long they have not. */
const ANYBODY =
  /^(?:still|yet|far|anything|main|key|major|big|important|players?|sides?|part(?:y|ies)|people|leaders?|figures?|countr(?:y|ies)|governments?|officials?|actors?|names?|them|record|public|publicly|comment|thing|word|single|until|now|today|remained|stayed|kept|keeps|keeping|staying|remains|remain|been|gone|so)$/;

/** *Where did the T item come from?*: every entry on T is told with its source. */
function sourceOfTopic(s: Sentence): boolean {
  const from = findPhrase(s, 'come|came|get|got|sourced|taken from');
  const item = s.tokens.findIndex(
    ({ word }, at) => at > 1 && at < from && (ITEM.test(word) || UTTERANCE.has(word)),
  );
  if (wordAt(s, 0) !== 'where' || item < 0) return false;
  s.slots.act = 'quotes';
  take(s, 0, 2);
  take(s, item);
  take(s, from, s.tokens.length);
  return true;
}
const ITEM =
  /^(?:items?|stor(?:y|ies)|claims?|reports?|figures?|numbers?|info|information|entr(?:y|ies)|details?)$/;

/** The longest of the ways to ask for a source has so many words. */
const SOURCE_ASKED = 7;

/** *Source for that?*, *which paper has it*, *who reported*: of an entry spoken of before. */
export const sourceOf: ActReader = (s) => {
  if (s.tokens.length > SOURCE_ASKED) return sourceOfTopic(s);
  const text = s.tokens.map((token) => token.word).join(' ');
  const asks =
    /^(?:and )?(?:whats |what |what is |what was |give me |show me )?(?:the |your )?(?:sources?|reference|citation|evidence|link)(?: (?:for|of) (?:that|this|it))?$/.test(
      text,
    ) ||
    /^(?:which|what) (?:paper|outlet|article|agency|source|newspaper|publisher|medium|site)s? (?:has|had|reported|reports|ran|carried|printed|published|is|says|said)(?: (?:it|that|this))?(?: from)?$/.test(
      text,
    ) ||
    /^(?:who|where) (?:reported|published|printed|ran|wrote|carried)(?: (?:it|that|this))?$/.test(text) ||
    /^(?:where|who) (?:does|did|do|is|was) (?:that|this|it|you) (?:come |get |have )?(?:it |that |this )?from$/.test(
      text,
    );
  if (!asks) return sourceOfTopic(s);
  s.slots.act = 'source';
  take(s, 0, s.tokens.length);
  return true;
};
