import { EXPORTS } from '../../curate/transfer/export.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { exportAct, sendExport } from './export-command.ts';
import { EXPORT } from './transfer-blocks.ts';

/** As what the record is to go out. */
export function exportButtons(context: Context): void {
  for (const kind of EXPORTS) {
    const button = { id: `${EXPORT}:${kind}`, act: exportAct(kind) };
    onButton(context, button, async (handling) =>
      handling.respond({ replace_original: true, text: await sendExport(handling, kind) }),
    );
  }
}
