import { genderOfOffice } from '../../words/office-nouns.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Antecedents } from './antecedents.ts';
import { type Entity, isSurelyPerson } from './entity.ts';
import { canBe } from './gender.ts';
import { linkBetween } from './heads.ts';
import { isPublic, isSeat, mayBeCalled } from './lexicon.ts';
import type { Mentions } from './mentions.ts';
import type { Nominal } from './nominals/nominal.ts';
import { isToAnother } from './offices.ts';
import { pairAt } from './pairs.ts';

/** Sentences back in which the one who is told is looked for, and paragraphs. */
const SENTENCES = 5;
const REACH = 2;
/** How many tokens before a pronoun are looked at for two of whom the text has told. */
const LONGEST_SENTENCE = 120;
/** The longest phrase for two of whom the text has told. */
const PAIR = 3;

type Fits = (entity: Entity) => boolean;

/** Finds whom somebody tells who is told of before by another word: who speaks is never told. */
export class Hearers {
  private readonly mentions: Mentions;
  private readonly antecedents: Antecedents;

  constructor(mentions: Mentions, antecedents: Antecedents) {
    this.mentions = mentions;
    this.antecedents = antecedents;
  }

  /** *Told him*, *told her*: the one beside those who speak of whom the text told last; nobody where several may be meant. */
  one(at: number, pronoun: string, apart: Apart): Entity[] {
    const fits: Fits = (entity) => canBe(pronoun, entity.gender);
    const { told, spoke } = this.nearest(at, apart, (list) =>
      list.filter((n) => this.isOther(n, apart, fits)),
    );
    const [only] = told;
    return spoke.length === 0 &&
      only !== undefined &&
      told.length === 1 &&
      this.mentions.entity(only)?.anonymous
      ? this.described(only, apart)
      : this.onlyOf(told, spoke.filter(fits));
  }

  /** *Told them*: two or more whom the text told of together, beside those who speak. */
  several(at: number, apart: Apart): Entity[] {
    const fits: Fits = () => true;
    const { told, sentence } = this.nearest(at, apart, (list) =>
      list.filter((n) => this.isOther(n, apart, fits) || this.isGroup(n, apart)),
    );
    const pair = sentence === null ? [] : this.pairIn(sentence, at, apart);
    if (pair.length > 0) return pair;
    if (told.some((n) => this.isGroup(n, apart))) {
      const [group = null, ...more] = new Set(told.map((n) => this.mentions.entity(n)));
      return more.length === 0 && group !== null ? group.members : [];
    }
    const together = told.every(
      (n, k) =>
        k === 0 ||
        linkBetween(this.mentions, this.mentions.endOf(told[k - 1]), this.mentions.startOf(n)) !== null,
    );
    const people = this.people(told);
    return together && people.length > 1 ? people : [];
  }

  /** *Told the emir*, *told his guest*: who may be called so, beside those who speak; nobody where several may. */
  described(n: number, apart: Apart): Entity[] {
    const nominal = this.mentions.nominal(n);
    if (nominal === undefined || !isDescription(nominal)) return [];
    const { officeNoun: noun, from } = nominal;
    const of = this.mentions.entity(n)?.of ?? null;
    const gender = genderOfOffice(noun);
    const alike: Fits = (one) =>
      (gender === null || one.gender === null || gender === one.gender) &&
      (of === null || one.of === null || of === one.of || apart.speakers.some((who) => who.of === of));
    const isCalled: Fits = (one) => alike(one) && one.offices.some((held) => mayBeCalled(held.noun, noun));
    const isFree: Fits = (one) =>
      alike(one) && one.ref === null && one.offices.every((held) => !isSeat(held.noun));
    const readings: Fits[] = isToAnother(noun)
      ? [alike]
      : isPublic(noun) || isNoble(noun)
        ? this.isServant(n)
          ? [isCalled]
          : [isCalled, isFree]
        : [];
    let nearest: { found: Entity[]; sentence: number } | null = null;
    for (const fits of readings) {
      const { told, spoke, sentence } = this.nearest(from, apart, (list) =>
        list.filter((k) => this.isOther(k, apart, (one) => !one.anonymous && fits(one))),
      );
      const found = this.onlyOf(
        told,
        spoke.filter((one) => !one.anonymous && fits(one)),
      );
      if (found.length > 0 && (sentence ?? 0) > (nearest?.sentence ?? -1))
        nearest = { found, sentence: sentence ?? 0 };
    }
    return nearest?.found ?? [];
  }

  /** *Told Lind's chief of staff*: nobody of whom the text does not tell that he is somebody's. */
  private isServant(n: number): boolean {
    const owner = this.mentions.nominal(n)?.owner ?? null;
    const before = this.mentions.nominal(n - 1);
    return owner !== null && before?.kind === 'person' && before.to === owner.to;
  }

