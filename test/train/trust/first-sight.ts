import { readFileSync } from 'node:fs';
import { TRUST_FEATURES } from '../../../src/extract/trust/trust-features.ts';

/**
 * A candidate of a story as the extractor gave it when neither it nor whoever mends it had seen that story. What is
 * right after mending tells nothing of the next story; this does.
 */
export interface FirstSight {
  story: string;
  /** Which state of the extractor it was, from 1 on; later ones err less. */
  generation: number;
  /** Whether it is a statement of the story, and the speaker is the story's. */
  right: boolean;
  /** Its features, those of 0 left out. */
  told: Record<string, number>;
}

export const FIRST_SIGHT = new URL('./first-sight.jsonl', import.meta.url);

export const readFirstSight = (): FirstSight[] =>
  readFileSync(FIRST_SIGHT, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FirstSight);

export const rowOf = ({ told }: FirstSight): number[] =>
  TRUST_FEATURES.map((name) => (name === 'always' ? 1 : (told[name] ?? 0)));
