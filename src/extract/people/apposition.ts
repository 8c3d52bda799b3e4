import { isHonorific } from '../../words/honorifics.ts';
import type { Document } from '../text/document.ts';
import { isWord } from '../text/tokens.ts';
import { governs } from './governs.ts';
import type { Nominal } from './nominals/nominal.ts';

/**
 * Which nominals are one person's: a name and the office beside it, with a comma or brackets between them
 * (*Ukraine’s foreign minister, Olha Bondar*; *Sabine Roth, head of the chamber,*). From each to the other.
 */
export function apposed(document: Document, nominals: readonly Nominal[]): Map<number, number> {
  const links = new Map<number, number>();
  const join = (a: number, b: number): void => {
    links.set(a, b);
    links.set(b, a);
  };
  for (let n = 0; n + 1 < nominals.length; n++) {
    const next = nextAfter(document, nominals, n);
    if (next < 0 || links.has(n)) continue;
    const [one, other] = [nominals[n], nominals[next]];
    if (one === undefined || other === undefined || one.quoted !== other.quoted) continue;
    if (
      isOffice(one) &&
      isNamed(other) &&
      (namesHolder(document, one, other) || isSecondTrade(document, one, other))
    )
      join(n, next);
  }
  for (let n = 0; n + 1 < nominals.length; n++) {
    const next = nextAfter(document, nominals, n);
    const [one, other] = [nominals[n], nominals[next]];
    if (one === undefined || other === undefined || links.has(next) || one.quoted !== other.quoted) continue;
    if (!isName(one) || !isOffice(other)) continue;
    // *Her guest, Nancy Faeser, | the German interior minister*: what is told behind is told too.
    if (links.has(n)) {
      if ((links.get(n) ?? n) < n && tellsOffice(document, one, other)) links.set(next, n);
    } else if (tellsOffice(document, one, other) || isA(document, one, other)) join(n, next);
  }
  return links;
}

/** The next nominal that is no possessor or complement of this one or of the next. */
function nextAfter({ tokens }: Document, nominals: readonly Nominal[], n: number): number {
  const one = nominals[n];
  const end = one?.complement?.to ?? one?.to ?? 0;
  for (let k = n + 1; k < Math.min(nominals.length, n + 5); k++) {
    const other = nominals[k];
    if (other === undefined || other.from < end) continue;
    if (other.kind === 'body' && behindInitials(tokens, other.from - 1) > other.to) continue;
    const after = nominals[k + 1];
    if (after?.owner != null && after.from <= other.from && other.to <= after.owner.to) continue;
    return k;
  }
  return -1;
}

const isOffice = ({ kind, name, office, plural }: Nominal): boolean =>
  kind === 'person' && name === null && office !== null && !plural;
const isNamed = ({ kind, name }: Nominal): boolean => kind === 'person' && name !== null;
const isName = ({ kind, name, office, officeNoun }: Nominal): boolean =>
  kind === 'person' && name !== null && (office === null || isHonorific(officeNoun ?? ''));

const LONGEST = 14;

/** *Ukraine’s foreign minister, Olha Bondar,* – not the first of a list. */
function namesHolder({ tokens, sentenceOf }: Document, office: Nominal, name: Nominal): boolean {
  const end = behindInitials(tokens, office.complement?.to ?? office.to);
  const at = commaBefore(tokens, name.from);
  if (at < end || at - end > 1 || sentenceOf[office.to - 1] !== sentenceOf[name.from]) return false;
  const before = tokens[office.from - 1]?.lower;
  if ((governs(before) || /^(?:citing|quoting)$/.test(before ?? '')) && goesOn(tokens, name.to)) return false;
  return !(/^(?:and|or)$/.test(tokens[name.to]?.lower ?? '') && office.determiner === null);
}

