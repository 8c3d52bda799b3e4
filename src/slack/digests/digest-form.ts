import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { Setting } from '../../digest/settings.ts';
import { clip } from '../../recall/clip.ts';
import { capital } from '../../recall/say-date.ts';
import { EVENT_TYPES } from '../../record/plover.ts';
import { isTimeZone } from '../../record/time-zone.ts';
import { EVENT_TYPE } from '../kit/event-types.ts';

export const DIGEST_MODAL = 'digest_setting';
export const DIGEST_ZONE = 'digest_zone';
export const DIGEST_ACTORS = 'digest_actors';
export const DIGEST_TOPICS = 'digest_topics';

const OPTION_TEXT = 75;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SILENCE: [number, string][] = [
  [1, 'Say so the first time'],
  [2, 'Say so after 2 in a row'],
  [3, 'Say so after 3 in a row'],
  [5, 'Say so after 5 in a row'],
  [10, 'Say so after 10 in a row'],
  [0, 'Never say so'],
];

/** An option of a select. */
export const shortOption = (text: string, value: string): PlainTextOption => ({
  text: { type: 'plain_text', text: clip(text, OPTION_TEXT), emoji: false },
  value,
});

/** The modal that changes a channel's digest, or turns it on; `kept` comes back with it. */
export const digestModal = (
  { setting, isOn }: { setting: Setting; isOn: boolean },
  nameOf: (ref: string) => string,
  kept: string,
): ModalView => ({
  type: 'modal',
  callback_id: DIGEST_MODAL,
  private_metadata: kept,
  title: { type: 'plain_text', text: 'Daily digest' },
  submit: { type: 'plain_text', text: isOn ? 'Save' : 'Save and turn on' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [...whenInputs(setting), ...filterInputs(setting.filter, nameOf), silenceInput(setting.silence)],
});

/** When a digest is posted. */
function whenInputs({ time, days, zone }: Setting): InputBlock[] {
  const dayOptions = DAYS.map((name, at) => shortOption(name, String(at + 1)));
  return [
    input('time', 'Time', { type: 'timepicker', action_id: 'time', initial_time: time }),
    input('days', 'Days', {
      type: 'checkboxes',
      action_id: 'days',
      options: dayOptions,
      initial_options: chosen(dayOptions, days.map(String)),
    }),
    input('zone', 'Time zone', {
      type: 'external_select',
      action_id: DIGEST_ZONE,
      min_query_length: 1,
      placeholder: { type: 'plain_text', text: 'Type a city, such as Kyiv' },
      initial_option: shortOption(zone, zone),
    }),
  ];
}

/** What a digest is about. */
function filterInputs(filter: Setting['filter'], nameOf: (ref: string) => string): InputBlock[] {
  const typeOptions = EVENT_TYPES.map((type) => shortOption(capital(EVENT_TYPE[type]), type));
  return [
    input(
      'actors',
      'Only about these people, states or organisations',
      {
        type: 'multi_external_select',
        action_id: DIGEST_ACTORS,
        min_query_length: 1,
        max_selected_items: 50,
        ...initial(filter.actors.map((ref) => shortOption(nameOf(ref), ref))),
      },
      'Leave this and the next two empty to get everything. An entry that matches any of them is included.',
    ),
    input('topics', 'Only on these topics', {
      type: 'multi_external_select',
      action_id: DIGEST_TOPICS,
      min_query_length: 1,
      max_selected_items: 50,
      ...initial(filter.topics.map((topic) => shortOption(topic, topic))),
    }),
    input('types', 'Only these kinds of events', {
      type: 'multi_static_select',
      action_id: 'types',
      options: typeOptions,
      ...initial(chosen(typeOptions, filter.eventTypes)),
    }),
  ];
}

/** After how many empty slots in a row the digest says that there is nothing new. */
function silenceInput(silence: number): InputBlock {
  const options = SILENCE.map(([slots, text]) => shortOption(text, String(slots)));
  return input('silence', 'When there is nothing new', {
    type: 'static_select',
    action_id: 'silence',
    options,
    initial_option:
      options.find(({ value }) => value === String(silence)) ??
      shortOption(`Say so after ${silence} in a row`, String(silence)),
  });
}

const chosen = (options: PlainTextOption[], values: readonly string[]): PlainTextOption[] =>
  options.filter(({ value }) => value !== undefined && values.includes(value));

const OPTIONAL = new Set(['actors', 'topics', 'types']);

const input = (
  block_id: string,
  label: string,
  element: InputBlock['element'],
  hint?: string,
): InputBlock => ({
  type: 'input',
  block_id,
  label: { type: 'plain_text', text: label },
  element,
  optional: OPTIONAL.has(block_id),
  ...(hint !== undefined && { hint: { type: 'plain_text', text: hint } }),
});

const initial = (options: PlainTextOption[]) => (options.length === 0 ? {} : { initial_options: options });

const Chosen = z.object({ value: z.string() });
const One = z.object({ selected_option: Chosen });
const Many = z.object({ selected_options: z.array(Chosen).nullish() });
const Values = z.object({
  time: z.object({ time: z.object({ selected_time: z.string() }) }),
  days: z.object({ days: Many }),
  zone: z.object({ [DIGEST_ZONE]: One }),
  actors: z.object({ [DIGEST_ACTORS]: Many }),
  topics: z.object({ [DIGEST_TOPICS]: Many }),
  types: z.object({ types: Many }),
  silence: z.object({ silence: One }),
});

/** What a person has put into the modal; what is wrong, by block id. */
export function readModal(
  values: unknown,
): { ok: true; setting: Setting } | { ok: false; errors: Record<string, string> } {
  const read = Values.safeParse(values);
  if (!read.success) return { ok: false, errors: { time: 'Please fill this in again.' } };
  const { time, days, zone, actors, topics, types, silence } = read.data;
  const all = (many: z.infer<typeof Many>): string[] =>
    (many.selected_options ?? []).map(({ value }) => value);
  const zoned = zone[DIGEST_ZONE].selected_option.value;
  if (!isTimeZone(zoned)) return { ok: false, errors: { zone: 'Choose one of the zones offered.' } };
  const setting = Setting.safeParse({
    time: time.time.selected_time,
    days: all(days.days).map(Number),
    zone: zoned,
    filter: {
      actors: all(actors[DIGEST_ACTORS]),
      topics: all(topics[DIGEST_TOPICS]),
      eventTypes: all(types.types),
    },
    silence: Number(silence.silence.selected_option.value),
  });
  return setting.success
    ? { ok: true, setting: setting.data }
    : { ok: false, errors: { days: 'Choose at least one day, and a time.' } };
}
