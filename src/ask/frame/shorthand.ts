import { isPlainVerb } from '../../words/english.ts';

/** Words as they are shortened in chats. */
const CHAT: Record<string, string> = {
  '2day': 'today',
  '2moro': 'tomorrow',
  abt: 'about',
  any1: 'anyone',
  b4: 'before',
  bc: 'because',
  btwn: 'between',
  cos: 'because',
  every1: 'everyone',
  gimme: 'give me',
  gonna: 'going to',
  lemme: 'let me',
  msg: 'message',
  msgs: 'messages',
  mtg: 'meeting',
  mtgs: 'meetings',
  n: 'and',
  nr: 'near',
  plz: 'please',
  ppl: 'people',
  r: 'are',
  re: 'about',
  rn: 'right now',
  smth: 'something',
  sth: 'something',
  some1: 'someone',
  tdy: 'today',
  thru: 'through',
  til: 'until',
  tmrw: 'tomorrow',
  u: 'you',
  ur: 'your',
  w: 'with',
  wanna: 'want to',
  wk: 'week',
  wrt: 'about',
  yday: 'yesterday',
};

/** Offices and bodies as they are shortened in writing. */
const OFFICES: Record<string, string> = {
  dept: 'Department',
  govt: 'government',
  secgen: 'Secretary General',
  secygen: 'Secretary General',
  pres: 'President',
  amb: 'Ambassador',
  depfm: 'Deputy Foreign Minister',
  deputyfm: 'Deputy Foreign Minister',
  fm: 'Foreign Minister',
  pm: 'Prime Minister',
};

/** A letter of *u.s.*, of *rock ’n’ roll* or of *S-n* is no word. */
const IN_CHAT = new RegExp(
  `(?<![\\p{L}\\p{N}.'’-])(?:${Object.keys(CHAT).join('|')})(?![\\p{L}\\p{N}'’-]|\\.\\p{L})`,
  'gu',
);
const OFFICE =
  /\b(?:[Dd]ept|[Gg]ovt|[Ss]ec(?:['’]?y)?[ -][Gg]en|Pres|Amb|[Dd]ep(?:uty)? FM|FM|(?<!\d ?)PM)\b\.?(?!\w)/g;

/** A text with what is shortened in it written out; what only its letters tell, in small letters. */
export const writtenOut = (text: string): string =>
  text
    .replace(/\bacc(?:\.|ord(?:\.|ing)?)? to\b/gi, 'according to')
    .replace(IN_CHAT, (short) => CHAT[short] ?? short)
    .replace(OFFICE, (short) => OFFICES[short.toLowerCase().replace(/[^a-z]/g, '')] ?? short);

/** *Is X going to join?* as *is X will join?*; to war and to court one goes, and what was said stays as it is. */
export const foretold = (text: string): string =>
  text.replace(GOING, (whole, asked: string, verb: string) =>
    isPlainVerb(verb) ? `${asked}will ${verb}` : whole,
  );

const GOING =
  /^((?:and |so )?(?:is|are|isn['’]t|aren['’]t) (?:\S+ ){1,5}?)going to (?!(?:war|court|bed|work|press|church|waste|plan)\b)(\p{Ll}{2,})\b/iu;
