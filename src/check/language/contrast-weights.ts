/** Fitted by `npm run check:fit` on the pairs of `test/check-fit/relations.txt` and the drafts of `test/check/paraphrases`. */
export const CONTRAST_WEIGHTS = {
  constant: -0.82,
  same: -0.57,
  differ: 0.51,
  differShare: 0.9,
  lastDiffers: 0.19,
  opposite: 1.19,
  explained: -1.01,
  nearlyOpposite: 0.93,
  mineAlone: -0.92,
  theirsAlone: 0.43,
  oddAlone: -0.27,
  swapped: 0.61,
  cover: 1.07,
  rest: -2.61,
  turned: 0.95,
};
