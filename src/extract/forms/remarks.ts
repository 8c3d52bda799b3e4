import type { Cast } from '../people/cast.ts';
import type { Entity } from '../people/entity.ts';
import { indicesAcross } from '../people/find-nominals.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { countWords, isHeading, paragraphText, paragraphTokens } from '../text/paragraph-text.ts';
import type { Stretch } from '../text/stretch.ts';

/** The paragraphs of a speech, an open letter or a joint statement, and who speaks in it. */
export interface Remarks {
  by: Entity[];
  paragraphs: number[];
  /** Lines that name who signed it. */
  signatures: number[];
}

const NONE: Remarks = { by: [], paragraphs: [], signatures: [] };
const TITLE =
  /\b(?:remarks|speech|address|statement|op-ed|opinion|column|letter|message|keynote|lecture|intervention|declaration|communiqu[eé]|appeal|toast|commentary)(?!\p{L})/iu;
/** Over an article in the first person, *By Ann Cole* names who speaks in it. */
const BYLINE = /^By\s\p{Lu}/iu;
const FIRST = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b/;
/** So large a part of the paragraphs speaks in the first person. */
const PERSONAL = 0.4;
/** More paragraphs than this that quote others make a report of it. */
const OTHERS = 0.15;
const HEADS = 4;
/** Without a title, so large a part of all paragraphs stands above the name. */
const LEAST_SIGNED = 0.6;

