import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { importFile } from '../../curate/transfer/import.ts';
import { sayImported } from '../../curate/transfer/imported.ts';
import { importNotice } from '../blocks/exchange.ts';
import { section } from '../blocks/sections.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import type { Upload } from '../platform/uploads.ts';
import { fileInput, uploaded } from './inputs.ts';

const IMPORT_FORM = 'import_form';

/** Asks for the file to import. */
export const importForm = (): ModalView => ({
  type: 'modal',
  callback_id: IMPORT_FORM,
  title: { type: 'plain_text', text: 'Import' },
  submit: { type: 'plain_text', text: 'Import' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    section(
      'An export (JSON), or statements in a table (CSV) with at least the columns *speaker*, *words*, *publisher* and *title*. What the record has already is left as it is; if one row is wrong, nothing is imported.',
    ),
    fileInput('file', { label: 'File', types: ['json', 'csv'] }),
  ],
});

/** The import: acknowledged at once with a notice, which then tells what came of it. */
export function importSubmitted(app: App, context: Context): void {
  onForm<Upload>(app, context, {
    id: IMPORT_FORM,
    act: 'import',
    check({ view }) {
      const file = uploaded(view, 'file');
      if (file === null) return { errors: { file: 'Choose a file.' } };
      return { value: file, meanwhile: importNotice('Importing… This may take a moment.') };
    },
    async work({ clients, store, acting, show, answered }, file) {
      answered();
      const { bytes } = await context.uploads.read(clients.tell, file);
      const outcome = await importFile(store, bytes, acting);
      const notice = outcome.ok
        ? importNotice(sayImported(outcome.imported))
        : importNotice(`Nothing was imported from ${file.name}:`, outcome.problems);
      await show(notice).catch((error: unknown) =>
        context.log.debug({ err: error }, 'the form was closed meanwhile'),
      );
    },
    refilled: (_, problem) => importNotice(problem),
  });
}
