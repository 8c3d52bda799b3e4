import type { Attribution } from './attribution.ts';
import type { ActorGuess, StatementCandidate } from './candidate.ts';
import { eventTypeOf } from './cues/event-type.ts';
import type { SaidOn } from './dates/said-on.ts';
import { spansOf } from './statements/spans.ts';
import type { Document } from './text/document.ts';

/** How much of a content is read for its event type. */
const HEAD = 2000;

/** What somebody is told to think, want or do is less often worth a curator's time than not, if less likely. */
const LIKELY_THOUGHT = 0.3;
const LIKELY_THOUGHT_OF_NOBODY = 0.6;

/** What is known of an attribution beside its words. */
interface Circumstances {
  speakers: readonly ActorGuess[];
  addressees: ActorGuess[];
  /** The chance that words and speaker are right. */
  trust: number;
  when: SaidOn | undefined;
  /** Whether the article tells of dealings between states. */
  dealings: boolean;
  /** Whether the verb of the cue tells a development. */
  happened: boolean;
}

/** The statements that an attribution tells, one for each speaker; none for a thought that is not worth a curator's time. */
export function proposedStatements(
  document: Document,
  attribution: Attribution,
  circumstances: Circumstances,
): StatementCandidate[] {
  const { kind, attitude, content, source, cue, polarity, via } = attribution;
  const { speakers, addressees, when, trust } = circumstances;
  const words = wordsOf(content);
  if (attitude === 'thought' && isIdle(attribution, words, circumstances)) return [];
  if (isWithinQuotation(document, attribution) && (speakers.length === 0 || isOwn(document, attribution)))
    return [];
  const said = {
    addressees,
    via: via === null ? null : spansOf(document, [via]),
    polarity,
    saidOn: when?.day ?? null,
    saidOnBasis: when?.basis ?? null,
    eventType: eventTypeOf(wordsOf(cue ?? []), words.slice(0, HEAD)),
  };
  return (speakers.length === 0 ? [null] : speakers).map((speaker) => ({
    kind,
    attitude,
    content,
    source,
    cue,
    speaker,
    ...said,
    confidence: trust,
  }));
}

/** Whether a thought is unlikely, no matter of states, or told as a development already. */
const isIdle = (
  { kind, confidence }: Attribution,
  words: string,
  { dealings, happened, speakers }: Circumstances,
): boolean =>
  (dealings && !/^that\b/.test(words)) ||
  confidence < (speakers.length === 0 ? LIKELY_THOUGHT_OF_NOBODY : LIKELY_THOUGHT) ||
  (kind === 'indirect' && happened);

/** *“We were promised ferries”*: what nobody in particular is told to say in the words of another. */
const isWithinQuotation = ({ quoteOf }: Document, { anchor, cue }: Attribution): boolean =>
  cue !== null && quoteOf[anchor] !== -1;

/** *“We intend to see that …”*: what somebody says of himself is said in his own quotation already. */
const isOwn = ({ tokens }: Document, { sourceTokens: [who] }: Attribution): boolean =>
  who !== undefined && /^(?:i|we)$/.test(tokens[who.to - 1]?.lower ?? '');

const wordsOf = (spans: readonly { text: string }[]): string => spans.map(({ text }) => text).join(' ');
