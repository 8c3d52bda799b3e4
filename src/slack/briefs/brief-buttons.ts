import type { Button } from '@slack/types';
import type { Document } from '../../document/document.ts';
import { markdown } from '../../document/markdown.ts';
import { openDesk } from '../../recall/desk.ts';
import { button } from '../kit/buttons.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { carried } from '../platform/values.ts';
import { BriefAsked, keepButton } from './kept-brief.ts';
import { makeBrief } from './make-brief.ts';
import { EDIT, openStateForm } from './state-form.ts';

const FILE = 'brief_file';

/** What can be done with a brief: files of it, and the state of play at its head. */
export function briefButtons({ text, days, at, zone }: BriefAsked): Button[] {
  const value = JSON.stringify({ text, days, at, zone } satisfies BriefAsked);
  return [
    button('Word file', `${FILE}:docx`, value),
    button('Markdown file', `${FILE}:md`, value),
    keepButton({ text, days, at, zone }),
    button('Sign the state of play', EDIT, '{}'),
  ];
}

/** *Word file* and *Markdown file* go to whoever presses; *Sign the state of play* opens its form. */
export function briefPressed(context: Context): void {
  onButton(context, { id: new RegExp(`^${FILE}:`), act: 'ask' }, async (handling, { action }) => {
    const { text, days, at, zone } = carried(BriefAsked, action.value);
    const document = await makeBrief(await openDesk(handling.store), {
      ...{ text, days, now: new Date(at), timeZone: zone },
    });
    const isWord = action.action_id.endsWith(':docx');
    const content = isWord ? await asWord(document) : markdown(document);
    const name = `brief-${at.slice(0, 10)}.${isWord ? 'docx' : 'md'}`;
    const { clients, caller } = handling;
    await context.uploads.send(clients.files, caller.user, { name, content }, document.title);
    await handling.respond({
      replace_original: false,
      text: 'The file is in our direct messages.',
    });
  });
  onButton(context, { id: EDIT, act: 'sign_state' }, openStateForm);
}

/** Loads what writes Word files only now: a start takes no time for it. */
async function asWord(document: Document): Promise<Buffer> {
  const { docx } = await import('../../document/docx.ts');
  return docx(document);
}
