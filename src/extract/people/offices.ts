import type { ActorIndex } from '../../record/actor-index.ts';
import { genderOfOffice } from '../../words/office-nouns.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';
import { type BodyFound, bodiesOf } from './bodies.ts';
import type { Entity, Office } from './entity.ts';
import { isBodyNoun, isModifier, mayBeCalled, officeOf, spelledOut } from './lexicon.ts';
import type { Met } from './met.ts';
import { namePartsOf, namesAgree } from './names.ts';
import { bodyIn } from './nominals/before-office.ts';
import type { Nominal } from './nominals/nominal.ts';
import { nounOfTitle, personOnRecord } from './on-record.ts';
import { textOf, wordsIn } from './phrases.ts';

/** Words of an office that tell nothing of what it is for: *minister of foreign affairs* is *foreign minister*. */
const LINKS = /^(?:of|for|the|affairs|republic)$/;

/** Reads what offices nominals name, who may hold them, and for whom their holders speak. */
export class Offices {
  private readonly document: Document;
  private readonly index: ActorIndex;
  private readonly met: Met;
  /** By their nouns, each wording once. */
  private readonly held = new Map<string, Map<string, Office>>();

  constructor(document: Document, index: ActorIndex, met: Met) {
    this.document = document;
    this.index = index;
    this.met = met;
  }

  /** Notes the offices that the article, somewhere, tells of somebody whom it names: `nominals` tell them. */
  noteHeld(nominals: readonly Nominal[]): void {
    for (const nominal of nominals) {
      const told = this.officeOf(nominal);
      if (told === null) continue;
      const held = told.of === null ? { ...told, of: this.stateOnRecord(nominal, told) } : told;
      const alike = this.held.get(held.noun) ?? new Map<string, Office>();
      this.held.set(held.noun, alike.set(JSON.stringify([held.of, ...held.words]), held));
    }
  }

  /** *President Lind*: the state that the record has of whoever is named so; null where it has none. */
  private stateOnRecord({ name, bodies }: Nominal, office: Office): string | null {
    const parts = name === null ? null : namePartsOf(textOf(this.document, name));
    const ref = parts === null ? null : personOnRecord(this.index, parts, office, bodies);
    const represents = ref === null ? null : (this.index.get(ref)?.roles.at(-1)?.represents ?? null);
    return represents === null ? null : (this.index.get(represents)?.name ?? null);
  }

  /** Whether the article, before or behind, names who holds an office that is told in these words; *the prime minister* is no Danish one. */
  isHeldBySomebody({ noun, words, of }: Office): boolean {
    return [...(this.held.get(noun)?.values() ?? [])].some(
      (held) =>
        (held.of === null || held.of === of) &&
        held.words.size === words.size &&
        [...words].every((word) => held.words.has(word)),
    );
  }

  /** Whether the article, before or behind, names a holder of an office by that noun who may be of the same state as `one`. */
  mayBeOfAnother(noun: string, { of }: Entity): boolean {
    return [...(this.held.get(noun)?.values() ?? [])].some(
      (held) => held.of === null || of === null || held.of === of,
    );
  }

  /** Whether the article names anybody whose office may be called so. */
  isCalledSomewhere(noun: string): boolean {
    return [...this.held.keys()].some((held) => mayBeCalled(held, noun));
  }

