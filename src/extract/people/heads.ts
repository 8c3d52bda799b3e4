import { isSpeechWord } from '../cues/speech-verbs.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, isWord } from '../text/tokens.ts';
import type { Entity } from './entity.ts';
import { governs } from './governs.ts';
import type { Mentions } from './mentions.ts';

/**
 * The nominal that a source is about: the first that is no possessor or complement; where a verb stands between it and
 * a later one, and no relative clause, the later (*Roth spoke of a reply and Nowak*).
 */
export function headOf(mentions: Mentions, { from: first, to }: Stretch): number | undefined {
  const { tokens } = mentions.document;
  let from = first;
  while (from < to && !isWord(tokens[from])) from++;
  const within = mentions.across({ from, to });
  const aside = asideOf(mentions, from, to);
  if (aside !== null && within.some((n) => (mentions.nominal(n)?.from ?? 0) > aside))
    return headOf(mentions, { from: aside + 1, to });
  const opensBeside = governs(tokens[from]?.lower) && within.length > 1;
  const tops = within.filter(
    (n, k) => !mentions.isPart(n, within) && !(opensBeside && k === 0 && isSetOff(mentions, n)),
  );
  const top = describedBy(mentions, tops) ?? tops[0] ?? within[0];
  const one = mentions.nominal(top);
  const last = mentions.nominal(tops.at(-1));
  if (one === undefined || last === undefined || last === one || last.to < to - 1) return top;
  const behind = tokens.slice(mentions.endOf(top), last.from).map(({ lower }) => lower);
  if (/^(?:,|who|which|that)$/.test(behind[0] ?? '') || behind.some((word) => /^(?:who|which)$/.test(word)))
    return top;
  return hasVerb(mentions, { from: one.to, to: last.from }) ? tops.at(-1) : top;
}

/** *His Ukrainian guest, | Andrii Sybiha*: who is named behind a noun that only an adjective of a state tells of. */
function describedBy(mentions: Mentions, [first, second]: readonly number[]): number | undefined {
  const { tokens } = mentions.document;
  const [one, named] = [mentions.nominal(first), mentions.nominal(second)];
  if (one?.bodies?.naming !== 'demonym' || one.kind === 'person' || named?.name == null) return undefined;
  const between = tokens.slice(one.to, named.from);
  const noun = between.slice(0, -1);
  return named.kind === 'person' &&
    between.at(-1)?.raw === ',' &&
    noun.length > 0 &&
    noun.every((token) => isWord(token) && !isCapitalised(token)) &&
    !hasVerb(mentions, { from: one.to, to: named.from })
    ? second
    : undefined;
}

/**
 * *Speaking for the president, | her adviser*, *In his post on X, | the minister*: the comma behind a participle or a
 * preposition that opens a source; null without one.
 */
function asideOf(mentions: Mentions, from: number, to: number): number | null {
  const { tokens } = mentions.document;
  const word = tokens[from]?.lower ?? '';
  // *Ahead of the talks, Lind said*
  const isPhrase = governs(tokens[from + 1]?.lower) && mentions.across({ from, to: from + 1 }).length === 0;
  const isLed =
    governs(word) ||
    isPhrase ||
    (governs(tokens[from - 1]?.lower) && tokens[from - 2]?.lower !== 'according');
  if (listedAs(word) !== 'Gerund' && !isLed) return null;
  for (let i = from + 1; i < to; i++)
    if (tokens[i]?.raw === ',') return /^wh(?:o|ich|ose)$/.test(tokens[i + 1]?.lower ?? '') ? null : i;
  return null;
}

