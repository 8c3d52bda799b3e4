import { isStopword } from '../../../words/stopwords.ts';
import { ABOUT, AUXILIARY, FROM, PERFORMING, SAYING, UTTERANCE, WH } from '../lexicon.ts';
import {
  find,
  findPhrase,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeSpeakers,
  textOf,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import { type ActReader, factSlots, saidVerb, speakerAfter, subjectSlots, WHAT, WHO } from './shared.ts';

const PERSON = new Set(
  `official officials diplomat diplomats politician politicians leader leaders person people country countries side party
  minister president organisation organization body government speaker actor capital state spokesman spokesperson agency
  ministry department figure envoy negotiator paper outlet`.split(/\s+/),
);

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
