import type { ActorIndex } from '../../record/actor-index.ts';
import { STATES } from '../../record/states.ts';
import { tokenize as wordsOf } from '../../words/tokens.ts';
import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';
import { apposed } from './apposition.ts';
import { type BodyFound, bodiesOf } from './bodies.ts';
import { blank, type Entity, type Office } from './entity.ts';
import { canBe, genderOf } from './gender.ts';
import {
  genderOfOffice,
  isBodyNoun,
  isModifier,
  isPublic,
  mayBeCalled,
  officeOf,
  somebodyOf,
  spelledOut,
} from './lexicon.ts';
import { namePartsOf, namesAgree } from './names.ts';
import { bodyIn } from './nominals/before-office.ts';
import { nominalsOf } from './nominals/find.ts';
import type { Nominal } from './nominals/nominal.ts';
import { holderOf, nounOfTitle, personOnRecord } from './on-record.ts';
import { isSubjectLike } from './subjects.ts';

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
  return { nominals, entityOf };
}

/** The nominals that stand in another's possessor or complement: *Kim Jong Un* in *sister of Kim Jong Un*. Linear. */
function embedded(nominals: readonly Nominal[]): Set<number> {
  const inner = new Set<number>();
  nominals.forEach(({ owner, complement }, n) => {
    for (const part of [owner, complement])
      if (part !== null)
        for (let k = Math.max(0, n - NESTED); (nominals[k]?.from ?? part.to) < part.to; k++)
          if (k !== n && (nominals[k]?.from ?? 0) >= part.from) inner.add(k);
  });
  return inner;
}

/** The nominals that a clause may be about: no parts, and nothing that a preposition governs, alone or in a list. Linear. */
function subjectsAmong(
  document: Document,
  nominals: readonly Nominal[],
  inner: ReadonlySet<number>,
): Set<number> {
  const about = new Set<number>();
  nominals.forEach((nominal, n) => {
    const before = nominals[n - 1];
    const word = document.tokens[nominal.from - 1]?.lower ?? '';
    const listed = before !== undefined && nominal.from - before.to === 1 && /^(?:and|,|or)$/.test(word);
    if (!inner.has(n) && isSubjectLike(document, nominal) && (!listed || about.has(n - 1))) about.add(n);
  });
  return about;
}

/** How many nominals may stand in one that begins before them. */
const NESTED = 8;
/** Sentences back in which *the same source* is looked for. */
const SAME = 4;
/** Words for whoever holds a public office. */
const GENERAL = /^(?:official|politician|diplomat|envoy|leader|negotiator|mediator|veteran|figure)$/;
const STATE_NAMES = new Set(STATES.map(({ name }) => name));
const isState = (name: string): boolean => STATE_NAMES.has(name);
/** Words for a people as a whole: *the French*, *the Swiss*, *the Americans*. */
const COLLECTIVE = /(?:s|sh|nch|tch|ese)$/;
/** Sentences back in which a person without an office may be meant by one. */
const NEAR = 2;

class CastReader {
  private readonly document: Document;
  private readonly index: ActorIndex;
  private readonly day: string | null;
  private readonly people = new Map<string, Entity[]>();
  private readonly bodies = new Map<string, Entity>();
  /** In the order of their last mention. */
  private readonly met = new Set<Entity>();
  /** By the first part of a name in full: families that are named first (*Wang Yi*, then *Wang*). */
  private readonly byFirst = new Map<string, Entity[]>();
  /** The step of the last mention that is no part of another's. */
  private readonly lastWhole = new Map<Entity, number>();
  /** Those whom the article first called *a minister*: they are never one that it names. */
  private readonly indefinite = new Set<Entity>();
  /** The sentence in which somebody was last what the clause is about. */
  private readonly lastSubject = new Map<Entity, number>();
  private readonly lastSeen = new Map<Entity, number>();
  private readonly lastNamed = new Map<string, number>();
  private step = 0;

