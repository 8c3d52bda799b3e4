import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Cast } from './cast.ts';
import { blank, type Entity } from './entity.ts';
import { canBe } from './gender.ts';
import type { Nominal } from './nominals/nominal.ts';
import { isOfGroup, quantifiedAt } from './quantified.ts';
import { isSubjectLike } from './subjects.ts';

/** How a speaker is told; what that tells, and how well, decides how far the choice is believed. */
export type Manner =
  | 'name'
  | 'body'
  | 'description'
  | 'unnamed'
  | 'pronoun'
  | 'relative'
  | 'shared'
  | 'nobody';

/** How far a speaker told in that manner is believed to be the right one. */
export const TRUST: Readonly<Record<Manner, number>> = {
  name: 1,
  body: 0.99,
  unnamed: 0.99,
  description: 0.95,
  pronoun: 0.95,
  relative: 0.93,
  shared: 0.5,
  nobody: 0.5,
};

/** Who is meant at a place of the text. */
export interface Referent {
  entities: Entity[];
  manner: Manner;
}

/** *He*, *he himself*, *according to her*; not *He Lifeng*, *her office*. */
const isPronoun = ({ tokens }: Document, { from, to }: Stretch): boolean =>
  PERSONAL.test(tokens[from]?.lower ?? '') &&
  to - from <= (/^(?:he|she)$/.test(tokens[from]?.lower ?? '') ? 2 : 1) &&
  (to - from === 1 || !isCapitalised(tokens[from + 1]));

const NOBODY: Referent = { entities: [], manner: 'nobody' };
const PERSONAL = /^(?:he|she|him|her|his)$/;
const NEUTRAL = /^it$/;
const PLURAL = /^they$/;
/** Paragraphs back in which the one whom a pronoun stands for is looked for, and sentences. */
const REACH = 3;
const SENTENCES = 8;
/** Sentences back in which the group is looked for of whom some speak. */
const GROUP_REACH = 3;
/** How many nominals of one sentence are looked back at. */
const LOOK_BACK = 60;
/** How many nominals may stand around the one that begins at a place. */
const NESTED = 8;

/** Reads who is meant, keeping in mind who spoke: places are asked for in the order of the text. */
export class Reference {
  private readonly document: Document;
  private readonly cast: Cast;
  private readonly bySentence = new Map<number, number[]>();
  private readonly spoke = new Map<number, Entity[]>();
  /** For each nominal, the one whose possessor or complement it is; or undefined. */
  private readonly holder = new Map<number, number>();
  private readonly cues: Uint8Array;

  /** `anchors`: the tokens that carry cues. */
  constructor(document: Document, cast: Cast, anchors: readonly number[]) {
    this.document = document;
    this.cues = new Uint8Array(document.tokens.length);
    for (const anchor of anchors) this.cues[anchor] = 1;
    this.cast = cast;
    cast.nominals.forEach((nominal, n) => {
      const sentence = document.sentenceOf[nominal.from] ?? 0;
      const list = this.bySentence.get(sentence);
      if (list === undefined) this.bySentence.set(sentence, [n]);
      else list.push(n);
    });
    cast.nominals.forEach((nominal, k) => {
      this.keepParts(nominal, k);
    });
  }

  private keepParts(whole: Nominal, k: number): void {
    const complement = whole.kind === 'person' ? whole.complement : null;
    for (const part of [whole.owner, complement])
      if (part != null)
        for (const n of this.nominalsIn(part))
          if (n !== k && !this.holder.has(n) && this.isInside(n, part)) this.holder.set(n, k);
  }

  private isInside(n: number, part: Stretch): boolean {
    const one = this.cast.nominals[n];
    return one !== undefined && part.from <= one.from && part.to >= one.to;
  }

  /** Whom the words at `stretch` mean; a pronoun never somebody of whom `said`, the words that are told, speak. */
  at(stretch: Stretch, anchor: number, said: readonly Stretch[] = []): Referent {
    const { tokens } = this.document;
    const pronoun = tokens[stretch.from]?.lower ?? '';
    if (/^(?:who|which|whose)$/.test(pronoun)) return this.beforeRelative(stretch.from);
    if (isPronoun(this.document, stretch))
      return this.personBefore(stretch.from, /^(?:he|him|his)$/.test(pronoun) ? 'he' : 'she', said);
    if (stretch.to - stretch.from <= 2 && (NEUTRAL.test(pronoun) || PLURAL.test(pronoun)))
      return this.bodyBefore(stretch.from, PLURAL.test(pronoun));
    return this.named(stretch, anchor);
  }

