import type { ActorGuess } from '../candidate.ts';
import type { Stretch } from '../text/stretch.ts';
import { isAppointed } from './appointments.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import { coreOf, type Reading } from './noun-phrases.ts';
import { kindsOf, takesPlace } from './nouns.ts';
import { distinct, isSame } from './parties.ts';
import type { PartyMention } from './party-mention.ts';
import { prepositionOf } from './prepositions.ts';
import { objectPronoun, type Scene, type Subject, subjectOf } from './scene.ts';
import { whomOf } from './whom.ts';

/** Who does it and who it is done to, as in PLOVER; `meant`: whether a party is told by a word that stands for it. */
export interface Sides {
  actors: ActorGuess[];
  recipients: ActorGuess[];
  meant: boolean;
}

/** The sides of what is off, with those of the plan that it was; of a meeting all are alike. */
export function joinedSides(own: Sides, plan: Sides, isMeeting: boolean): Sides {
  const known = [...own.actors, ...own.recipients];
  const actors = [...own.actors, ...without(plan.actors, known)];
  const recipients = [...own.recipients, ...without(plan.recipients, known)];
  const meant = own.meant || known.length === 0;
  return isMeeting
    ? { actors: [...actors, ...recipients], recipients: [], meant }
    : { actors, recipients, meant };
}

const TOWARDS = new Set(['to', 'with', 'against', 'on', 'at', 'for', 'from', 'between', 'by', 'among']);

const TOGETHER = new Set(['with', 'between', 'among', 'by', 'and']);

/** The parties of a happening. */
export function sidesOf(
  reading: Reading,
  clause: Clause,
  happening: Happening,
  scene: Scene,
  speaker: ActorGuess | null,
): Sides {
  const { roles, noun, object, passive, turn } = happening;
  if (turn === 'told') return ofPhrase(reading, clause, happening, scene, speaker);
  if (noun !== null) return ofNoun(reading, clause, happening, scene, speaker);
  const whom = passive ? null : (whomOf(reading, clause)?.party ?? null);
  const subject = besides(subjectOf(reading, clause.subject, scene, speaker), whom, scene);
  const allowed = roles === 'both' && !/^(?:speak|talk|be)$/.test(clause.verb.lemma) ? TOGETHER : TOWARDS;
  const objects = parties([
    ...(whom === null ? [] : [whom]),
    ...objectsIn(reading, object, allowed, happening),
  ]);
  const pronoun = objects.length === 0 ? objectPronoun(reading, object, scene) : [];
  const acted = without([...objects, ...pronoun], subject.parties);
  if (passive && roles === 'host')
    return {
      actors: subject.parties,
      recipients: parties(reading.parties.within(object)),
      meant: subject.meant,
    };
  if (passive)
    return {
      actors: parties(objectsIn(reading, object, TOWARDS, happening)),
      recipients: subject.parties,
      meant: subject.meant,
    };
  if (roles === 'both')
    return { actors: [...subject.parties, ...acted], recipients: [], meant: subject.meant };
  if (roles === 'host') return { actors: acted, recipients: subject.parties, meant: subject.meant };
  return { actors: subject.parties, recipients: acted, meant: subject.meant };
}

/** *Lavrov, whom he met*: the pronoun means somebody else. */
function besides(subject: Subject, whom: PartyMention | null, { subjects }: Scene): Subject {
  if (whom === null || !subject.meant || !subject.parties.some((one) => isSame(one, whom.party)))
    return subject;
  const other = subjects.findLast((one) => one.kind === 'person' && !isSame(one, whom.party));
  return { parties: other === undefined ? [] : [other], meant: true };
}

