import type { Entity } from './entity.ts';

/** How a speaker is told; what that tells, and how well, decides how far the choice is believed. */
export type Manner =
  | 'name'
  | 'body'
  | 'description'
  | 'unnamed'
  | 'pronoun'
  | 'relative'
  | 'shared'
  | 'nobody';

/** How far a speaker told in that manner is believed to be the right one. */
export const TRUST: Readonly<Record<Manner, number>> = {
  name: 1,
  body: 0.99,
  unnamed: 0.99,
  description: 0.95,
  pronoun: 0.95,
  relative: 0.93,
  shared: 0.5,
  nobody: 0.5,
};

/** Who is meant at a place of the text. */
export interface Referent {
  entities: Entity[];
  manner: Manner;
}

export const NOBODY: Referent = { entities: [], manner: 'nobody' };
