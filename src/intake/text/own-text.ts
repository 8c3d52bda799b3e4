import type { Day } from '../../record/edtf.ts';
import { bodyOf } from './body.ts';
import { composeText, type LineOrigin } from './compose.ts';
import { publishedOf, readHead, unitsWithForms } from './head.ts';
import type { TextUnit } from './units.ts';

/** An article’s own text, and what stands over it. */
export interface OwnText {
  text: string;
  places: LineOrigin[];
  title: string | null;
  /** The days that it can have come out on: none where none is told, two where day and month are open. */
  published: Day[];
}

/** Parts an article from its headline, its by-line and what a site adds. `known`: the title that its page gives. */
export function ownText(units: readonly TextUnit[], known: string | null, today: Day | null): OwnText {
  const reads = unitsWithForms(units);
  const head = readHead(reads, known);
  const body = bodyOf(reads, head);
  return { ...composeText(body), title: head.title, published: publishedOf(head.days, today) };
}
