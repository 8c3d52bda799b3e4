/** What is known of one question: its features, and whether its best entry is what it means. */
export interface Example {
  features: readonly number[];
  isPresent: boolean;
  /** What it counts for beside others; 1 where it is not given. */
  weight?: number;
}

/** A logistic regression. */
export interface Model {
  bias: number;
  weights: number[];
}

export const probability = ({ bias, weights }: Model, features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, one, i) => sum + one * (weights[i] ?? 0), bias)));

/** How fast what is remembered of earlier gradients and of their squares fades (Adam, arxiv.org/abs/1412.6980). */
const FADING = { gradient: 0.9, square: 0.999 };

/** Fits by Adam on standardised features, with a little shrinkage. Deterministic. */
export function trained(
  examples: readonly Example[],
  { rounds = 800, rate = 0.05, shrink = 1e-3 } = {},
): Model {
  const { mean, spread } = scaleOf(examples);
  const scaled = examples.map(({ features, isPresent, weight = 1 }) => ({
    isPresent,
    weight,
    features: features.map((one, i) => (one - (mean[i] ?? 0)) / (spread[i] ?? 1)),
  }));
  const model: Model = { bias: 0, weights: mean.map(() => 0) };
  const memory = { gradient: [...mean, 0].map(() => 0), square: [...mean, 0].map(() => 0) };
  for (let round = 1; round <= rounds; round++) {
    const steps = gradientOf(model, scaled, shrink).map((one, i) => {
      const gradient = fade(memory.gradient, i, one, FADING.gradient);
      const square = fade(memory.square, i, one ** 2, FADING.square);
      return (
        (rate * (gradient / (1 - FADING.gradient ** round))) /
        (Math.sqrt(square / (1 - FADING.square ** round)) + 1e-8)
      );
    });
    model.bias -= steps.at(-1) ?? 0;
    model.weights = model.weights.map((one, i) => one - (steps[i] ?? 0));
  }
  const weights = model.weights.map((one, i) => one / (spread[i] ?? 1));
  return { weights, bias: model.bias - weights.reduce((sum, one, i) => sum + one * (mean[i] ?? 0), 0) };
}

/** The mean of each feature and how far it spreads around it. */
function scaleOf(examples: readonly Example[]): { mean: number[]; spread: number[] } {
  const places = examples[0]?.features.map((_, i) => i) ?? [];
  const average = (of: (features: readonly number[], i: number) => number) =>
    places.map((i) => examples.reduce((sum, { features }) => sum + of(features, i), 0) / examples.length);
  const mean = average((features, i) => features[i] ?? 0);
  const square = average((features, i) => ((features[i] ?? 0) - (mean[i] ?? 0)) ** 2);
  return { mean, spread: square.map((one) => Math.sqrt(one) || 1) };
}

/** The gradient of the loss: of each weight, and of the bias at the end. */
function gradientOf(model: Model, examples: readonly Example[], shrink: number): number[] {
  const gradient = [...model.weights, 0].map(() => 0);
  for (const { features, isPresent, weight = 1 } of examples) {
    const error = weight * (probability(model, features) - (isPresent ? 1 : 0));
    for (let i = 0; i < features.length; i++) gradient[i] = (gradient[i] ?? 0) + error * (features[i] ?? 0);
    gradient[features.length] = (gradient[features.length] ?? 0) + error;
  }
  return gradient.map((one, i) => one / examples.length + shrink * (model.weights[i] ?? 0));
}

function fade(memory: number[], i: number, value: number, share: number): number {
  const now = share * (memory[i] ?? 0) + (1 - share) * value;
  memory[i] = now;
  return now;
}
