import { genderOfOffice } from '../../words/office-nouns.ts';
import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Entity, Office } from './entity.ts';
import { isPublic, mayBeCalled } from './lexicon.ts';
import type { Met } from './met.ts';
import type { Nominal } from './nominals/nominal.ts';
import type { Principals } from './principals.ts';
import { isSubjectLike } from './subjects.ts';

/** Who is mentioned, in order, and whom each mention means. */
interface Mentioned {
  nominals: readonly Nominal[];
  entityOf: readonly (Entity | null)[];
}

/** *Norway's envoy said …*, and then *the Norwegian envoy, Kari Lund*: those told of by an office before they are named. Linear. */
export function namedLater(
  document: Document,
  { nominals, entityOf }: Mentioned,
  met: Met,
  principals: Principals,
): Map<Entity, Entity> {
  const found = new Map<Entity, Entity>();
  const holders = holdersAmong(met.all);
  /** Whether the article tells of one such office alone, and it is a public one. */
  const seats = new Map<string, Set<string | null>>();
  for (const one of met.all)
    for (const { noun, of } of one.offices) seats.set(noun, (seats.get(noun) ?? new Set()).add(of));
  const isAlone = (noun: string): boolean => isPublic(noun) && (seats.get(noun)?.size ?? 0) === 1;
  const lead = document.paragraphs.findIndex(({ start, end }) => end - start >= LEAD);
  const opening = openingOf(document, nominals);
  const asked = new Map<string, Entity | null>();
  const holderOf = (office: Office): Entity | null => {
    const key = JSON.stringify([seatOf(office), ...office.words]);
    let holder = asked.get(key);
    if (holder === undefined) {
      holder =
        office.of === null && !isAlone(office.noun)
          ? null
          : onlyHolder(holders.get(seatOf(office)) ?? [], office);
      asked.set(key, holder);
    }
    return holder;
  };
  nominals.forEach((nominal, n) => {
    const entity = entityOf[n] ?? null;
    const office = entity?.offices[0];
    if (entity?.anonymous !== true || office === undefined || found.has(entity)) return;
    if (entity.plural || met.isIndefinite(entity)) return;
    const isOfBody = nominal.determiner === 'possessive' && entity.of !== null;
    if (nominal.determiner !== 'definite' && nominal.owner === null && !isOfBody) return;
    const holder =
      (isOfBody ? null : holderOf(office)) ??
      introduced(document, { nominals, entityOf }, n, lead) ??
      speakingThere(document, { nominals, entityOf }, n, opening);
    if (holder !== null && principals.mayServeAs(holder, entity)) found.set(entity, holder);
  });
  return found;
}

/** So many characters at least has the paragraph with which a story begins, and no heading. */
const LEAD = 80;

/**
 * *The governor of Orsk promised …*, and then *Pavel Lind met …*: who is named first thing in the paragraph behind the
 * lead, for the office that the lead is about.
 */
function introduced(
  document: Document,
  { nominals, entityOf }: Mentioned,
  n: number,
  lead: number,
): Entity | null {
  const { paragraphOf, tokens } = document;
  const described = nominals[n];
  if (described?.officeNoun == null || !isPublic(described.officeNoun)) return null;
  if (paragraphOf[described.from] !== lead) return null;
  const owner = nominals[n - 1];
  const before = owner !== undefined && owner.from >= described.from ? nominals[n - 2] : owner;
  const opensLead = before === undefined || paragraphOf[before.from] !== lead;
  const says = isSpeechWord(tokens[described.to]?.lower ?? '');
  if (!(opensLead || says) || !isSubjectLike(document, described)) return null;
  const m = lowerBound(nominals.length, (k) => paragraphOf[nominals[k]?.from ?? 0] ?? 0, lead + 1);
  const [named, one] = [nominals[m], entityOf[m] ?? null];
  const isFirst = named !== undefined && paragraphOf[named.from - 1] !== paragraphOf[named.from];
  if (!isFirst || one?.kind !== 'person' || one.anonymous || one.parts?.first == null) return null;
  const gender = genderOfOffice(described.officeNoun) ?? one.gender;
  return paragraphOf[named.from] === lead + 1 &&
    one.ref === null &&
    one.offices.every(({ noun }) => mayBeCalled(noun, described.officeNoun ?? '')) &&
    gender === (one.gender ?? gender) &&
    !entityOf.slice(0, m).includes(one)
    ? one
    : null;
}

/** By sentence, the first nominal of it. */
function openingOf({ sentenceOf }: Document, nominals: readonly Nominal[]): Map<number, number> {
  const opening = new Map<number, number>();
  nominals.forEach(({ from }, n) => {
    const sentence = sentenceOf[from] ?? 0;
    if (!opening.has(sentence)) opening.set(sentence, n);
  });
  return opening;
}

const SPEAKING =
  /^(?:(?:was|were) (?:speaking|talking|addressing|answering|responding)|made (?:the|his|her|this|that) (?:remarks?|comments?|statement|announcement|pledge))\b/;

/** *The NATO chief said … . Mark Rutte was speaking in Bucharest*: of whom the next sentence tells where the words of this one fell. */
function speakingThere(
  { tokens, sentenceOf }: Document,
  { nominals, entityOf }: Mentioned,
  n: number,
  opening: ReadonlyMap<number, number>,
): Entity | null {
  const described = nominals[n];
  const next = (sentenceOf[described?.from ?? 0] ?? 0) + 1;
  const m = opening.get(next) ?? -1;
  const [named, one] = [nominals[m], entityOf[m] ?? null];
  if (described?.officeNoun == null || named === undefined || sentenceOf[named.from - 1] === next)
    return null;
  if (one?.kind !== 'person' || one.anonymous) return null;
  const behind = tokens.slice(named.to, named.to + 3).map(({ lower }) => lower);
  const noun = described.officeNoun;
  const gender = genderOfOffice(noun) ?? one.gender;
  return SPEAKING.test(behind.join(' ')) &&
    opening.get(next - 1) === n &&
    one.offices.every((held) => mayBeCalled(held.noun, noun)) &&
    gender === (one.gender ?? gender)
    ? one
    : null;
}

interface Holder {
  entity: Entity;
  held: Office;
}

/** Those who are named, by the seats of the offices that they are told to hold. */
function holdersAmong(entities: readonly Entity[]): Map<string, Holder[]> {
  const bySeat = new Map<string, Holder[]>();
  for (const entity of entities)
    if (entity.kind === 'person' && !entity.anonymous)
      for (const held of entity.offices) {
        const seat = seatOf(held);
        const known = bySeat.get(seat);
        if (known === undefined) bySeat.set(seat, [{ entity, held }]);
        else known.push({ entity, held });
      }
  return bySeat;
}

/** The one who holds that very office, the same noun for the same, with no word less; null where several do, or nobody. */
function onlyHolder(holders: readonly Holder[], { of, words }: Office): Entity | null {
  let only: Entity | null = null;
  for (const { entity, held } of holders) {
    if (entity === only || ![...words].every((word) => held.words.has(word))) continue;
    // *The defence secretary* is no shadow defence secretary.
    if (of === null && held.words.size !== words.size) continue;
    if (only !== null) return null;
    only = entity;
  }
  return only;
}

const seatOf = ({ noun, of }: Office): string => JSON.stringify([noun, of]);
