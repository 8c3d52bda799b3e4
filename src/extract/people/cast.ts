import type { ActorIndex } from '../../record/actor-index.ts';
import { STATES } from '../../record/states.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { apposed } from './apposition.ts';
import { bodiesOf } from './bodies.ts';
import { BodyReader } from './body-reader.ts';
import { blank, type Entity, type Office } from './entity.ts';
import { genderOf } from './gender.ts';
import { genderOfOffice, isPublic } from './lexicon.ts';
import { Met, NEAR } from './met.ts';
import { namedLater } from './named-later.ts';
import { namePartsOf, namesAgree } from './names.ts';
import { nominalsOf } from './nominals/find.ts';
import type { Nominal } from './nominals/nominal.ts';
import { Offices } from './offices.ts';
import { holderOf, personOnRecord } from './on-record.ts';
import { inRunningText, inTitleCase, phraseOf, textOf } from './phrases.ts';
import { embedded, subjectsAmong } from './positions.ts';

/** Who and what an article speaks of, and where. */
export interface Cast {
  nominals: Nominal[];
  /** Whom each nominal means; null where that is not told. */
  entityOf: (Entity | null)[];
}

/** Reads who an article speaks of. `day` is that of the article, for who held an office then. Linear, but for rare names. */
export function castOf(document: Document, index: ActorIndex, day: string | null): Cast {
  const nominals = nominalsOf(document, bodiesOf(index));
  const links = apposed(document, nominals);
  const reader = new CastReader(document, index, day);
  const entityOf: (Entity | null)[] = new Array(nominals.length).fill(null);
  const inner = embedded(nominals);
  const about = subjectsAmong(document, nominals, inner);
  // A name first, so that the office beside it is its holder's, whichever comes first.
  nominals.forEach((nominal, n) => {
    if (entityOf[n] != null) return;
    const beside = links.get(n);
    const other = beside === undefined ? undefined : nominals[beside];
    if (beside === undefined || other === undefined) {
      entityOf[n] = reader.read(nominal, inner.has(n), about.has(n));
      return;
    }
    const [named, described] =
      nominal.name !== null && nominal.kind === 'person' ? [nominal, other] : [other, nominal];
    const entity = reader.read(named, inner.has(n), about.has(n));
    if (entity !== null) reader.addOffice(entity, described);
    entityOf[n] = entity;
    entityOf[beside] = entity;
  });
  const named = namedLater(nominals, entityOf, reader.met);
  return { nominals, entityOf: entityOf.map((one) => (one === null ? null : (named.get(one) ?? one))) };
}

/** Words for whoever holds a public office. */
const GENERAL = /^(?:official|politician|diplomat|envoy|leader|negotiator|mediator|veteran|figure)$/;
const STATE_NAMES = new Set(STATES.map(({ name }) => name));
const isState = (name: string): boolean => STATE_NAMES.has(name);

class CastReader {
  private readonly document: Document;
  private readonly index: ActorIndex;
  private readonly day: string | null;
  readonly met = new Met();
  private readonly offices: Offices;
  private readonly bodies: BodyReader;

  constructor(document: Document, index: ActorIndex, day: string | null) {
    this.document = document;
    this.index = index;
    this.day = day;
    this.offices = new Offices(document, index, this.met);
    this.bodies = new BodyReader(document, index, this.met, this.offices);
  }

  /** Whom `nominal` means, after all that was read before it; `inner` where it is a part of another, `about` where a clause may be about it. */
  read(nominal: Nominal, inner: boolean, about: boolean): Entity | null {
    this.met.next();
    const entity = this.meant(nominal);
    if (entity === null) return null;
    const sentence = this.document.sentenceOf[nominal.from] ?? 0;
    this.met.note(entity, { sentence, quoted: nominal.quoted, inner, about });
    return entity;
  }

  private meant(nominal: Nominal): Entity | null {
    if (nominal.kind !== 'person') return this.bodies.read(nominal);
    if (nominal.name !== null) return this.named(nominal, nominal.name);
    if (nominal.office === null) return null;
    return nominal.determiner === 'indefinite' || (nominal.plural && nominal.determiner !== 'possessive')
      ? this.unnamed(nominal)
      : this.described(nominal);
  }

