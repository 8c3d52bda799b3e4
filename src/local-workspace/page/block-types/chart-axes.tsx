import { type ChartJson, scaleSteps } from './chart-data.ts';

type Series = Exclude<ChartJson, { type: 'pie' }>;

/** Where things stand in a chart, in pixels. */
export interface ChartFrame {
  width: number;
  height: number;
  ticks: number[];
  /** The room of a category, and its middle. */
  step: number;
  x(category: number): number;
  y(value: number): number;
}

const HEIGHT = 230;
const LEFT = 44;
const [TOP, BOTTOM] = [10, 40];
/** The least room for the label of a category. */
const LABEL = 72;

export function frameOf({ series, axis_config }: Series, width: number): ChartFrame {
  const ticks = scaleSteps(series.flatMap(({ data }) => data.map(({ value }) => value)));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const step = (width - LEFT) / axis_config.categories.length;
  return {
    width,
    height: HEIGHT,
    ticks,
    step,
    x: (category) => LEFT + step * (category + 0.5),
    y: (value) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM),
  };
}

/** The scale at the left, the categories below, and what they are called. */
export function Axes({ frame, chart }: { frame: ChartFrame; chart: Series }) {
  const { categories, x_label, y_label } = chart.axis_config;
  const every = Math.ceil(LABEL / frame.step);
  return (
    <g className="axes">
      {frame.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={frame.width} y1={frame.y(tick)} y2={frame.y(tick)} />
          <text x={LEFT - 6} y={frame.y(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {categories.map(
        (label, at) =>
          at % every === 0 && (
            <text key={label} x={frame.x(at)} y={frame.height - 24} textAnchor="middle">
              {label}
            </text>
          ),
      )}
      {x_label !== undefined && (
        <text x={(LEFT + frame.width) / 2} y={frame.height - 6} textAnchor="middle">
          {x_label}
        </text>
      )}
      {y_label !== undefined && (
        <text transform={`translate(10 ${(HEIGHT - BOTTOM) / 2}) rotate(-90)`} textAnchor="middle">
          {y_label}
        </text>
      )}
    </g>
  );
}
