import { sayDay, sayFirstDay } from '../record/days.ts';
import type { Day } from '../record/edtf.ts';
import { COLOURS } from './colours.ts';
import type { Row } from './said.ts';
import { text } from './svg.ts';
import { fitted } from './text.ts';

/** Slack takes 1,000 characters with a file; docs.slack.dev/reference/methods/files.getUploadURLExternal */
const LONGEST = 1_000;

/** Words for those who do not see a picture, cut at a space where they are too long. */
export const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`;

/** *3 January 2022*, *3 to 9 January 2022*. */
export const saySpan = (from: Day, to: Day): string =>
  from === to ? sayDay(from) : `${sayFirstDay(from, to)} to ${sayDay(to)}`;

/** *: Russia 12, United States 4*; empty where nobody said anything. */
export const sayParties = (rows: readonly Row[]): string =>
  rows.length === 0 ? '' : `: ${rows.map(({ name, total }) => `${name} ${total}`).join(', ')}`;

/** The title of a picture and what it counts; 80 high. */
export const heading = (title: string, note: string): string[] => [
  text(24, 42, fitted(title, 952, 26), { size: 26, bold: true }),
  text(24, 70, fitted(note, 952, 17), { size: 17, fill: COLOURS.grey }),
];
