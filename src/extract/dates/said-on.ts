import type { Edtf } from '../../record/edtf.ts';
import type { DayBasis } from '../../record/statement.ts';
import type { Attribution } from '../attribution.ts';
import { isSpeakingOrAsked } from '../cues/opening-participles.ts';
import type { Entity } from '../people/entity.ts';
import type { Document } from '../text/document.ts';
import { datesIn } from './expressions.ts';
import { type Scene, scenesOf } from './scenes.ts';

/** When something was said, and how that is known. */
export interface SaidOn {
  day: Edtf | null;
  basis: DayBasis | null;
}

const UNKNOWN: SaidOn = { day: null, basis: null };
const LONG = 400;

/**
 * The days on which attributions were said, in their order: that which the sentence tells of the saying; else that of
 * the scene, or of what the speaker said right before; else about that of publication.
 */
export function saidOn(
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly (readonly Entity[])[],
  published: string | null,
  opening: number | null,
): SaidOn[] {
  const scenes = scenesOf(document, published, opening);
  const days: SaidOn[] = [];
  attributions.forEach((attribution, i) => {
    const scene = scenes.at(attribution.anchor);
    const own = stated(document, attribution, attributions, i, published, scene.before);
    days.push(
      own !== null
        ? { day: own, basis: 'stated' }
        : inferred(document, attributions, speakers, days, i, scene, published),
    );
  });
  return days;
}

/** The day that the sentence of a cue tells for the saying, outside of all that is said. */
function stated(
  document: Document,
  attribution: Attribution,
  all: readonly Attribution[],
  i: number,
  published: string | null,
  before: string | null,
): Edtf | null {
  if (attribution.manner === 'turn' || attribution.manner === 'remarks' || attribution.manner === 'loose')
    return null;
  const { start, end } = sentenceAround(document, attribution.anchor);
  const cue = document.tokens[attribution.anchor]?.start ?? start;
  const from = Math.max(start, cue - LONG);
  const text = document.text.slice(from, Math.min(end, cue + LONG));
  const near = all.slice(Math.max(0, i - 4), i + 5);
  const found = datesIn(text, { published, before }, 'past').filter(
    (one) =>
      near.every(({ content }) =>
        content.every((span) => one.start + from >= span.end || one.end + from <= span.start),
      ) &&
      !isOfAnother(text, one.start, cue - from) &&
      !(one.date.length < DAY && isOfTopic(text, one.start, cue - from)) &&
      isBehind(one.date, published),
  );
  const gap = (one: { start: number }): number => Math.abs(one.start + from - cue);
  return found.sort((a, b) => gap(a) - gap(b))[0]?.date ?? null;
}

/** What lies ahead of publication was not when something was said. */
const isBehind = (date: Edtf, published: string | null): boolean =>
  published === null || date.slice(0, published.length) <= published;

const AHEAD =
  /\b(?:by|until|till|before|since|from|for|due|scheduled|planned|set|between|through|expires?|ends?|begins?|starts?)\s(?:(?:on|in|at|for|early|late)\s)?$/i;

/** What begins a clause about something that was named; *that same Tuesday* is none. */
const RELATIVE = /\s(?:which|who|whose|where|that\s(?!same\b|very\b)\S+)\s[^,]*$/;

/** Whether the day at `at` belongs to something else than the saying: to a plan, a deadline or a relative clause. */
function isOfAnother(text: string, at: number, cue: number): boolean {
  const before = text.slice(0, at);
  // *The prime minister since July*: that is no day of a saying.
  if (AHEAD.test(before) || /^since\b/i.test(text.slice(at, at + 6))) return true;
  if (at > cue)
    return (
      RELATIVE.test(text.slice(cue, at)) &&
      !/\b(?:aired|broadcast|published|posted|released)\s(?:on\s)?$/.test(before)
    );
  const between = text.slice(at, cue);
  return /\b(?:which|whose|where|who)\b[^,]*$/.test(before) && /,/.test(between);
}

/** How long a whole day is in EDTF. */
const DAY = 10;

