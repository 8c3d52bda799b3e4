/** The comparisons, by their commands. */
export const COMPARISONS = ['compare', 'position', 'silent', 'wording'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const isComparison = (name: string): name is Comparison => COMPARISONS.some((one) => one === name);
