import { z } from 'zod';
import { CodedError } from '../../record/errors.ts';
import { makeMessage } from '../answers/make-message.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import { carried } from '../platform/values.ts';
import { ownerOf } from './check-draft.ts';
import type { Report } from './report.ts';
import { PAGE, Place, reportMessage, SHARE_REPORT } from './report-message.ts';
import { SHOW } from './trouble-blocks.ts';

const Shown = z.object({ ref: z.string().max(40) });

/** What can be pressed in a report. */
export function reportButtons(context: Context): void {
  onButton(context, { id: new RegExp(`^${PAGE}:`), act: 'check' }, async (handling, { action }) => {
    const place = carried(Place, action.value);
    const message = reportMessage(reportOf(handling, place), place);
    await handling.respond({ replace_original: true, ...message });
  });
  onButton(context, { id: SHARE_REPORT, act: 'check' }, async (handling, { action }) => {
    const place = carried(Place, action.value);
    const { blocks, text } = reportMessage(reportOf(handling, place), place, true);
    const by = { type: 'mrkdwn' as const, text: `Shared by <@${handling.caller.user}>` };
    await handling.respond({
      response_type: 'in_channel',
      blocks: [{ type: 'context', elements: [by] }, ...blocks],
      text,
    });
  });
  onButton(context, { id: SHOW, act: 'ask' }, async (handling, { action }) => {
    const { ref } = carried(Shown, action.value);
    const again = { how: 'show', text: ref, page: 0, at: handling.acting.at } as const;
    const zone = await handling.timeZone();
    await handling.respond(await makeMessage(handling.store, { ...again, zone }, true));
  });
}

/** The report that a button belongs to. Throws `report_gone`. */
function reportOf(handling: Handling, { report }: Place): Report {
  const found = handling.context.reports.find(ownerOf(handling), report);
  if (found === null) throw new CodedError('report_gone');
  return found;
}
