import { classOf } from '../../text/classes.ts';
import type { Document } from '../../text/document.ts';
import { listedAs } from '../../text/lexicon.ts';
import type { Stretch } from '../../text/stretch.ts';
import { isCapitalised, type Token } from '../../text/tokens.ts';
import type { BodyFound, BodyIndex } from '../bodies.ts';
import { isBodyNoun, isModifier, isPublic, namesOffice, officeOf, somebodyOf } from '../lexicon.ts';
import { leftOf } from './before-office.ts';
import { complementAt } from './modifiers.ts';
import { isAcronym } from './name.ts';
import { CLOSED, COMMON, FIRST_NAME, isNamePart } from './name-parts.ts';
import { nameRun, particled, particlesLead } from './name-run.ts';
import { type Nominal, sameRun } from './nominal.ts';
import {
  bodyNounAfter,
  compoundEnd,
  isNounHere,
  isPlural,
  isSurname,
  leadsToOffice,
  officeNounAt,
} from './office-noun.ts';

/** An office at token `i`, with what stands before its noun (from `least` on) and the name after it. */
export function officeAt(document: Document, bodies: BodyIndex, i: number, least: number): Nominal | null {
  const { tokens, quoteOf } = document;
  const token = tokens[i];
  const noun = officeNounAt(document, i) ?? somebodyOf(token?.lower ?? '');
  if (noun === null || !isNounHere(document, i) || leadsToOffice(document, i) || isSurname(document, i))
    return null;
  let end = i + 1;
  let head = noun;
  while (sameRun(document, i, end)) {
    const next = officeOf(tokens[end]?.lower ?? '');
    if (next === null) break;
    head = end - i === 1 && /^secretary$/.test(noun) && next === 'general' ? 'secretary-general' : next;
    end++;
  }
  const compound = compoundEnd(document, end);
  const left = leftOf(document, bodies, i, Math.max(least, 0));
  const next = sameRun(document, i, compound) ? nameAfter(document, bodies, compound) : null;
  const behind = next === null ? nameBehind(document, bodies, head, complementAt(document, compound)) : null;
  const name = next ?? behind;
  const to = name?.to ?? compound;
  if (
    next !== null &&
    name !== null &&
    isBodyNoun(tokens[name.to - 1]?.lower ?? '') &&
    name.to - name.from > 1
  )
    return null;
  const inBody = bodyNounAfter(document, compound);
  if (name === null && inBody) return null;
  return {
    from: left.from,
    to,
    kind: 'person',
    name: name === null ? null : { from: name.from, to: name.to },
    honorific: name?.honorific ?? null,
    office: { from: left.core, to: behind?.from ?? compound },
    officeNoun: head,
    owner: left.owner,
    complement: name === null ? complementAt(document, compound) : null,
    determiner: left.determiner,
    plural: isPlural(tokens[end - 1], head),
    quoted: quoteOf[i] !== -1,
    bodies: left.bodies ?? (behind === null ? null : bodyBehind(document, bodies, compound, behind.from)),
  };
}

/** *President | Lind*, *President | von der Berg*. */
const nameAfter = (document: Document, bodies: BodyIndex, i: number) =>
  particlesLead(document, i, i) ? particled(document, bodies, i) : nameRun(document, bodies, i);

/** *Minister for Foreign Affairs of | Ukraine | Dmytro Kuleba*: the state or body right before the name that the office is held for. */
function bodyBehind({ tokens }: Document, bodies: BodyIndex, from: number, name: number): BodyFound | null {
  for (let k = from + 1; k < name; k++) {
    const before = tokens[k - 1]?.lower === 'the' ? tokens[k - 2] : tokens[k - 1];
    const found = before?.lower === 'of' ? bodies.at(tokens, k) : null;
    if (found?.to === name && found.naming === 'name') return found;
  }
  return null;
}

/** *Minister of Energy | Denys Shmyhal*, *head of the committee on foreign policy | Oleksandr Merezhko*. */
function nameBehind(
  document: Document,
  bodies: BodyIndex,
  office: string,
  complement: Stretch | null,
): (Stretch & { honorific: string | null }) | null {
  const { tokens } = document;
  const opens = tokens[complement?.from ?? -1]?.lower ?? '';
  if (complement === null || !/^(?:of|for|in|to|at)$/.test(opens)) return null;
  if (!/^(?:of|for)$/.test(opens)) return behindPost(document, bodies, complement);
  let from = complement.to;
  while (from > complement.from + 1 && isNamePart(document, from - 1)) from--;
  const start = behindPortfolio(document, bodies, { from, to: complement.to });
  if (start !== null) return nameRun(document, bodies, start);
  if (tokens[complement.from]?.lower === 'for') return null;
  const run = complement.to - from;
  const first = complement.to - 2;
  if (run === 1 && isOfficial(tokens[from - 1])) return nameRun(document, bodies, from);
  if (run < 2 || isBodyNoun(tokens[complement.to - 1]?.lower ?? '')) return null;
  const name = { from: first, to: complement.to, honorific: null };
  const before = tokens[first - 1];
  // *An ally of Prime Minister | Viktor Orban*: the name is the inner office's.
  if (namesOffice(before?.lower ?? '') || somebodyOf(before?.lower ?? '') !== null)
    return isOfficeOfHolder(document, first) ? name : null;
  if (run === 2)
    return /^\p{Ll}/u.test(before?.raw ?? '') && !CLOSED.test(classOf(before ?? NOTHING)) ? name : null;
  if (from === complement.from + 1 && run <= 4 && isOfPlace(office))
    return nameRun(document, bodies, from + 1);
  const tag = listedAs(tokens[first]?.lower ?? '');
  const named = FIRST_NAME.test(tag ?? '') && !FIRST_NAME.test(listedAs(before?.lower ?? '') ?? '');
  return named || (bodyEndsAt(document, bodies, from, first) && tag === null) ? name : null;
}

