import type { Attribution } from '../attribution.ts';
import type { ActorGuess } from '../candidate.ts';
import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { distinct, type Parties } from './parties.ts';
import type { Tagged } from './tagging.ts';
import { isOpen } from './verb-group.ts';

/**
 * Whose word a clause is. `narrated`: the article's own; `reported`: the article's, with its source behind it (*…, the
 * Red Cross said*); `said`: what somebody said; `unreal`: thought, wished, asked, supposed, or a headline.
 */
export type Telling = 'narrated' | 'reported' | 'said' | 'unreal';

/** Says of each token whose word it is, as far as attributions and layout tell. */
export interface Tellings {
  at(token: number): Telling;
  /** Who says what stands at a token, where that is known. */
  speakerAt(token: number): ActorGuess | null;
  /** Whether a token stands in what somebody says at length: a turn of a transcript or an interview, signed remarks. */
  isOwn(token: number): boolean;
}

const RANK: Record<Telling, number> = { narrated: 0, reported: 1, said: 2, unreal: 3 };

/** Marks what is said, reported or a headline; linear. */
export function tellingsIn(
  { document }: Tagged,
  parties: Parties,
  attributions: readonly Attribution[],
  speakers: readonly (ActorGuess | null)[],
): Tellings {
  const told = new Uint8Array(document.tokens.length);
  const by = new Map<number, ActorGuess>();
  const own = new Uint8Array(document.tokens.length);
  /** An unnamed minister of a state speaks as that state. */
  const named = ({ sourceTokens }: Attribution, speaker: ActorGuess | null): ActorGuess | null =>
    speaker?.anonymous === true
      ? (sourceTokens.flatMap((stretch) => distinct(parties.within(stretch)))[0] ?? speaker)
      : speaker;
  const mark = (from: number, to: number, telling: Telling): void => {
    for (let i = from; i < to; i++) told[i] = Math.max(told[i] ?? 0, RANK[telling]);
  };
  attributions.forEach((attribution, n) => {
    // What is thought, wanted or done is told by the grammar of its clause.
    if (attribution.attitude === 'thought' || attribution.confidence < SURE) return;
    const telling = tellingOf(document, attribution);
    for (const { start, end } of attribution.content) {
      const [from, to] = [tokenAt(document, start), tokenAt(document, end)];
      if (isCoordinated(document, to, attribution)) continue;
      mark(from, to, telling);
      if (/^(?:turn|remarks)$/.test(attribution.manner)) own.fill(1, from, to);
      const speaker = named(attribution, speakers[n] ?? null);
      if (speaker != null) for (let i = from; i < to; i++) if (!by.has(i)) by.set(i, speaker);
    }
  });
  markLayout(document, mark);
  const names = Object.keys(RANK) as Telling[];
  return {
    at: (token) => names[told[token] ?? 0] ?? 'narrated',
    speakerAt: (token) => by.get(token) ?? null,
    isOwn: (token) => own[token] === 1,
  };
}

/** Attributions less sure than this take no clause from the article. */
const SURE = 0.25;

/** *Oslo expelled two envoys, | and its minister said …*: what an *and* parts from who speaks is the article's own. */
function isCoordinated({ tokens, quoteOf }: Document, to: number, { sourceTokens }: Attribution): boolean {
  const source = Math.min(...sourceTokens.map(({ from }) => from));
  const joint = tokens[to]?.raw === ',' ? to + 1 : to;
  return (
    source - joint <= INTRODUCED &&
    joint < source &&
    quoteOf[to - 1] === -1 &&
    /^(?:and|but)$/.test(tokens[joint]?.lower ?? '')
  );
}

/** So many tokens may introduce who speaks: *and its foreign minister, | Ann Lind*. */
const INTRODUCED = 6;

/** The first token that begins at or after an offset. */
function tokenAt({ tokens }: Document, offset: number): number {
  return lowerBound(tokens.length, (n) => tokens[n]?.start ?? 0, offset);
}

/** Newsprint puts its source after what it takes over: *…, the ministry said*; *that* makes it the ministry's word. */
function tellingOf(document: Document, { content, cue, kind, source }: Attribution): Telling {
  const first = content[0];
  const said = cue?.[0];
  if (first === undefined || said === undefined || kind !== 'indirect') return 'said';
  const after = said.start >= (content.at(-1)?.end ?? 0);
  const ahead = /^according$/i.test(said.text.split(/\s/)[0] ?? '');
  const opens = /^(?:that|to|whether|if|for)\b/i.test(first.text);
  // What he or she says to have happened is their word.
  const theirs = /^(?:he|she)$/i.test(source?.[0]?.text ?? '');
  return (after || ahead) && !opens && !theirs && document.quoteOf[tokenAt(document, first.start)] === -1
    ? 'reported'
    : 'said';
}

