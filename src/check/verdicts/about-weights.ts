/** Fitted by `npm run check:fit` on the drafts of `test/check/paraphrases`. */
export const WEIGHTS = {
  constant: -5.67,
  sense: 3.64,
  mine: 3.21,
  theirs: 2.46,
  number: 1.1,
  otherNumber: -0.07,
  shared: 2.33,
};
