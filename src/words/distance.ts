import { distance } from 'fastest-levenshtein';

/** Edits that a word of this length may be off by and still be taken for a typing error of another. */
export function allowedEdits(length: number): number {
  if (length <= 4) return 0;
  return length <= 7 ? 1 : 2;
}

/**
 * How alike two folded words are, 0..1: 1 for the same word, 0 when they are further apart than a typing error.
 * Levenshtein distance; two neighbouring letters in the wrong order count as one edit.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const allowed = allowedEdits(Math.min(a.length, b.length));
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed || a[0] !== b[0]) return 0;
  const edits = isSwap(a, b) ? 1 : distance(a, b);
  return edits > allowed ? 0 : 1 - edits / longer;
}

/** Whether two words are told apart by two neighbouring letters that changed places, and by nothing else. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
