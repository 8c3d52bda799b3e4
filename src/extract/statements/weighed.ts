import type { Relation } from '../relations/find-relations.ts';

/** A relation and the chance that it is right. */
export interface Weighed {
  relation: Relation;
  confidence: number;
}
