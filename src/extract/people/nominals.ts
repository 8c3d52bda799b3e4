import { isSpeechWord } from '../cues/speech-verbs.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, isWord, type Token } from '../text/tokens.ts';
import type { BodyFound, BodyIndex } from './bodies.ts';
import {
  isBodyNoun,
  isHonorific,
  isListedOffice,
  isModifier,
  isParticle,
  isShort,
  officeOf,
  somebodyOf,
} from './lexicon.ts';
import { quantifiedAt } from './quantified.ts';

/** What a noun phrase that names or describes somebody is made of. */
export interface Nominal {
  /** The phrase with determiner and possessor, without appositions and complements. */
  from: number;
  to: number;
  kind: 'person' | 'body' | 'place';
  /** The tokens of a personal or a body's name. */
  name: Stretch | null;
  honorific: string | null;
  /** The words of an office with what stands before its noun, possessor and determiner left out. */
  office: Stretch | null;
  /** The noun of the office, in the singular and in small letters. */
  officeNoun: string | null;
  /** Whose: *Ukraine’s* minister. */
  owner: Stretch | null;
  /** What follows the noun: *of Poland*, *for the ministry*. */
  complement: Stretch | null;
  determiner: 'definite' | 'indefinite' | 'possessive' | null;
  plural: boolean;
  quoted: boolean;
  /** The state or body that a name of one stands for; of a person, what the words before the office name. */
  bodies: BodyFound | null;
}

const INDEFINITE = new Set(
  'a an one another two three four five six several some many few both no any'.split(' '),
);
const DEFINITE = new Set('the this that these those'.split(' '));
const POSSESSIVE = new Set('his her its their our my your whose'.split(' '));
const COMPLEMENT = new Set('of for to at in from with on close familiar involved'.split(' '));
const LONGEST_NAME = 7;
const LONGEST_LEFT = 9;
const LONGEST_COMPLEMENT = 12;

const AT = /^(?:in|at|near|outside|around|across)$/;

/** What is named once as where something is, is a place wherever it is named: *in Weimar*. */
function withPlaces({ tokens }: Document, found: readonly Nominal[]): Nominal[] {
  const isBare = ({ kind, name, office, honorific }: Nominal): boolean =>
    kind !== 'place' &&
    name !== null &&
    name.to - name.from === 1 &&
    isCapitalised(tokens[name.from]) &&
    office === null &&
    honorific === null;
  const wordOf = ({ name }: Nominal): string => tokens[name?.from ?? -1]?.lower ?? '';
  const places = new Set(
    found
      .filter(
        (one) =>
          isBare(one) &&
          AT.test(tokens[one.from - 1]?.lower ?? '') &&
          !/^['’]/.test(tokens[one.to]?.raw ?? ''),
      )
      .map(wordOf),
  );
  return found.map((one) =>
    isBare(one) && places.has(wordOf(one)) ? { ...one, kind: 'place' as const } : one,
  );
}

/** Every phrase of a document that names or describes a person, a body or a state, in order. Linear. */
export function nominalsOf(document: Document, bodies: BodyIndex): Nominal[] {
  const found: Nominal[] = [];
  const { tokens } = document;
  let done = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i < done) continue;
    const nominal =
      officeAt(document, bodies, i, done) ?? nameAt(document, bodies, i) ?? bodyAt(document, bodies, i, done);
    if (nominal === null) continue;
    found.push(nominal);
    done = nominal.to;
    i = nominal.to - 1;
  }
  return withOwners(document, bodies, withPlaces(document, found));
}

/** Possessors are phrases of their own: *Zelensky* in *Zelensky’s chief of staff*. */
function withOwners(document: Document, bodies: BodyIndex, found: readonly Nominal[]): Nominal[] {
  return found.flatMap((nominal, n) => {
    const { owner } = nominal;
    if (owner === null || (found[n - 1]?.to ?? 0) > owner.from) return [nominal];
    const inner = nameAt(document, bodies, owner.from) ?? bodyAt(document, bodies, owner.from, owner.from);
    return inner === null || inner.to > owner.to ? [nominal] : [inner, nominal];
  });
}

