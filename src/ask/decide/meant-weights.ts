/**
 * Made by `npm run ask:train:meant`; not for editing by hand. Of what is not on the record, 8 % of what was trained on is offered something.
 * On questions that were not trained on (h0 shares no word with the statement, h1 some, h2 most; f are fragments):
 * f: 1 of 57 answered, 0 rightly;
 * h0: 59 of 161 answered, 56 rightly;
 * h0 left out: 7 of 176 answered, 0 rightly;
 * h1: 119 of 188 answered, 116 rightly;
 * h1 left out: 10 of 208 answered, 0 rightly;
 * h2: 192 of 200 answered, 192 rightly;
 * h2 left out: 25 of 220 answered, 0 rightly.
 */
export const MEANT: { bias: number; features: readonly number[]; threshold: number } = {
  bias: -12.991,
  features: [15.0364, 23.6604, 7.2708, 2.6042, -3.8088, -0.0986, 0.1934],
  threshold: 0.38,
};
