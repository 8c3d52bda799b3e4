import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import { representedBy } from '../../record/actor.ts';
import { dayIn, plusDays, sayDay } from '../../record/days.ts';
import type { Development } from '../../record/development.ts';
import { type DayRange, dayRange } from '../../record/edtf.ts';
import type { Answer } from '../answer.ts';
import { notOnRecord, onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame, type Frame, LISTED, type Named } from '../frame/frame.ts';
import { groupFor, personFor } from './antecedents.ts';
import { eventAsked } from './events.ts';
import { pairShown } from './shown.ts';
import { answered, type Turn, type TurnReader } from './turn.ts';

/** *Anything newer?*, *has X said anything since?* */
export const newer: TurnReader = async (turn) => {
  if (turn.ask !== 'newer') return null;
  if (await areTwo(turn)) return metSince(turn);
  const frame = ofThread(turn);
  const answer = await answered(turn, frame);
  const isNew = answer.items.every((item) => !turn.state.shown.includes(refOf(item)));
  if (isNew && frame.speakers.length > 0 && turn.words.includes('lately')) return answer;
  const last = (await daysShown(turn)).at(-1) ?? '';
  const items = answer.items.filter(
    (item) => item.kind === 'statement' && !turn.state.shown.includes(refOf(item)) && dayOf(item) > last,
  );
  if (answer.onRecord && items.length > 0) return { ...answer, items, sections: [], total: items.length };
  return onRecord(frame, say.nothingNewer(whose(turn, frame), answer.items), answer.items.slice(0, 1));
};

/** *Have they spoken since?* of two who did together what was shown: not what one of them said. */
const areTwo = async (turn: Turn): Promise<boolean> =>
  turn.words.includes('they') &&
  turn.state.shown[0]?.startsWith('D-') === true &&
  (await pairShown(turn)) !== null;

/** What else those two did together, after what was shown; of what has no day that is said. */
async function metSince(turn: Turn): Promise<Answer | null> {
  const { desk, state } = turn;
  const [ref = ''] = state.shown;
  const [first] = await desk.store.developments([ref]);
  if (first === undefined) return null;
  const parties = [...first.actors, ...first.recipients];
  const all = await desk.store.listDevelopments({ parties, eventTypes: ['CONSULT'], limit: LISTED });
  const both = all.filter(
    (one) => one.ref !== ref && parties.every((party) => [...one.actors, ...one.recipients].includes(party)),
  );
  const last = first.date === null ? null : dayRange(first.date).latest;
  const later = both.filter(
    ({ date }) => last !== null && date !== null && (dayRange(date).earliest ?? '') > last,
  );
  const frame = { ...emptyFrame(turn.text, 'timeline'), refs: later.map((one) => one.ref) };
  if (later.length > 0) {
    const items = await desk.developmentItems(later);
    return onRecord(frame, say.found(frame, items, items.length), items);
  }
  const undated = await desk.developmentItems(both.filter(({ date }) => date === null));
  const lead = undated.length > 0 ? say.orderUnknown(undated) : say.notOnRecord(frame, []);
  return notOnRecord(frame, lead, undated);
}

/** *What’s on after that?*, *who are they seeing after?*: what is ahead is asked for. */
const MEETING = new Set([
  'meet',
  'meets',
  'meeting',
  'meetings',
  'sessions',
  'rounds',
  'see',
  'seeing',
  'on',
]);

/** *And after that?*: what is ahead when the first entry shown is over, or what has happened since; of words, newer ones. */
export const afterwards: TurnReader = async (turn) => {
  const [ref = ''] = turn.state.shown;
  if (turn.ask !== 'after') return null;
  const meets = turn.words.some((word) => MEETING.has(word));
  const told = ref.startsWith('S-') ? await eventAsked(turn) : null;
  if (ref.startsWith('S-') && told === null && !meets) return newer({ ...turn, ask: 'newer' });
  const today = dayIn(turn.moment.now, turn.moment.timeZone);
  const [shown] = await turn.desk.store.developments([ref]);
  const entry = told ?? shown;
  const day = lastDay(turn, entry, today);
  if (entry !== undefined && day === null) {
    const items = await turn.desk.developmentItems([entry]);
    return notOnRecord(emptyFrame(turn.text, 'timeline'), say.afterUnknown(items), items);
  }
  const from = meets && (day ?? '') < today ? today : plusDays(day ?? today, 1);
  const frame: Frame = {
    ...emptyFrame(turn.text, meets || (day ?? today) >= today ? 'next' : 'timeline'),
    speakers: await themselves(turn),
    period: { from, to: null, label: `since ${sayDay(from)}` },
  };
  const answer = await answered(turn, frame);
  return answer.onRecord || frame.speakers.length === 0 ? answer : answered(turn, { ...frame, speakers: [] });
};

