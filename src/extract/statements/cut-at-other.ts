import { isJudging, isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Found, holds } from './found.ts';

/** Ends a content where another's attribution begins in it: *…, and Novak said | …*, *…, a charge that Klimkin called | …*. */
export function cutAtOther(document: Document, one: Found, stretch: Stretch, all: readonly Found[]): Stretch {
  const { tokens, quoteOf } = document;
  let end = stretch.to;
  for (const other of all) {
    const source = other.source[0];
    if (other === one || source === undefined || other.anchor === one.anchor || other.manner !== 'cue')
      continue;
    if (
      !holds(stretch, source.from) ||
      source.from <= stretch.from + 1 ||
      !(holds({ from: stretch.from, to: stretch.to + 2 }, other.anchor) || source.to > stretch.to)
    )
      continue;
    // *In a call with Berg, Lind thanked his hosts, the ministry said*: what is done in the words is told with them.
    const verb = tokens[other.anchor]?.lower ?? '';
    if (stretch.to <= one.anchor && (!isSpeechWord(verb) || isJudging(verb))) continue;
    if (quoteOf[other.anchor] !== -1 || other.content.every(({ from }) => from < other.anchor)) continue;
    const cut = joinBefore(document, stretch.from, source.from);
    if (cut !== null && cut < end) end = cut;
  }
  while (end > stretch.from && /^(?:,|and|but|while)$/.test(tokens[end - 1]?.lower ?? '')) end--;
  return { from: stretch.from, to: end };
}

/** The comma that divides a clause from the one in which `source` stands; null where they are one. */
function joinBefore({ tokens }: Document, least: number, source: number): number | null {
  for (let i = source - 1; i > Math.max(least, source - 6); i--) {
    const word = tokens[i]?.lower ?? '';
    if (word === ',' || word === ';') return i;
    if (
      word === 'that' &&
      !/^(?:charge|claim|remark|demand|position|view|statement|idea|description|suggestion|proposal|comment|move|step)$/.test(
        tokens[i - 1]?.lower ?? '',
      )
    )
      return null;
  }
  return null;
}
