import type { Clause } from './clauses.ts';
import { called, groupWords, listed, namesOfSubject, subjectOnly } from './headline-subject.ts';
import { clean, withNames } from './headline-words.ts';
import { joinsDays } from './joints.ts';
import { type Reading, textOf } from './noun-phrases.ts';
import type { Told } from './told.ts';
import { formsOf, pastOf } from './verb-forms.ts';
import { ASPECT } from './verbs-of-happening.ts';
import { whomOf } from './whom.ts';

/** *Canada imposed sanctions on 14 Russian officials*; *Vladimir Putin to receive the Turkish foreign minister*. */
export function byVerb(reading: Reading, told: Told): string {
  const subject = groupWords(reading, told.clause) ?? namesOfSubject(reading, told);
  const object = objectWords(reading, told);
  if (told.happening.turn === 'set') return `${subject} due`;
  return `${subject} ${verbWords(reading, told)}${object === '' ? '' : ` ${object}`}`;
}

/** The verb in the tense that the phase asks for. */
export function verbWords(
  { document, classes }: Reading,
  { clause: { verb, governor }, phase }: Pick<Told, 'clause' | 'phase'>,
): string {
  const base =
    verb.lemma === 'see' ? 'meet' : verb.lemma === 'have' ? 'hold' : verb.lemma.replaceAll('_', ' ');
  const words = document.tokens
    .slice(verb.from, verb.to)
    .filter(
      (_, k, all) =>
        !/^(?:adverb|ly|negation|have|be|do|modal|to)$/.test(classes[verb.from + k] ?? '') ||
        // *Came face to face*.
        (k > 1 && all[k - 1]?.lower === all[k + 1]?.lower),
    )
    .map(({ lower }) => (verb.lemma === 'see' ? 'met' : lower))
    .filter((word) => !/^(?:due|expected|slated|going|about|bound)$/.test(word))
    .join(' ');
  if (verb.lemma === 'have' && phase !== 'scheduled') return 'held';
  if (phase === 'scheduled') return verb.passive ? `to be ${words}` : `to ${base}`;
  const before = governor === null ? '' : (document.tokens[governor.verb.to - 1]?.lower ?? '');
  // *Were in Tbilisi to speak with …*.
  const [lemma = '', ...tail] = base.split(' ');
  const past = formsOf(lemma).find(([, form]) => form === 'past')?.[0] ?? lemma;
  if (verb.kind === 'infinitive' && governor?.verb.lemma === 'be') return [past, ...tail].join(' ');
  if (verb.kind === 'infinitive') return `${before} to ${base}`;
  if (verb.kind === 'gerund')
    return governor?.verb.lemmas.some((one) => ASPECT.has(one))
      ? `${before} ${words}`
      : [past, ...tail].join(' ');
  if (!verb.passive) return words.replace(/^\S+/, (form) => pastOf(base.split(' ')[0] ?? base, form));
  const were = document.tokens
    .slice(verb.from, verb.to)
    .some(({ lower }) => /^(?:were|are|have)$/.test(lower));
  return `${were ? 'were' : 'was'} ${words}`;
}

/** What follows the verb, without days, place and what the next verb tells; names for pronouns. */
function objectWords(reading: Reading, { clause, sides, happening, place }: Told): string {
  const { tokens } = reading.document;
  const stretch = { from: clause.after.from, to: objectEnd(reading, clause) };
  if (/^(?:him|her|them|it)$/.test(tokens[stretch.from]?.lower ?? '')) {
    const others =
      happening.roles === 'act'
        ? sides.recipients
        : sides.actors.filter((one) => !subjectOnly(reading, clause, sides).includes(one));
    return listed(others.map(called));
  }
  // *Spent Monday at …*: the day is what was spent.
  if (clause.verb.lemma === 'spend') return textOf(reading, stretch).replace(/[\s,;.]+$/, '');
  const whom = happening.roles === 'both' ? null : (whomOf(reading, clause)?.party ?? null);
  const rest = clean(withNames(reading, stretch), place);
  if (whom !== null) return `${called(whom.party)} ${rest}`;
  return rest.replace(/^(?:each other|one another)\b\s*/, '');
}

/** The end of an object: an infinitive that belongs to it goes with it. */
function objectEnd({ tokens, classes, document: { sentenceOf } }: Reading, { after, verb }: Clause): number {
  let to = after.to;
  if (classes[to] === 'to' && sentenceOf[to] === sentenceOf[verb.from])
    while (
      to < tokens.length &&
      sentenceOf[to] === sentenceOf[verb.from] &&
      !/^[,;.]$/.test(tokens[to]?.raw ?? '') &&
      !/^(?:but|who|which|that|if|while)$/.test(tokens[to]?.lower ?? '') &&
      !(tokens[to]?.lower === 'and' && classes[to + 1] !== 'Name')
    )
      to++;
  for (let i = after.from; i < to; i++)
    if (
      (/^[,;:—–]$/.test(tokens[i]?.raw ?? '') && !isListed(tokens, i, to) && !joinsDays(classes, i)) ||
      (i > after.from && /^(?:for|because|while|during|amid|without|despite)$/.test(tokens[i]?.lower ?? ''))
    )
      return i;
  return to;
}

/** Whether a comma parts names of a list: *his British, | French and German counterparts*. */
function isListed(tokens: readonly { raw: string; lower: string }[], comma: number, limit: number): boolean {
  let and = false;
  let named = false;
  for (let i = comma + 1; i < limit; i++) {
    const { raw = '', lower = '' } = tokens[i] ?? {};
    if (/^\p{Lu}/u.test(raw)) named = true;
    else if (lower === 'and') and = named;
    else if (raw !== ',' || and) break;
    if (and && named && /^\p{Lu}/u.test(raw)) return true;
  }
  return false;
}
