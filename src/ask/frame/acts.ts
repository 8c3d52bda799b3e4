import { isStopword } from '../../words/stopwords.ts';
import { QUOTED_PLACE } from './clean.ts';
import {
  ABOUT,
  AUXILIARY,
  BOT,
  COMPARING,
  EXACTNESS,
  FROM,
  GREETING,
  NEGATION,
  PERFORMING,
  POLITE,
  POSITION,
  SAYING,
  SOMEBODY,
  SUMMARY,
  THANKS,
  TIMELINE,
  UPCOMING,
  UTTERANCE,
  WANTING,
  WH,
} from './lexicon.ts';
import { namedIn } from './named.ts';
import {
  find,
  findPhrase,
  isContent,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeSpeakers,
  textOf,
  verbFrom,
  wordAt,
} from './sentence.ts';

/** A reader of the act: fills slots and marks words, or answers false and leaves all as it is. */
export type ActReader = (sentence: Sentence) => boolean;

const WHO = new Set(['who', 'whom', 'whos', 'whod', 'whove']);
const WHAT = new Set(['what', 'whats', 'which', 'how']);
const PERSON = new Set(
  `official officials diplomat diplomats politician politicians leader leaders person people country countries side party
  minister president organisation organization body government speaker actor capital state spokesman spokesperson agency
  ministry department figure envoy negotiator paper outlet`.split(/\s+/),
);

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
  if (slots.quoted !== null || s.mentions.length > 0 || slots.period !== null) return false;
  const words = tokens.map((token) => token.word);
  const all = (...sets: { has(word: string): boolean }[]) =>
    words.every(
      (word) =>
        sets.some((one) => one.has(word)) ||
        word === 'good' ||
        word === 'that' ||
        word === 'is' ||
        word === 'was' ||
        word === 'helpful',
    );
  const kind =
    words.length === 0
      ? 'help'
      : all(THANKS, POLITE, GREETING) &&
          words.some((word) => THANKS.has(word) || word === 'helpful' || word === 'bot')
        ? 'thanks'
        : all(GREETING, POLITE, new Set(['you', 'how', 'are'])) &&
            words.some((word) => GREETING.has(word) || word === 'how')
          ? 'greeting'
          : words.some((word) => word === 'you' || word === 'your' || word === 'yourself') &&
              words.filter((word) => !isStopword(word)).every((word) => BOT.has(word))
            ? /\b(?:information|data|sources?)\b/.test(words.join(' '))
              ? 'origin'
              : 'bot'
            : null;
  if (kind === null) return false;
  slots.act = 'social';
  slots.social = kind;
  take(s, 0, tokens.length);
  return true;
};

/** *Who has not commented?* */
export const silent: ActReader = (s) => {
  if (!WHO.has(wordAt(s, 0)) || find(s, NEGATION, 1, 4) < 0) return false;
  const verb = find(s, SAYING, 1, 6);
  const rest = s.tokens.slice(verb + 1).filter((token) => isContent(token.word));
  if (verb < 0 || rest.length > 0) return false;
  s.slots.act = 'who-has-not';
  take(s, 0, s.tokens.length);
  return true;
};

export const timeline: ActReader = (s) => {
  const at = find(s, TIMELINE);
  if (at < 0) return false;
  s.slots.act = 'timeline';
  take(s, at);
  return true;
};

/** *Compare X and Y*, *X versus Y*, *X and Y side by side*. */
export const comparing: ActReader = (s) => {
  const phrases: [number, number][] = [
    [find(s, COMPARING), 1],
    [findPhrase(s, 'side by side'), 3],
    [findPhrase(s, 'next to each other'), 4],
    [findPhrase(s, 'difference|differences between'), 2],
  ];
  const found = phrases.filter(([at]) => at >= 0);
  const people = s.mentions.filter((one) => one.certainty > 0);
  if (found.length === 0 || people.length < 2 || WHO.has(wordAt(s, 0))) return false;
  for (const [at, length] of found) take(s, at, at + length);
  s.slots.act = 'compare';
  s.slots.speech = true;
  const about = find(s, ABOUT);
  for (const one of people) {
    if (about >= 0 && one.from > about) continue;
    takeSpeakers(s, one.from, one.to);
  }
  for (const [at, token] of s.tokens.entries())
    if (SAYING.has(token.word) || UTTERANCE.has(token.word) || WH.has(token.word)) take(s, at);
  return true;
};

/** *How many statements by X*, *number of quotes on T*. */
export const counting: ActReader = (s) => {
  const many = findPhrase(s, 'how many|often');
  const number = findPhrase(s, 'number|count|total of');
  const at = many >= 0 ? many : number;
  if (at < 0) return false;
  const noun = find(s, UTTERANCE, at + 1, at + 6);
  const times = findPhrase(s, 'times', at);
  const counted =
    noun >= 0 ||
    (times >= 0 && times <= at + 2 && verbFrom(s, times) >= 0 && SAYING.has(wordAt(s, verbFrom(s, times))));
  if (!counted) {
    // A figure that the record may hold: *how many people died*.
    if (many < 0) return false;
    take(s, many, many + 2);
    s.slots.act = 'what-said';
    factSlots(s, many + 2);
    return true;
  }
  s.slots.act = 'count';
  s.slots.speech = true;
  const after = Math.max(noun, at + 1) + 1;
  take(s, at, after);
  // *number of Biden quotes*
  const between =
    noun > at + 2 ? namedIn(textOf(s, at + 2, noun), s.index).filter((one) => one.actors.length > 0) : [];
  s.slots.speakers.push(...between);
  speakerAfter(s, after);
  for (const [i, token] of s.tokens.entries())
    if (
      /^(?:are|there|is|were|was|have|has|did|made|make|record|on|do|we|said|say|given|so|far|the|been)$/.test(
        token.word,
      ) &&
      i >= after
    )
      take(s, i);
  return true;
};

