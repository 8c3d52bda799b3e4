import { bySource } from './by-source.ts';
import { type Claim, claim, type Place } from './claim.ts';
import { beforeQuote, FINITE, HAS_VERB, OVER, RUN_IN } from './clause-ends.ts';
import { CLAUSE_CUE, DENIES, SAY, SAYING } from './cues.ts';
import { isSetAside, type Mention, type Party } from './draft-party.ts';
import { BLANK, type Passage, type Reading } from './draft-reading.ts';
import { denials, promised } from './meant-claims.ts';
import { between } from './ordered.ts';

/** The attributed claims outside of quotations, in the order of the text. Linear. */
export function claimsOf(reading: Reading): Claim[] {
  return reading.passages
    .filter(({ block }) => block.kind !== 'quote')
    .flatMap((passage) => passage.sentences.flatMap((sentence) => claimsIn(reading, passage, sentence)));
}

function claimsIn(reading: Reading, passage: Passage, sentence: { start: number; end: number }): Claim[] {
  const near = between(passage.mentions, sentence.start, sentence.end);
  const place = { reading, passage, sentence, near };
  const text = reading.masked.slice(sentence.start, sentence.end);
  const found: Claim[] = [];
  const around = interrupted(place, text);
  for (const match of text.matchAll(CLAUSE_CUE)) {
    const claims = clausesAfter(place, text, match);
    found.push(...(claims.length > 0 || around.length > 0 ? claims : clauseBefore(place, text, match)));
  }
  found.push(...bySource(place, text), ...around, ...promised(place, text));
  if (found.length === 0) found.push(...denials(place, text));
  if (found.length === 0) found.push(...labelled(place, text));
  return innermost(found);
}

/** Of claims within each other the inner one stands: who is quoted, not who quotes. */
const innermost = (claims: Claim[]): Claim[] =>
  claims
    .filter(
      (one) =>
        !claims.some(
          (other) =>
            other !== one &&
            other.start >= one.start &&
            other.end <= one.end &&
            (other.start > one.start || other.end < one.end),
        ),
    )
    .filter((one, i, all) => all.findIndex(({ start, end }) => start === one.start && end === one.end) === i)
    .sort((a, b) => a.start - b.start);

const LEAD = 70;
const THAT = /^(?<lead>[^.;:!?]*?)(?::\s*)?\b(?:that|whether)\s+(?=\S)/iu;
const BARE = new RegExp(
  [
    `^\\s+(?=(?:(?:[Tt]he|an?|its|his|her|their|all|no|nobody|none|some|most|every|he|she|it|they|we|there)\\b|\\p{Lu}[\\p{L}’'-]+|\\p{N}[\\p{N},.]*\\b)[^.;:!?“"]{0,80}?\\b${FINITE}\\b)`,
    `^\\s+(?=(?!(?:to|in|on|at|by|for|from|with|as|of|about|so|nothing|anything|last|this|earlier|later|yesterday|today|after|before)\\b)\\p{Ll}{3,}\\s(?:\\p{Ll}+\\s){0,6}?(?:is|are|was|were|will|would|has|have|had)\\b)`,
  ].join('|'),
  'u',
);
/** *provided that …*: a conjunction, not what opens a clause that was said. */
const CONDITION = /\b(?:provided|providing|assuming|on\s(?:the\s)?condition|given|so|such|now)\s*$/iu;
/** *denied, too, that …*, *denied on 4 March that …*: what may stand between a denial and what is denied. */
const ASIDES =
  /^(?:[\s,]*(?:too|also|again|already|repeatedly|once\smore|\p{L}+ly|(?:last|this)\s\p{L}+|yesterday|today|(?:on|in|at|before|after|during)\s(?:the\s)?[\p{L}\p{N}]+(?:\s[\p{L}\p{N}]+){0,2}|to\s(?:us|reporters|journalists|parliament|the\s\p{L}+))(?=[\s,]|$))*[\s,]*$/iu;
/** *had been denied*: nobody denies anything. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being)\s+$/iu;
/** *Lund said on Monday: the lease would be signed.* */
const COLON = new RegExp(`^[^.;:!?,“"]{0,40}:\\s+(?=\\p{L}[^.;:!?“"]{0,80}?\\b${FINITE}\\b)`, 'u');

/** *a room that serves as his office*: a verb right behind *that*. */
const RELATIVE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|\p{Ll}+s\s+(?:as|the|a|an|his|her|its|their|to|for|in|on|with|no)|\p{Ll}+ed)\b/u;

