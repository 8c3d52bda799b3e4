import { readArchive } from '../../exchange/archive.ts';
import { readStatementsCsv } from '../../exchange/statements-csv.ts';
import type { DayOrder } from '../../exchange/table-days.ts';
import { decodeTold } from '../../intake/index.ts';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Acting } from '../acting.ts';
import { importArchive } from './import-archive.ts';
import { importStatements } from './import-statements.ts';
import type { Importing } from './imported.ts';

/**
 * Puts a file on the record: an export (JSON), or statements in a table (CSV). All of it in one change, or nothing;
 * every part that is wrong is named. An export goes into an empty record as it was, with its history; into any other
 * it brings what that does not have yet. `order` is that of a table's days, where they do not tell.
 */
export async function importText(
  store: WorkspaceStore,
  text: string,
  acting: Acting,
  order: DayOrder | null = null,
): Promise<Importing> {
  if (text.trim() === '') return { ok: false, problems: ['the file is empty'] };
  if (isExport(text)) {
    const read = readArchive(text.replace(/^\uFEFF/, ''), acting.at);
    return read.ok ? { ok: true, imported: await importArchive(store, read.archive, acting) } : read;
  }
  const { rows, problems, twofold } = readStatementsCsv(text, acting.at, order);
  if (twofold !== null) return { ok: false, problems: [sayTwofold(twofold)], twofold };
  return importStatements(store, rows, problems, acting);
}

/** Whether a file, or the beginning of it, is an export of a record and no table. */
export const isExport = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text);

const sayTwofold = (day: string): string =>
  `${day} could be day first or month first, and no other date in the table settles it; say which`;

/** The same of a file as it was saved: spreadsheets write other encodings than UTF-8. */
export async function importFile(
  store: WorkspaceStore,
  bytes: Uint8Array,
  acting: Acting,
  order: DayOrder | null = null,
): Promise<Importing> {
  let decoded: ReturnType<typeof decodeTold>;
  try {
    decoded = decodeTold(bytes);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'file_not_text') throw error;
    return {
      ok: false,
      problems: [`the file is neither an export (JSON) nor a table (CSV): it is ${error.detail}`],
    };
  }
  const { text, guessed } = decoded;
  const outcome = await importText(store, text, acting, order);
  return outcome.ok && guessed !== null ? { ...outcome, warnings: [sayGuessed(guessed, text)] } : outcome;
}

/** Words with letters that encodings differ in, for a person to look at. */
const FOREIGN = /\p{L}*[^\p{ASCII}]\p{L}*/gu;
const SHOWN = 3;

function sayGuessed(encoding: string, text: string): string {
  const words = [...new Set(text.match(FOREIGN) ?? [])].slice(0, SHOWN).join(', ');
  return `The file does not name its encoding and is not UTF-8. It was read as ${encoding}, with words such as: ${words}. If these look wrong, undo the import and save the file as UTF-8.`;
}
