import type { ActorIndex } from '../../record/actor-index.ts';
import type { Phase } from '../../record/development.ts';
import { spanAt } from '../../record/span.ts';
import type { ActorGuess, DevelopmentCandidate } from '../candidate.ts';
import { addDays } from '../dates/calendar.ts';
import { datesIn } from '../dates/expressions.ts';
import { type Cast, castOf } from '../speakers/cast.ts';
import type { Document } from '../text/document.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { findConsidered } from './considered.ts';
import { actorsIn, withoutBodies } from './parties.ts';
import { placeIn } from './place.ts';
import { RULES, type Rule } from './rules.ts';

const FUTURE =
  /\b(?:will|is (?:due|set|scheduled|expected) to|are (?:due|set|scheduled|expected) to|is to|are to|plans? to|begins|starts|opens|resumes|next week|tomorrow)\b/i;
const CONSIDERED = /\b(?:being considered|considering|mulling|weighing|could|may|might|would|if)\b/i;
const DENIED = /\b(?:not|never|no|denied|refused to|without)\b|n['’]t\b/i;
const PRONOUN = /^\s*(?:they|he|she|it|both)\b/i;

/**
 * What an article tells to have happened, to be planned or to be considered among the record's actors, in the order
 * of the text.
 */
export function findDevelopments(
  document: Document,
  index: ActorIndex,
  published: string | null,
): DevelopmentCandidate[] {
  const found: DevelopmentCandidate[] = [];
  const cast = castOf(document);
  let before: ActorGuess[] = [];
  for (const clause of clausesOf(document)) {
    const words = document.text.slice(clause.start, clause.end);
    const rule = RULES.find(({ trigger }) => trigger.test(words));
    const at = rule?.trigger.exec(words);
    if (rule === undefined || at == null) continue;
    const sides = sidesOf(words, at.index, at[0].length, rule, index, cast);
    if (PRONOUN.test(words) && before.length > 0) sides.actors = before;
    const candidate = candidateOf(
      document,
      clause,
      words,
      rule,
      sides,
      words.slice(0, at.index + at[0].length),
      published,
    );
    if (candidate !== null) found.push({ ...candidate, place: placeIn(withoutBodies(words, index)) });
    before = [...sides.actors, ...sides.recipients];
  }
  found.push(...findConsidered(document, index, cast));
  return found.sort((a, b) => a.span.start - b.span.start);
}

interface Sides {
  actors: ActorGuess[];
  recipients: ActorGuess[];
}

function sidesOf(
  words: string,
  at: number,
  length: number,
  rule: Rule,
  index: ActorIndex,
  cast: Cast,
): Sides {
  const ahead = actorsIn(words.slice(0, at), index, cast);
  const after = actorsIn(words.slice(at + length), index, cast).filter(
    (one) => !ahead.some((other) => other.name === one.name),
  );
  return rule.both ? { actors: [...ahead, ...after], recipients: [] } : { actors: ahead, recipients: after };
}

function candidateOf(
  document: Document,
  clause: Clause,
  words: string,
  rule: Rule,
  { actors, recipients }: Sides,
  head: string,
  published: string | null,
): Omit<DevelopmentCandidate, 'place'> | null {
  if (DENIED.test(head)) return null;
  const phase = phaseOf(head);
  const date =
    dateOf(words, published, phase) ??
    dateOf(document.text.slice(clause.sentence.start, clause.start), published, phase);
  const known = [...actors, ...recipients].filter((actor) => actor.ref !== null).length;
  if (known === 0 && date === null) return null;
  if (phase === 'considered') return null;
  return {
    phase,
    eventType: rule.type,
    date,
    actors,
    recipients,
    headline: headlineOf(words),
    span: spanAt(document.text, clause.sentence.start, clause.sentence.end),
    confidence: Math.min(0.85, 0.35 + 0.15 * Math.min(known, 2) + (date === null ? 0 : 0.2)),
  };
}

function phaseOf(head: string): Phase {
  if (CONSIDERED.test(head)) return 'considered';
  return FUTURE.test(head) ? 'scheduled' : 'occurred';
}

function dateOf(words: string, published: string | null, phase: Phase): string | null {
  const future = phase === 'scheduled';
  const found = datesIn(words, published, future ? 'future' : 'past')[0];
  if (found === undefined) return null;
  // A story filed on the eve, published the day after: *will dine on Sunday*, dated Monday, is yesterday.
  return future && published !== null && found.date === addDays(published, 6)
    ? addDays(published, -1)
    : found.date;
}

function headlineOf(words: string): string {
  const text = words.replace(/\s+/g, ' ').replace(/^[\s,;]+|[\s,;.]+$/g, '');
  return text.charAt(0).toUpperCase() + text.slice(1, 300);
}
