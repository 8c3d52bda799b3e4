import type { DevelopmentItem, Item, StatementItem } from '../../recall/items.ts';
import { capital, sayBasis, sayWhen } from '../../recall/say-date.ts';
import type { Actor } from '../../record/actor.ts';
import { sayDay } from '../../record/days.ts';
import type { Day } from '../../record/edtf.ts';
import type { Conflict } from '../decide/compare.ts';
import { type Frame, LISTED, type Named, type Period } from '../frame/frame.ts';

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
export function found(frame: Frame, items: readonly Item[], total: number): string {
  const first = items[0];
  if (first?.kind === 'statement') {
    const name = capital(first.speaker.name);
    const more = total > 1 ? ` ${rest(total - 1)}` : '';
    if (first.statement.polarity === 'denied') return `${denial(first)}${more}`;
    if (frame.act === 'when') return `${name} said it ${saidWhen(first)}.${more}`;
    if (frame.act === 'who-said') return `It was ${first.speaker.name}, ${saidWhen(first)}.${more}`;
    return `On the record from ${first.speaker.name}, ${saidWhen(first)}:${more && ` (${more.trim().replace(/\.$/, '')})`}`;
  }
  if (first?.kind === 'development') {
    const facts = placeAndDate(first);
    const dated = first.development.date !== null;
    const unknown = frame.act === 'when' && !dated ? ' The source gives no date for it.' : '';
    return `${first.development.headline}${facts === '' ? '' : ` (${facts})`}.${unknown}`;
  }
  return 'On the record:';
}

const rest = (count: number): string =>
  count === 1 ? 'One more entry is near it.' : `${count} more entries are near it.`;

/** The record bears a claim out. */
export function confirmed(frame: Frame, items: readonly Item[], total: number): string {
  const first = items[0];
  if (frame.act === 'who-said' || frame.act === 'when') return found(frame, items, total);
  if (first?.kind === 'statement') return `Confirmed: ${first.speaker.name} said it ${saidWhen(first)}.`;
  return `Confirmed: ${found(frame, items, 1)}`;
}

/** Not all of a question is in what comes closest to it. */
export function closest(items: readonly Item[]): string {
  const first = items[0];
  return first?.kind === 'statement'
    ? `The closest on the record is from ${first.speaker.name}, ${saidWhen(first)}; it does not hold all of the question.`
    : 'The closest on the record; it does not hold all of the question:';
}

/** Nothing has the words of a question; this is near to it in sense. */
export function closestInSense(items: readonly Item[]): string {
  const first = items[0];
  return first?.kind === 'statement'
    ? `Nothing on the record has these words. The closest in sense is from ${first.speaker.name}, ${saidWhen(first)}; compare before you use it.`
    : 'Nothing on the record has these words. The closest in sense:';
}

/** A quotation is on the record in other words. */
export function altered(items: readonly Item[]): string {
  const first = items[0];
  return first?.kind === 'statement'
    ? `Not in these words: ${first.speaker.name} is on the record with other words, ${saidWhen(first)}.`
    : 'Not in these words. The record has it so:';
}

/** The record says otherwise than a claim. */
export function contradicted(conflict: Conflict | null, items: readonly Item[]): string {
  const first = items[0];
  if (first?.kind === 'statement' && first.statement.polarity === 'denied')
    return `The record says otherwise: ${denial(first)}`;
  const who =
    first?.kind === 'statement' ? ` ${capital(first.speaker.name)}, ${saidWhen(first)}:` : ' It has this:';
  const how =
    conflict === 'numbers'
      ? 'the figure is another'
      : conflict === 'roles'
        ? 'who does what to whom is the other way round'
        : conflict === 'polarity'
          ? 'it is put the other way round'
          : 'it is told differently';
  return `The record says otherwise: ${how}.${who}`;
}

/** Somebody else said it than the question presumes. */
export function corrected(frame: Frame, items: readonly Item[]): string {
  const first = items[0];
  const [presumed] = frame.speakers;
  const name = presumed === undefined ? 'whom the question names' : nameOf(presumed.text);
  if (first?.kind === 'statement')
    return `Not ${name}: on the record it was ${first.speaker.name}, ${saidWhen(first)}.`;
  return `The record does not have that of ${name}. It has this:`;
}

