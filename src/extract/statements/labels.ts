import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { indicesAcross, nominalsWithin } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { paragraphTokens } from '../text/paragraph-text.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Found } from './found.ts';

/** How far a quotation with a name before its colon or after its dash is believed. */
const LABELLED = 0.97;
/** How far one below a label that names nobody is. */
const UNDER_HEADING = 0.8;
const LONGEST_LABEL = 24;
const DASHES = new Set(['—', '–', '―', '--', '-']);

/**
 * Quotations that a label gives to somebody: *Kari Lunde, Norwegian envoy: “…”*, *Quote from Liz Truss: “…”*,
 * *“…” — Jane Roe, teacher*. A verb of saying makes no label; a label that names nobody (*Quote:*) has no source.
 */
export function labelled(document: Document, cast: Cast): Found[] {
  return document.quoteTokens.flatMap((quote, n) => {
    if (quote.from < 0) return [];
    const source =
      beforeColon(document, cast, quote) ??
      (document.quotes[n]?.closed ? afterDash(document, cast, quote) : null);
    if (source === null) return underHeading(document, cast, quote);
    return [
      { ...BLANK, content: [quote], source: [source.who], cue: [source.mark], anchor: source.mark.from },
    ];
  });
}

/** *Quote: “…”* below a paragraph that tells of one person alone: theirs, if not for sure. */
function underHeading(document: Document, cast: Cast, quote: Stretch): Found[] {
  const { tokens, paragraphOf } = document;
  const colon = quote.from - 1;
  const paragraph = paragraphOf[colon] ?? 0;
  const opens = paragraphOf[colon - 1] === paragraph && paragraphOf[colon - 2] !== paragraph;
  if (tokens[colon]?.raw !== ':' || !opens || paragraph === 0) return [];
  const { from, to } = paragraphTokens(document)[paragraph - 1] ?? { from: 0, to: 0 };
  const people = new Set(
    indicesAcross(cast.nominals, from, to).flatMap((n) => {
      const entity = cast.entityOf[n];
      return entity?.kind === 'person' && !entity.plural ? [entity] : [];
    }),
  );
  if (people.size !== 1) return [];
  return [
    {
      ...BLANK,
      content: [quote],
      source: [],
      by: [...people],
      cue: [{ from: colon, to: colon + 1 }],
      anchor: colon,
      confidence: UNDER_HEADING,
    },
  ];
}

const BLANK = {
  manner: 'label' as const,
  by: null,
  via: null,
  told: null,
  denied: false,
  confidence: LABELLED,
};

interface Label {
  who: Stretch;
  mark: Stretch;
}

function beforeColon(document: Document, cast: Cast, { from }: Stretch): Label | null {
  const { tokens, paragraphOf, quoteOf } = document;
  const colon = from - 1;
  if (tokens[colon]?.raw !== ':' || paragraphOf[colon] !== paragraphOf[from]) return null;
  let start = colon;
  while (
    start > 0 &&
    colon - start < LONGEST_LABEL &&
    paragraphOf[start - 1] === paragraphOf[colon] &&
    quoteOf[start - 1] === -1 &&
    !/^(?:[.!?…:•·*]|–|—)$/.test(tokens[start - 1]?.raw ?? '')
  ) {
    start--;
    if (isSpeechWord(tokens[start]?.lower ?? '')) return null;
  }
  if (start > 0 && colon - start >= LONGEST_LABEL) return null;
  const who = introducedIn(document, cast, { from: start, to: colon });
  return who === null ? null : { who, mark: { from: colon, to: colon + 1 } };
}

/** Whom the words of a label name, up to its colon: *And from Chile's Ana Rojas, on Telegram*; null where they name nobody first. */
export function introducedIn(document: Document, cast: Cast, { from, to }: Stretch): Stretch | null {
  const first = from + leads(document.tokens.slice(from, to).map(({ lower }) => lower));
  const [one, next] = nominalsWithin(cast.nominals, first, to);
  if (one === undefined || one.from > first + 1) return null;
  const who = next !== undefined && isOwnerOf(document, one, next) ? next : one;
  return isVoice(document, cast, who, to)
    ? { from: who.from, to: Math.max(who.to, who.complement?.to ?? 0) }
    : null;
}

/** *Chile's | Ana Rojas:*: who is told of as a state's or a body's, and not that, speaks. */
const isOwnerOf = ({ tokens }: Document, owner: Nominal, { kind, from }: Nominal): boolean =>
  kind === 'person' && /^['’]s?$/.test(tokens[owner.to]?.raw ?? '') && from === owner.to + 1;

/** *QUOTE OF THE WEEK:*, a heading in capitals to its last word, and no name. */
const isHeadline = (words: readonly string[]): boolean =>
  words.every((word) => word === word.toUpperCase()) &&
  words.some((word) => /^(?:OF|THE|A|AN|IN|ON|TO)$/.test(word));

/** Not *Quote:* or *Update:*, a common word that is capitalised for opening the line. */
export function isVoice({ tokens }: Document, cast: Cast, who: Nominal, colon: number): boolean {
  if (isHeadline(tokens.slice(who.from, colon).map(({ raw }) => raw))) return false;
  if (
    who.name === null ||
    who.office !== null ||
    who.honorific !== null ||
    who.to - who.from > 1 ||
    who.to < colon
  )
    return true;
  const word = tokens[who.from]?.lower ?? '';
  const others = timesNamed(tokens, cast).get(word) ?? 0;
  return (
    others > 1 || !/^(?:Infinitive|Singular|Noun|PresentTense|PastTense|Gerund)/.test(listedAs(word) ?? '')
  );
}

const named = new WeakMap<Cast, Map<string, number>>();

/** How often the last word of each name is one; counted once. */
function timesNamed(tokens: Document['tokens'], cast: Cast): Map<string, number> {
  const known = named.get(cast);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { name } of cast.nominals) {
    const word = tokens[(name?.to ?? 0) - 1]?.lower;
    if (name !== null && word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  named.set(cast, counts);
  return counts;
}

/** How many words lead in the name: *And from*, *Quote from*. */
function leads(words: readonly string[]): number {
  const at = words.slice(0, 6).findIndex((word) => word === 'from' || word === 'by');
  return at < 0 ? (words[0] === 'and' ? 1 : 0) : at + 1;
}

function afterDash(
  { tokens, paragraphOf, sentenceOf }: Document,
  cast: Cast,
  { from, to }: Stretch,
): Label | null {
  const own = paragraphOf[from] ?? 0;
  if (sentenceOf[from - 1] === sentenceOf[from]) return null;
  const below = paragraphOf[to] === own + 1 && (from === 0 || paragraphOf[from - 1] !== own);
  if (
    !DASHES.has(tokens[to]?.raw ?? '') ||
    !(paragraphOf[to] === own || below) ||
    !isCapitalised(tokens[to + 1])
  )
    return null;
  let end = to + 1;
  while (end < tokens.length && paragraphOf[end] === paragraphOf[to] && end - to <= LONGEST_LABEL) end++;
  if (end - to > LONGEST_LABEL) return null;
  const who = nominalsWithin(cast.nominals, to + 1, end)[0];
  return who === undefined || who.from > to + 2
    ? null
    : { who: { from: to + 1, to: end }, mark: { from: to, to: to + 1 } };
}
