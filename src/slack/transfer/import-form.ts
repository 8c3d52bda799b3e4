import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { type Importing, sayImport } from '../../curate/transfer/imported.ts';
import { DAY_ORDERS, type DayOrder } from '../../curate/transfer/transfers.ts';
import type { Upload } from '../kit/inputs.ts';
import { choiceInput, chosen, fileInput, option, uploaded } from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import { importJob } from './import-job.ts';
import { importNotice } from './transfer-blocks.ts';

const IMPORT_FORM = 'import_form';
const ORDER = 'order';

const form = (blocks: ModalView['blocks'], kept = ''): ModalView => ({
  type: 'modal',
  callback_id: IMPORT_FORM,
  title: { type: 'plain_text', text: 'Import' },
  submit: { type: 'plain_text', text: 'Import' },
  close: { type: 'plain_text', text: 'Cancel' },
  private_metadata: kept,
  blocks,
});

/** Asks for the file to import. */
export const importForm = (): ModalView =>
  form([
    section(
      'An export (JSON), or statements in a table (CSV) with at least the columns *speaker*, *words*, *publisher* and *title*. Anything already on the record stays as it is; if one row is wrong, nothing is imported.',
    ),
    fileInput('file', { label: 'File', types: ['json', 'csv'] }),
  ]);

/** Asks how a table that was handed in writes its days. */
const orderForm = (file: Upload, day: string): ModalView =>
  form(
    [
      section(
        `${plain(file.name)} has days such as *${plain(day)}*, and none of them shows whether the day or the month comes first. Nothing has been imported yet.`,
      ),
      choiceInput(ORDER, {
        label: 'Which comes first?',
        options: [option('The day', 'day-first'), option('The month', 'month-first')],
        value: null,
      }),
    ],
    JSON.stringify({ id: file.id, name: file.name }),
  );

/** The file that a form keeps between two questions. */
const Kept = z.object({ id: z.string(), name: z.string() });

interface Handed {
  file: Upload;
  order: DayOrder | null;
}

/** The import: acknowledged at once with a notice, which then tells what came of it. */
export function importSubmitted(context: Context): void {
  onForm<Handed>(context, {
    id: IMPORT_FORM,
    act: 'import',
    check({ view }) {
      const kept = view.private_metadata === '' ? null : Kept.parse(JSON.parse(view.private_metadata));
      const order = DAY_ORDERS.find((one) => one === chosen(view, ORDER)[0]?.value) ?? null;
      if (kept !== null && order === null) return { errors: { [ORDER]: 'Choose one.' } };
      const file = kept ?? uploaded(view, 'file');
      if (file === null) return { errors: { file: 'Choose a file.' } };
      return { value: { file, order }, meanwhile: importNotice('Importing… This may take a moment.') };
    },
    job: (handed, sent) => importJob(context.newKey(), handed, sent),
    async work({ clients, store, acting, show, answered }, { file, order }) {
      answered();
      const { bytes } = await context.uploads.read(clients.tell, file);
      const outcome = await context.transfers.import(store, bytes, acting, order);
      await show(viewOf(outcome, file)).catch((error: unknown) =>
        context.log.debug({ err: error }, 'the form was closed meanwhile'),
      );
    },
    refilled: (_, problem) => importNotice(problem),
  });
}

function viewOf(outcome: Importing, file: Upload): ModalView {
  if (outcome.ok) return importNotice(sayImport(outcome));
  if (outcome.twofold !== undefined) return orderForm(file, outcome.twofold);
  return importNotice(`Nothing was imported from ${file.name}:`, outcome.problems);
}
