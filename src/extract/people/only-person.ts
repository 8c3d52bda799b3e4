import { STATES } from '../../record/states.ts';
import { genderOfOffice } from '../../words/office-nouns.ts';
import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import { headingAbove, paragraphTokens } from '../text/paragraph-text.ts';
import type { Entity, Office } from './entity.ts';
import { facedBy } from './faced.ts';
import { isPublic, isSeat, mayBeCalled } from './lexicon.ts';
import { type Met, NEAR } from './met.ts';
import type { Nominal } from './nominals/nominal.ts';
import type { Offices } from './offices.ts';

/** Words for whoever holds a public office. */
const GENERAL = /^(?:official|politician|diplomat|envoy|leader|negotiator|mediator|veteran|figure)$/;
/** What somebody unnamed is called, rather than a person of whom the text has just told by name. */
const UNNAMED = /^(?:official|source)$/;
const STATE_NAMES = new Set(STATES.map(({ name }) => name));
const isState = (name: string): boolean => STATE_NAMES.has(name);

/** Whom an office means that the article tells of nobody: of those of whom the sentences right before were, who may hold it. */
export class OnlyPerson {
  private readonly document: Document;
  private readonly met: Met;
  private readonly offices: Offices;

  constructor(document: Document, met: Met, offices: Offices) {
    this.document = document;
    this.met = met;
    this.offices = offices;
  }

  /**
   * All whom `nominal`, which names `office`, may mean: one where the text leaves no doubt (*Sir Keir Starmer said … .
   * The prime minister told …*), several where it does, none where it tells of nobody such.
   */
  whom(nominal: Nominal, office: Office): Entity[] {
    if (nominal.determiner !== 'definite' || nominal.plural || !isPublic(office.noun)) return [];
    if (isPast(office)) return this.spokenOf(nominal, office);
    const faced = facedBy(this.document, this.met, nominal);
    if (faced === null && !tellsOneHolder(nominal, office)) return this.ofParagraph(nominal, office);
    const alike = this.ofNoState(nominal, office);
    if (alike.length > 0) return alike;
    if (isSeat(office.noun) && this.offices.isHeldBySomebody(office)) return [];
    const wide = GENERAL.test(office.noun) && office.words.size === 0 && office.of !== null;
    const near = this.near(nominal).filter(
      (one) => isNamedInFull(one) && hasGender(one, office) && one !== faced,
    );
    const served = this.servedBefore(nominal, office, near);
    if (served.length === 1) return served;
    const about = this.aboutBefore(nominal, near);
    const before = about.some((one) => this.mayBeOf(one, office.of))
      ? about
      : this.rightBefore(nominal, office, near);
    if (wide) return before.filter((one) => this.mayBeOf(one, office.of));
    const teller = this.teller(nominal);
    const fit = before.filter(
      (one) =>
        this.isOfSame(one, office) && (teller === null || (teller.of !== null && one.of === teller.of)),
    );
    const free = this.free(fit, office);
    if (free.length === 1) return isTopmost(office) ? free : [...free, ...this.beside(free, near, office)];
    if (free.length > 0) return free;
    if (!isSeat(office.noun)) return UNNAMED.test(office.noun) ? [] : fit;
    const mayHold = fit.filter((one) =>
      this.offices.officesOf(one).every((held) => !isSeat(held.noun) || isLess(held, office)),
    );
    if (mayHold.length > 0 || teller !== null) return mayHold;
    return this.free(near, office).filter((one) =>
      [...fit, ...(faced === null ? [] : [faced])].some(
        (other) => this.met.seenIn(other) === this.met.seenIn(one),
      ),
    );
  }

  /**
   * *Ukraine's Olha Bondar spoke first. The minister said …*: whom the paragraph is about, if it names nobody else and no
   * office of hers, and the article nobody else who may hold that one.
   */
  private ofParagraph(nominal: Nominal, office: Office): Entity[] {
    const { sentenceOf, paragraphOf } = this.document;
    const paragraph = paragraphTokens(this.document)[paragraphOf[nominal.from] ?? 0];
    const opens = sentenceOf[paragraph?.from ?? nominal.from] ?? 0;
    const here = sentenceOf[nominal.from] ?? 0;
    const told = this.met.all.filter((one) => one.kind === 'person' && this.met.seenIn(one) >= opens);
    const [only = null, ...others] = told.filter(({ anonymous }) => !anonymous);
    return only !== null &&
      others.length === 0 &&
      isSeat(office.noun) &&
      isNamedInFull(only) &&
      hasGender(only, office) &&
      this.met.subjectIn(only) >= opens &&
      this.met.toldIn(only) !== here &&
      !this.offices.mayBeOfAnother(office.noun, only) &&
      this.free([only], office).length > 0
      ? [only]
      : [];
  }

