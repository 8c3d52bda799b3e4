import type { Edtf } from '../../record/edtf.ts';
import { inWords } from '../dates/in-words.ts';
import type { Stretch } from '../text/stretch.ts';
import { isAppointed } from './appointments.ts';
import type { Clause } from './clauses.ts';
import { called, listed, subjectParty } from './headline-subject.ts';
import { verbWords } from './headline-verb.ts';
import { clean, withNames } from './headline-words.ts';
import { coreOf, type Reading, textOf } from './noun-phrases.ts';
import { kindsOf } from './nouns.ts';
import type { Sides } from './sides.ts';
import type { Told } from './told.ts';
import { formsOf } from './verb-forms.ts';
import { CALL_OFF, FROM_PLANS } from './verbs-of-happening.ts';

/** *Call between Joe Biden and Vladimir Putin called off*; *Round of talks in Muscat*. */
export function byNoun(
  reading: Reading,
  { clause, happening, sides, phase, place, planned, kind }: Told,
  where: string,
): string {
  const noun = happening.noun ?? clause.subject;
  const core = coreOf(reading, noun);
  const own =
    core === null ? kind : nounWords(reading, noun, core, /^(?:cancelled)$/.test(phase) ? null : place);
  const who = listed(sides.actors.map(called));
  if (phase === 'cancelled' && !happening.passive && sides.actors.length > 0) {
    const text = pastWords(reading, clause);
    const doer = subjectParty(reading, clause, sides);
    return `${doer} ${text} ${/^(?:talks|consultations|negotiations)\b/.test(own) ? '' : 'a '}${own}`;
  }
  const between =
    who === '' || (happening.turn !== 'told' && mentions(reading, noun, sides))
      ? ''
      : ` ${sides.actors.length > 1 && !isVisit(own) ? 'between' : 'by'} ${who}`;
  const what = `${own}${between}`;
  if (happening.turn === 'told') return what;
  const there = place === null || what.includes(place) ? '' : isVisit(own) ? ` to ${place}` : where;
  if (phase === 'cancelled') return `${what}${there}${plannedFor(planned)} ${offWords(reading, clause)}`;
  if (phase === 'scheduled') return what;
  return `${what} ${clause.verb.passive ? verbWords(reading, { clause, phase }) : tokenWord(reading, clause)}`;
}

/** A visit is somebody’s, also where several go. */
const isVisit = (words: string): boolean =>
  kindsOf(words.split(' ')[0]?.toLowerCase() ?? '').includes('visit');

/** *Put off*, *cancelled*, without auxiliaries. */
function pastWords(reading: Reading, { verb }: Pick<Clause, 'verb'>): string {
  const [lemma = '', ...tail] = verb.lemma.split('_');
  const past = formsOf(lemma).find(([, form]) => form === 'past')?.[0];
  const words = tokenWord(reading, { verb });
  if (verb.kind === 'infinitive' && past !== undefined) return [past, ...tail].join(' ');
  return [words, ...(words.includes(' ') ? [] : tail)].join(' ');
}

/** The day that something was planned for, between commas. */
const plannedFor = (planned: Edtf | null): string =>
  planned === null ? '' : `, planned for ${inWords(planned)},`;

/** How it is off, as the article words it: *put off*, *struck from the programme*. */
function offWords(reading: Reading, { verb, after }: Clause): string {
  if (!verb.passive)
    return verb.lemmas.some((lemma) => CALL_OFF.has(lemma)) ? pastWords(reading, { verb }) : 'called off';
  const plans = FROM_PLANS.has(verb.lemmas[0] ?? '') ? clean(textOf(reading, after), null) : '';
  return `${tokenWord(reading, { verb })} ${plans}`.trim();
}

/** Whether the noun phrase says itself who takes part. */
const mentions = (reading: Reading, noun: Stretch, { actors }: Sides): boolean =>
  actors.length > 0 &&
  reading.parties.within(noun).filter(({ as }) => as === 'party').length >= actors.length;

const tokenWord = ({ tokens, classes }: Reading, { verb }: Pick<Clause, 'verb'>): string =>
  tokens
    .slice(verb.from, verb.to)
    .filter((_, k) => !/^(?:adverb|ly|have|be|do|modal|to|negation)$/.test(classes[verb.from + k] ?? ''))
    .map(({ lower }) => lower)
    .join(' ');

/** *A session | that Oman had requested*: a clause that says who asked for it, and not that it had its day. */
function tellsWhose({ tokens, classes }: Reading, that: number, to: number): boolean {
  const words = tokens.slice(that + 1, to).map(({ lower }) => lower);
  return (
    tokens[that]?.lower === 'that' &&
    classes[that + 1] === 'Name' &&
    !words.some((word) => isAppointed(word) || /^(?:to|give|host|hold)$/.test(word)) &&
    words.some((word) => /ed$/.test(word))
  );
}

/** The noun and what belongs to it, up to what was planned of it. */
function nounWords(reading: Reading, noun: Stretch, core: Stretch, place: string | null): string {
  const { tokens, classes } = reading;
  let to = core.to;
  const stop = (i: number): boolean =>
    /^(?:ly|adverb)$/.test(classes[i] ?? '') ||
    /^[,;:—–]$/.test(tokens[i]?.raw ?? '') ||
    (/^(?:that|this)$/.test(tokens[i]?.lower ?? '')
      ? !/^(?:preposition|for|to)$/.test(classes[i - 1] ?? '') && !tellsWhose(reading, i, noun.to)
      : /^(?:planned|scheduled|set|due|which|who|arranged|expected|foreseen|until|till|next|he|she|it|they|we|i)$/.test(
          tokens[i]?.lower ?? '',
        ));
  while (to < noun.to && !stop(to)) to++;
  const text = clean(withNames(reading, { from: core.from, to }), place).replace(
    /^(?:another|new|further|latest)\s+/i,
    '',
  );
  return /\bround$/i.test(text) ? `${text} of talks` : text;
}
