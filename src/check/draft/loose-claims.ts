import type { Claim } from './claim.ts';
import { LOOSE_CUE } from './cues.ts';
import { isSetAside, type Mention, type Party } from './draft-party.ts';
import { BLANK, type Passage, type Reading } from './draft-reading.ts';
import type { Sentence } from './draft-sentences.ts';
import { interviewedIn } from './interviewed.ts';
import { between, firstFrom, lastUntil } from './ordered.ts';

interface Place {
  reading: Reading;
  passage: Passage;
  sentence: Sentence;
  text: string;
  near: Mention[];
}

/** What is given to somebody: its place in the sentence. */
interface Found {
  from: number;
  to: number;
  party: Party | null | undefined;
}

/**
 * Clauses that may be claims of somebody, in ways of saying so that are open: a verb of thinking or ordering, *in the
 * view of X*, *Who said that …? X did*, a note without a verb. Each is an item only where the record has it. Linear.
 */
export function looseClaimsOf(reading: Reading): Claim[] {
  return reading.passages
    .filter(({ block }) => block.kind === 'text' || block.asks)
    .flatMap((passage) => passage.sentences.flatMap((sentence) => looseIn(reading, passage, sentence)));
}

const LEAST = 3;

function looseIn(reading: Reading, passage: Passage, sentence: Sentence): Claim[] {
  const text = reading.masked.slice(sentence.start, sentence.end);
  const near = between(passage.mentions, sentence.start, sentence.end);
  const place = { reading, passage, sentence, text, near };
  const found = asked(place) ?? inTheView(place) ?? beforeCue(place) ?? behindCue(place);
  if (found === null || found.party == null || text.slice(found.from, found.to).includes(BLANK)) return [];
  const start = sentence.start + found.from;
  const clause = text.slice(found.from, found.to).replace(/[\s,.;:*_?!]+$/u, '');
  if (clause.split(/\s+/).length < LEAST) return [];
  const { party } = found;
  return [
    {
      ...{ start, end: start + clause.length, party, denied: false },
      ...{ unsure: true, without: null, passage, sentence },
    },
  ];
}

/** *Who said that the ice would hold? The harbour master did.* */
function asked(place: Place): Found | null {
  const { text, passage, sentence, reading } = place;
  if (!isAsked(text)) return null;
  const cue = [...text.matchAll(LOOSE_CUE)][0];
  if (cue === undefined) return null;
  const from = clauseFrom(text, cue.index + cue[0].length);
  return { from, to: text.length, party: answerTo(reading, passage, sentence) };
}

const isAsked = (text: string): boolean => /^[^\p{L}]*(?:who|which|what)\b.*\?\s*$/isu.test(text);

/** Who the sentence after a question names as its answer, as long as it opens with the name. */
export function answerTo({ masked }: Reading, passage: Passage, sentence: Sentence): Party | null {
  if (!/\b(?:who|which)\b[^.!]*\?\s*$/iu.test(masked.slice(sentence.start, sentence.end))) return null;
  const next = passage.sentences[firstFrom(passage.sentences, sentence.end)];
  if (next === undefined) return null;
  const named = between(passage.mentions, next.start, next.end).find(({ kind }) => kind === 'name');
  const opens = /^(?:It\s(?:is|was)\s|That\s(?:is|was)\s|Answer:\s*)?$/i;
  return named !== undefined && opens.test(masked.slice(next.start, named.start).trimStart())
    ? named.party
    : null;
}

const VIEW =
  /\b(?:in|by)\s+(?:the\s)?(?:view|opinion|eyes|account|judge?ment|reading|estimate|reckoning|telling)\s+of\s+/iu;

/** *In the view of X, …* */
function inTheView({ text, sentence, near }: Place): Found | null {
  const view = VIEW.exec(text);
  if (view === null) return null;
  const at = sentence.start + view.index + view[0].length;
  const named = near.find(({ start }) => start >= at - 1);
  const comma = named === undefined ? -1 : text.indexOf(',', named.end - sentence.start);
  if (named === undefined || comma < 0) return null;
  return { from: comma + 1 + spaceAt(text, comma + 1), to: endOf(text, comma + 1), party: named.party };
}

