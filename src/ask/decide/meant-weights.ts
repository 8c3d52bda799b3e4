/**
 * Made by `npm run ask:train:meant`; not for editing by hand. Of what is not on the record, 10 % of what was trained on is offered something.
 * On questions that were not trained on (h0 shares no word with the statement, h1 some, h2 most; f are fragments):
 * f: 1 of 56 answered, 0 rightly;
 * h0: 68 of 168 answered, 60 rightly;
 * h0 left out: 15 of 184 answered, 0 rightly;
 * h1: 133 of 192 answered, 126 rightly;
 * h1 left out: 17 of 212 answered, 0 rightly;
 * h2: 188 of 200 answered, 188 rightly;
 * h2 left out: 21 of 220 answered, 0 rightly;
 * small: 16 of 23 answered, 15 rightly;
 * small left out: 3 of 68 answered, 0 rightly.
 */
export const MEANT: { bias: number; features: readonly number[]; threshold: number; least: number } = {
  bias: -9.4743,
  features: [7.8975, 9.0743, 20.2841, 3.2486, 2.9213, -3.4013, -0.1336, 0.468, 0.2173],
  threshold: 0.35,
  least: 0.545,
};
