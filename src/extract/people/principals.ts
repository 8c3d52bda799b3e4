import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Entity, isSurelySomebody } from './entity.ts';
import { isField } from './lexicon.ts';
import type { Met } from './met.ts';
import { namePartsOf, namesAgree } from './names.ts';
import type { Nominal } from './nominals/nominal.ts';
import { isToAnother, type Offices } from './offices.ts';
import { textOf, wordsIn } from './phrases.ts';

/** Tells for whom aides, deputies and spokesmen act, and who may be meant by *his spokesman*. */
export class Principals {
  private readonly document: Document;
  private readonly met: Met;
  private readonly offices: Offices;

  constructor(document: Document, met: Met, offices: Offices) {
    this.document = document;
    this.met = met;
    this.offices = offices;
  }

  /** Notes whose `entity` is, as far as `nominal` tells it: *his spokesman, Jan Berg*, *Lind's deputy*. */
  note(entity: Entity, nominal: Nominal): void {
    const principal = entity.kind === 'person' ? this.of(nominal, entity) : null;
    if (principal != null) this.met.noteActing(entity, principal);
  }

  /** Whom a possessor or a complement of `nominal` means; null where they leave that open, undefined where it has none. */
  of(nominal: Nominal, servant: Entity | null = null): Entity | null | undefined {
    const { from, officeNoun, owner, complement, determiner } = nominal;
    if (isToAnother(officeNoun ?? '')) return undefined;
    const { tokens, sentenceOf } = this.document;
    const pronoun = tokens[from]?.lower ?? '';
    if (determiner === 'possessive')
      return /^(?:his|her|its|their)$/.test(pronoun)
        ? this.met.owner(pronoun, sentenceOf[from] ?? 0, servant)
        : undefined;
    const told = owner ?? complement;
    return told === null ? undefined : (this.named(told, servant) ?? undefined);
  }

  /**
   * Whether `one` may be whom `nominal` means by whose he is: of a possessor, only who was told to be his, or who holds
   * such an office for the same state or body and in the same field.
   */
  mayServe(one: Entity, nominal: Nominal): boolean {
    const principal = this.of(nominal);
    return principal === undefined || (principal !== null && this.serves(one, principal));
  }

  /** Whether `one` acts for whom `other` was told to act for; true where that was not told. */
  mayServeAs(one: Entity, other: Entity): boolean {
    const principal = this.met.actingFor(other);
    return principal === null || this.serves(one, principal);
  }

  private serves(one: Entity, principal: Entity): boolean {
    const told = this.met.actingFor(one);
    if (told !== null || one.anonymous || one === principal) return told === principal;
    return isOfSame(one, principal) && isSameField(this.fieldsOf(one), this.fieldsOf(principal));
  }

  private fieldsOf(one: Entity): Set<string> {
    const texts = one.kind === 'person' ? this.offices.officesOf(one).map(({ text }) => text) : [one.name];
    return new Set(texts.flatMap(wordsIn).filter(isField));
  }

  /** The person met before whom a possessor or a complement names: *Lind's*, *to Lind*. */
  private named(told: Stretch, servant: Entity | null): Entity | null {
    const parts = namePartsOf(textOf(this.document, told).replace(/^(?:close )?(?:of|to|for|with) /, ''));
    return this.met.latest(
      this.met
        .named(parts.surname)
        .filter(
          (one) =>
            one !== servant && isSurelySomebody(one) && one.parts !== null && namesAgree(one.parts, parts),
        ),
    );
  }
}

const isOfSame = (one: Entity, other: Entity): boolean => {
  const [of, ref] =
    other.kind === 'person' ? [other.of, other.represents] : [other.of ?? other.name, other.ref];
  return (one.of !== null && one.of === of) || (one.represents !== null && one.represents === ref);
};

/** *The Kremlin's spokesman* is no foreign minister's. */
const isSameField = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === 0 || other.size === 0 ? one.size === other.size : [...one].some((field) => other.has(field));
