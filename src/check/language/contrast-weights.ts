/** Fitted by `npm run check:fit` on the pairs of `test/check-fit/relations.txt` and the drafts of `test/check/paraphrases`. */
export const CONTRAST_WEIGHTS = {
  constant: -0.7,
  same: -0.67,
  differ: 0.41,
  differShare: 1.13,
  lastDiffers: 0.16,
  opposite: 1.19,
  explained: -0.9,
  nearlyOpposite: 0.93,
  mineAlone: -0.91,
  theirsAlone: 0.57,
  oddAlone: -0.47,
  swapped: 0.63,
  cover: 0.98,
  rest: -2.72,
  turned: 0.94,
};
