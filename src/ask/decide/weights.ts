/**
 * Made by `npm run ask:train`; not for editing by hand. A wrong answer was held 5 times as bad as a refusal.
 * seeds 101,102,103: 290 of 4328 refused wrongly, 34 of 1797 answered wrongly;
 * seeds 201, not trained on: 117 of 1446 refused wrongly, 9 of 533 answered wrongly.
 */
export const WEIGHTS: { bias: number; features: readonly number[]; threshold: number } = {
  bias: -12.9692,
  features: [12.3116, -5.3795, 2.9889, 2.4359, 5.0244, 0.6187, -0.3083, 1.8059, 1.8596, 7.8303, 3.2353],
  threshold: 0.86,
};
