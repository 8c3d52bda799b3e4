import { saysTo } from '../cues/telling-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { indicesAcross } from '../people/find-nominals.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Found, holds, near } from './found.ts';
import { type Telling, tellingIn } from './tellings.ts';

/** Who tells on what another told only says so; who *denies* it speaks for himself. */
const TELLS_ON =
  /^(?:according|says?|said|states?|stated|confirms?|confirmed|announced|adds|added|tells?|told|recalls|recalled|reveals|revealed|disclosed|reports?|reported|wrote|writes)$/;
/** Attributions of one sentence stand so near each other, in the order of their cues. */
const NEIGHBOURS = 6;

/** So many tokens at most stand between a comma and what is known of a relay: *, | Turkey’s | Anadolu agency*. */
const OF_RELAY = 4;

/**
 * *Novak, the envoy, assured Berg on Monday that …, | two officials said*, *officials said that Novak had told Berg that
 * …*: the words are his who told them, and others than a named person only pass them on.
 */
export function toldOn(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const all = withRelays(document, cast, found);
  const dropped = new Set<Found>();
  const own = new Map<Found, Found>();
  all.forEach((outer, i) => {
    const relay = relayOf(document, cast, outer);
    if (dropped.has(outer) || relay === null) return;
    const beside = all.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1);
    const telling = behind(document, cast, outer, relay) ?? ahead(document, cast, outer, beside);
    if (telling === null) return;
    const same = beside.filter((one) => one !== outer && isOf(document, telling, one));
    for (const one of same) dropped.add(one);
    own.set(outer, { ...wordsOf(telling, outer, same), via: relay });
  });
  return all
    .filter((one) => !dropped.has(one))
    .map((one) => own.get(one) ?? one)
    .sort((a, b) => a.anchor - b.anchor);
}

/** What holds a relay in its source as told from there, in place of what was found there; else not where that tells of it. */
function withRelays(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const all = found.map((one) => fromRelay(document, cast, one));
  const moved = new Set(all.filter((one, i) => one !== found[i]).map(({ anchor }) => anchor));
  return all.filter((one, i) =>
    one === found[i] ? !moved.has(one.anchor) && !isToldOf(document, one, near(found, one.anchor)) : true,
  );
}

/** *A diplomat said the allies | had told Moscow that …*: whether the source holds the cue of another whose words it goes on. */
const isToldOf = (
  { tokens }: Document,
  { source: [who], anchor }: Found,
  others: readonly Found[],
): boolean =>
  others.some(
    (other) =>
      who !== undefined &&
      TELLS_ON.test(tokens[other.anchor]?.lower ?? '') &&
      other.anchor > who.from &&
      other.anchor < who.to - 1 &&
      who.to <= anchor &&
      other.content.some((words) => holds(words, anchor)),
  );

/** *Two officials said Novak | had warned | Berg that …*: told from the verb that stands within the source. */
function fromRelay(document: Document, cast: Cast, one: Found): Found {
  const { tokens, quoteOf } = document;
  const [who] = one.source;
  const last = one.content.at(-1);
  if (who === undefined || last === undefined || one.source.length > 1 || last.from < one.anchor) return one;
  let verb = who.from + 1;
  while (verb < who.to && !(quoteOf[verb] === -1 && TELLS_ON.test(tokens[verb]?.lower ?? ''))) verb++;
  if (verb >= who.to - 1 || who.to > one.anchor) return one;
  const content = { from: verb + 1, to: last.to };
  return tellingIn(document, cast, content)?.verb === one.anchor
    ? {
        ...one,
        source: [{ from: who.from, to: verb }],
        cue: [{ from: verb, to: verb + 1 }],
        anchor: verb,
        content: [content],
      }
    : one;
}

/** The words of a telling, with what goes on behind who passes it on; the cue as another has it, if one does. */
function wordsOf({ source, verb, words }: Telling, outer: Found, same: readonly Found[]): Found {
  const known = same.find(({ anchor }) => anchor === verb);
  return {
    ...outer,
    denied: known?.denied ?? false,
    confidence: Math.max(outer.confidence, known?.confidence ?? 0),
    source: [source],
    cue: [{ from: verb, to: verb + 1 }],
    anchor: verb,
    content: [words, ...outer.content.filter(({ from }) => from >= words.to)],
  };
}