/** *said on Friday that … and that …*; *says all have left*. */
function clausesAfter(place: Place, text: string, match: RegExpMatchArray): Claim[] {
  const cue = match[0];
  const at = (match.index ?? 0) + cue.length;
  const rest = text.slice(at);
  const that = THAT.exec(rest);
  const lead = that?.groups?.lead ?? '';
  const other = that === null || lead.length > LEAD || cueIn(lead) || CONDITION.test(lead);
  const bare = other ? (BARE.exec(rest) ?? COLON.exec(rest)) : null;
  const isBare = bare !== null && SAY.test(cue);
  if (!isBare && (that === null || lead.length > LEAD || lead.includes(BLANK) || cueIn(lead))) return [];
  if (!isBare && /^\s*(?:as|so|such|than)\b|,\s*$/i.test(lead) && match.groups?.noun !== undefined) return [];
  if (DENIES.test(cue) && (!ASIDES.test(lead) || PASSIVE.test(text.slice(0, match.index)))) return [];
  if (!isBare && lead.trim() !== '' && RELATIVE.test(rest.slice(that?.[0].length ?? 0))) return [];
  const from = at + (isBare ? bare[0].length : (that?.[0].length ?? 0));
  const over = text.slice(from).search(OVER);
  const to = beforeQuote(text, from, afterSubordinate(text, from, over < 0 ? text.length : from + over));
  const party = subjectOf(place, match, at);
  if (party === undefined || (isBare && !HAS_VERB.test(text.slice(from, to)))) return [];
  return partsOf(text, from, to).flatMap(([start, end]) => claim(place, start, end, party, DENIES.test(cue)));
}

/** *When Lund says that …, we listen*: the comma before the main clause ends what is said. */
function afterSubordinate(text: string, from: number, to: number): number {
  if (!/^\s*(?:When|While|If|As|Although|Though|Since|Because|After|Before)\b/.test(text)) return to;
  const comma = text.slice(from, to).lastIndexOf(', ');
  return comma < 0 || text.slice(0, from).includes(', ') ? to : from + comma;
}

const cueIn = (lead: string): boolean =>
  [...lead.matchAll(CLAUSE_CUE)].some(({ groups }) => groups?.verb !== undefined);

/** *that A, and that B* and *that A; that B* are two claims. */
function partsOf(text: string, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/(?:,?\s+and|;(?:\s+and)?)\s+(?:\w+\s+)?that\s+/giu)) {
    parts.push([start, from + match.index]);
    start = from + match.index + match[0].length;
  }
  return [...parts, [start, to]];
}

