import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Token } from '../text/tokens.ts';
import { APPOINTED, eventVerbs, tailsOf } from './frames.ts';
import { kindsOf } from './nouns.ts';
import type { VerbForm } from './verb-forms.ts';

/** When what a verb tells is, by its grammar alone. `unsure`: may, might, would; `intended`: was to. */
type Tense = 'past' | 'present' | 'future' | 'unsure' | 'intended';

/** A verb with its auxiliaries: tokens `from` up to, not including, `to`. */
export interface VerbGroup extends Stretch {
  /** Its lemma, with particles joined by `_`; the bare word for verbs that tell no event. */
  lemma: string;
  /** Every lemma that its form can be of. */
  lemmas: readonly string[];
  kind: 'finite' | 'infinitive' | 'gerund' | 'reduced';
  tense: Tense;
  passive: boolean;
  negated: boolean;
  /** *is due*, *has been scheduled*: what it tells is appointed. */
  appointed: boolean;
  progressive: boolean;
}

/** A document with the word class of each token. */
export interface Tagged {
  document: Document;
  classes: readonly string[];
}

/** Tags the tokens; linear. */
export const tag = (document: Document): Tagged => ({
  document,
  classes: document.tokens.map((token, i) => classIn(document, token, i)),
});

/** After a noun, *’s* is a possessive; after a pronoun it is *is* or *has*. */
function classIn({ tokens }: Document, token: Token, i: number): string {
  const known = classOf(token);
  if (
    token.raw === 'May' &&
    i > 0 &&
    (/^\d/.test(tokens[i + 1]?.raw ?? '') ||
      /^(?:\d.*|in|on|of|since|until|last|next|early|late|by|from)$/i.test(tokens[i - 1]?.raw ?? ''))
  )
    return 'month';
  if (known === 'ly' && /Noun|Verb|Infinitive/.test(listedAs(token.lower) ?? '')) return 'word';
  if (token.lower !== "'s") return /^(?:AM|US)$/.test(token.raw) ? 'Name' : known;
  return /^(?:he|she|it|that|there|here|who|what|where)$/.test(tokens[i - 1]?.lower ?? '') ? 'be' : "'s";
}

const FUTURE = new Set(['will', 'shall', "'ll", 'wo']);
const NOT_VERBS =
  /^(?:Adjective|Adverb|Demonym|Country|City|WeekDay|Month|FirstName|MaleName|FemaleName|LastName|Place|Organization|Preposition|Conjunction|Determiner|Pronoun|Person)$/;

interface Reading {
  lemmas: string[];
  forms: Set<VerbForm>;
  /** Whether the word is as often a noun. */
  noun: boolean;
}

const memo = new Map<string, Reading | null>();

/** What verb forms a word can be. */
function readingOf(word: string): Reading | null {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const found = readAnew(word);
  if (memo.size < 50_000) memo.set(word, found);
  return found;
}

function readAnew(word: string): Reading | null {
  const event = eventVerbs(word);
  const tags = listedAs(word) ?? '';
  const noun = /Noun|Plural|Singular|Actor|Uncountable/.test(tags);
  if (event.length > 0)
    return {
      lemmas: [...new Set(event.map(({ lemma }) => lemma))],
      forms: new Set(event.map(({ form }) => form)),
      noun: noun || NOUN_LIKE.has(word) || kindsOf(word).length > 0,
    };
  if (NOT_VERBS.test(tags) || PREPOSITIONAL.has(word)) return null;
  const forms = new Set<VerbForm>();
  if (/Past/.test(tags)) forms.add('past').add('part');
  if (tags === 'Participle') forms.add('part');
  if (/Gerund/.test(tags)) forms.add('ing');
  if (tags === 'PresentTense' || tags === 'Plural|Verb') forms.add('s');
  if (tags === 'Infinitive' || tags === 'Noun|Verb' || tags === 'Actor|Verb') forms.add('base');
  if (tags === '' && /^\p{Ll}{2,}ed$/u.test(word)) forms.add('past').add('part');
  if (tags === '' && /^\p{Ll}{3,}ing$/u.test(word)) forms.add('ing');
  return forms.size === 0 ? null : { lemmas: [word], forms, noun };
}

