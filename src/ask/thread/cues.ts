import { stem } from '../../words/stem.ts';
import { isLightWord, isStopword } from '../../words/stopwords.ts';
import { nearStems } from '../../words/thesaurus.ts';
import type { Token } from '../../words/tokens.ts';
import { AUXILIARY, NEGATION, PERFORMING, POLITE, SAYING, THANKS, UTTERANCE, WH } from '../frame/lexicon.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const TIME = set(
  'when whens till until date dates dated day days time hour morning afternoon evening night week weekday month year ago long',
);
export const PLACE = set('where wheres whereabouts place city town country location venue');
export const SOURCE = set(
  `source sources sourcing sourced outlet outlets paper papers newspaper agency agencies link links url article articles
  publication publisher site website wire citation reference provenance attribution attributed`,
);
export const CARRYING = set(
  `run ran carry carries carrying carried print printed publish published report reports reported reporting wrote cite
  cited cites confirm confirms confirmed corroborate corroborated corroborates verify verified corroboration confirmation
  appear appeared`,
);
/** How those who tell came to know. */
const GETTING = set(
  'get gets got gotten getting find finds found finding pick picked picking base based basing hear heard read know knew lift lifted pull pulled draw drawn source rely relying',
);
export const BEARING_OUT = set(
  'confirm confirms confirmed confirming corroborate corroborated corroborating corroborates corroboration confirmation verified independently back backs backed bear bears bore borne',
);
const REMAINING = set('rest remainder remaining besides beyond apart aside');
export const OTHERS = set(
  'else elsewhere anywhere somewhere other others another second third more only single several',
);
export const COMPLETE = set(
  'full whole entire complete exact precise verbatim original literal unabridged actual direct paraphrase paraphrased',
);
/** What has nothing behind it. */
const NEWEST = set('latest newest last');
export const NEWER = set('newer later recent fresher fresh since lately update updates');
export const EARLIER = set('earlier before previously prior older beforehand');
export const ROLE = set(
  'job title office role position post function portfolio rank name names named identity identified background bio work works called',
);
/** What an answer is made of, and how it is handed over. */
const HANDING = set(
  'text transcript list record file thread spell pull paste copy send share drop fetch dig bring post grab read',
);
export const OUTCOME = set('consequence consequences lead led followed came come');
/** What something came to: no more is needed to ask for it. */
export const RESULT = set(
  `outcome outcomes result results resulted upshot achieve achieved achievement achievements produce produced yield
  yielded agreement agreements accomplish accomplished deal deals accord pact`,
);
export const PERSON = /^(?:he|she|they|him|her|them|his|hers|their|hes|shes|theyre)$/;
export const POINTING = /^(?:it|that|this|these|those|thats|there|one|ones|so)$/;
export const JOINING = /^(?:with|between|by|to|of|among|against|for|from|about)$/;

/** What is done with what was not known before. */
export const RELEASING = set(
  'according known public aired leaked released issued disclosed revealed claimed confirmed let made put gave got broke',
);
/** Nouns for what the record holds. */
export const ENTRY = set('entry entries item items mention mentions');
export const PARTAKING = set(
  'involved part present attend attends attended attending take takes taking took join joins joined joining participate participates participated participating there sit sits sitting',
);
export const BRIEF = set(
  'shorter short shorten shortened brief briefer briefly condense condensed trim tldr simpler nutshell',
);
/** What an event does when it comes about. */
export const BEGINNING = set(
  `start starts started starting begin begins began begun beginning open opens opened opening commence commences
  commenced commencing launch launches launched kick kicks kicked resume resumes resumed`,
);
/** What people do with one another, of which it is asked when and where. */
export const MEETING = set('meet meets meeting meetings met');
/** What is done with an end to it: it has a before and an after. */
const EVENT = set(
  `see seeing happen happens happened happening come comes coming came follow follows followed following hold holds held
  due afterwards reach reached`,
);
/** Verbs for saying something to somebody. */
const ADDRESSING = set(
  'address addressed addressing aim aimed aiming direct directed threaten threatened threatening warn warned warning brief briefed lecture',
);

const CLASSES = [
  TIME,
  PLACE,
  SOURCE,
  CARRYING,
  BEARING_OUT,
  OTHERS,
  REMAINING,
  COMPLETE,
  NEWER,
  NEWEST,
  EARLIER,
  ROLE,
  HANDING,
  GETTING,
  OUTCOME,
  RESULT,
  UTTERANCE,
  ENTRY,
  RELEASING,
  PARTAKING,
  BRIEF,
  BEGINNING,
  MEETING,
  EVENT,
  ADDRESSING,
];

/** Words with which something is asked for, of any kind. */
export const isAsking = (word: string): boolean =>
  CLASSES.some((words) => words.has(word)) || (word !== 'talks' && isCommon(word));

const isCommon = (word: string): boolean =>
  isStopword(word) ||
  isLightWord(word) ||
  [FILLER, POLITE, THANKS, NEGATION, AUXILIARY, SAYING, WH].some((words) => words.has(word));

/** Words that change nothing in what is asked. */
const FILLER = set(
  'again exactly literally actually really even anyway btw please pls then and so but ok precisely just only ever now tho though guys',
);
const CONTRACTED: Record<string, string> = {
  whats: 'what is',
  whens: 'when is',
  wheres: 'where is',
  hes: 'he is',
  shes: 'she is',
  theyre: 'they are',
  thats: 'that is',
  theres: 'there is',
  whom: 'who',
};

/** Whether a verb or a noun tells of an answer to what another said. */
export const isResponse = (word: string): boolean => {
  const stemmed = stem(word.toLowerCase());
  return /^(?:respond|comment|address)$/.test(stemmed) || nearStems(stemmed).has('respond');
};

/** The words of a turn, as the kinds look at them. */
export class Cues {
  readonly words: readonly string[];
  readonly names: boolean;
  /** The words, written out, without those that change nothing. */
  readonly core: string;

  constructor(tokens: readonly Token[], named: (at: number) => boolean) {
    this.words = tokens.map(({ word }) =>
      word.replace(/^(?:whos|(who|where|how|when)(?:d|ve|ll))$/, (_, wh: string | undefined) => wh ?? 'who'),
    );
    this.names = tokens.some((_, at) => named(at));
    this.core = this.words
      .filter((word) => !FILLER.has(word))
      .map((word) => CONTRACTED[word] ?? word)
      .join(' ');
  }

  has(...classes: { has(word: string): boolean }[]): boolean {
    return this.words.some((word) => classes.some((one) => one.has(word)));
  }

  fits(pattern: RegExp): boolean {
    return this.words.some((word) => pattern.test(word));
  }

  /** Whether these words stand in the turn one after the other. */
  says(pattern: RegExp): boolean {
    return pattern.test(this.words.join(' '));
  }

  /** Whether this is in what is left of it without words that change nothing. */
  asks(pattern: RegExp): boolean {
    return pattern.test(this.core);
  }

  /** Whether the last verb tells of something said to somebody: *who did he tell*. */
  get addresses(): boolean {
    return this.words.some((word) => SAYING.has(word) || PERFORMING.has(word) || ADDRESSING.has(word));
  }
}