  /** Those of whom no office is told: *Scholz* in *Biden told Scholz … . The chancellor*. */
  private free(near: readonly Entity[], office: Office): Entity[] {
    return near.filter((one) => one.offices.length === 0 && one.ref === null && this.isOfSame(one, office));
  }

  /** *The president* of whichever state: those whose envoys, aides or spokesmen the sentences right before told of. */
  principals(nominal: Nominal, office: Office): Entity[] {
    const here = this.document.sentenceOf[nominal.from] ?? 0;
    if (nominal.determiner !== 'definite' || nominal.plural || !(isTopmost(office) || isOfBody(office)))
      return [];
    const [before, next] = [2, 1].map((k) => this.document.tokens[nominal.from - k]?.lower ?? '');
    const isSaid = isSpeechWord((next === 'that' ? before : next) ?? '');
    return this.met.all.filter(
      (one) =>
        this.met.principalIn(one) >= Math.max(here - NEAR, this.opensSection(nominal)) &&
        (isSaid || this.met.principalIn(one) !== here) &&
        this.mayHold(one, office),
    );
  }

  /**
   * Whom a heading is about that stands right above the paragraph which `nominal` opens, if it names nobody else, and
   * nobody whom the article has named holds the office; else null.
   */
  inHeading(nominal: Nominal, office: Office): Entity | null {
    const { paragraphOf, sentenceOf } = this.document;
    const paragraph = paragraphOf[nominal.from] ?? 0;
    const texts = paragraphTokens(this.document);
    const [heading, own] = [texts[paragraph - 1], texts[paragraph]];
    if (headingAbove(this.document, paragraph) !== paragraph - 1 || !isSeat(office.noun)) return null;
    if (sentenceOf[own?.from ?? -1] !== sentenceOf[nominal.from]) return null;
    const opens = sentenceOf[heading?.from ?? -1] ?? -1;
    const named = this.met.all.filter((one) => this.met.seenIn(one) >= opens);
    const [only = null, ...others] = named.filter(({ kind }) => kind === 'person');
    if (only === null || others.length > 0 || only.anonymous || this.met.subjectIn(only) < opens) return null;
    if (named.some((one) => one !== only && one.name !== office.of)) return null;
    const isHeld = this.met.all.some(
      (one) =>
        one !== only && office.of !== null && !one.anonymous && this.offices.mayMean(one, office, nominal),
    );
    return !isHeld && this.mayHold(only, office) ? only : null;
  }

  /** Whether nothing that is told of somebody is against it that he holds the office. */
  private mayHold(one: Entity, office: Office): boolean {
    return (
      hasGender(one, office) &&
      this.isOfSame(one, office) &&
      this.offices.officesOf(one).every((held) => !isSeat(held.noun) || mayBeCalled(held.noun, office.noun))
    );
  }

  /** *The Kremlin's aide said the president …*: whom the same sentence is about before, who means somebody of his own; else null. */
  private teller({ from }: Nominal): Entity | null {
    const here = this.document.sentenceOf[from] ?? 0;
    return (
      this.met.all.findLast(
        (one) => one.kind === 'person' && !one.anonymous && this.met.subjectIn(one) === here,
      ) ?? null
    );
  }

  /** The sentence of the heading above `nominal`; 0 where none is. */
  private opensSection({ from }: Nominal): number {
    const { paragraphOf, sentenceOf } = this.document;
    const heading = headingAbove(this.document, paragraphOf[from] ?? 0);
    const first = heading === null ? undefined : paragraphTokens(this.document)[heading];
    return first === undefined ? 0 : (sentenceOf[first.from] ?? 0);
  }

  /** *The former minister*, *the farmer*: whom the sentence right before was about. */
  spokenOf(nominal: Nominal, office: Office): Entity[] {
    const here = this.document.sentenceOf[nominal.from] ?? 0;
    return this.near(nominal).filter(
      (one) => isNamedInFull(one) && hasGender(one, office) && this.met.subjectIn(one) >= here - 1,
    );
  }

  /** *President Berg … . The French president*: who holds such an office of which the state was not told, and others who may. */
  private ofNoState(nominal: Nominal, office: Office): Entity[] {
    if (office.of === null || !isSeat(office.noun)) return [];
    const near = this.near(nominal).filter((one) => one.of === null && hasGender(one, office));
    const isAlike = (one: Entity): boolean =>
      one.offices.some((held) => held.of === null && (isLess(held, office) || isMore(held, office)));
    return near.some(isAlike)
      ? near.filter((one) => isAlike(one) || (one.offices.length === 0 && one.ref === null))
      : [];
  }

  /** *Kask met Rebane. The Estonian minister …*: others of the same sentence of whom as little is told. */
  private beside([free]: readonly Entity[], near: readonly Entity[], { of }: Office): Entity[] {
    return near.filter(
      (one) =>
        free !== undefined &&
        one !== free &&
        one.offices.length === 0 &&
        one.ref === null &&
        (of === null || one.of === null || one.of === of) &&
        this.met.seenIn(one) === this.met.seenIn(free),
    );
  }

