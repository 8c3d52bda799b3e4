import { cueChances, levelsOf, secondChances } from '../cues/find-cues.ts';
import { clauseOf, isPlain } from '../cues/speech-verbs.ts';
import type { Weights } from '../model/linear.ts';
import type { Document } from '../text/document.ts';
import type { Marks } from '../text/marks.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord } from '../text/tokens.ts';
import { type Labelled, labelWindow, type RelationModel, scratchFor } from './label-window.ts';
import { CONTENT, CUE, SOURCE } from './labels.ts';
import { type Window, windowAround } from './window.ts';

/** A cue with the source and content that belong to it, in tokens. */
export interface Relation {
  /** The word that carries the cue. */
  anchor: number;
  source: Stretch[];
  cue: Stretch[];
  content: Stretch[];
  evidence: Evidence;
}

/** What the confidence in a relation is reckoned from. */
export interface Evidence {
  /** How likely the anchor is to carry a cue. */
  cue: number;
  /** How sure the labels of content and source are: of the least sure unit, and on average. */
  contentLeast: number;
  contentMean: number;
  sourceMean: number;
  /** Log of the chance of the whole labelling. */
  path: number;
  words: number;
}

export interface Models {
  cues: Weights;
  /** For the second look at likely cues. */
  second: Weights;
  relations: RelationModel;
}

/** How likely a verb of saying with its clause is at least to be a cue. */
const PLAIN = 0.6;

/** A cue as likely as this has a content, which is looked for in so many steps. */
const SURE = 0.8;
const DRAWS = 3;

/** Words less likely than this to be a cue are not looked at; next to a quotation even unlikely ones are. */
const LEAST = 0.24;
const LEAST_BY_QUOTE = 0.1;
const BY_QUOTE = 10;

/** Every attribution of a document that has any chance to be right. */
export function findRelations(document: Document, marks: Marks, models: Models): Relation[] {
  const first = cueChances(document, marks, models.cues);
  const levels = levelsOf(first);
  const chances = secondChances(document, marks, first, models.second).map((chance, i) =>
    chance < PLAIN && isPlain(document, i) ? PLAIN : chance,
  );
  const found: Relation[] = [];
  const scratch = scratchFor(models.relations);
  chances.forEach((chance, anchor) => {
    if (chance < LEAST_BY_QUOTE || (chance < LEAST && !isByQuote(document, anchor))) return;
    const window = windowAround(document, marks, levels, anchor);
    const labelled = labelWindow(
      window,
      models.relations,
      clauseOf(document, anchor),
      scratch,
      chance < SURE ? 0 : DRAWS,
    );
    const content = stretches(document, window, labelled, CONTENT);
    if (content.length === 0) return;
    const cue = stretches(document, window, labelled, CUE);
    found.push({
      anchor,
      source: joinRelative(document, stretches(document, window, labelled, SOURCE)),
      cue: cue.length > 0 ? cue : [{ from: anchor, to: anchor + 1 }],
      content,
      evidence: evidenceOf(document, window, labelled, chance),
    });
  });
  return found;
}

const RELATIVE = new Set(['who', 'whose', 'speaking', 'speaks']);
const RELATIVE_REACH = 12;

/** *A senior official who spoke on condition of anonymity*: a relative clause does not break its source in two. */
function joinRelative({ tokens }: Document, source: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of source) {
    const last = joined.at(-1);
    const opens = tokens[last?.to ?? 0]?.raw === ',' ? (last?.to ?? 0) + 1 : (last?.to ?? 0);
    const near = last !== undefined && stretch.from - last.to <= RELATIVE_REACH;
    if (near && RELATIVE.has(tokens[opens]?.lower ?? '')) last.to = stretch.to;
    else joined.push({ ...stretch });
  }
  return joined;
}

function isByQuote({ quoteOf }: Document, i: number): boolean {
  for (let k = i - BY_QUOTE; k <= i + BY_QUOTE; k++) if ((quoteOf[k] ?? -1) !== -1) return true;
  return false;
}

function stretches(document: Document, window: Window, { path }: Labelled, label: number): Stretch[] {
  const found: Stretch[] = [];
  window.units.forEach((unit, i) => {
    if (path[i] !== label) return;
    const last = found.at(-1);
    if (last !== undefined && path[i - 1] === label) last.to = unit.to;
    else found.push({ from: unit.from, to: unit.to });
  });
  return found.filter(({ from, to }) =>
    document.tokens.slice(from, to).some((token) => isWord(token) || label === CUE),
  );
}

function evidenceOf(
  document: Document,
  window: Window,
  { path, sure, chance }: Labelled,
  cue: number,
): Evidence {
  let contentLeast = 1;
  let content = 0;
  let contentUnits = 0;
  let source = 0;
  let sourceUnits = 0;
  let words = 0;
  window.units.forEach((unit, i) => {
    const certainty = sure[i] ?? 0;
    if (path[i] === SOURCE) {
      source += certainty;
      sourceUnits++;
    }
    if (path[i] !== CONTENT) return;
    contentLeast = Math.min(contentLeast, certainty);
    content += certainty;
    contentUnits++;
    for (let t = unit.from; t < unit.to; t++) if (isWord(document.tokens[t])) words++;
  });
  return {
    cue,
    contentLeast,
    contentMean: content / (contentUnits || 1),
    sourceMean: source / (sourceUnits || 1),
    path: chance,
    words,
  };
}
