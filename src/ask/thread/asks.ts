import { stem } from '../../words/stem.ts';
import { isLightWord, isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { AUXILIARY, NEGATION, POLITE, SAYING, THANKS, UTTERANCE } from '../frame/lexicon.ts';

/** What a turn may ask of what its thread has shown already. */
export type Ask =
  | 'elsewhere'
  | 'source'
  | 'earlier'
  | 'newer'
  | 'others'
  | 'more'
  | 'profile'
  | 'whole'
  | 'when'
  | 'where'
  | 'parties'
  | 'outcome';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const TIME = set(
  'when whens date dates dated day days time hour morning afternoon evening night week weekday month year',
);
const PLACE = set('where wheres place city town country location venue');
const SOURCE = set(
  `source sources sourcing sourced outlet outlets paper papers newspaper agency agencies link links url article articles
  publication publisher site website wire citation reference provenance`,
);
const CARRYING = set(
  `run ran carry carries carrying carried print printed publish published report reports reported reporting wrote cite
  cited cites confirm confirms confirmed corroborate corroborated corroborates verify verified corroboration confirmation
  appear appeared`,
);
const BEARING_OUT = set(
  'confirm confirms confirmed corroborate corroborated corroboration confirmation verified independently',
);
const OTHERS = set('else elsewhere other others another second third more only single several');
const COMPLETE = set('full whole entire complete exact precise verbatim original literal unabridged actual');
const NEWER = set('newer later recent fresher fresh since lately update updates');
const EARLIER = set('earlier before previously prior older beforehand');
const ROLE = set(
  'job title office role position post function portfolio rank name background bio work works called',
);
/** What an answer is made of, and how it is handed over. */
const HANDING = set('list record file thread pull paste copy send share drop fetch dig bring post grab read');
const OUTCOME = set(
  'outcome outcomes result results resulted upshot consequence consequences lead led followed came come',
);
const PERSON = /^(?:he|she|they|him|her|them|his|hers|their|hes|shes|theyre)$/;
const POINTING = /^(?:it|that|this|these|those|thats|there|one|ones|so)$/;
const JOINING = /^(?:with|between|by|to|of|among|against|for|from|about)$/;

const CLASSES = [
  TIME,
  PLACE,
  SOURCE,
  CARRYING,
  OTHERS,
  COMPLETE,
  NEWER,
  EARLIER,
  ROLE,
  HANDING,
  OUTCOME,
  UTTERANCE,
];

/** Words with which something is asked for, of any kind. */
const isCommon = (word: string): boolean =>
  word !== 'talks' &&
  (isStopword(word) ||
    isLightWord(word) ||
    [POLITE, THANKS, NEGATION, AUXILIARY, SAYING].some((words) => words.has(word)));

/** Of what is still the thread’s, these may be asked though the turn names it again: *where is the T bit from?* */
const NAMING: ReadonlySet<Ask> = new Set(['source', 'elsewhere', 'whole']);

/**
 * What a turn asks of what was shown; null where it has a word of its own to ask for. `named` tells which of its words
 * belong to a name: those leave it open whose it is. `before` are the stems of what the thread asks;
 * `isKnown` tells whether the record uses a word.
 */
export function askIn(
  text: string,
  named: (at: number) => boolean,
  before: ReadonlySet<string> = new Set(),
  isKnown: (word: string) => boolean = () => true,
): Ask | null {
  const tokens = tokenize(text);
  const own = tokens.filter(
    ({ word }, at) => !named(at) && !isCommon(word) && !CLASSES.some((words) => words.has(word)),
  );
  if (tokens.length === 0) return null;
  const cues = new Cues(tokens, named);
  const ask = KINDS.find(([, fits]) => fits(cues))?.[0] ?? null;
  if (ask === null || own.length === 0) return ask;
  if (own.every(({ word }) => before.has(stem(word))))
    return NAMING.has(ask) && !cues.says(TOLD_BY) ? ask : null;
  const isEmpty = own.every(
    (token) => !isKnown(token.word) || (ask === 'more' && isDoing(tokens, tokens.indexOf(token))),
  );
  return isEmpty && LEANING.has(ask) && (ask === 'more' || POINTING_AT_END.test(text)) ? ask : null;
}

/** These are asked by a noun of their own: a word that the record has no use of says no more of what is wanted. */
const LEANING: ReadonlySet<Ask> = new Set(['source', 'elsewhere', 'whole', 'profile', 'more']);
const POINTING_AT_END = /\b(?:it|that|this|that one|this one|him|her|them)[\s?.!]*$/i;

/** *What else are they weighing?*: what those of the thread do is no topic. */
const isDoing = (tokens: readonly Token[], at: number): boolean =>
  PERSON.test(tokens[at - 1]?.word ?? '') && tokens.length - at <= 2;

/** *Who told us about T?* asks for whoever said it. */
const TOLD_BY = /\bwho (?:told|tells)\b/;

/** The words of a turn, as the kinds look at them. */
class Cues {
  readonly words: readonly string[];
  readonly names: boolean;

  constructor(tokens: readonly Token[], named: (at: number) => boolean) {
    this.words = tokens.map(({ word }) => word);
    this.names = tokens.some((_, at) => named(at));
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

  opens(pattern: RegExp): boolean {
    return pattern.test(this.words.find((word) => !/^(?:and|so|but|then)$/.test(word)) ?? '');
  }
}

const ANYBODY = /^(?:who|anyone|anybody|someone|somebody|whos|others)$/;
const isSource = (cues: Cues): boolean =>
  cues.has(SOURCE, CARRYING) ||
  cues.says(/\bsays who\b|\bwhere\b.* from\b|\bhow do (?:we|you) know\b|\bwho (?:told|tells) (?:us|you)\b/);

/** The kinds, in the order in which they are looked for: a date of a source is the source's, a full name a name. */
const KINDS: readonly [Ask, (cues: Cues) => boolean][] = [
  [
    'elsewhere',
    (cues) =>
      !cues.names &&
      !cues.says(/\bwhat else\b/) &&
      ((cues.has(OTHERS) && isSource(cues)) ||
        cues.fits(/^elsewhere$/) ||
        (cues.has(BEARING_OUT) && cues.fits(POINTING)) ||
        cues.says(/\b(?:else|other|others)\b.* (?:has|have|had|got) (?:it|that|this)\b/)),
  ],
  ['source', (cues) => !cues.names && isSource(cues)],
  ['earlier', (cues) => cues.has(EARLIER) && !cues.has(TIME)],
  [
    'newer',
    (cues) =>
      cues.has(NEWER) &&
      !cues.has(TIME) &&
      (!cues.fits(/^since$/) ||
        cues.says(/\bsince(?: then| that| this)?$/) ||
        cues.fits(/^(?:anything|something|more|new|say|said|heard)$/)),
  ],
  [
    'others',
    (cues) => !cues.names && cues.says(/^(?:and |so )?(?:who|whos|anyone|anybody|somebody|someone) else\b/),
  ],
  [
    'profile',
    (cues) =>
      !cues.names &&
      !cues.has(SAYING, UTTERANCE) &&
      (cues.has(ROLE) ||
        (cues.opens(ANYBODY) && !cues.fits(JOINING) && !cues.fits(/^there$/) && cues.fits(PERSON)) ||
        cues.says(
          /\bwho(?:s| is| was| are| were)? (?:that|this|it)\b(?: again| exactly| person| guy)*(?: was| is)?$/,
        ) ||
        cues.says(/\bwhat (?:does|do|did) (?:he|she|they) do$/)),
  ],
  [
    'when',
    (cues) =>
      !cues.has(OTHERS) &&
      (cues.fits(/^(?:when|whens|date|dates|dated)$/) ||
        cues.says(
          /\b(?:what|which|the) (?:day|days|time|hour|morning|afternoon|evening|night|week|weekday|month|year)\b/,
        )),
  ],
  ['where', (cues) => cues.has(PLACE)],
  [
    'whole',
    (cues) =>
      !cues.names &&
      (cues.has(COMPLETE) ||
        cues.says(/\bword for word$|\bin full\b/) ||
        cues.says(
          /^(?:(?:what|whats|got|just|give me|show me|is|was|were|have|had) )*(?:the|his|her|their|that) (?:quote|quotation|wording|words|phrasing)$/,
        )),
  ],
  [
    'parties',
    (cues) =>
      !cues.names &&
      !cues.has(SAYING) &&
      cues.fits(/^whom?$/) &&
      (cues.fits(JOINING) || cues.says(/\bthere\b|\binvolved\b|\bpart\b|\bpresent\b|\battend/)),
  ],
  [
    'outcome',
    (cues) =>
      !cues.names &&
      !cues.fits(/^(?:next|up|who)$/) &&
      cues.has(OUTCOME) &&
      (cues.fits(/^(?:it|that|this|there)$/) || cues.fits(/^(?:outcome|result|upshot)s?$/)),
  ],
  [
    'more',
    (cues) =>
      !cues.names &&
      (cues.says(/^(?:and |but )?(?:(?:what|anything|something) (?:else|more)|more|any more)\b/) ||
        cues.says(
          /^(?:(?:and|so) )?(?:is|was|are|were) (?:that|this|it|those|these|they) (?:it|all|everything)\b/,
        )),
  ],
];
