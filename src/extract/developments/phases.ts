import type { Phase } from '../../record/development.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Telling } from './telling.ts';
import { isOpen } from './verb-group.ts';
import { BINDING } from './verbs-of-happening.ts';

/** What is said of the future counts where it is an appointment: a sure day for something that sides do together. */
const APPOINTMENTS = new Set(['CONSULT', 'RETREAT', 'AGREE', 'COOPERATE', 'AID']);

/** How a happening stands in time; null for what may be, was to be or is only said. `ahead`: a day after publication. */
export function phaseOf(
  clause: Clause,
  { turn, type }: Happening,
  telling: Telling,
  ahead: boolean,
): Phase | null {
  const phase = byTense(clause, turn, ahead);
  if (telling === 'unreal') return null;
  if (telling === 'narrated') return phase === 'foretold' ? null : phase;
  if (telling === 'reported' && phase !== 'foretold') return phase;
  // What was appointed is off when those who appointed it say so.
  if (turn === 'off') return phase === 'cancelled' ? phase : null;
  const announced = phase === 'scheduled' || (phase === 'foretold' && clause.verb.lemma !== 'be');
  return announced && ahead && type !== null && APPOINTMENTS.has(type) ? 'scheduled' : null;
}

/** *Agreed | to meet on Monday*. */
export const isAgreed = ({ verb, governor }: Pick<Clause, 'verb' | 'governor'>): boolean =>
  verb.kind === 'infinitive' &&
  governor !== null &&
  BINDING.has(governor.verb.lemma) &&
  !governor.verb.negated;

function byTense(
  { verb, governor, link }: Clause,
  turn: Happening['turn'],
  ahead: boolean,
): Phase | 'foretold' | null {
  const { tense } = verb.kind === 'finite' ? verb : (governor?.verb ?? verb);
  if (turn === 'off') return isOpen(tense) || tense === 'intended' ? null : 'cancelled';
  if (turn === 'set') return isOpen(tense) ? null : tense === 'past' && !ahead ? null : 'scheduled';
  if (verb.kind === 'infinitive' && governor !== null) {
    if (isAgreed({ verb, governor })) return tense === 'past' && ahead ? 'scheduled' : null;
    if (/^(?:plan|intend)$/.test(governor.verb.lemma)) return tense === 'present' ? 'scheduled' : null;
  }
  if (tense === 'future') return 'scheduled';
  if (tense === 'foretold') return 'foretold';
  if (tense === 'unsure') return null;
  if (tense === 'intended') return null;
  if (tense === 'present')
    return ahead ? 'scheduled' : verb.progressive || verb.passive || link === 'relative' ? null : 'occurred';
  return 'occurred';
}
