/** Block Kit as the page reads it. */

export type BlockJson = Record<string, unknown> & { type: string };

/** Where interactive elements stand: in a message or in a view. */
export interface At {
  message?: string;
  view?: string;
}

export interface Text {
  text: string;
}

interface Option {
  text: Text;
  value: string;
}

export interface ElementJson {
  type: string;
  action_id: string;
  text?: Text;
  style?: 'primary' | 'danger';
  accessibility_label?: string;
  placeholder?: Text;
  multiline?: boolean;
  options?: Option[];
  initial_option?: Option;
  confirm?: { title: Text; text: Text; confirm: Text; deny: Text };
}

export interface InputBlock {
  type: 'input';
  block_id: string;
  label: Text;
  hint?: Text;
  optional?: boolean;
  element: ElementJson;
}

/** What is open in the middle: a channel by id, or the app's Home tab. */
export type Place = { kind: 'channel'; id: string } | { kind: 'home' };
