import type { ActorIndex } from '../../record/actor-index.ts';
import type { Document } from '../text/document.ts';
import { apposed } from './apposition.ts';
import { bodiesOf } from './bodies.ts';
import { BodyReader } from './body-reader.ts';
import { DescribedPeople } from './described-people.ts';
import type { Entity } from './entity.ts';
import { Met, type Position } from './met.ts';
import { namedLater } from './named-later.ts';
import { NamedPeople } from './named-people.ts';
import { nominalsOf } from './nominals/find.ts';
import { withFirstName } from './nominals/first-name.ts';
import type { Nominal } from './nominals/nominal.ts';
import { Offices } from './offices.ts';
import { type OwnPronoun, pronounsOf } from './own-sentences.ts';
import { embedded, principalsAmong, subjectsAmong } from './positions.ts';
import { Principals } from './principals.ts';

/** Who and what an article speaks of, and where. */
export interface Cast {
  nominals: Nominal[];
  /** Whom each nominal means; null where that is not told. */
  entityOf: (Entity | null)[];
}

/** Reads who an article speaks of. `day` is that of the article, for who held an office then. Linear, but for rare names. */
export function castOf(document: Document, index: ActorIndex, day: string | null): Cast {
  const found = nominalsOf(document, bodiesOf(index));
  const links = apposed(document, found);
  const nominals = found.map((nominal, n) =>
    withFirstName(nominal, [found[links.get(n) ?? -1], possessorOf(document, nominal, found[n - 1])]),
  );
  const reader = new CastReader(document, index, day);
  reader.offices.noteHeld(
    nominals.filter((nominal, n) => nominal.office !== null && (nominal.name !== null || links.has(n))),
  );
  const entityOf: (Entity | null)[] = new Array(nominals.length).fill(null);
  const inner = embedded(nominals);
  const about = subjectsAmong(document, nominals, inner);
  const principals = principalsAmong(nominals);
  const read = (n: number, nominal: Nominal): Entity | null =>
    reader.read(nominal, { inner: inner.has(n), about: about.has(n), principal: principals.has(n) });
  // A name first, so that the office beside it is its holder's, whichever comes first.
  nominals.forEach((nominal, n) => {
    if (entityOf[n] != null) return;
    const beside = links.get(n);
    const other = beside === undefined ? undefined : nominals[beside];
    if (beside === undefined || other === undefined) {
      const entity = read(n, nominal);
      entityOf[n] = entity;
      const state =
        possessorOf(document, nominal, nominals[n - 1]) ?? stateBehind(document, nominal, nominals[n + 1]);
      if (entity !== null && state !== undefined) reader.offices.comeFrom(entity, nominal, state);
      return;
    }
    const [named, described] =
      nominal.name !== null && nominal.kind === 'person' ? [nominal, other] : [other, nominal];
    const entity = read(n, named);
    if (entity !== null) reader.tell(entity, described);
    entityOf[n] = entity;
    entityOf[beside] = entity;
  });
  const named = namedLater(document, { nominals, entityOf }, reader.met, reader.principals);
  return { nominals, entityOf: entityOf.map((one) => (one === null ? null : (named.get(one) ?? one))) };
}

/** *Ukraine’s* in front of a name. */
const possessorOf = (
  { tokens }: Document,
  { from }: Nominal,
  before: Nominal | undefined,
): Nominal | undefined =>
  before !== undefined && before.to === from - 1 && tokens[before.to]?.lower === "'s" ? before : undefined;

/** *John Healey | of Britain*: the state behind a name. */
const stateBehind = (
  { tokens }: Document,
  { name, to }: Nominal,
  behind: Nominal | undefined,
): Nominal | undefined =>
  name !== null && tokens[to]?.lower === 'of' && behind?.from === to + 1 ? behind : undefined;

/** Reads whom nominals mean, one after the other. */
class CastReader {
  private readonly document: Document;
  readonly met = new Met();
  readonly offices: Offices;
  readonly principals: Principals;
  private readonly bodies: BodyReader;
  private readonly named: NamedPeople;
  private readonly described: DescribedPeople;
  /** Sentences about *he* or *she* that are still to come, the last first. */
  private readonly ahead: OwnPronoun[];

  constructor(document: Document, index: ActorIndex, day: string | null) {
    this.document = document;
    this.offices = new Offices(document, index, this.met);
    this.principals = new Principals(document, this.met, this.offices);
    this.bodies = new BodyReader(document, index, this.met, this.offices);
    this.named = new NamedPeople(document, index, this.met, this.offices);
    this.described = new DescribedPeople(document, index, day, this.met, this.offices, this.principals);
    this.ahead = pronounsOf(document).reverse();
  }

  /** Whom `nominal` means, after all that was read before it. */
  read(nominal: Nominal, position: Position): Entity | null {
    this.met.next();
    if (!nominal.quoted) this.goOnTo(nominal);
    const entity = this.meant(nominal, position.inner);
    if (entity === null) return null;
    this.principals.note(entity, nominal);
    const sentence = this.document.sentenceOf[nominal.from] ?? 0;
    this.met.note(entity, { sentence, quoted: nominal.quoted, ...position });
    return entity;
  }

  /** Tells of somebody what `nominal` beside the name describes. */
  tell(entity: Entity, nominal: Nominal): void {
    this.offices.add(entity, nominal);
    this.principals.note(entity, nominal);
  }

  /** *He was in Riga, where …*: the sentences up to `nominal` that open with a pronoun are about whom the one before was. */
  private goOnTo({ from }: Nominal): void {
    const here = this.document.sentenceOf[from] ?? 0;
    for (
      let next = this.ahead.at(-1);
      next !== undefined && next.sentence <= here;
      next = this.ahead.at(-1)
    ) {
      this.ahead.pop();
      if (next.sentence < here || next.at < from) this.met.goOn(next.sentence, next.pronoun);
    }
  }

  private meant(nominal: Nominal, inner: boolean): Entity | null {
    if (nominal.kind !== 'person') return this.bodies.read(nominal);
    if (nominal.name !== null) return this.named.read(nominal, nominal.name);
    if (nominal.office === null) return null;
    return nominal.determiner === 'indefinite' || (nominal.plural && nominal.determiner !== 'possessive')
      ? this.described.unnamed(nominal)
      : this.described.read(nominal, inner);
  }
}
