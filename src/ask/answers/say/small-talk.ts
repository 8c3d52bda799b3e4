import { called } from '../../../recall/called.ts';
import type { Item } from '../../../recall/items.ts';
import type { Frame } from '../../frame/frame.ts';
import { nameOf, saidWhen } from './names.ts';

/** Small talk, answered. */
export const SOCIAL: Record<NonNullable<Frame['social']>, string> = {
  greeting:
    'Hello. Ask me who said what in the Ukraine talks: for example, who will not accept concessions, quotes Blinken, or summary.',
  thanks: 'You are welcome.',
  heard: 'All right. Ask on whenever you like.',
  farewell: 'Goodbye. Ask me again whenever you like.',
  bot: 'I am a bot that answers from a curated record of the Ukraine talks. Ask who said something, what somebody said, when or where something happened, whether a quotation is right; or type summary, timeline, next or help.',
  help: 'Ask me who said something, what somebody said about a topic, or whether somebody said it; or type summary, timeline, next or help.',
  origin:
    'From articles that curators have added: every entry on the record was approved by a person and shows its source. Ask for sources to see them.',
};

/** How a draft is checked. */
export const CHECKING =
  'A draft is held against the record by the check command, which takes the whole of it.';

/** Which languages a question may be in. */
export const LANGUAGES =
  'I read questions in English, and in German, French, Ukrainian and Russian where they name somebody who is on the record, such as what Blinken said.';

/** Of a claim in another language only whom it names was read; `shown` statements of or about them are shown. */
export function unreadClaim(names: readonly string[], shown: number): string {
  const all = new Intl.ListFormat('en').format(names.map(nameOf));
  return `Not checked: of this question I read only the ${names.length === 1 ? 'name' : 'names'} ${all}, not what is claimed. Ask in English whether it was said.${shown === 0 ? ` Nothing of ${all} is on the record.` : ' On the record:'}`;
}

/** Of a question for who said something in another language only these words were read. */
export function unreadWho(words: readonly string[], items: readonly Item[]): string {
  const [first] = items;
  const closest = first?.kind === 'statement' ? `${called(first.speaker)}, ${saidWhen(first)}` : 'this';
  return `Of this question I read only ${words.join(', ')}, not what is said of it. The closest on the record is from ${closest}; compare before you use it.`;
}
