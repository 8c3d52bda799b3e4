import type { ActorGuess } from '../candidate.ts';
import type { Stretch } from '../text/stretch.ts';

/** A party that an article names at a place. */
export interface NamedParty extends Stretch {
  party: ActorGuess;
}

/** A party that the article names: tokens `from` up to, not including, `to`. */
export interface PartyMention extends NamedParty {
  /** `office`: part of how a person is introduced, or a possessor; it is no party of its own. */
  as: 'party' | 'place' | 'office';
}