  /** Tells of an entity that it holds the office that `nominal` names. */
  addOffice(entity: Entity, nominal: Nominal): void {
    const office = this.alike(entity, this.offices.officeOf(nominal));
    if (office === null) return;
    entity.gender ??= genderOfOffice(office.noun);
    if (!entity.offices.some(({ text }) => text === office.text)) entity.offices.push(office);
    this.offices.speakFor(entity, nominal);
  }

  /** *His Azerbaijani counterpart*: an office of the kind that the person before holds. */
  private alike(entity: Entity, office: Office | null): Office | null {
    if (office === null || !/^(?:counterpart|colleague)$/.test(office.noun)) return office;
    const model = this.met.all.findLast(
      (one) => one !== entity && one.kind === 'person' && !one.anonymous && one.offices.length > 0,
    );
    const held = model?.offices[0];
    return held === undefined ? office : { ...office, noun: held.noun, words: held.words };
  }

  private named(nominal: Nominal, name: Stretch): Entity {
    const text = inTitleCase(textOf(this.document, name));
    const parts = namePartsOf(text);
    const gender =
      genderOfOffice(nominal.honorific?.toLowerCase().replace(/\.$/, '') ?? '') ??
      (nominal.officeNoun === null ? null : genderOfOffice(nominal.officeNoun)) ??
      (parts.first === null ? null : genderOf(text.split(/\s+/)[0] ?? ''));
    const namesakes = this.met.named(parts.surname);
    const byFirst = parts.first === null ? this.met.namedFirst(parts.surname) : [];
    const fits = [...namesakes, ...byFirst].filter(
      (one) =>
        one.parts !== null &&
        (namesAgree(one.parts, parts) || byFirst.includes(one)) &&
        !(
          parts.first === null &&
          one.parts.first === null &&
          nominal.honorific !== null &&
          one.honorific !== null &&
          nominal.honorific !== one.honorific
        ) &&
        !(gender !== null && one.gender !== null && gender !== one.gender),
    );
    let entity = this.met.latest(fits);
    if (entity === null) {
      entity = this.newPerson(text, nominal, gender);
      for (const one of [entity, ...namesakes])
        nameApart(one, parts.first === null && namesakes.some((other) => other.parts?.first === null));
      this.met.keep(parts.surname, entity);
      const bare = surnameOnly(text);
      if (bare !== parts.surname) this.met.keep(bare, entity);
    } else if (entity.parts?.first === null && parts.first !== null) {
      entity.name = text;
      entity.parts = parts;
      entity.ref ??= personOnRecord(this.index, parts, null, null);
    }
    if (entity.ref === null && entity.parts !== null && parts.keys.length > entity.parts.keys.length) {
      entity.name = text;
      entity.parts = parts;
    }
    this.met.keepFirst(entity);
    entity.gender ??= gender;
    if (nominal.office !== null) this.addOffice(entity, nominal);
    else if (nominal.bodies !== null) this.offices.speakFor(entity, nominal);
    return entity;
  }

  private newPerson(text: string, nominal: Nominal, gender: Entity['gender']): Entity {
    const parts = namePartsOf(text);
    const office = this.offices.officeOf(nominal);
    const ref = personOnRecord(this.index, parts, office, nominal.bodies, gender);
    const actor = ref === null ? undefined : this.index.get(ref);
    return {
      ...blank('person', text),
      parts,
      honorific: nominal.honorific,
      gender: gender ?? (actor === undefined ? null : genderOf(actor.name.split(' ')[0] ?? '')),
      ref,
      represents: actor?.roles.at(-1)?.represents ?? null,
    };
  }

  /** A source that its article leaves unnamed. */
  private unnamed(nominal: Nominal): Entity {
    const entity: Entity = {
      ...blank('person', inRunningText(phraseOf(this.document, nominal))),
      anonymous: true,
      plural: nominal.plural,
    };
    if (nominal.determiner === 'indefinite') this.met.noteIndefinite(entity);
    this.addOffice(entity, nominal);
    return entity;
  }

