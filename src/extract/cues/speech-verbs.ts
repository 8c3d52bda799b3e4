import type { Document } from '../text/document.ts';

/** Verbs and phrases whose plain sense is to say something; others may tell of a thought, an act or a stand. */
const SPEECH = new Set(
  `said says say saying told tells tell telling warned warns warn warning declared declares declaring stated states
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
  affirming protested objected countered retorted boasted`.split(/\s+/),
);

/** Verbs that are a cue wherever a clause with *that* follows them. */
const WITH_THAT = new Set(
  `said says told tells warned warns warning declared declares stated states announced announces added adds insisted
  insists claimed claims replied wrote asserted argued argues noted notes explained stressed stresses emphasized
  emphasised underlined reiterated acknowledged admitted conceded confirmed denied remarked cautioned vowed pledged
  affirmed maintained maintains contended alleged complained testified`.split(/\s+/),
);
const REACH = 14;

export const isSpeechWord = (word: string): boolean => SPEECH.has(word);

/** Whether token `i` is a verb of saying with a *that* clause of its own, however far the clause is put off. */
export function reportsThat({ tokens, sentenceOf, quoteOf }: Document, i: number): boolean {
  if (!WITH_THAT.has(tokens[i]?.lower ?? '')) return false;
  for (let d = 1; d <= REACH && sentenceOf[i + d] === sentenceOf[i]; d++) {
    const word = tokens[i + d]?.lower ?? '';
    if (quoteOf[i + d] !== quoteOf[i] || word === ',' || word === ';' || WITH_THAT.has(word)) return false;
    if (word === 'that') return true;
  }
  return false;
}