/** Whom *they* means, and whoever that one speaks for. */
async function themselves(turn: Turn): Promise<Named[]> {
  const pronoun = turn.words.find((word) => /^(?:he|she|they)$/.test(word));
  const [named] = turn.mentions;
  if (named !== undefined)
    return [{ text: turn.desk.index.get(named.actors[0] ?? '')?.name ?? '', actors: named.actors }];
  if (pronoun === undefined) return [];
  const ref = pronoun === 'they' ? await groupFor(turn) : personFor(turn, pronoun);
  const actor = turn.desk.index.get(ref ?? '');
  return actor === undefined
    ? []
    : [{ text: actor.name, actors: [actor.ref, ...(pronoun === 'they' ? representedBy(actor) : [])] }];
}

/** The last day of what was asked about; without one, of an entry, or the first of a stretch that is not over. */
function lastDay({ state }: Turn, entry: Development | undefined, today: string): string | null {
  const asked = state.frame.period?.to ?? null;
  if (asked !== null || entry?.date == null) return asked;
  const { earliest, latest } = dayRange(entry.date);
  return latest !== null && latest > today ? earliest : latest;
}

/** *Anything earlier?*, *and before that?* */
export const earlier: TurnReader = async (turn) => {
  if (turn.ask !== 'earlier') return null;
  const frame = ofThread(turn);
  const [first] = await daysShown(turn);
  if (first === undefined) return null;
  const period = { from: null, to: plusDays(first, -1), label: `before ${sayDay(first)}` };
  const answer = await answered(turn, { ...frame, period });
  const items = answer.items.filter((item) => item.kind === 'statement' && dayOf(item) < first);
  if (answer.onRecord && items.length > 0) return { ...answer, items };
  const shown = turn.state.shown.filter((ref) => ref.startsWith('S-')).slice(0, 1);
  const earliest = await turn.desk.statementItems(await turn.desk.store.statements(shown));
  return onRecord(frame, say.nothingEarlier(whose(turn, frame), first), earliest);
};

/** The statements of whom a turn names or its thread is about; of nobody in particular, those on its topic. */
function ofThread(turn: Turn): Frame {
  const { frame, focus } = turn.state;
  const { index } = turn.desk;
  const named = turn.mentions.map(
    ({ actors }): Named => ({ text: index.get(actors[0] ?? '')?.name ?? '', actors }),
  );
  const asked = named.length > 0 ? named : (himself(turn) ?? frame.speakers);
  const speakers =
    asked.length > 0 || focus === null ? asked : [{ text: index.get(focus)?.name ?? '', actors: [focus] }];
  const onIt = speakers.length === 0 || /\b(?:on|about|of) (?:that|it|this)\b/.test(turn.words.join(' '));
  return {
    ...emptyFrame(turn.text, 'quotes'),
    speakers,
    about: onIt ? frame.about : [],
    matter: onIt ? frame.matter : '',
    order: 'latest',
    speech: true,
  };
}

/** *What has he said lately?*: whom the pronoun means; null without one. */
function himself(turn: Turn): Named[] | null {
  const pronoun = turn.words.find((word) => /^(?:he|she|him|her)$/.test(word));
  const ref = pronoun === undefined ? null : personFor(turn, pronoun);
  return ref === null ? null : [{ text: turn.desk.index.get(ref)?.name ?? '', actors: [ref] }];
}

const whose = ({ desk }: Turn, { speakers }: Frame): string =>
  desk.index.get(speakers[0]?.actors[0] ?? '')?.name ?? 'them';

/** The days of the statements shown, in their order. */
export const daysShown = async ({ desk, state }: Turn): Promise<string[]> => {
  const refs = state.shown.filter((ref) => ref.startsWith('S-'));
  const items = await desk.statementItems(await desk.store.statements(refs));
  return items
    .map(dayOf)
    .filter((day) => day !== '')
    .sort();
};

/** The days that an entry can have been said or have happened on; both open where none is known. */
export function daysOf(item: Item): DayRange {
  const date =
    item.kind === 'statement'
      ? item.statement.saidOn
      : item.kind === 'development'
        ? item.development.date
        : null;
  return date === null ? { earliest: null, latest: null } : dayRange(date);
}

/** The day of a statement, the last of several; empty where none is known. */
export const dayOf = (item: Item): string => {
  const date = item.kind === 'statement' ? item.statement.saidOn : null;
  return date === null ? '' : (dayRange(date).latest ?? '');
};