/** *from X*, *by X*, *of X*, *has X said* after a noun for what was said. */
function speakerAfter(s: Sentence, from: number): boolean {
  const by = find(s, FROM, from);
  if (by >= 0 && by <= from + 2) {
    const end = nameEnd(s, by + 1);
    if (end > by + 1) {
      const named = namedIn(textOf(s, by + 1, end), s.index);
      const onTopic = wordAt(s, by) === 'of' && named.every((one) => one.actors.length === 0);
      if (!onTopic) {
        take(s, from, by + 1);
        return takeSpeakers(s, by + 1, end);
      }
    }
  }
  const auxiliary = find(s, AUXILIARY, from, from + 3);
  const verb = auxiliary < 0 ? -1 : verbFrom(s, auxiliary + 1);
  const made = auxiliary < 0 ? -1 : findPhrase(s, 'made|make|given|give', auxiliary + 1);
  const until = verb >= 0 ? verb : made;
  if (until > auxiliary + 1) {
    const known = namedIn(textOf(s, auxiliary + 1, until), s.index);
    if (known.length > 0) {
      s.slots.speakers.push(...known);
      take(s, from, until + 1);
      return true;
    }
  }
  return false;
}

/** *Is the quote “…” by X right?*, *“…” – is that exact?* */
export const checking: ActReader = (s) => {
  const { slots } = s;
  if (slots.quoted === null) return false;
  const exact = find(s, EXACTNESS);
  const literally = findPhrase(s, 'word for word');
  const quoting = findPhrase(s, 'can|may|could i|we quote');
  if (exact < 0 && literally < 0 && quoting < 0) return false;
  if (WHO.has(wordAt(s, 0))) return false;
  slots.act = 'verify';
  slots.claim = true;
  slots.speech = true;
  slots.exact = true;
  for (const one of s.mentions.slice(0, 1)) takeSpeakers(s, one.from, one.to);
  if (slots.speakers.length === 0) {
    const by = find(s, FROM);
    if (by >= 0) takeSpeakers(s, by + 1, nameEnd(s, by + 1));
  }
  take(s, 0, s.tokens.length);
  return true;
};

/** *What does X want*, *X’s position on T*, *where does X stand*. */
export const position: ActReader = (s) => {
  const { slots } = s;
  const first = wordAt(s, 0);
  const noun = find(s, POSITION);
  const stands = findPhrase(s, 'stand|stands|standing');
  const give = (speakers: () => boolean, from: number, to: number): boolean => {
    const had = slots.speakers.length;
    if (!speakers()) return false;
    slots.act = 'position';
    take(s, from, to);
    return slots.speakers.length > had;
  };
  if (first === 'where' && stands > 1 && AUXILIARY.has(wordAt(s, 1))) {
    if (!s.mentions.some((one) => one.from >= 2 && one.to <= stands)) return false;
    return give(() => takeSpeakers(s, 2, stands), 0, stands + 1);
  }
  if (noun >= 0) {
    const redLines = noun;
    const of = FROM.has(wordAt(s, redLines + 1)) ? redLines + 1 : -1;
    if (of >= 0) {
      const end = nameEnd(s, of + 1);
      return give(() => takeSpeakers(s, of + 1, end), 0, end);
    }
    const mention = s.mentions.findLast((one) => one.to <= noun);
    if (
      mention !== undefined &&
      noun - mention.to <= 2 &&
      find(s, ABOUT, mention.to, noun) < 0 &&
      (WHAT.has(first) || mention.from <= 1 || first === 'list' || first === 'show')
    )
      return give(() => takeSpeakers(s, mention.from, mention.to), 0, noun + 1);
    return false;
  }
  const asks = first === 'what' || first === 'whats' || first === 'why' || first === 'which';
  if (!asks) return false;
  const auxiliary = find(s, AUXILIARY, 1, 4);
  const wants = find(s, WANTING, 1);
  const phrases = [
    'push|pushing|press|pressing|ask|asking|look|looking|aim|aiming|hope|hoping|call|calling for',
    'insist|insists|insisting on',
    'is|are after',
    'hoping|hope to',
    'that SPACE',
  ].map((one) => findPhrase(s, one, 1));
  const after = [wants, ...phrases].filter((at) => at > 0);
  const verb = after.length === 0 ? -1 : Math.min(...after);
  if (verb < 0) return false;
  const from = auxiliary >= 0 && auxiliary < verb ? auxiliary + 1 : 1;
  if (from >= verb && auxiliary >= 0 && wordAt(s, verb) !== 'is') return false;
  const named = namedIn(
    textOf(s, from, verb)
      .replace(/^(?:it|that|is it that)\s+/i, '')
      .replace(/^that\s+/i, ''),
    s.index,
  );
  if (named.length === 0) return false;
  // *what assurances does Moscow demand*: what is wanted stands before.
  slots.speakers.push(...named);
  slots.act = 'position';
  take(s, 0, 1);
  take(s, Math.max(1, auxiliary >= 0 ? auxiliary : 1), verb + 1);
  return true;
};

const MEETING = 'meet|meeting|see|seeing|happen|come|follow|start|starts|begin|begins';

/** *What’s next*, *upcoming meetings*, *what is planned with X*. */
export const coming: ActReader = (s) => {
  const { slots, tokens } = s;
  const upcoming = tokens.findIndex(
    (token, at) => UPCOMING.has(token.word) && !(token.word === 'next' && wordAt(s, at + 1) === 'to'),
  );
  const phrases = [
    'coming|come|comes up|after|next',
    'still to come',
    'to expect',
    'in the pipeline',
    'on the cards',
    'yet to come',
    'what will|is happen|start|begin|starts|begins|starting',
    'what starts|begins|opens',
    'is|are going to meet|see|happen|talk',
  ].map((one) => findPhrase(s, one));
  const forward = Math.max(upcoming, ...phrases);
  if (forward < 0) return false;
  const first = wordAt(s, 0);
  if (WHO.has(first) && (SAYING.has(wordAt(s, 1)) || PERFORMING.has(wordAt(s, 1)))) return false;
  const leads =
    upcoming >= 0 && upcoming <= 1 && !(s.slots.quoted !== null)
      ? true
      : WHAT.has(first) ||
        WHO.has(first) ||
        first === 'when' ||
        first === 'where' ||
        first === 'any' ||
        first === 'are' ||
        first === 'is' ||
        first === 'list' ||
        first === 'show' ||
        first === 'with';
  if (!leads || verbSpoken(s)) return false;
  const dateOf =
    (first === 'when' || first === 'where') &&
    findPhrase(s, 'next meeting|round|talk|talks|step|stage|session|event|date') < 0;
  if (dateOf) return false;
  slots.act = 'next';
  for (const [at, token] of tokens.entries())
    if (
      UPCOMING.has(token.word) ||
      WH.has(token.word) ||
      AUXILIARY.has(token.word) ||
      new RegExp(
        `^(?:${MEETING}|going|up|steps?|meetings?|events?|dates?|talks?|due|set|record|show|list)$`,
      ).test(token.word)
    )
      take(s, at);
  for (const one of s.mentions) {
    const after = wordAt(s, one.from - 1) === 'after' || wordAt(s, one.from - 2) === 'after';
    if (after) take(s, one.from, one.to);
    else if (!s.used[one.from]) takeSpeakers(s, one.from, one.to);
  }
  return true;
};

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

