import type { ChartJson } from './chart-data.ts';
import { seriesColour } from './colour.ts';

const RADIUS = 90;

/** A pie whose slices begin at noon. */
export function Pie({ chart, title }: { chart: Extract<ChartJson, { type: 'pie' }>; title: string }) {
  const total = chart.segments.reduce((sum, { value }) => sum + value, 0);
  let from = 0;
  return (
    <svg role="img" aria-label={title} width={2 * RADIUS} height={2 * RADIUS} viewBox="-1 -1 2 2">
      {chart.segments.map(({ label, value }, at) => {
        const start = from;
        from += value / total;
        return <path key={label} style={seriesColour(at)} d={slice(start, from)} />;
      })}
    </svg>
  );
}

/** The outline of a slice between two shares of the whole; a whole pie takes two arcs. */
function slice(from: number, to: number): string {
  const at = (share: number) => `${Math.sin(share * 2 * Math.PI)} ${-Math.cos(share * 2 * Math.PI)}`;
  const middle = (from + to) / 2;
  return `M 0 0 L ${at(from)} A 1 1 0 0 1 ${at(middle)} A 1 1 0 0 1 ${at(to)} Z`;
}