const BULLET = /^\s*[•·▪–—*-]/u;
const TERMINAL = /[.!?:;…][”"’'»)\]]*\s*$/u;
const LABEL = /^\s*(?:[\p{Lu}][\p{Lu}\p{M}.'’ -]{2,40}|Q|A|[Qq]uestion|[Aa]nswer)(?: \([^()]{1,40}\))?:/u;

/** Headlines are nobody's telling, and the turns of a transcript are said. */
function markLayout(document: Document, mark: (from: number, to: number, telling: Telling) => void): void {
  const { paragraphs, text } = document;
  const words = paragraphs.map(({ start, end }) => text.slice(start, Math.min(end, start + 2000)));
  const turns = words.filter((one) => LABEL.test(one)).length;
  let spoken = false;
  let told = 0;
  paragraphs.forEach(({ start, end }, n) => {
    const own = words[n] ?? '';
    spoken ||= turns > 1 && LABEL.test(own);
    const [from, to] = [told, tokenAt(document, end)];
    told = to;
    const isHeading = paragraphs.length > 1 && end - start < 200 && !TERMINAL.test(own) && !BULLET.test(own);
    if (isHeading) mark(from, to, 'unreal');
    else if (spoken) mark(from, to, LABEL.test(own) && /^\s*(?:Q|question)/i.test(own) ? 'unreal' : 'said');
  });
}

/** Whose word a clause is, by what it depends on and where it stands. */
export function tellingOfClause({ document }: Tagged, tellings: Tellings, clause: Clause): Telling {
  const { tokens, quoteOf } = document;
  const { verb, sentence } = clause;
  if (isQuestion(document, clause) || isOnCondition(document, clause)) return 'unreal';
  let telling: Telling = quoteOf[verb.from] === -1 ? tellings.at(verb.from) : 'said';
  const first = isFirstPerson(document, clause.subject);
  if (first && tellings.isOwn(verb.from) && telling === 'said') telling = 'reported';
  else if (first || tokens[clause.subject.to - 1]?.lower === 'you') telling = worse(telling, 'said');
  for (let at: Clause | null = clause; at !== null; at = at.governor) {
    if (at.link === 'conditional') return 'unreal';
    if (at.link === 'complement') telling = worse(telling, complementOf(document, at));
  }
  const inserted = insertedSaying(document, clause);
  if (inserted !== null) telling = worse(telling, inserted);
  if (telling === 'narrated' && isSourced(document, clause)) return 'reported';
  return telling === 'unreal' || sentence.to <= sentence.from ? 'unreal' : telling;
}

/** *I*, *we*, *the president and I*: who speaks takes part. */
function isFirstPerson({ tokens }: Document, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (/^(?:i|we)$/.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

const worse = (a: Telling, b: Telling): Telling => (RANK[a] >= RANK[b] ? a : b);

function isQuestion({ tokens, quoteOf }: Document, { sentence, verb }: Clause): boolean {
  for (let i = verb.to; i < sentence.to; i++)
    if (tokens[i]?.raw === '?' && quoteOf[i] === quoteOf[verb.from]) return true;
  return false;
}

/** *Will meet on Monday if the truce holds*. */
function isOnCondition({ tokens, quoteOf }: Document, { sentence, verb }: Clause): boolean {
  if (verb.tense === 'past') return false;
  for (let i = sentence.from; i < sentence.to; i++)
    if (
      /^(?:if|unless)$/.test(tokens[i]?.lower ?? '') &&
      tokens[i - 1]?.lower !== 'as' &&
      tokens[i - 1]?.lower !== 'even' &&
      quoteOf[i] === quoteOf[verb.from]
    )
      return true;
  return false;
}

/** What the verb before a complement makes of it: saying leaves it said, thinking and asking make it unreal. */
function complementOf({ tokens }: Document, { governor, subject }: Clause): Telling {
  if (/^(?:whether|if|how|why|what)$/.test(tokens[subject.from - 1]?.lower ?? '')) return 'unreal';
  if (governor === null) return 'said';
  const { verb } = governor;
  const cue = tokens[verb.to - 1]?.lower ?? '';
  const denies =
    /^(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|demand(?:s|ed)?|urge[sd]?|suggest(?:s|ed)?|propose[sd]?|threaten(?:s|ed)?|ask(?:s|ed)?)$/.test(
      cue,
    );
  if (verb.negated || isOpen(verb.tense) || denies || governor.link === 'conditional') return 'unreal';
  return [cue, `${cue}ed`, `${cue}d`].some(isSpeechWord) || /^(?:learned|heard|showed|agreed)$/.test(cue)
    ? 'said'
    : 'unreal';
}

/** *The Ukrainian side, he stressed, had accepted …*: whose word it is, put in before the verb. */
function insertedSaying({ tokens }: Document, { verb, sentence }: Clause): Telling | null {
  if (tokens[verb.from - 1]?.raw !== ',' || !isSpeechWord(tokens[verb.from - 2]?.lower ?? '')) return null;
  for (let i = verb.from - 3; i > Math.max(sentence.from, verb.from - 8); i--)
    if (tokens[i]?.raw === ',') return /^(?:he|she)$/.test(tokens[i + 1]?.lower ?? '') ? 'said' : 'reported';
  return null;
}

/** Whether the sentence names its source for what it tells: *according to …*, *…, Kyiv says*. */
function isSourced({ tokens }: Document, { before, after, verb, sentence }: Clause): boolean {
  for (let i = before.from; i < before.to; i++) if (tokens[i]?.lower === 'according') return true;
  for (let i = after.from; i < after.to; i++) if (tokens[i]?.lower === 'according') return true;
  const last = tokens[sentence.to - 1];
  const cue = last !== undefined && /^[.!]$/.test(last.raw) ? sentence.to - 2 : sentence.to - 1;
  return cue > verb.to && isSpeechWord(tokens[cue]?.lower ?? '');
}