const JOB = 'office|job|role|title|function|post';

/** *Who is X*, *what is ORG*, *tell me about X*, *X’s job*. */
export const whoIs: ActReader = (s) => {
  const { slots, index } = s;
  const first = wordAt(s, 0);
  const be = new Set(['is', 'are', 'was', 'were', 'about']);
  let from = -1;
  if (first === 'whois' || first === 'whos') from = 1;
  else if (WHO.has(first) && be.has(wordAt(s, 1))) from = 2;
  else if (first === 'what' && be.has(wordAt(s, 1))) from = 2;
  else if (WHO.has(first) && s.index.resolve(textOf(s, 1, s.tokens.length)).length > 0) from = 1;
  else if (first === 'whats') from = 1;
  else if (first === 'tell' && findPhrase(s, 'about') > 0) from = findPhrase(s, 'about') + 1;
  else if (first === 'about') from = 1;
  else if (findPhrase(s, 'do we|you know about') >= 0) from = findPhrase(s, 'know about') + 2;
  else if (/^(?:info|information|profile|bio|biography|background)$/.test(first)) from = 2;
  const stands = findPhrase(s, 'stand|stands|mean|means for');
  if (first === 'what' && stands > 1) {
    const actors = index.resolve(textOf(s, 2, stands));
    if (actors.length > 0) return profile(s, textOf(s, 2, stands), actors);
  }
  const job = findPhrase(s, JOB);
  if (job > 0 && (first === 'what' || first === 'whats' || first === 'which')) {
    const name = s.mentions.find((one) => one.from >= 1);
    if (name !== undefined) return profile(s, textOf(s, name.from, name.to), name.actors);
  }
  while (from > 0 && be.has(wordAt(s, from))) from++;
  if (from < 0 || from >= s.tokens.length) return false;
  const rest = textOf(s, from, s.tokens.length);
  const actors = index.resolve(rest);
  if (actors.length > 0) return profile(s, rest, actors);
  if (first !== 'tell' && first !== 'whois' && !WHO.has(first)) return false;
  // A stranger: a name and nothing else.
  const tokens = s.tokens
    .slice(from)
    .filter(
      (token) => token.word !== 'the' && token.word !== 'mr' && token.word !== 'mrs' && token.word !== 'ms',
    );
  const capitals = tokens.every((token) => /^\p{Lu}/u.test(token.raw));
  const one =
    tokens.length === 1 && isContent(tokens[0]?.word ?? '') && !/(?:ed|ing)$/.test(tokens[0]?.word ?? '');
  if (tokens.length === 0 || slots.quoted !== null || !(capitals || one)) return false;
  return profile(s, rest, []);
};

function profile(s: Sentence, text: string, actors: string[]): boolean {
  s.slots.act = 'who-is';
  s.slots.speakers.push({ text, actors });
  take(s, 0, s.tokens.length);
  return true;
}

/** *Source for that?*, *which paper has it*, *who reported*: of an entry spoken of before. */
export const sourceOf: ActReader = (s) => {
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
  if (!asks) return false;
  s.slots.act = 'source';
  take(s, 0, s.tokens.length);
  return true;
};

/** *Who said …*, *which official …*, *whose words …*, *… who was that?* */
export const whoSaid: ActReader = (s) => {
  const { slots } = s;
  const first = wordAt(s, 0);
  let from = -1;
  if (WHO.has(first)) from = 1;
  else if (first === 'whose') {
    const noun = find(s, UTTERANCE, 1, 4);
    take(s, 0, Math.max(1, noun + 1));
    from = Math.max(1, noun + 1);
    while (/^(?:is|are|was|were|it|this|that|the|one|about)$/.test(wordAt(s, from))) take(s, from++);
    slots.act = 'who-said';
    slots.speech = true;
    slots.claim = true;
    return true;
  } else if (
    (first === 'by' || first === 'from' || first === 'to') &&
    (wordAt(s, 1) === 'whom' || wordAt(s, 1) === 'who')
  )
    from = 2;
  else if ((first === 'which' || first === 'what') && personAfter(s, 1) > 0) from = personAfter(s, 1);
  else if (/^(?:author|speaker)$/.test(first)) {
    take(s, 0, 2);
    slots.act = 'who-said';
    slots.speech = slots.claim = true;
    return true;
  } else return trailingWho(s);
  take(s, 0, from);
  while (
    /^(?:was|is|it|that|who|again|else|one|the|has|have|had|did|exactly|to|does|do|are|been)$/.test(
      wordAt(s, from),
    ) &&
    from < s.tokens.length
  ) {
    if (wordAt(s, from) === 'that' && wordAt(s, from + 1) === '') break;
    take(s, from++);
  }
  slots.act = 'who-said';
  const verb = verbFrom(s, from, from + 3);
  if (verb < 0) {
    slots.claim = false;
    return true;
  }
  saidVerb(s, verb);
  return true;
};

/** After *which*: where the words for a person end, and a verb begins. */
function personAfter(s: Sentence, from: number): number {
  for (let at = from; at < from + 4; at++) {
    const word = wordAt(s, at);
    if (AUXILIARY.has(word)) return -1;
    if (PERSON.has(word)) {
      if (mentionAt(s, from) !== undefined && at > from) hint(s, from);
      return at + 1;
    }
    const mention = mentionAt(s, at);
    if (
      mention !== undefined &&
      (SAYING.has(wordAt(s, mention.to)) || PERFORMING.has(wordAt(s, mention.to)))
    ) {
      hint(s, at);
      return mention.to;
    }
  }
  return -1;
}