/** *Pressed on the measures taken in June, she said …*: whether what stands at `at` is part of what somebody was asked about. */
function isOfTopic(text: string, at: number, cue: number): boolean {
  const before = text.slice(0, at).replace(/\b(?:in|on|at|during)\s+(?:\w+\s+)?$/i, '');
  const [, opens = ''] = /^\W*(\w+)\s[^,]*?\b(?:on|about|over|to|of)\s[^,]*$/.exec(before) ?? [];
  return at < cue && isSpeakingOrAsked(opens.toLowerCase());
}

function sentenceAround({ tokens, sentenceOf }: Document, i: number): { start: number; end: number } {
  let first = i;
  let last = i;
  while (first > 0 && i - first < LONG && sentenceOf[first - 1] === sentenceOf[i]) first--;
  while (last + 1 < tokens.length && last - i < LONG && sentenceOf[last + 1] === sentenceOf[i]) last++;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

const EARLIER =
  /\b(?:had|has (?:long|often|repeatedly|always|previously)|have (?:long|often|repeatedly|always|previously)|once|previously|in the past|earlier)\s(?:\S+\s){0,2}$/i;

/** A day that is not told: of what the speaker said right before, of the scene, or about that of publication. */
function inferred(
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly (readonly Entity[])[],
  days: readonly SaidOn[],
  i: number,
  scene: Scene,
  published: string | null,
): SaidOn {
  const attribution = attributions[i];
  if (attribution === undefined || attribution.attitude !== 'speech') return UNKNOWN;
  const start = document.tokens[attribution.anchor]?.start ?? 0;
  if (attribution.manner === 'cue' && EARLIER.test(document.text.slice(Math.max(0, start - 40), start)))
    return UNKNOWN;
  if (scene.meeting !== null && isOfMeeting(document, attribution, scene))
    return { day: scene.meeting, basis: 'scene' };
  const carried = fromBefore(document, attributions, speakers, days, i);
  if (carried !== null) return { day: carried, basis: 'scene' };
  if (scene.day !== null) return { day: scene.day, basis: 'scene' };
  return published === null ? UNKNOWN : { day: `${published}~`, basis: 'published' };
}

const OF_MEETING =
  /\b(?:after|during|in|at|following|before) (?:the|their|that) (?:talks|meeting|call|phone call|conversation|dinner|lunch|session|summit)\b/i;
const PUBLIC =
  /\b(?:reporters|journalists|correspondents|press|media|parliament|lawmakers|deputies|television|tv|radio|agency|news|newspaper|conference|briefing|audience|viewers)\b/i;

/** *Blinken told both leaders that …*, *said after the talks*: what was said at the meeting or call that was told of. */
function isOfMeeting(
  document: Document,
  { anchor, told, contentTokens: [words] }: Attribution,
  { near }: Scene,
): boolean {
  const textOf = (from: number, to: number): string =>
    document.text.slice(document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0);
  const [from, to] =
    words === undefined || words.from <= anchor ? [anchor, anchor + 10] : [anchor, words.from];
  if (OF_MEETING.test(textOf(from, Math.min(to, anchor + 12)))) return true;
  return near && told !== null && !PUBLIC.test(textOf(told.from, told.to));
}

const BACK = 6;

/** The day of what the same speaker said right before, in this paragraph or the last. */
function fromBefore(
  { paragraphOf }: Document,
  attributions: readonly Attribution[],
  speakers: readonly (readonly Entity[])[],
  days: readonly SaidOn[],
  i: number,
): Edtf | null {
  const here = paragraphOf[attributions[i]?.anchor ?? 0] ?? 0;
  const [speaker] = speakers[i] ?? [];
  if (speaker === undefined) return null;
  for (let k = i - 1; k >= Math.max(0, i - BACK); k--) {
    const there = paragraphOf[attributions[k]?.anchor ?? 0] ?? 0;
    if (here - there > 1) return null;
    if (attributions[k]?.attitude !== 'speech' || speakers[k]?.includes(speaker) !== true) continue;
    const { day = null, basis = null } = days[k] ?? {};
    return basis === 'published' || (day !== null && day.length < 10) ? null : day;
  }
  return null;
}
