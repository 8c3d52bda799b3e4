import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Aux, auxiliaries, tenseOf } from './auxiliaries.ts';
import { withTail } from './particles.ts';
import { type Around, isDescribing, isGerund, isPluralPresent, isThirdPerson } from './plain-forms.ts';
import { settleReduced } from './reduced.ts';
import { stateAt } from './state-names.ts';
import type { Tagged } from './tagging.ts';
import type { VerbForm } from './verb-forms.ts';
import type { VerbGroup } from './verb-group.ts';
import { readingAt, readingOf, type VerbReading } from './verb-readings.ts';

/** The verb groups of a sentence, in order, none within a quotation. */
export function verbGroups(tagged: Tagged, { from, to }: Stretch): VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let i = from; i < to; ) {
    const here = tagged.document.quoteOf[i] === -1 || tagged.document.quoteOf[from] !== -1;
    const group = here ? groupAt(tagged, i, { from, to }, found.at(-1)) : null;
    if (group !== null) found.push(group);
    i = group?.to ?? i + 1;
  }
  return settleReduced(tagged, found);
}

/** What of its sentence the verb at token `i` is read by. */
const aroundOf = (tagged: Tagged, i: number, first: number, last: VerbGroup | undefined): Around => ({
  first,
  hasVerb: hasVerbBefore(tagged, last, i),
  reports: isSpeechWord(tagged.tokens[(last?.to ?? 0) - 1]?.lower ?? ''),
});

/** Whether a finite verb stands before `i` without a joint between. */
function hasVerbBefore({ tokens, classes }: Tagged, last: VerbGroup | undefined, i: number): boolean {
  if (last === undefined || last.kind === 'reduced') return false;
  for (let k = last.to; k < i; k++)
    if (JOINTS.has(classes[k] ?? '') || JOINING.has(tokens[k]?.lower ?? '')) return false;
  return true;
}

const JOINTS = new Set([
  'coordinator',
  'subordinator',
  'semicolon',
  'comma',
  'that',
  'whether',
  'colon',
  'dash',
]);
const JOINING = new Set(['who', 'as', 'after', 'before', 'since', 'until']);

/** Classes of the words that a group of verbs may open with. */
const OPENS_GROUP = new Set(['modal', 'have', 'be', 'do', 'to']);

/** The group that begins with token `i` of a sentence; `last` is the one before it. */
function groupAt(
  tagged: Tagged,
  i: number,
  { from, to }: Stretch,
  last: VerbGroup | undefined,
): VerbGroup | null {
  const { document, classes } = tagged;
  const { tokens } = document;
  // *Face to face*, *side to side*.
  if (classes[i] === 'to' && tokens[i - 1]?.lower === tokens[i + 1]?.lower) return null;
  const aux = OPENS_GROUP.has(classes[i] ?? '') ? auxiliaries(tagged, i, to) : null;
  if (aux !== null && aux.at === i) return null;
  const at = aux?.at ?? i;
  const carrier = at < to ? tokens[at] : undefined;
  const possible = carrier === undefined ? null : readingAt(carrier);
  const reading =
    possible === null ||
    isAttributive(tagged, at, aux) ||
    isCounted(tagged, at, possible) ||
    (aux === null && isOfNoun(tagged, at, possible, last) && hasVerbBefore(tagged, last, at))
      ? null
      : possible;
  if (aux === null)
    return reading === null ? null : plainVerb(tagged, i, to, aroundOf(tagged, i, from, last), reading);
  const tense = tenseOf(aux);
  const base = {
    from: i,
    negated: aux.negated,
    tense,
    appointed: aux.appointed,
    progressive: false,
    passive: false,
    perfect: aux.have !== null,
  };
  const kind = aux.infinitive ? 'infinitive' : 'finite';
  const fits = (form: VerbForm): boolean => reading?.forms.has(form) ?? false;
  if (reading === null || !isCarried(aux, tokens[at - 1]?.lower, fits))
    return {
      ...base,
      to: at,
      kind,
      lemma: aux.be !== null ? 'be' : aux.have !== null ? 'have' : 'do',
      // *Had a conversation*: no auxiliary.
      lemmas: aux.be === null && aux.have !== null ? ['have'] : [],
    };
  // *Was to have received*: active.
  const perfect = /^(?:have|had)$/.test(tokens[at - 1]?.lower ?? '');
  const passive =
    aux.be !== null && fits('part') && !perfect && !(aux.appointed && fits('base') && aux.be !== 'be');
  return withTail(
    tagged,
    {
      ...base,
      to: at + 1,
      kind,
      passive,
      progressive: aux.be !== null && !passive && fits('ing'),
      lemma: carrier?.lower ?? '',
      lemmas: reading.lemmas,
    },
    to,
  );
}

/** Whether the word behind its auxiliaries can be the verb that they help; `before` is the last of them. */
const isCarried = (aux: Aux, before: string | undefined, fits: (form: VerbForm) => boolean): boolean =>
  (aux.appointed && before === 'to' && fits('base')) ||
  (aux.be !== null && !(aux.appointed && aux.be !== 'be' && aux.be !== 'been')
    ? fits('part') || fits('ing')
    : aux.have !== null && !aux.appointed
      ? fits('part')
      : fits('base') || (aux.be !== null && fits('part')));

