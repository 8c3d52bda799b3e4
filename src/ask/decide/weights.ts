/**
 * Made by `npm run ask:train`; not for editing by hand. A wrong answer was held 5 times as bad as a refusal.
 * seeds 101,102: 186 of 2894 refused wrongly, 20 of 1200 answered wrongly;
 * seeds 201, not trained on: 99 of 1446 refused wrongly, 10 of 534 answered wrongly.
 */
export const WEIGHTS: { bias: number; features: readonly number[]; threshold: number } = {
  bias: -10.8429,
  features: [8.0158, -3.8709, 4.2855, 0.9096, 4.3023, 0.5906, -0.3434, 2.3899, -2.0506, 10.2266, 4.2424],
  threshold: 0.86,
};
