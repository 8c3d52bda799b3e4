import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { genderOfOffice } from '../../words/office-nouns.ts';
import type { Document } from '../text/document.ts';
import { paragraphTokens } from '../text/paragraph-text.ts';
import { blank, type Entity, type Office } from './entity.ts';
import { facedBy } from './faced.ts';
import { genderOf } from './gender.ts';
import { isPublic, isSeat, mayBeCalled } from './lexicon.ts';
import { type Met, NEAR } from './met.ts';
import { namePartsOf } from './names.ts';
import type { Nominal } from './nominals/nominal.ts';
import { isGrade, type Offices } from './offices.ts';
import { holderOf } from './on-record.ts';
import { isNamedInFull, OnlyPerson } from './only-person.ts';
import { perhapsMeant } from './perhaps.ts';
import { inRunningText, phraseOf } from './phrases.ts';
import type { Principals } from './principals.ts';

/** Reads whom descriptions by an office mean. */
export class DescribedPeople {
  private readonly document: Document;
  private readonly index: ActorIndex;
  private readonly day: string | null;
  private readonly met: Met;
  private readonly offices: Offices;
  private readonly principals: Principals;
  private readonly onlyPerson: OnlyPerson;

  constructor(
    document: Document,
    index: ActorIndex,
    day: string | null,
    met: Met,
    offices: Offices,
    principals: Principals,
  ) {
    this.document = document;
    this.index = index;
    this.day = day;
    this.met = met;
    this.offices = offices;
    this.principals = principals;
    this.onlyPerson = new OnlyPerson(document, met, offices);
  }

  /** A source that its article leaves unnamed. */
  unnamed(nominal: Nominal): Entity {
    const entity: Entity = {
      ...blank('person', inRunningText(phraseOf(this.document, nominal))),
      anonymous: true,
      plural: nominal.plural,
    };
    if (nominal.determiner === 'indefinite') this.met.noteIndefinite(entity);
    if (nominal.determiner === 'definite' && nominal.plural) entity.members = this.holdersNear(nominal);
    this.offices.add(entity, nominal);
    return entity;
  }

  /**
   * *The ministers*: the two whom the sentences right before were about, called by that office; else the only two of
   * whom the article has told so.
   */
  private holdersNear(nominal: Nominal): Entity[] {
    const office = this.offices.officeOf(nominal);
    const here = this.document.sentenceOf[nominal.from] ?? 0;
    if (office === null || office.of !== null || !this.offices.isCalledSomewhere(office.noun)) return [];
    const called = this.met.all.filter(
      (one) =>
        one.kind === 'person' &&
        this.offices.officesOf(one).some((held) => mayBeCalled(held.noun, office.noun)),
    );
    const named = called.filter((one) => !one.anonymous);
    const near = named.filter(
      (one) => this.met.subjectIn(one) >= here - NEAR && this.met.subjectIn(one) < here,
    );
    const others = called.some((one) => one.plural && one.members.length === 0);
    return [near, others ? [] : named].find((some) => some.length === 2) ?? [];
  }

  /**
   * *The minister*: whom the article named so, who held the office on its day, or somebody not named. What is only a
   * part of another description (`inner`: *an adviser of the Polish premier*) tells of nobody that he holds the office.
   */
  read(nominal: Nominal, inner: boolean): Entity | null {
    const office = this.offices.officeOf(nominal);
    if (office === null) return null;
    const met =
      this.counterpart(office) ??
      (inner ? null : this.inHeading(nominal, office)) ??
      this.principal(nominal, office) ??
      this.metHolder(nominal, office);
    if (met !== null) return met;
    const ref = this.onRecord(nominal, office);
    const near = ref === null || office.of !== null || inner ? null : this.inferred(nominal, office);
    if (near !== null) return near;
    if (ref !== null) return this.holder(ref, office, nominal);
    if (nominal.determiner === 'possessive') return this.ofPrincipal(nominal);
    // *Lind’s spokesman* is nobody of whom that was not told.
    const isServant = this.principals.of(nominal)?.kind === 'person';
    return (
      this.sameSource(nominal, office) ??
      (inner || isServant ? null : this.inferred(nominal, office)) ??
      this.notTold(nominal, office)
    );
  }

