import { called } from '../../../recall/called.ts';
import type { DevelopmentItem, Item, StatementItem } from '../../../recall/items.ts';
import { capital, sayWhen } from '../../../recall/say-date.ts';
import type { Frame, Period } from '../../frame/frame.ts';
import { saidWhen } from './names.ts';

/** The lead of an answer that is on the record. */
export function found(frame: Frame, items: readonly Item[], total: number): string {
  const first = items[0];
  if (first?.kind === 'statement') {
    const name = capital(called(first.speaker));
    const more = total > 1 ? ` ${rest(total - 1)}` : '';
    if (first.statement.polarity === 'denied') return `${denial(first)}${more}`;
    if (frame.act === 'where' && frame.refs.length > 0)
      return `Where ${called(first.speaker)} said it is not on the record.${more}`;
    if (frame.act === 'when') return `${name} said it ${saidWhen(first)}.${more}`;
    // *Who goes to it?* is not answered by who spoke of it.
    if (frame.act === 'who-said' && (frame.speech || frame.claim || frame.refs.length > 0))
      return `It was ${called(first.speaker)}, ${saidWhen(first)}.${more}`;
    return `On the record from ${called(first.speaker)}, ${saidWhen(first)}${more === '' ? ':' : `.${more}`}`;
  }
  if (first?.kind === 'development') {
    const facts = placeAndDate(first);
    const dated = first.development.date !== null;
    const unknown = frame.act === 'when' && !dated ? ' The source gives no date for it.' : '';
    return `${first.development.headline}${facts === '' ? '' : ` (${facts})`}.${unknown}`;
  }
  return 'On the record:';
}

/** Whom a statement was said to, as far as the record tells. */
export function saidTo(item: StatementItem): string {
  const to = item.addressees.map(called).join(' and ');
  const name = capital(called(item.speaker));
  return to === ''
    ? `${name} said it ${saidWhen(item)}; to whom is not on the record.`
    : `${name} said it to ${to}, ${saidWhen(item)}.`;
}

/** What was denied is told as that, whatever was asked: it was not said. */
export const denial = (first: StatementItem): string =>
  `On the record, ${called(first.speaker)} denied it, ${saidWhen(first)}.`;

const placeAndDate = ({ development: { headline, place, date } }: DevelopmentItem): string =>
  [
    place === null || headline.includes(place) ? '' : `${/['’]s /.test(place) ? 'at' : 'in'} ${place}`,
    date === null ? '' : sayWhen(date),
  ]
    .filter(Boolean)
    .join(', ');

const rest = (count: number): string =>
  count === 1 ? 'One more entry is near it.' : `${count} more entries are near it.`;

/** Not all of a question is in what comes closest to it. */
export function closest(items: readonly Item[]): string {
  const first = items[0];
  return first?.kind === 'statement'
    ? `The closest on the record is from ${called(first.speaker)}, ${saidWhen(first)}; it does not answer the whole question.`
    : 'The closest on the record; it does not answer the whole question:';
}

/** Nothing has the words of a question; this is near to it in sense. */
export function closestInSense(items: readonly Item[]): string {
  const first = items[0];
  return first?.kind === 'statement'
    ? `Nothing on the record has these words. The closest in sense is from ${called(first.speaker)}, ${saidWhen(first)}; compare before you use it.`
    : 'Nothing on the record has these words. The closest in sense:';
}

/** It was said or happened, but on another day than the question presumes, or on one that nobody knows. */
export function otherDay(period: Period, items: readonly Item[]): string {
  const first = items[0];
  if (first?.kind === 'statement') {
    const { speaker, statement } = first;
    const did = `${called(speaker)} ${statement.polarity === 'denied' ? 'denied' : 'said'} it`;
    return statement.saidOn === null
      ? `${capital(did)}, but the source gives no day: whether it was ${period.label} is not on the record.`
      : `Not ${period.label}: ${did} ${saidWhen(first)}.`;
  }
  return first?.kind === 'development' && first.development.date !== null
    ? `Not ${period.label}, but ${sayWhen(first.development.date)}: ${first.development.headline}.`
    : `On the record, but the source gives no day: whether it was ${period.label} is not on the record.`;
}

/** That it was on a day which the source does not give is not on the record. */
export function undated(period: Period, [first]: readonly Item[]): string {
  const did =
    first?.kind === 'statement'
      ? `${called(first.speaker)} ${first.statement.polarity === 'denied' ? 'denied' : 'said'} it`
      : 'it happened';
  return `Not on the record that it was ${period.label}: ${did}, but the source gives no day.`;
}

/** What was shown, before or after something else, with the days of both. */
export const inOrder = (order: 'before' | 'after', first: Item, other: Item): string =>
  `${capital(order)} it: ${dated(first)}; ${dated(other)}.`;

/** Two are on the record, but their days do not tell which came first. */
export const orderUnknown = (items: readonly Item[]): string =>
  `Not on the record which came first: ${items.map(dated).join('; ')}.`;

/** What came after it cannot be told: nobody gives its day. */
export const afterUnknown = (items: readonly Item[]): string =>
  `Not on the record what came after: ${items.map(dated).join('; ')}.`;

/** What it is, and its day or that none is given. */
function dated(item: Item): string {
  if (item.kind === 'statement')
    return `${called(item.speaker)} ${item.statement.polarity === 'denied' ? 'denied' : 'said'} it ${saidWhen(item)}`;
  if (item.kind !== 'development') return item.actor.name;
  const { headline, date } = item.development;
  return `${headline} (${date === null ? 'date not given' : sayWhen(date)})`;
}

/** Whether it is known when it was. */
export const isDated = (item: Item | undefined): boolean =>
  item?.kind === 'statement'
    ? item.statement.saidOn !== null
    : item?.kind === 'development' && item.development.date !== null;