  /** The office that a nominal names; null where it names none. */
  officeOf(nominal: Nominal): Office | null {
    const { office, officeNoun, complement, bodies, owner } = nominal;
    if (office === null || officeNoun === null) return null;
    const own = bodies === null ? this.bodyBefore(office) : null;
    const of =
      bodies ??
      (complement === null || own !== null ? null : bodyIn(this.document, bodiesOf(this.index), complement));
    const head = textOf(this.document, office);
    const spelled = this.isOfDiplomacy(nominal) ? 'foreign minister' : spelledOut(head);
    const full = wordsIn(spelled);
    const noun =
      spelled !== head && /^(?:head|chief)$/.test(officeNoun) ? (full.at(-1) ?? officeNoun) : officeNoun;
    const more =
      complement !== null &&
      /^(?:of|for)\s/.test(textOf(this.document, complement)) &&
      complement.to - complement.from <= 9
        ? ` ${textOf(this.document, complement)}`
        : '';
    const text = `${head}${more}`;
    const from = owner === null && bodies !== null && bodies.to <= office.to ? bodies : null;
    return {
      text,
      noun,
      words: new Set(
        [...full, ...this.portfolioIn(complement)].filter(
          (word) =>
            word !== noun &&
            officeOf(`${word}.`) !== noun &&
            !LINKS.test(word) &&
            !wordsIn(this.bodyText(from, office)).includes(word),
        ),
      ),
      of: own ?? this.nameOf(of, nominal),
    };
  }

  /** *The head | of Croatian diplomacy*: a foreign minister. */
  private isOfDiplomacy({ officeNoun, complement }: Nominal): boolean {
    return (
      complement !== null &&
      /^(?:head|chief)$/.test(officeNoun ?? '') &&
      /^of (?:\S+ )?diplomacy$/i.test(textOf(this.document, complement))
    );
  }

  /** What an office is for, behind it: *minister | of foreign affairs* of Latvia is the *foreign* minister. */
  private portfolioIn(complement: Stretch | null): string[] {
    const { tokens } = this.document;
    if (complement === null || !/^(?:of|for)$/.test(tokens[complement.from]?.lower ?? '')) return [];
    const found: string[] = [];
    for (let k = complement.from + 1; k < complement.to; k++) {
      const word = tokens[k]?.lower ?? '';
      if (!isModifier(word)) break;
      found.push(word);
    }
    return found;
  }

  /** Tells of an entity that it holds the office that `nominal` names. */
  add(entity: Entity, nominal: Nominal): void {
    const office = this.alike(entity, this.officeOf(nominal));
    if (office === null) return;
    entity.gender ??= genderOfOffice(office.noun);
    if (!entity.offices.some(({ text }) => text === office.text)) entity.offices.push(office);
    this.speakFor(entity, nominal);
  }

  /** *His Azerbaijani counterpart*: an office of the kind that the person before holds. */
  private alike(entity: Entity, office: Office | null): Office | null {
    if (office === null || !/^(?:counterpart|colleague)$/.test(office.noun)) return office;
    const model = this.met.all.findLast(
      (one) => one !== entity && one.kind === 'person' && !one.anonymous && this.officesOf(one).length > 0,
    );
    const held = model === undefined ? undefined : this.officesOf(model)[0];
    return held === undefined ? office : { ...office, noun: held.noun, words: held.words };
  }

  /** Those that the article gives, and those that the record has of the person on the day. */
  officesOf(entity: Entity): Office[] {
    if (entity.ref === null) return entity.offices;
    const roles = this.index.get(entity.ref)?.roles ?? [];
    return [
      ...entity.offices,
      ...roles.map(({ title, represents }) =>
        officeFrom(title, represents === null ? null : (this.index.get(represents)?.name ?? null)),
      ),
    ];
  }

  /** The name of what somebody speaks for, as the article or the record tells; null where neither does. */
  stateOf({ of, represents }: Entity): string | null {
    return of ?? (represents === null ? null : (this.index.get(represents)?.name ?? null));
  }

