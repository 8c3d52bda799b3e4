import { namesOffice } from '../people/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import type { PartyMention } from './party-mention.ts';
import type { Tagged } from './tagging.ts';

const WHERE = new Set([
  'in',
  'at',
  'near',
  'inside',
  'across',
  'outside',
  'around',
  'through',
  'into',
  'over',
  'off',
  'throughout',
  'within',
]);

/**
 * Tells apart who acts, where it is, and what only introduces somebody: *US President Joe Biden*, *Rau, the Polish
 * foreign minister*, *Zelensky’s chief of staff*.
 */
export function settle(tagged: Tagged, mentions: PartyMention[]): PartyMention[] {
  const { tokens } = tagged.document;
  const told = mentions.map((one) => ({ ...one }));
  told.forEach((mention, n) => {
    const before = tokens[mention.from - 1]?.lower ?? '';
    const beyond = tokens[mention.from - 2]?.lower ?? '';
    const place =
      WHERE.has(before) ||
      (before === 'the' && WHERE.has(beyond)) ||
      /^(?:eastern|western|northern|southern|central|occupied)$/.test(before);
    if (mention.party.kind !== 'person' && place && tokens[mention.to]?.lower !== "'s") mention.as = 'place';
    if (mention.party.kind === 'person') introduce(tagged, told, n);
    if (mention.party.kind === 'person' && tokens[mention.to]?.lower === "'s") mention.as = 'office';
  });
  return told;
}

/** So many tokens an introduction is long at most. */
const INTRODUCTION = 10;
const OF_OFFICE =
  /^(?:foreign|prime|defen[cs]e|deputy|first|chief|former|acting|interior|finance|health|energy|infrastructure|justice|culture|special|top|lead|of|for|the|his|her|counterpart|colleague|staff|state|general|affairs|security|policy|assistant|vice|under|republic|federal|head|permanent)$/i;

/** Marks what stands in the introduction of person `n`, before the name or behind it, as part of the office. */
function introduce(tagged: Tagged, told: PartyMention[], n: number): void {
  const { tokens } = tagged.document;
  const person = told[n];
  if (person === undefined) return;
  const from = introducedFrom(tagged, person);
  const office = tellsOffice(tagged, { from, to: person.from });
  for (let k = n - 1; office && k >= 0 && (told[k]?.from ?? -1) >= from; k--) {
    const mention = told[k];
    // *US President Donald Trump*: the words of an office right before a name are no second person.
    if (mention !== undefined && mention.to === person.from) mention.as = 'office';
    else demote(mention, tokens);
  }
  const owner = told[n - 1];
  if (owner?.to === person.from - 1 && tokens[person.from - 1]?.lower === "'s") owner.as = 'office';
  const to = introducedTo(tagged, person);
  for (let k = n + 1; k < told.length && (told[k]?.to ?? 0) <= to; k++) demote(told[k], tokens);
}

/** *The Minister of Foreign Affairs of Moldova, | Mihai Popșoi*: where such an office begins; null where none stands there. */
export function apposedOffice(
  { document: { tokens } }: Pick<Tagged, 'document'>,
  name: number,
): number | null {
  if (tokens[name - 1]?.raw !== ',' || !/^\p{Lu}/u.test(tokens[name - 2]?.raw ?? '')) return null;
  let office: number | null = null;
  let of = false;
  for (let i = name - 2; i > name - 2 - LONG_OFFICE && i >= 0; i--) {
    const raw = tokens[i]?.raw ?? '';
    if (!/^(?:of|and|for|the|\p{Lu}.*)$/u.test(raw)) break;
    of ||= raw === 'of';
    if (of && namesOffice(raw)) office = i;
  }
  if (office === null) return null;
  while (/^(?:Deputy|Prime|First|Vice|Foreign|Acting|the|The)$/.test(tokens[office - 1]?.raw ?? '')) office--;
  return office;
}

/** So many tokens the longest of such offices has. */
const LONG_OFFICE = 14;

/** The first token of what introduces a person before the name. */
function introducedFrom(tagged: Tagged, person: Stretch): number {
  const { tokens, sentenceOf } = tagged.document;
  let from = apposedOffice(tagged, person.from) ?? person.from;
  if (from < person.from) return from;
  while (
    from > 0 &&
    person.from - from < INTRODUCTION &&
    sentenceOf[from - 1] === sentenceOf[person.from] &&
    mayIntroduce(tagged, from - 1) &&
    !(
      tokens[from - 1]?.raw === ',' &&
      !namesOffice(tokens[from - 2]?.raw ?? '') &&
      !/^(?:counterpart|colleague|staff)$/.test(tokens[from - 2]?.lower ?? '')
    )
  )
    from--;
  return from;
}

function mayIntroduce({ document: { tokens }, classes }: Tagged, i: number): boolean {
  const raw = tokens[i]?.raw ?? '';
  return (
    namesOffice(raw) ||
    classes[i] === 'title' ||
    raw === ',' ||
    tokens[i]?.lower === "'s" ||
    OF_OFFICE.test(raw) ||
    /^\p{Lu}/u.test(raw)
  );
}

function tellsOffice({ document: { tokens }, classes }: Tagged, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (
      namesOffice(tokens[i]?.raw ?? '') ||
      classes[i] === 'title' ||
      /^(?:counterpart|colleague)$/.test(tokens[i]?.lower ?? '')
    )
      return true;
  return false;
}

/** One past the apposition behind a name that tells an office; 0 where there is none. */
function introducedTo({ document: { tokens, sentenceOf }, classes }: Tagged, person: Stretch): number {
  if (tokens[person.to]?.raw !== ',') return 0;
  const first = tokens[person.to + 1]?.raw ?? '';
  const describes =
    /^(?:determiner|Name|title|possessive|number|adverb)$/.test(classes[person.to + 1] ?? '') ||
    namesOffice(first) ||
    OF_OFFICE.test(first);
  if (!describes) return 0;
  let to = person.to + 1;
  while (
    to - person.to < INTRODUCTION + 2 &&
    sentenceOf[to] === sentenceOf[person.from] &&
    tokens[to]?.raw !== ',' &&
    tokens[to]?.raw !== '.'
  )
    to++;
  const apposition = tokens
    .slice(person.to + 1, to)
    .map(({ raw }) => raw)
    .join(' ');
  return apposition.split(' ').some(namesOffice) && !/\b(?:who|and)\b/.test(apposition) ? to : 0;
}

/** A person’s name in another’s introduction is a possessor’s, or it is a name of its own in a list. */
function demote(mention: PartyMention | undefined, tokens: readonly { lower: string }[]): void {
  if (mention === undefined) return;
  if (mention.party.kind !== 'person' || tokens[mention.to]?.lower === "'s") mention.as = 'office';
}