/** An office at token `i`, with what stands before its noun (from `least` on) and the name after it. */
function officeAt(document: Document, bodies: BodyIndex, i: number, least: number): Nominal | null {
  const { tokens, quoteOf } = document;
  const token = tokens[i];
  const noun = officeOf(token?.lower ?? '') ?? somebodyOf(token?.lower ?? '');
  if (noun === null || !isNounHere(document, i) || leadsToOffice(document, i) || isSurname(document, i))
    return null;
  let end = i + 1;
  let head = noun;
  while (sameRun(document, i, end)) {
    const next = officeOf(tokens[end]?.lower ?? '');
    if (next === null) break;
    head = end - i === 1 && /^secretary$/.test(noun) && next === 'general' ? 'secretary-general' : next;
    end++;
  }
  const compound = compoundEnd(document, end);
  const left = leftOf(document, bodies, i, Math.max(least, 0));
  const next = sameRun(document, i, compound) ? nameRun(document, bodies, compound) : null;
  const behind = next === null ? nameBehind(document, bodies, complementAt(document, compound)) : null;
  const name = next ?? behind;
  const to = name?.to ?? compound;
  if (
    next !== null &&
    name !== null &&
    isBodyNoun(tokens[name.to - 1]?.lower ?? '') &&
    name.to - name.from > 1
  )
    return null;
  const inBody = bodyNounAfter(document, compound);
  if (name === null && inBody) return null;
  return {
    from: left.from,
    to,
    kind: 'person',
    name: name === null ? null : { from: name.from, to: name.to },
    honorific: name?.honorific ?? null,
    office: { from: left.core, to: behind?.from ?? compound },
    officeNoun: head,
    owner: left.owner,
    complement: name === null ? complementAt(document, compound) : null,
    determiner: left.determiner,
    plural: isPlural(tokens[end - 1], head),
    quoted: quoteOf[i] !== -1,
    bodies: left.bodies,
  };
}

/** *Minister of Energy | Denys Shmyhal*, *head of the committee on foreign policy | Oleksandr Merezhko*. */
function nameBehind(
  document: Document,
  bodies: BodyIndex,
  complement: Stretch | null,
): (Stretch & { honorific: string | null }) | null {
  const { tokens } = document;
  if (complement === null || tokens[complement.from]?.lower !== 'of') return null;
  let from = complement.to;
  while (from > complement.from + 1 && isNamePart(document, from - 1)) from--;
  const run = complement.to - from;
  const first = complement.to - 2;
  if (run < 2 || isBodyNoun(tokens[complement.to - 1]?.lower ?? '')) return null;
  const name = { from: first, to: complement.to, honorific: null };
  const before = tokens[first - 1];
  if (run === 2)
    return /^\p{Ll}/u.test(before?.raw ?? '') &&
      officeOf(before?.lower ?? '') === null &&
      somebodyOf(before?.lower ?? '') === null &&
      !CLOSED.test(classOf(before ?? NOTHING))
      ? name
      : null;
  const tag = listedAs(tokens[first]?.lower ?? '');
  const ends =
    bodyEndsAt(document, bodies, from, first) ||
    isBodyNoun(before?.lower ?? '') ||
    COMMON.test(listedAs(before?.lower ?? '') ?? '');
  const named = FIRST_NAME.test(tag ?? '') && !FIRST_NAME.test(listedAs(before?.lower ?? '') ?? '');
  return named || (ends && tag === null) ? name : null;
}

const NOTHING = { raw: '', lower: '' };

/** Whether a state's or a body's name ends right before token `end`. */
function bodyEndsAt({ tokens }: Document, bodies: BodyIndex, from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (bodies.at(tokens, k)?.to === end) return true;
  return false;
}

/** *Michael Carpenter*: in capitals a trade is a name, unless it opens the sentence before one (*Pilot Sofiia Lys*). */
function isSurname(document: Document, i: number): boolean {
  const { tokens, sentenceOf } = document;
  const token = tokens[i];
  if (
    token === undefined ||
    !isCapitalised(token) ||
    isListedOffice(token.lower) ||
    somebodyOf(token.lower) !== null
  )
    return false;
  const opens = sentenceOf[i] !== sentenceOf[i - 1] || isOpening(document, i - 1);
  return !opens || !isCapitalised(tokens[i + 1]) || sentenceOf[i + 1] !== sentenceOf[i];
}

