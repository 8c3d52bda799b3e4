import { tokenize } from '../../words/tokens.ts';
import { AUXILIARY, PERFORMING, WH } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { unitsIn } from '../frame/units.ts';
import type { Turn } from './turn.ts';

const SUBJECT = /^(?:he|she|they)(?:['’](?:s|d|ll|re|ve))?\b/i;

/** *X accepted it?*, *so he thinks it is over*: what is asked in the order of a statement asks whether it is so. `before` is the turn as it was put. */
export function claimed({ desk, opening, reading }: Turn, text: string, before: string): string {
  const tokens = tokenize(text);
  const [name] = desk.index.mentions(tokens);
  const verb = tokens[name?.to ?? 0]?.word ?? '';
  const asks = tokens.some(({ word }) => WH.has(word));
  const isAsked = /\?\s*$/.test(text) || opening.concludes;
  if (name?.from !== 0 || asks || tokens.length < name.to + 2 || !isAsked) return text;
  const isVerb = AUXILIARY.has(verb) || (PERFORMING.has(verb) && /(?:ed|s)$/.test(verb));
  const isClaim = isVerb || (SUBJECT.test(before) && readFrame(text, reading).speakers.length === 0);
  return isClaim ? `is it true that ${text}` : text;
}

const ASKED_OF =
  /^(?:(?:what|how|anything) about )?([^,]+),\s*(?:((?:where|what|when|who|how|why)(?: \p{L}+)?) )?(did|does|do|has|have|had|is|are|was|were|will) (?:he|she|they|it) (.+)$/iu;
const COUNTED = /^(?:the )?([^,?]+?)\s*[,–—-]\s*(how (?:many|much))[\s?.!]*$/i;
const THING =
  /^([^,?]+?)(?: one| thing| bit)?\s*[,–—-]\s*((?:when|where|who)(?:['’]?s| is| was| are| were)) (?:it|that|this|they)[\s?.!]*$/i;

/** *X, was he there?*, *what about X, where do they stand?*, *the X one, when is that?*: X in the place of the pronoun. */
export function fronted({ desk }: Turn, text: string): string {
  const [, of = '', asked = '', verb = '', rest = ''] = ASKED_OF.exec(text) ?? [];
  const name = of.replace(/^(?:the )?(?:rest|others|remainder) of (?:the )?/i, 'the ');
  if (desk.index.resolve(name).length > 0) return `${asked} ${verb} ${name} ${rest}`.trim();
  const [, counted = '', many = ''] = COUNTED.exec(text) ?? [];
  if (counted !== '') return `${many} ${counted}?`;
  const [, thing = '', asks = ''] = THING.exec(text) ?? [];
  return unitsIn(thing, desk.index).some(({ light }) => !light) ? `${asks} ${thing}?` : text;
}
