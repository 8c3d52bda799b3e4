import type { Entity } from './entity.ts';

/** How a speaker is told. */
export type Manner =
  | 'name'
  | 'body'
  | 'description'
  | 'unnamed'
  | 'pronoun'
  | 'epithet'
  | 'pair'
  | 'relative'
  | 'shared'
  | 'nobody';

/** Who is meant at a place of the text. */
export interface Referent {
  entities: Entity[];
  manner: Manner;
}

export const NOBODY: Referent = { entities: [], manner: 'nobody' };

export const byPair = (entities: Entity[]): Referent => ({ entities, manner: 'pair' });
export const byPronoun = (entities: Entity[]): Referent => ({ entities, manner: 'pronoun' });