  /** Tells of `entity` that it is called by `office`. */
  call(entity: Entity, office: Office, nominal: Nominal): void {
    if (GENERAL.test(office.noun) && office.words.size === 0 && office.of !== null) return;
    entity.offices.push(office);
    this.offices.speakFor(entity, nominal);
  }

  /** *Kask met Mette Lund. Denmark's premier …*: who was told of in the sentence right before, and is of no other state. */
  private rightBefore({ from }: Nominal, { of }: Office, near: readonly Entity[]): Entity[] {
    const here = this.document.sentenceOf[from] ?? 0;
    return near.filter(
      (one) => this.met.seenIn(one) === here - 1 && one.of === null && one.represents === null && of !== null,
    );
  }

  /** *People close to Lind said … . The Danish minister*: those whose aides or allies the sentence before was about. */
  private servedBefore({ from }: Nominal, office: Office, near: readonly Entity[]): Entity[] {
    const here = this.document.sentenceOf[from] ?? 0;
    return office.of === null || !isSeat(office.noun)
      ? []
      : near.filter((one) => this.met.principalIn(one) === here - 1 && this.mayHold(one, office));
  }

  /** The named people whom the sentences right before were about. */
  private aboutBefore(nominal: Nominal, near: readonly Entity[]): Entity[] {
    const here = this.document.sentenceOf[nominal.from] ?? 0;
    const within = (reach: number): Entity[] => near.filter((one) => this.met.subjectIn(one) >= here - reach);
    return [within(1), within(NEAR)].find((some) => some.length > 0) ?? [];
  }

  /** Whether nothing tells that somebody speaks for another state or body than that of the office. */
  private isOfSame(one: Entity, { of }: Office): boolean {
    const own = this.offices.stateOf(one);
    return of === null || own === null || own === of;
  }

  /** *The Danish diplomat*: of one who speaks for no state, the nationality is not known. */
  private mayBeOf(one: Entity, state: string | null): boolean {
    const own = this.offices.stateOf(one);
    return own === null || state === null || own === state || !isState(own);
  }

  /** The named people of whom the sentences right before tell. */
  private near(nominal: Nominal): Entity[] {
    const here = this.document.sentenceOf[nominal.from] ?? 0;
    const since = Math.max(here - NEAR, this.opensSection(nominal));
    return this.met.all.filter(
      (one) =>
        one.kind === 'person' &&
        !one.anonymous &&
        (one.ref !== null || one.honorific !== null || one.parts?.first != null) &&
        this.met.seenIn(one) >= since &&
        this.met.toldIn(one) !== here,
    );
  }
}

/** *The prime minister* of nowhere: the one of whom the text tells most, and not whom he met. */
const isTopmost = ({ noun, words, of }: Office): boolean =>
  of === null && (HIGHEST.test(noun) || words.has('prime'));

/** *The secretary general*, *the director general*: who heads a body. */
const isOfBody = ({ noun, words, of }: Office): boolean =>
  of === null &&
  /general$/.test(noun) &&
  (noun !== 'general' || /secretary|director/.test([...words].join(' ')));

/** Offices so high that the press names who holds them without telling the office. */
const HIGHEST = /^(?:president|premier|chancellor|king|queen|pope|emperor|patriarch)$/;

/** Words that make another office of one. */
const RANK = /^(?:deputy|vice|shadow|assistant|under|former|acting)$/;

/** *Sen. Barrow … . The Texas senator*: whether the office that was told is the same, if in fewer words. */
const isLess = (held: Office, { noun, words, of }: Office): boolean =>
  held.noun === noun &&
  [...held.words].every((word) => words.has(word)) &&
  [...words].every(
    (word) => held.words.has(word) || (!RANK.test(word) && (of ?? '').toLowerCase().includes(word)),
  );

/** *The foreign minister … . The Latvian minister*: whether the office that was told is the same, if in more words. */
const isMore = (held: Office, { noun, words }: Office): boolean =>
  held.noun === noun &&
  [...words].every((word) => held.words.has(word)) &&
  ![...held.words].some((word) => RANK.test(word));

const isPast = ({ words }: Office): boolean => words.has('former');

/** *The prime minister*, *the US trade representative*; not *the mayor*, of whom there are many. */
const tellsOneHolder = ({ from, to }: Nominal, { noun, of }: Office): boolean =>
  HIGHEST.test(noun) || of !== null || to - from > 2;

export const isNamedInFull = ({ parts }: Entity): boolean => parts !== null && parts.first !== null;

const hasGender = ({ gender }: Entity, { noun }: Office): boolean => {
  const told = genderOfOffice(noun);
  return told === null || gender === null || told === gender;
};