  /**
   * Who held the office on the day, by the record. What tells of no state or body (*the secretary general*) means the
   * holder only in an article that tells of his, or of no other, and of nobody else by that office.
   */
  private onRecord(nominal: Nominal, office: Office): ActorRef | null {
    if (this.day === null) return null;
    const phrase = phraseOf(this.document, nominal);
    const ref = holderOf(this.index, phrase, office, nominal.bodies, this.day);
    if (ref === null || office.of !== null) return ref;
    const represents = this.index.get(ref)?.roles.map((role) => role.represents) ?? [];
    const isToldOf = this.met.all.some((one) =>
      [one.ref, one.represents].some((told) => told !== null && represents.includes(told)),
    );
    const isAlone = isToldOf || this.met.all.every(({ anonymous }) => anonymous);
    return isAlone && !this.offices.isHeldBySomebody(office) ? ref : null;
  }

  /** *His Danish counterpart*, *the Dane*: the only one whom the article named for that state; null where there are more. */
  private counterpart({ noun, of }: Office): Entity | null {
    if (of === null || !/^(?:counterpart|colleague|politician)$/.test(noun)) return null;
    const [only = null, ...others] = this.met.all.filter(
      (one) =>
        one.kind === 'person' &&
        !one.anonymous &&
        (one.offices.length > 0 || noun === 'politician') &&
        one.of === of,
    );
    return others.length === 0 ? only : null;
  }

  /** *What Lavrov said*, a heading, and below it *The Russian foreign minister told …*: whom it names. */
  private inHeading(nominal: Nominal, office: Office): Entity | null {
    const one = this.onlyPerson.inHeading(nominal, office);
    if (one !== null) this.onlyPerson.call(one, office, nominal);
    return one;
  }

  /** *Putin's spokesman … . The president*: whom those speak or act for of whom the text has just told; null where it named a holder since. */
  private principal(nominal: Nominal, office: Office): Entity | null {
    const [only = null, ...others] = this.onlyPerson.principals(nominal, office);
    if (only === null || others.length > 0) return null;
    const told = this.met.principalIn(only);
    const isNearer = this.met.all.some(
      (one) =>
        one !== only &&
        !one.anonymous &&
        this.met.seenIn(one) >= told &&
        this.offices.mayMean(one, office, nominal),
    );
    if (isNearer) return null;
    this.onlyPerson.call(only, office, nominal);
    return only;
  }

  /** Of those met before who may hold the office, the one spoken of last, rather one who is called by its noun. */
  private metHolder(nominal: Nominal, office: Office): Entity | null {
    const faced = facedBy(this.document, this.met, nominal);
    const known = this.met.all.filter(
      (one) =>
        one !== faced && this.offices.mayMean(one, office, nominal) && this.principals.mayServe(one, nominal),
    );
    const called = known.filter((one) =>
      this.offices.officesOf(one).some(({ noun }) => noun === office.noun),
    );
    // *Its director*: of theirs the text may not have told; only the same word tells that it has.
    const others = nominal.determiner === 'possessive' ? [] : known;
    const meant = this.met.spokenOf(called.length > 0 ? called : others);
    if (meant === undefined) return null;
    const nearer = this.aboutParagraph(nominal, office, meant, called.length > 0);
    if (nearer !== null) return nearer;
    const mayBeNamed = meant.anonymous && !this.met.isIndefinite(meant);
    return (mayBeNamed ? this.inferred(nominal, office) : null) ?? meant;
  }