/** Participles that stand for prepositions. */
const PREPOSITIONAL = new Set([
  'according',
  'following',
  'including',
  'regarding',
  'concerning',
  'during',
  'pending',
]);

/** Forms of event verbs that compromise's list does not have as nouns. */
const NOUN_LIKE = new Set(
  'swap swaps raid raids shells bombs fires sanctions sanction ring rings axe drops tours march marches gathering riot riots'.split(
    ' ',
  ),
);

/** The verb groups of a sentence, in order, none within a quotation. */
export function verbGroups(tagged: Tagged, { from, to }: Stretch): VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let i = from; i < to; ) {
    const here = tagged.document.quoteOf[i] === -1 || tagged.document.quoteOf[from] !== -1;
    const group = here
      ? groupAt(tagged, i, to, { first: from, hasVerb: hasVerbBefore(tagged, found.at(-1), i) })
      : null;
    if (group !== null) found.push(group);
    i = group?.to ?? i + 1;
  }
  return settleReduced(tagged, found);
}

/** What of its sentence a verb is read by. */
interface Around {
  first: number;
  /** Whether the clause has its verb already. */
  hasVerb: boolean;
}

/** Whether a finite verb stands before `i` without a joint between. */
function hasVerbBefore(
  { document: { tokens }, classes }: Tagged,
  last: VerbGroup | undefined,
  i: number,
): boolean {
  if (last === undefined || last.kind === 'reduced') return false;
  for (let k = last.to; k < i; k++)
    if (
      /^(?:coordinator|subordinator|semicolon|comma|that|whether|colon|dash)$/.test(classes[k] ?? '') ||
      /^(?:who|as|after|before|since|until)$/.test(tokens[k]?.lower ?? '')
    )
      return false;
  return true;
}

interface Aux {
  at: number;
  modal: string | null;
  have: string | null;
  be: string | null;
  do: string | null;
  negated: boolean;
  infinitive: boolean;
  appointed: boolean;
  progressive: boolean;
}

/** Reads auxiliaries and adverbs from `i` on. */
function auxiliaries({ document: { tokens }, classes }: Tagged, i: number, to: number): Aux {
  const aux: Aux = {
    at: i,
    modal: null,
    have: null,
    be: null,
    do: null,
    negated: false,
    infinitive: false,
    appointed: false,
    progressive: false,
  };
  while (aux.at < to) {
    const word = tokens[aux.at]?.lower ?? '';
    const cls = classes[aux.at];
    if (cls === 'modal') aux.modal ??= word;
    else if (cls === 'have') aux.have ??= word;
    else if (cls === 'be') aux.be = word;
    else if (cls === 'do') aux.do ??= word;
    else if (cls === 'negation') aux.negated = true;
    else if (cls === 'to' && (aux.at === i || aux.be !== null) && isBase(tokens, classes, aux.at + 1)) {
      aux.infinitive = aux.be === null;
      aux.appointed ||= aux.be !== null;
    } else if (
      !(
        aux.at > i &&
        (cls === 'adverb' || (cls === 'ly' && eventVerbs(word).length === 0) || word === 'long')
      )
    ) {
      const length = aux.be === null ? 0 : appointedTo(tokens, classes, aux.at);
      if (length === 0) break;
      aux.appointed = true;
      aux.at += length;
      continue;
    }
    aux.at++;
  }
  return aux;
}

/** *due to*, *expected to* and the like after *is*: how many tokens, with a verb after them; 0 for none. */
function appointedTo(tokens: readonly Token[], classes: readonly string[], at: number): number {
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:due|set|scheduled|expected|slated|planned|going|about|bound)$/.test(word)) return 0;
  return classes[at + 1] === 'to' && isBase(tokens, classes, at + 2) ? 2 : 0;
}