  constructor(document: Document, index: ActorIndex, day: string | null) {
    this.document = document;
    this.index = index;
    this.day = day;
  }

  /** Whom `nominal` means, after all that was read before it; `inner` where it is a part of another, `about` where a clause may be about it. */
  read(nominal: Nominal, inner: boolean, about: boolean): Entity | null {
    this.step++;
    const entity = this.meant(nominal);
    if (entity === null) return null;
    this.met.delete(entity);
    this.met.add(entity);
    if (!inner) this.lastWhole.set(entity, this.step);
    const sentence = this.document.sentenceOf[nominal.from] ?? 0;
    if (!nominal.quoted) this.lastSeen.set(entity, sentence);
    if (!nominal.quoted && about) this.lastSubject.set(entity, sentence);
    return entity;
  }

  private meant(nominal: Nominal): Entity | null {
    if (nominal.kind !== 'person') return this.body(nominal);
    if (nominal.name !== null) return this.named(nominal, nominal.name);
    if (nominal.office === null) return null;
    return nominal.determiner === 'indefinite' || (nominal.plural && nominal.determiner !== 'possessive')
      ? this.unnamed(nominal)
      : this.described(nominal);
  }

  /** Tells of an entity that it holds the office that `nominal` names. */
  addOffice(entity: Entity, nominal: Nominal): void {
    const office = this.alike(entity, this.officeOf(nominal));
    if (office === null) return;
    entity.gender ??= genderOfOffice(office.noun);
    if (!entity.offices.some(({ text }) => text === office.text)) entity.offices.push(office);
    this.speakFor(entity, nominal);
  }

  /** *His Azerbaijani counterpart*: an office of the kind that the person before holds. */
  private alike(entity: Entity, office: Office | null): Office | null {
    if (office === null || !/^(?:counterpart|colleague)$/.test(office.noun)) return office;
    const model = [...this.met].findLast(
      (one) => one !== entity && one.kind === 'person' && !one.anonymous && one.offices.length > 0,
    );
    const held = model?.offices[0];
    return held === undefined ? office : { ...office, noun: held.noun, words: held.words };
  }

  private named(nominal: Nominal, name: Stretch): Entity {
    const text = inTitleCase(this.textOf(name));
    const parts = namePartsOf(text);
    const gender =
      genderOfOffice(nominal.honorific?.toLowerCase().replace(/\.$/, '') ?? '') ??
      (nominal.officeNoun === null ? null : genderOfOffice(nominal.officeNoun)) ??
      (parts.first === null ? null : genderOf(text.split(/\s+/)[0] ?? ''));
    const namesakes = this.people.get(parts.surname) ?? [];
    const byFirst = parts.first === null ? (this.byFirst.get(parts.surname) ?? []) : [];
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
    let entity = this.latest(fits);
    if (entity === null) {
      entity = this.newPerson(text, nominal, gender);
      for (const one of [entity, ...namesakes])
        nameApart(one, parts.first === null && namesakes.some((other) => other.parts?.first === null));
      this.people.set(parts.surname, [...namesakes, entity]);
      const bare = surnameOnly(text);
      if (bare !== parts.surname) this.people.set(bare, [...(this.people.get(bare) ?? []), entity]);
    } else if (entity.parts?.first === null && parts.first !== null) {
      entity.name = text;
      entity.parts = parts;
      entity.ref ??= personOnRecord(this.index, parts, null, null);
    }
    if (entity.ref === null && entity.parts !== null && parts.keys.length > entity.parts.keys.length) {
      entity.name = text;
      entity.parts = parts;
    }
    this.keepFirst(entity);
    entity.gender ??= gender;
    if (nominal.office !== null) this.addOffice(entity, nominal);
    else if (nominal.bodies !== null) this.speakFor(entity, nominal);
    return entity;
  }

