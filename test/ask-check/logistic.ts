/** What is known of one question: its features, and whether its best entry is what it means. */
export interface Example {
  features: readonly number[];
  isPresent: boolean;
}

/** A logistic regression. */
export interface Model {
  bias: number;
  weights: number[];
}

export const probability = ({ bias, weights }: Model, features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, one, i) => sum + one * (weights[i] ?? 0), bias)));

/** Fits by gradient descent on standardised features, with a little shrinkage. Deterministic. */
export function trained(
  examples: readonly Example[],
  { rounds = 4_000, rate = 0.5, shrink = 1e-4 } = {},
): Model {
  const count = examples[0]?.features.length ?? 0;
  const places = Array.from({ length: count }, (_, i) => i);
  const mean = places.map(
    (i) => examples.reduce((sum, one) => sum + (one.features[i] ?? 0), 0) / examples.length,
  );
  const spread = places.map((i) => {
    const square = examples.reduce((sum, one) => sum + ((one.features[i] ?? 0) - (mean[i] ?? 0)) ** 2, 0);
    return Math.sqrt(square / examples.length) || 1;
  });
  const scaled = examples.map((one) =>
    places.map((i) => ((one.features[i] ?? 0) - (mean[i] ?? 0)) / (spread[i] ?? 1)),
  );
  const model: Model = { bias: 0, weights: places.map(() => 0) };
  for (let round = 0; round < rounds; round++) {
    const gradient = places.map(() => 0);
    let bias = 0;
    for (const [at, features] of scaled.entries()) {
      const error = probability(model, features) - (examples[at]?.isPresent ? 1 : 0);
      bias += error;
      for (const i of places) gradient[i] = (gradient[i] ?? 0) + error * (features[i] ?? 0);
    }
    model.bias -= (rate * bias) / examples.length;
    for (const i of places)
      model.weights[i] =
        (model.weights[i] ?? 0) * (1 - rate * shrink) - (rate * (gradient[i] ?? 0)) / examples.length;
  }
  const weights = model.weights.map((one, i) => one / (spread[i] ?? 1));
  return { weights, bias: model.bias - weights.reduce((sum, one, i) => sum + one * (mean[i] ?? 0), 0) };
}