/** Whether one is that telling, or has its words from elsewhere in the sentence. */
const isOf = ({ sentenceOf }: Document, { verb, words }: Telling, { anchor, content }: Found): boolean =>
  anchor === verb || (content[0]?.from === words.from && sentenceOf[anchor] === sentenceOf[verb]);

/** Who only tells on what another told: whom the source next to the cue names. */
function relayOf(document: Document, cast: Cast, { anchor, by, source, via }: Found): Stretch | null {
  const [only] = source;
  if (
    via !== null &&
    only !== undefined &&
    /^(?:him|her|them)$/.test(document.tokens[only.from]?.lower ?? '')
  )
    return via;
  if (by !== null || !TELLS_ON.test(document.tokens[anchor]?.lower ?? '')) return null;
  const gap = ({ from, to }: Stretch): number => (to <= anchor ? anchor - to : from - anchor);
  const [relay] = [...source].sort((a, b) => gap(a) - gap(b));
  return relay === undefined || speaksForHimself(document, cast, relay) ? null : relay;
}

/** Whether a person with a name is told who is no spokesman: not *Novak’s office*. */
const speaksForHimself = (
  { tokens }: Document,
  { nominals, entityOf }: Cast,
  { from, to }: Stretch,
): boolean =>
  indicesAcross(nominals, from, to).some((n) => {
    const nominal = nominals[n];
    return (
      nominal?.kind === 'person' &&
      nominal.name !== null &&
      nominal.from >= from &&
      nominal.to <= to &&
      tokens[nominal.to]?.lower !== "'s" &&
      !entityOf[n]?.offices.some(({ noun }) => noun.startsWith('spokes'))
    );
  });

/** Where a relay begins with what is told of it before a comma: *his spokesman, | Jan Berg*. */
function withApposed({ tokens }: Document, { nominals, entityOf }: Cast, { from, to }: Stretch): number {
  if (tokens[from - 1]?.raw !== ',') return from;
  const own = indicesAcross(nominals, from, to).map((n) => entityOf[n]);
  const beside = indicesAcross(nominals, from - 2, from - 1).find(
    (n) => entityOf[n] != null && own.includes(entityOf[n]),
  );
  return nominals[beside ?? -1]?.from ?? from;
}

/** *Novak told Berg that …, | officials said*: what the sentence tells up to those. */
function behind(document: Document, cast: Cast, { anchor, content }: Found, relay: Stretch): Telling | null {
  const end = Math.min(anchor, withApposed(document, cast, relay));
  const before = content.filter(({ to }) => to <= end);
  const [first, last] = [before[0], before.at(-1)];
  if (first === undefined || last === undefined) return null;
  let from = first.from;
  while (from > 0 && document.sentenceOf[from - 1] === document.sentenceOf[first.from]) from--;
  let comma = end - 1;
  while (comma > end - OF_RELAY && document.tokens[comma]?.raw !== ',') comma--;
  const to = comma > end - OF_RELAY && comma >= last.from ? comma : last.to;
  const telling = tellingIn(document, cast, { from, to });
  return telling !== null && first.from < telling.words.to ? telling : null;
}

/** *Officials said that | Novak had told Berg that …* */
function ahead(
  document: Document,
  cast: Cast,
  { anchor, content: [clause] }: Found,
  beside: readonly Found[],
): Telling | null {
  if (clause === undefined || clause.from <= anchor) return null;
  const ends = beside
    .filter((one) => holds(clause, one.anchor))
    .flatMap(({ content }) => content.map(({ to }) => to));
  const telling = tellingIn(document, cast, { from: clause.from, to: Math.max(clause.to, ...ends) });
  const tells = telling?.before === true || saysTo(document.tokens[telling?.verb ?? -1]?.lower ?? '');
  return tells ? telling : null;
}
