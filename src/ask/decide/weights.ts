/**
 * Made by `npm run ask:train`; not for editing by hand. A wrong answer was held 5 times as bad as a refusal.
 * seeds 101,102,103: 197 of 4343 refused wrongly, 32 of 1785 answered wrongly;
 * seeds 201, not trained on: 69 of 1453 refused wrongly, 10 of 527 answered wrongly.
 */
export const WEIGHTS: { bias: number; features: readonly number[]; threshold: number } = {
  bias: -12.432,
  features: [13.9481, -3.6413, 2.6215, 2.806, 2.8024, 0.1405, -1.4336, 1.9813, 1.634, 9.8743, -0.0339],
  threshold: 0.81,
};