/** It was said or happened, but on another day than the question presumes, or on one that nobody knows. */
export function otherDay(period: Period, items: readonly Item[]): string {
  const first = items[0];
  if (first?.kind === 'statement') {
    const { speaker, statement } = first;
    const did = `${speaker.name} ${statement.polarity === 'denied' ? 'denied' : 'said'} it`;
    return statement.saidOn === null
      ? `${did}, but the source gives no day: whether it was ${period.label} is not on the record.`
      : `Not ${period.label}: ${did} ${saidWhen(first)}.`;
  }
  return first?.kind === 'development' && first.development.date !== null
    ? `Not ${period.label}, but ${sayWhen(first.development.date)}: ${first.development.headline}.`
    : `On the record, but the source gives no day: whether it was ${period.label} is not on the record.`;
}

/** Whether it is known when it was. */
export const isDated = (item: Item | undefined): boolean =>
  item?.kind === 'statement'
    ? item.statement.saidOn !== null
    : item?.kind === 'development' && item.development.date !== null;

/** Text of a person without quotation marks or an end stop, as a sentence of ours can take it in. */
export const withoutMarks = (text: string): string => unquoted(text, LONGEST_REASON).replace(/[.\s]+$/, '');

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

/** Which part of a list is shown, and how to see the rest. */
function partOf({ skip }: Frame, length: number, total: number): string {
  const to = skip + length;
  const which = skip === 0 ? `The first ${to} are listed` : `Listed are ${skip + 1} to ${to}`;
  const next = to < total ? `page ${Math.floor(skip / LISTED) + 2} has the next; ` : '';
  return `${which}; ${next}a topic or a period narrows them.`;
}

