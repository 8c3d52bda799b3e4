import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { importFile } from '../../curate/transfer/import.ts';
import { sayImported } from '../../curate/transfer/imported.ts';
import { importNotice } from '../blocks/exchange.ts';
import { section } from '../blocks/sections.ts';
import type { Context } from '../platform/context.ts';
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
  app.view<ViewSubmitAction>(IMPORT_FORM, async ({ ack, body, view, client }) => {
    const file = uploaded(view, 'file');
    if (file === null) return ack({ response_action: 'errors', errors: { file: 'Choose a file.' } });
    await ack({
      response_action: 'update',
      view: importNotice('Importing… This may take a moment.'),
    });
    const show = async (title: string, problems: readonly string[] = []): Promise<void> => {
      await client.views
        .update({ view_id: view.id, view: importNotice(title, problems) })
        .catch((error: unknown) => context.log.debug({ err: error }, 'the form was closed meanwhile'));
    };
    await context.surface.run(
      IMPORT_FORM,
      async () => {
        const store = await context.workspace(body.team?.id ?? body.user.team_id ?? '');
        const person = { id: body.user.id, teamId: body.user.team_id };
        await context.curatorship.requireCurator(client, store, person);
        const { bytes } = await context.uploads.read(client, file);
        const acting = { by: body.user.id, at: context.clock().toISOString() };
        const outcome = await importFile(store, bytes, acting);
        if (outcome.ok) await show(sayImported(outcome.imported));
        else await show(`Nothing was imported from ${file.name}:`, outcome.problems);
      },
      (sentence) => show(sentence),
    );
  });
}
