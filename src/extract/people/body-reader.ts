import type { ActorIndex } from '../../record/actor-index.ts';
import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { bodiesOf } from './bodies.ts';
import { blank, type Entity } from './entity.ts';
import { isBodyNoun } from './lexicon.ts';
import { type Met, NEAR } from './met.ts';
import { namePartsOf } from './names.ts';
import type { Nominal } from './nominals/nominal.ts';
import type { Offices } from './offices.ts';
import { OtherNames } from './other-names.ts';
import { textOf } from './phrases.ts';

/** Words for a people as a whole: *the French*, *the Swiss*, *the Americans*. */
const COLLECTIVE = /(?:s|sh|nch|tch|ese)$/;
export const isCollective = (token: Token | undefined): boolean => COLLECTIVE.test(token?.lower ?? '');

/** Reads which states and bodies are meant, each once. */
export class BodyReader {
  private readonly document: Document;
  private readonly index: ActorIndex;
  private readonly met: Met;
  private readonly offices: Offices;
  private readonly known = new Map<string, Entity>();
  private readonly others: OtherNames;

  constructor(document: Document, index: ActorIndex, met: Met, offices: Offices) {
    this.document = document;
    this.index = index;
    this.met = met;
    this.offices = offices;
    this.others = new OtherNames(document, met);
  }

  /** The state or body that `nominal` names, or the person whom its words stand for; null for a mere place. */
  read(nominal: Nominal): Entity | null {
    const entity = this.meant(nominal);
    this.others.note(nominal, entity);
    return entity;
  }

