import { ofWord, type Spelling } from './tokens.ts';

const CLOSED: Record<string, string> = {
  determiner: 'the a an this these those some any each every no another such both all many several few',
  preposition:
    'of in on at by with from into about over under between among against during through before after since until toward towards without within across behind beyond despite like near amid upon around off per via',
  to: 'to',
  for: 'for',
  as: 'as',
  that: 'that',
  whether: 'whether if',
  subject: 'he she they we i it you who',
  possessive: 'his her their our my your its whose',
  object: 'him them us me himself herself themselves itself',
  coordinator: 'and or but nor yet',
  subordinator:
    'because while although though when where why how unless so than once whereas which what whom',
  be: "is are was were be been being 's 're 'm am",
  have: "has have had having 've",
  do: 'do does did doing',
  modal: "will would can could may might must should shall 'll 'd wo ca",
  negation: "not n't never cannot neither",
  adverb:
    'also then later now still again already just even only once often repeatedly recently earlier simply even ever perhaps instead too far long soon here there',
  day: 'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight',
  month:
    'january february march april june july august september october november december jan. feb. mar. aug. sept. oct. nov. dec.',
  title:
    'mr. mrs. ms. dr. sen. rep. gov. gen. president senator governor secretary minister chancellor spokesman spokeswoman spokesperson director chairman chairwoman chief congressman congresswoman speaker ambassador general mayor judge justice official officials aide aides adviser advisers analyst expert experts professor author lawyer candidate leader leaders representative strategist manager',
  document:
    'statement interview tweet letter report speech email poll survey study memo op-ed column filing release conference press remarks testimony article document documents data post book ad twitter facebook',
  comma: ',',
  colon: ':',
  semicolon: ';',
  dash: '— – -- - ―',
  bracket: '( ) [ ]',
  stop: '. ! ? ... …',
  mark: "“ ” \" « » '' `` ‘ ’ '",
};

const CLASS = new Map<string, string>();
for (const [name, words] of Object.entries(CLOSED))
  for (const word of words.split(' ')) if (!CLASS.has(word)) CLASS.set(word, name);

/** A light stand-in for a part of speech: the closed classes by list, the rest by shape and ending. */
export const classOf = ofWord(({ raw, lower }): string => CLASS.get(lower) ?? openClassOf(raw));

/** The auxiliary of a contraction with *not*: *will* of *won’t*; null for other words. In small letters, with a plain apostrophe. */
export function negatedAuxiliary(lower: string): string | null {
  const stem =
    /^(?<stem>is|are|was|were|has|have|had|do|does|did|would|could|might|must|should|need|ai|wo|ca|sha)n't$/.exec(
      lower,
    )?.groups?.stem;
  return stem === undefined ? null : (IRREGULAR.get(stem) ?? stem);
}

const IRREGULAR = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

function openClassOf(raw: string): string {
  if (/^\p{N}/u.test(raw)) return 'number';
  if (/^\p{Lu}/u.test(raw)) return 'Name';
  if (!/^\p{L}/u.test(raw)) return raw.startsWith('@') ? 'Name' : 'other';
  const ending = /(?:ing|ed|ly|tion|ment|ness|ity|ous|ive|al|ers?|ies|es|s)$/.exec(raw);
  return ending === null ? 'word' : ending[0];
}

/** Capitals, small letters, digits or marks. */
export function shapeOf(token: Spelling): string {
  return token.raw
    .slice(0, 12)
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/[\p{Ll}\p{M}]+/gu, 'a')
    .replace(/\p{N}+/gu, '0');
}
