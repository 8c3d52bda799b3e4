import type { Frame } from './frame.ts';

/** In UTF-16 units. */
export const LONGEST_UNDERSTOOD = 150;

const clean = (text: string): string => text.replace(/["“”„«»]/g, '').trim();

/** What of a question was understood, in one small line: *Blinken · about sanctions · since 1 January 2022*. */
export function understood({ speakers, addressees, about, period, order, claim }: Frame): string {
  const topic = about.map((unit) => unit.text).join(' ');
  return [
    speakers.map((one) => clean(one.text)).join(', '),
    addressees.length === 0 ? '' : `to ${addressees.map((one) => clean(one.text)).join(', ')}`,
    topic === '' || claim ? '' : `about ${clean(topic)}`,
    period?.label ?? '',
    order === 'latest' ? 'latest first' : order === 'earliest' ? 'earliest first' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, LONGEST_UNDERSTOOD);
}
