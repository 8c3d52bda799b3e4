import type { Edtf } from '../../record/edtf.ts';
import { inWords } from '../dates/in-words.ts';
import type { Stretch } from '../text/stretch.ts';
import { isAppointed } from './appointments.ts';
import { isTelephone } from './by-telephone.ts';
import type { Clause } from './clauses.ts';
import { called, listed, subjectParty } from './headline-subject.ts';
import { verbWords } from './headline-verb.ts';
import { clean, withNames } from './headline-words.ts';
import { coreOf, type Reading, textOf } from './noun-phrases.ts';
import { kindsOf } from './nouns.ts';
import { type Sides, sidesNamed } from './sides.ts';
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
    if (/^plans?$/.test(own)) return `${doer} ${text} a ${kind} ${isVisit(kind) ? 'by' : 'between'} ${who}`;
    return `${doer} ${text} ${/^(?:talks|consultations|negotiations)\b/.test(own) ? '' : 'a '}${own}`;
  }
  const between =
    who === '' || (happening.turn !== 'told' && mentions(reading, noun, sides, own))
      ? ''
      : ` ${sides.actors.length > 1 && !isVisit(own) ? 'between' : 'by'} ${who}`;
  const what = `${own}${between}`;
  if (happening.turn === 'told') return what;
  const there = place === null || what.includes(place) ? '' : isVisit(own) ? ` to ${place}` : where;
  if (phase === 'cancelled')
    return `${what}${there}${plannedFor(reading, noun, clause, planned)} ${offWords(reading, clause)}`;
  // *Talks in Zurich to resume*: what it is to do, where more is told than its day.
  if (phase === 'scheduled')
    return happening.turn === 'set' || clause.verb.passive
      ? what
      : `${what} ${verbWords(reading, { clause, phase })}`;
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

/** The day that something was planned for, between commas, and how the article says so. */
function plannedFor(reading: Reading, noun: Stretch, { verb }: Clause, planned: Edtf | null): string {
  if (planned === null) return '';
  const { due, to = '' } = PLANNED_AS.exec(textOf(reading, { from: noun.from, to: verb.from }))?.groups ?? {};
  const day = planned.length === 10 ? 'on' : 'in';
  const words =
    due === undefined
      ? 'planned for'
      : to !== '' || /^(?:due|expected)$/.test(due)
        ? `${due}${to} ${day}`
        : `${due} for`;
  return `, ${words} ${inWords(planned)},`;
}

/** Words that say of a noun that it had its day. */
const PLANNED_AS =
  /\b(?<due>planned|scheduled|set|arranged|foreseen|pencilled in|slated|due|announced|booked|expected)(?<to> to (?:take place|be held|begin|start|open))? (?:for|on|in|at|next|this)\b/;

/** How it is off, as the article words it: *was put off*, *has been struck from the programme*. */
function offWords(reading: Reading, clause: Clause): string {
  const { verb, after } = clause;
  if (!verb.passive || verb.negated)
    return verb.lemmas.some((lemma) => CALL_OFF.has(lemma)) ? pastWords(reading, clause) : 'called off';
  const plans = FROM_PLANS.has(verb.lemmas[0] ?? '')
    ? clean(textOf(reading, after), null).replace(/^(off|from)['’]s\b/, '$1 the')
    : '';
  const { tokens, classes } = reading;
  const words = tokens
    .slice(verb.from, verb.to)
    .filter((_, k) => !/^(?:adverb|ly|negation)$/.test(classes[verb.from + k] ?? ''))
    .map(({ lower }) => lower);
  return `${words.join(' ')} ${plans}`.trim();
}

/** Whether the words for the event say themselves who takes part. */
const mentions = (reading: Reading, noun: Stretch, { actors }: Sides, own: string): boolean =>
  sidesNamed(reading, noun).filter(
    ({ party, from, to }) => own.includes(party.name) || own.includes(textOf(reading, { from, to })),
  ).length >= actors.length;

const tokenWord = ({ tokens, classes }: Reading, { verb }: Pick<Clause, 'verb'>): string =>
  tokens
    .slice(verb.from, verb.to)
    .filter((_, k) => !/^(?:adverb|ly|have|be|do|modal|to|negation)$/.test(classes[verb.from + k] ?? ''))
    .map(({ lower }) => lower)
    .join(' ');

/** *A session | that Oman had requested*: a clause that says who asked for it, and not that it had its day. */
const tellsWhose = ({ tokens, classes }: Reading, that: number, to: number): boolean =>
  tokens[that]?.lower === 'that' &&
  classes[that + 1] === 'Name' &&
  tokens
    .slice(that + 1, to)
    .some(({ lower }) => /^(?:requested|sought|demanded|proposed|convened|convoked|suggested)$/.test(lower));

/** The noun and what belongs to it, up to what was planned of it. */
function nounWords(reading: Reading, noun: Stretch, core: Stretch, place: string | null): string {
  const { tokens, classes } = reading;
  let to = core.to;
  const stop = (i: number): boolean =>
    /^(?:ly|adverb|subordinator)$/.test(classes[i] ?? '') ||
    /^(?:owing|amid|following|despite)$/.test(tokens[i]?.lower ?? '') ||
    /^[,;:—–]$/.test(tokens[i]?.raw ?? '') ||
    (/^(?:that|this)$/.test(tokens[i]?.lower ?? '')
      ? !/^(?:preposition|for|to)$/.test(classes[i - 1] ?? '') && !tellsWhose(reading, i, noun.to)
      : isAppointed(tokens[i]?.lower ?? '') ||
        /^(?:which|who|until|till|next|he|she|it|they|we|i)$/.test(tokens[i]?.lower ?? ''));
  while (to < noun.to && !stop(to)) to++;
  const text = clean(withNames(reading, { from: core.from, to }), place).replace(
    /^(?:another|new|further|latest)\s+/i,
    '',
  );
  if (isTelephone(text)) return 'telephone call';
  return /\bround$/i.test(text) ? `${text} of talks` : text;
}
