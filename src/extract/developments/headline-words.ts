import { datesIn } from '../dates/expressions.ts';
import { namesOffice } from '../people/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { apposedOffice } from './introductions.ts';
import { type Reading, textOf } from './noun-phrases.ts';

/** The words of a stretch with persons under their full names, and their offices left out. */
export function withNames(reading: Reading, { from, to }: Stretch): string {
  const { document } = reading;
  const parts: string[] = [];
  let at = from;
  for (const mention of reading.parties.within({ from, to })) {
    if (mention.party.kind !== 'person' || mention.as !== 'party') continue;
    const apposed = apposedOffice(reading, mention.from);
    const start =
      apposed !== null && apposed >= Math.max(from, at)
        ? apposed
        : officeStart(reading, from, mention.from, at);
    parts.push(textOf(reading, { from: at, to: start }), mention.party.name);
    at = officeEnd(reading, mention, to);
  }
  parts.push(textOf(reading, { from: at, to }));
  return document === undefined ? '' : parts.filter((part) => part !== '').join(' ');
}

/** *The Minister | of Foreign Affairs of Latvia |, Baiba Braže*: one past an office that stands for a name. */
function officeEnd({ tokens }: Reading, mention: Stretch, limit: number): number {
  let end = mention.to;
  if (tokens[end]?.lower !== 'of' || !namesOffice(tokens[end - 1]?.raw ?? '')) return end;
  while (end < limit && /^(?:of|and|for|the|\p{Lu}.*)$/u.test(tokens[end]?.raw ?? '')) end++;
  return end;
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
      (tokens[start - 1]?.lower === 'of' && namesOffice(tokens[start - 2]?.raw ?? '')) ||
      /^(?:prime|foreign|defen[cs]e|counterpart|colleague|deputy|former)$/.test(
        tokens[start - 1]?.lower ?? '',
      ))
  )
    start--;
  return start;
}

/** *At the Attari | crossing*: a noun that the name before it describes. */
const DESCRIBES =
  /^ (?!(?:about|after|again|against|ahead|alone|alongside|amid|among|and|as|at|before|between|but|by|despite|during|early|for|from|in|into|late|next|of|on|or|over|since|than|that|this|through|to|together|under|until|when|where|which|while|who|with|without)\b)\p{Ll}/u;

/** Words that no phrase ends with. */
const OPEN_END =
  /(?:\s+(?:about|after|against|amid|among|an?|and|as|at|before|between|but|by|during|for|from|her|his|in|into|its|near|of|on|or|over|that|the|their|through|to|towards?|under|until|which|who|with))+$/i;

const withoutPlace = (text: string, place: string): string => {
  for (const before of ['in the ', 'at the ', 'in ', 'at ', 'near ', 'outside ']) {
    const at = text.indexOf(`${before}${place}`);
    const rest = text.slice(at + before.length + place.length);
    if (at >= 0 && !/^[\p{L}\p{N}’']/u.test(rest) && !DESCRIBES.test(rest))
      return `${text.slice(0, at)}${text.slice(at + before.length + place.length)}`;
  }
  return text;
};

/** Without the days and places that the headline gives itself. */
export function clean(text: string, place: string | null): string {
  const single = text
    .replace(/\b(?:from )?\d{1,2}(?: to |[-–])(?=\d{1,2} \p{Lu})/u, '')
    .replace(/\b(?:from )?(\p{Lu}\p{L}+\.? \d{1,2})(?: to | through |[-–])\d{1,2}\b/u, '$1');
  let words = single;
  // *To pull back by 30 May*: a day of what was agreed, not of the agreement.
  for (const { start, end } of datesIn(single, '2000-01-01', 'past').reverse())
    if (!/\b(?:by|until|till|before|since|after|through)\s+(?:the\s+)?$/i.test(single.slice(0, start)))
      words = `${words.slice(0, start).replace(/\b(?:on|in|late on|early on|for|at|from|last|next)\s*$/i, '')} ${words.slice(end).replace(/^\s*(?:night|morning|evening|afternoon)\b/i, '')}`;
  for (const part of place?.split(', ') ?? []) words = withoutPlace(words, part);
  return words
    .replace(/\bhere\b/, '')
    .replace(/\b(?:on )?the same day\b/i, '')
    .replace(/[“”"„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;’'])/g, '$1')
    .replace(/\s*\bagain$/i, '')
    .replace(/[\s,;.]+$/, '')
    .replace(OPEN_END, '')
    .replace(/[\s,;.]+$/, '')
    .trim();
}
