import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { Fields } from '../../curate/edit.ts';
import { newPerson, type Party } from '../../record/candidate.ts';
import { QUOTATION_MARK } from '../../record/citation.ts';
import { isDone, Phase } from '../../record/development.ts';
import { Edtf, isAhead } from '../../record/edtf.ts';
import { EVENT_TYPES, EventType } from '../../record/plover.ts';
import { CandidateRef, DevelopmentRef, StatementRef } from '../../record/refs.ts';
import { Polarity, SpeechKind } from '../../record/statement.ts';
import { plain } from '../blocks/mrkdwn.ts';
import { section } from '../blocks/sections.ts';
import { POLARITY, SPEECH } from '../blocks/wording.ts';
import { Back } from '../go-on.ts';
import {
  actorInput,
  actorsInput,
  choiceInput,
  chosen,
  option,
  type Submission,
  textInput,
  typed,
} from './inputs.ts';

export const ENTRY_FORM = 'entry_form';
/** The action id of inputs whose options are actors. */
export const ACTORS = 'actor_options';
/** The value of the option that proposes a new actor; the name stands behind it. */
const NEW = 'new:';

/** What the form is about, as its private metadata carries it. */
export const Editing = z.object({
  ref: z.union([CandidateRef, StatementRef, DevelopmentRef]),
  seen: z.int().nonnegative(),
  of: z.enum(['statement', 'development']),
  /** The queue that it was opened from, to go on there. */
  back: Back.optional(),
});
export type Editing = z.infer<typeof Editing>;

const NONE = 'none';

/** The form for every field of a candidate or an entry; `notice` tells what somebody else did meanwhile. */
export function entryForm(editing: Editing, fields: Fields, notice: string | null = null): ModalView {
  return {
    type: 'modal',
    callback_id: ENTRY_FORM,
    private_metadata: JSON.stringify(editing),
    title: { type: 'plain_text', text: `Edit ${editing.ref}` },
    submit: { type: 'plain_text', text: 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      ...(notice === null ? [] : [section(notice)]),
      textInput('words', {
        label: 'Words of the source',
        hint: 'Narrow or correct them; they must stand in the source. […] stands where the source interrupts them.',
        multiline: true,
        value: fields.words,
      }),
      ...('addressees' in fields ? statementInputs(fields) : developmentInputs(fields)),
      choiceInput('event_type', {
        label: 'Event type (PLOVER)',
        options: [option('None', NONE), ...EVENT_TYPES.map((type) => option(type, type))],
        value: fields.eventType ?? NONE,
      }),
      textInput('headline', {
        label: 'Headline',
        hint: 'What it says, in your words.',
        value: fields.headline,
        max: 300,
      }),
      textInput('topics', {
        label: 'Topics',
        hint: 'Divided by commas.',
        optional: true,
        value: fields.topics.join(', '),
        max: 1_000,
      }),
    ],
  };
}

const dateInput = (label: string, value: string | null): InputBlock =>
  textInput('date', {
    label,
    hint: 'EDTF: 2022-01-09, 2021-06, 2022-01-10/2022-01-13, 2022-01-05~. Empty when no source tells.',
    optional: true,
    value: value ?? '',
    max: 64,
  });

const statementInputs = (fields: Extract<Fields, { addressees: Party[] }>): InputBlock[] => [
  actorInput('speaker', ACTORS, {
    label: 'Speaker',
    value: fields.speaker === null ? null : partyOption(fields.speaker),
  }),
  choiceInput('kind', {
    label: 'Kind of speech',
    options: SpeechKind.options.map((kind) => option(SPEECH[kind], kind)),
    value: fields.kind,
  }),
  choiceInput('polarity', {
    label: 'Said or denied',
    options: Polarity.options.map((polarity) => option(POLARITY[polarity], polarity)),
    value: fields.polarity,
  }),
  dateInput('Date said', fields.saidOn),
  actorsInput('addressees', ACTORS, {
    label: 'Said to',
    optional: true,
    values: fields.addressees.map(partyOption),
  }),
];

