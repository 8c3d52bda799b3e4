import type { Edtf } from '../../record/edtf.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Document } from '../text/document.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Sides } from './sides.ts';

/**
 * *The Kremlin said Putin had spoken with Xi on Tuesday*: what an office tells of meetings and calls of those whom it
 * speaks for is how the press learns of them. What a person says to have happened stays that person’s word.
 */
export function isReadout(
  { quoteOf }: Document,
  { verb, link }: Clause,
  { type, turn }: Happening,
  { sides, date, speaker }: { sides: Sides; date: Edtf | null; speaker: ActorGuess | null },
): boolean {
  const parties = [...sides.actors, ...sides.recipients];
  return (
    type === 'CONSULT' &&
    turn === null &&
    link === 'complement' &&
    verb.tense === 'past' &&
    date !== null &&
    quoteOf[verb.from] === -1 &&
    speaker !== null &&
    speaker.kind !== 'person' &&
    parties.length > 1 &&
    parties.some(({ kind }) => kind === 'person')
  );
}
