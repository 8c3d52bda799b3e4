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

/** Those who act or speak for one person: *Trump's envoy*, *an adviser to Macron*. */
const SUBORDINATE =
  /^(?:people|person|ally|friend|associate|confidant|aide|advis[eo]r|envoy|negotiator|representative|spokes(?:man|woman|person)|secretary)$/;

/** The named people whose envoys, aides or spokesmen others are: *Trump* in *Donald Trump's envoy*. Linear. */
export function principalsAmong(nominals: readonly Nominal[]): Set<number> {
  const principals = new Set<number>();
  nominals.forEach(({ owner, complement, officeNoun }, n) => {
    if (!SUBORDINATE.test(officeNoun ?? '')) return;
    for (let k = Math.max(0, n - 2); k < Math.min(nominals.length, n + 3); k++) {
      const one = nominals[k];
      const isPart = [owner, complement].some(
        (part) => part !== null && one !== undefined && one.from >= part.from && one.to <= part.to,
      );
      if (k !== n && isPart && one?.kind === 'person' && one.name !== null) principals.add(k);
    }
  });
  return principals;
}

const LINK = /^(?:and|,|or)$/;

/** Whether a nominal goes on the list of the one before: it is governed by what governs that. */
export function isListed(
  { tokens }: Document,
  before: Nominal | undefined,
  { from, to, kind }: Nominal,
): boolean {
  const word = tokens[from - 1]?.lower ?? '';
  // *Beside his host, Kask, | Lind was asked …*: behind a comma a list goes on with another comma or its last word.
  const links = word === ',' ? LINK.test(tokens[to]?.lower ?? '') : LINK.test(word);
  // *In Paris, | the minister, Marie Roux, said …*: a place makes no list with people.
  const isAlike = before !== undefined && (before.kind !== 'place' || kind === 'place');
  return isAlike && from - before.to === 1 && links;
}

/** The nominals that a clause may be about: no parts, and nothing that a preposition governs, alone or in a list. Linear. */
export function subjectsAmong(
  document: Document,
  nominals: readonly Nominal[],
  inner: ReadonlySet<number>,
): Set<number> {
  const about = new Set<number>();
  nominals.forEach((nominal, n) => {
    const listed = isListed(document, nominals[n - 1], nominal);
    if (!inner.has(n) && isSubjectLike(document, nominal) && (!listed || about.has(n - 1))) about.add(n);
  });
  return about;
}