/** *Deputy foreign minister*, *chief negotiator*: the first word only tells the rank. */
function leadsToOffice(document: Document, i: number): boolean {
  const { tokens } = document;
  if (!isModifier(tokens[i]?.lower ?? '')) return false;
  let k = i + 1;
  while (
    k < i + 4 &&
    sameRun(document, i, k) &&
    isModifier(tokens[k]?.lower ?? '') &&
    officeOf(tokens[k]?.lower ?? '') === null
  )
    k++;
  return sameRun(document, i, k) && officeOf(tokens[k]?.lower ?? '') !== null;
}

/** *The president’s office*, *the ministers council*: the office only describes a body. */
const bodyNounAfter = ({ tokens }: Document, i: number): boolean =>
  isBodyNoun(tokens[i]?.lower ?? '') || (tokens[i]?.lower === "'s" && isBodyNoun(tokens[i + 1]?.lower ?? ''));

const isPlural = (token: Token | undefined, head: string): boolean =>
  token !== undefined &&
  token.lower !== head &&
  token.lower !== 'secretary-general' &&
  !isShort(token.lower) &&
  officeOf(token.lower) === head;

const AFTER_TO = /^(?:to|will|would|can|could|may|might|must|should|not|did|does|do|and)$/;

/** *Head* and *host* may be verbs: after *to* or an auxiliary they are. */
function isNounHere({ tokens, sentenceOf }: Document, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || isCapitalised(token))
    return token !== undefined && !/^(?:Press|Post|General)$/.test(token.raw);
  if (isShort(token.lower)) return false;
  if (
    !/^(?:head|host|chair|judge|captain|ally|father|mother|friend|doctor|press|source|speaker|general|major|principal|guest|witness|volunteer|monitor|observer|engineer|whip|partner|lead)s?$/.test(
      token.lower,
    )
  )
    return true;
  const before = sentenceOf[i - 1] === sentenceOf[i] ? (tokens[i - 1]?.lower ?? '') : '';
  if (token.lower === 'general')
    return /secretary|attorney|director|major|lieutenant|brigadier|governor|^a$|^the$|^(?:an|this)$/.test(
      before,
    );
  if (token.lower === 'major' || token.lower === 'principal' || token.lower === 'lead') return false;
  return !AFTER_TO.test(before);
}

/** *Secretary of state*, *chief of staff*: the words that belong to the office. */
function compoundEnd({ tokens }: Document, end: number): number {
  if (tokens[end]?.lower !== 'of') return end;
  const word = tokens[end + 1]?.lower ?? '';
  if (
    !/^(?:state|staff|government|defence|defense|mission|delegation|diplomacy|justice|energy|commerce|protocol)$/.test(
      word,
    )
  )
    return end;
  return end + 2;
}

const sameRun = ({ sentenceOf, paragraphOf }: Document, i: number, k: number): boolean =>
  sentenceOf[i] === sentenceOf[k] && paragraphOf[i] === paragraphOf[k];

interface Left {
  from: number;
  core: number;
  owner: Stretch | null;
  determiner: Nominal['determiner'];
  bodies: BodyFound | null;
}

/** What stands before the noun of an office: modifiers, a state or body, a possessor, a determiner. */
function leftOf(document: Document, index: BodyIndex, i: number, least: number): Left {
  const { tokens } = document;
  let core = i;
  while (
    core > least &&
    i - core < LONGEST_LEFT &&
    sameRun(document, i, core - 1) &&
    determinerOf(tokens[core - 1]) === null &&
    isModifying(document, core - 1)
  )
    core--;
  for (let k = Math.max(least, core - 3); k < core; k++)
    if (index.at(tokens, k)?.to === core && sameRun(document, i, k)) core = k;
  let bodies: BodyFound | null = null;
  for (let k = core; k < i; k++) {
    const found = index.at(tokens, k);
    if (found !== null && found.to <= i && bodies === null) bodies = found;
  }
  const owner = ownerBefore(document, core);
  if (owner !== null) {
    const of = bodyIn(document, index, owner);
    const before = determinerOf(tokens[owner.from - 1]);
    return {
      from: before === 'definite' ? owner.from - 1 : owner.from,
      core,
      owner,
      determiner: 'definite',
      bodies: bodies ?? of,
    };
  }
  const determiner = core > least ? determinerOf(tokens[core - 1]) : null;
  return { from: determiner === null ? core : core - 1, core, owner: null, determiner, bodies };
}

