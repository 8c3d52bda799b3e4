import type { Phase } from '../../record/development.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './events.ts';
import type { Telling } from './telling.ts';

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
  if (telling === 'narrated' || telling === 'reported')
    return clause.verb.tense === 'unsure' && telling === 'narrated'
      ? null
      : phase === 'unsure'
        ? null
        : phase;
  if (telling === 'unreal') return null;
  const announced = phase === 'scheduled' || (phase === 'unsure' && clause.verb.lemma !== 'be');
  return announced && ahead && turn !== 'off' && APPOINTMENTS.has(type) ? 'scheduled' : null;
}

function byTense(
  { verb, governor }: Clause,
  turn: Happening['turn'],
  ahead: boolean,
): Phase | 'unsure' | null {
  const { tense } = verb.kind === 'finite' ? verb : (governor?.verb ?? verb);
  if (turn === 'off') return tense === 'unsure' || tense === 'intended' ? null : 'cancelled';
  if (turn === 'set') return tense === 'unsure' ? 'unsure' : tense === 'past' && !ahead ? null : 'scheduled';
  if (verb.kind === 'infinitive' && governor !== null) {
    if (/^(?:plan|intend)$/.test(governor.verb.lemma)) return tense === 'present' ? 'scheduled' : null;
  }
  if (tense === 'future') return 'scheduled';
  if (tense === 'unsure') return 'unsure';
  if (tense === 'intended') return null;
  if (tense === 'present') return ahead ? 'scheduled' : verb.progressive || verb.passive ? null : 'occurred';
  return 'occurred';
}