/** *X thinks (that) …*, *also said the pier was sold*. */
function behindCue(place: Place): Found | null {
  const { text } = place;
  for (const cue of text.matchAll(LOOSE_CUE)) {
    const at = cue.index + cue[0].length;
    const from = clauseFrom(text, at);
    const to = endOf(text, from);
    if (text.slice(from, to).trim().split(/\s+/).length < LEAST) continue;
    return { from, to, party: subjectOf(place, cue.index) };
  }
  return null;
}

/** How many words may stand between the comma and the cue, and behind the cue. */
const ENDS = 4;
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** What a clause begins behind. */
const OPENS = /[:;]\s|\s[–—]\s|,\s(?:but|and)\s/giu;
/** What tells the scene of a saying, not what was said. */
const SETTING =
  /^\s*(?:asked|speaking|talking|writing|answering|standing|sitting|in|on|at|by|for|from|to|after|before|during|when|while|with|without|as|if|last|this|yesterday|today|according)\b/iu;

/** What is said stands between marks behind the cue. */
const QUOTES = new RegExp(`^\\s*[,:]?\\s*[“"‘«„]?${BLANK}`);

/** *No soldiers, he said.* */
function beforeCue(place: Place): Found | null {
  const { text } = place;
  for (const cue of text.matchAll(LOOSE_CUE)) {
    if (QUOTES.test(text.slice(cue.index + cue[0].length))) continue;
    const comma = text.lastIndexOf(',', cue.index);
    const behind = endOf(text, cue.index);
    const ends =
      wordsIn(text.slice(comma, cue.index)) <= ENDS && wordsIn(text.slice(cue.index, behind)) <= ENDS + 1;
    if (comma < 0 || !ends) continue;
    const start = [...text.slice(0, comma).matchAll(OPENS)].at(-1);
    const from = start === undefined ? 0 : start.index + start[0].length;
    if (SETTING.test(text.slice(from))) continue;
    return { from: from + spaceAt(text, from), to: comma, party: subjectOf(place, cue.index) };
  }
  return null;
}

const LEAD = 60;
const THAT = /^[^.;:!?“"]*?\b(?:that|whether)\s+/iu;
const WHOM =
  /^\s+(?:(?:us|him|her|them|me|reporters|journalists|staff|parliament)\b|(?:on|in|at|to|last|this|yesterday|today)\b[^,.;:]{0,40}?\b(?:that)\b)?\s*/iu;

/** Where the clause begins that a cue ending at `at` introduces. */
function clauseFrom(text: string, at: number): number {
  const that = THAT.exec(text.slice(at));
  if (that !== null && that[0].length <= LEAD) return at + that[0].length;
  return at + (WHOM.exec(text.slice(at))?.[0].length ?? 0);
}

const OVER = /\s[—–-]\s|\s--\s|;|[!?]|\.(?:\s|$)|,\s(?:adding|citing|which|who|according)\b/iu;

function endOf(text: string, from: number): number {
  const over = text.slice(from).search(OVER);
  return over < 0 ? text.length : from + over;
}

const spaceAt = (text: string, at: number): number => /^\s*/.exec(text.slice(at))?.[0].length ?? 0;

/** The nearest before the verb, else whom the paragraph speaks of; *you* in a question is who answers it. */
function subjectOf(place: Place, at: number): Party | null {
  const { reading, passage, sentence, near, text } = place;
  if (/\byou\s(?:\p{L}+\s){0,2}$/iu.test(text.slice(0, at))) return addressed(reading, passage);
  const before = (one: Mention): boolean =>
    one.end <= sentence.start + at &&
    one.party !== null &&
    one.kind !== 'owner' &&
    !isSetAside(reading.masked, one);
  const here = near.findLast((one) => before(one) && one.kind !== 'body') ?? near.findLast(before);
  if (here !== undefined) return here.party;
  const opens = /^[^\p{L}]*(?:(?:also|again|and|but|then|later)\s+)*$/iu.test(text.slice(0, at));
  return opens ? (lastUntil(passage.mentions, sentence.start, before)?.party ?? null) : null;
}

function addressed(reading: Reading, passage: Passage): Party | null {
  if (!passage.block.asks) return null;
  const { passages, people } = reading;
  const answer = passages.slice(passage.number + 1).find(({ block }) => block.kind === 'turn' && !block.asks);
  if (answer === undefined) return null;
  return answer.block.label === null ? interviewedIn(reading) : people.called(answer.block.label);
}
