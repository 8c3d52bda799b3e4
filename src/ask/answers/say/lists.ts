import { called } from '../../../recall/called.ts';
import type { Item } from '../../../recall/items.ts';
import { sayDay } from '../../../record/days.ts';
import type { Day } from '../../../record/edtf.ts';
import { type Frame, LISTED, type Named } from '../../frame/frame.ts';
import { nameOf, saidWhen, unquoted } from './names.ts';

/** The lead of a list of statements: how many there are in all, and how many of them are shown. */
export function listOf(frame: Frame, items: readonly Item[], total: number): string {
  const first = items[0];
  const speakers = new Set(items.flatMap((item) => (item.kind === 'statement' ? [item.speaker.name] : [])));
  const count = total === 1 ? 'One statement' : `${total} statements`;
  const by =
    frame.speakers.length > 0 && speakers.size === 1 && first?.kind === 'statement'
      ? ` by ${called(first.speaker)}`
      : '';
  const period = frame.period === null ? '' : ` ${frame.period.label}`;
  const order = frame.order === 'earliest' ? 'earliest first' : 'latest first';
  const shown = items.length < total ? ` ${partOf(frame, items.length, total)}` : '';
  const undated = items.some((item) => item.kind === 'statement' && item.statement.saidOn === null)
    ? ' Where the day is not known, they stand by the day of their source.'
    : '';
  const denied = items.filter(
    (one) => one.kind === 'statement' && one.statement.polarity === 'denied',
  ).length;
  const denials = denied === 0 ? '' : `, ${denied === items.length ? 'denied' : `${denied} of them denied`}`;
  return `${count}${by} on the record${period}, ${order}${denials}.${shown}${undated}`;
}

/** Which part of a list is shown, and how to see the rest. */
function partOf({ skip }: Frame, length: number, total: number): string {
  const to = skip + length;
  const which = skip === 0 ? `The first ${to} are listed` : `Listed are ${skip + 1} to ${to}`;
  const next = to < total ? `page ${Math.floor(skip / LISTED) + 2} has the next; ` : '';
  return `${which}; ${next}a topic or a period narrows them.`;
}

/** Several people bear the name that was asked for. */
export const whichOne = (named: Named, people: readonly { name: string; count: number }[]): string =>
  `Several people on the record are called ${nameOf(named.text)}: ${people
    .map(({ name, count }) => `${name} (${count === 1 ? 'one statement' : `${count} statements`})`)
    .join(', ')}. Which one do you mean?`;

/** How many statements there are. */
export function countOf(frame: Frame, items: readonly Item[], total: number): string {
  if (total === 0) return `No such statement is on the record.`;
  return listOf(frame, items, total);
}

/** How many entries bear on what was asked before. */
export const soMany = (total: number): string => `${total} entries on the record bear on that.`;

/** Of whom the record has no words. */
export const withoutWords = (names: readonly string[], total: number): string =>
  names.length === 0
    ? 'Everybody whom the record names has commented.'
    : `Nothing on the record in their own words: ${names.join(', ')}${total > names.length ? ` and ${total - names.length} more` : ''}.`;

/** Of whom the record has no words on a topic, and who is on the record on it. */
export function withoutWordsOn(
  topic: string,
  names: readonly string[],
  total: number,
  spoken: readonly string[],
): string {
  const others = spoken.slice(0, MOST_SPOKEN).join(', ') + (spoken.length > MOST_SPOKEN ? ' and others' : '');
  const nobody = `Nothing on the record about ${unquoted(topic)} from ${names.join(', ')}`;
  const more = total > names.length ? ` and ${total - names.length} more` : '';
  return `${nobody}${more}.${spoken.length === 0 ? '' : ` On the record on it: ${others}.`}`;
}

const MOST_SPOKEN = 8;

/** Nothing said after what was shown. */
export const nothingNewer = (name: string, items: readonly Item[]): string => {
  const [first] = items;
  return first?.kind === 'statement'
    ? `Nothing newer from ${name} is on the record: the latest is ${saidWhen(first)}.`
    : `Nothing newer from ${name} is on the record.`;
};

/** Nothing said before what was shown. */
export const nothingEarlier = (name: string, day: Day): string =>
  `Nothing earlier from ${name} is on the record: the earliest with a day to it is of ${sayDay(day)}.`;

/** What was compared. */
export const compared = (names: readonly string[]): string =>
  `What the record has from ${names.join(' and from ')}:`;
