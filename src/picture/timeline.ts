import { format } from 'date-fns/format';
import { sayDay, utc } from '../record/days.ts';
import type { Day } from '../record/edtf.ts';
import { heading, sayParties, saySpan, shortened } from './alt.ts';
import { COLOURS, colourOf } from './colours.ts';
import { drawFlags, type Event, heightOf, placed } from './flags.ts';
import { countsIn, MARGIN, NAMES, rowName, WIDTH } from './rows.ts';
import { type Row, rowsOf, type Said, totalOf } from './said.ts';
import {
  type Bin,
  binAround,
  drawStrip,
  LENGTHS,
  STRETCHES,
  STRIP_HEIGHT,
  type Strip,
  stripOf,
} from './strip.ts';
import { type Drawing, picture, shape, text } from './svg.ts';

/** Something that happened, where it stands on a strip; `when` says its date where that is no single day. */
interface Happened {
  day: Day;
  when?: string;
  words: string;
}

/** What happened and what was said in a span of days. */
export interface Timeline {
  title: string;
  from: Day;
  to: Day;
  /** The most important first: not all may have room for their words. */
  events: Happened[];
  said: Said[];
}

const ROW = 46;
const TOP = 92;
/** Marks that touch each other tell no days apart. */
const LEAST_APART = 24;
const LARGEST = 16;
const SMALLEST = 4;
/** Room that a digit takes in a mark, to both sides of its middle. */
const DIGIT = 5;

/** A strip of days: what happened as flags above it, what was said below it, a row of marks for each party. */
export function drawTimeline(timeline: Timeline): Drawing {
  const { title, from, to, events, said } = timeline;
  const right = WIDTH - MARGIN;
  const rows = rowsOf(said);
  const strip = stripOf(from, to, rows.length === 0 ? MARGIN : MARGIN + NAMES, right);
  const within = events.filter(({ day }) => day >= strip.from && day <= strip.to);
  const flags = placed(perDay(within, strip), MARGIN, right);
  const y = TOP + heightOf(flags);
  const below = y + STRIP_HEIGHT;
  const height = below + rows.length * ROW + MARGIN;
  const svg = picture(WIDTH, height, [
    ...heading(title, `${whatItHolds(timeline)}, ${saySpan(from, to)}`),
    ...drawFlags(flags, y),
    ...drawStrip(strip, y, right),
    ...within.map(({ day }) => shape('circle', { cx: strip.at(day), cy: y, r: 5, fill: COLOURS.event })),
    ...drawRows(rows, { strip, top: below, right }),
  ]);
  return { svg, width: WIDTH, height, alt: altOf({ title, from, to, events, said }, rows) };
}

const whatItHolds = ({ events, said }: Timeline): string =>
  [
    ...(events.length === 0 ? [] : [counted(events.length, 'development')]),
    ...(said.length === 0 ? [] : [counted(totalOf(said), 'statement')]),
  ].join(' and ') || 'Nothing';

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** One flag a day: of several the first, with how many more there are. */
function perDay(events: Timeline['events'], strip: Strip): Event[] {
  const pattern = strip.from.slice(0, 4) === strip.to.slice(0, 4) ? 'd MMM' : 'd MMM yyyy';
  const byDay = new Map<Day, Timeline['events']>();
  for (const event of events) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event]);
  return [...byDay].map(([day, [first, ...more]]) => ({
    x: strip.at(day),
    day: `${first?.when ?? format(utc(day), pattern)}${more.length === 0 ? '' : `, and ${more.length} more`}`,
    words: first?.words ?? '',
  }));
}

interface Place {
  strip: Strip;
  top: number;
  right: number;
}

/** Rows of marks, all counted by the shortest stretch of days whose marks stand apart, and all of one scale. */
function drawRows(rows: readonly Row[], { strip, top, right }: Place): string[] {
  const stretch = STRETCHES.find((one) => LENGTHS[one] * strip.step >= LEAST_APART) ?? 'year';
  const counts = rows.map((row) => countsIn(row, stretch));
  const most = Math.max(...counts.flatMap((one) => [...one.values()]));
  const largest = Math.min(LARGEST, (LENGTHS[stretch] * strip.step) / 2);
  const radius = (count: number): number => Math.max(SMALLEST, largest * Math.sqrt(count / most));
  return rows.flatMap((row, at) => {
    const fill = colourOf(row, at);
    const middle = top + (at + 0.5) * ROW;
    return [
      ...rowName(row, fill, middle),
      shape('line', { x1: strip.left, y1: middle, x2: right, y2: middle, stroke: COLOURS.line }),
      ...[...(counts[at] ?? [])].flatMap(([day, count]) =>
        drawMark(middleOf(binAround(stretch, day), strip), middle, { count, fill, radius: radius(count) }),
      ),
    ];
  });
}

/** The middle of what a strip shows of a stretch of days. */
const middleOf = ({ from, to }: Bin, strip: Strip): number =>
  (strip.at(from < strip.from ? strip.from : from) + strip.at(to > strip.to ? strip.to : to)) / 2;

/** A mark, with its number where it has room for it. */
const drawMark = (
  cx: number,
  cy: number,
  { count, fill, radius: r }: { count: number; fill: string; radius: number },
): string[] => [
  shape('circle', { cx, cy, r, fill }),
  ...(count > 1 && r >= DIGIT * String(count).length + 2
    ? [text(cx, cy + 5, String(count), { size: 13, bold: true, fill: COLOURS.paper, anchor: 'middle' })]
    : []),
];

function altOf({ title, from, to, events, said }: Timeline, rows: readonly Row[]): string {
  const told = events.map(({ day, when, words }) => `${when ?? sayDay(day)}: ${words}`);
  const happened =
    events.length === 0 ? '' : ` ${counted(events.length, 'development')}: ${told.join('; ')}.`;
  const spoken = said.length === 0 ? '' : ` ${counted(totalOf(said), 'statement')}${sayParties(rows)}.`;
  return shortened(`Timeline: ${title}, ${saySpan(from, to)}.${spoken}${happened}`);
}
