import { isSpeechWord } from '../cues/speech-verbs.ts';
import { saysTo } from '../cues/telling-verbs.ts';
import type { Document } from '../text/document.ts';
import type { Found } from './found.ts';

const OF_NOUNS = new Set(['its', 'his', 'her', 'their', 'the', 'a', "'s"]);

/**
 * A verb of saying with a speaker, or told to be said (*it was reported*); not what is to be (*to be admitted*), and
 * no noun that looks the same (*its demands*).
 */
export function saysSomething({ tokens }: Document, { anchor, source, told }: Found): boolean {
  const before = tokens[anchor - 1]?.lower ?? '';
  const verb = tokens[anchor]?.lower ?? '';
  return (
    (isSpeechWord(verb) || (told !== null && saysTo(verb))) &&
    !OF_NOUNS.has(before) &&
    (source.length > 0 || before !== 'be')
  );
}
