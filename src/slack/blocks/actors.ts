import type { Actor } from '../../record/actor.ts';
import { context } from './items.ts';
import type { Message } from './message.ts';
import { clip, plain } from './mrkdwn.ts';
import { inSections, section } from './sections.ts';

/** Sections that the list may have in one message. */
const MOST_SECTIONS = 3;

/** The actors of the record with their refs, by name; from the `first` (1 for the first) on as many as fit. */
export function actorsMessage(actors: readonly Actor[], first: number): Message {
  const from = Math.min(Math.max(first, 1), Math.max(actors.length, 1)) - 1;
  const lines = [...actors]
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(from)
    .map(
      ({ ref, name, roles, kind }) =>
        `• *${plain(clip(name, 120))}*, ${plain(clip(roles.at(-1)?.title ?? kind, 120))} · ${ref}`,
    );
  const { texts, held } = inSections(lines, MOST_SECTIONS);
  const next = from + held;
  const part = held < actors.length ? `, ${from + 1} to ${next} of them by name` : '';
  const head = `${actors.length} ${actors.length === 1 ? 'actor is' : 'actors are'} on the record${part}.`;
  return {
    blocks: [
      section(`*${head}*`),
      ...texts.map(section),
      context([
        ...(next < actors.length ? [`\`actors ${next + 1}\` goes on`] : []),
        '`edit A-4` changes one',
        '`merge A-9 into A-4` makes two one',
        '`whois` shows one',
      ]),
    ],
    text: head,
  };
}
