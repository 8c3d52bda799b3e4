import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { Antecedents } from './antecedents.ts';
import { isCollective } from './body-reader.ts';
import type { Cast } from './cast.ts';
import type { Entity } from './entity.ts';
import { epithetAt } from './epithets.ts';
import { inThoseWords, someOf } from './groups.ts';
import { headOf, joined } from './heads.ts';
import { type Apart, Hearers } from './hearers.ts';
import { inPlainWords } from './in-plain-words.ts';
import { Mentions } from './mentions.ts';
import { determinerOf } from './nominals/nominal.ts';
import { pairAt } from './pairs.ts';
import { isPaper, issuerOf } from './papers.ts';
import { inRunningText, textOf } from './phrases.ts';
import { isOfGroup, type Quantified, quantifiedAt } from './quantified.ts';
import { type Manner, NOBODY, type Referent } from './referent.ts';

const RELATIVE = /^(?:who|which|whose)$/;
const PERSONAL = /^(?:he|she|him|her|his)$/;
const BESIDE = /^(?:of|from|in|at|for|with|near|on)$/;
const NEUTRAL = /^(?:it|they)$/;

/** Reads who is meant, keeping in mind who spoke: places are asked for in the order of the text. */
export class Reference {
  private readonly document: Document;
  private readonly mentions: Mentions;
  private readonly antecedents: Antecedents;
  private readonly hearers: Hearers;
  private readonly cues: Uint8Array;

  /** `anchors`: the tokens that carry cues. */
  constructor(document: Document, cast: Cast, anchors: readonly number[]) {
    this.document = document;
    this.cues = new Uint8Array(document.tokens.length);
    for (const anchor of anchors) this.cues[anchor] = 1;
    this.mentions = new Mentions(document, cast);
    this.antecedents = new Antecedents(this.mentions);
    this.hearers = new Hearers(this.mentions, this.antecedents);
  }

  /**
   * Whom the words at `stretch` mean; a pronoun never somebody of whom `said`, the words that are told, speak, nor, if
   * it may mean another, one of `apart`.
   */
  at(
    stretch: Stretch,
    anchor: number,
    said: readonly Stretch[] = [],
    apart: readonly Entity[] = [],
  ): Referent {
    const { from, to } = stretch;
    const pronoun = this.document.tokens[from]?.lower ?? '';
    if (RELATIVE.test(pronoun)) return this.antecedents.relative(from);
    if (isPersonal(this.document, stretch)) {
      const word = /^(?:he|him|his)$/.test(pronoun) ? 'he' : 'she';
      const other = this.antecedents.person(from, word, said, apart);
      return other.entities.length > 0 ? other : this.antecedents.person(from, word, said);
    }
    const which = whichOfTwo(this.document, stretch);
    if (which !== null) return this.antecedents.ofTwo(from, which);
    const epithet = epithetAt(this.document, stretch);
    if (epithet !== null) return asEpithet(this.antecedents.person(from, epithet, said));
    const people = this.peopleAt(stretch);
    const compatriot =
      people === null ? [] : this.hearers.compatriot(from, people, { speakers: apart, said });
    if (compatriot.some(({ of }) => of === people)) return { entities: compatriot, manner: 'description' };
    if (to - from <= 2 && NEUTRAL.test(pronoun)) return this.antecedents.body(from, pronoun === 'they');
    return this.named(stretch, anchor);
  }

  /** Those whom the words at `told` name or describe. */
  calledAt(told: Stretch, anchor: number): Entity[] {
    return told.to - told.from === 1 && isObject(this.document.tokens[told.from])
      ? []
      : this.at(told, anchor).entities;
  }