/** What follows the verb of a cue in parenthesis; an object of its own (*said nothing*) makes it none. */
const TRAILING =
  /^(?!\s*[,:]?\s*[“"‘'«„])(?!\s+(?:nothing|little|much|so|it|this|no)\b)[^“"]{0,60}?(?:[.?!]|$|,)/u;

/** What is said stands behind the cue. */
const QUOTING = new RegExp(`^\\s*(?:that|“|[,:]?\\s*${BLANK})`);

/** What may stand between a clause and the name of who said it: *…, harbour master Ida Lund said*. */
const APPOSED = /^,\s*(?:as\s+)?(?:the\s+)?(?:\p{L}[\p{L}’'-]*\s+){0,3}$/u;

/** *…, the mayor said on Friday.* */
function clauseBefore(place: Place, text: string, match: RegExpMatchArray): Claim[] {
  if (match.groups?.verb === undefined) return [];
  const at = match.index ?? 0;
  const last = text.lastIndexOf(',', at);
  const apposed = apposition(place, text, last, at);
  const comma = apposed?.comma ?? last;
  const lead = text.slice(0, comma < 0 ? 0 : comma);
  const subject = place.near.find(
    ({ start, end, kind }) =>
      kind !== 'owner' &&
      start >= place.sentence.start + comma &&
      end <= place.sentence.start + at + 1 &&
      APPOSED.test(text.slice(comma, start - place.sentence.start)),
  );
  const inverted = place.near.find(({ start }) => {
    const gap = start - (place.sentence.start + at + match[0].length);
    return gap >= 0 && gap <= 5;
  });
  const spoken =
    comma > 0
      ? (apposed?.by ?? subject ?? (/^,\s*$/.test(text.slice(comma, at)) ? inverted : undefined))
      : undefined;
  const tail = text.slice(at + match[0].length);
  if (spoken === undefined || lead.includes(BLANK) || !TRAILING.test(tail) || QUOTING.test(tail)) return [];
  const from = Math.max(0, behind(lead, /[:;]\s/gu), behind(lead, TURNS));
  if (cueIn(lead.slice(from)) && /\bthat\b/i.test(lead.slice(from))) return [];
  const words = lead.slice(from).trim().split(/\s+/).length;
  const start = from + (RUN_IN.exec(lead.slice(from))?.[0].length ?? 0);
  return words < 4 || !HAS_VERB.test(lead.slice(start))
    ? []
    : claim(place, start, comma, spoken.party, DENIES.test(match[0]));
}

/** *…, its director, Ida Lund, said*: who said it stands between commas beside what they are, in either order. */
function apposition(
  { near, sentence }: Place,
  text: string,
  last: number,
  at: number,
): { comma: number; by: Mention } | null {
  if (last < 0 || text.slice(last + 1, at).trim() !== '') return null;
  const middle = text.lastIndexOf(',', last - 1);
  const comma = text.lastIndexOf(',', middle - 1);
  if (comma < 0 || middle < 0) return null;
  const named = (from: number, to: number): Mention | undefined =>
    near.find(
      ({ start, end, kind }) =>
        kind === 'name' && start >= sentence.start + from && end <= sentence.start + to,
    );
  const isNamed = (from: number, to: number): boolean =>
    NAME_ALONE.test(text.slice(from, to)) && named(from, to) !== undefined;
  const stands =
    (DESCRIBES.test(text.slice(comma, middle)) && isNamed(middle, last)) ||
    (isNamed(comma, middle) && DESCRIBES.test(text.slice(middle, last)));
  const by = named(comma, last);
  return stands && by !== undefined ? { comma, by } : null;
}

const NAME_ALONE = /^,\s(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}$/u;
/** A noun phrase that tells what somebody is: *, its director*. */
const DESCRIBES = /^,\s(?:its|his|her|their|the|a|an)\s(?:[\p{L}’'-]+\s?){1,6}$/u;

/** A dateline, or what the clause before a *but* says, is nobody’s claim. */
const TURNS = /\s[–—]\s|,\sbut\s/giu;
const behind = (text: string, mark: RegExp): number => {
  const last = [...text.matchAll(mark)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
};

const ASIDE = new RegExp(
  `[,–—]\\s(?:he|she|they|it|[\\p{L}’' -]{3,70}?)\\s(?:has\\s|had\\s|have\\s|later\\s|once\\s)?(?:${SAYING})(?:\\s(?:on|in|at|to|last|this|yesterday|today)\\b[\\p{L}\\p{N}’ ]{0,40})?(?:,|\\s[–—])\\s(?!\\p{Ll}+ing\\b|(?:and|but|though|although|while|as|because|which|who)\\b)(?=\\p{Ll})`,
  'u',
);

/** *Repairs, he said, will take three weeks.* */
function interrupted(place: Place, text: string): Claim[] {
  const match = ASIDE.exec(text);
  if (match === null || text.includes(BLANK)) return [];
  const at = place.sentence.start + match.index;
  const end = at + match[0].length;
  const named = place.near.findLast((one) => one.start > at && one.end <= end && one.kind !== 'owner');
  const lead = Math.max(RUN_IN.exec(text)?.[0].length ?? 0, behind(text.slice(0, match.index), /:\s/gu));
  const whole = claim(place, lead, text.length, named?.party ?? null, false);
  return named === undefined ? [] : whole.map((one) => ({ ...one, without: { start: at, end } }));
}

/** The lead of a line of notes or of a thread: a name, with a day or a matter behind it, and a colon. */
const LABEL = /^(?<lead>[^.;!?:“"]{2,90}):\s+(?=[\p{L}\p{N}])/u;

/** *Lund, last week, on the pier: her clerks had been kept out*. */
function labelled(place: Place, text: string): Claim[] {
  if (place.passage.block.kind !== 'text' || place.sentence.start > place.passage.block.start + 2) return [];
  const run = RUN_IN.exec(text)?.[0].length ?? 0;
  const lead = LABEL.exec(text.slice(run))?.[0] ?? '';
  const at = place.sentence.start + run;
  const named = place.near.find(({ start, kind }) => kind === 'name' && start - at <= 2 && start >= at);
  const clause = text.slice(run + lead.length);
  if (lead === '' || named === undefined || named.end > at + lead.length || cueIn(lead)) return [];
  if (!HAS_VERB.test(clause) || clause.includes(BLANK) || /\?\s*$/.test(clause)) return [];
  return claim(place, run + lead.length, text.length, named.party, false);
}

const ADVERBS = 12;
const ANYBODY = /\b(?:we|you|i|one|people|experts|critics|observers|many|some|who)\s+(?:\w+\s+){0,2}$/i;

/** Whose claim it is; undefined where the cue has no subject, or one that is everybody. */
function subjectOf(
  { reading, near, sentence }: Place,
  match: RegExpMatchArray,
  at: number,
): Party | null | undefined {
  const verb = sentence.start + (match.index ?? 0);
  const before = reading.masked.slice(sentence.start, verb);
  if (match.groups?.noun !== undefined) {
    const by = near.find(({ start }) => start >= verb && start <= sentence.start + at + 8);
    const by2 = near.find(({ start, kind }) => start >= verb && kind === 'name' && start - verb < 30);
    return (by2 ?? by ?? near.findLast(({ end }) => end <= verb + 1))?.party;
  }
  const told = near.filter(({ end }) => end <= verb);
  const leadOf = ({ end }: Mention): string => reading.masked.slice(end, verb);
  const may = (one: Mention): boolean =>
    one.kind !== 'owner' &&
    one.kind !== 'body' &&
    !isSetAside(reading.masked, one) &&
    (one.kind !== 'pronoun' || one.party !== null || leadOf(one).length <= ADVERBS);
  const last = told.findLast(may) ?? told.findLast(({ kind }) => kind === 'body') ?? told.at(-1);
  if (last === undefined)
    return /\b(?:is|are|was|were)\s+(?:quoted|reported)\b/i.test(before) ? null : undefined;
  const lead = reading.masked.slice(last.end, verb);
  if (ANYBODY.test(lead) && !/\bwho\s+(?:\w+\s+){0,2}$/i.test(lead)) return undefined;
  return last.party;
}