const hasVerb = ({ document: { tokens } }: Mentions, { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .some(
      (token) => /^(?:PastTense|PresentTense)$/.test(listedAs(token.lower) ?? '') && !isCapitalised(token),
    );

/** *In Vienna, | the head of the agency*: where it was, before a comma. */
const isSetOff = (mentions: Mentions, n: number): boolean =>
  mentions.nominal(n)?.kind === 'place' && mentions.document.tokens[mentions.endOf(n)]?.raw === ',';

/** Those who speak together with `n` within `stretch`: *Lavrov and Rubio*; `cues` marks the tokens that carry cues. */
export function joined(
  mentions: Mentions,
  cues: Uint8Array,
  n: number,
  stretch: Stretch,
  anchor: number,
): number[] {
  const found: number[] = [];
  let end = mentions.endOf(n);
  for (let k = n + 1; k < mentions.count && (mentions.nominal(k)?.from ?? 0) < stretch.to; k++) {
    const next = mentions.nominal(k);
    if (next === undefined || next.from < end) continue;
    if (mentions.entity(k) === mentions.entity(n)) {
      end = mentions.endOf(k);
      continue;
    }
    // *John Healey | of Britain | and Dovile Sakaliene*
    if (next.kind === 'place' && next.from === end + 1 && mentions.document.tokens[end]?.lower === 'of') {
      end = next.to;
      continue;
    }
    if (isOwnerBehind(mentions, k) || mentions.startOf(k + 1) === next.from) continue;
    const link = linkBetween(mentions, end, mentions.startOf(k));
    if (link === null || (link === 'comma' && !listGoesOn(mentions, k, stretch))) break;
    if (speaksAlone(mentions, cues, chainEnd(mentions, k), anchor)) break;
    found.push(k);
    end = mentions.endOf(k);
  }
  return found;
}

/** *Novak and Berg* of *Novak and Berg rang Lind*: the people whom a list names that a sentence is about. */
export function listedIn(mentions: Mentions, subjects: readonly number[]): Entity[] {
  const list = subjects.filter(
    (n, k) => k === 0 || linkBetween(mentions, mentions.endOf(subjects[k - 1]), mentions.startOf(n)) !== null,
  );
  const people = [...new Set(list.map((n) => mentions.entity(n)))];
  return people.every((one) => one?.kind === 'person' && !one.anonymous)
    ? people.flatMap((one) => one ?? [])
    : [];
}

/** Whether `k` is the possessor of one that follows: *Lavrov and Kim's spokesman*. */
function isOwnerBehind(mentions: Mentions, k: number): boolean {
  const one = mentions.nominal(k);
  return [k + 1, k + 2].some((after) => {
    const owner = mentions.nominal(after)?.owner ?? null;
    return one !== undefined && owner !== null && owner.from <= one.from && owner.to >= one.to;
  });
}

/** What joins the names of a list between two tokens; null where other words stand there too. */
export function linkBetween({ document }: Mentions, from: number, to: number): 'and' | 'comma' | null {
  const between = document.tokens.slice(from, to).map(({ lower }) => lower);
  if (!between.every((word) => /^(?:,|and|both|the)$/.test(word))) return null;
  if (between.includes('and')) return 'and';
  return between.includes(',') ? 'comma' : null;
}

const listGoesOn = (mentions: Mentions, k: number, { to }: Stretch): boolean =>
  mentions.document.tokens.slice(mentions.endOf(k), to).some(({ lower }) => lower === 'and');

/** One past what stands in apposition to `k`: *the host, Jean-Marc Ayrault*. */
function chainEnd(mentions: Mentions, k: number): number {
  let end = mentions.endOf(k);
  for (let m = k + 1; m < mentions.count && (mentions.nominal(m)?.from ?? 0) - end <= 2; m++) {
    if ((mentions.nominal(m)?.from ?? 0) < end || mentions.entity(m) !== mentions.entity(k)) continue;
    end = mentions.endOf(m);
  }
  return end;
}

/** Whether another cue follows right behind: *said Klimkin, and Ayrault said …*. */
function speaksAlone({ document }: Mentions, cues: Uint8Array, end: number, anchor: number): boolean {
  for (let i = end; i < end + 4; i++) {
    if (i === anchor) return false;
    if (cues[i] === 1 || isSpeechWord(document.tokens[i]?.lower ?? '')) return anchor < end;
  }
  return false;
}
