import type { ActorIndex } from '../../record/actor-index.ts';
import { genderOfOffice } from '../../words/office-nouns.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { blank, type Entity } from './entity.ts';
import { type Gender, genderOf } from './gender.ts';
import type { Met } from './met.ts';
import { type NameParts, namePartsOf, namesAgree } from './names.ts';
import type { Nominal } from './nominals/nominal.ts';
import type { Offices } from './offices.ts';
import { personOnRecord } from './on-record.ts';
import { inTitleCase, textOf } from './phrases.ts';

/** What a name is told with. */
interface Named {
  nominal: Nominal;
  text: string;
  parts: NameParts;
  gender: Gender;
}

/** Reads whom names mean: somebody met before, or a new one. */
export class NamedPeople {
  private readonly document: Document;
  private readonly index: ActorIndex;
  private readonly met: Met;
  private readonly offices: Offices;

  constructor(document: Document, index: ActorIndex, met: Met, offices: Offices) {
    this.document = document;
    this.index = index;
    this.met = met;
    this.offices = offices;
  }

  /** Whom `nominal` means by `name`. */
  read(nominal: Nominal, name: Stretch): Entity {
    const text = inTitleCase(textOf(this.document, name));
    const parts = this.surnameMet(namePartsOf(text));
    const named: Named = { nominal, text, parts, gender: genderTold(nominal, text, parts) };
    const known = this.met.latest(this.fitting(named));
    const entity = known ?? this.introduced(named);
    if (known !== null) this.learnFirst(known, named);
    if (entity.ref === null && entity.parts !== null && parts.keys.length > entity.parts.keys.length) {
      entity.name = text;
      entity.parts = parts;
    }
    this.met.keepFirst(entity);
    entity.gender ??= named.gender;
    if (nominal.office !== null) this.offices.add(entity, nominal);
    else if (nominal.bodies !== null) this.offices.speakFor(entity, nominal);
    return entity;
  }

  /** *Ben Gvir*, where Itamar Ben Gvir was met: no first name, but all of the surname. */
  private surnameMet(parts: NameParts): NameParts {
    const whole = parts.keys.join(' ');
    return parts.first !== null && this.met.named(whole).length > 0
      ? { ...parts, first: null, surname: whole }
      : parts;
  }

  /** Those met before whom the name may mean. */
  private fitting({ nominal, parts, gender }: Named): Entity[] {
    const namesakes = this.met.named(parts.surname);
    const byFirst = parts.first === null ? this.met.namedFirst(parts.surname) : [];
    return [...namesakes, ...byFirst].filter(
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
  }

  /** Somebody named for the first time, kept by the surname. */
  private introduced({ nominal, text, parts, gender }: Named): Entity {
    const namesakes = this.met.named(parts.surname);
    const entity = this.newPerson(text, nominal, gender);
    for (const one of [entity, ...namesakes])
      nameApart(one, parts.first === null && namesakes.some((other) => other.parts?.first === null));
    this.met.keep(parts.surname, entity);
    const bare = surnameOnly(text);
    if (bare !== parts.surname) this.met.keep(bare, entity);
    return entity;
  }

  /** Of somebody whose surname alone was told, the name in full. */
  private learnFirst(entity: Entity, { text, parts }: Named): void {
    if (entity.parts?.first !== null || parts.first === null) return;
    entity.name = text;
    entity.parts = parts;
    entity.ref ??= personOnRecord(this.index, parts, null, null);
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
}

/** What an honorific, an office or a first name tells. */
const genderTold = (nominal: Nominal, text: string, parts: NameParts): Gender =>
  genderOfOffice(nominal.honorific?.toLowerCase().replace(/\.$/, '') ?? '') ??
  (nominal.officeNoun === null ? null : genderOfOffice(nominal.officeNoun)) ??
  (parts.first === null ? null : genderOf(text.split(/\s+/)[0] ?? ''));

/** Of two who share a surname, and are not named in full, each goes by the title: *Ms. Lind*, *Mr. Lind*. */
function nameApart(one: Entity, shared: boolean): void {
  if (shared && one.honorific !== null && one.parts?.first === null && !one.name.startsWith(one.honorific))
    one.name = `${one.honorific} ${one.name}`;
}

const surnameOnly = (name: string): string => namePartsOf(name.split(/\s+/).at(-1) ?? name).surname;
