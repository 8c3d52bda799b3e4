import { useEffect, useRef, useState } from 'react';
import type { BlockJson } from '../block-kit.ts';
import { Axes, type ChartFrame, frameOf } from './chart-axes.tsx';
import { type ChartJson, figuresOf } from './chart-data.ts';
import { seriesColour } from './colour.ts';
import { Pie } from './pie.tsx';

/** A `data_visualization` block: drawn as wide as there is room, with its figures for those who do not see it. */
export function ChartBlock({ block }: { block: BlockJson }) {
  const chart = block.chart as ChartJson;
  const title = String(block.title);
  const [box, width] = useWidth();
  const { names, rows } = figuresOf(chart);
  const keys = chart.type === 'pie' ? rows.map(({ label }) => label) : names;
  return (
    <figure className="chart" ref={box}>
      <figcaption>{title}</figcaption>
      {width > 0 &&
        (chart.type === 'pie' ? (
          <Pie chart={chart} title={title} />
        ) : (
          <Plot chart={chart} width={width} title={title} />
        ))}
      {keys.length > 1 && (
        <ul className="keys" aria-hidden="true">
          {keys.map((name, at) => (
            <li key={name} style={seriesColour(at)}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Figures</summary>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {names.map((name, at) => (
                  <td key={name}>{values[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

type Series = Exclude<ChartJson, { type: 'pie' }>;

function Plot({ chart, width, title }: { chart: Series; width: number; title: string }) {
  const frame = frameOf(chart, width);
  const Marks = chart.type === 'bar' ? Bars : Lines;
  return (
    <svg role="img" aria-label={title} width={width} height={frame.height}>
      <Axes frame={frame} chart={chart} />
      <Marks frame={frame} chart={chart} />
    </svg>
  );
}

function Bars({ frame: { x, y, step }, chart: { series } }: { frame: ChartFrame; chart: Series }) {
  const wide = (step * 0.7) / series.length;
  return series.map(({ name, data }, at) => (
    <g key={name} style={seriesColour(at)}>
      {data.map(({ label, value }, category) => (
        <rect
          key={label}
          x={x(category) - step * 0.35 + at * wide}
          y={Math.min(y(value), y(0))}
          width={Math.max(1, wide - 1)}
          height={Math.abs(y(0) - y(value))}
        />
      ))}
    </g>
  ));
}

function Lines({ frame: { x, y }, chart: { type, series } }: { frame: ChartFrame; chart: Series }) {
  return series.map(({ name, data }, at) => {
    const points = data.map(({ value }, category) => `${x(category)},${y(value)}`);
    const area = [`${x(0)},${y(0)}`, ...points, `${x(data.length - 1)},${y(0)}`];
    return (
      <g key={name} style={seriesColour(at)}>
        {type === 'area' && <polygon points={area.join(' ')} />}
        <polyline points={points.join(' ')} />
      </g>
    );
  });
}

/** The width of an element, as it is by now. */
function useWidth() {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const size = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    size.observe(current);
    return () => size.disconnect();
  }, []);
  return [box, width] as const;
}
