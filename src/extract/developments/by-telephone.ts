import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Reading } from './noun-phrases.ts';
import type { PartyMention } from './party-mention.ts';
import { prepositionOf } from './prepositions.ts';
import { isOpen } from './verb-group.ts';

/**
 * *Erdogan told Putin over the telephone that …*, *Scholz assured him by video link*: whatever one says or does to
 * another by telephone is a call between the two.
 */
export function byTelephone(reading: Reading, clause: Clause): Happening | null {
  const { verb, subject, after, before } = clause;
  if (verb.kind !== 'finite' || verb.negated || verb.passive || isOpen(verb.tense)) return null;
  const noun = telephoneIn(reading, after) ?? telephoneIn(reading, before);
  if (noun === null || reading.document.quoteOf[noun.from] !== reading.document.quoteOf[verb.from])
    return null;
  const doers = reading.parties.within(subject).filter(isSide);
  const isMeant = /^(?:he|she)$/.test(reading.tokens[subject.to - 1]?.lower ?? '');
  if (doers.length === 0 && !isMeant) return null;
  const told = reading.parties.within(after).some((one) => isSide(one) && isHearer(reading, one, after));
  return told ? { type: 'CONSULT', roles: 'both', noun, turn: 'told', object: after, passive: false } : null;
}

const isSide = ({ as, party }: PartyMention): boolean => as === 'party' && party.kind !== 'organisation';

const isHearer = (reading: Reading, one: PartyMention, after: Stretch): boolean =>
  /^(?:to|with|)$/.test(prepositionOf(reading, one, after.from) ?? '');

/** What people speak over. */
export const isTelephone = (word: string): boolean =>
  /^(?:(?:tele)?phone|hotline|videolink|videophone)$/.test(word);

const LEADS = new Set(['by', 'over', 'via', 'on']);

/** The noun of the telephone behind *by* or *over*. */
function telephoneIn({ tokens }: Reading, { from, to }: Stretch): Stretch | null {
  for (let i = from; i < to; i++) {
    if (!LEADS.has(tokens[i]?.lower ?? '')) continue;
    const at = /^(?:the|a|an)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    const noun = /^(?:secure|mobile|satellite)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
    if (noun < to && isTelephone(tokens[noun]?.lower ?? '')) return { from: noun, to: noun + 1 };
  }
  return null;
}
