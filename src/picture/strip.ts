import { format } from 'date-fns/format';
import { monthOf, plusDays, utc, weekOf } from '../record/days.ts';
import type { Day } from '../record/edtf.ts';
import { COLOURS } from './colours.ts';
import { shape, text } from './svg.ts';
import { widthOf } from './text.ts';

/** A strip of days from left to right. */
export interface Strip {
  from: Day;
  to: Day;
  left: number;
  /** Of one day. */
  step: number;
  /** The middle of a day. */
  at(day: Day): number;
}

/** Days on either side of a strip of a single one. */
const AROUND_ONE = 3;

export function stripOf(from: Day, to: Day, left: number, right: number): Strip {
  const [first, last] = from === to ? [plusDays(from, -AROUND_ONE), plusDays(to, AROUND_ONE)] : [from, to];
  const days = daysBetween(first, last) + 1;
  const step = (right - left) / days;
  return { from: first, to: last, left, step, at: (day) => left + (daysBetween(first, day) + 0.5) * step };
}

const DAY_MS = 86_400_000;

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** A stretch of days that is counted together. */
export interface Bin {
  from: Day;
  to: Day;
}

/** How days are counted together, from the shortest on. */
export const STRETCHES = ['day', 'week', 'month', 'year'] as const;
export type Stretch = (typeof STRETCHES)[number];

const yearOf = (day: Day): [Day, Day] => [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];

const AROUND: Record<Stretch, (day: Day) => [Day, Day]> = {
  day: (day) => [day, day],
  week: (day) => weekOf(day, 0),
  month: (day) => monthOf(utc(day)),
  year: yearOf,
};

/** The stretch of the calendar that a day is in. */
export function binAround(stretch: Stretch, day: Day): Bin {
  const [from, to] = AROUND[stretch](day);
  return { from, to };
}

/** All stretches of the calendar that a span of days touches. */
export function binsOf(stretch: Stretch, from: Day, to: Day): Bin[] {
  const bins: Bin[] = [];
  for (let bin = binAround(stretch, from); bin.from <= to; bin = binAround(stretch, plusDays(bin.to, 1)))
    bins.push(bin);
  return bins;
}

/** Days of a stretch, about. */
export const LENGTHS: Record<Stretch, number> = { day: 1, week: 7, month: 30.4, year: 365 };

interface Tick {
  day: Day;
  label: string;
  year: string;
}

/** How far ticks stand apart, from the closest on: so many of a stretch. */
const SPACINGS: [Stretch, number][] = [
  ['day', 1],
  ['day', 2],
  ['week', 1],
  ['week', 2],
  ['month', 1],
  ['month', 3],
  ['year', 1],
  ['year', 5],
  ['year', 10],
];

const TICK = 16;
const BETWEEN_TICKS = 14;

const labelOf = (stretch: Stretch, day: Day): string =>
  format(utc(day), stretch === 'year' ? 'yyyy' : stretch === 'month' ? 'MMM' : 'd MMM');

/** Days that are named under a strip: as many as stand apart. */
export function ticksOf(strip: Strip): Tick[] {
  for (const [stretch, each] of SPACINGS) {
    const room = LENGTHS[stretch] * each * strip.step;
    if (room < widthOf(labelOf(stretch, '2022-09-28'), TICK) + BETWEEN_TICKS) continue;
    const bins = binsOf(stretch, strip.from, strip.to).filter(({ from }) => isNth(stretch, each, from));
    return bins
      .filter(({ from }) => from >= strip.from)
      .map(({ from }) => ({
        day: from,
        label: labelOf(stretch, from),
        year: stretch === 'year' ? '' : from.slice(0, 4),
      }));
  }
  return [];
}

const EPOCH = '2000-01-03';

/** Whether a stretch is one of every `each`, counted so that the same are named whatever the strip begins with. */
function isNth(stretch: Stretch, each: number, from: Day): boolean {
  const [year = '', month = ''] = from.split('-');
  if (stretch === 'year') return Number(year) % each === 0;
  if (stretch === 'month') return (Number(month) - 1) % each === 0;
  const days = daysBetween(EPOCH, from);
  return (stretch === 'week' ? days / 7 : days) % each === 0;
}

/** The line of a strip with its days named under it; 44 high. */
export function drawStrip(strip: Strip, y: number, right: number): string[] {
  let year = '';
  const named = ticksOf(strip).flatMap((tick) => {
    const x = strip.at(tick.day);
    const isNew = tick.year !== year;
    year = tick.year;
    return [
      shape('line', { x1: x, y1: y, x2: x, y2: y + 6, stroke: COLOURS.grey, 'stroke-width': 1.5 }),
      text(x, y + 22, tick.label, { size: TICK, fill: COLOURS.grey, anchor: 'middle' }),
      ...(isNew && tick.year !== ''
        ? [text(x, y + 41, tick.year, { size: TICK, bold: true, fill: COLOURS.grey, anchor: 'middle' })]
        : []),
    ];
  });
  return [
    shape('line', { x1: strip.left, y1: y, x2: right, y2: y, stroke: COLOURS.grey, 'stroke-width': 1.5 }),
    ...named,
  ];
}

/** Room that a strip takes below its line. */
export const STRIP_HEIGHT = 50;
