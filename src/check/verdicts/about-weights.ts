/** Fitted by `npm run check:fit` on the drafts of `test/check/paraphrases`. */
export const WEIGHTS = {
  constant: -5.38,
  sense: 3.13,
  mine: 3.05,
  theirs: 2.22,
  number: 1.06,
  otherNumber: -0.06,
  shared: 2.39,
};
