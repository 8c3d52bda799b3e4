import type { ActorIndex } from '../../record/actor-index.ts';
import type { Attribution } from '../attribution.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Cast } from '../people/cast.ts';
import type { Entity } from '../people/entity.ts';
import { proposed } from '../people/guess.ts';
import { Reference } from '../people/refer.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';

/** Who is known to an article, and who says what in it: in the order of the text. */
export interface Known {
  cast: Cast;
  attributions: readonly Attribution[];
  /** Who says each of the attributions. */
  saying: readonly (readonly Entity[])[];
  index: ActorIndex;
  published: string | null;
}

/** Whom pronouns mean as subjects of what happens, as for what is said; asked for in the order of the text. */
export class Meaning {
  private readonly reference: Reference;
  private readonly known: Known;
  private next = 0;

  constructor(document: Document, known: Known) {
    this.known = known;
    this.reference = new Reference(
      document,
      known.cast,
      known.attributions.map(({ anchor }) => anchor),
    );
  }

  /** Those whom the words at `stretch`, whose verb is at `anchor`, mean and the article names. */
  at(stretch: Stretch, anchor: number): ActorGuess[] {
    const { attributions, saying, index, published } = this.known;
    for (
      let one = attributions[this.next];
      one !== undefined && one.anchor < anchor;
      one = attributions[++this.next]
    )
      if (one.attitude === 'speech') this.reference.remember(one.anchor, saying[this.next] ?? []);
    return this.reference
      .at(stretch, anchor)
      .entities.flatMap((one) => (one.members.length > 0 ? one.members : [one]))
      .filter(({ anonymous }) => !anonymous)
      .map((one) => proposed(one, index, published));
  }
}