/** Whether a base form, or *be*, stands at `at`; adverbs may come before it. */
function isBase(tokens: readonly Token[], classes: readonly string[], at: number): boolean {
  let i = at;
  while (classes[i] === 'adverb' || classes[i] === 'ly' || classes[i] === 'negation') i++;
  const word = tokens[i]?.lower ?? '';
  return ['be', 'have', 'do'].includes(word) || (readingOf(word)?.forms.has('base') ?? false);
}

function groupAt(tagged: Tagged, i: number, to: number, around: Around): VerbGroup | null {
  const { document, classes } = tagged;
  const { tokens } = document;
  const opens = /^(?:modal|have|be|do|to)$/.test(classes[i] ?? '');
  const aux = opens ? auxiliaries(tagged, i, to) : null;
  if (aux !== null && aux.at === i) return null;
  const at = aux?.at ?? i;
  const word = tokens[at]?.lower ?? '';
  const reading = at < to && !isAttributive(tagged, at, aux) ? readingOf(word) : null;
  if (aux === null) return reading === null ? null : plainVerb(tagged, i, to, around, reading);
  const tense = tenseOf(aux);
  const base = {
    from: i,
    negated: aux.negated,
    tense,
    appointed: aux.appointed,
    progressive: false,
    passive: false,
  };
  const kind = aux.infinitive ? 'infinitive' : 'finite';
  const fits = (form: VerbForm): boolean => reading?.forms.has(form) ?? false;
  const isVerb =
    aux.be !== null && !(aux.appointed && aux.be !== 'be' && aux.be !== 'been')
      ? fits('part') || fits('ing')
      : aux.have !== null && aux.modal === null && !aux.appointed
        ? fits('part')
        : fits('base') || (aux.be !== null && fits('part'));
  if (reading === null || !isVerb)
    return {
      ...base,
      to: at,
      kind,
      lemma: aux.be !== null ? 'be' : aux.have !== null ? 'have' : 'do',
      lemmas: [],
    };
  const passive = aux.be !== null && fits('part') && !(aux.appointed && fits('base') && aux.be !== 'be');
  return withTail(
    tagged,
    {
      ...base,
      to: at + 1,
      kind,
      passive,
      progressive: aux.be !== null && !passive && fits('ing'),
      lemma: word,
      lemmas: reading.lemmas,
    },
    to,
  );
}

function tenseOf({ modal, have, be, do: did, appointed }: Aux): Tense {
  if (modal !== null) return FUTURE.has(modal) ? 'future' : 'unsure';
  if (appointed) return /^(?:was|were|been)$/.test(be ?? '') && have === null ? 'intended' : 'future';
  if (have !== null) return 'past';
  if (be !== null) return /^(?:was|were|been)$/.test(be) ? 'past' : 'present';
  return did === 'did' ? 'past' : 'present';
}