  /** *Told the American*: the one person beside those who speak whom the text has told of, if no other state is told of him. */
  compatriot(at: number, of: string, apart: Apart): Entity[] {
    const { told, spoke } = this.nearest(at, apart, (list) =>
      list.filter((n) => this.isOther(n, apart, () => true)),
    );
    return this.onlyOf(told, spoke).filter((one) => !one.anonymous && (one.of === null || one.of === of));
  }

  /** Those of the last sentence before token `at` that tells of somebody of whom `fitting` are left, and who spoke in it. */
  private nearest(
    at: number,
    apart: Apart,
    fitting: (list: readonly number[]) => number[],
  ): { told: number[]; spoke: Entity[]; sentence: number | null } {
    const { sentenceOf, paragraphOf } = this.mentions.document;
    const own = sentenceOf[at] ?? 0;
    for (let sentence = own; sentence >= Math.max(0, own - SENTENCES); sentence--) {
      const list = sentence === own ? this.mentions.before(at) : this.mentions.inSentence(sentence);
      const first = this.mentions.nominal(list[0]);
      if (first !== undefined && (paragraphOf[at] ?? 0) - (paragraphOf[first.from] ?? 0) > REACH) break;
      const told = fitting(list.filter((n) => this.mentions.nominal(n)?.quoted === false));
      const spoke =
        sentence === own
          ? []
          : this.antecedents
              .spokeIn(sentence)
              .filter((one) => one.kind === 'person' && !apart.speakers.includes(one));
      if (told.length > 0 || spoke.length > 0) return { told, spoke, sentence };
    }
    return { told: [], spoke: [], sentence: null };
  }

  /** The one whom a sentence tells of, or is about, or who spoke in it; nobody where it tells of several. */
  private onlyOf(told: readonly number[], spoke: readonly Entity[]): Entity[] {
    const people = this.people(told);
    const sure = people.filter(isSurelyPerson);
    const about = this.people(this.mentions.subjects(told));
    const [only] = [[...new Set(spoke)], sure, about, people].filter((list) => list.length === 1);
    return only ?? [];
  }

  /** Whether a person is told of who does not speak, is none of whom the words tell, and `fits`. */
  private isOther(n: number, { speakers, said }: Apart, fits: Fits): boolean {
    const entity = this.mentions.entity(n);
    const from = this.mentions.startOf(n);
    return (
      entity?.kind === 'person' &&
      !entity.plural &&
      !speakers.some((one) => one === entity || one.maybe.includes(entity.name)) &&
      this.mentions.wholeOf(n) === n &&
      !said.some((stretch) => stretch.from <= from && stretch.to > from) &&
      fits(entity)
    );
  }

  private isGroup(n: number, { speakers }: Apart): boolean {
    const entity = this.mentions.entity(n);
    return entity?.plural === true && !speakers.includes(entity);
  }

  /** *The two presidents were joined by Conille, who told | them*. */
  private pairIn(sentence: number, at: number, { speakers }: Apart): Entity[] {
    const { sentenceOf } = this.mentions.document;
    let opens = at;
    while (opens > Math.max(0, at - LONGEST_SENTENCE) && (sentenceOf[opens - 1] ?? 0) >= sentence) opens--;
    for (let from = opens; from < at && sentenceOf[from] === sentence; from++) {
      const pair = pairAt(this.mentions.document, { from, to: Math.min(at, from + PAIR) });
      const two = pair === null ? [] : this.antecedents.two(from, pair).entities;
      if (two.length > 0) return two.some((one) => speakers.includes(one)) ? [] : two;
    }
    return [];
  }

  private people(list: readonly number[]): Entity[] {
    return [...new Set(list.flatMap((n) => this.mentions.entity(n) ?? []))];
  }
}

/** Those who speak, and where their words stand. */
export interface Apart {
  speakers: readonly Entity[];
  said: readonly Stretch[];
}

/** Heads of states that no office of a republic is. */
const isNoble = (noun: string): boolean =>
  /^(?:emir|sultan|sheikh|prince|princess|king|queen|emperor|pope|patriarch)$/.test(noun);

/** *The emir*, *his guest*: a phrase for one person, who has a name elsewhere. */
const isDescription = (nominal: Nominal): nominal is Nominal & { officeNoun: string } =>
  nominal.kind === 'person' &&
  nominal.name === null &&
  nominal.officeNoun !== null &&
  !nominal.plural &&
  (nominal.determiner === 'definite' ||
    (nominal.determiner === 'possessive' && isToAnother(nominal.officeNoun)));
