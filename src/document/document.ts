/** A stretch of a line. `words` are those of a source, character for character: only they are set in quotation marks. */
export type Run =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'words'; text: string }
  /** Words of a source of which some depart from others beside them. */
  | { kind: 'marked'; stretches: { text: string; differs: boolean }[] }
  /** `before` parts it from what it follows, and goes with it where refs are left out. */
  | { kind: 'ref'; text: string; before: string }
  | { kind: 'link'; text: string; url: string };

/** One line: its runs of words, in order. */
export type Line = readonly Run[];

/** A part of a document; every renderer has one way for each. */
export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; line: Line }
  | { kind: 'list'; lines: readonly Line[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly Line[])[] };

/** What a brief or a comparison says, before it is Markdown, a Word file or a message. */
export interface Document {
  title: string;
  parts: readonly Part[];
}

/** Words in plain type. */
export const text = (words: string): Run => ({ kind: 'text', text: words });
export const strong = (words: string): Run => ({ kind: 'strong', text: words });
export const ref = (one: string, before = ''): Run => ({ kind: 'ref', text: one, before });

/** The same line for who reads words and no refs. */
export const withoutRefs = (line: Line): Line => line.filter(({ kind }) => kind !== 'ref');
export const words = (quoted: string): Run => ({ kind: 'words', text: quoted });
