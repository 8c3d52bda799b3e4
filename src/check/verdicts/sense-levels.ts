/** From where on sense tells which entry a claim is about; `npm run check:fit` shows what each of them changes. */
export interface SenseLevels {
  /** How sure it must be that a claim is about an entry of the speaker whom the draft names, 0..1. */
  named: number;
  /** The same where the draft names no speaker. */
  unnamed: number;
  /** And for somebody else to have said it. */
  theirs: number;
  /** So near in sense, an entry is meant whatever the words: the speaker's own, or what somebody else has said. */
  near: number;
  /** Entries of which it is so little less sure may be meant as well. */
  beside: number;
}

/** Chosen by `npm run check:fit` on the drafts of `test/check/paraphrases`. */
export const LEVELS: SenseLevels = { named: 0.25, unnamed: 0.7, theirs: 0.5, near: 0.75, beside: 0.1 };