function determinerOf(token: Token | undefined): Nominal['determiner'] {
  const word = token?.lower ?? '';
  if (DEFINITE.has(word)) return 'definite';
  if (INDEFINITE.has(word)) return 'indefinite';
  return POSSESSIVE.has(word) ? 'possessive' : null;
}

function ownerBefore(document: Document, core: number): Stretch | null {
  const { tokens } = document;
  const mark = tokens[core - 1];
  if (core < 2 || mark === undefined) return null;
  const isMark =
    mark.lower === "'s" ||
    ((mark.raw === '’' || mark.raw === "'") && /s$/.test(tokens[core - 2]?.lower ?? ''));
  if (!isMark || tokens[core - 2]?.end !== mark.start) return null;
  let from = core - 2;
  while (
    from > 0 &&
    sameRun(document, core, from - 1) &&
    (isNamePart(document, from - 1) ||
      (isParticle(tokens[from - 1]?.lower ?? '') && isNamePart(document, from - 2)))
  )
    from--;
  return isCapitalised(tokens[core - 2]) ? { from, to: core - 1 } : null;
}

export function bodyIn({ tokens }: Document, index: BodyIndex, { from, to }: Stretch): BodyFound | null {
  for (let k = from; k < to; k++) {
    const found = index.at(tokens, k);
    if (found !== null && found.to <= to) return found;
  }
  return null;
}

/** Whether the token may stand before the noun of an office as a part of its phrase. */
function isModifying(document: Document, i: number): boolean {
  const token = document.tokens[i];
  if (token === undefined || !/^\p{L}/u.test(token.raw)) return false;
  if (isModifier(token.lower) || officeOf(token.lower) !== null || isBodyNoun(token.lower))
    return opensNoSentence(document, i);
  if (isCapitalised(token)) return isNamePart(document, i);
  const kind = classOf(token);
  if (!/^(?:word|al|ive|ous|ity|tion|ment|s|es)$/.test(kind)) return false;
  return (
    /^(?:Adjective|Singular|Noun|Uncountable|Organization|Comparable)/.test(listedAs(token.lower) ?? '') ||
    (listedAs(token.lower) === null && kind !== 's' && kind !== 'es')
  );
}

/** A word in small letters, or one that is not capitalised for opening the sentence alone. */
const opensNoSentence = (document: Document, i: number): boolean =>
  !isCapitalised(document.tokens[i]) ||
  document.sentenceOf[i] === document.sentenceOf[i - 1] ||
  isModifier(document.tokens[i]?.lower ?? '') ||
  officeOf(document.tokens[i]?.lower ?? '') !== null;

const COMMON =
  /^(?:Adjective|Comparable|Superlative|Adverb|Plural|Singular|Noun$|Noun\||Gerund|Infinitive|PastTense|PresentTense|Participle|Uncountable|Pronoun|Determiner|Preposition|Conjunction|Date|WeekDay|Month|Modal|Copula|Auxiliary|QuestionWord|Negative|Duration|Cardinal|TextValue|Ordinal|Adj\||Person\|Date)/;
const TIME = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr aug sept oct nov dec today yesterday tomorrow tonight'.split(
    ' ',
  ),
);
const CLOSED =
  /^(?:determiner|preposition|to|for|as|that|whether|subject|possessive|object|coordinator|subordinator|be|have|do|modal|negation|adverb|day|document)$/;
/** Closed words that are surnames and first names too. */
/** Pronouns and the like that are surnames of East Asia. */
const SURNAMES_TOO = /^(?:he|she|you|do)$/;
const NAMES_TOO = new Set(['may', 'will', 'mark', 'so', 'an']);