  private meant(nominal: Nominal): Entity | null {
    const { name, bodies, kind } = nominal;
    if (name === null) return null;
    const namesake = bodies === null ? this.namesakeOf(nominal, name) : null;
    if (namesake !== null) return namesake;
    if (kind === 'place' && bodies === null) return null;
    if (bodies !== null && bodies.to === nominal.to) {
      const chosen = this.offices.chosen(bodies);
      const person = this.compatriot(nominal);
      if (person !== null) return person;
      if (chosen === null)
        return this.bodyNamed(textOf(this.document, name), {
          kind: 'organisation',
          maybe: bodies.bodies.map((one) => one.name),
        });
      if (bodies.naming !== 'seat') this.met.noteBody(chosen.name);
      return this.bodyNamed(chosen.name, {
        kind: chosen.kind,
        ref: chosen.ref,
        represents: chosen.represents,
      });
    }
    const text =
      this.ownedName(nominal) ?? this.ofState(nominal, name) ?? this.bodyName(this.wholeName(nominal, name));
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
      const before = this.met.all.findLast(
        (one) => one.kind !== 'person' && one.name.toLowerCase().split(' ').includes(tail),
      );
      if (before !== undefined) return before;
    }
    const other = this.known.get(tail) ?? this.others.bodyOf(nominal);
    if (other !== null) {
      this.known.set(tail, other);
      return other;
    }
    const of = bodies === null ? null : this.offices.chosen(bodies);
    return this.bodyNamed(text, { kind: 'organisation', represents: of?.ref ?? null, of: of?.name ?? null });
  }

  /** A city or a body with the surname of somebody whom the article has named is that person. */
  private namesakeOf({ determiner }: Nominal, { from, to }: Stretch): Entity | null {
    if (to - from > 1 || determiner !== null || !isCapitalised(this.document.tokens[from])) return null;
    const { surname } = namePartsOf(textOf(this.document, { from, to }));
    return this.met.latest(this.met.named(surname).filter((one) => one.parts?.first != null));
  }

  /** *The Argentine said*: a word for one of a people is the person told of right before. */
  private compatriot({ from, to, determiner, bodies }: Nominal): Entity | null {
    const { tokens, sentenceOf } = this.document;
    const one = tokens[to - 1];
    if (bodies?.naming !== 'demonym' || determiner !== 'definite' || to - from > 1 || one === undefined)
      return null;
    if (isCollective(one) || !isSpeechWord(tokens[to]?.lower ?? '')) return null;
    const here = sentenceOf[from] ?? 0;
    const near = this.met.all.filter(
      (other) => other.kind === 'person' && !other.anonymous && this.met.subjectIn(other) >= here - NEAR,
    );
    return this.met.latest(near);
  }

  /** *The office of the prime minister*: a bare noun is told by what follows it. */
  private wholeName({ complement }: Nominal, name: Stretch): Stretch {
    const bare = name.to - name.from === 1 && !/^\p{Lu}/u.test(textOf(this.document, name));
    return bare && complement !== null && /^of\s/.test(textOf(this.document, complement))
      ? { from: name.from, to: complement.to }
      : name;
  }

  /** *Belarus's Foreign Ministry*: a body without a name of its own goes by its state's; else null. */
  private ofState({ owner, bodies }: Nominal, name: Stretch): string | null {
    const { tokens } = this.document;
    let head = name.from;
    while (head < name.to && tokens[head]?.lower !== 'of') head++;
    if (!isBodyNoun(tokens[head - 1]?.lower ?? '')) return null;
    if (owner !== null && bodies?.naming === 'name')
      return textOf(this.document, { from: owner.from, to: name.to });
    if (tokens[name.from - 1]?.lower !== "'s") return null;
    for (let from = name.from - 2; from >= Math.max(0, name.from - 4); from--) {
      const state = bodiesOf(this.index).at(tokens, from);
      if (state?.naming === 'name' && state.to === name.from - 1)
        return textOf(this.document, { from, to: name.to });
    }
    return null;
  }

  /** *Her office*, *the ministry* of the minister told of last: a bare noun by whose it is; else null. */
  private ownedName(nominal: Nominal): string | null {
    const { name, determiner } = nominal;
    if (name === null || name.to - name.from > 1 || /^\p{Lu}/u.test(textOf(this.document, name))) return null;
    const noun = textOf(this.document, name);
    const isOwned = /^(?:office|team|press|staff|campaign|party|delegation)$/.test(noun);
    if (nominal.owner !== null && isOwned)
      return textOf(this.document, { from: nominal.owner.from, to: name.to });
    if (determiner === 'possessive') {
      const owner = this.ownerOf(nominal);
      if (owner?.kind === 'person' && noun === 'ministry') return ministryOf(owner);
      return owner?.kind === 'person' && isOwned ? `${owner.name}’s ${noun}` : null;
    }
    if (determiner !== 'definite' || noun !== 'ministry') return null;
    const step = (one: Entity | undefined): number => (one === undefined ? -1 : this.met.wholeAt(one));
    const minister = this.met.all.findLast((one) => ministryOf(one) !== null);
    const body = this.met.all.findLast((one) => one.kind !== 'person' && /\bministry\b/i.test(one.name));
    return minister === undefined || step(body) >= step(minister) ? null : ministryOf(minister);
  }

  /** *State agency TASS* is TASS; the *Russian foreign ministry* is that. */
  private bodyName(name: Stretch): string {
    const { tokens } = this.document;
    let noun = -1;
    for (let i = name.from; i < name.to && tokens[i]?.lower !== 'of'; i++)
      if (isBodyNoun(tokens[i]?.lower ?? '') && !/^\p{Lu}/u.test(tokens[i]?.raw ?? '')) noun = i;
    return noun >= 0 && noun < name.to - 1 && tokens[noun + 1]?.lower !== 'of'
      ? textOf(this.document, { from: noun + 1, to: name.to })
      : textOf(this.document, name);
  }

  private bodyNamed(name: string, more: Partial<Entity>): Entity {
    const key = name.toLowerCase();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const entity: Entity = { ...blank(more.kind ?? 'organisation', name), ...more };
    this.known.set(key, entity);
    return entity;
  }

  private ownerOf({ from }: Nominal): Entity | null {
    const { tokens, sentenceOf } = this.document;
    return this.met.owner(tokens[from]?.lower ?? '', sentenceOf[from] ?? 0);
  }
}

/** *The ministry* of a minister by what the office is for; null of others. */
function ministryOf({ of, offices }: Entity): string | null {
  const office = offices.find(({ noun, words }) => noun === 'minister' && !words.has('prime'));
  if (office === undefined) return null;
  const words = [...office.words].join(' ');
  return `${of === null ? '' : `${of}’s `}${words === '' ? '' : `${words} `}ministry`;
}