  /** *The American*: the state of one of its people; null for other words. */
  private peopleAt({ from, to }: Stretch): string | null {
    const nominal = this.mentions.nominal(this.mentions.firstFrom(from));
    const isOne =
      nominal?.bodies?.naming === 'demonym' &&
      nominal.kind === 'place' &&
      nominal.determiner === 'definite' &&
      nominal.to === to &&
      (nominal.from === from ||
        (nominal.from === from + 1 && determinerOf(this.document.tokens[from]) !== null)) &&
      !isCollective(this.document.tokens[to - 1]);
    return isOne ? (nominal.bodies?.bodies[0]?.name ?? null) : null;
  }

  /** Whom the words at `told` mean, who are told by others. */
  toldAt(told: Stretch, anchor: number, apart: Apart): Entity[] {
    const word = this.document.tokens[told.from];
    if (isObject(word) && told.to - told.from === 1)
      return word?.lower === 'them'
        ? this.hearers.several(told.from, apart)
        : this.hearers.one(told.from, word?.lower ?? '', apart);
    const last = this.document.tokens[told.to - 1]?.lower;
    if (last === 'them' || pairAt(this.document, told) !== null)
      return this.hearers.several(told.from, apart);
    const people = this.peopleAt(told);
    const compatriot = people === null ? [] : this.hearers.compatriot(told.from, people, apart);
    if (compatriot.length > 0) return compatriot;
    const meant = this.calledAt(told, anchor).filter((one) => !apart.speakers.includes(one));
    if (meant.some(({ anonymous }) => !anonymous)) return meant;
    const head = headOf(this.mentions, told);
    const found = head === undefined ? [] : this.hearers.described(head, apart);
    return found.length > 0 ? found : meant;
  }

  /** Remembers who spoke at token `at`. */
  remember(at: number, entities: readonly Entity[]): void {
    this.antecedents.remember(at, entities);
  }

  private named(stretch: Stretch, anchor: number): Referent {
    const two = this.two(stretch);
    if (two !== null) return two;
    const joint = isJointPaper(this.document, stretch) ? this.antecedents.joint(stretch.from) : NOBODY;
    if (joint.entities.length > 0) return joint;
    if (isPaper(this.document, stretch)) {
      const issuer = issuerOf(this.document, this.antecedents, stretch.from);
      if (issuer.entities.length > 0) return issuer;
    }
    const some = quantifiedAt(this.document, stretch.from);
    if (some !== null) return this.some(some);
    if (isOfGroup(this.document, stretch.from)) return inThoseWords(this.mentions, stretch);
    const head = headOf(this.mentions, stretch);
    if (head === undefined || this.isBeside(head, stretch)) return this.inPlainWords(stretch, anchor);
    const whole = this.mentions.wholeOf(head);
    const heads = [whole, ...joined(this.mentions, this.cues, whole, stretch, anchor)];
    const entities = heads.flatMap((n) => this.mentions.entity(n) ?? []);
    if (entities.length === 0) return NOBODY;
    const beside = this.besideBody(whole, stretch);
    if (beside !== null) return beside;
    return { entities: [...new Set(entities)], manner: this.mannerOf(whole, entities[0]) };
  }

  /** *The two men*: those named before; null where the words are others, name them, or mean nobody in particular. */
  private two(stretch: Stretch): Referent | null {
    const pair = pairAt(this.document, stretch);
    if (pair === null) return null;
    const n = this.mentions.firstFrom(stretch.from);
    const called = this.mentions.nominal(n)?.from === stretch.from ? this.mentions.entity(n) : null;
    if (called !== null && called.members.length > 0) return null;
    const asked = pair.people ? [pair, { ...pair, bodies: false }] : [pair];
    return (
      asked
        .map((one) => this.antecedents.two(stretch.from, one))
        .find(({ entities }) => entities.length > 0) ?? null
    );
  }

