import type { App } from '@slack/bolt';
import type { Button } from '@slack/types';
import { z } from 'zod';
import { docx } from '../../document/docx.ts';
import { markdown } from '../../document/markdown.ts';
import { openDesk } from '../../recall/desk.ts';
import { button } from '../kit/buttons.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { carried } from '../platform/values.ts';
import { makeBrief } from './make-brief.ts';
import { EDIT, openStateForm } from './state-form.ts';

const FILE = 'brief_file';

const Carried = z.object({
  text: z.string().max(700),
  days: z.object({ from: z.string().nullable(), to: z.string().nullable() }).optional(),
  at: z.iso.datetime(),
  zone: z.string().max(60),
});
type Carried = z.infer<typeof Carried>;

/** What can be done with a brief: files of it, and the state of play at its head. */
export function briefButtons({ text, days, at, zone }: Carried): Button[] {
  const value = JSON.stringify({ text, days, at, zone } satisfies Carried);
  return [
    button('Word file', `${FILE}:docx`, value),
    button('Markdown file', `${FILE}:md`, value),
    button('Sign the state of play', EDIT, '{}'),
  ];
}

/** *Word file* and *Markdown file* go to whoever presses; *Sign the state of play* opens its form. */
export function briefPressed(app: App, context: Context): void {
  onButton(app, context, { id: new RegExp(`^${FILE}:`), act: 'ask' }, async (handling, { action }) => {
    const { text, days, at, zone } = carried(Carried, action.value);
    const document = await makeBrief(await openDesk(handling.store), {
      ...{ text, days, now: new Date(at), timeZone: zone },
    });
    const isWord = action.action_id.endsWith(':docx');
    const content = isWord ? await docx(document) : markdown(document);
    const name = `brief-${at.slice(0, 10)}.${isWord ? 'docx' : 'md'}`;
    const { clients, caller } = handling;
    await context.uploads.send(clients.files, caller.user, { name, content }, document.title);
    await handling.respond({
      replace_original: false,
      text: 'The file is in your direct message with me.',
    });
  });
  onButton(app, context, { id: EDIT, act: 'sign_state' }, openStateForm);
}
