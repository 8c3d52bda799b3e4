/**
 * Made by `npm run ask:train:meant`; not for editing by hand. Of what is not on the record, 12 % of what was trained on is offered something.
 * Of each half of the questions, by what was trained on the other (h0 shares no word with the statement, h1 some, h2 most; f are fragments):
 * f: 7 of 90 answered, 0 rightly;
 * h0: 143 of 334 answered, 117 rightly;
 * h0 left out: 50 of 361 answered, 0 rightly;
 * h1: 249 of 384 answered, 235 rightly;
 * h1 left out: 49 of 428 answered, 0 rightly;
 * h2: 395 of 399 answered, 395 rightly;
 * h2 left out: 56 of 433 answered, 0 rightly;
 * small: 40 of 66 answered, 36 rightly;
 * small left out: 24 of 190 answered, 0 rightly.
 */
export const MEANT: { bias: number; features: readonly number[]; threshold: number; least: number } = {
  bias: -9.0256,
  features: [
    5.7522, 13.4087, 11.1862, 5.1725, 5.2636, 1.3383, 3.6104, -0.1486, -0.2578, 0.3474, 0.177, -3.8664,
    -5.7511, -10.5179, 4.9623,
  ],
  threshold: 0.29,
  least: 0.506,
};