/** Whether a word at `at` can only describe the noun after it: *two wounded prisoners*, *the agreed text*. */
function isAttributive({ document: { tokens }, classes }: Tagged, at: number, aux: Aux | null): boolean {
  if (aux !== null) return false;
  const before = classes[at - 1] ?? '';
  const same = tokens[at - 1]?.raw ?? '';
  return (
    (/^(?:determiner|possessive|number|'s|title)$/.test(before) &&
      !(before === 'title' && /^\p{Ll}/u.test(tokens[at]?.raw ?? '') === false) &&
      before !== 'title') ||
    /^(?:of|with|between|by|for|in|on|as|no)$/i.test(same)
  );
}

const SUBJECT_WORDS = /^(?:they|we|i|you|both|who|which|that)$/;

/** A verb without an auxiliary. */
function plainVerb(
  tagged: Tagged,
  i: number,
  to: number,
  { first, hasVerb }: Around,
  { lemmas, forms, noun }: Reading,
): VerbGroup | null {
  const { document, classes } = tagged;
  const { tokens } = document;
  const word = tokens[i];
  const before = tokens[i - 1]?.lower ?? '';
  const after = classes[i + 1] ?? '';
  const group: VerbGroup = {
    from: i,
    to: i + 1,
    lemma: word?.lower ?? '',
    lemmas,
    kind: 'finite',
    tense: 'past',
    passive: false,
    negated: classes[i - 1] === 'negation',
    appointed: false,
    progressive: false,
  };
  // Capitals within a sentence are names: *Security Council Meeting*.
  if (/^\p{Lu}/u.test(word?.raw ?? '') && i > first) return null;
  if (forms.has('past')) {
    if (i === first) return null;
    return withTail(tagged, group, to);
  }
  if (forms.has('part')) return withTail(tagged, { ...group, kind: 'reduced', passive: true }, to);
  if (forms.has('ing')) {
    if (i === first && noun) return null;
    if (
      noun &&
      /^(?:preposition|be|have|that|modal|stop|comma|day)$/.test(after) &&
      !/^(?:after|before|by|without|began|started)$/.test(before)
    )
      return null;
    return withTail(tagged, { ...group, kind: 'gerund' }, to);
  }
  if (i === first) return null;
  if (forms.has('s')) {
    const joined =
      before === 'and' &&
      i > first &&
      kindsOf(group.lemma).length === 0 &&
      !/^(?:preposition|be|have|modal)$/.test(after);
    if (joined && lemmas.length > 0) return withTail(tagged, { ...group, tense: 'present' }, to);
    if (noun && (hasVerb || !startsArgument(after))) return null;
    if (noun && hasFiniteAhead(tagged, i + 1, to)) return null;
    if (
      /^(?:s|ies|es|preposition|determiner|comma)$/.test(classes[i - 1] ?? '') &&
      before !== 'which' &&
      before !== ','
    )
      return null;
    return withTail(tagged, { ...group, tense: 'present' }, to);
  }
  if (!forms.has('base')) return null;
  const clear =
    !noun ||
    (eventVerbs(group.lemma).length > 0 &&
      !hasVerb &&
      startsArgument(after) &&
      !hasFiniteAhead(tagged, i + 1, to));
  const plural = SUBJECT_WORDS.test(before) || (clear && isPlural(tagged, i, first));
  return plural ? withTail(tagged, { ...group, tense: 'present' }, to) : null;
}

const startsArgument = (cls: string): boolean =>
  /^(?:determiner|Name|possessive|preposition|day|number|adverb|to|object|title|month|its)$/.test(cls);

/** Whether an auxiliary or a plain past comes within the same clause. */
function hasFiniteAhead({ document: { tokens }, classes }: Tagged, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 30); i++) {
    const cls = classes[i] ?? '';
    if (/^(?:comma|semicolon|subordinator|coordinator)$/.test(cls)) return false;
    if (/^(?:be|have|modal|do)$/.test(cls)) return true;
    const reading = readingOf(tokens[i]?.lower ?? '');
    if (
      reading?.forms.has('past') === true &&
      !/^(?:determiner|possessive|number)$/.test(classes[i - 1] ?? '')
    )
      return true;
  }
  return false;
}

