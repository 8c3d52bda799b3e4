import type { Cast } from '../people/cast.ts';
import { nominalsWithin } from '../people/find-nominals.ts';
import { subjectOf } from '../people/subjects.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Token } from '../text/tokens.ts';
import type { Found } from './found.ts';

const REACH = 16;
const STOP: Token = { start: 0, end: 0, raw: '.', lower: '.' };

/** *Is quoted*, *was later quoted*; not *is quoting*. */
export const isPassive = ({ tokens }: Document, verb: number): boolean =>
  !/ing$/.test(tokens[verb]?.lower ?? '') &&
  (/^(?:was|were|is|are|been|being|be)$/.test(tokens[verb - 1]?.lower ?? '') ||
    (/^(?:also|widely|later)$/.test(tokens[verb - 1]?.lower ?? '') &&
      /^(?:was|were|is|are|been)$/.test(tokens[verb - 2]?.lower ?? '')));

/** Verbs of those who tell somebody: in a passive, its subject is told. */
const TOLD =
  /^(?:told|warned|informed|assured|reassured|reminded|notified|advised|promised|cautioned|urged)$/;

/** *They were told by Grossi that …*, *they were told that …*: of a passive, the one behind *by* speaks, and the subject may be told. */
export function saidBy(document: Document, cast: Cast, one: Found): Found {
  const { tokens } = document;
  if (!isPassive(document, one.anchor)) return one;
  const tells = TOLD.test(tokens[one.anchor]?.lower ?? '');
  const by = agentOf(document, one);
  const agent =
    by === null ? undefined : nominalsWithin(cast.nominals, by, by + REACH).find(({ from }) => from === by);
  if (agent === undefined && (by !== null || !tells || one.content.some(({ from }) => from < one.anchor)))
    return one;
  const subject = tells ? subjectOfPassive(document, cast, one.anchor) : null;
  if (agent === undefined) return { ...one, source: [], by: [], told: subject };
  const behind = one.content
    .filter(({ to }) => to > one.anchor)
    .map(({ from, to }) => ({ from: Math.max(from, agent.to), to }));
  const content = behind.filter(({ from, to }) => to > from);
  return {
    ...one,
    source: [{ from: agent.from, to: agent.to }],
    told: subject,
    content: content.length > 0 ? content : one.content,
  };
}

/** *She | has been told*, *Lind | was told*. */
function subjectOfPassive(document: Document, cast: Cast, anchor: number): Stretch | null {
  const { tokens } = document;
  let at = anchor - 1;
  while (at > anchor - REACH && /^(?:be|have|adverb|ly)$/.test(classOf(tokens[at] ?? STOP))) at--;
  return /^(?:he|she)$/.test(tokens[at]?.lower ?? '')
    ? { from: at, to: at + 1 }
    : subjectOf(document, cast.nominals, anchor);
}

/** *Was told | on Monday | by | Grossi*: the token behind *by*, before the words; null without one. */
function agentOf({ tokens, sentenceOf }: Document, { anchor, content }: Found): number | null {
  const words = content.find(({ from }) => from > anchor + 1)?.from ?? anchor + 2;
  for (let i = anchor + 1; i < Math.min(words, anchor + REACH) && sentenceOf[i] === sentenceOf[anchor]; i++)
    if (tokens[i]?.lower === 'by') return i + 1;
  return null;
}
