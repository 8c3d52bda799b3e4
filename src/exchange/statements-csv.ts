import Papa from 'papaparse';
import { z } from 'zod';
import { QUOTATION_MARK } from '../record/citation.ts';
import { Edtf, isAhead } from '../record/edtf.ts';
import { EventType } from '../record/plover.ts';
import { Source } from '../record/source.ts';
import { DayBasis, Polarity, SpeechKind } from '../record/statement.ts';
import { type DayOrder, dayOfCell, dayOrderOf, isTwofold } from './table-days.ts';

/** A statement as a line of a spreadsheet, with the source that reports it first. */
export interface StatementRow {
  ref: string;
  speaker: string;
  kind: string;
  /** `said` or `denied`. */
  polarity: string;
  /** Parts that the source interrupts are divided by `[…]`. */
  words: string;
  said_on: string;
  /** How that day is known: `stated`, `scene`, `published`. */
  day_basis: string;
  /** Who passed it on, as the source names them. */
  via: string;
  event_type: string;
  addressees: string[];
  headline: string;
  topics: string[];
  publisher: string;
  title: string;
  published: string;
  url: string;
  place: string;
  language: string;
  prefix: string;
  suffix: string;
  further_sources: string[];
}

const COLUMNS = [
  'ref',
  'speaker',
  'kind',
  'polarity',
  'words',
  'said_on',
  'day_basis',
  'via',
  'event_type',
  'addressees',
  'headline',
  'topics',
  'publisher',
  'title',
  'published',
  'url',
  'place',
  'language',
  'prefix',
  'suffix',
  'further_sources',
] as const satisfies (keyof StatementRow)[];

/** Tells spreadsheets that the file is UTF-8. */
const BOM = '\uFEFF';

/** What a spreadsheet takes for a formula, behind any apostrophes: owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180) with a heading line. Cells that a spreadsheet would take for a formula begin with one more
 * apostrophe; {@link readStatementsCsv} takes it off again. Lists are divided by semicolons.
 */
