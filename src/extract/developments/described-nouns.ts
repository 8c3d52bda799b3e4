import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Stretch } from '../text/stretch.ts';
import { withoutAdverbial } from './adverbials.ts';
import type { Tagged } from './tagging.ts';
import type { VerbGroup } from './verb-group.ts';
import { eventVerbs } from './verb-lemmas.ts';

/** A noun phrase with a clause that it is the object of: the clause’s own subject, and the noun phrase. */
export interface Described {
  subject: Stretch;
  outer: Stretch;
}

/**
 * The noun phrase that a clause describes as its object: *a dinner that De Wever was to give …*, *(said) that a lecture
 * he was to give …*; null where the clause is no such one. `isFirst`: no verb stands before it in its sentence.
 */
export function describedBy(
  tagged: Tagged,
  word: string,
  { region, joint, subject }: { region: Stretch; joint: number; subject: Stretch },
  isFirst: boolean,
): Described | null {
  const { tokens } = tagged;
  if (!/^(?:that|which)$/.test(word) || (word === 'that' && tokens[joint - 1]?.raw === ',')) return null;
  const contact = word === 'that' ? contactIn(tagged, subject) : null;
  if (contact !== null) return contact;
  const to = tokens[joint - 1]?.raw === ',' ? joint - 1 : joint;
  let from = region.from;
  if (!isFirst) {
    let that = joint - 1;
    while (that >= region.from && tokens[that]?.lower !== 'that') that--;
    if (that < region.from) return null;
    from = that + 1;
  }
  const [outer] = withoutAdverbial(tagged, { from, to });
  return outer.to > outer.from &&
    /^(?:determiner|possessive|number|Name)$/.test(tagged.classes[outer.from] ?? '')
    ? { subject, outer }
    : null;
}

/** *A lecture he* was to give: a noun phrase right before a pronoun that is a subject. */
export function contactIn({ tokens, classes }: Tagged, { from, to }: Stretch): Described | null {
  const describes =
    to - from > 2 &&
    /^(?:he|she|they|we|i|it)$/.test(tokens[to - 1]?.lower ?? '') &&
    /^(?:determiner|possessive)$/.test(classes[from] ?? '') &&
    /^(?:word|s|ers?|tion|ing|ment|ity|al|es|ies|document)$/.test(classes[to - 2] ?? '');
  return describes ? { subject: { from: to - 1, to }, outer: { from, to: to - 1 } } : null;
}

/** *Scrapped the plan for fear | it would be used*: the pronoun behind an object, which no verb of saying has. */
export function behindObject(
  { tokens, classes }: Tagged,
  { from, to }: Stretch,
  verb: VerbGroup,
): Stretch | null {
  const word = tokens[verb.to - 1]?.lower ?? '';
  const apart =
    to - from > 2 &&
    classes[to - 1] === 'subject' &&
    classes[from] === 'determiner' &&
    verb.kind === 'finite' &&
    eventVerbs(tokens[verb.from]?.lower ?? word).length > 0 &&
    !isSpeechWord(word);
  return apart ? { from: to - 1, to } : null;
}
