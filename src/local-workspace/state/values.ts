/** What interactive elements hold, by block id and action id; docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export type Values = Record<string, Record<string, unknown>>;

type Json = Record<string, unknown>;

/** Under which name an element holds its value, and under which it was given its first one. */
const HOLDS: Record<string, readonly [held: string, initial: string]> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  users_select: ['selected_user', 'initial_user'],
  channels_select: ['selected_channel', 'initial_channel'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  file_input: ['files', 'initial_files'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The interactive elements of a block, whichever kind of block it is. */
export const elementsOf = (block: Json): Json[] =>
  [
    ...list(block.elements),
    ...[block, ...list(block.elements)].flatMap(({ actions }) => list(actions)),
    block.element,
    block.accessory,
  ]
    .filter(isObject)
    .filter((element) => element.action_id !== undefined);

/**
 * What an element holds once a person has given it `value`: an option's value, or the option itself where its options
 * come from the app; lists of these where several may be chosen; a date, a user's id, or typed words.
 */
export function heldAfter(element: Json, value: unknown): Json {
  const name = HOLDS[String(element.type)]?.[0];
  if (element.type === 'overflow') return { selected_option: optionOf(element, value) };
  if (name === undefined) return {};
  if (name === 'selected_option') return { [name]: optionOf(element, value) };
  if (name === 'selected_options')
    return { [name]: (Array.isArray(value) ? value : []).map((one: unknown) => optionOf(element, one)) };
  return { [name]: value === '' || value === undefined ? null : value };
}

/** The pressed one of two feedback buttons, by its value; any other element is itself what was used. */
export function usedOf(element: Json, value: unknown): Json | undefined {
  if (element.type !== 'feedback_buttons') return element;
  const pressed = [element.positive_button, element.negative_button].find(
    (button) => isObject(button) && button.value === value,
  );
  return isObject(pressed) ? { type: element.type, ...pressed } : undefined;
}

function optionOf(element: Json, value: unknown): unknown {
  if (isObject(value)) return value;
  const options = [
    ...list(element.options),
    ...list(element.option_groups).flatMap((group) => list(group.options)),
  ];
  return options.find((option) => option.value === value) ?? null;
}

/** `state.values` of these blocks: what people have put in, and where they have not, what was there at first. */
export function valuesOf(blocks: readonly Json[], held: Values): Values {
  const values: Values = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const names = HOLDS[String(element.type)];
      if (names === undefined) continue;
      const [name, initial] = names;
      const id = String(block.block_id);
      const action = String(element.action_id);
      const first = { type: element.type, [name]: element[initial] ?? (name.endsWith('s') ? [] : null) };
      values[id] = { ...values[id], [action]: held[id]?.[action] ?? first };
    }
  }
  return values;
}

/** Whether a held value is none: what a required input must not be. */
export const holdsNothing = (held: unknown): boolean =>
  !isObject(held) ||
  Object.entries(held).every(
    ([name, value]) =>
      name === 'type' || value == null || value === '' || (Array.isArray(value) && value.length === 0),
  );