  /** *The minister*: whom the article named so, who held the office on its day, or somebody not named. */
  private described(nominal: Nominal): Entity | null {
    const office = this.offices.officeOf(nominal);
    if (office === null) return null;
    const known = this.met.all.filter((one) => this.offices.mayMean(one, office, nominal));
    const called = known.filter((one) =>
      this.offices.officesOf(one).some(({ noun }) => noun === office.noun),
    );
    const meant = this.met.spokenOf(called.length > 0 ? called : known);
    if (meant !== undefined)
      return (
        (meant.anonymous && !this.met.isIndefinite(meant) ? this.onlyPerson(nominal, office) : null) ?? meant
      );
    const ref =
      this.day === null
        ? null
        : holderOf(this.index, phraseOf(this.document, nominal), office, nominal.bodies, this.day);
    if (ref !== null) return this.holder(ref, office, nominal);
    if (nominal.determiner === 'possessive') return this.ofPrincipal(nominal);
    const same =
      office.noun === 'source' || office.words.has('same')
        ? this.met.unnamed(this.document.sentenceOf[nominal.from] ?? 0, nominal.plural)
        : null;
    if (same !== null) return same;
    const plain = this.onlyPerson(nominal, office);
    if (plain !== null) return plain;
    return this.unnamed(nominal);
  }

  /**
   * Whom the sentences right before were about, where that is one person of whom no office is known: *Sir Keir Starmer
   * said … . The prime minister told …*.
   */
  private onlyPerson(nominal: Nominal, office: Office): Entity | null {
    if (nominal.determiner !== 'definite' || nominal.plural) return null;
    const { sentenceOf } = this.document;
    const here = sentenceOf[nominal.from] ?? 0;
    const near = this.met.all.filter(
      (one) =>
        one.kind === 'person' &&
        !one.anonymous &&
        this.met.seenIn(one) >= here - NEAR &&
        this.met.seenIn(one) !== here,
    );
    const within = (reach: number): Entity[] => near.filter((one) => this.met.subjectIn(one) >= here - reach);
    const about = within(1).length > 0 ? within(1) : within(NEAR);
    if (!isPublic(office.noun)) return null;
    const wide = GENERAL.test(office.noun) && office.words.size === 0 && office.of !== null;
    const free = (about.length > 0 ? about : near).filter(
      (one) =>
        (wide ? this.mayBeOf(one, office.of) : one.offices.length === 0 && one.ref === null) &&
        (genderOfOffice(office.noun) ?? one.gender ?? null) ===
          (one.gender ?? genderOfOffice(office.noun) ?? null),
    );
    const [only, ...others] = free;
    if (only === undefined || others.length > 0) return null;
    if (wide) return only;
    only.offices.push(office);
    this.offices.speakFor(only, nominal);
    return only;
  }

  /** *The Danish diplomat*: of one who speaks for no state, the nationality is not known. */
  private mayBeOf({ of }: Entity, state: string | null): boolean {
    return of === null || state === null || of === state || !isState(of);
  }

  /** *Its spokesperson*: unnamed, and theirs of whom the text was about. */
  private ofPrincipal(nominal: Nominal): Entity {
    const { tokens, sentenceOf } = this.document;
    const owner = this.met.owner(tokens[nominal.from]?.lower ?? '', sentenceOf[nominal.from] ?? 0);
    const entity = this.unnamed(nominal);
    if (owner === null) return entity;
    entity.name = entity.name.replace(/^(?:his|her|its|their)\b/i, `${owner.name}’s`);
    entity.of ??= owner.kind === 'person' ? owner.of : owner.name;
    entity.represents ??= owner.kind === 'person' ? owner.represents : (owner.ref ?? owner.represents);
    return entity;
  }

  private holder(ref: string, office: Office, nominal: Nominal): Entity | null {
    const actor = this.index.get(ref);
    if (actor === undefined) return null;
    const parts = namePartsOf(actor.name);
    const known = this.met.named(parts.surname).find((one) => one.ref === ref);
    const entity = known ?? {
      ...blank('person', actor.name),
      parts,
      ref,
      gender: genderOf(actor.name.split(' ')[0] ?? ''),
    };
    if (known === undefined) this.met.keep(parts.surname, entity);
    entity.offices.push(office);
    this.offices.speakFor(entity, nominal);
    return entity;
  }
}

/** Of two who share a surname, and are not named in full, each goes by the title: *Ms. Lind*, *Mr. Lind*. */
function nameApart(one: Entity, shared: boolean): void {
  if (shared && one.honorific !== null && one.parts?.first === null && !one.name.startsWith(one.honorific))
    one.name = `${one.honorific} ${one.name}`;
}

const surnameOnly = (name: string): string => namePartsOf(name.split(/\s+/).at(-1) ?? name).surname;
