import type { Document } from '../../text/document.ts';
import { isDateline } from '../../text/paragraph-text.ts';
import { isCapitalised } from '../../text/tokens.ts';
import type { BodyIndex } from '../bodies.ts';
import { mayOpenNominal } from '../lexicon.ts';
import { bodyAt } from './body.ts';
import { nameAt } from './name.ts';
import type { Nominal } from './nominal.ts';
import { officeAt } from './office.ts';

const AT = /^(?:in|at|near|outside|around|across)$/;

/** What is named once as where something is, and is nobody's surname, is a place wherever it is named: *in Weimar*, not *hit back at Lind*. */
function withPlaces({ tokens }: Document, found: readonly Nominal[]): Nominal[] {
  const isBare = ({ kind, name, office, honorific }: Nominal): boolean =>
    kind !== 'place' &&
    name !== null &&
    name.to - name.from === 1 &&
    isCapitalised(tokens[name.from]) &&
    office === null &&
    honorific === null;
  const wordOf = ({ name }: Nominal): string => tokens[name?.from ?? -1]?.lower ?? '';
  const surnames = new Set(
    found
      .filter(({ kind, name }) => kind === 'person' && name !== null && name.to - name.from > 1)
      .map(({ name }) => tokens[(name?.to ?? 0) - 1]?.lower ?? ''),
  );
  const places = new Set(
    found
      .filter(
        (one) =>
          isBare(one) &&
          AT.test(tokens[one.from - 1]?.lower ?? '') &&
          !surnames.has(wordOf(one)) &&
          !/^['’]/.test(tokens[one.to]?.raw ?? ''),
      )
      .map(wordOf),
  );
  return found.map((one) =>
    isBare(one) && places.has(wordOf(one)) ? { ...one, kind: 'place' as const } : one,
  );
}

/** Without the agency of a dateline where it looks like a person: *(Danube Wire)*. */
function withoutAgency(document: Document, found: readonly Nominal[]): Nominal[] {
  const [first] = found;
  const opening = document.paragraphOf[first?.from ?? 0] ?? 0;
  return isDateline(document, opening)
    ? found.filter(({ kind, from }) => kind !== 'person' || document.paragraphOf[from] !== opening)
    : [...found];
}

/** Every phrase of a document that names or describes a person, a body or a state, in order. Linear. */
export function nominalsOf(document: Document, bodies: BodyIndex): Nominal[] {
  const found: Nominal[] = [];
  const { tokens } = document;
  let done = 0;
  for (const [i, token] of tokens.entries()) {
    if (i < done || !mayOpenNominal(token)) continue;
    const nominal =
      officeAt(document, bodies, i, done) ?? nameAt(document, bodies, i) ?? bodyAt(document, bodies, i, done);
    if (nominal === null) continue;
    found.push(nominal);
    done = nominal.to;
  }
  return withOwners(document, bodies, withPlaces(document, withoutAgency(document, found)));
}

/** Possessors are phrases of their own: *Zelensky* in *Zelensky’s chief of staff*. */
function withOwners(document: Document, bodies: BodyIndex, found: readonly Nominal[]): Nominal[] {
  return found.flatMap((nominal, n) => {
    const { owner } = nominal;
    if (owner === null || (found[n - 1]?.to ?? 0) > owner.from) return [nominal];
    const inner = nameAt(document, bodies, owner.from) ?? bodyAt(document, bodies, owner.from, owner.from);
    return inner === null || inner.to > owner.to ? [nominal] : [inner, nominal];
  });
}