/** *The head of the Russian delegation | Orlov*: a body that has no name of its own. */
const isOfficial = (token: Token | undefined): boolean =>
  /^(?:delegation|committee|department|ministry|office|administration|commission|council|government)$/.test(
    token?.raw ?? '',
  );

/** *Deputy head of the Office of the President | Ihor Zhovkva*: the office before the name is that of a body's own name. */
const isOfficeOfHolder = ({ tokens }: Document, name: number): boolean =>
  tokens[name - 2]?.lower === 'the' &&
  tokens[name - 3]?.lower === 'of' &&
  isBodyNoun(tokens[name - 4]?.lower ?? '');

/** *Ambassador in Warsaw | Vasyl Zvarych*, *envoy to the United Nations | Ana Rojas*: a name in full behind where somebody is sent. */
function behindPost(
  document: Document,
  bodies: BodyIndex,
  { from, to }: Stretch,
): (Stretch & { honorific: string | null }) | null {
  const { tokens } = document;
  const at = tokens[from + 1]?.lower === 'the' ? from + 2 : from + 1;
  const start = bodies.at(tokens, at)?.to ?? endOfPost(document, at, to);
  const run = start < to && isNamePart(document, start) ? nameRun(document, bodies, start) : null;
  return run !== null && run.to - run.from > 1 && !isBodyNoun(tokens[run.to - 1]?.lower ?? '') ? run : null;
}

/** One past the place or body at token `at` that only its own words tell: *Geneva*, *OSCE*, *United Nations*; `to` where none is. */
function endOfPost({ tokens }: Document, at: number, to: number): number {
  const word = tokens[at];
  if (/^(?:Place|City|Region|Country)/.test(listedAs(word?.lower ?? '') ?? '') || isAcronym(word?.raw ?? ''))
    return at + 1;
  for (let end = to; end > at + 1; end--) {
    const last = tokens[end - 1]?.lower ?? '';
    const words = tokens.slice(at, end);
    if (!words.every(isCapitalised)) continue;
    if (isBodyNoun(last) || listedAs(words.map(({ lower }) => lower).join(' ')) === 'Organization')
      return end;
  }
  return to;
}

/**
 * Where the name begins in the capitals behind *of* or *for*: *Foreign Affairs | Espen Barth Eide*, *Europe | Leo Docherty*.
 * Null where no portfolio stands before it, and where what follows is an office or a body.
 */
function behindPortfolio(document: Document, bodies: BodyIndex, { from, to }: Stretch): number | null {
  const { tokens } = document;
  let start = from;
  for (let k = from; k < to - 1; k++) if (isPortfolio(document, bodies, k)) start = k + 1;
  // What a portfolio is called by an adjective goes on with its noun: *Regional Development | Petra …*.
  if (start > from && to - start > 2 && isAdjective(tokens[start - 1]?.lower ?? '')) start++;
  const last = tokens[to - 1];
  const closing = last?.lower ?? '';
  if (start === from || isBodyNoun(closing) || isModifier(closing)) return null;
  if (bodies.at(tokens, to - 1)?.to === to) return null;
  for (let k = from; k < to; k++) if (officeOf(tokens[k]?.lower ?? '') !== null) return null;
  return to - start > 1 || !COMMON.test(listedAs(last?.lower ?? '') ?? '') ? start : null;
}

const isAdjective = (word: string): boolean =>
  /^(?:al|ive|ous)$/.test(classOf({ raw: word, lower: word })) ||
  /^(?:Adjective|Comparable)/.test(listedAs(word) ?? '');

/** *Enlargement*, *innovation*, *prosperity*: a matter, and no name. */
const isAbstract = (word: string): boolean =>
  /^(?:tion|ment|ness|ity)$/.test(classOf({ raw: word, lower: word })) &&
  !FIRST_NAME.test(listedAs(word) ?? '');

/** A word of what an office is for: *Foreign*, *Affairs*, *Defence*, *Europe*; behind one a demonym is a first name (*Energy | German …*). */
function isPortfolio(document: Document, bodies: BodyIndex, k: number): boolean {
  const word = document.tokens[k]?.lower ?? '';
  const tag = listedAs(word) ?? '';
  if (isModifier(word) || isBodyNoun(word) || isAbstract(word) || /^(?:Place|City|Region|Country)/.test(tag))
    return true;
  const body = bodies.at(document.tokens, k);
  if (body !== null) return body.naming !== 'demonym' || isModifier(document.tokens[body.to]?.lower ?? '');
  return COMMON.test(tag) && !/^(?:Person|FirstName|MaleName|FemaleName)/.test(tag);
}

/** *Mayor of Odesa | Hennadiy Trukhanov*: an office of a place, not one of a person (*spokesman of …*). */
const isOfPlace = (office: string): boolean =>
  isPublic(office) && !/^(?:spokes|advis|aide|deputy)/.test(office);

const NOTHING = { raw: '', lower: '' };

/** Whether a state's or a body's name ends right before token `end`. */
function bodyEndsAt({ tokens }: Document, bodies: BodyIndex, from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (bodies.at(tokens, k)?.to === end) return true;
  return false;
}
