import { isDraft } from '../../ask/frame/acts/documents.ts';
import { COMPARISONS, type Comparison } from '../compare/comparisons.ts';
import { isFeedsRequest } from '../feeds/feeds-command.ts';

/** A slash command's words: a subcommand with what follows it, or a question. */
export interface Subcommand {
  name:
    | 'help'
    | 'summary'
    | 'quotes'
    | 'who'
    | 'timeline'
    | 'next'
    | 'whois'
    | 'sources'
    | 'show'
    | 'ask'
    | 'digest'
    | 'watch'
    | 'watches'
    | 'unwatch'
    | 'check'
    | 'brief'
    | 'settings'
    | 'chart'
    | 'feeds'
    | Comparison
    | Curating;
  rest: string;
}

/** Subcommands that curate the record. */
export type Curating =
  | 'add'
  | 'review'
  | 'edit'
  | 'retract'
  | 'history'
  | 'undo'
  | 'actors'
  | 'merge'
  | 'curators'
  | 'export'
  | 'import';

/** What may follow each of them; with anything else the words are a question. */
const CURATING: Record<Curating, RegExp> = {
  add: /^(?:<?[a-z][a-z\d+.-]*:\S+)?$/i,
  review: /^(?:n[-–\s]?\d+)?$/i,
  edit: /^[sdacn][-–\s]?\d+$|^$/i,
  retract: /^[sd][-–\s]?\d+\b|^$/i,
  history: /^[sdanc][-–\s]?\d+(?:\s+\d{1,6})?$|^$/i,
  undo: /^$/,
  actors: /^(?:add\b.*|(?:part(?:y|ies)\s*)?\d{0,6})?$/i,
  merge: /^(?:a[-–\s]?\d+(?:\s+(?:into\s+)?a[-–\s]?\d+)?)?$/i,
  curators: /^(?:(?:add|remove)\b.*)?$/i,
  export: /^\w*$/,
  import: /^$/,
};

export const isCurating = (name: Subcommand['name']): name is Curating => Object.hasOwn(CURATING, name);

const NAMES = new Set([
  'help',
  'summary',
  'quotes',
  'who',
  'timeline',
  'next',
  'whois',
  'sources',
  'show',
  'digest',
  'watch',
  'watches',
  'unwatch',
  'check',
  'brief',
  'settings',
  'chart',
  'feeds',
  ...COMPARISONS,
]);

/** All of them, as they are typed. */
export const COMMANDS: readonly string[] = [...NAMES, ...Object.keys(CURATING)];

/** The dashes that keyboards put between the letter and the number of a ref, U+2011 among them. */
const REF_DASH = /\b([sdancf])\s?[\u2010-\u2015\u2212]\s?(\d+)\b/gi;
/** A ref alone is shown. */
const BARE_REF = /^[sdan]-?\d+[.?!\s]*$/i;

/** Reads the words after the slash command. What is no subcommand is a question; nothing at all is *help*. */
export function readSubcommand(text: string): Subcommand {
  const words = text.trim().replace(REF_DASH, '$1-$2');
  if (words === '') return { name: 'help', rest: '' };
  if (BARE_REF.test(words)) return { name: 'show', rest: words.replace(/[.?!\s]+$/, '') };
  if (isDraft(words)) return { name: 'check', rest: words.replace(LEAD, '') };
  const [first = '', ...others] = words
    .replace(/^actors\s+(?=(?:edit|merge)\s+a[-–\s]?\d)/i, '')
    .split(/\s+/);
  const name = first.toLowerCase();
  const rest = name === 'check' ? words.slice(first.length).trim() : others.join(' ');
  if (isCurating(name as Subcommand['name']) && CURATING[name as Curating].test(rest))
    return { name: name as Curating, rest };
  if (!NAMES.has(name) || (name === 'who' && ASKS.test(rest)) || isQuestion(name, rest)) {
    return { name: 'ask', rest: words };
  }
  return { name: name as Subcommand['name'], rest };
}

/** *Who is …*, *who has gone quiet …*: a question, not words that somebody said. */
const ASKS =
  /^(?:is|was|are|'s|said|stopped|ceased|used to|no longer|(?:has|have|had) (?:gone|fallen|grown|stopped|ceased|not|never|n[o']t))\b/i;

/** What only leads up to a draft: *check this draft:*. */
const LEAD =
  /^(?:please\s+)?(?:fact[- ]?)?check\b[\s:–—-]*(?:(?:this|the|my|our|following)\s+)*(?:draft|text|copy|article|script|paragraph|piece|sentence|story)?\s*[:–—-]*\s*/i;

/** What no question is: nothing, an address, several lines, or more than anybody asks at once. */
const isGiven = (rest: string): boolean => /^(?:<?https?:\S+)?$|\n/i.test(rest) || rest.length > 300;

/** *help* and *next* are whole commands only alone; *show me …*, *sources of …* and *digest of …* are questions. */
const isQuestion = (name: string, rest: string): boolean =>
  (name === 'help' && !/^(?:commands)?$/i.test(rest)) ||
  (name === 'show' && /^me\b/i.test(rest)) ||
  (name === 'check' && !isGiven(rest)) ||
  (name === 'brief' && /^(?:me|us|him|her|them)\b/i.test(rest)) ||
  (name === 'wording' && !/^(?:(?:of\s+)?s[-–\s]?\d+)?$/i.test(rest)) ||
  (name === 'feeds' && !isFeedsRequest(rest)) ||
  (name === 'sources' && !/^\d{0,6}$/.test(rest)) ||
  (name === 'digest' && /^(?:of|about|for|from|since)\b/i.test(rest));

/** What a year is part of, or what says its place in time, when it stands before it. */
const BEFORE_YEAR =
  /(?:^|\s)(?:in|of|since|from|until|till|to|before|after|by|during|and|early|mid|late|spring|summer|autumn|fall|winter|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|\d{1,2}(?:st|nd|rd|th)?,?)$/i;

/** The words after a command; a year at their end is its period, though nothing says so. */
function withYear(rest: string): string {
  const [, before = '', year] = /^(.*?)\s*\b((?:19|20)\d\d)$/.exec(rest) ?? [];
  return year === undefined || BEFORE_YEAR.test(before) ? rest : `${before} in ${year}`.trim();
}

/** The question that a subcommand stands for. */
export function questionOf({ name, rest }: Subcommand): string {
  switch (name) {
    case 'summary':
    case 'quotes':
    case 'timeline':
      return `${name} ${withYear(rest)}`.trim();
    case 'who':
      return `who said ${rest}`;
    case 'next':
      return `what's next ${rest}`.trim();
    case 'whois':
      return `whois ${rest}`;
    default:
      return rest;
  }
}

/** A message that begins like one of the commands for lists, as the question that the command stands for. */
export function asQuestion(words: string): string {
  const subcommand = readSubcommand(words);
  const { name } = subcommand;
  return name === 'summary' || name === 'quotes' || name === 'timeline' ? questionOf(subcommand) : words;
}
