import type { Document } from '../text/document.ts';
import type { Nominal } from './nominals/nominal.ts';
import { isSubjectLike } from './subjects.ts';

/** How many nominals may stand in one that begins before them. */
const NESTED = 8;

/** The nominals that stand in another's possessor or complement: *Kim Jong Un* in *sister of Kim Jong Un*. Linear. */
export function embedded(nominals: readonly Nominal[]): Set<number> {
  const inner = new Set<number>();
  nominals.forEach(({ owner, complement }, n) => {
    for (const part of [owner, complement])
      if (part !== null)
        for (let k = Math.max(0, n - NESTED); (nominals[k]?.from ?? part.to) < part.to; k++)
          if (k !== n && (nominals[k]?.from ?? 0) >= part.from) inner.add(k);
  });
  return inner;
}

const LINK = /^(?:and|,|or)$/;

/** The nominals that a clause may be about: no parts, and nothing that a preposition governs, alone or in a list. Linear. */
export function subjectsAmong(
  document: Document,
  nominals: readonly Nominal[],
  inner: ReadonlySet<number>,
): Set<number> {
  const about = new Set<number>();
  nominals.forEach((nominal, n) => {
    const before = nominals[n - 1];
    const word = document.tokens[nominal.from - 1]?.lower ?? '';
    // *Beside his host, Kask, | Lind was asked …*: behind a comma a list goes on with another comma or its last word.
    const links = word === ',' ? LINK.test(document.tokens[nominal.to]?.lower ?? '') : LINK.test(word);
    const listed = before !== undefined && nominal.from - before.to === 1 && links;
    if (!inner.has(n) && isSubjectLike(document, nominal) && (!listed || about.has(n - 1))) about.add(n);
  });
  return about;
}
