import type { Attribution } from '../attribution.ts';
import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import type { Entity } from '../people/entity.ts';
import { nominalsWithin } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import type { Referent } from '../people/referent.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Stretch } from '../text/stretch.ts';
import { beforeSource } from './before-source.ts';
import { officeTold } from './office-told.ts';

/** What the trust in a statement is weighed from, in the order of the weights. */
export const TRUST_FEATURES = [
  'always',
  'words',
  'thought',
  'label',
  'turn',
  'loose',
  'full name',
  'surname of somebody introduced',
  'surname alone',
  'state or body of the record',
  'another body',
  'body named once, in one word',
  'description of somebody named',
  'description of nobody named',
  'indefinite',
  'pronoun',
  'pronoun for a person named in full',
  'relative',
  'shared',
  'nobody',
  'several',
  'sentences back',
  'rivals',
  'rivals who are subjects',
  'last told of beside',
  'called so nowhere else',
  'others called so',
  'tokens to the cue',
  'people between',
  'inverted',
  'other cue',
  'no cue',
  'direct',
  'mixed',
  'few words',
  'passed on',
  'others in the sentence',
] as const;
export type TrustFeature = (typeof TRUST_FEATURES)[number];

const PLACE = new Map(TRUST_FEATURES.map((name, n) => [name, n]));
/** Words that a statement of outside of marks rarely has fewer of. */
const FEW = 6;
const MOST = 3;
/** Tokens to each side of the cue in which others are counted. */
const NEAR = 60;

const odds = (p: number): number => Math.log(Math.max(p, 0.02) / Math.max(1 - p, 0.02));

/** How a statement and its speaker are told, as numbers of about 0 to 1 in the order of {@link TRUST_FEATURES}. */
export function trustFeatures(
  document: Document,
  attribution: Attribution,
  { entities, manner }: Pick<Referent, 'entities' | 'manner'>,
  cast: Cast,
): number[] {
  const { confidence, attitude, kind, cue, anchor, via } = attribution;
  const row = new Array<number>(TRUST_FEATURES.length).fill(0);
  const set = (name: TrustFeature, value: number | boolean): void => {
    row[PLACE.get(name) ?? 0] = Number(value);
  };
  const [speaker] = entities;
  const source = nearest(attribution);
  const nominal = source === null ? undefined : nominalAt(cast, source);
  set('always', 1);
  set('words', odds(confidence) / 4);
  set('thought', attitude === 'thought');
  set('label', attribution.manner === 'label');
  set('turn', attribution.manner === 'turn' || attribution.manner === 'remarks');
  set('loose', attribution.manner === 'loose');
  set('several', entities.length > 1);
  set('direct', kind === 'direct');
  set('mixed', kind === 'mixed');
  set('few words', kind === 'indirect' && wordCount(attribution) < FEW);
  set('passed on', via !== null);
  set('no cue', cue === null);
  set('other cue', cue !== null && !isSpeechWord(document.tokens[anchor]?.lower ?? ''));
  set(told(manner, nominal, speaker, cast), 1);
  if (speaker !== undefined && source !== null) {
    if (manner === 'pronoun' || manner === 'epithet' || manner === 'description') {
      const { back, rivals, rivalSubjects, isSubject } = beforeSource(document, cast, speaker, source);
      set('sentences back', Math.min(back, MOST) / MOST);
      set('rivals', Math.min(rivals, MOST) / MOST);
      set('rivals who are subjects', Math.min(rivalSubjects, MOST) / MOST);
      set('last told of beside', !isSubject);
    }
    if (manner === 'description' && nominal?.officeNoun != null) {
      const { elsewhere, rivals } = officeTold(cast, nominal.officeNoun, speaker);
      set('called so nowhere else', !elsewhere && speaker.ref === null);
      set('others called so', Math.min(rivals, MOST) / MOST);
    }
    set('inverted', source.from > anchor);
    set('tokens to the cue', Math.log1p(gapOf(source, anchor)) / MOST);
    set('people between', Math.min(between(cast, source, anchor, speaker), MOST) / MOST);
    set('others in the sentence', Math.min(others(document, cast, anchor, speaker), MOST) / MOST);
  }
  return row;
}

