/** Nouns of offices, as alternatives of an expression. */
const OFFICE_NOUNS = `minister|president|premier|chancellor|secretary|spokesman|spokeswoman|spokesperson|ambassador|envoy|chief|head|leader|director|negotiator|general|commander|mayor|governor|senator|analyst|professor|deputy|adviser|advisor|aide|lawmaker|expert|king|queen|pope|chairman|chairwoman|chair|speaker|representative|commissioner|coordinator|co-ordinator|officer|economist|historian|researcher|author|lawyer|judge|prosecutor|ombudsman|ombudswoman|observer|mediator|captain|colonel|admiral|bishop|archbishop|delegate|doctor|engineer|official|diplomat|source|member|colleague|writer|editor|poet|pilot|nurse|founder|owner|manager|organiser|organizer|activist|farmer|teacher|boss|host|guest`;
const capital = (noun: string): string => `${noun[0]?.toUpperCase()}${noun.slice(1)}`;
/** Words in names of bodies and places. */
export const BODY_NOUNS =
  /\b(?:Board|Council|Commission|Union|Forum|Mission|Cent(?:re|er)|Committee|Ministry|Department|Agency|Press|Wire|Post|Radio|Times|News|Party|Bank|Court|Parliament|Assembly|Government|Institute|University|Company|Group|Alliance|League|Federation|Association|Society|Office|Service|Fund|Foundation|Network|Authority|Army|Navy|Guard|Police|House|Palace|Bridge|Street|Square|River|Port|Airport|Station|City|Island|Islands|Sea|Bay|Valley|Hall|Hotel|Church|Treaty|Agreement|Protocol|Act|Convention|Cup|Games|Festival|Day|Week|Summit|Conference|Exchange|Market|Movement|Front|Corps|Line|Gazette|Herald|Tribune|Chronicle|Daily)\b/;
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
