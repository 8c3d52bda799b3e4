/** Fitted by `npm run check:fit` on the drafts of `test/check/paraphrases`. */
export const WEIGHTS = {
  constant: -6.05,
  sense: 3.3,
  mine: 3.27,
  theirs: 2.59,
  number: 1.13,
  otherNumber: -0.03,
  shared: 2.45,
};
