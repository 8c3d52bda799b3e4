import type { App } from '@slack/bolt';
import { CodedError } from '../../record/errors.ts';
import { EXPORT } from '../blocks/exchange.ts';
import { exportKind, sendExport } from '../commands/exchange.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';

/** As what the record is to go out. */
export function exportButtons(app: App, context: Context): void {
  const id = new RegExp(`^${EXPORT}:`);
  onButton(app, context, { id, act: 'export_published' }, async (handling, { action }) => {
    const kind = exportKind(action.action_id.slice(EXPORT.length + 1));
    if (kind === null) throw new CodedError('button_stale');
    await handling.respond({ replace_original: true, text: await sendExport(handling, kind) });
  });
}
