import { baseOf } from '../../words/irregular.ts';
import { foldPhrases } from '../../words/phrases.ts';
import { stem } from '../../words/stem.ts';
import { isArticle, isNegatedVerb, isPersonal, isTense } from './closed-class.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import { spellingKey } from './spelling.ts';
import { knowsPhrase } from './wordnet.ts';

/** A word as it is compared. Offsets are UTF-16 units of the text that it was read from. */
export interface Word {
  start: number;
  end: number;
  /** Small letters without diacritics and apostrophes, one spelling, numbers in figures. */
  key: string;
  /** The key in reported speech: a stem; empty for articles, pronouns and what marks tense. */
  soft: string;
  /** A verb with its particle, as in *turn down*, or the one word that means the same; empty where there is none. */
  phrase: string;
  /** Something is marked as left out or explained before it: an ellipsis, square brackets. */
  gap: boolean;
  /** It begins with a capital letter, not only because a sentence begins with it. */
  capital: boolean;
  /** What stands before it: the end of a sentence, a semicolon, colon or dash, a comma, or none of them. */
  pause: '.' | ';' | ',' | '';
}

const TOKEN =
  /(?<gap>\[[^\]\n]{0,200}\]|\([.…]{1,3}\)|…|\.{3,})|(?<word>\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%&])/gu;
const SHORTENED = /^(?:i|we|you|he|she|it|they|who|that|there|here|what)['’](?:s|re|ve|ll|d|m)$/i;

/**
 * The words of `text` between two offsets, as they are compared: letter case, punctuation, emphasis, hyphens,
 * diacritics and the two spellings of English do not count. Linear in the length.
 */
export function comparedWords(text: string, start = 0, end = text.length): Word[] {
  const read: { raw: string; start: number; end: number; gap: boolean; pause: Word['pause'] }[] = [];
  let gap = false;
  let last = start;
  let pause: Word['pause'] = '';
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    pause = stronger(pause, pauseIn(text.slice(last, at)));
    last = at + match[0].length;
    if (match.groups?.gap !== undefined) {
      gap = true;
      continue;
    }
    read.push({ raw: match[0], start: at, end: last, gap, pause });
    gap = false;
    pause = '';
  }
  const plain = read.map(({ raw }) => plainOf(raw));
  const words: Word[] = [];
  for (let i = 0; i < read.length; ) {
    const first = read[i];
    if (first === undefined) break;
    const number = readNumber(plain.slice(i, i + 8));
    const length = number === null ? 1 : joinedBy(read.slice(i, i + number.length));
    const value = length === number?.length ? number : readNumber(plain.slice(i, i + length));
    const key = value === null ? keyOf(plain[i] ?? '') : String(value.value);
    words.push({
      start: first.start,
      end: read[i + length - 1]?.end ?? first.end,
      key,
      soft: value === null ? softOf(first.raw, key) : key,
      phrase: '',
      gap: first.gap,
      capital: words.length > 0 && first.pause !== '.' && /^\p{Lu}/u.test(first.raw),
      pause: first.pause,
    });
    i += length;
  }
  return words.map((word, i) => ({
    ...word,
    phrase: phraseAt(words, i),
    soft: isDayOfMonth(words, i) ? word.key.slice(0, -2) : word.soft,
  }));
}

/** Words that may stand between a verb and its particle. */
const APART = 2;

function phraseAt(words: readonly Word[], at: number): string {
  const { soft = '', key = '' } = words[at] ?? {};
  const near = words.slice(at + 1, at + 2 + APART);
  const next = near[0] === undefined ? '' : `${key} ${near[0].key}`;
  const folded = foldPhrases(next);
  if (folded !== next) return stem(folded);
  return near.map(({ key }) => `${soft} ${key}`).find((phrase) => soft !== '' && knowsPhrase(phrase)) ?? '';
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** *the 3rd of March*, which is *3 March* in reported speech. */
const isDayOfMonth = (words: readonly Word[], i: number): boolean =>
  /^\d{1,2}(?:st|nd|rd|th)$/.test(words[i]?.key ?? '') &&
  [words[i - 1], words[i + 1], words[i + 2]].some((near) => MONTH.test(near?.key ?? ''));

/** How many of the words of a number stand together, without a pause between them. */
function joinedBy(parts: readonly { pause: Word['pause']; gap: boolean }[]): number {
  const at = parts.findIndex(({ pause, gap }, i) => i > 0 && (pause !== '' || gap));
  return at < 0 ? parts.length : at;
}

const PAUSES: Word['pause'][] = ['.', ';', ','];

const stronger = (a: Word['pause'], b: Word['pause']): Word['pause'] =>
  PAUSES.find((one) => one === a || one === b) ?? '';

const pauseIn = (between: string): Word['pause'] => {
  if (/[.!?]/.test(between)) return '.';
  if (/[;:—–]|\s--?\s/.test(between)) return ';';
  return between.includes(',') ? ',' : '';
};

const plainOf = (raw: string): string => {
  const folded = raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l');
  return /^\d/.test(folded) ? folded.replace(/,(?=\d{3}(?!\d))/g, '') : folded;
};

function keyOf(plain: string): string {
  if (plain === '%') return 'percent';
  if (plain === '&') return 'and';
  const bare = plain.replace(/['’ʼ]/g, '');
  return readOrdinal(bare) ?? (/^\d/.test(bare) ? bare : spellingKey(bare));
}

/** *Add*, whose forms Porter's algorithm cuts to one consonant. */
const DOUBLED = /([^aeioulsz])\1$/;

/** A word as it is compared in reported speech; `key` is as {@link Word} has it. */
export function softOf(raw: string, key: string): string {
  if (isNegatedVerb(key) || key === 'cannot' || key === 'never') return 'not';
  if (isArticle(key) || isPersonal(key) || isTense(key) || key === 'that' || key === 'whether') return '';
  if (SHORTENED.test(raw)) return '';
  if (/^\d/.test(key)) return key;
  if (key === 'could') return 'can';
  if (key === 'might') return 'may';
  const stemmed = stem(baseOf(key).replace(/(?<=[a-z]{2})s$/, (s) => (/['’]s$/.test(raw) ? '' : s)));
  return stemmed.replace(DOUBLED, '$1');
}