/** Reads remarks that a title or a by-line gives to somebody (*Remarks by …*), or a name under them. */
export function remarksOf(document: Document, cast: Cast): Remarks {
  const heads = document.paragraphs.flatMap((_, n) => (n < HEADS && isHead(document, n) ? [n] : []));
  const first = (heads.at(-1) ?? -1) + 1;
  const title = heads.find(
    (n) =>
      BYLINE.test(paragraphText(document, n)) ||
      (TITLE.test(paragraphText(document, n)) &&
        /\b(?:by|of|from)\b|['’]s?\b/i.test(paragraphText(document, n))),
  );
  const signatures = signaturesAfter(document, cast, first);
  const end = signatures[0] ?? document.paragraphs.length;
  const body = range(first, end).filter((n) => isSpoken(document, n));
  const personal = body.filter((n) => FIRST.test(unquoted(paragraphText(document, n))));
  if (body.length === 0 || personal.length < PERSONAL * body.length || quotesOthers(document, body))
    return NONE;
  const signers = signatures.flatMap((n) => namedIn(document, cast, n).slice(0, 1));
  const by = signers.length > 0 ? signers : title === undefined ? [] : authorsIn(document, cast, title);
  if (
    by.length === 0 ||
    (title === undefined &&
      !(
        opensPersonally(document, body) &&
        signatures.length > 0 &&
        body.length > LEAST_SIGNED * document.paragraphs.length
      ))
  )
    return NONE;
  return { by: [...new Set(by)], paragraphs: body, signatures };
}

const SECTION =
  /^(?:(?:joint|final|official|full|press)\s)*(?:statement|declaration|communiqu[eé])(?!\p{L})[^.?!]{0,60}$/iu;
const SECTION_WORDS = 12;
/** So large a part of a section speaks in the first person. */
const PERSONAL_SECTION = 0.7;

/**
 * Statements that stand whole below a heading within a report (*Joint statement*, then *We, the ministers of …,
 * reaffirm …*). The heading tells who speaks, or the paragraph that opens with *We*.
 */
export function sectionsOf(document: Document, cast: Cast): Remarks[] {
  return document.paragraphs.flatMap((_, n) => {
    const heading = paragraphText(document, n);
    if (n === 0 || !isHeading(document, n) || countWords(heading) > SECTION_WORDS || !SECTION.test(heading))
      return [];
    const isPersonal = (k: number): boolean => FIRST.test(unquoted(paragraphText(document, k)));
    let end = n + 1;
    while (end < document.paragraphs.length && !isHeading(document, end) && !quotes(document, end)) end++;
    while (end > n + 1 && !isPersonal(end - 1)) end--;
    const body = range(n + 1, end).filter((k) => isSpoken(document, k));
    if (body.length === 0 || body.filter(isPersonal).length < PERSONAL_SECTION * body.length) return [];
    const named = /\b(?:by|of|from)\b/.test(heading) ? authorsIn(document, cast, n) : [];
    const by = named.length > 0 ? named : weIn(document, cast, body[0] ?? n + 1);
    return by.length === 0 ? [] : [{ by: [...new Set(by)], paragraphs: body, signatures: [n] }];
  });
}

/** A paragraph that quotes somebody belongs to the report again. */
const quotes = (document: Document, n: number): boolean => /["“”«»]/.test(paragraphText(document, n));

/** The states and bodies for whom those speak who open a paragraph: *We, the ministers of Japan and India, met …*. */
function weIn(document: Document, cast: Cast, n: number): Entity[] {
  if (!/^We, (?:the|leaders|heads|ministers)\b/.test(paragraphText(document, n))) return [];
  const { tokens } = document;
  const { from, to } = paragraphTokens(document)[n] ?? { from: 0, to: 0 };
  let verb = from + 2;
  while (
    verb < to &&
    !(
      tokens[verb]?.raw === ',' &&
      /^(?:PastTense|Infinitive|PresentTense|Gerund)/.test(listedAs(tokens[verb + 1]?.lower ?? '') ?? '')
    )
  )
    verb++;
  return nominalsIn(document, cast, n).flatMap((k) => {
    const entity = cast.entityOf[k];
    return entity != null && entity.kind !== 'person' && (cast.nominals[k]?.from ?? to) < verb
      ? [entity]
      : [];
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const unquoted = (text: string): string => text.replace(/[“"«][^”"»]*[”"»]?/g, ' ');

const LEAST_WORDS = 4;

/** A paragraph of the speech: no heading, no stage direction, no second line of the title, no bare thanks. */
function isSpoken(document: Document, n: number): boolean {
  const text = paragraphText(document, n);
  if (
    isHeading(document, n) ||
    /^\([^)]*\)$/.test(text) ||
    countWords(text) < LEAST_WORDS ||
    isAsked(document, n)
  )
    return false;
  return !(
    n < HEADS &&
    TITLE.test(text) &&
    /\bby\b/.test(text) &&
    (!/[.!?]$/.test(text) || /\b\d{4}\b/.test(text))
  );
}

/** *Q. Will you go?*: what others ask of who speaks. */
export const isAsked = (document: Document, n: number): boolean =>
  /^Q[.:]\s/.test(paragraphText(document, n));

/** A heading, or a line of place and day. */
const isHead = (document: Document, n: number): boolean =>
  isHeading(document, n) ||
  (paragraphText(document, n).length < 60 && /\d{4}\.?$/.test(paragraphText(document, n)));

/** Marks and a verb of saying within one sentence. */
const BESIDE_QUOTE =
  /["“”][^.]{0,600}\b(?:said|says|told|wrote|added)\b|\b(?:said|says|told|wrote|added)\b[^.]{0,600}["“”]|''/;

/** An opinion piece or a report that quotes others is no speech. */
const quotesOthers = (document: Document, body: readonly number[]): boolean =>
  body.filter((n) => BESIDE_QUOTE.test(paragraphText(document, n))).length > OTHERS * body.length;

/** Without a title that says so, most of it must speak in the first person. */
const opensPersonally = (document: Document, body: readonly number[]): boolean =>
  body.length >= 3 &&
  body.filter((n) => FIRST.test(unquoted(paragraphText(document, n)))).length >= 0.6 * body.length;

/** The first run of lines that are a name, or a name with an office. */
function signaturesAfter(document: Document, cast: Cast, first: number): number[] {
  const found: number[] = [];
  for (let n = first + 1; n < document.paragraphs.length; n++) {
    if (isHeading(document, n) && opensWithName(document, cast, n)) found.push(n);
    else if (found.length > 0) break;
  }
  return found;
}

function opensWithName(document: Document, cast: Cast, n: number): boolean {
  const tokens = paragraphTokens(document)[n];
  const nominal = cast.nominals.find(({ from }) => from === tokens?.from);
  return nominal?.kind === 'person' && nominal.name !== null && nominal.name.to - nominal.name.from >= 2;
}

const nominalsIn = (document: Document, cast: Cast, n: number): number[] => {
  const { from, to } = paragraphTokens(document)[n] ?? { from: 0, to: 0 };
  return indicesAcross(cast.nominals, from, to).filter((k) => (cast.nominals[k]?.to ?? 0) <= to);
};

const namedIn = (document: Document, cast: Cast, n: number): Entity[] =>
  nominalsIn(document, cast, n).flatMap((k) => {
    const entity = cast.entityOf[k];
    return entity != null && entity.kind === 'person' && !entity.anonymous ? [entity] : [];
  });

/** Those whom a title gives the words to: the people named in it, else the states and bodies. */
function authorsIn(document: Document, cast: Cast, title: number): Entity[] {
  const people = namedIn(document, cast, title);
  const after = byIn(document, paragraphTokens(document)[title] ?? { from: 0, to: 0 });
  const told = nominalsIn(document, cast, title).filter((k) => (cast.nominals[k]?.from ?? 0) >= after);
  const byName = told
    .flatMap((k) => cast.entityOf[k] ?? [])
    .filter((one) => one.kind === 'person' && !one.anonymous);
  if (byName.length > 0) return isJoint(document, title) ? byName : byName.slice(0, 1);
  if (people.length > 0) return people.slice(0, 1);
  const bodies = told.flatMap((k) => cast.entityOf[k] ?? []).filter((one) => one.kind !== 'person');
  if (bodies.length > 0) return bodies;
  return told.flatMap((k) => cast.entityOf[k] ?? []).slice(0, 1);
}

const isJoint = (document: Document, n: number): boolean => /\bjoint\b/i.test(paragraphText(document, n));

/** The token after *by*, *of* or *from*. */
function byIn({ tokens }: Document, { from, to }: Stretch): number {
  for (let i = from; i < to; i++) if (/^(?:by|from)$/.test(tokens[i]?.lower ?? '')) return i + 1;
  for (let i = from; i < to; i++) if (tokens[i]?.lower === 'of') return i + 1;
  return from;
}
