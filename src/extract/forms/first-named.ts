import type { Cast } from '../people/cast.ts';
import type { Entity } from '../people/entity.ts';
import type { Document } from '../text/document.ts';

const BYLINE = /^(?:by|with|text|photo|interview)$/;

/** *By Ann Cole with Paul Ames*, *Interview: Ann Cole*; not *Interview with Ann Cole*. */
const isByline = ({ tokens }: Document, i: number): boolean =>
  BYLINE.test(tokens[i - 1]?.lower ?? '') &&
  !(
    tokens[i - 1]?.lower === 'with' &&
    /^(?:interview|conversation|talk|q&a)$/.test(tokens[i - 2]?.lower ?? '')
  );

/** The first person whom a text names before token `before`, who wrote it left out; none or one. */
export function firstNamed(document: Document, cast: Cast, before: number): Entity[] {
  const at = cast.nominals.findIndex(
    (nominal, n) =>
      nominal.to <= before &&
      nominal.kind === 'person' &&
      nominal.name !== null &&
      !nominal.quoted &&
      cast.entityOf[n]?.anonymous === false &&
      !isByline(document, nominal.from),
  );
  const entity = cast.entityOf[at];
  return entity == null ? [] : [entity];
}