function told(
  manner: Referent['manner'],
  nominal: Nominal | undefined,
  speaker: Entity | undefined,
  cast: Cast,
): TrustFeature {
  if (speaker === undefined || manner === 'nobody') return 'nobody';
  if (manner === 'relative' || manner === 'shared') return manner;
  if (manner === 'pronoun' || manner === 'epithet')
    return speaker.parts?.first == null ? 'pronoun' : 'pronoun for a person named in full';
  if (manner === 'description' || manner === 'pair') return 'description of somebody named';
  if (manner === 'unnamed')
    return isIndefinite(nominal, speaker) ? 'indefinite' : 'description of nobody named';
  if (manner === 'body') {
    if (speaker.ref !== null || speaker.kind === 'state') return 'state or body of the record';
    return isMetOnce(cast, speaker) && !speaker.name.includes(' ')
      ? 'body named once, in one word'
      : 'another body';
  }
  if (nominal?.name == null || nominal.name.to - nominal.name.from > 1) return 'full name';
  return speaker.parts?.first == null ? 'surname alone' : 'surname of somebody introduced';
}

/** *A diplomat*, *two officials*, *sources*; not *the host* or *Kosovo’s negotiator*, who is somebody. */
const isIndefinite = (nominal: Nominal | undefined, { plural }: Entity): boolean =>
  plural || nominal === undefined || nominal.plural || nominal.determiner === 'indefinite';

const counts = new WeakMap<Cast, Map<Entity, number>>();

function isMetOnce(cast: Cast, entity: Entity): boolean {
  let count = counts.get(cast);
  if (count === undefined) {
    count = new Map();
    for (const one of cast.entityOf) if (one !== null) count.set(one, (count.get(one) ?? 0) + 1);
    counts.set(cast, count);
  }
  return (count.get(entity) ?? 0) <= 1;
}

const gapOf = ({ from, to }: Stretch, anchor: number): number =>
  Math.max(0, to <= anchor ? anchor - to : from - anchor - 1);

/** Of a source in several pieces, the one next to the cue. */
function nearest({ sourceTokens, anchor }: Attribution): Stretch | null {
  return [...sourceTokens].sort((a, b) => gapOf(a, anchor) - gapOf(b, anchor))[0] ?? null;
}

const nominalAt = (cast: Cast, { from, to }: Stretch): Nominal | undefined =>
  nominalsWithin(cast.nominals, from, to).find((one) => one.name !== null || one.office !== null);

/** How many other people are told of between the source and the cue. */
const between = (cast: Cast, source: Stretch, anchor: number, speaker: Entity): number => {
  const [from, to] = source.from < anchor ? [source.from, anchor] : [anchor, source.from];
  return peopleIn(cast, from, to, speaker).size;
};

/** How many other people the sentence of the cue tells of, near it. */
function others({ sentenceOf }: Document, cast: Cast, anchor: number, speaker: Entity): number {
  let [from, to] = [anchor, anchor + 1];
  while (anchor - from < NEAR && sentenceOf[from - 1] === sentenceOf[anchor]) from--;
  while (to - anchor < NEAR && sentenceOf[to] === sentenceOf[anchor]) to++;
  return peopleIn(cast, from, to, speaker).size;
}

function peopleIn({ nominals, entityOf }: Cast, from: number, to: number, speaker: Entity): Set<Entity> {
  const found = new Set<Entity>();
  for (let n = lowerBound(nominals.length, (k) => nominals[k]?.to ?? 0, from + 1); n < nominals.length; n++) {
    const [nominal, entity] = [nominals[n], entityOf[n]];
    if (nominal === undefined || nominal.from >= to) break;
    if (entity != null && entity !== speaker && entity.kind === 'person' && !nominal.quoted)
      found.add(entity);
  }
  return found;
}

const wordCount = ({ content }: Attribution): number =>
  content.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
