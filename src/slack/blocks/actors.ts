import type { KnownBlock } from '@slack/types';
import type { Actor } from '../../record/actor.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { clip, plain } from './mrkdwn.ts';

/** Sections of a list of actors; more than one message holds is left out, and said so. */
const MOST_SECTIONS = 4;

/** The actors of the record with their refs, by name. */
export function actorsMessage(actors: readonly Actor[]): Message {
  const lines = [...actors]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(
      ({ ref, name, roles, kind }) =>
        `• *${plain(clip(name, 120))}*, ${plain(clip(roles.at(-1)?.title ?? kind, 120))} · ${ref}`,
    );
  const sections: string[] = [''];
  let shown = 0;
  for (const line of lines) {
    const last = sections.at(-1) ?? '';
    if (last.length + line.length + 1 <= LIMITS.sectionText)
      sections[sections.length - 1] = `${last}\n${line}`.trim();
    else if (sections.length < MOST_SECTIONS) sections.push(line);
    else break;
    shown++;
  }
  const head = `${actors.length} actors are on the record${shown < actors.length ? `, the first ${shown} are shown` : ''}.`;
  return {
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `*${head}*` } },
      ...sections
        .filter((text) => text !== '')
        .map((text): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } })),
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: '`edit A-4` changes one, `merge A-9 into A-4` makes two one, `whois` shows one.',
          },
        ],
      },
    ],
    text: head,
  };
}