/** The lead of a list of statements: how many there are in all, and how many of them are shown. */
export function listOf(frame: Frame, items: readonly Item[], total: number): string {
  const first = items[0];
  const speakers = new Set(items.flatMap((item) => (item.kind === 'statement' ? [item.speaker.name] : [])));
  const count = total === 1 ? 'One statement' : `${total} statements`;
  const by =
    frame.speakers.length > 0 && speakers.size === 1 && first?.kind === 'statement'
      ? ` by ${first.speaker.name}`
      : '';
  const period = frame.period === null ? '' : ` ${frame.period.label}`;
  const order = frame.order === 'earliest' ? 'earliest first' : 'latest first';
  const shown = items.length < total ? ` ${partOf(frame, items.length, total)}` : '';
  const undated = items.some((item) => item.kind === 'statement' && item.statement.saidOn === null)
    ? ' Where no day said is known, they stand by the day of their source.'
    : '';
  const denied = items.filter(
    (one) => one.kind === 'statement' && one.statement.polarity === 'denied',
  ).length;
  const denials = denied === 0 ? '' : `, ${denied === items.length ? 'denied' : `${denied} of them denied`}`;
  return `${count}${by} on the record${period}, ${order}${denials}.${shown}${undated}`;
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

/** Of whom the record has no words. */
export const withoutWords = (names: readonly string[], total: number): string =>
  names.length === 0
    ? 'Everybody whom the record names has commented.'
    : `Not on the record with words of their own, so not commented there: ${names.join(', ')}${total > names.length ? ` and ${total - names.length} more` : ''}.`;

/** Who reported an entry. */
export const reportedBy = (publishers: readonly string[]): string =>
  publishers.length === 0
    ? 'No source is kept with it.'
    : `Reported by ${publishers.join(', ')}${publishers.length === 1 ? ', and by no other source on the record' : ''}.`;

/** Whether a second source has an entry. */
export const elsewhere = (publishers: readonly string[]): string =>
  publishers.length > 1
    ? `Yes, by ${publishers.length} sources: ${publishers.join(', ')}.`
    : `Only one source on the record has it: ${publishers[0] ?? 'none is kept'}.`;

/** Nothing said after what was shown. */
export const nothingNewer = (name: string, items: readonly Item[]): string => {
  const [first] = items;
  return first?.kind === 'statement'
    ? `Nothing newer from ${name} is on the record: the latest is ${saidWhen(first)}.`
    : `Nothing newer from ${name} is on the record.`;
};

/** What was compared. */
export const compared = (names: readonly string[]): string =>
  `What the record has of ${names.join(' and of ')}:`;

/** Small talk, answered. */
export const SOCIAL: Record<NonNullable<Frame['social']>, string> = {
  greeting:
    'Hello. Ask me who said what in the Ukraine talks: for example, who will not accept concessions, quotes Blinken, or summary.',
  thanks: 'You are welcome.',
  bot: 'I am a bot that answers from a curated record of the Ukraine talks. Ask who said something, what somebody said, when or where something happened, whether a quotation is right; or type summary, timeline, next or help.',
  help: 'Ask me who said something, what somebody said about a topic, or whether somebody said it; or type summary, timeline, next or help.',
  origin:
    'From articles that curators have added: every entry on the record was approved by a person and shows its source. Ask for sources to see them.',
};

/** How a draft is checked. */
export const CHECKING =
  'A draft is held against the record by the check command, which takes the whole of it.';

/** Of others than these the record has nothing on it. */
export const nobodyElse = (names: readonly string[]): string =>
  `Nobody else on the record${names.length === 0 ? '' : `: only ${names.join(' and ')}`}.`;

/** Which languages a question may be in. */
export const LANGUAGES =
  'I read questions in English, and in German, French, Ukrainian and Russian where they name somebody who is on the record, such as what Blinken said.';

const NEAREST = 'The nearest that is:';

const nearest = (items: readonly Item[]): string => (items.length === 0 ? '' : ` ${NEAREST}`);

/** A lead of what is not on the record, without the words that introduce what is near. */
export const withoutNearest = (lead: string): string => lead.replace(` ${NEAREST}`, '');

/** Nobody on the record said or did it. */
export const notOnRecord = (frame: Frame, items: readonly Item[]): string =>
  frame.act === 'who-said' || frame.quoted !== null
    ? `Not on the record: nobody is recorded as saying that.${nearest(items)}`
    : `Not on the record.${nearest(items)}`;

/** The record does not know whom the question names. */
export const unknownSpeaker = (frame: Frame, items: readonly Item[]): string =>
  `Not on the record: it has nothing said by ${nameOf(frame.speakers[0]?.text ?? 'anybody of that name')}.${nearest(items)}`;

/** The record has this actor, but no words of theirs. */
export const saidNothing = (actor: Actor, items: readonly Item[]): string =>
  `Not on the record: it has no words of ${actor.name}.${nearest(items)}`;

/** The record has this actor, but no words of theirs on this. */
export const notAbout = (name: string, items: readonly Item[]): string =>
  `Not on the record: ${nameOf(name)} is not recorded as saying anything on that.${nearest(items)}`;

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
export const summaryOf = (
  { label }: Period,
  missed: Period | null,
  counted: number | null = null,
): string => {
  const many =
    counted === null ? '' : ` It has ${counted} statements, counted here by day, party and speaker.`;
  return missed === null
    ? `The record ${label}.${many}`
    : `Nothing on the record ${missed.label}. The latest week that has something is the one ${label}.${many}`;
};

/** What is scheduled from a day on. */
export const scheduled = (from: Day, items: readonly Item[]): string =>
  `${items.length === 1 ? 'One thing is' : `${items.length} things are`} scheduled from ${sayDay(from)} on.`;

/** Nothing is scheduled any more. */
export const nothingScheduled = (from: Day, items: readonly Item[]): string =>
  `Nothing on the record is scheduled from ${sayDay(from)} on.${items.length > 0 ? ' The last that was:' : ''}`;

/** What a timeline covers. */
export const timelineOf = ({ period, matter }: Frame): string =>
  `What happened and was said${matter === '' ? '' : `, of ${matter}`}${period === null ? '' : ` ${period.label}`}, by day.`;

/** What a party wants that is no actor of the record. */
export const positionAs = (): string => 'As the sources put it:';
