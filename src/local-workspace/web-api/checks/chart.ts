import type { KitBlock } from '../../state/types.ts';
import { SLACK_LIMITS } from './limits.ts';
import { checkLength, checkList, isObject, type Json, type Spot } from './spot.ts';

/** docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export function checkChart(block: KitBlock, spot: Spot): void {
  checkLabel(block.title, spot.into('title'), SLACK_LIMITS.chartTitle);
  const { chart } = block;
  const at = spot.into('chart');
  if (!isObject(chart)) at.problem('must be an object');
  else if (chart.type === 'pie')
    checkList(chart.segments, at.into('segments'), [1, SLACK_LIMITS.chartSeries], checkSegment);
  else if (['bar', 'line', 'area'].includes(String(chart.type))) checkSeries(chart, at);
  else at.into('type').problem('must be pie, bar, line or area');
}

function checkSegment(segment: unknown, spot: Spot): void {
  checkPoint(segment, spot);
  if (isObject(segment) && Number(segment.value) <= 0) spot.into('value').problem('must be more than 0');
}

function checkSeries(chart: Json, spot: Spot): void {
  const axis = isObject(chart.axis_config) ? chart.axis_config : {};
  const at = spot.into('axis_config');
  checkList(axis.categories, at.into('categories'), [1, SLACK_LIMITS.chartPoints], (one, where) =>
    checkLabel(one, where, SLACK_LIMITS.chartLabel),
  );
  checkLength(axis.x_label, at.into('x_label'), SLACK_LIMITS.chartTitle);
  checkLength(axis.y_label, at.into('y_label'), SLACK_LIMITS.chartTitle);
  const names = new Set<unknown>();
  checkList(chart.series, spot.into('series'), [1, SLACK_LIMITS.chartSeries], (one, where) => {
    if (!isObject(one)) {
      where.problem('must be an object');
      return;
    }
    checkLabel(one.name, where.into('name'), SLACK_LIMITS.chartLabel);
    if (names.has(one.name)) where.into('name').problem('must be unique');
    names.add(one.name);
    checkList(one.data, where.into('data'), [1, SLACK_LIMITS.chartPoints], checkPoint);
    if (String(labelsOf(one.data)) !== String(axis.categories))
      where.into('data').problem('must have one point for each category, in their order');
  });
}

const labelsOf = (data: unknown): unknown[] =>
  Array.isArray(data) ? data.map((point) => (isObject(point) ? point.label : null)) : [];

function checkPoint(point: unknown, spot: Spot): void {
  if (!isObject(point)) {
    spot.problem('must be an object');
    return;
  }
  checkLabel(point.label, spot.into('label'), SLACK_LIMITS.chartLabel);
  if (!Number.isFinite(point.value)) spot.into('value').problem('must be a number');
}

function checkLabel(value: unknown, spot: Spot, max: number): void {
  if (typeof value !== 'string' || value === '') spot.problem('must be a string of at least 1 character');
  checkLength(value, spot, max);
}
