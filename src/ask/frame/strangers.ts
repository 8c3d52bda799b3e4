import { isEnglish } from '../../words/english.ts';
import type { Named } from './frame.ts';
import { isContent, type Sentence } from './sentence.ts';

/**
 * Whether words may be the name of somebody whom the record does not know, where only they themselves say so: written with
 * a capital amid a sentence, or no words of English nor of the record.
 */
export function mayBeName({ tokens, text, isKnown }: Sentence, from: number, to: number): boolean {
  const own = tokens.slice(from, to).filter(({ word }) => isContent(word));
  const isWritten = tokens.slice(Math.max(1, from), to).some(({ raw }) => /^\p{Lu}/u.test(raw));
  if (own.length === 0) return false;
  return (isWritten && /\p{Ll}/u.test(text)) || own.every(({ word }) => !isKnown(word) && !isEnglish(word));
}

/** Whether whoever is named by words is on the record, or may be somebody who is not. */
export const isSomebody = (s: Sentence, named: readonly Named[], from: number, to: number): boolean =>
  named.some(({ actors }) => actors.length > 0) || (named.length > 0 && mayBeName(s, from, to));
