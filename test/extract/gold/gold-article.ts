import type { SpeechKind } from '../../../src/record/statement.ts';

/** A statement that a careful reader takes from an article. */
export interface GoldStatement {
  /** The speaker's name, or words that the guess must hold; null where the article names a document. */
  speaker: string | null;
  kind: SpeechKind;
  /** The words of the content, quotation marks and the interruptions of a cue left out. */
  words: string;
  saidOn?: string;
}

export interface GoldArticle {
  name: string;
  text: string;
  published: string;
  statements: GoldStatement[];
}
