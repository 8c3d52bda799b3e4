import { OFFICE, SAYING, SPOKESPEOPLE, UTTERANCE } from '../frame/lexicon.ts';
import {
  BEARING_OUT,
  BRIEF,
  CARRYING,
  COMPLETE,
  type Cues,
  EARLIER,
  ENTRY,
  JOINING,
  MEETING,
  NEWER,
  OTHERS,
  OUTCOME,
  PARTAKING,
  PERSON,
  PLACE,
  POINTING,
  RELEASING,
  RESULT,
  ROLE,
  SOURCE,
  TIME,
} from './cues.ts';

/** What a turn may ask of what its thread has shown already. */
export type Ask =
  | 'elsewhere'
  | 'voice'
  | 'source'
  | 'earlier'
  | 'newer'
  | 'after'
  | 'others'
  | 'more'
  | 'profile'
  | 'hearer'
  | 'whole'
  | 'shorter'
  | 'when'
  | 'where'
  | 'parties'
  | 'outcome';

type Kind = (cues: Cues) => boolean;

/** *Where have you got it?*, *what do you take it from?*, *what’s it based on?*: how those who tell came to know. */
const CAME_FROM =
  /\b(?:wheres?|what (?:do|did|have|had|are|were) (?:we|you|u))\b.* from\b|\b(?:what|where) .*\b(?:based|basing|base|rely|relying)\b|\b(?:where|how) (?:(?:do|did|does|have|had|would|is|are) )?(?:we|you|u)\b|\bwho (?:told|tells) (?:us|you)\b/;
const isSource: Kind = (cues) => cues.has(SOURCE, CARRYING) || cues.says(CAME_FROM);

/** *Anyone else carrying it?*, *second source?*, *is that confirmed?* */
const elsewhere: Kind = (cues) =>
  !cues.names &&
  !cues.says(/\bwhat else\b/) &&
  ((cues.has(OTHERS) && isSource(cues)) ||
    cues.says(/\b(?:elsewhere|(?:any|some)where else)\b/) ||
    (cues.has(BEARING_OUT) && cues.fits(POINTING)) ||
    cues.says(/\b(?:else|other|others)\b.* (?:has|have|had|got) (?:it|that|this)\b/));

const SAYS_WHO =
  /^(?:says|said|told by|according to) who(?: says| said)?$|^whose (?:words?|claim|line)s? (?:is|are|was|were) (?:that|this|it|those|they)$/;
/** *Who announced it?*, *who put that out?*, *who made it known?* */
const WHO_SAID_IT =
  /^(?:who|(?:which|what) (?:department|ministry|office|body|country|side|government|official|minister|person)) (?:first )?(\w+)(?: (?:it|them|(?:that|this|those|these)(?: \w+)?))?(?: (?:out|up|known|public|about|slip|first))*$/;
/** *Says who?*, *according to whom?*, *who announced it?* */
const voice: Kind = (cues) => {
  if (cues.asks(SAYS_WHO)) return true;
  const [, verb = ''] = WHO_SAID_IT.exec(cues.core) ?? [];
  return SAYING.has(verb) || (RELEASING.has(verb) && cues.fits(POINTING));
};

const AFTER_IT =
  /\b(?:after(?:wards)?|since|following)(?: (?:that|this|it|then))?$|\bsince then\b|^what follows(?: (?:that|this|it))?$/;

/** *Is that his latest?* */
const IS_NEWEST =
  /^(?:is|was) (?:that|this|it) (?:(?:the|his|her|their|very|most) )*(?:latest|newest|recent|last)(?: (?:one|word|statement|quote|remark|comment))?$/;

