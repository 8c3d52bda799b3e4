import type { Actor } from '../../record/actor.ts';
import type { Day } from '../../record/edtf.ts';
import type { DevelopmentItem, Item, StatementItem } from '../answer.ts';
import { sayDay } from '../read/period.ts';
import type { Named, Period, Query } from '../read/query.ts';
import { capital, sayBasis, sayWhen } from '../say-date.ts';

/**
 * The sentences that answers begin with. They are ours: no quotation marks, and none of the asker's words except a
 * name, so that nothing in quotation marks can be anything but the record's.
 */
const unquoted = (text: string, most = 80): string => {
  const clean = text
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).toWellFormed()}…`;
};

const nameOf = (words: string): string => {
  const clean = unquoted(words);
  return /\p{Lu}/u.test(clean)
    ? clean
    : clean.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
};

const saidWhen = ({ statement }: StatementItem): string =>
  statement.saidOn === null
    ? 'on a day that the source does not give'
    : sayWhen(statement.saidOn) + sayBasis(statement);

/** What was denied is told as that, whatever was asked: it was not said. */
const denial = (first: StatementItem): string =>
  `On the record, ${first.speaker.name} denied it, ${saidWhen(first)}.`;

const placeAndDate = ({ development: { headline, place, date } }: DevelopmentItem): string =>
  [place === null || headline.includes(place) ? '' : `in ${place}`, date === null ? '' : sayWhen(date)]
    .filter(Boolean)
    .join(', ');

/** The lead of an answer that is on the record. */
export function found(query: Query, items: readonly Item[]): string {
  const first = items[0];
  if (first?.kind === 'statement') {
    const name = capital(first.speaker.name);
    const more = items.length > 1 ? ` ${rest(items.length - 1)}` : '';
    if (first.statement.polarity === 'denied') return `${denial(first)}${more}`;
    if (query.intent === 'when') return `${name} said it ${saidWhen(first)}.${more}`;
    if (query.intent === 'who-said' || (query.claim && query.speaker === null))
      return `It was ${first.speaker.name}, ${saidWhen(first)}.${more}`;
    return `On the record from ${first.speaker.name}, ${saidWhen(first)}:${more && ` (${more.trim().replace(/\.$/, '')})`}`;
  }
  if (first?.kind === 'development') {
    const facts = placeAndDate(first);
    const dated = first.development.date !== null;
    const unknown = query.intent === 'when' && !dated ? ' The source gives no date for it.' : '';
    return `${first.development.headline}${facts === '' ? '' : ` (${facts})`}.${unknown}`;
  }
  return 'On the record:';
}

const rest = (count: number): string =>
  count === 1 ? 'One more entry is near it.' : `${count} more entries are near it.`;

/** Somebody else said it than the question presumes. */
export function corrected(query: Query, items: readonly Item[]): string {
  const first = items[0];
  const presumed = query.speaker === null ? 'whom the question names' : nameOf(query.speaker.text);
  if (first?.kind === 'statement' && first.statement.polarity === 'denied') return denial(first);
  if (first?.kind === 'statement')
    return `Not ${presumed}: on the record it was ${first.speaker.name}, ${saidWhen(first)}.`;
  return `The record does not have that of ${presumed}. It has this:`;
}

/** It was said, but on another day than the question presumes. */
export function otherDay(period: Period, items: readonly Item[]): string {
  const first = items[0];
  return first?.kind === 'statement'
    ? `Not ${period.label}: ${first.speaker.name} ${first.statement.polarity === 'denied' ? 'denied' : 'said'} it ${saidWhen(first)}.`
    : first?.kind === 'development' && first.development.date !== null
      ? `Not ${period.label}, but ${sayWhen(first.development.date)}: ${first.development.headline}.`
      : `Not ${period.label}, but on a day that the source does not give:`;
}

/** A lead with another sentence before the words that introduce the items. */
export const withSentence = (lead: string, sentence: string): string => {
  const introduction = /(?<=\. )[^.]*:$/.exec(lead)?.[0] ?? '';
  return `${lead.slice(0, lead.length - introduction.length).trimEnd()} ${sentence} ${introduction}`.trimEnd();
};

/** That a statement which may be meant was retracted, when and why. */
export function wasRetracted(ref: string, speaker: string, day: Day | null, reason: string | null): string {
  const when = day === null ? '' : ` ${sayWhen(day)}`;
  const why =
    reason === null ? '' : ` The reason: ${unquoted(reason, LONGEST_REASON).replace(/[.\s]+$/, '')}.`;
  return `A statement of ${speaker} that may be meant, ${ref}, was retracted${when}.${why}`;
}

/** In UTF-16 units; the form takes as many. */
const LONGEST_REASON = 500;

/** The lead of a list of statements. */
export function listOf(query: Query, items: readonly Item[]): string {
  const first = items[0];
  const speakers = new Set(items.flatMap((item) => (item.kind === 'statement' ? [item.speaker.name] : [])));
  const count = items.length === 1 ? 'One statement' : `${items.length} statements`;
  const by =
    query.speaker !== null && speakers.size === 1 && first?.kind === 'statement'
      ? ` by ${first.speaker.name}`
      : '';
  const period = query.period === null ? '' : ` ${query.period.label}`;
  const denied = items.filter(
    (one) => one.kind === 'statement' && one.statement.polarity === 'denied',
  ).length;
  const denials = denied === 0 ? '' : `, ${denied === items.length ? 'denied' : `${denied} of them denied`}`;
  return `${count}${by} on the record${period}, latest first${denials}.`;
}

const NEAREST = 'The nearest that is:';

const nearest = (items: readonly Item[]): string => (items.length === 0 ? '' : ` ${NEAREST}`);

/** Nobody on the record said or did it. */
export const notOnRecord = (query: Query): string =>
  query.intent === 'who-said' || query.phrase !== null
    ? `Not on the record: nobody is recorded as saying that. ${NEAREST}`
    : `Not on the record. ${NEAREST}`;

/** The record does not know whom the question names. */
export const unknownSpeaker = (query: Query, items: readonly Item[]): string =>
  `Not on the record: it has nothing said by ${nameOf(query.speaker?.text ?? 'anybody of that name')}.${nearest(items)}`;

/** The record has this actor, but no words of theirs. */
export const saidNothing = (actor: Actor, items: readonly Item[]): string =>
  `Not on the record: it has no words of ${actor.name}.${nearest(items)}`;

/** The record has this actor, but no words of theirs on this. */
export const notAbout = (actor: Actor, items: readonly Item[]): string =>
  `Not on the record: ${actor.name} is not recorded as saying anything on that.${nearest(items)}`;

/** Nothing falls into the period. */
export function notInPeriod(period: Period | null, items: readonly Item[]): string {
  if (items.length === 0) return 'Nothing is on the record yet.';
  return `Nothing on the record ${period?.label ?? ''}. The latest that there is:`
    .replace(/ {2,}/g, ' ')
    .replace(' .', '.');
}

/** The question is about something else entirely. */
export const declined = (): string =>
  'That is not on the record, and nothing near it is. I answer from the record of the Ukraine talks: who said what, when, and which source reported it.';

/** The lead of an answer about an actor, or about all that a name can mean. */
export const whoIs = (actors: readonly Actor[]): string =>
  `What the record has on ${actors.map((actor) => actor.name).join(', or on ')}:`;

/** The record does not know who is asked about. */
export const unknownActor = (named: Named): string =>
  `Not on the record: nobody called ${nameOf(named.text)} is in it.`;

/** What somebody wants, as the record has it. */
export const positionOf = (actor: Actor | undefined): string =>
  `What ${actor?.name ?? 'they'} wants, as the sources put it:`;

/** The record holds no position of this actor. */
export const noPosition = (actor: Actor | undefined): string =>
  `Not on the record: it holds no position of ${actor?.name ?? 'that name'}.`;

/** The record does not know whose position is asked for. */
export const unknownPosition = (named: Named | null): string =>
  named === null ? 'Whose position? Name a person, a state or an organisation.' : unknownActor(named);

/** What a summary covers; `missed` is the period that was asked for and has nothing in it. */
export const summaryOf = ({ label }: Period, missed: Period | null): string =>
  missed === null
    ? `The record ${label}.`
    : `Nothing on the record ${missed.label}. The latest week that has something is the one ${label}.`;

/** What is scheduled from a day on. */
export const scheduled = (from: Day, items: readonly Item[]): string =>
  `${items.length === 1 ? 'One thing is' : `${items.length} things are`} scheduled from ${sayDay(from)} on.`;

/** Nothing is scheduled any more. */
export const nothingScheduled = (from: Day, items: readonly Item[]): string =>
  `Nothing on the record is scheduled from ${sayDay(from)} on.${items.length > 0 ? ' The last that was:' : ''}`;

/** What a timeline covers. */
export const timelineOf = ({ period }: Query): string =>
  `What happened and was said${period === null ? '' : ` ${period.label}`}, by day.`;

/** What a party wants that is no actor of the record. */
export const positionAs = (): string => 'As the sources put it:';
