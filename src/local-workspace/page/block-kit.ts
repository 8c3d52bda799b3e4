import type { Values } from '../state/values.ts';

/** Block Kit as the page reads it; the server has refused what is not well formed. */

export type BlockJson = Record<string, unknown> & { type: string; block_id: string };

/** Where interactive elements stand: in a message or in a view, with what the view's inputs hold by now. */
export interface ElementPlace {
  message?: string;
  view?: string;
  values?: Values;
}

export interface Text {
  type: string;
  text: string;
}

export interface Option {
  text: Text;
  value: string;
  description?: Text;
}

export interface ConfirmJson {
  title?: Text;
  text: Text;
  confirm?: Text;
  deny?: Text;
  style?: string;
}

/** A picture, anywhere or among the files of the workspace. */
export interface ImageJson {
  image_url?: string;
  slack_file?: { id?: string; url?: string };
  alt_text?: string;
}

/** One of two feedback buttons. */
export interface PressableJson {
  text: Text;
  value: string;
  accessibility_label?: string;
}

export interface ElementJson extends Record<string, unknown>, ImageJson {
  type: string;
  action_id: string;
  text?: Text;
  url?: string;
  style?: 'primary' | 'danger';
  accessibility_label?: string;
  placeholder?: Text;
  multiline?: boolean;
  min_query_length?: number;
  max_length?: number;
  filetypes?: string[];
  max_files?: number;
  dispatch_action_config?: { trigger_actions_on?: string[] };
  options?: Option[];
  option_groups?: { label: Text; options: Option[] }[];
  confirm?: ConfirmJson;
  positive_button?: PressableJson;
  negative_button?: PressableJson;
}

export interface InputBlock extends BlockJson {
  label: Text;
  hint?: Text;
  optional?: boolean;
  dispatch_action?: boolean;
  element: ElementJson;
}

/** What is open in the middle: a channel by id, or the app's Home tab. */
export type PagePlace = { kind: 'channel'; id: string } | { kind: 'home' };

export const isInput = (block: BlockJson): block is InputBlock => block.type === 'input';

/** All options of an element, grouped or not. */
export const optionsOf = ({ options = [], option_groups = [] }: ElementJson): Option[] => [
  ...options,
  ...option_groups.flatMap((group) => group.options),
];
