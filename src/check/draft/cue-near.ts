import { CUE, CUE_NOUN } from './cues.ts';
import { type Mention, type Party, unnamed } from './draft-party.ts';
import { BLANK } from './draft-reading.ts';

/** How words are given to somebody. */
export interface Given {
  party: Party | null;
  /**
   * `cue`: by a verb or noun of saying; `label`: by a colon after a name; `colon`: by a colon alone; `beside`:
   * somebody is named in the sentence.
   */
  by: 'cue' | 'label' | 'colon' | 'beside';
  /** Words between the cue and the quotation. */
  gap: number;
  /** Where the clause begins that the cue introduces; for a quotation that is part of one. */
  from: number | null;
  /** That clause is what is said, not what somebody or something is called. */
  clause?: boolean;
}

const REACH = 160;
const AFTER = 120;
/** Mentions that stand for nobody in particular. */
const NOBODY = /\b(?:we|you|i|one|us|me)\b/i;

interface Place {
  /** With its marks. */
  start: number;
  end: number;
  sentence: { start: number; end: number };
}

/** Who is given what is quoted at `place`, by the words of its sentence; `near` are those whom it speaks of. */
export function givenBy(masked: string, near: readonly Mention[], place: Place): Given | null {
  const before = masked.slice(Math.max(place.sentence.start, place.start - REACH), place.start);
  const after = masked.slice(place.end, Math.min(place.sentence.end, place.end + AFTER));
  return (
    cueAfter(after, place.end, near) ??
    sourceNamed(before, place, near) ??
    cueBefore(before, place.start, near) ??
    inBrackets(after, place, near) ??
    labelBefore(before, place, near) ??
    beside(after, place, near)
  );
}

/** Verbs whose object is what is called so: *called the audit “…”*. */
const NAMES = /^(?:call|describ|dismiss|term|label|brand|dubb|liken)/i;
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const CLAUSE_END = /[.;:?!—–]|\s--\s/;

/** *“…,” Lund said on Friday*; *“…”, said the minister*. */
function cueAfter(after: string, at: number, near: readonly Mention[]): Given | null {
  const end = after.search(CLAUSE_END);
  const clause = (end < 0 ? after : after.slice(0, end)).split(BLANK)[0] ?? '';
  if (
    /^\s*(?:,?\s*(?:and|or|but|while|as|to)\b|\))/i.test(clause) &&
    !/^,?\s*as\s+\S+(?:\s\S+){0,4}\s+(?:put|said|says|called)/i.test(clause)
  )
    return null;
  for (const match of clause.matchAll(CUE)) {
    const verb = at + match.index;
    const lead = clause.slice(0, match.index);
    const before = near.filter((one) => one.start >= at && one.end <= verb + 1 && isSubject(one));
    const subject = before.findLast(({ kind }) => kind !== 'body') ?? before.at(-1);
    const follows = near.find(
      (one) => one.start >= verb && one.start - (verb + match[0].length) <= 40 && one.kind !== 'pronoun',
    );
    const described = phraseBefore(lead);
    const whole = SOMEBODY.exec(lead)?.[1]?.trim();
    if (subject === undefined && described !== null && /^[\s,]*$/.test(lead.slice(0, described.at)))
      return { party: unnamed(described.text, ''), by: 'cue', gap: 0, from: null };
    if (subject === undefined && whole !== undefined)
      return { party: unnamed(whole, ''), by: 'cue', gap: 0, from: null };
    if (subject !== undefined && lead.length <= 90)
      return { party: subject.party, by: 'cue', gap: 0, from: null };
    if (/^[\s,]*$/.test(lead) && follows !== undefined)
      return { party: follows.party, by: 'cue', gap: 0, from: null };
    const behind = SOMEBODY_BEHIND.exec(clause.slice(match.index + match[0].length))?.[1];
    if (/^[\s,]*$/.test(lead) && behind !== undefined)
      return { party: unnamed(behind, ''), by: 'cue', gap: 0, from: null };
    if (/^[\s,]*(?:he|she|they|it)\s+(?:\w+\s)?$/i.test(lead))
      return { party: null, by: 'cue', gap: 0, from: null };
  }
  return null;
}

