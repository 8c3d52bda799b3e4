import { type Given, givenBy } from './cue-near.ts';
import { BEARER, CUE, CUE_NOUN, NAMING } from './cues.ts';
import type { Mention } from './draft-party.ts';
import { BLANK, type Passage, type Reading } from './draft-reading.ts';
import type { Sentence } from './draft-sentences.ts';
import { between, firstFrom, holding } from './ordered.ts';
import type { Quote } from './quotation-marks.ts';

/** A quotation, of one or more stretches between marks that belong together. */
export interface Quotation {
  parts: Quote[];
  passage: Passage;
  sentence: Sentence;
  given: Given | null;
  /** It makes a sentence or paragraph of its own. */
  alone: boolean;
  /** It bears no more than a name: the title of a book, what somebody is called, a sign. */
  named: boolean;
  /** It stands within another. */
  inner: boolean;
}

/** All quotations of a draft, whoever says them; those that a cue interrupts, or that go on in the next paragraph, are one. */
export function quotationsOf(reading: Reading): Quotation[] {
  const found: Quotation[] = [];
  let open: Quotation | null = null;
  for (const passage of reading.passages) {
    if (passage.block.kind === 'quote') {
      open = null;
      continue;
    }
    for (const [n, quote] of passage.quotes.entries()) {
      const goesOn = open !== null && n === 0 && quote.outerStart - passage.block.start <= 1;
      const last: Quotation | undefined = found.at(-1);
      if (open !== null && goesOn) open.parts.push(quote);
      else if (quote.depth === 0 && last?.passage === passage && interrupts(reading, last, quote))
        goOn(last, quote);
      else found.push(quotationAt(reading, passage, quote));
      open = quote.depth === 0 && !quote.closed ? (found.at(-1) ?? null) : quote.depth === 0 ? null : open;
    }
  }
  return found;
}

const GAP = 140;
const BEHIND = 80;

/** Whether only a cue stands between the last quotation and this one, which has none of its own. */
function interrupts({ text, masked }: Reading, last: Quotation, quote: Quote): boolean {
  const end = last.parts.at(-1);
  if (end === undefined || last.inner || quote.outerStart - end.outerEnd > GAP) return false;
  const gap = masked.slice(end.outerEnd, quote.outerStart);
  const cued =
    [...gap.matchAll(CUE)].length > 0 ||
    /\b(?:in the words of|according to|as\s.*\b(?:put|said|says))\b/i.test(gap);
  const aside = isAside(gap) && /,["”’»']*$/.test(text.slice(end.start, end.outerEnd + 1).trimEnd());
  if (
    aside &&
    /^\p{Ll}/u.test(text.slice(quote.start)) &&
    namedBetween(last.passage, end, quote) !== undefined
  )
    return true;
  if (!cued || !/[,;—–?!-]["”’»']*$/.test(text.slice(end.start, end.outerEnd + 1).trimEnd())) return false;
  const first = text[quote.start] ?? '';
  if (/[,—–-]\s*$/.test(gap))
    return /^\p{Ll}|^[…["“‘]|^I\b/u.test(text.slice(quote.start)) || !/[.!?].*,\s*$/.test(gap);
  if (/[.!?]\s.*\S/.test(gap.trim())) return false;
  const rest = masked.slice(quote.outerEnd, quote.outerEnd + BEHIND);
  const own = OWN_CUE.test(rest);
  return /[.]\s*$/.test(gap) && /\p{Lu}/u.test(first) && !own;
}

/** *“The river,” the commissioner ruled on Tuesday, “is closed”*: whatever the verb, it is part of one sentence. */
const isAside = (gap: string): boolean =>
  /^,?\s[^.!?:;]{3,120},\s*$/.test(gap) && !/^,?\s(?:and|but|or)\b/i.test(gap);

const namedBetween = ({ mentions }: Passage, before: Quote, after: Quote): Mention | undefined => {
  const named = between(mentions, before.outerEnd, after.outerStart);
  return named.find(({ kind }) => kind === 'name') ?? named.find(({ kind }) => kind !== 'owner');
};

/** A quotation goes on after what interrupts it, which tells whose it is where no verb of saying does. */
function goOn(one: Quotation, quote: Quote): void {
  const end = one.parts.at(-1);
  const named = end === undefined ? undefined : namedBetween(one.passage, end, quote);
  if (one.given?.by !== 'cue' && named !== undefined)
    one.given = { party: named.party, by: 'cue', gap: 0, from: null };
  one.parts.push(quote);
}

/** A subject of several words and its verb, behind a quotation: *a woman in the queue told me*. */
const OWN_CUE =
  /^\s*,?\s*(?:[\p{L}’'-]+\s+){1,9}?(?:said|added|says|adds|told|tells|asked|asks|wrote|writes|replied|replies|insisted|recalled)\b/u;

function quotationAt(reading: Reading, passage: Passage, quote: Quote): Quotation {
  const { text, masked } = reading;
  const sentence = holding(passage.sentences, quote.start) ?? {
    start: passage.block.start,
    end: passage.block.end,
  };
  const inner = quote.depth > 0;
  const around = inner ? outerOf(passage, quote) : sentence;
  const before = (inner ? text : masked).slice(
    Math.max(around.start, quote.outerStart - 90),
    quote.outerStart,
  );
  const own = inner
    ? withinOf(reading, quote, around)
    : givenBy(masked, between(passage.mentions, sentence.start, sentence.end), {
        start: quote.outerStart,
        end: quote.outerEnd,
        sentence,
      });
  const outside = masked.slice(sentence.start, quote.outerStart) + masked.slice(quote.outerEnd, sentence.end);
  return {
    parts: [quote],
    passage,
    sentence,
    given: own,
    alone: !inner && !/[\p{L}\p{N}]/u.test(outside.replaceAll(BLANK, '')),
    named: NAMING.test(before) || BEARER.test(before),
    inner,
  };
}

const outerOf = (passage: Passage, quote: Quote): Sentence =>
  passage.quotes
    .slice(
      Math.max(0, firstFrom(passage.quotes, quote.start) - NESTED),
      firstFrom(passage.quotes, quote.start),
    )
    .findLast((one) => one.depth < quote.depth && one.end >= quote.end) ?? passage.block;

const NESTED = 4;

/** Within a quotation, who is quoted is named before: *As Mr Lund says, “…”*. */
function withinOf(reading: Reading, quote: Quote, around: Sentence): Given | null {
  const lead = reading.text.slice(Math.max(around.start, quote.outerStart - GAP), quote.outerStart);
  const cued = [...lead.matchAll(CUE)].length > 0 || [...lead.matchAll(CUE_NOUN)].length > 0;
  const name = [...lead.matchAll(/\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*/gu)].at(-1);
  if (!cued || name === undefined) return null;
  const bare = name[0].replace(/^(?:As|Mr|Mrs|Ms|Dr)\.?\s/g, '').replace(/^(?:Mr|Mrs|Ms|Dr)\.?\s/, '');
  return { party: reading.people.called(bare), by: 'cue', gap: 0, from: null };
}