/** *Anything newer?*, *since then?*, *what did he say after that?* */
const newer: Kind = (cues) => {
  if (cues.has(TIME)) return false;
  if (cues.asks(AFTER_IT) && cues.has(SAYING, UTTERANCE, ENTRY)) return true;
  if (cues.asks(IS_NEWEST)) return true;
  return (
    cues.has(NEWER) &&
    (!cues.fits(/^since$/) ||
      cues.says(/\bsince(?: then| that| this)?$/) ||
      cues.fits(/^(?:anything|something|more|new|say|said|heard)$/))
  );
};

/** *Any further meetings?* */
const FURTHER = /\b(?:further|other|more|another|later|new) (?:meetings?|sessions?|rounds?|talks)\b/;

/** *And after that?*, *what comes afterwards?*, *who are they meeting after?*; not *what is he after?* */
const after: Kind = (cues) =>
  (!cues.names || cues.has(MEETING)) &&
  (cues.asks(AFTER_IT) || cues.says(/^(?:and |so |but )?then(?: what)?$/) || cues.says(FURTHER)) &&
  !cues.has(TIME) &&
  !cues.asks(/\b(?:is|are|was|were) (?:he|she|it|they) after$/);

/** *Who else?*, *did anybody else say so?* */
const others: Kind = (cues) =>
  !cues.names && cues.says(/\b(?:who|whos|any ?(?:one|body)|some ?(?:one|body)) else\b/);

/** Nouns for somebody told of before. */
export const PERSONS = ['person', 'guy', 'man', 'woman', 'fellow', 'one', 'two', ...OFFICE, ...SPOKESPEOPLE];
const SOMEBODY = `(?:he|she|they|him|her|them|that|this|it|those|the)(?: (?:${PERSONS.join('|')}))?`;
const WHO_IS_IT = new RegExp(
  `\\bwho (?:(?:is|was|are|were|might|would|could) )?${SOMEBODY}(?: be)?$|\\bwho ${SOMEBODY} (?:is|was|are|were)$|^${SOMEBODY} (?:is|was|are|were) who$`,
);

/** *Where is she from?* */
const FROM_WHERE = /^where (?:(?:is|was|does|did) )?(?:he|she|they) (?:come )?from$/;
/** What somebody may be of: *what country is he from?* */
const ALLEGIANCE = new Set(['country', 'state', 'side', 'nation', 'nationality', 'party', 'government']);

/** *Who is he?*, *what’s her job?* */
const profile: Kind = (cues) =>
  !cues.names &&
  !cues.has(SAYING, UTTERANCE) &&
  (cues.has(ROLE) ||
    cues.asks(FROM_WHERE) ||
    cues.asks(WHO_IS_IT) ||
    cues.says(/\bwhat (?:does|do|did) (?:he|she|they) do$|^(?:and )?(?:he|she) (?:is|was)$/) ||
    (cues.has(ALLEGIANCE) && cues.fits(PERSON)));

/** *To whom did he say it?*, *who was she talking to?*, *who did he tell?* */
const hearer: Kind = (cues) =>
  !cues.names &&
  (cues.asks(
    /^(?:was |were |is )?(?:(?:that|it|this|those) )?(?:said|told|addressed|directed|aimed|speaking|talking) (?:to|at)$/,
  ) ||
    hasHearer(cues));
const hasHearer: Kind = (cues) =>
  cues.fits(/^whom?$/) &&
  ((cues.addresses && cues.asks(/\bto who\b|\bwho\b.* (?:to|at)(?: (?:that|it|this|so))?$|\bwho to\b/)) ||
    cues.asks(/\bwho (?:(?:is|was|were) )?(?:that|it|this|those)(?: \w+)? (?:to|at|for)$/) ||
    (cues.addresses &&
      cues.asks(/\bwho (?:(?:did|was|is|has|would) )?(?:he|she|they) \w+(?: (?:that|it|this|so))?$/)));

const DAY = 'day|days|time|hour|morning|afternoon|evening|night|week|weekday|month|year';
const WHEN = new RegExp(`\\b(?:what|which|the) (?:${DAY})\\b(?! (?:after|before))`);