export const statementsCsv = (rows: readonly StatementRow[]): string => {
  const cells = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, Array.isArray(cell) ? listCell(cell) : cell]),
    ),
  );
  return `${BOM}${Papa.unparse(cells, { columns: [...COLUMNS], escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
};

/** A semicolon within a part of a list stands behind a backslash. */
const listCell = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/[\\;]/g, '\\$&')).join('; ');

const partsOf = (cell: string): string[] =>
  (cell.match(/(?:\\[\\;]|[^;])+/g) ?? [])
    .map((part) => part.replace(/\\([\\;])/g, '$1').trim())
    .filter((part) => part !== '');

const optional = <T extends z.ZodType>(schema: T, error?: string) =>
  z
    .union([z.literal('').transform(() => null), schema], error === undefined ? undefined : { error })
    .default(null);
const list = z.string().transform(partsOf).default([]);

/** A row that is to be put on the record; `ref` and `further_sources` are for people alone. */
export const ImportedRow = z.object({
  speaker: z.string().min(1, 'is missing').max(200, 'is longer than 200 characters'),
  kind: z
    .union([z.literal('').transform(() => 'direct' as const), SpeechKind], {
      error: `is not one of ${SpeechKind.options.join(', ')}`,
    })
    .default('direct'),
  polarity: z
    .union([z.literal('').transform(() => 'said' as const), Polarity], {
      error: `is not one of ${Polarity.options.join(', ')}`,
    })
    .default('said'),
  words: z.string().min(1, 'are missing').max(20_000, 'are longer than 20,000 characters'),
  said_on: optional(Edtf),
  day_basis: optional(DayBasis, `is not one of ${DayBasis.options.join(', ')}`),
  via: optional(z.string().max(200, 'is longer than 200 characters')),
  event_type: optional(EventType, 'is not a PLOVER event type such as CONSULT'),
  addressees: list.refine(
    (names) => names.length <= 20 && names.every((name) => name.length <= 200),
    'are more than 20, or one is longer than 200 characters',
  ),
  headline: z
    .string()
    .max(300, 'is longer than 300 characters')
    .refine(
      (headline) => !QUOTATION_MARK.test(headline),
      'holds quotation marks, which belong to the source’s words alone',
    )
    .transform((headline) => (headline === '' ? null : headline))
    .default(null),
  topics: list.refine(
    (topics) => topics.length <= 20 && topics.every((topic) => topic.length <= 80),
    'are more than 20, or one is longer than 80 characters',
  ),
  publisher: z.string().min(1, 'is missing').max(200, 'is longer than 200 characters'),
  title: z.string().min(1, 'is missing').max(500, 'is longer than 500 characters'),
  published: optional(Edtf),
  url: optional(Source.shape.url.unwrap()),
  place: optional(z.string().max(200, 'is longer than 200 characters')),
  language: z
    .union([z.literal('').transform(() => 'en'), Source.shape.language], {
      error: 'is not a language tag such as en',
    })
    .default('en'),
  prefix: z.string().max(200, 'is longer than 200 characters').default(''),
  suffix: z.string().max(200, 'is longer than 200 characters').default(''),
});
export type ImportedRow = z.infer<typeof ImportedRow>;

/** A row with its number in the spreadsheet, of which the heading is the first. */
export interface NumberedRow {
  number: number;
  row: ImportedRow;
}

/** What is wrong with a row, or with the whole table (null). */
export interface RowProblem {
  number: number | null;
  what: string;
}

/** Columns in which white space counts: what stands directly before and after the words. */
const AROUND = new Set(['prefix', 'suffix']);

const DATED = ['said_on', 'published'] as const;

const REQUIRED = ['speaker', 'words', 'publisher', 'title'];

const columnOf = (heading: string): string => heading.trim().toLowerCase().replace(/\s+/g, '_');

/** What divides the columns: spreadsheets of many languages write semicolons. The heading line tells. */
function delimiterOf(table: string): string {
  const columnsBy = (delimiter: string): number =>
    headingsOf(table, delimiter).filter((name) => (COLUMNS as readonly string[]).includes(name)).length;
  const [first] = [',', ';', '\t'].sort((a, b) => columnsBy(b) - columnsBy(a));
  return first ?? ',';
}

function headingsOf(table: string, delimiter: string): string[] {
  const [headings = []] = Papa.parse<string[]>(table, { delimiter, preview: 1 }).data;
  return headings.map(columnOf);
}

/** A line before the heading, by which Excel tells what divides the columns. */
const SEPARATOR = /^"?sep=(.)"?\r?\n/i;

/** A table of statements as it was read. */
export interface StatementsTable {
  /** Those that can be put on the record. */
  rows: NumberedRow[];
  problems: RowProblem[];
  /** A day of the table that could be meant in two ways, when all of them could; nothing else was read then. */
  twofold: string | null;
}

/** Reads rows at the instant `at` (ISO 8601); `order` is that of its days, where they do not tell. */
export function readStatementsCsv(text: string, at: string, order: DayOrder | null = null): StatementsTable {
  const whole = text.replace(/^\uFEFF/, '');
  const separator = SEPARATOR.exec(whole);
  const table = whole.slice(separator?.[0].length ?? 0);
  const delimiter = separator?.[1] ?? delimiterOf(table);
  const wrong = headingProblem(headingsOf(table, delimiter));
  if (wrong !== null) return nothingBut({ number: 1, what: wrong });
  const { data, errors } = Papa.parse<Record<string, string>>(table, {
    header: true,
    delimiter,
    transformHeader: columnOf,
    transform: (cell, column) =>
      (AROUND.has(String(column)) ? cell : cell.trim()).replace(/^'(?='*[=+\-@\t\r])/, ''),
  });
  const filled = data.flatMap((cells, i) =>
    Object.values(cells)
      .flat()
      .some((cell) => cell.trim() !== '')
      ? [{ number: i + 2, cells }]
      : [],
  );
  if (filled.length === 0) return nothingBut({ number: null, what: 'there are no rows below the heading' });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open !== undefined)
    return nothingBut({
      number: null,
      what: `a quotation mark around a cell is not closed, or stands within one (${open.message})`,
    });
  const days = filled.flatMap(({ cells }) => DATED.flatMap((column) => cells[column] ?? []));
  const told = dayOrderOf(days);
  const twofold = days.find(isTwofold);
  if (told === 'either' && order === null && twofold !== undefined)
    return { rows: [], problems: [], twofold };
  const numbers = new Set(filled.map(({ number }) => number));
  const problems = errors.flatMap(({ row = 0, message }): RowProblem[] =>
    numbers.has(row + 2) ? [{ number: row + 2, what: message }] : [],
  );
  const ordered = told === 'day-first' || told === 'month-first' ? told : (order ?? 'day-first');
  return { ...readRows(filled, problems, ordered, at), twofold: null };
}

const nothingBut = (problem: RowProblem): StatementsTable => ({
  rows: [],
  problems: [problem],
  twofold: null,
});

function headingProblem(headings: readonly string[]): string | null {
  const twice = headings.filter((name, i) => name !== '' && headings.indexOf(name) !== i);
  if (twice.length > 0) return `the column ${[...new Set(twice)].join(', ')} appears more than once`;
  const missing = REQUIRED.filter((name) => !headings.includes(name));
  return missing.length > 0 ? `there is no column ${missing.join(', ')}` : null;
}

function readRows(
  filled: readonly { number: number; cells: Record<string, string> }[],
  before: readonly RowProblem[],
  order: DayOrder,
  at: string,
) {
  const rows: NumberedRow[] = [];
  const problems = [...before];
  for (const { number, cells } of filled) {
    const dated = Object.fromEntries(
      DATED.flatMap((column) => {
        const cell = cells[column];
        return cell === undefined ? [] : [[column, dayOfCell(cell, order, at)]];
      }),
    );
    const parsed = ImportedRow.safeParse({ ...cells, ...dated });
    const wrong = parsed.success
      ? DATED.filter((column) => parsed.data[column] !== null && isAhead(parsed.data[column], at)).map(
          (column) => `${column} ${parsed.data[column]} has not come yet`,
        )
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    problems.push(...wrong.map((what) => ({ number, what })));
    if (parsed.success) rows.push({ number, row: parsed.data });
  }
  return { rows, problems };
}