/** *Which Russian …* narrows who it can be. */
function hint(s: Sentence, at: number): void {
  const mention = mentionAt(s, at);
  if (mention !== undefined) take(s, mention.from, mention.to);
}

const TOPICAL =
  /^(?:talk|talks|talked|talking|speak|speaks|spoke|spoken|speaking|mention|mentions|mentioned|comment|comments|commented|remark|remarked|used|use|write|wrote)$/;

/** The verb of a question for who said: what follows is a claim, or only a topic. */
function saidVerb(s: Sentence, verb: number): void {
  const { slots } = s;
  const word = wordAt(s, verb);
  slots.speech = SAYING.has(word) || wordAt(s, verb + 1) === 'that';
  slots.claim = true;
  if (!SAYING.has(word)) return;
  // *Did X and Y talk*: a meeting, no words.
  if (
    /^(?:talk|talked|talking|speak|spoke|spoken|speaking)$/.test(word) &&
    slots.speakers.length > 1 &&
    !ABOUT.has(wordAt(s, verb + 1))
  ) {
    slots.speech = false;
    return;
  }
  take(s, verb);
  let at = verb + 1;
  if (/^(?:tell|tells|told|ask|asked)$/.test(word) || wordAt(s, at) === 'to') {
    if (wordAt(s, at) === 'to') take(s, at++);
    const mention = mentionAt(s, at) ?? mentionAt(s, at + 1);
    if (mention !== undefined && mention.from <= at + 1) {
      slots.addressees.push({ text: textOf(s, mention.from, mention.to), actors: mention.actors });
      take(s, at, mention.to);
      at = mention.to;
    } else if (wordAt(s, at) === 'the' && at + 3 >= s.tokens.length) {
      slots.addressees.push({ text: textOf(s, at, s.tokens.length), actors: [] });
      take(s, at, s.tokens.length);
      at = s.tokens.length;
    }
  }
  const about = ABOUT.has(wordAt(s, at)) || wordAt(s, at) === 'of';
  if ((about && !/^insist/.test(word)) || TOPICAL.test(word)) {
    slots.claim = false;
    if (about) take(s, at++);
  }
  if (/^(?:something|anything)$/.test(wordAt(s, at))) {
    take(s, at++);
    if (wordAt(s, at) === 'like') take(s, at++);
    else if (ABOUT.has(wordAt(s, at))) {
      slots.claim = false;
      take(s, at++);
    }
  }
  if (
    /^(?:that|it|this|so|words)$/.test(wordAt(s, at)) &&
    !(wordAt(s, at) === 'it' && at + 1 < s.tokens.length)
  )
    take(s, at);
}

/** *… who said that?*, *“…” who was that*, *… – who?* */
function trailingWho(s: Sentence): boolean {
  const words = s.tokens.map((token) => token.word);
  const text = words.join(' ');
  const end =
    /(?:^| )(?:but |so |and )?(?:who (?:said|was|is|announced|claimed|warned|has|did)(?: it)?(?: that| this| it| so)?|said who|by whom|by who|who|whose (?:words|quote|line|words are these|words are those)|source)$/.exec(
      text,
    );
  if (end === null) return false;
  const count = end[0].trim().split(' ').length;
  if (count >= words.length && s.slots.quoted === null) return false;
  if (AUXILIARY.has(words[0] ?? '')) return false;
  take(s, words.length - count, words.length);
  const lead =
    /^(?:i think |i believe |i remember |i heard )?(?:somebody|someone|a colleague|people|they|he|she|it|i)?(?: (?:said|say|says|remembers|remember|think|thinks|told|mentioned|saying|about|that|something|like|was|read|heard))*/.exec(
      text,
    );
  const leading = lead === null ? 0 : lead[0].trim().split(' ').filter(Boolean).length;
  if (leading > 0 && leading < words.length - count) take(s, 0, leading);
  s.slots.act = 'who-said';
  s.slots.speech = true;
  s.slots.claim = true;
  return true;
}

/** *Anything from X*, *any news from X*, *latest from X*: the newest first. */
export const newsFrom: ActReader = (s) => {
  const { slots } = s;
  const from = findPhrase(s, 'from|by');
  if (from < 0 || from > 5) return false;
  const lead = s.tokens.slice(0, from).map((token) => token.word);
  const fits = lead.every(
    (word) =>
      isStopword(word) ||
      /^(?:latest|newest|recent|news|word|new|update|updates|thing|most|more|newer|fresh|last|earliest|first|everything|record)$/.test(
        word,
      ) ||
      UTTERANCE.has(word) ||
      POLITE.has(word) ||
      /^(?:give|show|list|find|send|got|there|show|pull|dig|record|public|official|direct|anonymous)$/.test(
        word,
      ),
  );
  const asks = lead.some(
    (word) =>
      /^(?:latest|newest|recent|news|word|anything|something|update|updates|everything|all|last|earliest|first)$/.test(
        word,
      ) || UTTERANCE.has(word),
  );
  if (!fits || !asks) return false;
  const end = nameEnd(s, from + 1);
  if (end === from + 1) return false;
  const named = namedIn(textOf(s, from + 1, end), s.index);
  if (named.length === 0) return false;
  slots.speakers.push(...named);
  take(s, 0, end);
  slots.act = 'quotes';
  slots.speech = true;
  if (lead.some((word) => /^(?:news|update|updates)$/.test(word))) slots.order = 'latest';
  if (ABOUT.has(wordAt(s, end)) || wordAt(s, end) === 'to') take(s, end);
  return true;
};

const SUMMING = [
  'catch|catches me|us up',
  'up to speed|date',
  'fill me|us in',
  'state of play',
  'going on',
  'what|whats happened|happening|happens|new|changed',
  'what has|have happened|changed',
  'what did|have i|we miss|missed',
  'things|we|talks|it stand|standing',
  'sum up',
  'key|main points|takeaways',
  'big picture',
  'how are|did things|talks|negotiations',
  'walk me|us through',
  'anything important|new|happen|happened',
  'brief me|us',
];

