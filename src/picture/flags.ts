import { COLOURS } from './colours.ts';
import { shape, text } from './svg.ts';
import { widthOf, wrapped } from './text.ts';

/** Something that happened, at its place on a strip. */
export interface Event {
  x: number;
  day: string;
  words: string;
}

/** A label over a strip, held by a pole on one of its sides. */
interface Flag extends Event {
  lines: string[];
  width: number;
  /** Where its words begin. */
  left: number;
  /** From the strip up. */
  lane: number;
}

const SIZE = 16;
const LINE = 20;
const MOST_LINES = 3;
/** How broad words may be; where narrower ones let more flags stand, they are narrower. */
const WIDEST = [230, 180, 140];
/** Of the most important, so many are tried. */
const TRIED = 40;
const GAP = 10;
const LANES = 4;
/** The day, its words, and air. */
const LANE_HEIGHT = LINE * (1 + MOST_LINES) + 14;

/** The flags that have room, none over another and none through another's pole: by the way of placing that tells most. */
export function placed(events: readonly Event[], left: number, right: number): Flag[] {
  const ways = WIDEST.flatMap((widest) => {
    const foremost = events.slice(0, TRIED).map((event) => lettered(event, widest));
    const orders = [
      foremost,
      [...foremost].sort((a, b) => a.x - b.x),
      [...foremost].sort((a, b) => b.x - a.x),
    ];
    return orders.map((order) => placedIn(order, left, right));
  });
  return ways.reduce((best, way) => (worthOf(way) > worthOf(best) ? way : best), []);
}

/** How much flags tell: whole words more than cut ones, and the less the higher they stand. */
const worthOf = (flags: readonly Flag[]): number =>
  flags.reduce((sum, { lines }) => sum + (lines.at(-1)?.endsWith('…') ? CUT : WHOLE), 0) -
  Math.max(0, ...flags.map(({ lane }) => lane));

const WHOLE = 4;
const CUT = 3;

type Lettered = Omit<Flag, 'left' | 'lane'>;

function lettered(event: Event, widest: number): Lettered {
  const lines = wrapped(event.words, { width: widest, size: SIZE, most: MOST_LINES });
  const width = Math.max(widthOf(event.day, SIZE), ...lines.map((line) => widthOf(line, SIZE))) + GAP;
  return { ...event, lines, width };
}

function placedIn(order: readonly Lettered[], left: number, right: number): Flag[] {
  const flags: Flag[] = [];
  for (const event of order) {
    const free = placesFor(event).find(
      (flag) =>
        flag.left >= left && flag.left + flag.width <= right && flags.every((other) => !meet(flag, other)),
    );
    if (free !== undefined) flags.push(free);
  }
  return flags;
}

/** From the strip up, and behind the pole before before it. */
const placesFor = (event: Lettered): Flag[] =>
  Array.from({ length: LANES }, (_, lane) => [
    { ...event, lane, left: event.x + GAP / 2 },
    { ...event, lane, left: event.x - event.width },
  ]).flat();

const meet = (one: Flag, other: Flag): boolean =>
  Math.abs(one.x - other.x) < GAP ||
  (one.lane === other.lane &&
    one.left < other.left + other.width + GAP &&
    other.left < one.left + one.width + GAP) ||
  isThrough(one, other) ||
  isThrough(other, one);

/** Whether the pole of one goes through the words of another. */
const isThrough = (pole: Flag, words: Flag): boolean =>
  pole.lane >= words.lane && pole.x > words.left - GAP / 2 && pole.x < words.left + words.width;

/** Room that flags take above a strip. */
export const heightOf = (flags: readonly Flag[]): number =>
  flags.length === 0 ? 24 : (Math.max(...flags.map(({ lane }) => lane)) + 1) * LANE_HEIGHT + 12;

/** Flags over a strip at `y`. */
export const drawFlags = (flags: readonly Flag[], y: number): string[] =>
  flags.flatMap(({ x, left, lane, day, lines, width }) => {
    const top = y - 12 - (lane + 1) * LANE_HEIGHT;
    const isLeft = left < x;
    const place = isLeft
      ? { at: left + width - GAP / 2, anchor: 'end' as const }
      : { at: left, anchor: 'start' as const };
    return [
      shape('line', { x1: x, y1: top + 4, x2: x, y2: y, stroke: COLOURS.event, 'stroke-width': 1.5 }),
      text(place.at, top + 17, day, { size: SIZE, bold: true, fill: COLOURS.event, anchor: place.anchor }),
      ...lines.map((line, i) =>
        text(place.at, top + 17 + LINE * (i + 1), line, { size: SIZE, anchor: place.anchor }),
      ),
    ];
  });
