import type { Button } from '@slack/types';
import { z } from 'zod';
import type { Document } from '../../document/document.ts';
import { openDesk } from '../../recall/desk.ts';
import { sayDate } from '../../recall/say-date.ts';
import { dayIn } from '../../record/days.ts';
import { documentMessage } from '../documents/document-message.ts';
import { actions, button } from '../kit/buttons.ts';
import { context as contextBlock } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { bold, link, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { onButton } from '../platform/buttons.ts';
import { channelOf } from '../platform/caller.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import { carried } from '../platform/values.ts';
import { type Canvas, fillCanvas, makeCanvas } from './canvas.ts';
import { makeBrief } from './make-brief.ts';

const KEEP = 'brief_keep';
const KEPT = 'brief_kept';

const Days = z.object({ from: z.string().nullable(), to: z.string().nullable() });

/** What a brief is asked for with; Slack's limit of a value is 2,000 characters. */
export const BriefAsked = z.object({
  text: z.string().max(700),
  days: Days.optional(),
  at: z.iso.datetime(),
  zone: z.string().max(60),
});
export type BriefAsked = z.infer<typeof BriefAsked>;

/** A brief that is kept up to date on request: in a canvas, or in the very message that shows `page` of it. */
const Kept = BriefAsked.extend({ canvas: z.string().nullable(), page: z.int().nonnegative() });
type Kept = z.infer<typeof Kept>;

/** Keeps a brief where everybody in the channel finds it, and opens it. */
export const keepButton = (asked: BriefAsked): Button => button('Keep it here', KEEP, JSON.stringify(asked));

/**
 * *Keep it here* makes a canvas of a brief in the channel, or where the workspace has none, one message; *Update the
 * canvas* and *Update* bring it to what the record has now.
 */
export function briefKept(context: Context): void {
  onButton(context, { id: KEEP, act: 'keep_brief' }, async (handling, { action }) => {
    const asked = nowOf(handling, carried(BriefAsked, action.value));
    const document = await documentOf(handling, asked);
    const canvas = await makeCanvas(handling.clients.tell, channelOf(handling.caller), document);
    const kept = { ...asked, canvas: canvas?.id ?? null, page: 0 };
    await handling.respond({ response_type: 'in_channel', ...keptMessage(document, kept, canvas) });
  });
  onButton(context, { id: `${KEPT}:update`, act: 'keep_brief' }, async (handling, { action }) => {
    const kept = nowOf(handling, carried(Kept, action.value));
    const document = await documentOf(handling, kept);
    const canvas =
      kept.canvas === null ? null : await fillCanvas(handling.clients.tell, kept.canvas, document);
    await replace(handling, keptMessage(document, { ...kept, page: 0 }, canvas));
  });
  onButton(context, { id: new RegExp(`^${KEPT}:(?:on|back)$`), act: 'ask' }, async (handling, { action }) => {
    const kept = carried(Kept, action.value);
    await replace(handling, keptMessage(await documentOf(handling, kept), kept, null));
  });
}

const nowOf = <Asked extends BriefAsked>({ acting }: Handling, asked: Asked): Asked => ({
  ...asked,
  at: acting.at,
});

const documentOf = async ({ store }: Handling, { text, days, at, zone }: BriefAsked): Promise<Document> =>
  makeBrief(await openDesk(store), { text, days, now: new Date(at), timeZone: zone });

const replace = (handling: Handling, message: Message): Promise<void> =>
  handling.respond({ response_type: 'in_channel', replace_original: true, ...message });

/** *10 January 2022, 12:05 UTC* */
function momentIn(at: string, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(new Date(at));
  return `${sayDate(dayIn(new Date(at), timeZone))}, ${time} ${timeZone}`;
}

function keptMessage(document: Document, kept: Kept, canvas: Canvas | null): Message {
  const asOf = `As of ${momentIn(kept.at, kept.zone)}.`;
  const value = (changed: Partial<Kept>): string => JSON.stringify({ ...kept, ...changed } satisfies Kept);
  const update = (label: string): Button => button(label, `${KEPT}:update`, value({}));
  if (canvas !== null) {
    const where = canvas.link === null ? 'among the tabs of this channel' : link(canvas.link, 'open it');
    const said = `${document.title}, is kept as a canvas. ${asOf}`;
    return {
      blocks: [
        section(`${bold(document.title)} is kept as a canvas: ${where}. ${plain(asOf)}`),
        ...actions([update('Update the canvas')]),
      ],
      text: plain(said),
    };
  }
  const message = documentMessage(document, {
    page: kept.page,
    again: (page) => value({ page }),
    turns: KEPT,
    beside: [update('Update')],
  });
  return { blocks: [...message.blocks, contextBlock([plain(asOf)])], text: message.text };
}
