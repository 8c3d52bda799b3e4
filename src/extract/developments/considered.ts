import { spanAt } from '../../record/span.ts';
import type { ActorGuess, DevelopmentCandidate } from '../candidate.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { sentencesOf } from './clauses.ts';
import type { Reading } from './noun-phrases.ts';
import { distinct } from './parties.ts';
import type { Tellings } from './telling.ts';

/** Words after which what is considered stands: *is considering …*, *among the measures being considered are …*. */
const BEFORE =
  /\b(?:(?:is|are|was|were|has been|have been|be) (?:still |also |now |already )?(?:considering|mulling|weighing|studying|contemplating|preparing|drawing up)|considers|mulls|weighs|contemplates|(?:options|measures|steps|moves|penalties) (?:being|under|that are) (?:\w+ )?(?:consider\w+|discuss\w+|review|study) (?:are|include|range from))\b/i;

/** Words before which it stands: *… are being considered*. */
const AFTER =
  /\b(?:is|are|was|were|remains?) (?:still |also |now |already )?(?:(?:being |under )(?:considered|consideration|weighed|mulled|discussed|discussion|studied|study|review|drawn up|prepared)|on the table)\b/i;

/** What is done to an opponent; a measure reaches from here to the next. */
const MEASURE =
  /\b(?:(?:(?:new|tough|tougher|severe|harsh|further|additional|economic|financial|sectoral|personal|more|fresh|wide|sweeping|secondary|a|an|the|new round of|package of|round of) )*(?:sanctions|penalties|embargo(?:es)?|(?:export|trade|import) (?:controls|curbs|restrictions|bans?)|(?:asset|visa|travel|entry|energy|oil|gas) (?:freezes?|bans?)|tariffs)|(?:the |an? |imposing |a )?(?:cancellation|suspension|expulsion|blocking|exclusion|freezing|closure|seizure|severing|halting|withdrawal|deployment|recall|dispatch) of|(?:imposing|expelling|recalling|cancell?ing|suspending|blocking|freezing|deploying|stationing|sending|closing|banning|cutting|seizing|excluding|disconnecting|withdrawing)|whether to (?:impose|expel|recall|cancel|suspend|block|freeze|deploy|station|send|close|ban|cut|seize|exclude|disconnect|withdraw))\b(?! (?:being|under) )/gi;

const DENIED = /\b(?:not|never|no longer|ruled out|denied|denies|rejected|without)\b|n['’]t\b/i;

/** How sure a curator can be of one: its sentence says all of it, but seldom who considers it. */
const SURE = 0.6;

/**
 * Measures that are considered against the record's actors, each a development of its own in the phase `considered`:
 * in PLOVER, the threat of a measure is THREATEN, whatever the measure.
 */
export function findConsidered(reading: Reading, tellings: Tellings): DevelopmentCandidate[] {
  const { document } = reading;
  return sentencesOf(document).flatMap((sentence) =>
    document.quoteOf[sentence.from] === -1 ? measuresIn(reading, tellings, sentence) : [],
  );
}

/** Offsets into the article. */
interface Sentence {
  start: number;
  end: number;
}

function measuresIn(reading: Reading, tellings: Tellings, sentence: Stretch): DevelopmentCandidate[] {
  const { document } = reading;
  const start = document.tokens[sentence.from]?.start ?? 0;
  const end = document.tokens[sentence.to - 1]?.end ?? 0;
  const words = document.text.slice(start, end);
  const parties = (from: number, to: number): ActorGuess[] =>
    knownIn(reading, sentence, start + from, start + to);
  const after = AFTER.exec(words);
  const before = BEFORE.exec(words);
  if ((after === null && before === null) || parties(0, words.length).length === 0) return [];
  if (isSaid(document, tellings, sentence, start + ((before ?? after)?.index ?? 0))) return [];
  const heads = headsIn(words);
  const first = heads[0];
  if (after !== null && first !== undefined && first < after.index) {
    const subject = words.slice(first, after.index);
    if (DENIED.test(words.slice(0, after.index + after[0].length)) || /[,;:]/.test(subject)) return [];
    return [candidateOf(document, { start, end }, tidy(subject), [], parties(first, after.index))];
  }
  if (before === null || DENIED.test(words.slice(0, before.index + before[0].length))) return [];
  const verbEnd = before.index + before[0].length;
  const objects = heads.filter((from) => from >= verbEnd);
  if (objects[0] === undefined || objects[0] - verbEnd > REACH) return [];
  const considering = parties(0, before.index);
  return objects.map((from, n) => {
    const measure = tidy(words.slice(from, objects[n + 1] ?? words.length));
    const span =
      objects.length === 1 ? { start, end } : { start: start + from, end: start + from + measure.length };
    const recipients = parties(from, from + measure.length).filter(
      ({ ref }) => !considering.some((one) => one.ref === ref),
    );
    return candidateOf(document, span, measure, considering, recipients);
  });
}

/** The record's actors between two offsets of a sentence, also where they only stand as a place. */
function knownIn({ parties, tokens }: Reading, sentence: Stretch, start: number, end: number): ActorGuess[] {
  const named = parties
    .within(sentence)
    .filter(({ from, to }) => (tokens[from]?.start ?? 0) >= start && (tokens[to - 1]?.end ?? 0) <= end)
    .filter(({ as }) => as === 'party');
  return distinct(named).filter(({ ref }) => ref !== null);
}

/** Whether what is considered at an offset is only said to be. */
function isSaid({ tokens }: Document, tellings: Tellings, { from, to }: Stretch, offset: number): boolean {
  for (let i = from; i < to; i++) if ((tokens[i]?.start ?? 0) >= offset) return tellings.at(i) === 'said';
  return false;
}

const candidateOf = (
  document: Document,
  { start, end }: Sentence,
  measure: string,
  actors: ActorGuess[],
  recipients: ActorGuess[],
): DevelopmentCandidate => ({
  phase: 'considered',
  eventType: 'THREATEN',
  date: null,
  place: null,
  actors,
  recipients,
  headline: `${measure.charAt(0).toUpperCase()}${measure.slice(1, 280)} (considered)`,
  span: spanAt(document.text, start, end),
  confidence: SURE,
});

/** How far behind its verb the first measure may begin, in UTF-16 units. */
const REACH = 60;

/** Where measures begin; *imposing sanctions* is one. */
function headsIn(words: string): number[] {
  const heads: number[] = [];
  let end = -JOINED;
  for (const match of words.matchAll(MEASURE)) {
    if (match.index - end >= JOINED) heads.push(match.index);
    end = match.index + match[0].length;
  }
  return heads;
}

/** What begins nearer behind another than this belongs to that, in UTF-16 units. */
const JOINED = 3;

/** Without what joins a measure to the next, and without what its sentence goes on to say of who said so. */
const tidy = (text: string): string =>
  text
    .replace(/,? (?:[\p{L}’' ]+ )?(?:said|told|reported|according to).*$/su, '')
    .replace(/,?\s+(?:and|or)(?:,? in [^,]+,)?\s*(?:the|a|an|also)?\s*$/iu, '')
    .replace(/[\s,;.:]+$/u, '')
    .replace(/^whether to /i, 'to ');
