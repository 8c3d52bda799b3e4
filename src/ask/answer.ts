import type { Item } from '../recall/items.ts';
import type { Stretch } from '../words/differences.ts';
import type { Choice } from './answers/choices.ts';
import type { Verdict } from './decide/verdict.ts';
import type { Frame, Intent } from './frame/frame.ts';

/** A part of a longer answer, under a heading. */
export interface Section {
  heading: string;
  items: Item[];
  /** What its entries are called after their number: *changes* of *14 changes*. */
  counted?: string;
}

/** Who spoke for a party, and how much. */
export interface Party {
  /** Null for those who spoke for none. */
  name: string | null;
  count: number;
  /** Those who said most. */
  speakers: { name: string; count: number }[];
  /** Statements of others of the party. */
  more: number;
}

/** What was said in a stretch of days, counted. */
export interface Group {
  label: string;
  count: number;
  /** Those of whom most is on the record. */
  parties: Party[];
  /** Statements of other parties. */
  more: number;
}

/** A cited answer. Everything in quotation marks in it stands in the record, character for character. */
export interface Answer {
  frame: Frame;
  intent: Intent;
  /** False when what was asked for is not on the record; the items are then only the nearest that is. */
  onRecord: boolean;
  /** What the record makes of a claim; null where none was put. */
  verdict: Verdict | null;
  /** How many entries match in all, though fewer are listed; 0 when it is not on the record. */
  total: number;
  /** What the answer says in a sentence of our own; never holds quotation marks. */
  lead: string;
  /** What was understood, in one small line: *Blinken · about sanctions · since 1 January 2022*. Empty where nothing was. */
  understood: string;
  /** A quotation as asked for beside the record's words, where they differ. */
  differences: { asked: Stretch[]; recorded: Stretch[] } | null;
  /** Questions that it leads to: one of several people, or the same more widely. */
  choices: Choice[];
  /** Best first. */
  items: Item[];
  /** The same items under headings, where an answer has parts. */
  sections: Section[];
  /** Of a period with too much to list: how much was said, by whom. */
  groups: Group[];
}