/** *The head of the Baltic Bureau | (BB)*: one past the brackets in which a name is told in short. */
const behindInitials = (tokens: Document['tokens'], end: number): number =>
  tokens[end]?.raw === '(' && tokens[end + 2]?.raw === ')' && /^\p{Lu}{2,}/u.test(tokens[end + 1]?.raw ?? '')
    ? end + 3
    : end;

/** *According to a diplomat, Lavrov had promised …*, *citing a diplomat, TASS reported …*: behind what is governed, a name that a verb follows is no apposition. */
const goesOn = (tokens: Document['tokens'], i: number): boolean =>
  isWord(tokens[i]) && !/^(?:and|or|who|whose)$/.test(tokens[i]?.lower ?? '') && !governs(tokens[i]?.lower);

/** *Sea captain and organiser Jan Berg*: two trades of one person, where nothing stands before the first. */
const isSecondTrade = ({ tokens, sentenceOf }: Document, trade: Nominal, name: Nominal): boolean =>
  name.office !== null &&
  trade.determiner === null &&
  trade.owner === null &&
  trade.complement === null &&
  name.determiner === null &&
  name.from === trade.to + 1 &&
  tokens[trade.to]?.lower === 'and' &&
  sentenceOf[trade.from] === sentenceOf[name.from];

/** A comma, or the dash between two offices of one person: *deputy prime minister – minister of energy Denys Shmyhal*. */
const commaBefore = (tokens: Document['tokens'], i: number): number =>
  /^[,–—]$/.test(tokens[i - 1]?.raw ?? '') ? i - 1 : -1;

const LEAD = /^(?:now|then|currently|formerly|once|also|who|is|was|the|a|an|as|both|his|her|their|its)$/;
const CLOSES = /^(?:[,.;:)!?—–-]|''|["”’»]|--)$/;

/** *Dmitry Peskov, the Kremlin’s spokesman,*; *Sergei Lavrov (Russian foreign minister)*. */
function tellsOffice({ tokens, sentenceOf, quoteOf }: Document, name: Nominal, office: Nominal): boolean {
  const opens = tokens[name.to]?.raw;
  if ((opens !== ',' && opens !== '(') || sentenceOf[name.to] !== sentenceOf[office.from]) return false;
  const from = office.from;
  if (from - name.to > 4) return false;
  for (let i = name.to + 1; i < from; i++) if (!LEAD.test(tokens[i]?.lower ?? '')) return false;
  let end = office.complement?.to ?? office.to;
  // What follows the office up to the next mark belongs to it: *head of the committee on foreign affairs*.
  while (
    end - office.to < LONGEST &&
    sentenceOf[end] === sentenceOf[office.from] &&
    !CLOSES.test(tokens[end]?.raw ?? '') &&
    office.complement !== null
  )
    end++;
  const mark = tokens[end];
  const ends =
    mark === undefined ||
    CLOSES.test(mark.raw) ||
    sentenceOf[end] !== sentenceOf[office.from] ||
    quoteOf[end] !== quoteOf[office.from];
  return ends && !(mark?.raw === ',' && startsIntroduction(tokens, sentenceOf, name));
}

/** *Berg is a harbour pilot*. */
const isA = ({ tokens, sentenceOf }: Document, name: Nominal, office: Nominal): boolean =>
  office.from === name.to + 1 &&
  /^(?:is|'s)$/.test(tokens[name.to]?.lower ?? '') &&
  (office.determiner === 'indefinite' || office.determiner === 'definite') &&
  !/^(?:no|any)$/.test(tokens[office.from]?.lower ?? '') &&
  sentenceOf[office.from] === sentenceOf[name.from];

/** *After talks with Putin, the president, …*: a name within an opening phrase is not what its end describes. */
function startsIntroduction(tokens: Document['tokens'], sentenceOf: Int32Array, name: Nominal): boolean {
  let first = name.from;
  while (first > 0 && sentenceOf[first - 1] === sentenceOf[name.from] && name.from - first < 12) first--;
  return /^(?:after|before|while|when|since|during|following|with|despite|as|if)$/.test(
    tokens[first]?.lower ?? '',
  );
}
