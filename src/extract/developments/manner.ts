import { isTelephone } from './by-telephone.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Reading } from './noun-phrases.ts';
import { kindsOf } from './nouns.ts';

/** How it was done, as far as that makes another event of it. */
export function mannerOf({ tokens }: Reading, { verb }: Clause, { type, turn, noun }: Happening): string {
  if (turn === 'ends') return 'end';
  if (type !== 'CONSULT') return '';
  if (noun !== null) {
    const kinds = tokens
      .slice(noun.from, Math.min(noun.to, noun.from + 6))
      .flatMap(({ lower }) => kindsOf(lower));
    const isCall = kinds.includes('call') || isTelephone(tokens[noun.from]?.lower ?? '');
    return isCall ? 'call' : kinds.includes('visit') ? 'visit' : '';
  }
  // What sits is a body: nobody met there but its members.
  if (verb.lemma === 'sit') return 'sitting';
  if (/^(?:phone|telephone|ring|call|speak|talk)$/.test(verb.lemma)) return 'call';
  if (turn === 'set' || isGoing(verb.lemma)) return 'visit';
  return /^(?:hand|hand_over|deliver|present|pass|submit|give|send|forward|exchange)$/.test(verb.lemma)
    ? 'papers'
    : '';
}

/** Whether a verb tells of a way to somewhere. */
export const isGoing = (lemma: string): boolean =>
  /^(?:visit|tour|travel|fly|fly_in|fly_out|go|head|return|arrive|come|land|pay|journey|sail|drive|cross|touch_down|leave|depart|set_off|set_out)$/.test(
    lemma,
  );