/** Whether a capitalised token can be a part of a name. */
function isNamePart(document: Document, i: number): boolean {
  const { tokens, sentenceOf } = document;
  const token = tokens[i];
  if (token === undefined) return false;
  if (JOINED.test(token.raw)) return true;
  if (!/^\p{Lu}/u.test(token.raw)) return false;
  if (isTime(document, i)) return false;
  const opens = sentenceOf[i] !== sentenceOf[i - 1] || isOpening(document, i - 1);
  const next = tokens[i + 1];
  const goesOn = isCapitalised(next) && sentenceOf[i] === sentenceOf[i + 1];
  if (CLOSED.test(classOf(token))) {
    if (SURNAMES_TOO.test(token.lower))
      return goesOn || (!opens && officeOf(tokens[i - 1]?.lower ?? '') !== null);
    if (!NAMES_TOO.has(token.lower)) return false;
    return opens ? goesOn || token.lower === 'may' : true;
  }
  if (!opens) return true;
  if (quantifiedAt(document, i) !== null) return false;
  if (isSayingFirst(token, next)) return false;
  const tag = listedAs(token.lower) ?? '';
  if (
    !COMMON.test(tag) ||
    (/^(?:Singular|Noun|Modal)/.test(tag) &&
      /^(?:said|says|told|tells|added|replied)$/.test(next?.lower ?? ''))
  )
    return true;
  return (
    goesOn &&
    !isHonorific(next?.lower ?? '') &&
    officeOf(next?.lower ?? '') === null &&
    /^(?:Singular|Noun|Infinitive|PresentTense|Modal|Adj|Person)/.test(tag) &&
    listedAs(next?.lower ?? '') !== 'Demonym'
  );
}

const NAMES_OF_MONTHS = /^(?:may|april|june|august|jan)$/;
const FIRST_NAME = /^(?:FirstName|MaleName|FemaleName)$/;
const WEEKDAY = /day$|^to|^yester/;

/** A month or a day of the week; *April Summers* and *Mr. May* are people. */
function isTime({ tokens }: Document, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  if (isZone(tokens, i)) return true;
  if (!TIME.has(word.replace(/\.$/, '')) && word !== 'may') return false;
  if (isSurnameOfMonth(tokens, i)) return false;
  if (!NAMES_OF_MONTHS.test(word)) return true;
  if (word !== 'may' && !isCapitalised(tokens[i + 1]))
    return !isCapitalised(tokens[i - 1]) || TIME.has(tokens[i - 1]?.lower ?? '');
  const before = tokens[i - 1]?.lower ?? '';
  return (
    /^\p{N}/u.test(before) ||
    /^\p{N}/u.test(tokens[i + 1]?.raw ?? '') ||
    /^(?:in|since|until|till|last|next|this|early|late|mid-|of|by|from|during|before|after)$/.test(before)
  );
}

/** *18.35 BST*: capitals behind the time of a clock. */
const isZone = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}{2,5}$/u.test(tokens[i]?.raw ?? '') && /^\d{1,2}[.:]?\d\d$/.test(tokens[i - 1]?.raw ?? '');

/** *Will March*: behind a first name, and with no number behind it, a month is a surname. */
function isSurnameOfMonth(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    !WEEKDAY.test(tokens[i]?.lower ?? '') &&
    isCapitalised(before) &&
    (FIRST_NAME.test(listedAs(before?.lower ?? '') ?? '') || NAMES_TOO.has(before?.lower ?? '')) &&
    !/^\p{N}/u.test(tokens[i + 1]?.raw ?? '')
  );
}

/** *Says Beridze: “…”*: a verb of saying that opens its sentence. */
const isSayingFirst = (token: Token, next: Token | undefined): boolean =>
  /s$/.test(token.lower) && isSpeechWord(token.lower) && isCapitalised(next);

