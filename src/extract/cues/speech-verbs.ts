import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';

/** Verbs and phrases whose plain sense is to say something; others may tell of a thought, an act or a stand. */
const SPEECH = new Set(
  `said says say saying told tells tell telling tweets posts warned warns warn warning declared declares declaring stated states
  stating announced announces announcing added adds adding insisted insists insist insisting claimed claims claim
  claiming according replied replies replying responded responds answered wrote writes writing tweeted tweets posted
  asserted asserts argued argues arguing noted notes noting explained explains explaining stressed stresses stressing
  emphasized emphasised underlined underscored reiterated repeated repeats acknowledged acknowledges admitted admits
  conceded confirmed confirms confirming denied denies denying recalled remarked reported reports quipped continued
  urged urges urging asked asks asking called calls calling demanded demands demanding vowed vows pledged promised
  threatened threatens cautioned predicted suggested suggests concluded observed commented complained lamented joked
  shouted testified revealed disclosed informed assured reassured accused accuses accusing hailed praised criticized
  criticised denounced condemned condemns described describes describing proclaimed maintained maintains contended
  contends alleged alleges alleging pointed spoke speaking signaled signalled hinted indicated affirmed affirms
  affirming protested objected countered retorted boasted deny insist announce declare argue assert explain reiterate
  acknowledge admit admits concede concedes confirm affirm allege contend emphasize emphasise emphasizes emphasises
  underline underlines clarified clarifies clarify specified specifies`.split(/\s+/),
);

/** Verbs that are a cue wherever a clause with *that* follows them. */
const WITH_THAT = new Set(
  `said says told tells warned warns warning declared declares stated states announced announces added adds insisted
  insists claimed claims replied wrote asserted argued argues noted notes explained stressed stresses emphasized
  emphasised underlined reiterated acknowledged admitted conceded confirmed denied remarked cautioned vowed pledged
  affirmed maintained maintains contended alleged complained testified denies confirms acknowledges admits concedes
  reiterates vows promised promises repeated repeats predicted predicts alleges complains tweeted`.split(
    /\s+/,
  ),
);
const REACH = 14;
const CLAUSE = 60;
const ENDS = new Set([',', ';', '.', '—', '–', ':']);
const NONE: Stretch = { from: 0, to: 0 };

export const isSpeechWord = (word: string): boolean => SPEECH.has(word);

/** Whether a verb only judges what it is told of: *praised the reforms*. */
export const isJudging = (word: string): boolean => /^(?:praised|praises|hailed|hails)$/.test(word);

/** Whether a clause with *that* may follow a verb. */
export const takesThat = (word: string): boolean => WITH_THAT.has(word);

const HEARER = new Set(['him', 'her', 'them', 'me', 'us', 'reporters', 'journalists', 'lawmakers']);

/** Whether token `i` is a cue by its next word: *according to*; *told* with a hearer, also where it is reported. */
function isPlainCue({ tokens }: Document, i: number): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  const word = tokens[i]?.lower;
  return (word === 'told' && HEARER.has(next)) || (word === 'according' && next === 'to');
}

/** *According to X, …*: what follows the first comma, up to the next. */
function afterComma({ tokens, sentenceOf }: Document, i: number): Stretch {
  const find = (from: number): number => {
    let at = from;
    while (at < i + CLAUSE && sentenceOf[at] === sentenceOf[i] && !ENDS.has(tokens[at]?.raw ?? '')) at++;
    return at;
  };
  const comma = find(i);
  return tokens[comma]?.raw === ',' ? { from: comma + 1, to: find(comma + 1) } : NONE;
}

/** The *that* clause of the verb of saying at token `i`, however far it is put off, up to its first comma; or empty. */
export function clauseOf(document: Document, i: number): Stretch {
  const { tokens, sentenceOf, quoteOf } = document;
  if (tokens[i]?.raw === 'According') return afterComma(document, i);
  // The United States is no verb.
  if (tokens[i]?.raw === 'States' || !WITH_THAT.has(tokens[i]?.lower ?? '')) return NONE;
  for (let d = 1; d <= REACH && sentenceOf[i + d] === sentenceOf[i]; d++) {
    const word = tokens[i + d]?.lower ?? '';
    if (quoteOf[i + d] !== quoteOf[i] || word === ',' || word === ';' || WITH_THAT.has(word)) return NONE;
    if (word !== 'that') continue;
    let to = i + d + 1;
    while (to < i + CLAUSE && sentenceOf[to] === sentenceOf[i] && !ENDS.has(tokens[to]?.raw ?? '')) to++;
    return { from: i + d, to };
  }
  return NONE;
}

/** Whether token `i` is a cue by grammar alone: a verb of saying with its clause, or by its next word. */
export const isPlain = (document: Document, i: number): boolean =>
  clauseOf(document, i).to > 0 || isPlainCue(document, i);
