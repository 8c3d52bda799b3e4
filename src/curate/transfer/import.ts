import { readArchive } from '../../exchange/archive.ts';
import { readStatementsCsv } from '../../exchange/statements-csv.ts';
import { decode } from '../../intake/index.ts';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Acting } from '../acting.ts';
import { importArchive } from './import-archive.ts';
import { importStatements } from './import-statements.ts';
import type { Importing } from './imported.ts';

/**
 * Puts a file on the record: an export (JSON), or statements in a table (CSV). All of it in one change, or nothing;
 * every part that is wrong is named. An export goes into an empty record as it was, with its history; into any other
 * it brings what that does not have yet.
 */
export async function importText(store: WorkspaceStore, text: string, acting: Acting): Promise<Importing> {
  if (text.trim() === '') return { ok: false, problems: ['the file is empty'] };
  if (/^\uFEFF?\s*[{[]/.test(text)) {
    const read = readArchive(text.replace(/^\uFEFF/, ''), acting.at);
    return read.ok ? { ok: true, imported: await importArchive(store, read.archive, acting) } : read;
  }
  const { rows, problems } = readStatementsCsv(text, acting.at);
  return importStatements(store, rows, problems, acting);
}

/** The same of a file as it was saved: spreadsheets write other encodings than UTF-8. */
export async function importFile(
  store: WorkspaceStore,
  bytes: Uint8Array,
  acting: Acting,
): Promise<Importing> {
  let text: string;
  try {
    text = decode(bytes, '');
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'file_not_text') throw error;
    return {
      ok: false,
      problems: [`the file is neither an export (JSON) nor a table (CSV): it is ${error.detail}`],
    };
  }
  return importText(store, text, acting);
}