/** Whether token `i` is a mark after which a word is capitalised for opening something. */
function isOpening({ tokens, quoteOf, quoteTokens }: Document, i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return true;
  const quote = quoteTokens[quoteOf[i] ?? -1];
  if (quote !== undefined && quote.to === i + 1) return false;
  return /^[“"«‘'„`:•*·–—(]|^''$|^``$/.test(token.raw);
}

/** A personal name that begins at `from`, with the honorific before it. */
function nameRun(
  document: Document,
  bodies: BodyIndex,
  from: number,
): (Stretch & { honorific: string | null }) | null {
  const { tokens, sentenceOf } = document;
  let start = from;
  const honorific =
    isHonorific(tokens[start]?.lower ?? '') && isCapitalised(tokens[start])
      ? (tokens[start]?.raw ?? null)
      : null;
  if (honorific !== null) start++;
  let to = start;
  while (to - start < LONGEST_NAME && sentenceOf[to] === sentenceOf[from] && sameRun(document, from, to)) {
    const token = tokens[to];
    const particle = to > start && particlesLead(document, from, to);
    if (!particle && !isNamePart(document, to) && !(to > start && JOINED.test(token?.raw ?? ''))) break;
    if (to > start && /^(?:Jr|Sr)\.?$/.test(token?.raw ?? '')) {
      to++;
      if (
        tokens[to]?.raw === '.' &&
        tokens[to]?.start === token?.end &&
        sentenceOf[to + 1] === sentenceOf[to]
      )
        to++;
      break;
    }
    if (to > start && (isHonorific(token?.lower ?? '') || isOfficeWord(token))) break;
    to++;
  }
  if (to === start) return null;
  if (honorific === null && bodies.at(tokens, start) !== null && (bodies.at(tokens, start)?.to ?? 0) >= to)
    return null;
  return { from: start, to, honorific };
}

/** *al-Khater* */
const JOINED = /^(?:al|el|ad|an|as|ash|at|ben|bin)-\p{Lu}/u;

/** Particles, and a name behind them: *von der Leyen*. */
function particlesLead(document: Document, from: number, i: number): boolean {
  let at = i;
  while (at < i + 3 && isParticle(document.tokens[at]?.lower ?? '')) at++;
  return at > i && isCapitalised(document.tokens[at]) && sameRun(document, from, at);
}

const isOfficeWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  isListedOffice(token.lower) &&
  listedAs(token.lower) !== 'LastName' &&
  !/^(?:Bishop|King|Prince|Pope|Major|Judge|Speaker|Marshal|Cardinal|Priest)$/.test(token.raw);

function complementAt(document: Document, i: number): Stretch | null {
  const { tokens } = document;
  if (!COMPLEMENT.has(tokens[i]?.lower ?? '') || !sameRun(document, i - 1, i)) return null;
  let to = i + 1;
  while (to - i < LONGEST_COMPLEMENT && sameRun(document, i, to)) {
    const token = tokens[to];
    const kind = token === undefined ? 'stop' : classOf(token);
    const goesOn =
      isCapitalised(token) ||
      /^(?:determiner|preposition|possessive|Name|word|al|ive|ous|ity|tion|ment|ers?|s|es|ies|number|title|document|for|to)$/.test(
        kind,
      ) ||
      token?.lower === "'s" ||
      token?.lower === 'and' ||
      ((kind === 'ing' || kind === 'ed') && isModifier(token?.lower ?? ''));
    if (!goesOn || (isVerb(token) && !isCapitalised(token))) break;
    to++;
  }
  return to > i + 1 ? { from: i, to } : null;
}

const isVerb = (token: Token | undefined): boolean =>
  /^(?:PastTense|PresentTense|Copula|Auxiliary)$/.test(listedAs(token?.lower ?? '') ?? '');

/** A name at token `i` that no office stands before: a person, or a body by what speaks for one. */
function nameAt(document: Document, bodies: BodyIndex, i: number): Nominal | null {
  const { tokens, quoteOf } = document;
  const first = tokens[i];
  if (first === undefined || !isWord(first)) return null;
  const found = bodies.at(tokens, i);
  if (
    found !== null &&
    (found.naming !== 'demonym' ||
      !isNamePart(document, found.to) ||
      isHonorific(tokens[found.to]?.lower ?? '')) &&
    !goesOnAsName(document, bodies, found)
  )
    return null;
  const start = found?.naming === 'demonym' ? found.to : i;
  if (
    !isNamePart(document, start) &&
    !(isHonorific(tokens[start]?.lower ?? '') && isCapitalised(tokens[start])) &&
    !startsWithParticle(document, start)
  )
    return null;
  if (isOfficeWord(tokens[start]) || isModifierOfOffice(document, start)) return null;
  const run = startsWithParticle(document, start)
    ? particled(document, bodies, start)
    : nameRun(document, bodies, start);
  if (run === null || run.to - run.from === 0) return null;
  if (officeAhead(document, run)) return null;
  const determiner = determinerOf(tokens[i - 1]);
  const body = run.honorific === null && looksLikeBody(document, run);
  const to = body ? bodyNounFrom(document, run.to) : run.to;
  return {
    from: i,
    to,
    kind: body ? 'body' : 'person',
    name: { from: body ? i : run.from, to },
    honorific: run.honorific,
    office: null,
    officeNoun: null,
    owner: null,
    complement: null,
    determiner,
    plural: false,
    quoted: quoteOf[i] !== -1,
    bodies: found,
  };
}

/** *von der Leyen* without a first name. */
const startsWithParticle = ({ tokens }: Document, i: number): boolean =>
  /^(?:von|van|de|der|den|bin|al|el)$/.test(tokens[i]?.lower ?? '') &&
  (isCapitalised(tokens[i + 1]) ||
    (isParticle(tokens[i + 1]?.lower ?? '') && isCapitalised(tokens[i + 2]))) &&
  !isCapitalised(tokens[i - 1]);

function particled(document: Document, bodies: BodyIndex, i: number): (Stretch & { honorific: null }) | null {
  let at = i;
  while (isParticle(document.tokens[at]?.lower ?? '') && !isCapitalised(document.tokens[at])) at++;
  const run = nameRun(document, bodies, at);
  return run === null ? null : { from: i, to: run.to, honorific: null };
}

/** *Paris Hilton*: a first name that is a place too, with a surname that is none. */
const goesOnAsName = (document: Document, bodies: BodyIndex, found: BodyFound): boolean => {
  const { tokens } = document;
  const next = tokens[found.to];
  return (
    found.naming === 'seat' &&
    /^(?:FirstName|MaleName|FemaleName)$/.test(listedAs(tokens[found.to - 1]?.lower ?? '') ?? '') &&
    isCapitalised(next) &&
    sameRun(document, found.to - 1, found.to) &&
    bodies.at(tokens, found.to) === null &&
    !isOfficeWord(next)
  );
};

/** *Polish Foreign Minister …*: what stands before an office is no name. */
function isModifierOfOffice(document: Document, i: number): boolean {
  for (let k = i; k < i + 5 && sameRun(document, i, k); k++) {
    const word = document.tokens[k]?.lower ?? '';
    if (officeOf(word) !== null && !isSurname(document, k)) return true;
    if (!isModifying(document, k)) return false;
  }
  return false;
}

/** A run of capitals with an office behind it belongs to that office: *State Department spokesman*. */
const officeAhead = (document: Document, run: Stretch): boolean => {
  const { tokens } = document;
  let k = run.to;
  while (k < run.to + 3 && sameRun(document, run.from, k) && isModifier(tokens[k]?.lower ?? '')) k++;
  return (
    sameRun(document, run.from, k) &&
    officeOf(tokens[k]?.lower ?? '') !== null &&
    !isSurname(document, k) &&
    isNounHere(document, k) &&
    !isVerb(tokens[k])
  );
};

const ACRONYM = /^\p{Lu}{2,6}(?:-\d+)?$/u;

function looksLikeBody({ tokens, text, paragraphs, paragraphOf }: Document, { from, to }: Stretch): boolean {
  const raws = tokens.slice(from, to);
  if (raws.some(({ lower }) => isBodyNoun(lower))) return true;
  if (isBodyNoun(tokens[to]?.lower ?? '')) return true;
  const tag = listedAs(raws.map(({ lower }) => lower).join(' ')) ?? '';
  if (/^(?:Organization|SportsTeam|City|Region|Place|Country)$/.test(tag)) return true;
  const paragraph = paragraphs[paragraphOf[from] ?? 0];
  const shouted =
    paragraph !== undefined &&
    !/\p{Ll}/u.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60)));
  if (to - from === 1 && ACRONYM.test(raws[0]?.raw ?? '') && !shouted) return true;
  return tokens[from - 1]?.lower === 'the';
}