  private keepFirst(entity: Entity): void {
    const first = entity.parts?.first ?? null;
    if (first === null) return;
    const known = this.byFirst.get(first) ?? [];
    if (!known.includes(entity)) this.byFirst.set(first, [...known, entity]);
  }

  private newPerson(text: string, nominal: Nominal, gender: Entity['gender']): Entity {
    const parts = namePartsOf(text);
    const office = this.officeOf(nominal);
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

  private latest(entities: readonly Entity[]): Entity | null {
    if (entities.length < 2) return entities[0] ?? null;
    const whole = entities.filter((one) => this.lastWhole.has(one));
    if (whole.length > 0)
      return whole.reduce((a, b) => ((this.lastWhole.get(a) ?? 0) > (this.lastWhole.get(b) ?? 0) ? a : b));
    return [...this.met].findLast((one) => entities.includes(one)) ?? entities.at(-1) ?? null;
  }

  /** A source that its article leaves unnamed. */
  private unnamed(nominal: Nominal): Entity {
    const entity: Entity = {
      ...blank('person', inRunningText(this.phraseOf(nominal))),
      anonymous: true,
      plural: nominal.plural,
    };
    if (nominal.determiner === 'indefinite') this.indefinite.add(entity);
    this.addOffice(entity, nominal);
    return entity;
  }

  /** *The minister*: whom the article named so, who held the office on its day, or somebody not named. */
  private described(nominal: Nominal): Entity | null {
    const office = this.officeOf(nominal);
    if (office === null) return null;
    const known = [...this.met].filter((one) => this.mayMean(one, office, nominal));
    const called = known.filter((one) => this.officesOf(one).some(({ noun }) => noun === office.noun));
    const meant = this.spokenOf(called.length > 0 ? called : known);
    if (meant !== undefined)
      return (
        (meant.anonymous && !this.indefinite.has(meant) ? this.onlyPerson(nominal, office) : null) ?? meant
      );
    const ref =
      this.day === null
        ? null
        : holderOf(this.index, this.phraseOf(nominal), office, nominal.bodies, this.day);
    if (ref !== null) return this.holder(ref, office, nominal);
    if (nominal.determiner === 'possessive') return this.ofPrincipal(nominal);
    const same = office.noun === 'source' || office.words.has('same') ? this.lastUnnamed(nominal) : null;
    if (same !== null) return same;
    const plain = this.onlyPerson(nominal, office);
    if (plain !== null) return plain;
    return this.unnamed(nominal);
  }

  /** Of several, the one that a clause was about last, else the one that was named last. */
  private spokenOf(known: readonly Entity[]): Entity | undefined {
    return known.reduce<Entity | undefined>((best, one) => {
      const [a, b] = [
        best === undefined ? -2 : (this.lastSubject.get(best) ?? -1),
        this.lastSubject.get(one) ?? -1,
      ];
      return b >= a ? one : best;
    }, undefined);
  }

  /**
   * Whom the sentences right before were about, where that is one person of whom no office is known: *Sir Keir Starmer
   * said … . The prime minister told …*.
   */
  private onlyPerson(nominal: Nominal, office: Office): Entity | null {
    if (nominal.determiner !== 'definite' || nominal.plural) return null;
    const { sentenceOf } = this.document;
    const here = sentenceOf[nominal.from] ?? 0;
    const near = [...this.met].filter(
      (one) =>
        one.kind === 'person' &&
        !one.anonymous &&
        (this.lastSeen.get(one) ?? -9) >= here - NEAR &&
        this.lastSeen.get(one) !== here,
    );
    const within = (reach: number): Entity[] =>
      near.filter((one) => (this.lastSubject.get(one) ?? -9) >= here - reach);
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
    this.speakFor(only, nominal);
    return only;
  }

  /** *The Danish diplomat*: of one who speaks for no state, the nationality is not known. */
  private mayBeOf({ of }: Entity, state: string | null): boolean {
    return of === null || state === null || of === state || !isState(of);
  }

  /** *The same source*: the one unnamed that was told of last. */
  private lastUnnamed({ from, plural }: Nominal): Entity | null {
    const here = this.document.sentenceOf[from] ?? 0;
    return (
      [...this.met].findLast(
        (one) => one.anonymous && one.plural === plural && (this.lastSeen.get(one) ?? -9) >= here - SAME,
      ) ?? null
    );
  }

  /** *Its spokesperson*: unnamed, and theirs of whom the text was about. */
  private ofPrincipal(nominal: Nominal): Entity {
    const owner = this.principalOf(nominal);
    const entity = this.unnamed(nominal);
    if (owner === null) return entity;
    entity.name = entity.name.replace(/^(?:his|her|its|their)\b/i, `${owner.name}’s`);
    entity.of ??= owner.kind === 'person' ? owner.of : owner.name;
    entity.represents ??= owner.kind === 'person' ? owner.represents : (owner.ref ?? owner.represents);
    return entity;
  }

  private principalOf({ from }: Nominal): Entity | null {
    const word = this.document.tokens[from]?.lower ?? '';
    const here = this.document.sentenceOf[from] ?? 0;
    const fits = (one: Entity): boolean =>
      !one.anonymous &&
      (one.kind !== 'person' || one.ref !== null || one.offices.length > 0 || one.parts?.first != null) &&
      (word === 'their' || (word === 'its') === (one.kind !== 'person')) &&
      (word === 'its' || word === 'their' || canBe(word === 'her' ? 'she' : 'he', one.gender));
    return (
      [...this.met].findLast((one) => fits(one) && this.lastSubject.get(one) === here) ??
      [...this.met].findLast((one) => fits(one) && (this.lastSeen.get(one) ?? -9) >= here - NEAR) ??
      null
    );
  }

  private holder(ref: string, office: Office, nominal: Nominal): Entity | null {
    const actor = this.index.get(ref);
    if (actor === undefined) return null;
    const parts = namePartsOf(actor.name);
    const known = (this.people.get(parts.surname) ?? []).find((one) => one.ref === ref);
    const entity = known ?? {
      ...blank('person', actor.name),
      parts,
      ref,
      gender: genderOf(actor.name.split(' ')[0] ?? ''),
    };
    if (known === undefined)
      this.people.set(parts.surname, [...(this.people.get(parts.surname) ?? []), entity]);
    entity.offices.push(office);
    this.speakFor(entity, nominal);
    return entity;
  }

  private mayMean(entity: Entity, said: Office, nominal: Nominal): boolean {
    if (entity.kind !== 'person' || entity.plural !== nominal.plural) return false;
    const gender = genderOfOffice(said.noun);
    if (gender !== null && entity.gender !== null && gender !== entity.gender) return false;
    if (said.of !== null && entity.of !== null && said.of !== entity.of) return false;
    if (said.of !== null && entity.of === null && !entity.offices.some((held) => held.of === said.of)) {
      if (
        entity.ref === null ||
        entity.represents === null ||
        this.index.get(entity.represents)?.name !== said.of
      )
        return false;
    }
    return this.officesOf(entity).some(
      (held) =>
        mayBeCalled(held.noun, said.noun) &&
        [...said.words].every((word) => held.words.has(word) || held.noun === word || isGrade(word)) &&
        (held.noun !== said.noun || held.words.size === 0 || said.words.size <= held.words.size + 1),
    );
  }

  /** Those that the article gives, and those that the record has of the person on the day. */
  private officesOf(entity: Entity): Office[] {
    if (entity.ref === null) return entity.offices;
    const roles = this.index.get(entity.ref)?.roles ?? [];
    return [
      ...entity.offices,
      ...roles.map(({ title, represents }) =>
        officeFrom(title, represents === null ? null : (this.index.get(represents)?.name ?? null)),
      ),
    ];
  }

  private officeOf(nominal: Nominal): Office | null {
    const { office, officeNoun, complement, bodies, owner } = nominal;
    if (office === null || officeNoun === null) return null;
    const own = bodies === null ? this.bodyBefore(office) : null;
    const of =
      bodies ??
      (complement === null || own !== null ? null : bodyIn(this.document, bodiesOf(this.index), complement));
    const head = this.textOf(office);
    const full = wordsIn(spelledOut(head));
    const noun =
      spelledOut(head) !== head && /^(?:head|chief)$/.test(officeNoun)
        ? (full.at(-1) ?? officeNoun)
        : officeNoun;
    const more =
      complement !== null &&
      /^(?:of|for)\s/.test(this.textOf(complement)) &&
      complement.to - complement.from <= 9
        ? ` ${this.textOf(complement)}`
        : '';
    const text = `${head}${more}`;
    const from = owner === null && bodies !== null && bodies.to <= office.to ? bodies : null;
    return {
      text,
      noun,
      words: new Set(
        full.filter((word) => word !== noun && !wordsIn(this.bodyText(from, office)).includes(word)),
      ),
      of: own ?? this.nameOf(of, nominal),
    };
  }

  /** *A Hamas official*: what a name before the noun of an office tells of, where nothing else knows it. */
  private bodyBefore({ from, to }: Stretch): string | null {
    const { tokens } = this.document;
    let end = from;
    while (
      end < to &&
      isCapitalised(tokens[end]) &&
      !isModifier(tokens[end]?.lower ?? '') &&
      officeOf(tokens[end]?.lower ?? '') === null &&
      !isBodyNoun(tokens[end]?.lower ?? '')
    )
      end++;
    return end > from && end < to && !isCapitalised(tokens[to - 1]) ? this.textOf({ from, to: end }) : null;
  }

  private bodyText(found: BodyFound | null, { from }: Stretch): string {
    return found === null ? '' : this.textOf({ from, to: found.to });
  }

  /** Of a person whose office does not tell for whom: of the possessor, if that is a person who speaks for a body. */
  private nameOf(found: BodyFound | null, nominal: Nominal): string | null {
    if (found !== null) return this.chosen(found)?.name ?? null;
    const owner = nominal.owner ?? nominal.complement;
    if (owner === null) return null;
    return this.principal(owner)?.of ?? null;
  }

  /** The person for whom somebody speaks: *an aide to Putin*; met before or on the record. */
  private principal(owner: Stretch): Pick<Entity, 'of' | 'represents'> | null {
    const parts = namePartsOf(this.textOf(owner).replace(/^(?:close )?(?:of|to|for|with) /, ''));
    const known = this.latest(
      (this.people.get(parts.surname) ?? []).filter(
        (one) => one.parts !== null && namesAgree(one.parts, parts),
      ),
    );
    if (known !== null) return known;
    const ref = personOnRecord(this.index, parts, null, null);
    const represents = ref === null ? null : (this.index.get(ref)?.roles.at(-1)?.represents ?? null);
    return represents === null ? null : { represents, of: this.index.get(represents)?.name ?? null };
  }

  private speakFor(entity: Entity, nominal: Nominal): void {
    const of =
      this.officeOf(nominal)?.of ??
      (nominal.bodies === null ? null : (this.chosen(nominal.bodies)?.name ?? null));
    if (of === null) {
      const owner = nominal.owner ?? nominal.complement;
      if (owner === null) return;
      const principal = this.principal(owner);
      entity.of ??= principal?.of ?? null;
      entity.represents ??= principal?.represents ?? null;
      return;
    }
    entity.of ??= of;
    const [ref = null] = this.index.exactly(of);
    entity.represents ??= ref;
  }

  private chosen({ bodies }: BodyFound): BodyFound['bodies'][number] | null {
    if (bodies.length < 2) return bodies[0] ?? null;
    const last = bodies
      .map((body) => ({ body, at: this.lastNamed.get(body.name) ?? -1 }))
      .sort((a, b) => b.at - a.at)[0];
    return last === undefined || last.at < 0 ? null : last.body;
  }

  private body(nominal: Nominal): Entity | null {
    const { name, bodies, kind } = nominal;
    if (name === null) return null;
    const namesake = bodies === null ? this.namesakeOf(nominal, name) : null;
    if (namesake !== null) return namesake;
    if (kind === 'place' && bodies === null) return null;
    if (bodies !== null && bodies.to === nominal.to) {
      const chosen = this.chosen(bodies);
      const person = this.compatriot(nominal);
      if (person !== null) return person;
      if (chosen === null)
        return this.bodyNamed(this.textOf(name), {
          kind: 'organisation',
          maybe: bodies.bodies.map((one) => one.name),
        });
      if (bodies.naming !== 'seat') this.lastNamed.set(chosen.name, this.step);
      return this.bodyNamed(chosen.name, {
        kind: chosen.kind,
        ref: chosen.ref,
        represents: chosen.represents,
      });
    }
    const text = this.ownedName(nominal) ?? this.bodyName(this.wholeName(nominal, name));
    const [ref = null] = this.index.exactly(text);
    const known = ref === null ? undefined : this.index.get(ref);
    if (known !== undefined && known.kind !== 'person')
      return this.bodyNamed(known.name, {
        kind: known.kind === 'state' ? 'state' : 'organisation',
        ref: known.ref,
        represents: known.represents,
      });
    const tail = text.toLowerCase();
    if (nominal.determiner === 'definite' && !/\s/.test(text)) {
      const before = [...this.met].findLast(
        (one) => one.kind !== 'person' && one.name.toLowerCase().split(' ').includes(tail),
      );
      if (before !== undefined) return before;
    }
    const of = bodies === null ? null : this.chosen(bodies);
    return this.bodyNamed(text, { kind: 'organisation', represents: of?.ref ?? null, of: of?.name ?? null });
  }

  /** A city or a body with the surname of somebody whom the article has named is that person. */
  private namesakeOf({ determiner }: Nominal, { from, to }: Stretch): Entity | null {
    if (to - from > 1 || determiner !== null || !isCapitalised(this.document.tokens[from])) return null;
    const { surname } = namePartsOf(this.textOf({ from, to }));
    return this.latest((this.people.get(surname) ?? []).filter((one) => one.parts?.first != null));
  }

  /** *The Argentine said*: a word for one of a people is the person told of right before. */
  private compatriot({ from, to, determiner, bodies }: Nominal): Entity | null {
    const { tokens, sentenceOf } = this.document;
    const one = tokens[to - 1];
    if (bodies?.naming !== 'demonym' || determiner !== 'definite' || to - from > 1 || one === undefined)
      return null;
    if (COLLECTIVE.test(one.lower) || !isSpeechWord(tokens[to]?.lower ?? '')) return null;
    const here = sentenceOf[from] ?? 0;
    const near = [...this.met].filter(
      (other) =>
        other.kind === 'person' && !other.anonymous && (this.lastSubject.get(other) ?? -9) >= here - NEAR,
    );
    return this.latest(near);
  }

  /** *The office of the prime minister*: a bare noun is told by what follows it. */
  private wholeName({ complement }: Nominal, name: Stretch): Stretch {
    const bare = name.to - name.from === 1 && !/^\p{Lu}/u.test(this.textOf(name));
    return bare && complement !== null && /^of\s/.test(this.textOf(complement))
      ? { from: name.from, to: complement.to }
      : name;
  }

  /** *Her office*, *the ministry* of the minister told of last: a bare noun by whose it is; else null. */
  private ownedName(nominal: Nominal): string | null {
    const { name, determiner } = nominal;
    if (name === null || name.to - name.from > 1 || /^\p{Lu}/u.test(this.textOf(name))) return null;
    const noun = this.textOf(name);
    if (determiner === 'possessive') {
      const owner = this.principalOf(nominal);
      return owner?.kind === 'person' && /^(?:office|team|press|staff|campaign|party|delegation)$/.test(noun)
        ? `${owner.name}’s ${noun}`
        : null;
    }
    if (determiner !== 'definite' || noun !== 'ministry') return null;
    const step = (one: Entity | undefined): number =>
      one === undefined ? -1 : (this.lastWhole.get(one) ?? -1);
    const minister = [...this.met].findLast((one) =>
      one.offices.some((held) => held.noun === 'minister' && !held.words.has('prime')),
    );
    const body = [...this.met].findLast((one) => one.kind !== 'person' && /\bministry\b/i.test(one.name));
    const office = minister?.offices.find((held) => held.noun === 'minister');
    if (minister === undefined || office === undefined || step(body) >= step(minister)) return null;
    const words = [...office.words].join(' ');
    return `${minister.of === null ? '' : `${minister.of}’s `}${words === '' ? '' : `${words} `}ministry`;
  }

  /** *State agency TASS* is TASS; the *Russian foreign ministry* is that. */
  private bodyName(name: Stretch): string {
    const { tokens } = this.document;
    let noun = -1;
    for (let i = name.from; i < name.to && tokens[i]?.lower !== 'of'; i++)
      if (isBodyNoun(tokens[i]?.lower ?? '') && !/^\p{Lu}/u.test(tokens[i]?.raw ?? '')) noun = i;
    return noun >= 0 && noun < name.to - 1 && tokens[noun + 1]?.lower !== 'of'
      ? this.textOf({ from: noun + 1, to: name.to })
      : this.textOf(name);
  }

  private bodyNamed(name: string, more: Partial<Entity>): Entity {
    const key = name.toLowerCase();
    const known = this.bodies.get(key);
    if (known !== undefined) return known;
    const entity: Entity = { ...blank(more.kind ?? 'organisation', name), ...more };
    this.bodies.set(key, entity);
    return entity;
  }

  private textOf({ from, to }: Stretch): string {
    const { text, tokens } = this.document;
    return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
  }

  private phraseOf({ from, to, complement }: Nominal): string {
    return this.textOf({ from, to: complement?.to ?? to });
  }
}

/** A name in capitals as it stands in running text. */
const inTitleCase = (name: string): string =>
  /\p{Ll}/u.test(name) || name.length < 4
    ? name
    : name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => word);
