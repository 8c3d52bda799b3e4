import { isJudging, isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsAcross, nominalsWithin } from '../people/find-nominals.ts';
import { subjectOf } from '../people/subjects.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { ofWord, placesOf } from '../text/tokens.ts';
import { cited } from './cited.ts';
import { type Found, holds, holdsAll, without } from './found.ts';
import { isPassive, saidBy } from './passive.ts';
import { isTimePhrase } from './time-phrases.ts';
import { toldOn } from './told-on.ts';

const QUOTES = /^(?:quoted|quotes|quoting|quote|cited|cites|citing|cite)$/;
const SAYING = /^(?:saying|stating|telling|declaring|warning|adding|insisting|claiming|writing|remarking)$/;
const REACH = 25;

/**
 * Who passes words on does not say them: *TASS quoted Novak as saying*, *according to Interfax, Peskov said*,
 * *Peskov said, Interfax reported*. The words are the speaker's; the other is kept as the relay.
 */
export function relayed(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const own = cited(document, cast, found).map((one) =>
    one.via === null ? quotedAsSaying(document, cast, withOwnSource(document, one)) : one,
  );
  return outermost(document, cast, toldOn(document, cast, eachOnce(own)));
}

/** *Quoted him as telling reporters that …*: each cue with its words once, whichever of its verbs was found. */
function eachOnce(found: readonly Found[]): Found[] {
  const known = new Set<string>();
  return found.filter(({ anchor, content }) => {
    const key = `${anchor}: ${content.map(({ from, to }) => `${from}-${to}`).join()}`;
    return !known.has(key) && known.add(key);
  });
}

/** *Said Novak, and Berg said they would not*: a source ends where another begins to speak. */
function withOwnSource(document: Document, one: Found): Found {
  const { tokens } = document;
  const source = one.source.flatMap((stretch) => {
    if (stretch.from < one.anchor) return [behindOpening(document, stretch)];
    const { from, to } = stretch;
    const verb = tokens.slice(from, to).findIndex(({ lower }) => isSpeechWord(lower));
    if (verb < 0) return [stretch];
    const and = tokens
      .slice(from, from + verb)
      .findLastIndex(({ lower }) => lower === 'and' || lower === 'but' || lower === 'while');
    if (and <= 0) return [stretch];
    return [{ from, to: tokens[from + and - 1]?.raw === ',' ? from + and - 1 : from + and }];
  });
  return { ...one, source };
}

/** *After | five hours in a hut, | Lind and Berg said*: a source begins behind the phrase that opens the sentence. */
function behindOpening({ tokens, sentenceOf }: Document, { from, to }: Stretch): Stretch {
  const opens = sentenceOf[from - 1] === sentenceOf[from] && sentenceOf[from - 2] !== sentenceOf[from];
  const comma = tokens.slice(from, to).findIndex(({ raw }) => raw === ',');
  if (!opens || !OPENING.test(tokens[from - 1]?.lower ?? '') || comma < 0 || from + comma + 1 >= to - 1)
    return { from, to };
  return { from: from + comma + 1, to };
}

const OPENING = /^(?:after|before|following|during|since|despite|upon|beside|besides|unlike)$/;

const isQuoting = ofWord(({ lower }) => QUOTES.test(lower));

/** *“…,” the agency cited Lind as saying*: a quotation before an agency that nothing else has found. */
export function quotedBefore(document: Document, found: readonly Found[]): Found[] {
  const { tokens, quoteOf, quoteTokens, sentenceOf } = document;
  const used = new Set(found.map(({ anchor }) => anchor));
  const taken = new Set(found.flatMap(({ content }) => content.map(({ from }) => quoteOf[from] ?? -1)));
  return placesOf(tokens, isQuoting).flatMap((verb) => {
    if (quoteOf[verb] !== -1 || used.has(verb)) return [];
    const as = sayingOf(document, verb)?.as;
    if (as === undefined || used.has(as + 1)) return [];
    let at = verb - 1;
    while (at > verb - REACH && sentenceOf[at] === sentenceOf[verb] && quoteOf[at] === -1) at--;
    const quote = quoteOf[at] ?? -1;
    const content = quoteTokens[quote];
    if (content === undefined || taken.has(quote) || sentenceOf[at] !== sentenceOf[verb]) return [];
    return [{ ...BEFORE, content: [content], cue: [{ from: verb, to: verb + 1 }], anchor: verb }];
  });
}

const BEFORE = {
  manner: 'cue' as const,
  source: [],
  by: null,
  via: null,
  told: null,
  denied: false,
  said: true,
  confidence: 0.9,
};

function quotedAsSaying(document: Document, cast: Cast, one: Found): Found {
  const { tokens, sentenceOf } = document;
  const at = sayingOf(document, one.anchor);
  if (at === null) return quotedBy(document, cast, saidBy(document, cast, one));
  const { verb, as } = at;
  if (one.anchor > verb && one.content.every(({ to }) => to <= verb)) return one;
  const start = behindHearer(document, cast, as + 1);
  const end = endOf(document, one, start);
  const passive = isPassive(document, verb);
  const by = tokens[verb + 1]?.lower === 'by' ? { from: verb + 2, to: as } : null;
  const subject = subjectOf(document, cast.nominals, verb);
  const object = { from: verb + 1, to: as };
  const [source, via] = passive ? [subject, by] : [object, subject];
  const last = one.content.at(-1);
  const to = Math.max(
    end,
    last !== undefined && sentenceOf[last.from] !== sentenceOf[one.anchor] ? end : (last?.to ?? end),
  );
  if (source === null || source.to <= source.from) return one;
  return {
    ...one,
    source: [source],
    via: via === null || via.to <= via.from ? null : via,
    cue: [{ from: as + 1, to: as + 2 }],
    anchor: as + 1,
    content:
      to > start && !isTimePhrase(document, { from: start, to })
        ? [{ from: start, to }]
        : without(one.content, { from: source.from, to: as + 2 }),
  };
}