const developmentInputs = (fields: Exclude<Fields, { addressees: Party[] }>): InputBlock[] => [
  choiceInput('phase', {
    label: 'How it stands in time',
    options: Phase.options.map((phase) => option(phase, phase)),
    value: fields.phase,
  }),
  dateInput('Date', fields.date),
  textInput('place', { label: 'Place', optional: true, value: fields.place ?? '', max: 200 }),
  actorsInput('actors', ACTORS, { label: 'Who', optional: true, values: fields.actors.map(partyOption) }),
  actorsInput('recipients', ACTORS, {
    label: 'To or with whom',
    optional: true,
    values: fields.recipients.map(partyOption),
  }),
];

/** An option that stands for a party; a new one's name is its value, cut at what Slack takes. */
export const partyOption = ({ ref, name }: Pick<Party, 'ref' | 'name'>): PlainTextOption =>
  ref === null ? option(`New: ${name}`, `${NEW}${name.slice(0, 140)}`) : option(name, ref);

/** What is wrong with a form that is submitted at the instant `at` (ISO 8601), by input. */
export function entryProblems(view: Submission, of: Editing['of'], at: string): Record<string, string> {
  const date = typed(view, 'date');
  const topics = topicsOf(view);
  return {
    ...(date !== '' && dateProblem(date, of === 'statement' ? 'said' : phaseOf(view), at)),
    ...(typed(view, 'headline') === '' && { headline: 'Say in a few words what it says.' }),
    ...(QUOTATION_MARK.test(typed(view, 'headline')) && {
      headline: 'Leave quotation marks to the words of the source.',
    }),
    ...((topics.length > 20 || topics.some((topic) => topic.length > 80)) && {
      topics: 'At most 20 topics of at most 80 characters.',
    }),
  };
}

function dateProblem(date: string, stands: Phase | 'said', at: string): Record<string, string> {
  if (!Edtf.safeParse(date).success)
    return { date: 'That is no date. Write it as 2022-01-09, 2021-06 or 2022-01-10/2022-01-13.' };
  if (!isAhead(date, at)) return {};
  if (stands === 'said') return { date: 'That day has not come yet.' };
  if (!isDone(stands)) return {};
  return stands === 'cancelled'
    ? { date: 'That day has not come yet. Give the day it was called off, or none.' }
    : { date: 'That day has not come yet. What is still to come is scheduled.' };
}

const phaseOf = (view: Submission): Phase => Phase.parse(chosen(view, 'phase')[0]?.value);

/** The fields of a submitted form without problems. `party` looks a chosen actor up; `before` knows proposed ones. */
export function readEntryForm(
  view: Submission,
  of: Editing['of'],
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
  const date = typed(view, 'date') || null;
  if (of === 'statement') {
    return {
      ...common,
      speaker: parties('speaker')[0] ?? null,
      addressees: parties('addressees'),
      kind: SpeechKind.parse(chosen(view, 'kind')[0]?.value),
      polarity: Polarity.parse(chosen(view, 'polarity')[0]?.value),
      saidOn: date,
    };
  }
  return {
    ...common,
    phase: phaseOf(view),
    date,
    place: typed(view, 'place') || null,
    actors: parties('actors'),
    recipients: parties('recipients'),
  };
}

const topicsOf = (view: Submission): string[] =>
  typed(view, 'topics')
    .split(',')
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');

/** What somebody did to the thing while the form was open, and what saving does now. */
export const changedNotice = (by: string, ref: string, now = ref): string =>
  now === ref
    ? `:warning: <@${plain(by)}> changed ${ref} while this was open. Below is your text; save again to put it over theirs, or cancel to keep theirs.`
    : `:warning: <@${plain(by)}> published ${ref} as ${now} while this was open. Below is your text; save again to put it over ${now}, or cancel to keep it as it is.`;
