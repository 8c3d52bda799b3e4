import type { Stretch } from '../text/stretch.ts';

/** When what a verb tells is, by its grammar alone. `unsure`: may, might; `foretold`: would; `intended`: was to. */
export type Tense = 'past' | 'present' | 'future' | 'unsure' | 'foretold' | 'intended';

/** Whether a verb leaves open whether it comes about. */
export const isOpen = (tense: Tense): boolean => tense === 'unsure' || tense === 'foretold';

/** A verb with its auxiliaries: tokens `from` up to, not including, `to`. */
export interface VerbGroup extends Stretch {
  /** Its lemma, with particles joined by `_`; the bare word for verbs that tell no event. */
  lemma: string;
  /** Every lemma that its form can be of. */
  lemmas: readonly string[];
  kind: 'finite' | 'infinitive' | 'gerund' | 'reduced';
  tense: Tense;
  passive: boolean;
  negated: boolean;
  /** *is due*, *has been scheduled*: what it tells is appointed. */
  appointed: boolean;
  progressive: boolean;
  /** *Has met*. */
  perfect: boolean;
}