/** A state, a body by its noun, or one of the record, at token `i`. */
function bodyAt(document: Document, index: BodyIndex, i: number, least: number): Nominal | null {
  const { tokens, quoteOf } = document;
  const found = index.at(tokens, i);
  const token = tokens[i];
  if (token === undefined) return null;
  const base = { honorific: null, office: null, officeNoun: null, plural: false, quoted: quoteOf[i] !== -1 };
  if (found !== null) {
    if (isModifierOfOffice(document, i) || isModifierOfOffice(document, found.to)) return null;
    const noun = Math.max(bodyNounFrom(document, found.to), sayingNounFrom(document, found));
    if (noun > found.to && isSeveral(tokens[noun - 1]))
      return {
        ...base,
        from: i,
        to: noun,
        kind: 'person',
        name: null,
        office: { from: i, to: noun },
        officeNoun: tokens[noun - 1]?.lower ?? '',
        plural: true,
        owner: null,
        complement: null,
        determiner: determinerOf(tokens[i - 1]),
        bodies: found,
      };
    if (noun > found.to || found.naming === 'demonym') {
      const to = Math.max(noun, found.to);
      const determiner = determinerOf(tokens[i - 1]);
      return {
        ...base,
        from: i,
        to,
        kind: noun > found.to ? 'body' : 'place',
        name: { from: i, to },
        owner: null,
        complement: null,
        determiner,
        bodies: found,
      };
    }
    return {
      ...base,
      from: i,
      to: found.to,
      kind: 'place',
      name: { from: i, to: found.to },
      owner: null,
      complement: null,
      determiner: determinerOf(tokens[i - 1]),
      bodies: found,
    };
  }
  if (!isBodyNoun(token.lower) || isVerbHere(document, i) || isModifierOfOffice(document, i)) return null;
  const left = leftOf(document, index, i, least);
  const noun = bodyNounFrom(document, i + 1);
  const run = isCapitalised(token) ? ofEnd(document, noun) : nameAfterBodyNoun(document, index, noun);
  return {
    ...base,
    from: left.from,
    to: run,
    kind: 'body',
    name: { from: left.core, to: run },
    owner: left.owner,
    complement: complementAt(document, run),
    determiner: left.determiner,
    bodies: left.bodies,
  };
}