/** Of two who share a surname, and are not named in full, each goes by the title: *Ms. Lind*, *Mr. Lind*. */
function nameApart(one: Entity, shared: boolean): void {
  if (shared && one.honorific !== null && one.parts?.first === null && !one.name.startsWith(one.honorific))
    one.name = `${one.honorific} ${one.name}`;
}

const surnameOnly = (name: string): string => namePartsOf(name.split(/\s+/).at(-1) ?? name).surname;
/** A description as it stands within a sentence: *two diplomats*, but *Foreign Ministry official*. */
const inRunningText = (phrase: string): string =>
  phrase.replace(/^(?:(?:An?|The)\b|\p{Lu}\p{Ll}*\b(?=$|\s\P{Lu}))/u, (word) =>
    isCommon(word) ? word.toLowerCase() : word,
  );
/** Whether a word with which a description opens is capitalised for opening the sentence alone. */
const isCommon = (word: string): boolean => {
  const lower = word.toLowerCase();
  return (
    isModifier(lower) ||
    officeOf(lower) !== null ||
    somebodyOf(lower) !== null ||
    /^(?:TextValue|Determiner)/.test(listedAs(lower) ?? '')
  );
};
const isGrade = (word: string): boolean => /^(?:senior|top|chief|former|new|same|visiting|then)$/.test(word);

function officeFrom(title: string, of: string | null): Office {
  const words = wordsIn(title);
  const noun = nounOfTitle(title);
  return { text: title, noun, words: new Set(words.filter((word) => word !== noun)), of };
}
