import type { InputBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Fields } from '../../curate/edit.ts';
import { capital } from '../../recall/say-date.ts';
import { Actor } from '../../record/actor.ts';
import type { Party } from '../../record/candidate.ts';
import { Phase } from '../../record/development.ts';
import { Day, type Edtf } from '../../record/edtf.ts';
import { EVENT_TYPES } from '../../record/plover.ts';
import { ActorRef, CandidateRef, DevelopmentRef, StatementRef } from '../../record/refs.ts';
import { Polarity, SpeechKind } from '../../record/statement.ts';
import { ACTOR_OPTIONS, partyOption } from '../kit/actor-options.ts';
import { DATE_HINT, dateShown } from '../kit/dates.ts';
import { EVENT_TYPE } from '../kit/event-types.ts';
import { actorInput, actorsInput, choiceInput, option, textInput, ticksInput } from '../kit/inputs.ts';
import { section } from '../kit/sections.ts';
import { POLARITY, SPEECH } from '../kit/statement-wording.ts';
import { Back } from './back-to-queue.ts';

export const ENTRY_FORM = 'entry_form';

/** What the form is about, as its private metadata carries it. */
export const EntryFormState = z.object({
  ref: z.union([CandidateRef, StatementRef, DevelopmentRef]),
  seen: z.int().nonnegative(),
  of: z.enum(['statement', 'development']),
  /** The day from which *Tuesday* counts. */
  today: Day,
  /** Whether its day is inferred, not stated. */
  inferred: z.boolean().optional(),
  /** What a new speaker is proposed to speak for, by name. */
  represents: z.object({ ref: ActorRef, name: z.string() }).optional(),
  /** The queue that it was opened from, to go on there. */
  back: Back.optional(),
});
export type EntryFormState = z.infer<typeof EntryFormState>;

const NONE = 'none';

/** The form for every field of a candidate or an entry; `notice` tells what somebody else did meanwhile. */
export function entryForm(editing: EntryFormState, fields: Fields, notice: string | null = null): ModalView {
  return {
    type: 'modal',
    callback_id: ENTRY_FORM,
    private_metadata: JSON.stringify(editing),
    title: { type: 'plain_text', text: `Edit ${editing.ref}` },
    submit: { type: 'plain_text', text: isCandidate(editing) ? 'Save and publish' : 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      ...(notice === null ? [] : [section(notice)]),
      textInput('words', {
        label: 'Words of the source',
        hint: 'Shorten or correct them, but every word must be in the source. […] marks where the source interrupts them.',
        multiline: true,
        value: fields.words,
      }),
      ...('addressees' in fields ? statementInputs(fields, editing) : developmentInputs(fields)),
      choiceInput('event_type', {
        label: 'Event type (PLOVER)',
        options: [
          option('None', NONE),
          ...EVENT_TYPES.map((type) => option(`${capital(EVENT_TYPE[type])} (${type})`, type)),
        ],
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
        hint: 'Separated by commas.',
        optional: true,
        value: fields.topics.join(', '),
        max: 1_000,
      }),
      ...(isCandidate(editing) ? [onlySaveInput] : []),
    ],
  };
}

/** A candidate is saved to be published, unless its curator says otherwise; an entry is on the record already. */
export const isCandidate = ({ ref }: Pick<EntryFormState, 'ref'>): boolean => ref.startsWith('C');

const onlySaveInput = ticksInput('only_save', {
  label: 'When it is saved',
  optional: true,
  options: [option('Save only; keep it in the queue', 'only_save')],
});

const dateInput = (label: string, value: Edtf | null, hint = ''): InputBlock =>
  textInput('date', {
    label,
    hint: `${hint}${DATE_HINT} Leave it empty if no source says.`,
    optional: true,
    value: dateShown(value),
    max: 64,
  });

/** Asked where a day was inferred: as long as nobody says that it is right, it is shown as inferred. */
const inferredInput = ticksInput('stated', {
  label: 'That day is inferred, not stated',
  optional: true,
  options: [option('It is right: treat it as stated', 'stated')],
});

const statementInputs = (
  fields: Extract<Fields, { addressees: Party[] }>,
  { inferred, represents }: EntryFormState,
): InputBlock[] => [
  actorInput('speaker', ACTOR_OPTIONS, {
    label: 'Speaker',
    value: fields.speaker === null ? null : partyOption(fields.speaker),
  }),
  ...(fields.speaker !== null && fields.speaker.ref === null
    ? newcomerInputs(fields.speaker, represents?.name)
    : []),
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
  ...(inferred === true ? [inferredInput] : []),
  actorsInput('addressees', ACTOR_OPTIONS, {
    label: 'Said to',
    optional: true,
    values: fields.addressees.map(partyOption),
  }),
];

const UNNAMED = 'unnamed';

/** Who is new to the record: what they will stand there as. */
const newcomerInputs = (
  { name, kind, anonymous, role, represents }: Party,
  spokenFor?: string,
): InputBlock[] => [
  textInput('new_name', {
    label: 'New speaker: name',
    hint: 'As it will appear on the record, unless you choose another speaker above.',
    optional: true,
    value: name,
    max: 200,
  }),
  choiceInput('new_kind', {
    label: 'New speaker: kind',
    options: [...Actor.shape.kind.options.map((one) => option(one, one)), option('unnamed source', UNNAMED)],
    value: anonymous ? UNNAMED : kind,
  }),
  textInput('new_role', { label: 'New speaker: office', optional: true, value: role ?? '', max: 200 }),
  actorInput('new_represents', ACTOR_OPTIONS, {
    label: 'New speaker: speaks for',
    optional: true,
    value: represents === null ? null : option(spokenFor ?? represents, represents),
  }),
];

const developmentInputs = (fields: Exclude<Fields, { addressees: Party[] }>): InputBlock[] => [
  choiceInput('phase', {
    label: 'Status',
    options: Phase.options.map((phase) => option(phase, phase)),
    value: fields.phase,
  }),
  dateInput('Date', fields.date),
  textInput('place', { label: 'Place', optional: true, value: fields.place ?? '', max: 200 }),
  actorsInput('actors', ACTOR_OPTIONS, {
    label: 'Who',
    optional: true,
    values: fields.actors.map(partyOption),
  }),
  actorsInput('recipients', ACTOR_OPTIONS, {
    label: 'To or with whom',
    optional: true,
    values: fields.recipients.map(partyOption),
  }),
];
