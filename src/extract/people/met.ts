import { type Entity, isSurelySomebody } from './entity.ts';
import { canBe } from './gender.ts';

/** Sentences back in which somebody is near. */
export const NEAR = 2;
/** Sentences back in which *the same source* is looked for. */
const SAME = 4;
const NEVER = -9;

/** How somebody is told of in a clause. */
export interface Position {
  /** Whether it is a part of another: *Kim Jong Un* in *sister of Kim Jong Un*. */
  inner: boolean;
  /** Whether a clause may be about it. */
  about: boolean;
  /** Whether it tells whom another acts for: *Trump* in *Trump’s envoy*. */
  principal: boolean;
}

/** How somebody is told of at one place. */
interface Mention extends Position {
  /** The number of its sentence. */
  sentence: number;
  quoted: boolean;
}

/** Whom an article has told of so far, and where last. */
export class Met {
  private readonly inOrder = new Set<Entity>();
  private readonly bySurname = new Map<string, Entity[]>();
  /** By the first part of a name in full: families that are named first (*Wang Yi*, then *Wang*). */
  private readonly byFirst = new Map<string, Entity[]>();
  /** The step of the last mention that is no part of another's. */
  private readonly whole = new Map<Entity, number>();
  /** The sentence in which somebody was last what the clause is about. */
  private readonly subject = new Map<Entity, number>();
  private readonly seen = new Map<Entity, number>();
  /** The sentence in which somebody was last told of otherwise than by a pronoun. */
  private readonly told = new Map<Entity, number>();
  /** Those whom the article first called *a minister*: they are never one that it names. */
  private readonly indefinite = new Set<Entity>();
  private readonly bodies = new Map<string, number>();
  /** The sentence in which somebody was last told of as one whom others act for. */
  private readonly principal = new Map<Entity, number>();
  /** For whom somebody was told to act: *Lind's deputy*. */
  private readonly acting = new Map<Entity, Entity>();
  private step = 0;

  /** Begins to read the next mention. */
  next(): void {
    this.step++;
  }

  /** Notes whom the mention meant. */
  note(entity: Entity, { sentence, quoted, inner, about, principal }: Mention): void {
    this.inOrder.delete(entity);
    this.inOrder.add(entity);
    if (!inner) this.whole.set(entity, this.step);
    if (!quoted) this.seen.set(entity, sentence);
    if (!quoted) this.told.set(entity, sentence);
    if (!quoted && about) this.subject.set(entity, sentence);
    if (!quoted && principal) this.principal.set(entity, sentence);
  }

  /** Notes that sentence `here` is about the one whom `pronoun` means, as far as the sentence before tells. */
  goOn(here: number, pronoun: string): void {
    const before = this.all.findLast(
      (one) => one.kind === 'person' && this.subjectIn(one) === here - 1 && canBe(pronoun, one.gender),
    );
    if (before === undefined) return;
    this.seen.set(before, here);
    this.subject.set(before, here);
  }

  /** All, in the order of their last mention. */
  get all(): Entity[] {
    return [...this.inOrder];
  }

  /** Those of a surname, as keys are made of names. */
  named(surname: string): readonly Entity[] {
    return this.bySurname.get(surname) ?? [];
  }

  /** Those whose name in full begins so. */
  namedFirst(first: string): readonly Entity[] {
    return this.byFirst.get(first) ?? [];
  }

  keep(surname: string, entity: Entity): void {
    this.bySurname.set(surname, [...this.named(surname), entity]);
  }

  keepFirst(entity: Entity): void {
    const first = entity.parts?.first ?? null;
    if (first === null) return;
    const known = this.namedFirst(first);
    if (!known.includes(entity)) this.byFirst.set(first, [...known, entity]);
  }

  /** The sentence in which somebody was last named outside of quotations. */
  seenIn(entity: Entity): number {
    return this.seen.get(entity) ?? NEVER;
  }

  /** The sentence in which somebody was last told of so otherwise than by a pronoun. */
  toldIn(entity: Entity): number {
    return this.told.get(entity) ?? NEVER;
  }

  /** The sentence in which a clause was last about somebody. */
  subjectIn(entity: Entity): number {
    return this.subject.get(entity) ?? NEVER;
  }

  /** The sentence in which an envoy, an aide or a spokesman of somebody was last told of. */
  principalIn(entity: Entity): number {
    return this.principal.get(entity) ?? NEVER;
  }

  /** The step of the last mention that was no part of another's; -1 before there was one. */
  wholeAt(entity: Entity): number {
    return this.whole.get(entity) ?? -1;
  }

  noteIndefinite(entity: Entity): void {
    this.indefinite.add(entity);
  }

  isIndefinite(entity: Entity): boolean {
    return this.indefinite.has(entity);
  }

  /** Notes that a body was named by its own name. */
  noteBody(name: string): void {
    this.bodies.set(name, this.step);
  }

  /** The step at which a body was so named last; -1 before it was. */
  bodyAt(name: string): number {
    return this.bodies.get(name) ?? -1;
  }

  /** Of several, the one that was last named for itself, else last named at all. */
  latest(entities: readonly Entity[]): Entity | null {
    if (entities.length < 2) return entities[0] ?? null;
    const whole = entities.filter((one) => this.whole.has(one));
    if (whole.length > 0) return whole.reduce((a, b) => (this.wholeAt(a) > this.wholeAt(b) ? a : b));
    return this.all.findLast((one) => entities.includes(one)) ?? entities.at(-1) ?? null;
  }

  /** Of several, the one that a clause was about last, else the one that was named last. */
  spokenOf(known: readonly Entity[]): Entity | undefined {
    return known.reduce<Entity | undefined>(
      (best, one) => (best !== undefined && this.subjectIn(best) > this.subjectIn(one) ? best : one),
      undefined,
    );
  }

  /** *The same source*: the one unnamed that was told of last before sentence `here`. */
  unnamed(here: number, plural: boolean): Entity | null {
    return (
      this.all.findLast((one) => one.anonymous && one.plural === plural && this.seenIn(one) >= here - SAME) ??
      null
    );
  }

  /** Notes for whom somebody acts, as it was told first. */
  noteActing(entity: Entity, principal: Entity): void {
    if (!this.acting.has(entity)) this.acting.set(entity, principal);
  }

  /** For whom somebody acts; null where that was not told. */
  actingFor(entity: Entity): Entity | null {
    return this.acting.get(entity) ?? null;
  }

  /**
   * Whose: *his*, *her*, *its*, *their* in sentence `here`, not `servant`'s own: whom it or the ones before are about,
   * else who was named last; null where that may be somebody unnamed.
   */
  owner(pronoun: string, here: number, servant: Entity | null = null): Entity | null {
    const fits = (one: Entity): boolean =>
      one !== servant &&
      (one.kind !== 'person' || one.anonymous || isSurelySomebody(one)) &&
      (pronoun === 'their' || (pronoun === 'its') === (one.kind !== 'person')) &&
      (pronoun === 'its' || pronoun === 'their' || canBe(pronoun === 'her' ? 'she' : 'he', one.gender));
    const fitting = this.all.filter(fits);
    for (let sentence = here; sentence >= here - NEAR; sentence--) {
      const about = fitting.findLast((one) => this.subjectIn(one) === sentence);
      if (about !== undefined) return about.anonymous ? null : about;
    }
    return fitting.findLast((one) => !one.anonymous && this.seenIn(one) >= here - NEAR) ?? null;
  }
}