  /**
   * *The minister*, in a paragraph that is about one person alone of whom no office is told: that one, and not the
   * holder of whom other paragraphs told; of an office in more words (*the foreign secretary*) only if nobody is `called`
   * by its noun, or whoever is speaks for another state (*Germany's Lars Klingbeil*).
   */
  private aboutParagraph(nominal: Nominal, office: Office, holder: Entity, called: boolean): Entity | null {
    const { sentenceOf, paragraphOf } = this.document;
    const here = sentenceOf[nominal.from] ?? 0;
    const paragraph = paragraphTokens(this.document)[paragraphOf[nominal.from] ?? 0];
    const opens = sentenceOf[paragraph?.from ?? nominal.from] ?? here;
    if (nominal.quoted || nominal.determiner !== 'definite' || office.of !== null) return null;
    if (this.met.seenIn(holder) >= opens) return null;
    const [only = null, ...others] = this.met.all.filter(
      (one) =>
        one.kind === 'person' &&
        !one.anonymous &&
        this.met.subjectIn(one) >= opens &&
        this.met.subjectIn(one) < here &&
        !this.offices
          .officesOf(one)
          .some((held) => isSeat(held.noun) && !mayBeCalled(held.noun, office.noun)),
    );
    const isOfAnother = only?.of != null && holder.of !== null && only.of !== holder.of;
    if ([...office.words].some((word) => !isGrade(word)) && called && !isOfAnother) return null;
    if (only === null || others.length > 0 || !isNamedInFull(only) || only.offices.length > 0) return null;
    const gender = genderOfOffice(office.noun) ?? only.gender;
    if (gender !== (only.gender ?? gender)) return null;
    only.offices.push(office);
    return only;
  }

  /** Unnamed, with those whom the office may mean. */
  private notTold(nominal: Nominal, office: Office): Entity {
    const named = isPublic(office.noun)
      ? this.onlyPerson.whom(nominal, office)
      : this.inParagraph(nominal, this.onlyPerson.spokenOf(nominal, office));
    const maybe =
      named.length > 0 ? named : perhapsMeant(this.document, this.met, this.offices, nominal, office);
    return Object.assign(this.unnamed(nominal), { maybe: maybe.map(({ name }) => name) });
  }

  /** *Rossi said so. The former rower added …*: those of whom the same paragraph told; what they are by trade was not. */
  private inParagraph(nominal: Nominal, people: readonly Entity[]): Entity[] {
    const { sentenceOf, paragraphOf } = this.document;
    const paragraph = paragraphTokens(this.document)[paragraphOf[nominal.from] ?? 0];
    const opens = sentenceOf[paragraph?.from ?? nominal.from] ?? 0;
    return nominal.determiner === 'definite' && !nominal.plural
      ? people.filter((one) => this.met.seenIn(one) >= opens)
      : [];
  }

  /** *The same source*. */
  private sameSource(nominal: Nominal, office: Office): Entity | null {
    const isAnother = [...office.words].some((word) => /^(?:second|third|fourth|fifth|other)$/.test(word));
    return (office.noun === 'source' && !isAnother) || office.words.has('same')
      ? this.met.unnamed(this.document.sentenceOf[nominal.from] ?? 0, nominal.plural)
      : null;
  }

  /** Whom the office means by what the sentences right before tell; null where they leave it open. */
  private inferred(nominal: Nominal, office: Office): Entity | null {
    // *“The premier wants no deal,” Lind said*: nobody speaks so of himself.
    if (nominal.quoted) return null;
    const [only, ...others] = this.onlyPerson.whom(nominal, office);
    if (only === undefined || others.length > 0) return null;
    this.onlyPerson.call(only, office, nominal);
    return only;
  }

  /** *Its spokesperson*: unnamed, and theirs of whom the text was about. */
  private ofPrincipal(nominal: Nominal): Entity {
    const owner = this.principals.of(nominal) ?? null;
    const entity = this.unnamed(nominal);
    const pronoun = this.document.tokens[nominal.from]?.lower;
    if (owner === null || (nominal.plural && pronoun === 'their' && !owner.plural)) return entity;
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