  /** Remembers who spoke at token `at`. */
  remember(at: number, entities: readonly Entity[]): void {
    if (entities.length > 0) this.spoke.set(this.document.sentenceOf[at] ?? 0, [...entities]);
  }

  private named(stretch: Stretch, anchor: number): Referent {
    const some = this.someOf(stretch);
    if (some !== null) return some;
    const within = this.nominalsIn(stretch);
    const head = this.headOf(within, stretch);
    if (head === undefined) return NOBODY;
    const whole = this.wholeOf(head);
    const heads = [whole, ...this.joined(whole, stretch, anchor)];
    const entities = heads.flatMap((n) => this.cast.entityOf[n] ?? []);
    if (entities.length === 0) return NOBODY;
    return { entities: [...new Set(entities)], manner: this.mannerOf(whole, entities[0]) };
  }

  /** *One of them*, *others*: unnamed, and told by the group where one stands before. */
  private someOf(stretch: Stretch): Referent | null {
    const some = quantifiedAt(this.document, stretch.from);
    if (some === null)
      return isOfGroup(this.document, stretch.from) ? unnamed(this.textOf(stretch), null, false) : null;
    const named = this.cast.nominals[this.firstFrom(some.to + 1)];
    if (this.document.tokens[some.to]?.raw === ',' && named?.from === some.to + 1 && named.name !== null)
      return this.named({ from: named.from, to: named.to }, some.to);
    const group = this.groupBefore(some.from);
    const words = this.textOf(some);
    return unnamed(
      group === null ? words : `${words.replace(/ of (?:them|whom)$/i, '')} of ${group.name}`,
      group,
      some.plural,
    );
  }

  /** The unnamed several of whom the text spoke last. */
  private groupBefore(at: number): Entity | null {
    const { sentenceOf } = this.document;
    for (let n = this.firstFrom(at) - 1; n >= 0; n--) {
      const from = this.cast.nominals[n]?.from ?? 0;
      if ((sentenceOf[at] ?? 0) - (sentenceOf[from] ?? 0) > GROUP_REACH) return null;
      const entity = this.cast.entityOf[n];
      if (entity?.anonymous === true && entity.plural) return entity;
    }
    return null;
  }

  private textOf({ from, to }: Stretch): string {
    const { text, tokens } = this.document;
    return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  }

  private mannerOf(n: number, entity: Entity | undefined): Manner {
    const nominal = this.cast.nominals[n];
    if (entity !== undefined && entity.maybe.length > 0) return 'shared';
    if (nominal?.kind !== 'person') return 'body';
    if (nominal.name !== null) return 'name';
    return entity?.anonymous === true ? 'unnamed' : 'description';
  }

  private nominalsIn({ from, to }: Stretch): number[] {
    const { nominals } = this.cast;
    const found: number[] = [];
    for (let n = Math.max(0, this.firstFrom(from) - NESTED); (nominals[n]?.from ?? to) < to; n++)
      if ((nominals[n]?.to ?? 0) > from) found.push(n);
    return found;
  }

