/**
 * Made by `npm run ask:train:meant`; not for editing by hand. Of what is not on the record, 10 % of what was trained on is offered something.
 * Of each half of the questions, by what was trained on the other (h0 shares no word with the statement, h1 some, h2 most; f are fragments):
 * f: 5 of 107 answered, 0 rightly;
 * h0: 110 of 334 answered, 90 rightly;
 * h0 left out: 46 of 361 answered, 0 rightly;
 * h1: 251 of 384 answered, 236 rightly;
 * h1 left out: 37 of 428 answered, 0 rightly;
 * h2: 387 of 399 answered, 387 rightly;
 * h2 left out: 45 of 435 answered, 0 rightly;
 * small: 34 of 58 answered, 31 rightly;
 * small left out: 13 of 178 answered, 0 rightly.
 */
export const MEANT: { bias: number; features: readonly number[]; threshold: number; least: number } = {
  bias: -18.167,
  features: [2.5946, 9.3701, 14.1684, 15.2299, 4.7785, 5.5333, 3.2183, -1.7375, -0.0524, 0.5029, 0.1154],
  threshold: 0.34,
  least: 0.505,
};
