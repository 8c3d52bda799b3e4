import type { InputBlock, PlainTextOption } from '@slack/types';
import { clip } from '../../recall/clip.ts';

interface Input {
  label: string;
  hint?: string;
  optional?: boolean;
}

/** The action id of every input; its block id is its name. */
const INPUT = 'input';

const around = (
  name: string,
  { label, hint, optional = false }: Input,
  element: InputBlock['element'],
): InputBlock => ({
  type: 'input',
  block_id: name,
  label: { type: 'plain_text', text: label },
  ...(hint !== undefined && { hint: { type: 'plain_text', text: hint } }),
  optional,
  element,
});

/** A line, or with `multiline` several, of text. */
export const textInput = (
  name: string,
  input: Input & { value?: string; placeholder?: string; multiline?: boolean; max?: number },
): InputBlock =>
  around(name, input, {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline: input.multiline ?? false,
    ...(input.value !== undefined && input.value !== '' && { initial_value: input.value }),
    ...(input.placeholder !== undefined && { placeholder: { type: 'plain_text', text: input.placeholder } }),
    ...(input.max !== undefined && { max_length: input.max }),
  });

/** An option whose text Slack accepts: at most 75 characters. */
export const option = (text: string, value: string): PlainTextOption => ({
  text: { type: 'plain_text', text: clip(text, 75), emoji: false },
  value,
});

/** A file of one of these types, by their extensions. */
export const fileInput = (name: string, input: Input & { types: string[] }): InputBlock =>
  around(name, input, { type: 'file_input', action_id: INPUT, filetypes: input.types, max_files: 1 });

/** One of a few. */
export const choiceInput = (
  name: string,
  input: Input & { options: PlainTextOption[]; value: string | null },
): InputBlock => {
  const initial = input.options.find(({ value }) => value === input.value);
  return around(name, input, {
    type: 'static_select',
    action_id: INPUT,
    options: input.options,
    ...(initial !== undefined && { initial_option: initial }),
  });
};

/** Boxes to tick, none of them ticked. */
export const ticksInput = (name: string, input: Input & { options: PlainTextOption[] }): InputBlock =>
  around(name, input, { type: 'checkboxes', action_id: INPUT, options: input.options });

/** An actor by typeahead; `actionId` says whose options are offered. */
export const actorInput = (
  name: string,
  actionId: string,
  input: Input & { value: PlainTextOption | null },
): InputBlock =>
  around(name, input, {
    type: 'external_select',
    action_id: actionId,
    min_query_length: 1,
    placeholder: { type: 'plain_text', text: 'Type a name' },
    ...(input.value !== null && { initial_option: input.value }),
  });

/** Several actors by typeahead. */
export const actorsInput = (
  name: string,
  actionId: string,
  input: Input & { values: PlainTextOption[] },
): InputBlock =>
  around(name, input, {
    type: 'multi_external_select',
    action_id: actionId,
    min_query_length: 1,
    placeholder: { type: 'plain_text', text: 'Type a name' },
    ...(input.values.length > 0 && { initial_options: input.values }),
  });

/** People of the workspace. */
export const usersInput = (name: string, input: Input & { values: readonly string[] }): InputBlock =>
  around(name, input, {
    type: 'multi_users_select',
    action_id: INPUT,
    ...(input.values.length > 0 && { initial_users: [...input.values] }),
  });

interface HeldValue {
  value?: unknown;
  selected_option?: unknown;
  selected_options?: unknown;
  selected_users?: unknown;
  files?: unknown;
}

/** A submitted view, as far as its inputs are read. */
export interface Submission {
  state: { values: Record<string, Record<string, HeldValue>> };
}

/** What was typed into the input `name`, without white space around it; empty for nothing. */
export function typed(view: Submission, name: string): string {
  const [held] = Object.values(view.state.values[name] ?? {});
  return typeof held?.value === 'string' ? held.value.trim() : '';
}

/** The file put into the input `name`, or null. */
export function uploaded(view: Submission, name: string): Upload | null {
  const [held] = Object.values(view.state.values[name] ?? {});
  const [file] = Array.isArray(held?.files) ? (held.files as unknown[]) : [];
  return readUpload(file);
}

/** What is needed of one of Slack's file objects; null for anything else. */
export const readUpload = (file: unknown): Upload | null =>
  typeof file === 'object' && file !== null && 'id' in file && typeof file.id === 'string'
    ? { id: file.id, name: 'name' in file && typeof file.name === 'string' ? file.name : 'untitled' }
    : null;

/** The values chosen in the select `name`. */
export function chosen(view: Submission, name: string): { text: string; value: string }[] {
  const [held] = Object.values(view.state.values[name] ?? {});
  const options = [
    held?.selected_option,
    ...(Array.isArray(held?.selected_options) ? held.selected_options : []),
  ];
  return options.flatMap((one) =>
    typeof one === 'object' && one !== null && 'value' in one && typeof one.value === 'string'
      ? [{ value: one.value, text: textOf(one) }]
      : [],
  );
}

/** The ids of the people chosen in the input `name`. */
export function chosenUsers(view: Submission, name: string): string[] {
  const [held] = Object.values(view.state.values[name] ?? {});
  const users = Array.isArray(held?.selected_users) ? (held.selected_users as unknown[]) : [];
  return users.filter((user) => typeof user === 'string');
}

const textOf = (chosenOption: object): string => {
  const text = 'text' in chosenOption ? (chosenOption.text as { text?: unknown }) : {};
  return typeof text.text === 'string' ? text.text : '';
};

/** A file that somebody uploaded to Slack. */
export interface Upload {
  /** Slack's id, `F…`. */
  id: string;
  name: string;
}
