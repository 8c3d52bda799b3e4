import type { ActorGuess } from '../candidate.ts';
import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Clause } from './clauses.ts';
import { eventNoun } from './event-nouns.ts';
import type { Happening } from './happening.ts';
import { coreOf, type Reading } from './noun-phrases.ts';
import { isActing, kindsOf } from './nouns.ts';
import { distinct } from './parties.ts';
import { prepositionOf } from './prepositions.ts';

/**
 * Talks, calls and visits that a clause tells beside what it is about, as its scene: *In a telephone call on Friday,
 * Biden told Putin …*, *…, Wang said after talks with Lavrov in Doha*. They are the clause's own telling, also where
 * it goes on to report words.
 */
export function phraseIn(reading: Reading, clause: Clause): Happening | null {
  const { verb, before, after } = clause;
  if (verb.kind !== 'finite' && !(verb.kind === 'gerund' && SCENE_GERUND.test(verb.lemma))) return null;
  for (const stretch of [before, after])
    for (let i = stretch.from; i < stretch.to; i++) {
      const found = phraseAt(reading, clause, { from: i, to: stretch.to });
      if (found !== null) return found;
    }
  return null;
}

/** *Speaking at talks with …*: a participle that sets the scene. */
const SCENE_GERUND = /^(?:speaking|speak|talking|talk|addressing|address|returning|return|coming|come)$/;

/** Prepositions that put a clause into the scene of an event, by the kind of the event. */
const LEADS = {
  meeting: /^(?:in|during|at|after|following|from|over)$/,
  call: /^(?:in|during|on|after|following|from|over)$/,
  visit: /^(?:during|after|following|on|from)$/,
};

const LEADING = new Set(['in', 'during', 'at', 'after', 'following', 'on', 'from', 'over', 'for']);

/** What points to an event told of before, or to any of its kind. */
const POINTS_BACK = /^(?:the|this|that|these|those|such|any|every|each|no|all|which|what|whatever)$/;
const OWN = /^(?:his|her|its|their|our|my|last|latest|previous|first)$/;

function phraseAt(reading: Reading, clause: Clause, { from, to }: Stretch): Happening | null {
  const { tokens, document } = reading;
  const lead = tokens[from]?.lower ?? '';
  if (!LEADING.has(lead) || document.quoteOf[from] !== document.quoteOf[clause.verb.from]) return null;
  const phrase = { from: from + 1, to: phraseEnd(reading, { from: from + 1, to }) };
  const core = coreOf(reading, phrase);
  const event = core === null ? null : eventNoun(reading, phrase);
  if (core === null || event === null || event.type !== 'CONSULT') return null;
  const head = headOf(reading, core, phrase);
  const kinds = kindsOf(tokens[head]?.lower ?? '');
  const kind = (['call', 'meeting', 'visit'] as const).find((one) => kinds.includes(one));
  const there =
    lead === 'for' &&
    kind === 'meeting' &&
    clause.verb.lemma === 'be' &&
    tokens[clause.verb.to]?.lower === 'in';
  if (kind === undefined || !(there || LEADS[kind].test(lead))) return null;
  // *Has been in talks with …* tells of no day.
  if (clause.verb.lemma === 'be' && /^(?:in|on)$/.test(lead)) return null;
  const tail = { from: head + 1, to: phrase.to };
  const others = partiesOf(reading, tail);
  const first = tokens[from + 1]?.lower ?? '';
  if (POINTS_BACK.test(first) || (OWN.test(first) && others.length === 0)) return null;
  const told =
    kind === 'call'
      ? distinct(
          reading.parties.within({ from: clause.verb.to, to: Math.max(clause.verb.to, clause.after.to) }),
        )
      : [];
  const isHeld =
    kind === 'meeting' &&
    ((/^(?:with|between|among)$/.test(tokens[head + 1]?.lower ?? '') &&
      reading.parties.within(clause.subject).length > 0) ||
      (/^(?:after|following|during|at)$/.test(lead) &&
        // *Said at a conference in Paris*: where somebody spoke.
        !(lead === 'at' && isSpeechWord(tokens[clause.verb.to - 1]?.lower ?? '')) &&
        isPlaced(reading, { from: head + 1, to: phrase.to })));
  const goes = kind === 'visit' && tokens[head + 1]?.lower === 'to' && isCapitalised(tokens[head + 2]);
  if (others.length === 0 && told.length === 0 && !goes && !isHeld) return null;
  return {
    type: 'CONSULT',
    roles: 'both',
    noun: { from: core.from, to: goes ? nameEnd(reading, head + 2, phrase.to) : head + 1 },
    turn: 'told',
    object: others.length > 0 || goes || isHeld ? tail : clause.after,
    passive: false,
  };
}

/** *A meeting | of nine defence ministers in Copenhagen*: whether an event’s place follows, at once or behind who is there. */
function isPlaced(reading: Reading, { from, to }: Stretch): boolean {
  const { tokens } = reading;
  const who = tokens[from]?.lower === 'of' ? coreOf(reading, { from: from + 1, to }) : null;
  if (who !== null && !isActing(tokens[who.to - 1]?.lower ?? '')) return false;
  const at = who?.to ?? from;
  return tokens[at]?.lower === 'in' && isCapitalised(tokens[at + 1]);
}

/** One past the name that begins at a token. */
function nameEnd({ tokens }: Reading, from: number, limit: number): number {
  let to = from;
  while (to < limit && isCapitalised(tokens[to])) to++;
  return to;
}

/** Who an event noun names behind it as taking part. */
const partiesOf = (reading: Reading, tail: Stretch): ActorGuess[] =>
  distinct(
    reading.parties
      .within(tail)
      .filter((one) => /^(?:with|between|among)$/.test(prepositionOf(reading, one, tail.from) ?? '')),
  );

/** The end of a phrase: a comma that no apposition follows, or the next verb's joint. */
function phraseEnd({ tokens, classes }: Reading, { from, to }: Stretch): number {
  for (let i = from; i < to; i++) {
    if (/^(?:semicolon|colon|dash|stop|bracket|that|mark)$/.test(classes[i] ?? '')) return i;
    if (tokens[i]?.raw === ',' && !/^(?:Name|title)$/.test(classes[i + 1] ?? '')) return i;
  }
  return to;
}

/** The last noun of what counts or parts others: *three hours of talks*. */
function headOf(reading: Reading, core: Stretch, { to }: Stretch): number {
  const { tokens } = reading;
  const own = kindsOf(tokens[core.to - 1]?.lower ?? '');
  if (own.includes('meeting') || own.includes('call') || own.includes('visit')) {
    const inner = tokens[core.to]?.lower === 'of' ? coreOf(reading, { from: core.to + 1, to }) : null;
    return inner !== null && kindsOf(tokens[inner.to - 1]?.lower ?? '').includes('meeting')
      ? inner.to - 1
      : core.to - 1;
  }
  for (let i = core.to; i < Math.min(to, core.to + 6); i++) {
    const kinds = kindsOf(tokens[i]?.lower ?? '');
    if (kinds.includes('meeting') || kinds.includes('call') || kinds.includes('visit')) return i;
  }
  return core.to - 1;
}
