import { isPlainVerb } from '../../../words/english.ts';
import { ABOUT, AUXILIARY, FROM, PERFORMING, SAYING, SUMMARY, UPCOMING, UTTERANCE, WH } from '../lexicon.ts';
import {
  find,
  findPhrase,
  isContent,
  mentionAt,
  type Sentence,
  take,
  takeSpeakers,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import { type ActReader, subjectSlots, WHAT, WHO } from './shared.ts';

const MEETING = 'meet|meeting|see|seeing|happen|come|follow|start|starts|begin|begins';

const FORWARD = [
  'coming|come|comes|happens|follows up|after|next|then',
  'still to come',
  'still|yet|now|even on|happening|going|planned',
  'talks|negotiations|meetings|meeting on|happening|underway|planned',
  'to expect',
  'in the pipeline|offing|works',
  'on the cards|horizon|books',
  'yet to come',
  'on|planned|scheduled|happens|happening|comes|coming|follows after|afterwards',
  'what will|is happen|start|begin|starts|begins|starting',
  'what starts|begins|opens',
  'is|are going to meet|see|happen|talk',
];

/** *What’s next*, *upcoming meetings*, *what is planned with X*. */
export const coming: ActReader = (s) => {
  const { slots, tokens } = s;
  const upcoming =
    s.tags.get(UPCOMING)?.find(
      (at) =>
        !/^(?:next to|ahead of)$/.test(`${wordAt(s, at)} ${wordAt(s, at + 1)}`) &&
        // What stands after *about* is a topic.
        !tokens.slice(0, at).some(({ word }) => /^(?:about|regarding|concerning)$/.test(word)),
    ) ?? -1;
  if (!asksAhead(s, upcoming)) return false;
  const phrases = FORWARD.map((one) => findPhrase(s, one));
  // *What’s on this week?*: the week is taken out before.
  const isOn =
    slots.period !== null && /^whats?(?: is)?(?: on)?$/.test(tokens.map(({ word }) => word).join(' '));
  const forward = Math.max(upcoming, isOn || asksPlan(s) || metAfter(s) ? 0 : -1, ...phrases);
  // *What will happen to T if …?* asks for more than what is scheduled.
  const isOnCondition = findPhrase(s, 'happen|happens to') >= 0 || find(s, CONDITION) >= 0;
  if (forward < 0 || verbSpoken(s) || isOnCondition) return false;
  const first = wordAt(s, 0);
  const dateOf =
    (first === 'when' || first === 'where') &&
    findPhrase(s, 'next meeting|round|talk|talks|step|stage|session|event|date|one') < 0;
  if (dateOf) return false;
  slots.act = 'next';
  for (const [at, token] of tokens.entries())
    if (
      UPCOMING.has(token.word) ||
      WH.has(token.word) ||
      AUXILIARY.has(token.word) ||
      OF_COMING.test(token.word)
    )
      take(s, at);
  const anchor = tokens.findIndex(({ word }) => word === 'after');
  for (const one of s.mentions) {
    if (anchor >= 0 && one.from > anchor) {
      slots.besides.push(...one.actors);
      take(s, one.from, one.to);
    } else if (!s.used[one.from]) takeSpeakers(s, one.from, one.to);
  }
  return true;
};

const CONDITION = new Set(['if', 'unless', 'should']);

/** *Whom is X meeting after Y?* */
const metAfter = (s: Sentence): boolean => {
  const after = s.tokens.findIndex(({ word }) => word === 'after');
  const meets = s.tokens.findIndex(({ word }) => /^(?:meet|meeting|see|seeing|facing)$/.test(word));
  const isAhead = !s.tokens.some(({ word }) => /^(?:did|met|saw|has|have|had|was|were)$/.test(word));
  return (
    WHO.has(wordAt(s, 0)) &&
    isAhead &&
    meets > 0 &&
    after > meets &&
    s.mentions.some(({ from }) => from < meets)
  );
};

const PLAN = /^(?:plans?|programmes?|programs?|lineup)$/;

/** *What’s the plan for Monday?*: nobody’s, and of nothing else. */
const asksPlan = (s: Sentence): boolean =>
  s.mentions.length === 0 &&
  s.tokens.some(({ word }) => PLAN.test(word)) &&
  s.tokens.every(({ word }) => PLAN.test(word) || !isContent(word) || AUXILIARY.has(word));

/** Whether a question begins as those do that ask for what is ahead; `upcoming` is the place of a word for that. */
function asksAhead(s: Sentence, upcoming: number): boolean {
  const first = wordAt(s, 0);
  if (WHO.has(first) && (SAYING.has(wordAt(s, 1)) || PERFORMING.has(wordAt(s, 1)))) return false;
  if (upcoming >= 0 && upcoming <= 1 && s.slots.quoted === null) return true;
  return (
    WHAT.has(first) ||
    WHO.has(first) ||
    /^(?:when|where|list|show|with)$/.test(first) ||
    (/^(?:any|is|are)$/.test(first) && asksForAny(s))
  );
}

/** What is taken beside words of its classes. */
const OF_COMING = new RegExp(
  `^(?:${MEETING}|going|up|steps?|meetings?|events?|dates?|talks?|due|set|record|show|list)$`,
);

const EVENT = new RegExp(`^(?:${MEETING}|meetings?|events?|talks?|negotiations?|rounds?)$`);

/** *Are there meetings planned?*: nothing is named of which it might be claimed. */
const asksForAny = (s: Sentence): boolean =>
  s.tokens.every(
    ({ word }, at) =>
      !isContent(word) ||
      UPCOMING.has(word) ||
      EVENT.test(word) ||
      /^(?:still|going|happening|underway|way)$/.test(word) ||
      mentionAt(s, at) !== undefined,
  );

/** Whether somebody named is asked for what they said. */
const verbSpoken = (s: Sentence): boolean => {
  const verb = verbFrom(s, 0);
  return (
    verb > 0 &&
    SAYING.has(wordAt(s, verb)) &&
    !/^talk/.test(wordAt(s, verb)) &&
    s.mentions.some((one) => one.to <= verb)
  );
};

const SUMMING = [
  'catch|catches me|us up',
  'up to speed|date',
  'fill me|us in',
  'state of play|things|affairs',
  'going on',
  'what|whats happened|happening|happens|new|changed',
  'what has|have happened|changed',
  'what did|have i|we miss|missed',
  'things|we|talks|it stand|standing',
  'sum up',
  'key|main points|takeaways',
  'big picture',
  'how are|did things|talks|negotiations',
  'how are|is|did the talks|negotiations|dialogue|story going|go|progressing',
  'walk me|us through',
  'anything important|new|happen|happened',
  'do|should i|we need to know',
  'brief me|us',
];

const NOW = /^(?:today|tonight|this (?:morning|afternoon|evening))$/i;

/** *Bring the new shift up to speed*: whether what stands before a place only says whom a summary is for. */
const bidsTo = (s: Sentence, at: number): boolean =>
  wordAt(s, at) === 'up' && isPlainVerb(wordAt(s, 0)) && !s.mentions.some(({ from }) => from < at);

/** *Summary*, *what happened*, *catch me up*. */
export const summing: ActReader = (s) => {
  const named = find(s, SUMMARY);
  // What stands after *about* is a topic.
  const noun = named >= 0 && find(s, ABOUT, 0, named) >= 0 ? -1 : named;
  const phrase = SUMMING.map((one): [number, number] => [findPhrase(s, one), one.split(' ').length]).filter(
    ([at]) => at >= 0,
  );
  const latest = findPhrase(s, 'latest');
  const early = noun >= 0 && (noun <= 4 || s.tokens.length <= 6);
  const news =
    latest >= 0 &&
    latest <= 3 &&
    (latest === s.tokens.length - 1 ||
      ABOUT.has(wordAt(s, latest + 1)) ||
      /^(?:in|with|news|developments?|from)$/.test(wordAt(s, latest + 1)) ||
      s.tokens.slice(latest + 1).every((token) => !isContent(token.word)));
  if (!early && phrase.length === 0 && !news) return false;
  // *Does X want progress?*
  const isOfThem = AUXILIARY.has(wordAt(s, 0)) && s.mentions.some((one) => one.from <= 2 && one.to <= noun);
  if (isOfThem && phrase.length === 0 && !news) return false;
  if (verbSpoken(s)) return false;
  s.slots.act = 'summary';
  // *Where are we tonight?*: when it is asked, and no day that it asks about.
  const standing = findPhrase(s, 'where|how we|things|it|they|talks are|is|stand|stands') >= 0;
  if (standing && NOW.test(s.slots.period?.words ?? '')) s.slots.period = null;
  if (news) s.slots.order = 'latest';
  if (noun >= 0) take(s, 0, noun + 1);
  if (news) take(s, 0, latest + 1);
  for (const [at, length] of phrase) take(s, bidsTo(s, at) ? 0 : at, at + length);
  for (const [at, token] of s.tokens.entries())
    if (
      WH.has(token.word) ||
      AUXILIARY.has(token.word) ||
      SUMMARY.has(token.word) ||
      /^(?:important|quick|short|brief|full|news|right|currently|today|moment|said|happened|happen|please|write|need|want|prepare|daily|concise|current|new|latest|so|far|latest|points|speed)$/.test(
        token.word,
      )
    )
      take(s, at);
  return true;
};

/** *When*, *where* and their longer forms. */
export const whenWhere: ActReader = (s) => {
  const { slots } = s;
  const first = wordAt(s, 0);
  const second = wordAt(s, 1);
  const lead = /^(?:on|in|at|since|from|by|and)$/.test(first) ? 1 : 0;
  const wh = wordAt(s, lead);
  const noun = wordAt(s, lead + 1);
  let after = -1;
  let act: 'when' | 'where' | null = null;
  if (wh === 'when' || wh === 'whens') [act, after] = ['when', lead + 1];
  else if (wh === 'where' || wh === 'wheres') [act, after] = ['where', lead + 1];
  else if ((wh === 'which' || wh === 'what') && /^(?:day|date|month|year|weekday|time)$/.test(noun))
    [act, after] = ['when', lead + 2];
  else if ((wh === 'which' || wh === 'what') && /^(?:city|place|country|town|location|venue)$/.test(noun))
    [act, after] = ['where', lead + 2];
  else if (/^(?:date|dates|day)$/.test(first) && FROM.has(second)) [act, after] = ['when', 2];
  else if (/^(?:venue|location)$/.test(first) || (/^(?:venue|location)$/.test(second) && first === 'the'))
    [act, after] = ['where', find(s, new Set(['venue', 'location'])) + 1];
  else if (settingOf(s) !== null) [act, after] = settingOf(s) ?? [null, -1];
  else if (first === 'how' && second === 'long') [act, after] = ['when', findPhrase(s, 'ago') + 1 || 2];
  if (act === null) return false;
  // *What time is it over there?* is asked of no record.
  if (noun === 'time' && wordAt(s, after) === 'is' && wordAt(s, after + 1) === 'it') {
    slots.act = 'decline';
    return true;
  }
  take(s, 0, after);
  if (
    /^(?:exactly|of|for|was|is)$/.test(wordAt(s, after)) &&
    wordAt(s, after) !== 'was' &&
    wordAt(s, after) !== 'is'
  )
    take(s, after);
  slots.act = act;
  if (!ownWords(s, after) && AUXILIARY.has(wordAt(s, after))) subjectSlots(s, after);
  return true;
};

/** *Is there a date for T?*, *any place for T yet?*: what is asked for by a noun, and where what it is asked of begins. */
function settingOf(s: Sentence): ['when' | 'where', number] | null {
  const at = s.tokens.findIndex(({ word }) => /^(?:dates?|day|time|place|venue|location)$/.test(word));
  if (at < 1 || at > 4 || !/^(?:for|of)$/.test(wordAt(s, at + 1))) return null;
  const leads = s.tokens
    .slice(0, at)
    .every(({ word }) => !isContent(word) || AUXILIARY.has(word) || word === 'got');
  if (!leads || /^(?:by|at|in|on|from|every)$/.test(wordAt(s, at - 1))) return null;
  return [/^(?:dates?|day|time)$/.test(wordAt(s, at)) ? 'when' : 'where', at + 2];
}

/** *When was X’s warning?*, *… for the X statement*: somebody’s words, by a noun for them. */
function ownWords(s: Sentence, from: number): boolean {
  const [mention, another] = s.mentions;
  if (mention === undefined || another !== undefined || mention.from > from + 2) return false;
  const noun = wordAt(s, mention.to);
  if (!UTTERANCE.has(noun) || SAYING.has(noun) || AUXILIARY.has(wordAt(s, mention.to + 1))) return false;
  takeSpeakers(s, mention.from, mention.to);
  take(s, from, PERFORMING.has(noun) ? mention.to : mention.to + 1);
  s.slots.speech = true;
  if (ABOUT.has(wordAt(s, mention.to + 1))) take(s, mention.to + 1);
  return true;
}