/** *After talks with B, A said …*: A and B; *A told B in a call*: A and B; *after talks between B and C, A said*: B and C. */
function ofPhrase(
  reading: Reading,
  { subject }: Clause,
  { noun, object }: Happening,
  scene: Scene,
  speaker: ActorGuess | null,
): Sides {
  const named = reading.parties
    .within(object)
    .filter(
      (one) =>
        (one.to <= (noun?.from ?? 0) &&
          /^(?:to|with|between|among|)$/.test(prepositionOf(reading, one, object.from) ?? '')) ||
        (isHearer(noun, object) && prepositionOf(reading, one, object.from) === null) ||
        /^(?:with|between|among)$/.test(prepositionOf(reading, one, object.from) ?? ''),
    );
  if (/^(?:between|among)$/.test(reading.tokens[object.from]?.lower ?? ''))
    return { actors: parties(named), recipients: [], meant: false };
  const doer = subjectOf(reading, subject, scene, speaker);
  const others = without(parties(named), doer.parties);
  return { actors: [...doer.parties, ...others], recipients: [], meant: doer.meant };
}

/** *In a call, A told B …*: whether the phrase stands before the verb, and what is looked at behind it. */
const isHearer = (noun: Stretch | null, object: Stretch): boolean => noun !== null && object.from > noun.to;

const parties = (mentions: readonly PartyMention[]): ActorGuess[] => distinct(mentions);

const without = (some: readonly ActorGuess[], others: readonly ActorGuess[]): ActorGuess[] =>
  some.filter((one) => !others.some((other) => isSame(one, other)));

/** A noun names its sides around it: *a call between A and B*, *a visit by A to B*; who puts it off is a side too. */
function ofNoun(
  reading: Reading,
  clause: Clause,
  { noun, turn, passive, object }: Happening,
  scene: Scene,
  speaker: ActorGuess | null,
): Sides {
  if (noun === null) return { actors: [], recipients: [], meant: false };
  const named = sidesNamed(reading, noun);
  const { tokens } = reading.document;
  const to = named.filter((one) => prepositionOf(reading, one, noun.from) === 'to');
  const rest = named.filter(
    (one) =>
      !to.includes(one) &&
      prepositionOf(reading, one, noun.from) !== 'on' &&
      !(
        one.party.kind !== 'person' &&
        tokens[one.from - 1]?.lower === 'for' &&
        isAppointed(tokens[one.from - 2]?.lower ?? '')
      ) &&
      !isVenueName(reading, one, noun),
  );
  const after = turn === 'off' && !passive ? [] : objectsIn(reading, object, TOGETHER, null);
  const doer =
    turn === 'off' && !passive
      ? subjectOf(reading, clause.subject, scene, speaker)
      : { parties: [], meant: false };
  const actors = [...doer.parties];
  for (const one of [...parties(rest), ...parties(after)])
    if (!actors.some((other) => isSame(one, other))) actors.push(one);
  const recipients = without(parties(to), actors);
  if (actors.length > 0) return { actors, recipients, meant: doer.meant };
  const definite = scene.talks && pointsBack(tokens, noun);
  return { actors: definite ? scene.sides : [], recipients, meant: definite && scene.sides.length > 0 };
}

/** Whom a noun phrase names as taking part in its event, also as whose it is: *Lavrov’s visit*. */
export function sidesNamed(reading: Reading, noun: Stretch): PartyMention[] {
  const core = coreOf(reading, noun);
  const isOwner = ({ party, to }: PartyMention): boolean =>
    party.kind === 'person' &&
    reading.tokens[to]?.lower === "'s" &&
    core !== null &&
    core.to - to <= OWNED &&
    takesPlace(reading.tokens[core.to - 1]?.lower ?? '');
  return reading.parties
    .within(noun)
    .filter((one) => one.as === 'party' || isOwner(one))
    .map((one) => ({ ...one, as: 'party' }));
}

/** So many tokens behind a name its *’s* and the noun of what is somebody’s stand: *Lavrov | ’s planned visit*. */
const OWNED = 4;

/** *the talks*, *the next round*, *talks*: those that the text tells of. */
function pointsBack(tokens: readonly { lower: string }[], { from }: Stretch): boolean {
  const first = tokens[from]?.lower ?? '';
  if (/^(?:next|second|third|fourth|fifth|new|another|further)$/.test(first)) return true;
  return (
    /^(?:talks|negotiations|round|exchange)$/.test(first) &&
    /^(?:the|these|their|[.•–-])$/.test(tokens[from - 1]?.lower ?? '.')
  );
}