const DAY_ALONE = new RegExp(`^(?:and )?(?:${DAY})$`);

const when: Kind = (cues) =>
  !cues.has(OTHERS) &&
  !cues.fits(/^next$/) &&
  (cues.fits(/^(?:when|whens|date|dates|dated)$/) ||
    cues.says(WHEN) ||
    cues.asks(DAY_ALONE) ||
    cues.says(/\bhow long ago\b/));

/** *The full quote*, *her exact words*, *in full please* */
const whole: Kind = (cues) =>
  !cues.names &&
  (cues.has(COMPLETE) ||
    (cues.fits(/^(?:exactly|precisely|literally|actually)$/) &&
      cues.asks(/^what (?:did|has|have) (?:he|she|they|it) (?:say|said|put)$/)) ||
    cues.asks(/^(?:quote|spell out) (?:it|that|this|him|her|them)$/) ||
    cues.says(/\bword for word$|\bin full\b/) ||
    cues.says(
      /\b(?:wording|phrasing|text|transcript|words|quote|quotation) (?:of|for|to|in) (?:that|it|this|those)(?: one)?$/,
    ) ||
    cues.says(
      /^(?:(?:what|whats|got|just|give me|show me|is|was|were|have|had) )*(?:the|his|her|their|that) (?:quote|quotation|wording|words|phrasing)$/,
    ));

/** *Shorter please*, *the short version*, *in a nutshell?* */
const shorter: Kind = (cues) => !cues.names && cues.has(BRIEF);

/** *With whom?*, *who’s involved?*, *who is there for them?* */
const parties: Kind = (cues) =>
  cues.asks(/^(?:with|between|against)$/) ||
  (!cues.names && !cues.has(SAYING) && cues.fits(/^whom?$/) && (cues.fits(JOINING) || cues.has(PARTAKING)));

const outcome: Kind = (cues) =>
  !cues.names &&
  !cues.fits(/^(?:next|up|who)$/) &&
  cues.has(OUTCOME, RESULT) &&
  (cues.asks(/\b(?:come|came|comes) (?:out )?of (?:the|those|these|it|that|this)\b/) ||
    cues.fits(/^(?:it|that|this|there)$/) ||
    cues.has(RESULT));

/** *And the rest?*, *what are the others?*, *besides that?* */
const THE_REST =
  /^(?:(?:what|any|all|which|show me|give me|list|is|are|was|were|there|about) )*(?:the )?(?:others?|other ones|rest|remainder|remaining)$|^(?:besides|beyond|apart from|other than|aside from) (?:that|this|it|those|these|them)$/;

const more: Kind = (cues) =>
  !cues.names &&
  (cues.asks(THE_REST) ||
    cues.asks(
      /^(?:did|has|have|does) (?:he|she|they) (?:say|said|add|added|have) (?:anything |something )?(?:else|more)\b/,
    ) ||
    cues.says(/^(?:and |but )?(?:(?:what|anything|something) (?:else|more)|more|any more)\b/) ||
    cues.asks(/^(?:is|was|are|were) (?:that|this|it|those|these|they) (?:it|all|everything)\b/));

/** The kinds, in the order in which they are looked for: a date of a source is the source's, a full name a name. */
export const KINDS: readonly [Ask, Kind][] = [
  ['elsewhere', elsewhere],
  ['source', (cues) => !cues.names && isSource(cues) && !cues.asks(FROM_WHERE)],
  ['voice', (cues) => !cues.names && voice(cues)],
  ['earlier', (cues) => cues.has(EARLIER) && !cues.has(TIME)],
  ['newer', newer],
  ['after', after],
  ['others', others],
  ['profile', profile],
  ['hearer', hearer],
  ['when', when],
  ['where', (cues) => cues.has(PLACE)],
  ['whole', whole],
  ['shorter', shorter],
  ['parties', parties],
  ['outcome', outcome],
  ['more', more],
];
