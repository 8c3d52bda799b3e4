import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord } from '../text/tokens.ts';
import type { Cast } from './cast.ts';
import type { Entity } from './entity.ts';
import { governs } from './governs.ts';
import type { Nominal } from './nominals/nominal.ts';
import { isListed } from './positions.ts';
import { isSubjectLike } from './subjects.ts';

/** How many nominals of one sentence are looked back at. */
const LOOK_BACK = 60;
/** How many nominals may stand around the one that begins at a place. */
const NESTED = 8;

/** The nominals of a document, by their number: where they stand, of what they are parts, and whom they mean. */
export class Mentions {
  readonly document: Document;
  private readonly cast: Cast;
  private readonly bySentence = new Map<number, number[]>();
  /** For each nominal, the one whose possessor or complement it is; or undefined. */
  private readonly holder = new Map<number, number>();

  constructor(document: Document, cast: Cast) {
    this.document = document;
    this.cast = cast;
    cast.nominals.forEach((nominal, n) => {
      const sentence = document.sentenceOf[nominal.from] ?? 0;
      const list = this.bySentence.get(sentence);
      if (list === undefined) this.bySentence.set(sentence, [n]);
      else list.push(n);
    });
    cast.nominals.forEach((nominal, k) => {
      this.keepParts(nominal, k);
    });
  }

  private keepParts(whole: Nominal, k: number): void {
    const complement = whole.kind === 'person' ? whole.complement : null;
    for (const part of [whole.owner, complement])
      if (part != null)
        for (const n of this.across(part))
          if (n !== k && !this.holder.has(n) && this.isInside(n, part)) this.holder.set(n, k);
  }

  private isInside(n: number, part: Stretch): boolean {
    const one = this.nominal(n);
    return one !== undefined && part.from <= one.from && part.to >= one.to;
  }

  get count(): number {
    return this.cast.nominals.length;
  }

  nominal(n: number | undefined): Nominal | undefined {
    return this.cast.nominals[n ?? -1];
  }

  entity(n: number | undefined): Entity | null {
    return this.cast.entityOf[n ?? -1] ?? null;
  }

  /** The first token of a nominal or its possessor, if that stands apart: *Lithuania's | Dovile Sakaliene*. */
  startOf(n: number | undefined): number {
    const one = this.nominal(n);
    const before = this.nominal((n ?? 0) - 1);
    if (one === undefined) return 0;
    const isPossessed = before?.to === one.from - 1 && this.document.tokens[before.to]?.lower === "'s";
    return one.owner?.from ?? (isPossessed ? before.from : one.from);
  }

  /** The token behind a nominal and its complement. */
  endOf(n: number | undefined): number {
    const one = this.nominal(n);
    return one === undefined ? 0 : Math.max(one.to, one.complement?.to ?? 0);
  }

  /** Those that share a token with a stretch. */
  across({ from, to }: Stretch): number[] {
    const found: number[] = [];
    for (let n = Math.max(0, this.firstFrom(from) - NESTED); (this.nominal(n)?.from ?? to) < to; n++)
      if ((this.nominal(n)?.to ?? 0) > from) found.push(n);
    return found;
  }

  /** The first that begins at token `at` or behind it. */
  firstFrom(at: number): number {
    return lowerBound(this.count, (n) => this.nominal(n)?.from ?? 0, at);
  }

  /** Possessors, complements and what a preposition governs do not speak. */
  isPart(n: number, among: readonly number[]): boolean {
    const one = this.nominal(n);
    if (one === undefined || this.document.tokens[one.to]?.lower === "'s") return true;
    if (this.holder.has(n)) return true;
    const before = this.nominal(n - 1);
    const gap = one.from - this.endOf(n - 1);
    const isApposed =
      before !== undefined &&
      this.entity(n - 1) === this.entity(n) &&
      gap <= 1 &&
      (gap < 1 || !isWord(this.document.tokens[one.from - 1]));
    if (isApposed && one.from > before.from && among[0] !== n - 1 && this.isGoverned(n - 1)) return true;
    return this.isGoverned(n) && among[0] !== n;
  }

  private isGoverned(n: number): boolean {
    return this.holder.has(n) || governs(this.document.tokens[(this.nominal(n)?.from ?? 0) - 1]?.lower);
  }

  /** The phrase of which `n` is only the possessor or the complement: *an aide to Putin* for *Putin*. */
  wholeOf(n: number): number {
    return this.holder.get(n) ?? n;
  }

  inSentence(sentence: number): readonly number[] {
    return this.bySentence.get(sentence) ?? [];
  }

  /** Those of the sentence of token `at` that stand before it, outside of quotations. */
  before(at: number): number[] {
    const { sentenceOf } = this.document;
    const found: number[] = [];
    for (let n = this.firstFrom(at) - 1; n >= 0 && found.length < LOOK_BACK; n--) {
      const one = this.nominal(n);
      if (one === undefined || sentenceOf[one.from] !== sentenceOf[at]) break;
      if (one.to <= at && !one.quoted) found.push(n);
    }
    return found.reverse();
  }

  /** Those that a clause may be about: no possessor, no complement, nothing that a preposition governs. */
  subjects(list: readonly number[]): number[] {
    const found = new Set<number>();
    for (const n of list) {
      const one = this.nominal(n);
      if (one === undefined || this.isPart(n, list) || !isSubjectLike(this.document, one)) continue;
      // *Wrote to Lind, | Berg and Kral*
      const isSameList = list.includes(n - 1) && isListed(this.document, this.nominal(n - 1), one);
      if (!isSameList || found.has(n - 1) || this.entity(n) === this.entity(n - 1)) found.add(n);
    }
    return [...found];
  }
}