  /** *An old hand of the OSCE*, *an insurer in London*: what the words describe, and no body that only tells more of it. */
  private besideBody(head: number, stretch: Stretch): Referent | null {
    const from = this.mentions.nominal(head)?.from ?? stretch.from;
    const { tokens } = this.document;
    const article = determinerOf(tokens[from - 1]) === null ? 0 : 1;
    const preposition = from - 1 - article;
    const body = this.mentions.entity(head);
    if (preposition <= stretch.from || !BESIDE.test(tokens[preposition]?.lower ?? '')) return null;
    if (this.mentions.nominal(head)?.kind === 'person') return null;
    const found = inPlainWords(this.document, { from: stretch.from, to: preposition }, body);
    const name = inRunningText(textOf(this.document, { from: stretch.from, to: this.mentions.endOf(head) }));
    return found === null ? null : { ...found, entities: found.entities.map((one) => ({ ...one, name })) };
  }

  /** What does something else than to say may be a thing: *the returns would shed light on …*. */
  private inPlainWords(stretch: Stretch, anchor: number): Referent {
    const { tokens, quoteOf } = this.document;
    const says = quoteOf[anchor] === -1 && isSpeechWord(tokens[anchor]?.lower ?? '');
    return (says ? inPlainWords(this.document, stretch) : null) ?? NOBODY;
  }

  /** *The report, seen by a newspaper*: whether what goes before tells who speaks, and the nominal only more of it. */
  private isBeside(head: number, { from }: Stretch): boolean {
    const { tokens } = this.document;
    const start = this.mentions.nominal(head)?.from ?? from;
    for (let i = from + 1; i + 1 < start; i++)
      if (tokens[i]?.raw === ',')
        return (
          /(?:ed|en|ing)$|^(?:who|which)$/.test(tokens[i + 1]?.lower ?? '') && !isCapitalised(tokens[i + 1])
        );
    return false;
  }

  /** *Another, Anna Lind*: whom a name behind a comma tells, else some of a group. */
  private some(some: Quantified): Referent {
    const behind = some.to + 1;
    const named = this.mentions.nominal(this.mentions.firstFrom(behind));
    const next = this.document.tokens[named?.to ?? 0];
    const isApposed = next === undefined || /^[,.;]$/.test(next.raw) || isSpeechWord(next.lower);
    return this.document.tokens[some.to]?.raw === ',' &&
      named?.from === behind &&
      named.name !== null &&
      isApposed
      ? this.named({ from: named.from, to: named.to }, some.to)
      : someOf(this.mentions, some);
  }

  private mannerOf(n: number, entity: Entity | undefined): Manner {
    const nominal = this.mentions.nominal(n);
    if (entity !== undefined && entity.maybe.length > 0) return 'shared';
    if (nominal?.kind !== 'person') return 'body';
    if (nominal.name !== null) return 'name';
    return entity?.anonymous === true ? 'unnamed' : 'description';
  }
}

const isObject = (token: Token | undefined): boolean => /^(?:him|her|them)$/.test(token?.lower ?? '');

const asEpithet = ({ entities }: Referent): Referent =>
  entities.length === 0 ? NOBODY : { entities, manner: 'epithet' };

/** *A joint statement, issued at the end of the talks*, which names nobody. */
const isJointPaper = ({ tokens }: Document, { from }: Stretch): boolean =>
  /^(?:an?|the|their) joint (?:statement|communiqu[eé]|declaration|note)$/.test(
    tokens
      .slice(from, from + 3)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** *He*, *he himself*, *according to her*; not *He Lifeng*, *her office*. */
const isPersonal = ({ tokens }: Document, { from, to }: Stretch): boolean =>
  PERSONAL.test(tokens[from]?.lower ?? '') &&
  to - from <= (/^(?:he|she)$/.test(tokens[from]?.lower ?? '') ? 2 : 1) &&
  (to - from === 1 || !isCapitalised(tokens[from + 1]));

/** *The latter*, *the former*, of two whom the sentence before names. */
const whichOfTwo = ({ tokens }: Document, { from, to }: Stretch): 'former' | 'latter' | null => {
  const word = tokens[from + 1]?.lower;
  return to - from === 2 && tokens[from]?.lower === 'the' && (word === 'former' || word === 'latter')
    ? word
    : null;
};