/** *Turkish fishermen*: people, and no body. */
const isSeveral = (token: Token | undefined): boolean =>
  token !== undefined && !isBodyNoun(token.lower) && /(?:[^s]s|men|people)$/.test(token.lower);

/** *The Taiwanese coastguard said*: behind a word for a people, the noun before a verb of saying is who says it. */
function sayingNounFrom(document: Document, { naming, to }: BodyFound): number {
  const { tokens } = document;
  if (naming !== 'demonym') return to;
  for (let k = to; k < to + 3 && sameRun(document, to - 1, k); k++) {
    const token = tokens[k];
    if (token === undefined || !/^\p{Ll}+$/u.test(token.raw) || isVerb(token)) return to;
    if (
      isSpeechWord(tokens[k + 1]?.lower ?? '') &&
      /^(?:word|er|ers|s|es|ies|ment|tion)$/.test(classOf(token))
    )
      return officeOf(token.lower) === null && somebodyOf(token.lower) === null ? k + 1 : to;
  }
  return to;
}

/** *Ministry of Defence*: what a capitalised noun of a body goes on with. */
function ofEnd(document: Document, i: number): number {
  if (document.tokens[i]?.lower !== 'of') return i;
  let to = i + 1;
  while (to < i + 5 && sameRun(document, i, to) && isNamePart(document, to)) to++;
  return to > i + 1 ? to : i;
}

/** *Force* and *press* may be verbs. */
const isVerbHere = ({ tokens }: Document, i: number): boolean =>
  /^(?:force|forces|press|post|watch|group|office|court|fund|staff|center|command|guard|contact|bank|team|board|service|house|times)$/.test(
    tokens[i]?.lower ?? '',
  ) &&
  !isCapitalised(tokens[i]) &&
  !/^(?:the|a|an|its|his|her|their|our|'s)$/.test(tokens[i - 1]?.lower ?? '') &&
  !isModifier(tokens[i - 1]?.lower ?? '') &&
  !isBodyNoun(tokens[i - 1]?.lower ?? '') &&
  !isCapitalised(tokens[i - 1]);

/** *State agency TASS*, *the newspaper Izvestia*. */
function nameAfterBodyNoun(document: Document, index: BodyIndex, i: number): number {
  const run = sameRun(document, i - 1, i) ? nameRun(document, index, i) : null;
  return run !== null && run.honorific === null ? run.to : i;
}

/** One past the noun of a body that goes on after `i`: *Russian | foreign ministry*; `i` where there is none. */
function bodyNounFrom(document: Document, i: number): number {
  const { tokens } = document;
  let last = i;
  for (let k = i; k < i + 4 && sameRun(document, i - 1, k); k++) {
    const word = tokens[k]?.lower ?? '';
    if (isBodyNoun(word)) last = k + 1;
    else if (!isModifying(document, k) || officeOf(word) !== null) break;
  }
  return last;
}