/** Whether the noun before `i` is a plural, or the last of several. */
function isPlural({ document: { tokens }, classes }: Tagged, i: number, first: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined || /^(?:preposition|to|comma|determiner|modal)$/.test(classes[i - 1] ?? ''))
    return false;
  if (/[^s']s$/.test(before.lower) && !/^(?:his|its|this|is|was|has)$/.test(before.lower)) return true;
  for (let k = i - 2; k >= first && i - k < 5; k--) if (tokens[k]?.lower === 'and') return true;
  return before.lower === 'people';
}

/** Joins the particle that makes another verb of it: *hand over*, *take place*. */
function withTail(tagged: Tagged, group: VerbGroup, to: number): VerbGroup {
  const { tokens } = tagged.document;
  for (const lemma of group.lemmas)
    for (const tail of tailsOf(lemma)) {
      const fits = tail.every((word, k) => group.to + k < to && tokens[group.to + k]?.lower === word);
      if (fits)
        return {
          ...group,
          to: group.to + tail.length,
          lemma: [lemma, ...tail].join('_'),
          lemmas: [[lemma, ...tail].join('_')],
        };
    }
  const apart = particleApart(tagged, group, to);
  if (apart !== null) return { ...group, lemma: apart, lemmas: [apart, ...group.lemmas] };
  return { ...group, lemma: group.lemmas[0] ?? group.lemma };
}

/** Particles that stand behind a short object: *pulled its guns back*. */
const APART = new Set(['back', 'off', 'over', 'out', 'away']);
const OBJECT = 6;

function particleApart(
  { document: { tokens }, classes }: Tagged,
  { lemmas, to: from }: VerbGroup,
  to: number,
): string | null {
  for (let i = from + 1; i < Math.min(to, from + OBJECT); i++) {
    const word = tokens[i]?.lower ?? '';
    if (/^(?:preposition|comma|stop|to|coordinator|day)$/.test(classes[i] ?? '') && !APART.has(word))
      return null;
    if (
      !APART.has(word) ||
      !/^(?:preposition|to|stop|day|comma|for|coordinator|undefined)$/.test(classes[i + 1] ?? 'undefined')
    )
      continue;
    const lemma = lemmas.find((one) => tailsOf(one).some((tail) => tail.length === 1 && tail[0] === word));
    if (lemma !== undefined) return `${lemma}_${word}`;
  }
  return null;
}

/** A plain past that another finite verb follows without a joint is a participle: *the visit planned for Friday was …*. */
function settleReduced({ document: { tokens }, classes }: Tagged, groups: VerbGroup[]): VerbGroup[] {
  return groups.map((group, n) => {
    if (group.kind !== 'finite' || group.tense !== 'past' || group.to - group.from > 3 || group.passive)
      return group;
    if (/^(?:be|have|do|modal)$/.test(classes[group.from] ?? '')) return group;
    const reduced: VerbGroup = { ...group, kind: 'reduced', passive: true };
    if (!readingOf(tokens[group.from]?.lower ?? '')?.forms.has('part')) return group;
    if (
      tokens[group.to]?.lower === 'by' &&
      !MEANS.test(tokens[group.to + 1]?.lower ?? '') &&
      !/^(?:who|which|that)$/.test(tokens[group.from - 1]?.lower ?? '')
    )
      return reduced;
    const next = groups.slice(n + 1).find(({ kind }) => kind === 'finite');
    if (next === undefined) return group;
    const adverb = /^(?:adverb|ly)$/.test(classes[group.from - 1] ?? '') ? 1 : 0;
    const before = tokens[group.from - 1 - adverb];
    const afterComma = before?.raw === ',';
    if (
      /^(?:who|which|that|and|but|or)$/.test(before?.lower ?? '') ||
      (adverb === 1 && !afterComma) ||
      classes[group.from - 1] === 'subject'
    )
      return group;
    for (let i = group.to; i < next.from; i++) {
      if (
        /^(?:coordinator|subordinator|semicolon|that|whether|colon|dash)$/.test(classes[i] ?? '') ||
        /^(?:who|after|before|since|until|as|once|than|where)$/.test(tokens[i]?.lower ?? '')
      )
        return group;
      if (tokens[i]?.raw === ',')
        return afterComma && onlyAdverbs(classes, i + 1, next.from) ? reduced : group;
    }
    return afterComma || APPOINTED.has(group.lemma) || !isSaying(tokens, group) ? reduced : group;
  });
}

const onlyAdverbs = (classes: readonly string[], from: number, to: number): boolean =>
  classes.slice(from, to).every((cls) => /^(?:adverb|ly|negation)$/.test(cls));

/** *met by video link*: how, not by whom. */
const MEANS =
  /^(?:video|phone|telephone|videoconference|train|plane|air|sea|road|bus|boat|a|an|\d+|nearly|almost|about|mistake|then|midnight|noon)$/;

/** After a verb of saying the next finite verb is what was said. */
const isSaying = (tokens: readonly Token[], { from }: VerbGroup): boolean =>
  /^(?:said|told|believed|thought|knew|hoped|feared|felt|claimed|reported|announced|added|heard|learned|agreed|insisted|confirmed|warned|denied|noted|promised)$/.test(
    tokens[from]?.lower ?? '',
  );