  /** The first nominal that begins at token `at` or behind it. */
  private firstFrom(at: number): number {
    const { nominals } = this.cast;
    let low = 0;
    let high = nominals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((nominals[middle]?.from ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Possessors, complements and what a preposition governs do not speak. */
  private isPart(n: number, among: readonly number[]): boolean {
    const one = this.cast.nominals[n];
    if (one === undefined || this.document.tokens[one.to]?.lower === "'s") return true;
    if (this.holder.has(n)) return true;
    return GOVERNS.test(this.document.tokens[one.from - 1]?.lower ?? '') && among[0] !== n;
  }

  /** The phrase of which `n` is only the possessor or the complement: *an aide to Putin* for *Putin*. */
  private wholeOf(n: number): number {
    return this.holder.get(n) ?? n;
  }

  /** Those who speak together with `n`: *Lavrov and Rubio*. */
  private joined(n: number, stretch: Stretch, anchor: number): number[] {
    const { tokens } = this.document;
    const { nominals, entityOf } = this.cast;
    const found: number[] = [];
    let end = this.endOf(n);
    for (let k = n + 1; k < nominals.length && (nominals[k]?.from ?? 0) < stretch.to; k++) {
      const next = nominals[k];
      if (next === undefined || next.from < end) continue;
      if (entityOf[k] === entityOf[n]) {
        end = this.endOf(k);
        continue;
      }
      if (
        nominals
          .slice(k + 1, k + 3)
          .some((after) => after.owner !== null && after.owner.from <= next.from && after.owner.to >= next.to)
      )
        continue;
      const between = tokens.slice(end, next.owner?.from ?? next.from).map(({ lower }) => lower);
      if (
        !between.every((word) => /^(?:,|and|both|the)$/.test(word)) ||
        !(between.includes('and') || between.includes(','))
      )
        break;
      if (!between.includes('and') && !this.listGoesOn(k, stretch)) break;
      if (this.speaksAlone(this.chainEnd(k), anchor)) break;
      found.push(k);
      end = this.endOf(k);
    }
    return found;
  }

  /** One past what stands in apposition to `k`: *the host, Jean-Marc Ayrault*. */
  private chainEnd(k: number): number {
    const { nominals, entityOf } = this.cast;
    let end = this.endOf(k);
    for (let m = k + 1; m < nominals.length && (nominals[m]?.from ?? 0) - end <= 2; m++) {
      if ((nominals[m]?.from ?? 0) < end || entityOf[m] !== entityOf[k]) continue;
      end = this.endOf(m);
    }
    return end;
  }

  /** Whether another cue follows right behind: *said Klimkin, and Ayrault said …*. */
  private speaksAlone(end: number, anchor: number): boolean {
    for (let i = end; i < end + 4; i++) {
      if (i === anchor) return false;
      if (this.cues[i] === 1 || isSpeechWord(this.document.tokens[i]?.lower ?? '')) return anchor < end;
    }
    return false;
  }

  /**
   * The nominal that a source is about: the first that is no possessor or complement; where a verb stands between it and
   * a later one, and no relative clause, the later (*Roth spoke of a reply and Nowak*).
   */
  private headOf(within: readonly number[], { from, to }: Stretch): number | undefined {
    const opensBeside = GOVERNS.test(this.document.tokens[from]?.lower ?? '');
    const tops = within.filter(
      (n, k) => !this.isPart(n, within) && !(opensBeside && k === 0 && within.length > 1 && this.isSetOff(n)),
    );
    const first = tops[0] ?? within[0];
    const one = this.cast.nominals[first ?? -1];
    const last = this.cast.nominals[tops.at(-1) ?? -1];
    if (one === undefined || last === undefined || last === one || last.to < to - 1) return first;
    const { tokens } = this.document;
    if (/^(?:,|who|which|that)$/.test(tokens[this.endOf(first ?? -1)]?.lower ?? '')) return first;
    for (let i = one.to; i < last.from; i++)
      if (
        /^(?:PastTense|PresentTense)$/.test(listedAs(tokens[i]?.lower ?? '') ?? '') &&
        !isCapitalised(tokens[i])
      )
        return tops.at(-1);
    return first;
  }

  /** *In Vienna, | the head of the agency*: where it was, before a comma. */
  private isSetOff(n: number): boolean {
    return this.cast.nominals[n]?.kind === 'place' && this.document.tokens[this.endOf(n)]?.raw === ',';
  }

  private listGoesOn(k: number, { to }: Stretch): boolean {
    const { tokens } = this.document;
    return tokens.slice(this.endOf(k), to).some(({ lower }) => lower === 'and');
  }

  private endOf(n: number): number {
    const one = this.cast.nominals[n];
    return one === undefined ? 0 : Math.max(one.to, one.complement?.to ?? 0);
  }

  private beforeRelative(at: number): Referent {
    const before = this.sentenceBefore(at);
    const last = before.at(-1);
    if (last === undefined) return NOBODY;
    const nearest = this.governorOf(last, before.at(-2)) ?? last;
    const entity = this.cast.entityOf[this.wholeOf(nearest)] ?? null;
    return entity === null ? NOBODY : { entities: [entity], manner: 'relative' };
  }

  /** *Garry Conille of Haiti, who …*: the person before, of whom a state only tells more. */
  private governorOf(n: number, previous: number | undefined): number | null {
    const [one, person] = [this.cast.nominals[n], this.cast.nominals[previous ?? -1]];
    const { tokens } = this.document;
    return one !== undefined &&
      previous !== undefined &&
      person?.kind === 'person' &&
      one.kind !== 'person' &&
      one.from === person.to + 1 &&
      /^(?:of|from|in)$/.test(tokens[person.to]?.lower ?? '')
      ? previous
      : null;
  }

  /** The nominals of the sentence of token `at` that stand before it, outside of quotations. */
  private sentenceBefore(at: number): number[] {
    const { sentenceOf } = this.document;
    const { nominals } = this.cast;
    const before: number[] = [];
    for (let n = this.firstFrom(at) - 1; n >= 0 && before.length < LOOK_BACK; n--) {
      const one = nominals[n];
      if (one === undefined || sentenceOf[one.from] !== sentenceOf[at]) break;
      if (one.to <= at && !one.quoted) before.push(n);
    }
    return before.reverse();
  }

  private personBefore(at: number, pronoun: string, said: readonly Stretch[]): Referent {
    const fits = (entity: Entity | null | undefined): entity is Entity =>
      entity != null && entity.kind === 'person' && !entity.plural && canBe(pronoun, entity.gender);
    const { sentenceOf, paragraphOf } = this.document;
    const isTold = (n: number): boolean => {
      const from = this.cast.nominals[n]?.from ?? 0;
      return said.some((stretch) => stretch.from <= from && stretch.to > from && stretch.to <= at);
    };
    const here = this.subjects(this.sentenceBefore(at).filter((n) => !isTold(n)))
      .map((n) => this.cast.entityOf[n])
      .findLast(fits);
    if (here !== undefined) return { entities: [here], manner: 'pronoun' };
    const own = sentenceOf[at] ?? 0;
    let others: Entity | undefined;
    for (let sentence = own - 1; sentence >= Math.max(0, own - SENTENCES); sentence--) {
      const list = this.bySentence.get(sentence) ?? [];
      const first = this.cast.nominals[list[0] ?? -1];
      if (first !== undefined && (paragraphOf[at] ?? 0) - (paragraphOf[first.from] ?? 0) > REACH) break;
      const spoke = this.spoke.get(sentence)?.findLast(fits);
      const told = list.filter((n) => this.cast.nominals[n]?.quoted === false);
      const about = this.subjects(told);
      const entityOf = (list: readonly number[]): Entity | undefined =>
        list.map((n) => this.cast.entityOf[n]).find(fits);
      const subject = spoke ?? entityOf(this.ofMainClause(about)) ?? entityOf(about);
      if (subject !== undefined) return { entities: [subject], manner: 'pronoun' };
      others ??= told.map((n) => this.cast.entityOf[n]).findLast(fits);
    }
    return others === undefined ? NOBODY : { entities: [others], manner: 'pronoun' };
  }

  /** Those of the nominals that a clause may be about: no possessor, no complement, nothing that a preposition governs. */
  private subjects(list: readonly number[]): number[] {
    return list.filter((n) => !this.isPart(n, list) && isSubjectLike(this.document, this.cast.nominals[n]));
  }

  /** *When asked whether Kim would come, | the spokesman …*: those behind a clause that opens the sentence. */
  private ofMainClause(list: readonly number[]): number[] {
    const { tokens, sentenceOf, quoteOf } = this.document;
    const at = this.cast.nominals[list[0] ?? -1]?.from;
    if (at === undefined) return [];
    let first = at;
    while (first > 0 && sentenceOf[first - 1] === sentenceOf[at]) first--;
    if (!OPENS_BESIDE.test(tokens[first]?.lower ?? '')) return [...list];
    let comma = first;
    while (sentenceOf[comma] === sentenceOf[at] && !(tokens[comma]?.raw === ',' && quoteOf[comma] === -1))
      comma++;
    return list.filter((n) => (this.cast.nominals[n]?.from ?? 0) > comma);
  }

  private bodyBefore(at: number, plural: boolean): Referent {
    const { sentenceOf, paragraphOf } = this.document;
    const own = sentenceOf[at] ?? 0;
    const fits = (entity: Entity | null | undefined): entity is Entity =>
      entity != null && (entity.kind !== 'person' || (plural && entity.plural));
    for (let sentence = own; sentence >= Math.max(0, own - SENTENCES); sentence--) {
      const list = sentence === own ? this.sentenceBefore(at) : (this.bySentence.get(sentence) ?? []);
      const first = this.cast.nominals[list[0] ?? -1];
      if (first !== undefined && (paragraphOf[at] ?? 0) - (paragraphOf[first.from] ?? 0) > 1) break;
      const spoke = this.spoke.get(sentence) ?? [];
      if (plural && spoke.length > 1) return { entities: spoke, manner: 'pronoun' };
      const told = this.subjects(list.filter((n) => this.cast.nominals[n]?.quoted === false));
      const subject = spoke.findLast(fits) ?? told.map((n) => this.cast.entityOf[n]).find(fits);
      if (subject !== undefined) return { entities: [subject], manner: 'pronoun' };
    }
    return NOBODY;
  }
}

const OPENS_BESIDE =
  /^(?:when|after|as|if|while|although|though|because|since|before|once|asked|speaking|pressed|questioned|answering|responding)$/;

const unnamed = (words: string, group: Entity | null, plural: boolean): Referent => ({
  entities: [
    {
      ...blank('person', `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`),
      anonymous: true,
      plural,
      of: group?.of ?? null,
      represents: group?.represents ?? null,
    },
  ],
  manner: 'unnamed',
});

const GOVERNS = /^(?:of|for|to|with|by|from|in|at|on|about|against|between|near|into|over|under|without)$/;
