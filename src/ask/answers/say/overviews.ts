import { called } from '../../../recall/called.ts';
import type { Item } from '../../../recall/items.ts';
import type { Actor } from '../../../record/actor.ts';
import { sayDay } from '../../../record/days.ts';
import type { Day } from '../../../record/edtf.ts';
import type { Frame, Period } from '../../frame/frame.ts';

/** The lead of an answer about an actor, or about all that a name can mean. */
export const whoIs = (actors: readonly Actor[]): string =>
  `What the record has on ${actors.map((actor) => actor.name).join(', or on ')}:`;

/** Who sits on the other side from somebody. */
export const counterpart = (other: Actor, actor: Actor): string =>
  `Across the table from ${called(actor)}, by the meetings on the record: ${called(other)}.`;

/** What somebody wants, as the record has it. */
export const positionOf = (actor: Actor | undefined): string =>
  `What ${actor === undefined ? 'they' : called(actor)} ${actor === undefined ? 'want' : 'wants'}, as the sources put it:`;

/** What a party wants that is no actor of the record. */
export const positionAs = (): string => 'As the sources put it:';

/** What a summary covers; `missed` is the period that was asked for and has nothing in it. */
export const summaryOf = (
  { label }: Period,
  missed: Period | null,
  counted: number | null = null,
): string => {
  const many = countedAs(counted);
  return missed === null
    ? `The record ${label}.${many}`
    : `Nothing on the record ${missed.label}. The latest week that has something is the one ${label}.${many}`;
};

/** What is scheduled from a day on. */
export const scheduled = (from: Day, items: readonly Item[]): string =>
  `${items.length === 1 ? 'One thing is' : `${items.length} things are`} scheduled from ${sayDay(from)} on.`;

/** Nothing is scheduled any more. */
export const nothingScheduled = (from: Day, items: readonly Item[]): string =>
  `Nothing on the record is scheduled from ${sayDay(from)} on.${items.length > 0 ? ' Scheduled last:' : ''}`;

/** What a timeline covers; `counted` is how many statements it counts instead of showing them. */
export const timelineOf = ({ period, matter }: Frame, counted: number | null): string =>
  `What happened and was said${matter === '' ? '' : `, of ${matter.replace(/^(?:of|on|about) /i, '')}`}${period === null ? '' : ` ${period.label}`}, by day.${countedAs(counted)}`;

/** Too many statements to be read are counted. */
const countedAs = (counted: number | null): string =>
  counted === null ? '' : ` It has ${counted.toLocaleString('en')} statements, counted here.`;