  /** Whether `nominal`, which names the office `said`, may mean `entity`. */
  mayMean(entity: Entity, said: Office, nominal: Nominal): boolean {
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
        !(said.noun === 'secretary' && held.noun === 'minister' && !hasSecretaries(held.of)) &&
        [...said.words].every((word) => held.words.has(word) || held.noun === word || isGrade(word)) &&
        (held.noun !== said.noun || held.words.size === 0 || said.words.size <= held.words.size + 1),
    );
  }

  /** Notes for whom somebody speaks, as `nominal` tells. */
  speakFor(entity: Entity, nominal: Nominal): void {
    const of =
      this.officeOf(nominal)?.of ??
      (nominal.bodies === null ? null : (this.chosen(nominal.bodies)?.name ?? null));
    if (of === null) {
      const owner = nominal.owner ?? nominal.complement;
      if (owner === null || isOfAnother(nominal)) return;
      const principal = this.principal(owner);
      entity.of ??= principal?.of ?? null;
      entity.represents ??= principal?.represents ?? null;
      return;
    }
    entity.of ??= of;
    const [ref = null] = this.index.exactly(of);
    entity.represents ??= ref;
  }

  /** *Estonia's | Margus Tsahkna*: notes for which state somebody is named, who is told by no office. */
  comeFrom(entity: Entity, { name, office }: Nominal, { kind, bodies }: Nominal): void {
    const state =
      kind === 'place' && bodies !== null && name !== null && office === null ? this.chosen(bodies) : null;
    if (entity.kind !== 'person' || state === null) return;
    entity.of ??= state.name;
    const [ref = null] = this.index.exactly(state.name);
    entity.represents ??= ref;
  }

  /** Of bodies that share a seat, the one named last by its name; null where none was. */
  chosen({ bodies }: BodyFound): BodyFound['bodies'][number] | null {
    if (bodies.length < 2) return bodies[0] ?? null;
    const last = bodies
      .map((body) => ({ body, at: this.met.bodyAt(body.name) }))
      .sort((a, b) => b.at - a.at)[0];
    return last === undefined || last.at < 0 ? null : last.body;
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
    return end > from && end < to && !isCapitalised(tokens[to - 1])
      ? textOf(this.document, { from, to: end })
      : null;
  }

  private bodyText(found: BodyFound | null, { from }: Stretch): string {
    return found === null
      ? ''
      : textOf(this.document, { from, to: found.to }).replace(/^.* of (?:the )?/, '');
  }

  /** Of a person whose office does not tell for whom: of the possessor, if that is a person who speaks for a body. */
  private nameOf(found: BodyFound | null, nominal: Nominal): string | null {
    if (found !== null) return this.chosen(found)?.name ?? null;
    const owner = nominal.owner ?? nominal.complement;
    if (owner === null || isOfAnother(nominal)) return null;
    return this.principal(owner)?.of ?? null;
  }

  /** The person for whom somebody speaks: *an aide to Putin*; met before or on the record. */
  private principal(owner: Stretch): Pick<Entity, 'of' | 'represents'> | null {
    const parts = namePartsOf(textOf(this.document, owner).replace(/^(?:close )?(?:of|to|for|with) /, ''));
    const known = this.met.latest(
      this.met.named(parts.surname).filter((one) => one.parts !== null && namesAgree(one.parts, parts)),
    );
    if (known !== null) return known;
    const ref = personOnRecord(this.index, parts, null, null);
    const represents = ref === null ? null : (this.index.get(ref)?.roles.at(-1)?.represents ?? null);
    return represents === null ? null : { represents, of: this.index.get(represents)?.name ?? null };
  }
}

/** *Vance's host*, *Lind's rival*: who is told by somebody else, and speaks for others than he. */
const isOfAnother = ({ officeNoun }: Nominal): boolean => isToAnother(officeNoun ?? '');

/** Whether a noun tells what somebody is to another, and no office. */
export const isToAnother = (noun: string): boolean =>
  /^(?:host|guest|counterpart|colleague|rival|opponent|critic|visitor)$/.test(noun);

/** Whether the ministers of a state may be called secretaries; true where no state is told. */
const hasSecretaries = (state: string | null): boolean =>
  state === null || /^(?:United Kingdom|United States|Philippines|Mexico|Holy See)$/.test(state);

/** Words of a phrase that tell nothing of the office: *the new minister*. */
export const isGrade = (word: string): boolean =>
  /^(?:senior|top|chief|former|new|same|visiting|then)$/.test(word);

function officeFrom(title: string, of: string | null): Office {
  const words = wordsIn(title);
  const noun = nounOfTitle(title);
  return { text: title, noun, words: new Set(words.filter((word) => word !== noun)), of };
}