/** *the Geneva talks*: the seat of a state that only says where. */
function isVenueName(reading: Reading, mention: PartyMention, noun: Stretch): boolean {
  const raw = reading.tokens[mention.from]?.raw ?? '';
  return (
    mention.from === noun.from &&
    mention.to < noun.to &&
    mention.party.kind === 'state' &&
    raw.toLowerCase() !== mention.party.name.toLowerCase() &&
    !/(?:ian|ish|ese|an|ch|i|ians)$/.test(raw) &&
    !/^(?:US|UK|U\.S\.|U\.K\.)$/.test(raw)
  );
}

const WHERE = /^(?:above|below|along|beside|outside|inside|opposite|throughout|beneath)$/;

/** The mentions that are objects: right after the verb, or behind a preposition that leads to who is meant. */
function objectsIn(
  reading: Reading,
  object: Stretch,
  allowed: ReadonlySet<string>,
  happening: Happening | null,
): PartyMention[] {
  const { tokens } = reading.document;
  return reading.parties.within(object).filter((one) => {
    if (one.as !== 'party' || isBorder(tokens, one)) return false;
    // *Above Lake Bled*: a place.
    if (WHERE.test(tokens[one.from - 1]?.lower ?? '')) return false;
    const preposition = prepositionOf(reading, one, object.from);
    if (
      happening?.type === 'ASSAULT' &&
      one.party.kind === 'state' &&
      isSeat(tokens[one.from]?.raw ?? '', one)
    )
      return false;
    if (preposition === null) return happening === null ? false : !isPossessor(reading, one);
    // *Host a dinner at Carlton Gardens*, *spoke with Fidan, according to Miller*.
    if (preposition === 'at' && happening?.type === 'CONSULT') return false;
    if (preposition === 'to' && isSource(tokens, one.from, object.from)) return false;
    // *Took a call from Starmer*.
    if (preposition === 'from' && happening?.type === 'CONSULT')
      return kindsOf(tokens[one.from - 2]?.lower ?? '').includes('call');
    if (
      preposition === 'to' &&
      happening?.type === 'CONSULT' &&
      /^(?:fly|flew|travel|arriv|go|went|head|return|come|came)/.test(tokens[object.from - 1]?.lower ?? '')
    )
      return !isSeat(tokens[one.from]?.raw ?? '', one);
    return allowed.has(preposition);
  });
}

/** *According to his spokesman, Matthew Miller*. */
function isSource(tokens: readonly { lower: string }[], at: number, from: number): boolean {
  for (let i = at - 1; i >= from; i--)
    if (tokens[i]?.lower === 'to') return tokens[i - 1]?.lower === 'according';
  return false;
}

const isSeat = (raw: string, { party }: PartyMention): boolean => {
  const word = raw.toLowerCase();
  return (
    word !== party.name.toLowerCase() &&
    !/(?:ian|ish|ese|an|ch|i|s|ais)$/.test(word) &&
    !/^(?:us|uk|u\.s\.|u\.k\.)$/.test(word)
  );
};

/** *the border with Belarus* is a place. */
const isBorder = (tokens: readonly { lower: string }[], { from }: PartyMention): boolean =>
  tokens[from - 1]?.lower === 'with' && /^(?:border|frontier)$/.test(tokens[from - 2]?.lower ?? '');

/** *Russia’s reply*: whose it is, not who gets it. *Russia’s president* is Russia’s man. */
function isPossessor(reading: Reading, { to }: PartyMention): boolean {
  const { tokens } = reading.document;
  if (tokens[to]?.lower !== "'s") return false;
  for (let i = to + 1; i < to + 4; i++)
    if (
      /^(?:president|minister|premier|leader|chancellor|king|queen|envoy|ambassador|negotiator|parliament|government)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return false;
  return true;
}
