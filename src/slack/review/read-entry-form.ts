import type { Fields } from '../../curate/edit.ts';
import { Actor } from '../../record/actor.ts';
import { newPerson, type Party } from '../../record/candidate.ts';
import { QUOTATION_MARK } from '../../record/citation.ts';
import { isDone, Phase } from '../../record/development.ts';
import { type Day, isAhead } from '../../record/edtf.ts';
import { EventType } from '../../record/plover.ts';
import { Polarity, SpeechKind } from '../../record/statement.ts';
import type { Looking } from '../../record/written-date.ts';
import { NEW, partyOption } from '../kit/actor-options.ts';
import { dateProblem, dateTyped } from '../kit/dates.ts';
import { chosen, type Submission, typed } from '../kit/inputs.ts';
import { problemAt } from '../kit/problems.ts';
import { type EntryFormState, isCandidate } from './entry-form.ts';

/** Whether a submitted form is to put its candidate on the record. */
export const isToPublish = (view: Submission, editing: Pick<EntryFormState, 'ref'>): boolean =>
  isCandidate(editing) && chosen(view, 'only_save').length === 0;

/** What is wrong with a form that is submitted at the instant `at` (ISO 8601), by input. */
export function entryProblems(
  view: Submission,
  { of, today }: Pick<EntryFormState, 'of' | 'today'>,
  at: string,
): Record<string, string> {
  const date = typed(view, 'date');
  const topics = topicsOf(view);
  return {
    ...(date !== '' && dayProblem(date, today, of === 'statement' ? 'said' : phaseOf(view), at)),
    ...(typed(view, 'headline') === '' && { headline: 'Sum it up in a few words.' }),
    ...(QUOTATION_MARK.test(typed(view, 'headline')) && {
      headline: 'Leave out quotation marks: they are for the source’s own words.',
    }),
    ...((topics.length > 20 || topics.some((topic) => topic.length > 80)) && {
      topics: 'At most 20 topics of at most 80 characters.',
    }),
  };
}

function dayProblem(written: string, today: Day, stands: Phase | 'said', at: string): Record<string, string> {
  const problem = dateProblem(written, today, lookingOf(stands));
  const date = dateTyped(written, today, lookingOf(stands));
  if (problem !== null || date === null) return problemAt('date', problem);
  if (!isAhead(date, at)) return {};
  if (stands === 'said') return { date: 'That day is in the future.' };
  if (!isDone(stands)) return {};
  return stands === 'cancelled'
    ? { date: 'That day is in the future. Give the day it was called off, or none.' }
    : { date: 'That day is in the future. What is still to come is scheduled.' };
}

/** What is scheduled lies ahead, and everything else behind. */
const lookingOf = (stands: Phase | 'said'): Looking => (stands === 'scheduled' ? 'future' : 'past');

const phaseOf = (view: Submission): Phase => Phase.parse(chosen(view, 'phase')[0]?.value);

/** The fields of a submitted form without problems. `party` looks a chosen actor up; `before` knows proposed ones. */
export function readEntryForm(
  view: Submission,
  { of, today }: Pick<EntryFormState, 'of' | 'today'>,
  party: (ref: string) => Party | null,
  before: readonly Party[],
): Fields {
  const parties = (name: string): Party[] =>
    chosen(view, name).flatMap(({ value }) => {
      if (!value.startsWith(NEW)) return party(value) ?? [];
      const known = before.find((one) => one.ref === null && value === partyOption(one).value);
      return known ?? newPerson(value.slice(NEW.length));
    });
  const type = EventType.safeParse(chosen(view, 'event_type')[0]?.value);
  const common = {
    words: typed(view, 'words'),
    eventType: type.success ? type.data : null,
    headline: typed(view, 'headline'),
    topics: topicsOf(view),
  };
  const written = typed(view, 'date');
  if (of === 'statement') {
    return {
      ...common,
      speaker: asNewcomer(view, parties('speaker')[0] ?? null, party),
      addressees: parties('addressees'),
      kind: SpeechKind.parse(chosen(view, 'kind')[0]?.value),
      polarity: Polarity.parse(chosen(view, 'polarity')[0]?.value),
      saidOn: dateTyped(written, today),
      dayIsStated: chosen(view, 'stated').length > 0,
    };
  }
  return {
    ...common,
    phase: phaseOf(view),
    date: dateTyped(written, today, lookingOf(phaseOf(view))),
    place: typed(view, 'place') || null,
    actors: parties('actors'),
    recipients: parties('recipients'),
  };
}

/** A speaker who is new, as the fields beside them say; somebody of the record is as they are. */
function asNewcomer(
  view: Submission,
  speaker: Party | null,
  party: (ref: string) => Party | null,
): Party | null {
  if (speaker === null || speaker.ref !== null || view.state.values.new_name === undefined) return speaker;
  const [represents] = chosen(view, 'new_represents');
  const kind = Actor.shape.kind.safeParse(chosen(view, 'new_kind')[0]?.value);
  return {
    ...speaker,
    name: typed(view, 'new_name') || speaker.name,
    ...(kind.success ? { kind: kind.data, anonymous: false } : { anonymous: true }),
    role: typed(view, 'new_role') || null,
    represents: represents === undefined ? null : (party(represents.value)?.ref ?? null),
  };
}

const topicsOf = (view: Submission): string[] =>
  typed(view, 'topics')
    .split(',')
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
