import { called } from '../../../recall/called.ts';
import type { Item } from '../../../recall/items.ts';
import { sayDate } from '../../../recall/say-date.ts';
import type { Actor } from '../../../record/actor.ts';
import type { Amount, Frame, Named, Period } from '../../frame/frame.ts';
import { nameOf, saidWhen } from './names.ts';

/** Nobody on the record said or did it. */
export const notOnRecord = (frame: Frame, items: readonly Item[]): string =>
  (frame.act === 'who-said' && frame.speech) || frame.quoted !== null
    ? `Not on the record: nobody is recorded as saying that.${nearest(items)}`
    : `Not on the record.${nearest(items)}`;

const AMOUNTS: Record<Amount['kind'], string> = {
  count: 'no number',
  share: 'no share',
  duration: 'no length of time',
  moment: 'no day or time',
  money: 'no amount of money',
  measure: 'no figure',
  reason: 'no reason',
};

/** The record may hold what a question is about, but not the figure that it asks for; `of` is whose words it asks for. */
export const noAmount = ({ kind }: Amount, of: string | null, items: readonly Item[]): string =>
  `Not on the record: it has ${AMOUNTS[kind]} for that${of === null ? '' : ` from ${nameOf(of)}`}.${nearest(items)}`;

const nearest = (items: readonly Item[]): string => (items.length === 0 ? '' : ` ${NEAREST}`);

const NEAREST = 'The nearest that is:';

/** A lead of what is not on the record, without the words that introduce what is near. */
export const withoutNearest = (lead: string): string => lead.replace(` ${NEAREST}`, '');

/** What a question presumes to have happened is only planned, considered or wanted. */
export function undone([first]: readonly Item[]): string {
  if (first?.kind !== 'development')
    return 'Not on the record as having happened: the record has only what somebody said of it.';
  const { phase, date } = first.development;
  const how =
    phase === 'scheduled'
      ? `it is planned${date === null ? '' : ` for ${sayDate(date)}`}, and whether it took place is not on the record`
      : phase === 'considered'
        ? 'it is only being considered'
        : 'the record has only what somebody wants';
  return `Not on the record as having happened: ${how}.`;
}

/** It is told of somebody, by somebody else. */
export const toldByOther = (of: string, [first]: readonly Item[]): string =>
  first?.kind === 'statement'
    ? `Not on the record from ${nameOf(of)}: it is what ${called(first.speaker)} said, ${saidWhen(first)}.`
    : `Not on the record from ${nameOf(of)}.`;

/** The record does not know whom the question names. */
export const unknownSpeaker = (frame: Frame, items: readonly Item[]): string =>
  `Not on the record: it has nothing said by ${nameOf(frame.speakers[0]?.text ?? 'anybody of that name')}.${nearest(items)}`;

/** The record has this actor, but no words of theirs. */
export const saidNothing = (actor: Actor, items: readonly Item[]): string =>
  `Not on the record: it has no words of ${called(actor)}.${nearest(items)}`;

/** The record has this actor, but no words of theirs on this. */
export const notAbout = (name: string, items: readonly Item[]): string =>
  `Not on the record: ${nameOf(name)} is not recorded as saying anything on that.${nearest(items)}`;

/** What somebody said, where none of it is on what was asked. */
export const onlyOtherwise = (lead: string): string => `Nothing on that, but on other things: ${lead}`;

/** Nothing of theirs bears out just what was asked; `lead` tells of what comes near. */
export const onlyNear = (lead: string): string => `Nothing on just that, but near it: ${lead}`;

/** Nothing of theirs is recorded as said to these. */
export const saidToNobody = (
  speakers: readonly Named[],
  addressees: readonly Named[],
  items: readonly Item[],
): string =>
  `Not on the record: nothing that ${named(speakers)} said is recorded as said to ${named(addressees)}.${nearest(items)}`;

const named = (slot: readonly Named[]): string => slot.map(({ text }) => nameOf(text)).join(' and ');

/** Of others than these the record has nothing on it. */
export const nobodyElse = (names: readonly string[]): string =>
  `Nobody else on the record${names.length === 0 ? '' : `: only ${names.join(' and ')}`}.`;

/** Nothing falls into the period. */
export function notInPeriod(period: Period | null, items: readonly Item[]): string {
  if (items.length === 0) return 'Nothing is on the record yet.';
  return `Nothing on the record ${period?.label ?? ''}. The latest that there is:`
    .replace(/ {2,}/g, ' ')
    .replace(' .', '.');
}

/** What a turn points at is not clear. */
export const unclear = (items: readonly Item[]): string =>
  `I cannot tell what that asks for.${items.length === 0 ? '' : ' What was shown last:'}`;

/** The question is about something else entirely. */
export const declined = (): string =>
  'That is not on the record, and nothing near it is. I answer from the record of the Ukraine talks: who said what, when, and which source reported it.';

/** The record does not know who is asked about. */
export const unknownActor = (named: Named): string =>
  `Not on the record: nobody called ${nameOf(named.text)} is in it.`;

/** The record holds no position of this actor. */
export const noPosition = (actor: Actor | undefined): string =>
  `Not on the record: it holds no position of ${actor === undefined ? 'that name' : called(actor)}.`;

/** The record has no meeting that tells who sits across from somebody. */
export const noCounterpart = (actor: Actor | null): string =>
  `Not on the record: it does not tell who sits across the table from ${actor === null ? 'that name' : called(actor)}.`;

/** The record does not know whose position is asked for. */
export const unknownPosition = (named: Named | null): string =>
  named === null ? 'Whose position? Name a person, a state or an organisation.' : unknownActor(named);