/** *As telling | lawmakers | the draft was raw*: the token behind who is told, where no *that* follows. */
function behindHearer({ tokens }: Document, { nominals }: Cast, verb: number): number {
  const who =
    tokens[verb]?.lower === 'telling'
      ? nominalsAcross(nominals, verb + 1, verb + 3).find(({ from }) => from <= verb + 2)
      : undefined;
  return who === undefined || tokens[who.to]?.lower === "'s" ? verb + 1 : who.to;
}

/** The verb of quoting and the *as* before *saying* to which `anchor` belongs. */
function sayingOf({ tokens, sentenceOf }: Document, anchor: number): { verb: number; as: number } | null {
  const near = (i: number): boolean => sentenceOf[i] === sentenceOf[anchor];
  for (let as = anchor - 1; as < anchor + REACH && near(Math.max(as, anchor)); as++) {
    if (tokens[as]?.lower !== 'as' || !SAYING.test(tokens[as + 1]?.lower ?? '')) continue;
    for (let verb = as - 1; verb > as - REACH && near(verb); verb--) {
      if (QUOTES.test(tokens[verb]?.lower ?? '')) return verb <= anchor ? { verb, as } : null;
    }
    return null;
  }
  return null;
}

/** The end of the clause that begins at `from`: of its sentence, without the stop. */
function endOf({ tokens, sentenceOf }: Document, one: Found, from: number): number {
  let to = from;
  while (to < tokens.length && sentenceOf[to] === sentenceOf[from]) to++;
  if (/^[.!?…]$/.test(tokens[to - 1]?.raw ?? '')) to--;
  const last = one.content.at(-1);
  return last !== undefined && last.from >= from - 3 && last.to > from && last.to < to ? last.to : to;
}

const isPerson = (cast: Cast, { from, to }: Stretch): boolean =>
  nominalsWithin(cast.nominals, from, to).some(({ kind }) => kind === 'person');

/** *The spokesman, quoted by Interfax, said*: the one between commas is the relay. */
function quotedBy(document: Document, cast: Cast, one: Found): Found {
  const { tokens, sentenceOf } = document;
  for (let i = one.anchor - 1; i > one.anchor - 12 && sentenceOf[i] === sentenceOf[one.anchor]; i--) {
    if (!QUOTES.test(tokens[i]?.lower ?? '') || tokens[i + 1]?.lower !== 'by') continue;
    const comma = tokens[one.anchor - 1]?.raw === ',' ? one.anchor - 1 : one.anchor;
    const subject = subjectOf(document, cast.nominals, i);
    return { ...one, via: { from: i + 2, to: comma }, source: subject === null ? one.source : [subject] };
  }
  return one;
}

const PASSES_ON = /^(?:according|report(?:s|ed)?|reporting)$/;
/** Attributions of one sentence stand so near each other, in the order of their cues. */
const NEIGHBOURS = 6;

/** Drops an attribution that only passes another on, and notes it as the relay of that. */
function outermost(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const dropped = new Set<Found>();
  const via = new Map<Found, Stretch>();
  found.forEach((outer, i) => {
    if (dropped.has(outer)) return;
    const near = found.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1);
    if (!PASSES_ON.test(document.tokens[outer.anchor]?.lower ?? '')) return;
    const inner = near.find((one) => one !== outer && !dropped.has(one) && passesOn(document, outer, one));
    if (inner === undefined) return;
    const relay = outer.source[0];
    const tells = relay !== undefined && isPerson(cast, relay) && tellsOfDeed(document, inner);
    dropped.add(tells ? inner : outer);
    if (!tells && relay !== undefined) via.set(inner, relay);
  });
  return found.filter((one) => !dropped.has(one)).map((one) => withRelay(document, one, via.get(one)));
}

/** *Denied that they were his, | the agency reports*: the words end where the relay that follows them begins. */
function withRelay({ tokens, quoteOf }: Document, one: Found, via: Stretch | undefined): Found {
  if (via === undefined) return one;
  const last = one.content.at(-1);
  let comma = via.from - 1;
  while (comma > via.from - 3 && tokens[comma]?.raw !== ',') comma--;
  const ends =
    last !== undefined &&
    last.from < comma &&
    comma < last.to &&
    via.to < last.to &&
    tokens[comma]?.raw === ',' &&
    quoteOf[comma] === -1;
  return ends
    ? { ...one, via, content: [...one.content.slice(0, -1), { from: last.from, to: comma }] }
    : { ...one, via };
}

/** *According to a diplomat, Novak had | threatened to leave*: what somebody tells of another, and not his words. */
const tellsOfDeed = ({ tokens }: Pick<Document, 'tokens'>, { anchor }: Pick<Found, 'anchor'>): boolean =>
  tokens[anchor + 1]?.lower === 'to' && tokens[anchor - 1]?.lower === 'had';

/** Whether the whole of `inner`, with who says it, is what `outer` reports; for *said that* only with *according to*. */
function passesOn(document: Document, outer: Found, inner: Found): boolean {
  const source = inner.source[0];
  if (source === undefined) return false;
  const verb = document.tokens[inner.anchor]?.lower ?? '';
  if (!isSpeechWord(verb) || isJudging(verb)) return false;
  const reach = outer.content.some((stretch) => holds(stretch, inner.anchor));
  return reach && outer.content.some((stretch) => holdsAll(stretch, source) || stretch.from === source.to);
}
