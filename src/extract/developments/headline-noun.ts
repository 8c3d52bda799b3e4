import { datesIn } from '../dates/expressions.ts';
import { inWords } from '../dates/in-words.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { called, listed, subjectParty } from './headline-subject.ts';
import { verbWords } from './headline-verb.ts';
import { clean, withNames } from './headline-words.ts';
import { coreOf, type Reading, textOf } from './noun-phrases.ts';
import type { Sides } from './sides.ts';
import type { Told } from './told.ts';

/** *Call between Joe Biden and Vladimir Putin called off*; *Round of talks in Muscat*. */
export function byNoun(
  reading: Reading,
  { clause, happening, sides, phase, place, published }: Told,
  where: string,
): string {
  const noun = happening.noun ?? clause.subject;
  const core = coreOf(reading, noun);
  const own =
    core === null ? 'event' : nounWords(reading, noun, core, /^(?:cancelled)$/.test(phase) ? null : place);
  const who = listed(sides.actors.map(called));
  if (phase === 'cancelled' && !happening.passive) {
    const text = textOf(reading, clause.verb)
      .toLowerCase()
      .replace(/^(?:has|have|had|was|were) /, '');
    const doer = subjectParty(reading, clause, sides);
    return `${doer} ${text} ${/^(?:talks|consultations|negotiations)\b/.test(own) ? '' : 'a '}${own}`;
  }
  const between =
    who === '' || mentions(reading, noun, sides)
      ? ''
      : ` ${sides.actors.length > 1 ? 'between' : 'by'} ${who}`;
  const what = `${own}${between}`;
  if (happening.turn === 'told') return what;
  const there = place === null || what.includes(place) ? '' : where;
  if (phase === 'cancelled') return `${what}${there}${plannedFor(reading, noun, published)} called off`;
  if (phase === 'scheduled') return what;
  return `${what} ${clause.verb.passive ? verbWords(reading, { clause, phase }) : tokenWord(reading, clause)}`;
}

/** The day that something was planned for, between commas. */
function plannedFor(reading: Reading, noun: Stretch, published: string | null): string {
  const text = textOf(reading, noun);
  const planned = /\b(set|planned|scheduled|arranged|due)\b/.exec(text);
  const day = planned === null ? undefined : datesIn(text.slice(planned.index), published, 'future')[0]?.date;
  return planned === null || day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)
    ? ''
    : `, ${planned[1]} for ${inWords(day)},`;
}

/** Whether the noun phrase says itself who takes part. */
const mentions = (reading: Reading, noun: Stretch, { actors }: Sides): boolean =>
  actors.length > 0 &&
  reading.parties.within(noun).filter(({ as }) => as === 'party').length >= actors.length;

const tokenWord = ({ tokens, classes }: Reading, { verb }: Clause): string =>
  tokens
    .slice(verb.from, verb.to)
    .filter((_, k) => !/^(?:adverb|ly|have|be|do|modal|to|negation)$/.test(classes[verb.from + k] ?? ''))
    .map(({ lower }) => lower)
    .join(' ');

/** The noun and what belongs to it, up to what was planned of it. */
function nounWords(reading: Reading, noun: Stretch, core: Stretch, place: string | null): string {
  const { tokens, classes } = reading;
  let to = core.to;
  const stop = (i: number): boolean =>
    /^(?:ly|adverb)$/.test(classes[i] ?? '') ||
    /^[,;:—–]$/.test(tokens[i]?.raw ?? '') ||
    /^(?:planned|scheduled|set|due|that|which|who|arranged|expected|until|till|this|next)$/.test(
      tokens[i]?.lower ?? '',
    );
  while (to < noun.to && !stop(to)) to++;
  const text = clean(withNames(reading, { from: core.from, to }), place).replace(
    /^(?:another|new|further|latest)\s+/i,
    '',
  );
  return /\bround$/i.test(text) ? `${text} of talks` : text;
}
