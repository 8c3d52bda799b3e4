import type { Edtf } from '../../record/edtf.ts';
import type { Document } from '../text/document.ts';
import { isDateline, isHeading } from '../text/paragraph-text.ts';
import { addDays } from './calendar.ts';
import { datesIn } from './expressions.ts';

/** What is told of a place of an article: the day of the scene that it belongs to, the day spoken of last, and that of a meeting. */
export interface Scene {
  day: Edtf | null;
  before: string | null;
  /** The day of the meeting or call that was told of last; null where it was none before this sentence. */
  meeting: Edtf | null;
  /** Whether that was told of in the same paragraph. */
  near: boolean;
}

export interface Scenes {
  /** At a token. */
  at(token: number): Scene;
}

/** A scene is at most so many days before publication; what is older is background. */
const RECENT = 14;
/** So many days that stand alone, as headings or before what happened, make a diary: each is the scene of what follows. */
const DIARY = 2;
const DAY_ALONE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}+|\p{L}+ \d{1,2})(?:,? \d{4})?)?[.:]?$/iu;
/** *Published: 12.09.2024.*: a line that tells when the article came out, and not when its scene was. */
const PUBLISHED =
  /^(?:(?:first|last|originally) )?(?:published|updated|posted|issued|modified|released)\b.{0,40}$/iu;
const CLOCK = /^\s*\d{1,2}[.:]\d\d(?!\d)/;
/** So many paragraphs that open with an hour make a live blog. */
const LIVE = 3;

/**
 * Reads which day an article is about as it goes on: the day of the lead holds until a sentence tells another, or
 * leads away (*In Moscow, …*, *who did not attend*). `opening`: the paragraph with which a transcript begins, which is
 * one scene.
 */
export function scenesOf(document: Document, published: string | null, opening: number | null): Scenes {
  if (opening !== null) return constant(dayOfHead(document, published, opening) ?? published);
  if (isLive(document)) return constant(published);
  const found: Scene[] = [];
  const sentences = sentencesOf(document);
  let scene: Edtf | null = null;
  let last: string | null = null;
  let paragraph = -1;
  let away = false;
  let meeting: Edtf | null = null;
  let near = false;
  const diary = sentences.filter((one) => DAY_ALONE.test(one.text)).length >= DIARY;
  for (const { text, paragraph: here } of sentences) {
    if (isDateline(document, here) || PUBLISHED.test(text)) {
      found.push(NOWHEN);
      continue;
    }
    if (here !== paragraph) {
      away = false;
      near = false;
    }
    paragraph = here;
    if (diary && DAY_ALONE.test(text)) scene = dayOf(text, published, null);
    const told = dayOf(text, published, last);
    const before = last;
    const known = { meeting, near };
    if (leadsAway(text) && scene !== null) away = true;
    if (told !== null) {
      last = told.length === 10 ? told : last;
      if (scene === null && isRecent(told, published)) scene = told;
    }
    if (told !== null && isRecent(told, published) && MEETING.test(text)) {
      meeting = told;
      near = true;
    }
    found.push({ day: away ? null : scene, before, ...known });
  }
  const { sentenceOf } = document;
  return {
    at: (token) => found[sentenceOf[token] ?? 0] ?? NOWHEN,
  };
}

const NOWHEN: Scene = { day: null, before: null, meeting: null, near: false };

const constant = (day: Edtf | null): Scenes => ({ at: () => ({ ...NOWHEN, day, before: day }) });

/** What tells that some met, spoke or called. */
const MEETING =
  /\b(?:met|spoke|talked|conferred|phoned|telephoned|called|summoned|received|hosted|visited|negotiated|discussed|talks|meetings?|call|summit|conversation|dinner|lunch|session)\b/;

/** Whether an article is a live blog: entries under their hours. */
export const isLive = ({ text, paragraphs }: Document): boolean =>
  paragraphs.filter(({ start }) => CLOCK.test(text.slice(start, start + 8))).length >= LIVE;

/** The day that a line of its own gives, or the sentence that tells of the talk: *spoke with us on Thursday*. */
function dayOfHead(document: Document, published: string | null, opening: number): Edtf | null {
  const { text, paragraphs } = document;
  for (const [n, { start, end }] of paragraphs.slice(0, opening).entries()) {
    const found = datesIn(text.slice(start, Math.min(end, start + 400)), published, 'past').find(
      ({ date }) => date.length === 10 && (published === null || date <= published),
    );
    // A line of its own that bears the day of publication says no more than that.
    if (found !== undefined && !(found.date === published && isHeading(document, n))) return found.date;
  }
  return null;
}

interface Sentence {
  text: string;
  paragraph: number;
}

/** The sentences by number, quoted words left out. */
function sentencesOf({ tokens, sentenceOf, quoteOf, paragraphOf }: Document): Sentence[] {
  const found: Sentence[] = [];
  const words: string[][] = [];
  tokens.forEach((token, i) => {
    const n = sentenceOf[i] ?? 0;
    found[n] ??= { text: '', paragraph: paragraphOf[i] ?? 0 };
    words[n] ??= [];
    if (quoteOf[i] !== -1) return;
    const touches = quoteOf[i - 1] === -1 && tokens[i - 1]?.end === token.start;
    words[n]?.push(touches || words[n]?.length === 0 ? token.raw : ` ${token.raw}`);
  });
  return found.map((one, n) => ({ ...one, text: (words[n] ?? []).join('') }));
}

const PLANNED =
  /\b(?:will|would|is (?:due|set|scheduled|expected|planned)|are (?:due|set|scheduled|expected|planned)|due|scheduled|planned|set for)\b|\b(?:next|by|until|from|since)\s+(?:(?:on|late|early|the|end|of)\s+)*$/i;
/** *The ferry that sank | on Sunday had no licence*: a relative clause tells the day of something else. */
const BESIDE =
  /\b(?:who|whose|which)\b[^,;.]*$|(?<!\b(?:said|says|told|added|reported|announced|warned|confirmed|noted|stressed) )\bthat (?:was|were|had|has|is|\p{L}+(?:ed|nk|ew|ook|ell|ent))\b[^,;.]*$/u;
const AWAY =
  /^(?:In|From|At) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? ?,|^Meanwhile\b|^Elsewhere\b|\bwho (?:did not|does not|is not|was not|has not)\b|\btold (?:an audience|a rally|a conference|\S+ \S+|\S+) in \p{Lu}/u;

const leadsAway = (text: string): boolean => AWAY.test(text);

/** The day that a sentence tells for what it narrates. */
function dayOf(text: string, published: string | null, before: string | null): Edtf | null {
  for (const { start, date } of datesIn(text, { published, before }, 'past')) {
    if (PLANNED.test(text.slice(Math.max(0, start - 30), start))) continue;
    if (BESIDE.test(text.slice(0, start))) continue;
    if (published !== null && date.slice(0, 10) > published) continue;
    return date;
  }
  return null;
}

const isRecent = (date: Edtf, published: string | null): boolean =>
  date.length === 10 && (published === null || date >= addDays(published, -RECENT));