/** Whether a word at `at` can only describe the noun after it: *two wounded prisoners*, *the agreed text*. */
function isAttributive({ tokens, classes }: Tagged, at: number, aux: Aux | null): boolean {
  if (aux !== null) return false;
  const before = classes[at - 1] ?? '';
  const same = tokens[at - 1]?.raw ?? '';
  return (
    isTimeAhead(tokens[at]?.lower ?? '', classes[at + 1] ?? '', tokens[at + 1]?.lower ?? '') ||
    (before === 'ing' &&
      /^(?:word|s|ers?)$/.test(classes[at + 1] ?? '') &&
      readingOf(tokens[at]?.lower ?? '')?.forms.has('part') === true) ||
    (/^(?:determiner|possessive|number|'s)$/.test(before) &&
      !(
        before === 'number' &&
        /^(?:preposition|to|that)$/.test(classes[at + 1] ?? '') &&
        tokens[at - 2]?.lower === 'the'
      ) &&
      !(/^(?:each|both|all)$/.test(tokens[at - 1]?.lower ?? '') && isNounLike(classes[at - 2] ?? ''))) ||
    /^(?:of|with|between|by|for|in|on|as|no)$/i.test(same) ||
    (same === 'to' && /ed$/.test(tokens[at]?.lower ?? ''))
  );
}

/** *Exchanged | wounded prisoners*, *exchanged | severely wounded prisoners*: right behind the verb, a participle tells more of the noun. */
const isOfNoun = (
  { classes }: Tagged,
  at: number,
  { forms }: VerbReading,
  last: VerbGroup | undefined,
): boolean =>
  forms.has('part') &&
  (last?.to === at || (classes[at - 1] === 'ly' && last?.to === at - 1)) &&
  /^(?:word|s|es|ies|ers?|title)$/.test(classes[at + 1] ?? '');

/** Whether a word's class is that of a noun: *Kyiv and Moscow | each*. */
const isNounLike = (cls: string): boolean => /^(?:Name|s|es|ies|ers?|title|tion|ment|ity)$/.test(cls);

/** *Last Thursday*, *last week*: no verb. */
const isTimeAhead = (word: string, next: string, noun: string): boolean =>
  word === 'last' &&
  (/^(?:day|month)$/.test(next) ||
    /^(?:week|weekend|month|year|night|summer|winter|spring|autumn|fall|century)$/.test(noun));

/** *On nine shipping firms*, *thirty Spanish fishing boats*: behind a number and adjectives, what looks like a verb in *-s* or *-ing* belongs to their noun. */
function isCounted({ tokens, classes }: Tagged, at: number, { forms }: VerbReading): boolean {
  if (forms.size !== 1 || !(forms.has('s') || (forms.has('ing') && /s$/.test(classes[at + 1] ?? ''))))
    return false;
  let first = at;
  while (at - first < MOST_ADJECTIVES && /^(?:ing|al|ive|ous|Name)$/.test(classes[first - 1] ?? '')) first--;
  if (first === at) return false;
  const before = classes[first - 1] ?? '';
  return before === 'number' && !isSpeechWord(tokens[at]?.lower ?? '')
    ? true
    : first === at - 1 &&
        classes[first] !== 'Name' &&
        /^(?:number|determiner|possessive|preposition)$/.test(before);
}

const MOST_ADJECTIVES = 3;

/** A verb without an auxiliary. */
function plainVerb(
  tagged: Tagged,
  i: number,
  to: number,
  around: Around,
  reading: VerbReading,
): VerbGroup | null {
  const { tokens } = tagged.document;
  const { forms } = reading;
  const group: VerbGroup = {
    from: i,
    to: i + 1,
    lemma: tokens[i]?.lower ?? '',
    lemmas: reading.lemmas,
    kind: 'finite',
    tense: 'past',
    passive: false,
    negated: tagged.classes[i - 1] === 'negation',
    appointed: false,
    progressive: false,
    perfect: false,
  };
  // Capitals within a sentence are names, *Security Council Meeting*, as is *Downing Street* wherever it stands.
  const isName = i > around.first || (stateAt(tokens, i)?.length ?? 0) > 1;
  if (isName && /^\p{Lu}/u.test(tokens[i]?.raw ?? '')) return null;
  if (forms.has('part') && !forms.has('past'))
    return withTail(tagged, { ...group, kind: 'reduced', passive: true }, to);
  if (forms.has('ing') && !forms.has('past'))
    return isGerund(tagged, i, around, reading) ? withTail(tagged, { ...group, kind: 'gerund' }, to) : null;
  if (i === around.first) return null;
  if (forms.has('past'))
    return withTail(
      tagged,
      isDescribing(tagged, i, around, reading) ? { ...group, kind: 'reduced', passive: true } : group,
      to,
    );
  const present = forms.has('s')
    ? isThirdPerson(tagged, i, to, around, reading)
    : forms.has('base') && isPluralPresent(tagged, i, to, around, reading);
  return present ? withTail(tagged, { ...group, tense: 'present' }, to) : null;
}
