import { called } from '../../../recall/called.ts';
import type { Item, StatementItem } from '../../../recall/items.ts';
import { capital } from '../../../recall/say-date.ts';
import { citedWords } from '../../../record/citation.ts';
import type { Conflict } from '../../decide/compare.ts';
import type { Frame } from '../../frame/frame.ts';
import { denial, found } from './found.ts';
import { nameOf, saidWhen } from './names.ts';

/** The record bears a claim out. */
export function confirmed(frame: Frame, items: readonly Item[], total: number): string {
  const first = items[0];
  if (frame.act === 'who-said' || frame.act === 'when') return found(frame, items, total);
  if (first?.kind === 'statement')
    return `Confirmed: ${called(first.speaker)} said it ${saidWhen(first)}.${isConditional(frame, first) ? ' It was said on a condition: see the words.' : ''}`;
  return `Confirmed: ${found(frame, items, 1)}`;
}

const CONDITION = /\b(?:if|unless|provided|as long as|in case)\b/i;

/** Whether what was said holds on a condition that a claim leaves out. */
const isConditional = ({ matter, quoted }: Frame, { statement }: StatementItem): boolean =>
  quoted === null &&
  !CONDITION.test(matter) &&
  statement.citations.some((citation) => CONDITION.test(citedWords(citation)));

/** A quotation is on the record in other words. */
export function altered(items: readonly Item[]): string {
  const first = items[0];
  return first?.kind === 'statement'
    ? `Not in these words: ${called(first.speaker)} is on the record with other words, ${saidWhen(first)}.`
    : 'Not in these words. The record has it so:';
}

/** The record says otherwise than a claim. */
export function contradicted(conflict: Conflict | null, items: readonly Item[]): string {
  const first = items[0];
  if (first?.kind === 'statement' && first.statement.polarity === 'denied')
    return `The record says otherwise: ${denial(first)}`;
  const who =
    first?.kind === 'statement' ? ` ${capital(called(first.speaker))}, ${saidWhen(first)}:` : ' It has this:';
  const how =
    conflict === 'numbers'
      ? 'the figure is different'
      : conflict === 'roles'
        ? 'who does what to whom is the other way round'
        : conflict === 'polarity'
          ? 'it is put the other way round'
          : 'it is told differently';
  return `The record says otherwise: ${how}.${who}`;
}

/** It was said, but to whom it was the record does not tell. */
export function untold(presumed: readonly string[], items: readonly Item[]): string {
  const first = items[0];
  const names = presumed.map(nameOf).join(' and ');
  const who =
    first?.kind === 'statement' ? ` ${capital(called(first.speaker))} said it ${saidWhen(first)};` : '';
  return `Not on the record as said to ${names}.${who} the record does not say to whom:`;
}

/** Somebody else said it than the question presumes. */
export function corrected(frame: Frame, items: readonly Item[]): string {
  const first = items[0];
  const [presumed] = frame.speakers;
  const name = presumed === undefined ? 'whom the question names' : nameOf(presumed.text);
  if (first?.kind === 'statement')
    return `Not ${name}: on the record it was ${called(first.speaker)}, ${saidWhen(first)}.`;
  return `The record does not have that from ${name}. It has this:`;
}
