import { OTHERS, type Row } from './said.ts';

export const COLOURS = {
  paper: '#ffffff',
  ink: '#1d1c1d',
  grey: '#5c5a5c',
  line: '#dddddd',
  event: '#b3261e',
  /** Of the rows in their order; each has 4.5 : 1 on paper. */
  rows: ['#0b5cad', '#9a4a00', '#1b6e43', '#6b3fa0', '#9c2759', '#2f6470'],
  others: '#5c5a5c',
} as const;

/** The colour of the row that is number `at` from the top. */
export const colourOf = (row: Row, at: number): string =>
  row.name === OTHERS ? COLOURS.others : (COLOURS.rows[at % COLOURS.rows.length] ?? COLOURS.ink);
