import { plusDays, sayDay } from '../record/days.ts';
import type { Day } from '../record/edtf.ts';
import { heading, saySpan, shortened } from './alt.ts';
import { COLOURS, colourOf } from './colours.ts';
import { countsIn, MARGIN, NAMES, rowName, WIDTH } from './rows.ts';
import { type Row, rowsOf, type Said, totalOf } from './said.ts';
import {
  type Bin,
  binAround,
  binsOf,
  drawStrip,
  LENGTHS,
  STRETCHES,
  STRIP_HEIGHT,
  type Stretch,
  type Strip,
  stripOf,
} from './strip.ts';
import { type Drawing, picture, shape, text } from './svg.ts';

/** What was said in a span of days. */
export interface Chart {
  title: string;
  from: Day;
  to: Day;
  said: Said[];
}

const ROW = 78;
const TOP = 92;
/** Of the tallest bar; its number stands above it. */
const TALLEST = 48;
const BROADEST = 44;
/** Bars that are closer have no numbers above them but at their highest. */
const NUMBERED = 26;
/** A bar that is narrower is none. */
const NARROWEST = 6;
/** Up to these there is a bar for each day. */
const FEW_DAYS = 14;

/** Statements by party per week, or per day, month or year where weeks are too few or too many: a row of bars for each, all of one scale. */
export function drawChart({ title, from, to, said }: Chart): Drawing {
  const rows = rowsOf(said);
  const right = WIDTH - MARGIN;
  const { stretch, strip } = measured(from, to, right);
  const bins = binsOf(stretch, strip.from, strip.to);
  const counts = rows.map((row) => countsIn(row, stretch));
  const most = Math.max(1, ...counts.flatMap((one) => [...one.values()]));
  const bottom = TOP + rows.length * ROW;
  const height = bottom + STRIP_HEIGHT + MARGIN / 2;
  const note = `${totalOf(said)} statement${totalOf(said) === 1 ? '' : 's'} per ${stretch}, ${saySpan(from, to)}`;
  const svg = picture(WIDTH, height, [
    ...heading(title, note),
    ...rows.flatMap((row, i) =>
      drawBars(row, colourOf(row, i), {
        strip,
        bins,
        counts: counts[i] ?? new Map(),
        most,
        base: TOP + (i + 1) * ROW - 8,
        right,
      }),
    ),
    ...drawStrip(strip, bottom, right),
  ]);
  return { svg, width: WIDTH, height, alt: altOf({ title, from, to, said }, stretch, rows, counts) };
}

/** Days where they are few, else the shortest stretch whose bars can be told apart, and the strip of all its days. */
function measured(from: Day, to: Day, right: number): { stretch: Stretch; strip: Strip } {
  const [fewest, ...longer] = STRETCHES;
  for (const stretch of from > plusDays(to, -FEW_DAYS) ? [fewest, ...longer] : longer) {
    const strip = stripOf(binAround(stretch, from).from, binAround(stretch, to).to, MARGIN + NAMES, right);
    if (LENGTHS[stretch] * strip.step >= NARROWEST || stretch === 'year') return { stretch, strip };
  }
  throw new RangeError('a chart has a stretch');
}

interface Place {
  strip: Strip;
  bins: readonly Bin[];
  counts: ReadonlyMap<Day, number>;
  most: number;
  base: number;
  right: number;
}

function drawBars(row: Row, fill: string, { strip, bins, counts, most, base, right }: Place): string[] {
  const apart = (right - strip.left) / bins.length;
  const width = Math.min(BROADEST, apart * 0.8);
  const highest = Math.max(...counts.values());
  const bars = bins.flatMap(({ from, to }) => {
    const count = counts.get(from) ?? 0;
    if (count === 0) return [];
    const middle = (strip.at(from) + strip.at(to)) / 2;
    const high = Math.max(2, (TALLEST * count) / most);
    return [
      shape('rect', { x: middle - width / 2, y: base - high, width, height: high, fill }),
      ...(apart >= NUMBERED || count === highest
        ? [text(middle, base - high - 5, String(count), { size: 15, bold: true, fill, anchor: 'middle' })]
        : []),
    ];
  });
  return [
    ...rowName(row, fill, base - 22),
    shape('line', { x1: strip.left, y1: base, x2: right, y2: base, stroke: COLOURS.line }),
    ...bars,
  ];
}

function altOf(
  { title, from, to, said }: Chart,
  stretch: Stretch,
  rows: readonly Row[],
  counts: readonly ReadonlyMap<Day, number>[],
): string {
  const told = rows.map(({ name, total }, i) => {
    const [day, most] = [...(counts[i] ?? [])].reduce((a, b) => (b[1] > a[1] ? b : a));
    return `${name} ${total}, most ${stretch === 'day' ? 'on' : `in the ${stretch} of`} ${sayDay(day)} (${most})`;
  });
  return shortened(
    `Chart: ${title}, statements by party per ${stretch}, ${saySpan(from, to)}. ${totalOf(said)} in all: ${told.join('; ')}.`,
  );
}
