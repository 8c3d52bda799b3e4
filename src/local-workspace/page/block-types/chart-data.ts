/** A `data_visualization` block's chart, as Slack has it. */
export type ChartJson =
  | { type: 'pie'; segments: Point[] }
  | {
      type: 'bar' | 'line' | 'area';
      series: { name: string; data: Point[] }[];
      axis_config: { categories: string[]; x_label?: string; y_label?: string };
    };

interface Point {
  label: string;
  value: number;
}

/** Round steps of a scale that holds all values, and 0. */
export function scaleSteps(values: readonly number[], most = 5): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** What a chart shows, in figures: a row for each label, a column for each series. */
export function figuresOf(chart: ChartJson): {
  names: string[];
  rows: { label: string; values: number[] }[];
} {
  if (chart.type === 'pie')
    return {
      names: ['Value'],
      rows: chart.segments.map(({ label, value }) => ({ label, values: [value] })),
    };
  return {
    names: chart.series.map(({ name }) => name),
    rows: chart.axis_config.categories.map((label, at) => ({
      label,
      values: chart.series.map(({ data }) => data[at]?.value ?? 0),
    })),
  };
}
