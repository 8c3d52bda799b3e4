import { isFiniteVerb, isPlainVerb } from '../../words/english.ts';
import { tokenize } from '../../words/tokens.ts';
import { AUXILIARY, PERFORMING, WH } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { unitsIn } from '../frame/units.ts';
import { isAsking } from './cues.ts';
import type { Turn } from './turn.ts';

const SHORT_FORMS: [RegExp, string][] = [
  [/\b(he|she)['’]s (?=been\b|\p{L}+ed\b|had\b|got\b)/giu, '$1 has '],
  [/\b(he|she)['’]s\b/gi, '$1 is'],
  [/\b(they)['’]re\b/gi, '$1 are'],
  [/\b(they)['’]ve\b/gi, '$1 have'],
  [/\b(he|she|they)['’]ll\b/gi, '$1 will'],
];

/** *He’s*, *they’ve*: the verb parted from whom a name is put for. */
export const inFull = (text: string): string =>
  SHORT_FORMS.reduce((whole, [short, full]) => whole.replace(short, full), text);

const THAT_ONE =
  /(?<=(?:^|\b(?:is|are|was|were|does|do|did|will|would|has|have|about|of|on|at|in|for|from|to|with|after|before|over) ))(?:that|this|those|these) (?=(\p{Ll}{3,})\b)/u;

/** *Where was that accord reached?*: what a turn points at by its own noun is named by it. */
export const pointedNoun = (text: string): string =>
  text.replace(THAT_ONE, (that: string, noun: string) =>
    isAsking(noun) || /(?:ed|ing|en)$/.test(noun) ? that : 'the ',
  );

const SUBJECT = /^(?:he|she|they)(?:['’](?:s|d|ll|re|ve))?\b/i;

/** *X accepted it?*, *so he thinks it is over*: what is asked in the order of a statement asks whether it is so. `before` is the turn as it was put. */
export function claimed({ desk, opening, reading }: Turn, text: string, before: string): string {
  const tokens = tokenize(text);
  const [name] = desk.index.mentions(tokens);
  const verb = tokens[name?.to ?? 0]?.word ?? '';
  const asks = tokens.some(({ word }) => WH.has(word));
  const isAsked = /\?\s*$/.test(text) || opening.concludes;
  if (name?.from !== 0 || asks || tokens.length < name.to + 2 || !isAsked) return text;
  const isVerb =
    AUXILIARY.has(verb) ||
    (PERFORMING.has(verb) && /(?:ed|s)$/.test(verb)) ||
    (isFiniteVerb(verb) && !isPlainVerb(verb) && !verb.endsWith('s') && verb !== '');
  const isClaim = isVerb || (SUBJECT.test(before) && readFrame(text, reading).speakers.length === 0);
  return isClaim ? `is it true that ${text}` : text;
}

const ASKED_OF =
  /^(?:(?:what|how|anything) about )?([^,]+),\s*(?:((?:where|what|when|who|how|why)(?: \p{L}+)?) )?(did|does|do|has|have|had|is|are|was|were|will) (?:he|she|they|it) (.+)$/iu;
const COUNTED = /^(?:the )?([^,?]+?)\s*[,–—-]\s*(how (?:many|much))[\s?.!]*$/i;
const THING =
  /^([^,?]+?)(?: one| thing| bit)?\s*[,–—-]\s*((?:when|where|who)(?:['’]?s| is| was| are| were)) (?:it|that|this|they)[\s?.!]*$/i;

/** *X, was he there?*, *what about X, where do they stand?*, *the X one, when is that?*: X in the place of the pronoun. */
export function fronted(turn: Turn, text: string): string {
  const { desk } = turn;
  const [, of = '', asked = '', verb = '', rest = ''] = ASKED_OF.exec(text) ?? [];
  const name = of.replace(/^(?:the )?(?:rest|others|remainder) of (?:the )?/i, 'the ');
  if (desk.index.resolve(name).length > 0) return `${asked} ${verb} ${name} ${rest}`.trim();
  const ofName = namedFirst(turn, text);
  if (ofName !== null) return ofName;
  const [, counted = '', many = ''] = COUNTED.exec(text) ?? [];
  if (counted !== '') return `${many} ${counted}?`;
  const [, thing = '', asks = ''] = THING.exec(text) ?? [];
  return unitsIn(thing, desk.index).some(({ light }) => !light) ? `${asks} ${thing}?` : text;
}

const NAMED_FIRST = /^(?:(?:back to|as for|on|about|regarding|for) )?([^,:–—?]+?)\s*(?:[,:–—]|\s-)\s*(.+)$/iu;
const PRONOUN = /\b(?:he|she|they|him|them|his|her|their)\b(?!['’])/i;

/** *Back to X: what’s his title?*: X in the place of the pronoun. */
function namedFirst({ desk }: Turn, text: string): string | null {
  const [, name = '', asked = ''] = NAMED_FIRST.exec(text) ?? [];
  const [pronoun] = PRONOUN.exec(asked) ?? [];
  if (pronoun === undefined || desk.index.resolve(name).length === 0) return null;
  const owns = /^(?:his|their)$/i.test(pronoun) || /\bher \p{L}/iu.test(asked);
  return asked.replace(PRONOUN, owns ? `${name}’s` : name);
}