/** *a woman in the queue before her office*: all that stands between a quotation and its verb. */
const SOMEBODY = /^[\s,]*((?:an?|the|one|another|our|my|some)\s(?:[\p{L}’'-]+\s){2,10})$/iu;

/** *said a baker next door who did not want to be named*. */
const SOMEBODY_BEHIND = /^\s((?:an?|the|one|another|our|my|some)\s[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3})/iu;

const isSubject = ({ kind }: Mention): boolean => kind !== 'owner';

/** *in the words of X, “…”*, *according to X*, *X’s words*. */
function sourceNamed(before: string, { start }: Place, near: readonly Mention[]): Given | null {
  const source = /(?:in the words of|according to|quoting|to quote)\s/i.exec(before);
  const at = start - before.length + (source?.index ?? 0);
  const named = source === null ? undefined : near.find((one) => one.start >= at);
  if (named !== undefined) return { party: named.party, by: 'cue', gap: 0, from: null };
  return null;
}

/** *Lund said that “…”*, *she called it “…”*. */
function cueBefore(before: string, at: number, near: readonly Mention[]): Given | null {
  const open = before.split(BLANK).at(-1) ?? before;
  const shift = at - open.length;
  const cues = [...open.matchAll(CUE)];
  const cue = cues.findLast((match) => !isPassiveName(open, match) && !isAsked(open, match));
  if (cue === undefined) return null;
  const verb = shift + cue.index;
  const between = open.slice(cue.index + cue[0].length);
  if (/[.;!?]\s/.test(between)) return null;
  const subject = subjectOf(open, verb, shift, near);
  if (subject === undefined) return null;
  return {
    party: subject.party,
    by: 'cue',
    gap: wordsIn(between),
    from: NAMES.test(cue[0]) ? verb : clauseFrom(between, verb + cue[0].length),
    clause: !NAMES.test(cue[0]),
  };
}

/** *Lund, asked whether …*: the words are those of whoever asks. */
const isAsked = (text: string, match: RegExpMatchArray): boolean =>
  /^asked$/i.test(match[0]) && /(?:,|\b(?:was|when|if))\s$/i.test(text.slice(0, match.index));

const isPassiveName = (text: string, match: RegExpMatchArray): boolean => {
  const before = text.slice(0, match.index);
  return (
    /^(?:called|dubbed|termed|labelled|labeled|branded)$/i.test(match[0]) &&
    (/\b(?:is|are|was|were|been|being|sometimes|now|also)\s$/i.test(before) ||
      (/,\s?$/.test(before) && text.slice(before.length + match[0].length).trim() === ''))
  );
};

/** The nearest before the verb who may be its subject: a name before a body, no first or second person. */
function subjectOf(open: string, verb: number, shift: number, near: readonly Mention[]): Mention | undefined {
  const told = near.filter((one) => one.end <= verb && one.start >= shift - REACH);
  const leadOf = ({ end }: Mention): string =>
    open.slice(Math.max(0, end - shift), Math.max(0, verb - shift));
  const may = (one: Mention): boolean => {
    if (one.kind === 'owner' || one.kind === 'body') return false;
    if (/\bnot\s$/i.test(open.slice(0, Math.max(0, one.start - shift)))) return false;
    return one.kind !== 'pronoun' || one.party !== null || leadOf(one).length <= ADVERBS;
  };
  const own = told.findLast(may) ?? told.findLast(({ kind }) => kind === 'body') ?? told.at(-1);
  const phrase = phraseBefore(open.slice(0, Math.max(0, verb - shift)));
  if (phrase !== null && opensClause(open, phrase, own, shift))
    return {
      start: shift + phrase.at,
      end: verb,
      kind: 'description',
      party: unnamed(phrase.text, ''),
    };
  if (own === undefined) return undefined;
  const lead = leadOf(own);
  return NOBODY.test(lead) || (own.kind !== 'pronoun' && EVERYBODY.test(lead)) ? undefined : own;
}

interface Phrase {
  text: string;
  at: number;
}

const PHRASE =
  /(?:^|[\s“"(])(?<phrase>(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Aa]n?|[Oo]ne|[Aa]nother|\p{Lu}\p{L}*[’']s)(?:\s[\p{L}’'-]+){1,4})\s+(?:(?:has|had|also|then|later|once)\s+)*$/u;

/** The noun phrase that `text` ends with, right before a verb: *its commentator*. */
function phraseBefore(text: string): Phrase | null {
  const phrase = PHRASE.exec(text)?.groups?.phrase;
  return phrase === undefined ? null : { text: phrase, at: text.lastIndexOf(phrase) };
}

/** Whether a phrase is the subject of its clause, and not `own`, whom the sentence names. */
function opensClause(open: string, { at, text }: Phrase, own: Mention | undefined, shift: number): boolean {
  if (own === undefined) return true;
  const from = own.start - shift;
  if (from >= at && from < at + text.length) return own.kind === 'owner' || own.kind === 'body';
  return own.kind !== 'pronoun' && own.end - shift <= at && /(?:^|[,;:.])\s*$/.test(open.slice(0, at));
}

/** How many letters an adverb or auxiliary between a pronoun and its verb may have. */
const ADVERBS = 12;
const EVERYBODY = /\b(?:people|papers|governments|critics|they)\b/i;

/** Where the words of a clause begin after its cue: behind *that* or *as*; null where no clause does. */
function clauseFrom(between: string, at: number): number | null {
  const that = /^[^“"]*?\b(?:that|as)\s+/i.exec(between);
  return that === null ? null : at + that[0].length;
}

/** *“…” (Lund)*. */
function inBrackets(after: string, { end }: Place, near: readonly Mention[]): Given | null {
  const open = /^[.,]?\s?\((?=\p{Lu})/u.exec(after)?.[0].length;
  const named = near.find(({ start, kind }) => kind === 'name' && start === end + (open ?? 0));
  return open === undefined || named === undefined
    ? null
    : { party: named.party, by: 'label', gap: 0, from: null };
}

/** *Lund, on Friday: “…”*, *Her vow, word for word: “…”*. */
function labelBefore(before: string, { start }: Place, near: readonly Mention[]): Given | null {
  const open = before.split(BLANK).at(-1) ?? before;
  if (!/[:—–|-]\s*$|\bwas\s*$/.test(open)) return null;
  const from = start - open.length;
  const here = near.filter((one) => one.start >= from && one.end <= start);
  // Another quotation may stand between the name and the colon: a sign, a nickname.
  const told = here.length > 0 || /[\p{L}\p{N}]/u.test(open) ? here : near.filter((one) => one.end <= start);
  const named = told.find((one) => one.kind === 'name') ?? told.find((one) => one.party !== null) ?? told[0];
  const noun = [...open.matchAll(CUE_NOUN)].length > 0;
  if (named === undefined && !noun && !/:\s*$/.test(open)) return null;
  return {
    party: named?.party ?? null,
    by: named === undefined && !noun ? 'colon' : 'label',
    gap: 0,
    from: null,
  };
}

/** Somebody is named in the sentence, after the quotation or before it. */
function beside(after: string, { start, end }: Place, near: readonly Mention[]): Given | null {
  const owner =
    /^.{0,60}?[’']s?\s*(?:\p{L}+\s)?(?:words|line|remark|phrase|sentence)|^[^.]{0,30}\b(?:line|remark|words|phrase|sentence|photograph)\b/iu.test(
      after,
    );
  const next = near.find((one) => one.start >= end && one.kind === 'name');
  if (owner && next !== undefined) return { party: next.party, by: 'cue', gap: 0, from: null };
  const last = near.findLast((one) => one.end <= start && one.kind === 'name') ?? next;
  const meant = last ?? near.findLast((one) => one.end <= start && one.kind !== 'body' && one.party !== null);
  return meant === undefined ? null : { party: meant.party, by: 'beside', gap: 0, from: null };
}
