import { BODIES, OFFICES } from '../../words/office-nouns.ts';

/** Adjectives, and nouns that stand before another, as often as they name an office: *the major powers*, *the host city*. */
const ALSO_OTHER = new Set(
  'major principal executive ally opponent fellow participant soldier resident whip cardinal'.split(' '),
);
/** Nouns of trades that drafts give words to, besides those of offices. */
const TRADES = 'captain writer poet pilot member guest'.split(' ');
/** Nouns of offices, as alternatives of an expression, the longest first. */
const OFFICE_NOUNS = [...OFFICES, ...TRADES]
  .filter((noun) => !ALSO_OTHER.has(noun))
  .sort((a, b) => b.length - a.length)
  .join('|');
const capital = (noun: string): string => `${noun[0]?.toUpperCase()}${noun.slice(1)}`;
/** Words in names of places, ships, papers and events. */
const PLACES =
  'forum wire bridge street square river port airport station city island islands sea bay valley hall hotel church treaty agreement protocol act cup games festival day week conference exchange market movement front line chronicle'.split(
    ' ',
  );
/** Words in names of bodies and places. */
export const BODY_NOUNS = new RegExp(`\\b(?:${[...BODIES, ...PLACES].map(capital).join('|')})\\b`);
/** A title that stands before a name. */
export const TITLE = new RegExp(
  `^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Pres|Gen|Col|Capt|Lt|Prof|Sen|Rep|Gov|Amb)\\.?|(?:Foreign|Prime|Defen[cs]e|Interior|Finance|Deputy|Vice|Chief|First|Former|Acting|Energy|Health|Justice|Trade|Transport|Home|State|Secretary|General|Secretary-General|Commissioner)|${OFFICE_NOUNS.split('|').map(capital).join('|')})\\s+`,
  'u',
);
/** Words that stand with a capital only because they open a sentence, or that name days and months. */
export const NO_NAMES = new Set(
  `the a an in on at for from with by of to and but or so yet as if when while after before since although though
  because that this these those there here it he she they we you i his her their its our my your who what which how
  why where one two three no not only even also then now today yesterday tomorrow tonight last next another other many
  some most several both each every all good dear according asked speaking meanwhile however instead once still later
  earlier monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec reply draft thread correction
  asleep please also again did does do is are was were has have had would will could should can mayor`.split(
    /\s+/,
  ),
);

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*\p{L}`;
/** A first name with a surname, or whatever else looks like it. */
export const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${NAME_WORD}(?:[ \\u00a0](?:van|von|der|den|de|da|di|al|bin|la|le|du)(?=[ \\u00a0]\\p{Lu}))*(?:[ \\u00a0](?:${NAME_WORD}|\\p{Lu}\\.))+`,
  'gu',
);
/** *the foreign minister*, *its head*, *an adviser to the president*; its group `noun` is the first noun of an office. */
export const DESCRIPTION = new RegExp(
  `(?<![\\p{L}])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Aa]nother|${NAME_WORD}[’']s)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?<noun>${OFFICE_NOUNS}|${OFFICE_NOUNS.split('|').map(capital).join('|')})(?![\\p{L}])(?:\\s(?:${OFFICE_NOUNS})(?![\\p{L}]))*(?:\\s+(?:of|for)\\s+(?:the\\s+|its\\s+|his\\s+|her\\s+)?[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)*)?`,
  'gu',
);
/** One noun of an office. */
export const OFFICE = new RegExp(`\\b(?:${OFFICE_NOUNS})\\b`, 'giu');
