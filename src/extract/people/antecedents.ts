import type { Stretch } from '../text/stretch.ts';
import type { Entity } from './entity.ts';
import { canBe } from './gender.ts';
import type { Mentions } from './mentions.ts';
import { NOBODY, type Referent } from './referent.ts';

/** Paragraphs back in which the one whom a pronoun stands for is looked for, and sentences. */
const REACH = 3;
const SENTENCES = 8;
/** Paragraphs back in which the body is looked for that *it* or *they* stand for. */
const BODY_REACH = 1;
const OPENS_BESIDE =
  /^(?:when|after|as|if|while|although|though|because|since|before|once|asked|speaking|pressed|questioned|answering|responding)$/;

type Fits = (entity: Entity | null | undefined) => entity is Entity;

/** Finds whom pronouns stand for, keeping in mind who spoke. */
export class Antecedents {
  private readonly mentions: Mentions;
  /** Who spoke, by the number of the sentence. */
  private readonly spoke = new Map<number, Entity[]>();

  constructor(mentions: Mentions) {
    this.mentions = mentions;
  }

  /** Remembers who spoke at token `at`. */
  remember(at: number, entities: readonly Entity[]): void {
    if (entities.length > 0) this.spoke.set(this.sentenceAt(at), [...entities]);
  }

  /** Whom *he* or *she* at token `at` stands for; nobody of whom `said`, the words that are told, speak. */
  person(at: number, pronoun: 'he' | 'she', said: readonly Stretch[]): Referent {
    const fits: Fits = (entity): entity is Entity =>
      entity != null && entity.kind === 'person' && !entity.plural && canBe(pronoun, entity.gender);
    const here = this.entities(this.untoldSubjects(at, said)).findLast(fits);
    if (here !== undefined) return byPronoun([here]);
    let others: Entity | undefined;
    for (let sentence = this.sentenceAt(at) - 1; sentence >= this.farthest(at); sentence--) {
      const list = this.mentions.inSentence(sentence);
      if (this.isBeyond(list, at, REACH)) break;
      const told = this.unquoted(list);
      const subject = this.spoke.get(sentence)?.findLast(fits) ?? this.subjectAmong(told, fits);
      if (subject !== undefined) return byPronoun([subject]);
      others ??= this.entities(told).findLast(fits);
    }
    return others === undefined ? NOBODY : byPronoun([others]);
  }

  /** What *it* or *they* at token `at` stand for. */
  body(at: number, plural: boolean): Referent {
    const fits: Fits = (entity): entity is Entity =>
      entity != null && (entity.kind !== 'person' || (plural && entity.plural));
    const own = this.sentenceAt(at);
    for (let sentence = own; sentence >= this.farthest(at); sentence--) {
      const list = sentence === own ? this.mentions.before(at) : this.mentions.inSentence(sentence);
      if (this.isBeyond(list, at, BODY_REACH)) break;
      const spoke = this.spoke.get(sentence) ?? [];
      if (plural && spoke.length > 1) return byPronoun(spoke);
      const told = this.mentions.subjects(this.unquoted(list));
      const subject = spoke.findLast(fits) ?? this.entities(told).find(fits);
      if (subject !== undefined) return byPronoun([subject]);
    }
    return NOBODY;
  }

  /** Whom *who* or *which* at token `at` stands for. */
  relative(at: number): Referent {
    const before = this.mentions.before(at);
    const last = before.at(-1);
    if (last === undefined) return NOBODY;
    const nearest = this.governorOf(last, before.at(-2)) ?? last;
    const entity = this.mentions.entity(this.mentions.wholeOf(nearest));
    return entity === null ? NOBODY : { entities: [entity], manner: 'relative' };
  }

  /** *Garry Conille of Haiti, who …*: the person before, of whom a state only tells more. */
  private governorOf(n: number, previous: number | undefined): number | null {
    const [one, person] = [this.mentions.nominal(n), this.mentions.nominal(previous)];
    return one !== undefined &&
      previous !== undefined &&
      person?.kind === 'person' &&
      one.kind !== 'person' &&
      one.from === person.to + 1 &&
      /^(?:of|from|in)$/.test(this.mentions.document.tokens[person.to]?.lower ?? '')
      ? previous
      : null;
  }

  private untoldSubjects(at: number, said: readonly Stretch[]): number[] {
    const isTold = (n: number): boolean => {
      const from = this.mentions.nominal(n)?.from ?? 0;
      return said.some((stretch) => stretch.from <= from && stretch.to > from && stretch.to <= at);
    };
    return this.mentions.subjects(this.mentions.before(at).filter((n) => !isTold(n)));
  }

  /** Whom a sentence is about, the main clause first. */
  private subjectAmong(told: readonly number[], fits: Fits): Entity | undefined {
    const about = this.mentions.subjects(told);
    return this.entities(this.ofMainClause(about)).find(fits) ?? this.entities(about).find(fits);
  }

  /** *When asked whether Kim would come, | the spokesman …*: those behind a clause that opens the sentence. */
  private ofMainClause(list: readonly number[]): readonly number[] {
    const { tokens, sentenceOf, quoteOf } = this.mentions.document;
    const at = this.mentions.nominal(list[0])?.from;
    if (at === undefined) return [];
    let first = at;
    while (first > 0 && sentenceOf[first - 1] === sentenceOf[at]) first--;
    if (!OPENS_BESIDE.test(tokens[first]?.lower ?? '')) return list;
    let comma = first;
    while (sentenceOf[comma] === sentenceOf[at] && !(tokens[comma]?.raw === ',' && quoteOf[comma] === -1))
      comma++;
    return list.filter((n) => (this.mentions.nominal(n)?.from ?? 0) > comma);
  }

  private unquoted(list: readonly number[]): number[] {
    return list.filter((n) => this.mentions.nominal(n)?.quoted === false);
  }

  private entities(list: readonly number[]): (Entity | null)[] {
    return list.map((n) => this.mentions.entity(n));
  }

  private sentenceAt(at: number): number {
    return this.mentions.document.sentenceOf[at] ?? 0;
  }

  /** The first sentence that is looked at. */
  private farthest(at: number): number {
    return Math.max(0, this.sentenceAt(at) - SENTENCES);
  }

  /** Whether the nominals stand more than `reach` paragraphs before token `at`. */
  private isBeyond(list: readonly number[], at: number, reach: number): boolean {
    const { paragraphOf } = this.mentions.document;
    const first = this.mentions.nominal(list[0]);
    return first !== undefined && (paragraphOf[at] ?? 0) - (paragraphOf[first.from] ?? 0) > reach;
  }
}

const byPronoun = (entities: Entity[]): Referent => ({ entities, manner: 'pronoun' });