/** *Summary*, *what happened*, *catch me up*. */
export const summing: ActReader = (s) => {
  const noun = find(s, SUMMARY);
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
  if (verbSpoken(s)) return false;
  s.slots.act = 'summary';
  if (news) s.slots.order = 'latest';
  if (noun >= 0) take(s, 0, noun + 1);
  if (news) take(s, 0, latest + 1);
  for (const [at, length] of phrase) take(s, at, at + length);
  for (const [at, token] of s.tokens.entries())
    if (
      WH.has(token.word) ||
      AUXILIARY.has(token.word) ||
      SUMMARY.has(token.word) ||
      /^(?:important|quick|short|brief|full|news|said|happened|happen|please|write|need|want|prepare|daily|concise|current|new|latest|so|far|latest|points|speed)$/.test(
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
  else if (first === 'how' && second === 'long') [act, after] = ['when', findPhrase(s, 'ago') + 1 || 2];
  if (act === null) return false;
  take(s, 0, after);
  if (
    /^(?:exactly|of|for|was|is)$/.test(wordAt(s, after)) &&
    wordAt(s, after) !== 'was' &&
    wordAt(s, after) !== 'is'
  )
    take(s, after);
  slots.act = act;
  if (AUXILIARY.has(wordAt(s, after))) subjectSlots(s, after);
  return true;
};

/**
 * The slots of *did X say …*, *X said …*, after the word that asks: who is the subject, whether it is about saying,
 * where the words begin. False where there is no subject before a verb of saying.
 */
function subjectSlots(s: Sentence, from: number): boolean {
  const { slots } = s;
  let at = from;
  while (
    AUXILIARY.has(wordAt(s, at)) ||
    /^(?:it|that|exactly|precisely|all|else|then)$/.test(wordAt(s, at))
  ) {
    if (at + 1 >= s.tokens.length) break;
    take(s, at++);
  }
  // After an auxiliary no verb ends in -s: *the Geneva talks* are a noun there.
  const led = at > from;
  const verb = verbFrom(s, at, s.tokens.length, (word) => !led || !/[^s]s$/.test(word));
  if (verb <= at) return false;
  const given = s.tokens.findIndex(
    (token, i) => i > at && i < verb && /^(?:give|gave|make|made|issue|issued|utter)$/.test(token.word),
  );
  if (given > at && UTTERANCE.has(wordAt(s, verb))) {
    takeSpeakers(s, at, given);
    take(s, given, verb + 1);
    slots.speech = true;
    return true;
  }
  const passive =
    /^(?:is|are|was|were)$/.test(wordAt(s, at - 1)) &&
    /ed$|said|told/.test(wordAt(s, verb)) &&
    !SAYING.has(wordAt(s, verb + 1)) &&
    mentionAt(s, verb - 1) === undefined;
  if (passive) return false;
  const subject = textOf(s, at, verb);
  // A subject is a few words long, and no verb of another kind stands in it.
  if (verb - at > 9) return false;
  const possessive = subject.match(/^(.+?)(?:'s|’s|s') /);
  const named = namedIn(subject, s.index);
  const loose = named.every((one) => one.actors.length === 0)
    ? possessive?.[1] === undefined
      ? mentionsBefore(s, at, verb)
      : namedIn(possessive[1], s.index)
    : named;
  const somebody = named.length === 0;
  slots.speakers.push(...(loose.some((one) => one.actors.length > 0) ? loose : named));
  take(s, at, verb);
  const verbWord = wordAt(s, verb);
  slots.speech = SAYING.has(verbWord) || wordAt(s, verb + 1) === 'that';
  if (SAYING.has(verbWord)) saidVerb(s, verb);
  else {
    slots.claim = true;
    const to = mentionAt(s, verb + 1);
    if (
      /^(?:warn|warned|warns|promise|promised|threaten|threatened|thank|thanked|urge|urged|ask|asked)$/.test(
        verbWord,
      ) &&
      to !== undefined
    ) {
      slots.addressees.push({ text: textOf(s, to.from, to.to), actors: to.actors });
      take(s, to.from, to.to);
    }
    if (/^(?:of|about)$/.test(wordAt(s, verb + 1))) {
      take(s, verb + 1);
    }
  }
  return named.length > 0 || somebody;
}

/** A subject in which something stands beside a name, as in *the fears of X*: the last name of it. */
function mentionsBefore(s: Sentence, from: number, to: number) {
  const inside = s.mentions.filter((one) => one.from >= from && one.to <= to);
  const words = s.tokens
    .slice(from, to)
    .filter((token, i) => isContent(token.word) && mentionAt(s, from + i) === undefined);
  const only = words.every(
    (token) => SOMEBODY.has(token.word) || UTTERANCE.has(token.word) || PERFORMING.has(token.word),
  );
  return only && inside[0] !== undefined
    ? [{ text: textOf(s, inside[0].from, inside[0].to), actors: inside[0].actors }]
    : [];
}

/** *What did X say about …*, *how does X see …*, *X’s view of …*, *everything X said*. */
export const whatSaid: ActReader = (s) => {
  const { slots } = s;
  const first = wordAt(s, 0);
  if (first === 'according' && wordAt(s, 1) === 'to') {
    const end = nameEnd(s, 2);
    take(s, 0, 2);
    takeSpeakers(s, 2, end);
    slots.act = 'what-said';
    slots.speech = true;
    for (let at = end; WH.has(wordAt(s, at)) || AUXILIARY.has(wordAt(s, at)); at++) take(s, at);
    return true;
  }
  const everything = /^(?:everything|all|anything|give|show|list|put|send)$/.test(first);
  const wh = WHAT.has(first) || /^(?:why|the|exactly|precisely|and)$/.test(first);
  if (!wh && !everything) return false;
  if ((first === 'the' || first === 'exactly') && !/words|what/.test(wordAt(s, 1))) return false;
  // *what was said about T*, *what was the reaction of X*
  const said = findPhrase(s, 'said|stated|declared|quoted');
  if (
    wh &&
    said > 0 &&
    said <= 4 &&
    s.tokens
      .slice(1, said)
      .every(
        (token) =>
          AUXILIARY.has(token.word) ||
          /^(?:been|publicly|all|people|everyone|they|everybody|anyone|on|record)$/.test(token.word),
      )
  ) {
    take(s, 0, said + 1);
    if (ABOUT.has(wordAt(s, said + 1))) take(s, said + 1);
    slots.act = 'quotes';
    slots.speech = true;
    return true;
  }
  const noun = find(s, UTTERANCE, 1, 12);
  if (wh && noun > 0) {
    const before = s.mentions.findLast((one) => one.to <= noun && one.from >= 1);
    const possessed =
      before !== undefined &&
      s.tokens
        .slice(before.to, noun)
        .every(
          (token) =>
            isStopword(token.word) ||
            /^(?:exact|own|direct|public|official|main|actual|latest|recent|very)$/.test(token.word),
        );
    const stranger = before === undefined && /['’]s?$/.test(s.tokens[noun - 1]?.raw ?? '') ? noun - 1 : -1;
    if (possessed || stranger > 0) {
      takeSpeakers(s, possessed ? before.from : 1, possessed ? before.to : noun);
      take(s, 0, noun + 1);
      const to = mentionAt(s, noun + 2);
      if (wordAt(s, noun + 1) === 'to' && to !== undefined && slots.speakers.length > 0) {
        slots.addressees.push({ text: textOf(s, to.from, to.to), actors: to.actors });
        take(s, noun + 1, to.to);
      }
      if (/^(?:of|to|on|about|for|regarding|say|says|said)$/.test(wordAt(s, noun + 1))) take(s, noun + 1);
      for (const [at, token] of s.tokens.entries())
        if (at > noun && /^(?:say|says|said)$/.test(token.word) && at >= s.tokens.length - 1) take(s, at);
      slots.act = 'what-said';
      slots.speech = true;
      return true;
    }
    const asksNoun = s.tokens.slice(1, noun).every((token) => isStopword(token.word));
    if (asksNoun && find(s, FROM, noun, noun + 3) > 0) {
      take(s, 0, noun + 1);
      speakerAfter(s, noun + 1);
      slots.act = 'what-said';
      slots.speech = true;
      const after = find(s, new Set(['to', 'on', 'about', 'of']), noun + 1);
      const to = mentionAt(s, after + 1);
      if (wordAt(s, after) === 'to' && to !== undefined) {
        slots.addressees.push({ text: textOf(s, to.from, to.to), actors: to.actors });
        take(s, after, to.to);
      }
      return true;
    }
    // *which words did X use*, *which statements were made*
    if (noun <= 2 && !(AUXILIARY.has(wordAt(s, noun + 1)) && verbFrom(s, noun + 2) > 0)) {
      take(s, 0, noun + 1);
      for (
        let at = noun + 1;
        AUXILIARY.has(wordAt(s, at)) ||
        /^(?:made|been|given|there|mention|mentions|mentioning)$/.test(wordAt(s, at));
        at++
      )
        take(s, at);
      slots.act = 'quotes';
      slots.speech = true;
      return true;
    }
    if (noun <= 2) take(s, 1, noun + 1);
  }
  let from = 1;
  while (
    s.used[from] ||
    (/^(?:exactly|else|precisely|all|kind|sort|it|me|us|up|everything|together|what|words|did|that|out)$/.test(
      wordAt(s, from),
    ) &&
      !AUXILIARY.has(wordAt(s, from)))
  )
    from++;
  const auxiliary = AUXILIARY.has(wordAt(s, from));
  const subject = everything || wh ? from + (auxiliary ? 1 : 0) : -1;
  const verb = verbFrom(s, subject);
  if (wh && !auxiliary && (verb < 0 || verb - subject > 6 || s.mentions.every((one) => one.to > verb))) {
    if (verb <= subject || !capitalised(s, subject, verb)) return factSlots(s, 1);
  }
  if (verb > subject && subjectSlots(s, from)) {
    take(s, 0, from);
    slots.act = everything ? 'quotes' : 'what-said';
    slots.claim = false;
    const had = findPhrase(s, 'to say');
    if (had >= 0) take(s, had, had + 2);
    for (const [at, token] of s.tokens.entries())
      if (ABOUT.has(token.word) && !s.used[at] && s.used[at - 1]) take(s, at);
    if (slots.speakers.length === 0 && !slots.speech) return factSlots(s, 1);
    return true;
  }
  if (everything) return false;
  return factSlots(s, 1);
};

const capitalised = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some((token) => /^\p{Lu}/u.test(token.raw));

/** A question for what is the case: every word is what it is about. */
function factSlots(s: Sentence, from: number): boolean {
  s.slots.act = 'what-said';
  s.slots.speech = false;
  s.slots.claim = false;
  take(s, 0, from);
  for (const [at, token] of s.tokens.entries())
    if (AUXILIARY.has(token.word) || WH.has(token.word)) take(s, at);
  return true;
}

/** *Did X say …*, *has Russia …*, *is it true that …*, *was it X who …*. */
export const verifying: ActReader = (s) => {
  const { slots } = s;
  let from = 0;
  const trueThat = /^(?:is|was) it (?:true|correct|right|a fact|the case)(?: that)?\b/.exec(
    s.tokens.map((token) => token.word).join(' '),
  );
  const right = findPhrase(s, 'right|correct|true');
  const trailing = right >= s.tokens.length - 1 && right > 2;
  if (trueThat !== null) {
    from = trueThat[0].split(' ').length;
    take(s, 0, from);
  } else if (trailing || (/^(?:so|is)$/.test(wordAt(s, 0)) && wordAt(s, 1) === 'it')) {
    const before = findPhrase(s, 'is|was that|it|this right|correct|true');
    take(s, before >= 0 ? before : s.tokens.length - 1, s.tokens.length);
    if (!trailing) return false;
    while (/^(?:so|i|we|think|believe|it|was|is|heard|read)$/.test(wordAt(s, from))) take(s, from++);
  } else if (AUXILIARY.has(wordAt(s, 0))) {
    from = 1;
    take(s, 0);
    while (/^(?:it|really|ever)$/.test(wordAt(s, from))) take(s, from++);
  } else return false;
  slots.act = 'verify';
  slots.claim = true;
  const who = findPhrase(s, 'who|that', from);
  if (who > from && who - from <= 4 && wordAt(s, who) === 'who') {
    takeSpeakers(s, from, who);
    take(s, who);
    const verb = verbFrom(s, who + 1, who + 5);
    if (verb >= 0) saidVerb(s, verb);
    slots.claim = true;
    return true;
  }
  return claimSlots(s, from);
};

/** *X said that …*, *X ruled out …*: the subject, and what of it is claimed. */
function claimSlots(s: Sentence, from: number): boolean {
  const { slots } = s;
  let at = from;
  while (AUXILIARY.has(wordAt(s, at))) take(s, at++);
  const mention = s.mentions.find((one) => one.from >= at);
  const opening =
    mention !== undefined &&
    s.tokens.slice(at, mention.from).every((token) => isStopword(token.word) && !NEGATION.has(token.word));
  const verb = verbFrom(s, at);
  if (opening && mention !== undefined && (verb < 0 || mention.to <= verb || mention.from === at)) {
    const joined =
      wordAt(s, mention.to) === 'and' ? s.mentions.find((one) => one.from === mention.to + 1) : undefined;
    const end = joined?.to ?? mention.to;
    if (!nounFollows(s, end)) {
      slots.speakers.push({ text: textOf(s, mention.from, mention.to), actors: mention.actors });
      if (joined !== undefined)
        slots.speakers.push({ text: textOf(s, joined.from, joined.to), actors: joined.actors });
      take(s, at, end);
      at = end;
    }
  } else {
    const subject = subjectEnd(s, at, verb);
    if (subject > at) {
      takeSpeakers(s, at, subject);
      at = subject;
    }
  }
  while (
    AUXILIARY.has(wordAt(s, at)) ||
    /^(?:ever|also|already|even|publicly|actually|really|been)$/.test(wordAt(s, at))
  )
    take(s, at++);
  const said = verbFrom(s, at, at + 4);
  if (
    said >= 0 &&
    SAYING.has(wordAt(s, said)) &&
    s.tokens.slice(at, said).every((token) => isStopword(token.word))
  ) {
    take(s, at, said);
    saidVerb(s, said);
    anythingSaid(s, said);
  } else if (said >= 0 && said <= at + 1) {
    slots.speech = wordAt(s, said + 1) === 'that';
    const to = mentionAt(s, said + 1);
    if (
      to !== undefined &&
      /^(?:warn|warned|threaten|threatened|promise|promised|thank|thanked|tell|told)$/.test(wordAt(s, said))
    ) {
      slots.addressees.push({ text: textOf(s, to.from, to.to), actors: to.actors });
      take(s, to.from, to.to);
    }
  } else if (
    /^(?:make|made|give|given|issue|issued)$/.test(wordAt(s, at)) &&
    find(s, UTTERANCE, at, at + 5) > 0
  ) {
    const noun = find(s, UTTERANCE, at, at + 5);
    take(s, at, noun + 1);
    slots.act = 'what-said';
    slots.speech = true;
    slots.claim = false;
    if (ABOUT.has(wordAt(s, noun + 1))) take(s, noun + 1);
  }
  return true;
}

/** *Russia’s proposals*: the name only owns what the claim is about. */
const nounFollows = (s: Sentence, at: number): boolean => {
  const owner = s.tokens[at - 1];
  return /['’]s$|s['’]$/.test(owner?.raw ?? '') && !SAYING.has(wordAt(s, at));
};

/** *Has X said anything*, *did X comment*: not a claim but a question for their words. */
function anythingSaid(s: Sentence, verb: number): void {
  const { slots } = s;
  const rest = s.tokens.slice(verb + 1).filter((_, i) => !s.used[verb + 1 + i]);
  const open =
    rest.length === 0 ||
    rest.every((token) =>
      /^(?:anything|something|yet|at|all|publicly|so|far|a|word|on|about|ever|again|already|directly)$/.test(
        token.word,
      ),
    );
  const anything =
    /^(?:anything|something)$/.test(wordAt(s, verb + 1)) ||
    (s.used[verb + 1] === true && /^(?:anything|something)$/.test(wordAt(s, verb + 1)));
  if (open && slots.quoted === null) {
    take(s, verb + 1, s.tokens.length);
    slots.claim = false;
    slots.act = 'what-said';
  } else if (anything || !slots.claim) {
    slots.claim = slots.quoted !== null;
    slots.act = 'what-said';
  }
}

/** Where a subject that nobody on the record bears ends: before the verb of saying, or after capitals. */
function subjectEnd(s: Sentence, from: number, verb: number): number {
  let at = from;
  if (wordAt(s, at) === 'the') at++;
  const start = at;
  if (SOMEBODY.has(wordAt(s, at))) return at + 1;
  while (at < s.tokens.length && /^\p{Lu}/u.test(s.tokens[at]?.raw ?? '')) at++;
  const strange = s.tokens.slice(start, at).some((token) => !s.isKnown(token.word));
  if (at > start && (strange || SAYING.has(wordAt(s, at)) || PERFORMING.has(wordAt(s, at)))) return at;
  return verb > from && verb - from <= 4 && SAYING.has(wordAt(s, verb)) ? verb : from;
}

/** *Quotes from X about T*, *X quotes*, *statements on T*, *Blinken’s exact words on T*. */
export const utterances: ActReader = (s) => {
  const { slots } = s;
  const noun = s.tokens.findIndex(
    (token, at) => UTTERANCE.has(token.word) && !mentionAt(s, at) && (at <= 9 || at >= s.tokens.length - 3),
  );
  if (noun < 0 || ((wordAt(s, noun) === 'take' || wordAt(s, noun) === 'line') && s.mentions.length === 0))
    return false;
  const before = s.tokens.slice(0, noun);
  const frames = (word: string) =>
    isStopword(word) ||
    POLITE.has(word) ||
    /^(?:give|show|list|find|get|send|pull|dig|exact|direct|verbatim|public|official|latest|recent|own|newest|last|first|earliest|most|any|all|full|whole|other|more|key|need|there|new|old|precise|actual)$/.test(
      word,
    );
  const mention = s.mentions.findLast((one) => one.to <= noun);
  const lead = before.filter((token, at) => !frames(token.word) && mentionAt(s, at) === undefined);
  if (lead.length > 0 && mention === undefined && !capitalOrPossessive(s, noun)) {
    // *zelensky quotes*, *riabkov concessions quote*
    if (noun !== s.tokens.length - 1 && before.length > 2) return false;
  }
  slots.act = 'quotes';
  slots.speech = true;
  take(s, noun);
  for (const [at, token] of before.entries()) if (frames(token.word)) take(s, at);
  if (
    mention !== undefined &&
    (noun - mention.to <= 3 || noun === s.tokens.length - 1 || before.length <= 4)
  ) {
    takeSpeakers(s, mention.from, mention.to);
  } else if (
    mention === undefined &&
    lead[0] !== undefined &&
    lead.length <= 3 &&
    noun - before.indexOf(lead[0]) <= 4 &&
    !ABOUT.has(wordAt(s, noun - 1))
  ) {
    takeSpeakers(s, before.indexOf(lead[0]), noun);
  }
  if (slots.speakers.length === 0 && !speakerAfter(s, noun + 1)) {
    // *quotes Blinken*, *quotes X about T*
    const next = mentionAt(s, noun + 1);
    if (next !== undefined && !ABOUT.has(wordAt(s, noun + 1))) takeSpeakers(s, next.from, next.to);
    else if (noun === 0 && isContent(wordAt(s, 1)) && !ABOUT.has(wordAt(s, 1))) bareName(s, 1);
  } else if (slots.speakers.length > 0) speakerAfter(s, noun + 1);
  for (const [at, token] of s.tokens.entries())
    if (
      at > noun &&
      (ABOUT.has(token.word) || /^(?:mentioning|with|made|record|say|says)$/.test(token.word)) &&
      (s.used[at - 1] ?? true)
    )
      take(s, at);
  return true;
};

const capitalOrPossessive = (s: Sentence, noun: number): boolean =>
  /['’]s?$/.test(s.tokens[noun - 1]?.raw ?? '');

/** A word after *quotes* is a name where it reads like one; else it is what they are about. */
function bareName(s: Sentence, from: number): void {
  const end = nameEnd(s, from);
  const named = namedIn(textOf(s, from, end), s.index);
  if (named.some((one) => one.actors.length > 0)) takeSpeakers(s, from, end);
}

/** *X on T*, *X: T*, *X about T*, *X and the T*, or a name alone. */
export const nameOn: ActReader = (s) => {
  const { slots } = s;
  const start = wordAt(s, 0) === 'the' || wordAt(s, 0) === 'and' || wordAt(s, 0) === 'only' ? 1 : 0;
  const about = find(s, ABOUT, start);
  const mention = s.mentions.find((one) => one.from <= start);
  if (mention === undefined) {
    const whole =
      s.slots.quoted === null ? namedIn(s.text, s.index).filter((one) => one.actors.length > 0) : [];
    if (whole.length > 0 && s.mentions.length <= 1) {
      slots.act = 'quotes';
      slots.speakers.push(...whole);
      slots.speech = true;
      take(s, 0, s.tokens.length);
      return true;
    }
    if (
      about > 0 &&
      about <= 3 &&
      s.tokens.slice(0, about).every((token) => /^\p{Lu}/u.test(token.raw) || isContent(token.word)) &&
      ABOUT.has(wordAt(s, about)) &&
      wordAt(s, about) !== 'over'
    ) {
      const name = namedIn(textOf(s, 0, about), s.index);
      const known = name.some((one) => one.actors.length > 0);
      const strangers = s.tokens
        .slice(0, about)
        .every((token) => !s.isKnown(token.word) || /^\p{Lu}/u.test(token.raw));
      if (known || (about <= 2 && strangers && !UTTERANCE.has(wordAt(s, 0)) && wordAt(s, about) === 'on')) {
        takeSpeakers(s, 0, about + 1);
        slots.act = 'quotes';
        slots.speech = true;
        return true;
      }
    }
    return false;
  }
  const end = nameEnd(s, mention.from);
  const upTo = Math.max(mention.to, end <= mention.to + 2 && mentionAt(s, end - 1) ? end : mention.to);
  const possessive = /['’]s$/.test(s.tokens[mention.to - 1]?.raw ?? '');
  const next = wordAt(s, upTo);
  if (possessive && isContent(next)) return false;
  if (
    !possessive &&
    next !== '' &&
    isContent(next) &&
    !ABOUT.has(next) &&
    s.tokens.length > upTo + 2 &&
    !/[,:;–-]/.test(s.text.slice(s.tokens[upTo - 1]?.end, s.tokens[upTo]?.start))
  ) {
    // *Russian troop build-up*: the name belongs to what follows, unless the name is a person's.
    const person = mention.actors.some((ref) => s.index.get(ref)?.kind === 'person');
    if (!person) return false;
  }
  if (
    !possessive &&
    next !== '' &&
    s.tokens.length > upTo &&
    !ABOUT.has(next) &&
    s.index.get(mention.actors[0] ?? '')?.kind !== 'person' &&
    isContent(next)
  )
    return false;
  slots.act = 'quotes';
  slots.speech = true;
  takeSpeakers(s, 0, upTo);
  if (ABOUT.has(next) || next === 'and' || next === 'to') {
    take(s, upTo);
    const to = mentionAt(s, upTo + 1);
    if (next === 'to' && to !== undefined) {
      slots.addressees.push({ text: textOf(s, to.from, to.to), actors: to.actors });
      take(s, to.from, to.to);
    }
  }
  for (const [at, token] of s.tokens.entries())
    if (WH.has(token.word) || AUXILIARY.has(token.word) || /^(?:said|say|he|she)$/.test(token.word))
      take(s, at);
  return true;
};

/** Words alone: whatever on the record is about them. */
export const bare: ActReader = (s) => {
  s.slots.act = 'quotes';
  if (s.tokens.some((token) => token.word === QUOTED_PLACE)) {
    s.slots.claim = true;
    s.slots.speech = true;
  }
  for (const [at, token] of s.tokens.entries()) if (WH.has(token.word)) take(s, at);
  return true;
};
