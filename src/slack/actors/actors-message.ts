import { clip } from '../../recall/clip.ts';
import type { Actor } from '../../record/actor.ts';
import { context } from '../kit/items.ts';
import type { Message } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { listPage, section } from '../kit/sections.ts';

/** The actors of the record with their refs, by name; from the `first` (1 for the first) on as many as fit. */
export function actorsMessage(actors: readonly Actor[], first: number): Message {
  const lines = [...actors]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(
      ({ ref, name, roles, kind }) =>
        `• *${plain(clip(name, 120))}*, ${plain(clip(roles.at(-1)?.title ?? kind, 120))} · ${ref}`,
    );
  const { sections, from, to, isLast } = listPage(lines, first);
  const part = from === 1 && isLast ? '' : `, ${from} to ${to} of them by name`;
  const head = `${lines.length} ${lines.length === 1 ? 'actor is' : 'actors are'} on the record${part}.`;
  return {
    blocks: [
      section(`*${head}*`),
      ...sections,
      context([
        ...(isLast ? [] : [`\`actors ${to + 1}\` goes on`]),
        '`edit A-4` changes one',
        '`merge A-9 into A-4` makes two one',
        '`whois` shows one',
      ]),
    ],
    text: head,
  };
}
