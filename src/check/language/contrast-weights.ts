/** Fitted by `npm run check:fit` on the pairs of `test/check-fit/relations.txt` and the drafts of `test/check/paraphrases`. */
export const CONTRAST_WEIGHTS = {
  constant: -0.84,
  same: -0.37,
  differ: 0.58,
  differShare: 0.86,
  lastDiffers: 0.27,
  opposite: 1.25,
  explained: -1,
  nearlyOpposite: 1,
  mineAlone: -0.73,
  theirsAlone: 0.55,
  oddAlone: -0.33,
  swapped: 0.56,
  wayBack: 1.53,
  cover: 1.04,
  rest: -2.58,
  turned: 0.93,
};
