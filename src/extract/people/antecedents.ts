import { isSpeakingOrAsked } from '../cues/opening-participles.ts';
import { isDateline, paragraphTokens } from '../text/paragraph-text.ts';
import { sentenceStart } from '../text/sentences.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Entity, isReporter, isSurelyPerson } from './entity.ts';
import { canBe } from './gender.ts';
import { listedIn } from './heads.ts';
import { issuesStatement } from './issuing.ts';
import type { Mentions } from './mentions.ts';
import { namedRightAfter } from './named-right-after.ts';
import type { Pair } from './pairs.ts';
import { byPair, byPronoun, NOBODY, type Referent } from './referent.ts';
import { isAgent } from './subjects.ts';

/** Paragraphs back in which the one whom a pronoun stands for is looked for, and sentences. */
const REACH = 3;
const SENTENCES = 8;
/** Paragraphs back in which the body is looked for that *it* or *they* stand for. */
const BODY_REACH = 1;
const OPENS_BESIDE = /^(?:when|after|as|if|while|although|though|because|since|before|once)$/;

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

  /** Who spoke in a sentence. */
  spokeIn(sentence: number): readonly Entity[] {
    return this.spoke.get(sentence) ?? [];
  }

  /** Whom *he* or *she* at token `at` stands for; none of `apart`, and nobody of whom `said`, the words that are told, speak. */
  person(
    at: number,
    pronoun: 'he' | 'she' | 'either',
    said: readonly Stretch[],
    apart: readonly Entity[] = [],
  ): Referent {
    const fits: Fits = (entity): entity is Entity =>
      entity != null &&
      entity.kind === 'person' &&
      !entity.plural &&
      !isReporter(entity) &&
      !apart.includes(entity) &&
      canBe(pronoun, entity.gender);
    const here = this.opensWithOwn(at)
      ? undefined
      : this.entities(this.untoldSubjects(at, said)).findLast(
          (one): one is Entity => fits(one) && isSurelyPerson(one),
        );
    if (here !== undefined) return byPronoun([here]);
    const later = namedRightAfter(this.mentions, at);
    if (later !== null && fits(later)) return byPronoun([later]);
    let others: Entity | undefined;
    for (let sentence = this.sentenceAt(at) - 1; sentence >= this.farthest(at); sentence--) {
      const list = this.mentions.inSentence(sentence);
      if (this.isBeyond(list, at, REACH)) break;
      const told = this.unquoted(list);
      const subject = this.spoke.get(sentence)?.findLast(fits) ?? this.subjectAmong(told, fits);
      if (subject !== undefined) return byPronoun([this.surelyOf(subject, told, at, pronoun, fits)]);
      others ??= this.entities(told).findLast((one) => fits(one) && isSurelyPerson(one)) ?? undefined;
      if (others !== undefined && (this.isAboutOther(told, pronoun) || this.opensParagraph(list, at))) break;
    }
    return others === undefined ? NOBODY : byPronoun([others]);
  }

  /** *The latter*, *the former* at token `at`: the last or the first whom the sentence before names. */
  ofTwo(at: number, which: 'former' | 'latter'): Referent {
    const told = this.unquoted(this.mentions.inSentence(this.sentenceAt(at) - 1));
    const whole = [...new Set(this.entities(told.filter((n) => this.mentions.wholeOf(n) === n)))];
    const people = whole.filter((one) => one?.kind === 'person');
    const named = people.length > 1 ? people : whole;
    const one = which === 'former' ? named[0] : named.at(-1);
    return one == null || named.length < 2 ? NOBODY : byPair([one]);
  }

  /** What *it* or *they* at token `at` stand for. */
  body(at: number, plural: boolean): Referent {
    const fits: Fits = (entity): entity is Entity =>
      entity != null && (entity.kind !== 'person' || (plural && entity.plural));
    const own = this.sentenceAt(at);
    const signed = plural ? [] : this.signatories(own - 1);
    if (signed.length > 0) return byPronoun(signed);
    for (let sentence = own; sentence >= this.farthest(at); sentence--) {
      const list = sentence === own ? this.mentions.before(at) : this.mentions.inSentence(sentence);
      if (this.isBeyond(list, at, BODY_REACH)) break;
      const spoke = this.spoke.get(sentence) ?? [];
      if (plural && spoke.length > 1) return byPronoun(spoke);
      const told = this.mentions.subjects(this.unquoted(list));
      const subject = spoke.findLast(fits) ?? this.entities(told).find(fits);
      if (subject !== undefined) return byPronoun([subject]);
      const people = plural && sentence < own ? listedIn(this.mentions, told) : [];
      if (people.length > 1) return byPronoun(people);
    }
    return NOBODY;
  }

  /**
   * The two whom *both* or *the two* at token `at` stand for: those whom one sentence names, else the only two whom the
   * paragraphs before are about; nobody where more are told of.
   */
  two(at: number, { gender, bodies }: Omit<Pair, 'people'>): Referent {
    const fits: Fits = (entity): entity is Entity =>
      entity != null &&
      !entity.anonymous &&
      !entity.plural &&
      (bodies === null || bodies === (entity.kind !== 'person')) &&
      (gender === null || entity.gender === null || entity.gender === gender);
    const about: Entity[] = [];
    for (let sentence = this.sentenceAt(at) - 1; sentence >= this.farthest(at); sentence--) {
      const list = this.mentions.inSentence(sentence);
      if (this.isBeyond(list, at, REACH)) break;
      const told = this.unquoted(list);
      const named = this.together(told, bodies, fits);
      if (about.length < 2 && named.length === 2 && about.every((one) => named.includes(one)))
        return byPair(named);
      const subjects = this.entities(this.mentions.subjects(told)).filter(fits);
      for (const one of [...(this.spoke.get(sentence) ?? []).filter(fits), ...subjects])
        if (!about.includes(one)) about.unshift(one);
      if (about.length > 2) return NOBODY;
    }
    return about.length === 2 && (bodies === true || about.every(({ kind }) => kind === 'person'))
      ? byPair(about)
      : NOBODY;
  }

  /** Whose a joint statement is that stands at token `at`: theirs who spoke together right before, else the two's. */
  joint(at: number): Referent {
    for (let sentence = this.sentenceAt(at); sentence >= this.farthest(at); sentence--) {
      const spoke = this.spoke.get(sentence) ?? [];
      if (spoke.length > 1) return byPair(spoke);
    }
    const people = this.two(at, { gender: null, bodies: false });
    return people.entities.length > 0 ? people : this.two(at, { gender: null, bodies: true });
  }

  /** Those whom a sentence names, possessors and complements left out: people, or, of *both*, bodies where there are no people. */
  private together(told: readonly number[], bodies: boolean | null, fits: Fits): Entity[] {
    const whole = told.filter((n) => bodies === true || this.mentions.wholeOf(n) === n);
    const all = [...new Set(this.entities(whole).filter(fits))];
    const people = all.filter(({ kind }) => kind === 'person');
    if (all.some((one) => all.some(({ of }) => of === one.name))) return people;
    return bodies === true ? all : bodies === false || people.length > 0 ? people : all;
  }

  /** *The ministers issued a statement*: whose words a statement has that sentence `sentence` tells of. */
  private signatories(sentence: number): Entity[] {
    const { tokens, sentenceOf } = this.mentions.document;
    const list = this.unquoted(this.mentions.inSentence(sentence));
    const subjects = this.ofMainClause(this.mentions.subjects(list));
    const start = this.mentions.nominal(subjects[0])?.to;
    if (start === undefined) return [];
    for (let i = start; sentenceOf[i] === sentenceOf[start]; i++)
      if (issuesStatement(tokens, i))
        return this.entities(subjects.filter((n) => (this.mentions.nominal(n)?.to ?? 0) <= i)).flatMap(
          (one) => one ?? [],
        );
    return [];
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
    const before = this.mentions.before(at);
    const startOf = (n: number | undefined): number => this.mentions.nominal(n)?.from ?? 0;
    const told = said.filter(({ to }) => to > startOf(before[0]) && to <= at);
    const isTold = (n: number): boolean => told.some(({ from, to }) => from <= startOf(n) && to > startOf(n));
    return this.mentions.subjects(before.filter((n) => !isTold(n)));
  }

  /** *President Aro received Maria Lind. She …*: of *she*, rather who is surely a woman than a subject of whom that is not known. */
  private surelyOf(
    subject: Entity,
    told: readonly number[],
    at: number,
    pronoun: string,
    fits: Fits,
  ): Entity {
    // *Olha Lind met Aro. He assured her …*
    const isFaced = this.mentions.document.tokens.slice(at + 1, at + 4).some(({ lower }) => lower === 'her');
    if ((pronoun !== 'she' && !isFaced) || subject.gender !== null) return subject;
    return this.entities(told).findLast((one): one is Entity => fits(one) && one.gender !== null) ?? subject;
  }

  /** Whom a sentence is about, the main clause first. */
  private subjectAmong(told: readonly number[], fits: Fits): Entity | undefined {
    const about = this.mentions.subjects(told);
    return (
      this.entities(this.ofMainClause(about)).find(fits) ??
      this.entities(about).find(fits) ??
      this.entities(told.filter((n) => isAgent(this.mentions.document, this.mentions.nominal(n)))).find(
        fits,
      ) ??
      this.entities(told.filter((n) => this.isToldMore(n))).find(fits)
    );
  }

  /** *More from Anna Lind, | who has spoken in Riga*. */
  private isToldMore(n: number): boolean {
    const { tokens } = this.mentions.document;
    const end = this.mentions.endOf(n);
    return tokens[tokens[end]?.raw === ',' ? end + 1 : end]?.lower === 'who';
  }

  /** *When asked whether Kim would come, | the spokesman …*: those behind a clause that opens the sentence. */
  private ofMainClause(list: readonly number[]): readonly number[] {
    const { tokens, sentenceOf, quoteOf } = this.mentions.document;
    const at = this.mentions.nominal(list[0])?.from;
    if (at === undefined) return [];
    const first = sentenceStart(this.mentions.document, at);
    const opens = tokens[first]?.lower ?? '';
    if (!OPENS_BESIDE.test(opens) && !isSpeakingOrAsked(opens)) return list;
    let comma = first;
    while (sentenceOf[comma] === sentenceOf[at] && !(tokens[comma]?.raw === ',' && quoteOf[comma] === -1))
      comma++;
    return list.filter((n) => (this.mentions.nominal(n)?.from ?? 0) > comma);
  }

  /** *Asked what a judge would say, | he …*: whether the sentence opens with a participle of whom the pronoun means. */
  private opensWithOwn(at: number): boolean {
    const { document } = this.mentions;
    return isSpeakingOrAsked(document.tokens[sentenceStart(document, at)]?.lower ?? '');
  }

  /** *Anna Lind gave the floor to Berg*: whether the sentence is about somebody whom the pronoun cannot mean. */
  private isAboutOther(told: readonly number[], pronoun: string): boolean {
    const about = this.entities(this.ofMainClause(this.mentions.subjects(told)))[0];
    return about?.kind === 'person' && !about.plural && !canBe(pronoun, about.gender);
  }

  /** Whether the nominals stand in the sentence that opens the paragraph of token `at`. */
  private opensParagraph(list: readonly number[], at: number): boolean {
    const { paragraphOf, sentenceOf } = this.mentions.document;
    const own = paragraphTokens(this.mentions.document)[paragraphOf[at] ?? 0];
    const first = this.mentions.nominal(list[0]);
    return first !== undefined && own !== undefined && sentenceOf[first.from] === sentenceOf[own.from];
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

  /** Whether the nominals stand more than `reach` paragraphs before token `at`, or in the dateline. */
  private isBeyond(list: readonly number[], at: number, reach: number): boolean {
    const { document } = this.mentions;
    const first = this.mentions.nominal(list[0]);
    if (first === undefined) return false;
    const paragraph = document.paragraphOf[first.from] ?? 0;
    return (document.paragraphOf[at] ?? 0) - paragraph > reach || isDateline(document, paragraph);
  }
}
