import type { Document } from '../text/document.ts';
import { isCapitalised, isWord } from '../text/tokens.ts';
import type { Entity } from './entity.ts';
import { isBodyNoun } from './lexicon.ts';
import { type Met, NEAR } from './met.ts';
import { determinerOf, type Nominal } from './nominals/nominal.ts';

/** Nouns for what kind of a body one is; not for a seat of power, of which each state has its own. */
const KIND =
  /^(?:agency|alliance|association|bank|bloc|body|company|corporation|federation|force|foundation|fund|group|institute|mission|operator|organi[sz]ation|regulator|union|watchdog)$/;

/** Reads which body a description means (*the NATO-led force*) that the article has named by its own name (*KFOR*). */
export class OtherNames {
  private readonly document: Document;
  private readonly met: Met;
  /** The body that was read last, and the token behind its name. */
  private last: { entity: Entity; to: number } | null = null;

  constructor(document: Document, met: Met) {
    this.document = document;
    this.met = met;
  }

  /** Notes which body was read. */
  note({ to }: Nominal, entity: Entity | null): void {
    this.last = entity?.kind === 'organisation' ? { entity, to } : null;
  }

  /** The body that `nominal` describes; null where it names one, and where the article leaves it open. */
  bodyOf(nominal: Nominal): Entity | null {
    const { name, determiner, kind, quoted, owner } = nominal;
    if (kind !== 'body' || name === null || determiner !== 'definite' || owner !== null || quoted)
      return null;
    const noun = this.document.tokens[name.to - 1];
    if (noun === undefined || isCapitalised(noun)) return null;
    return this.apposed(nominal) ?? (KIND.test(noun.lower) ? this.spokenOf(nominal) : null);
  }

  /** *KFOR, the NATO-led force,*: the body right before; not one of a list. */
  private apposed({ from, to }: Nominal): Entity | null {
    const { tokens, sentenceOf } = this.document;
    const comma = (determinerOf(tokens[from - 1]) === null ? from : from - 1) - 1;
    if (this.last?.to !== comma || tokens[comma]?.raw !== ',') return null;
    if (sentenceOf[comma] === sentenceOf[to] && isWord(tokens[to])) return null;
    const isListed = tokens[to]?.raw === ',' && /^(?:and|or|the|an?)$/.test(tokens[to + 1]?.lower ?? '');
    return isListed ? null : this.last.entity;
  }

  /** *KFOR sent patrols. The NATO-led force said …*: the only body that the sentences before were about, if its name tells no kind. */
  private spokenOf({ from, bodies }: Nominal): Entity | null {
    const here = this.document.sentenceOf[from] ?? 0;
    const about = this.met.all.filter(
      (one) =>
        (one.kind === 'organisation' || isMereName(one)) &&
        this.met.subjectIn(one) >= here - NEAR &&
        this.met.subjectIn(one) < here,
    );
    const [only] = about;
    if (about.length !== 1 || only?.kind !== 'organisation' || !isOpaque(only)) return null;
    return bodies?.bodies.some(({ name }) => name === only.name) ? null : only;
  }
}

/** One word of which nothing tells that it is a person's. */
const isMereName = ({ kind, parts, honorific, offices, ref }: Entity): boolean =>
  kind === 'person' &&
  parts !== null &&
  parts.first === null &&
  honorific === null &&
  offices.length === 0 &&
  ref === null;

/** A name in capitals that does not tell what kind of body it is. */
const isOpaque = ({ name }: Entity): boolean => {
  const words = name.split(/\s+/);
  return words.every((word) => /^\p{Lu}/u.test(word) && !isBodyNoun(word.toLowerCase()));
};
