import { datesIn } from '../dates/expressions.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Reading, textOf } from './noun-phrases.ts';

/** The words of a stretch with persons under their full names, and their offices left out. */
export function withNames(reading: Reading, { from, to }: Stretch): string {
  const { document } = reading;
  const parts: string[] = [];
  let at = from;
  for (const mention of reading.parties.within({ from, to })) {
    if (mention.party.kind !== 'person' || mention.as !== 'party') continue;
    const start = officeStart(reading, from, mention.from, at);
    parts.push(textOf(reading, { from: at, to: start }), mention.party.name);
    at = mention.to;
  }
  parts.push(textOf(reading, { from: at, to }));
  return document === undefined ? '' : parts.filter((part) => part !== '').join(' ');
}

/** Where the office before a name begins. */
function officeStart({ tokens, classes }: Reading, from: number, name: number, at: number): number {
  let start = name;
  while (
    start > Math.max(from, at) &&
    // *Von der Leyen, Costa and Rutte*: the comma of a list.
    !(start - 1 === at && at > from && classes[at] === 'comma') &&
    (classes[start - 1] === 'title' ||
      /^(?:Name|possessive|determiner|comma|'s)$/.test(classes[start - 1] ?? '') ||
      /^(?:prime|foreign|defen[cs]e|counterpart|colleague|deputy|former)$/.test(
        tokens[start - 1]?.lower ?? '',
      ))
  )
    start--;
  return start;
}

const withoutPlace = (text: string, place: string): string => {
  for (const before of ['in the ', 'at the ', 'in ', 'at ', 'near ', 'outside ']) {
    const at = text.indexOf(`${before}${place}`);
    if (at >= 0 && !/^[\p{L}\p{N}’']/u.test(text.slice(at + before.length + place.length)))
      return `${text.slice(0, at)}${text.slice(at + before.length + place.length)}`;
  }
  return text;
};

/** Without the days and places that the headline gives itself. */
export function clean(text: string, place: string | null): string {
  let words = text;
  for (const { start, end } of datesIn(text, '2000-01-01', 'past').reverse())
    words = `${words.slice(0, start).replace(/\b(?:on|in|late on|early on|for|at|from|last|next)\s*$/i, '')} ${words.slice(end).replace(/^\s*(?:night|morning|evening|afternoon)\b/i, '')}`;
  for (const part of place?.split(', ') ?? []) words = withoutPlace(words, part);
  return words
    .replace(/\bhere\b/, '')
    .replace(/\b(?:on )?the same day\b/i, '')
    .replace(/[“”"„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;’'])/g, '$1')
    .replace(/\s*\b(?:on|in|at|near|by|with|again|and)$/i, '')
    .replace(/[\s,;.]+$/, '')
    .trim();
}
