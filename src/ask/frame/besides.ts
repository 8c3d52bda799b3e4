import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { tokenize } from '../../words/tokens.ts';

/** A question without the words that leave somebody out, and whom they leave out. */
export interface WithoutBesides {
  besides: ActorRef[];
  rest: string;
}

const ANYBODY = `(?:any|some|every) ?(?:one|body)|who|whom|all|others?|else|people|those|everything|anything`;
const NOBODY = `(?:no[ -]?one|no ?body|none)(?: else)?`;
const IS_NOBODY = new RegExp(`^(?:${NOBODY})$`, 'iu');

/** What leaves out whoever is named after it wherever it stands. */
const LEAVING = `other than|besides|except(?: for| from)?|excepting|excluding|apart from|aside from|not counting|with the exception of`;
const LEFT_OUT = new RegExp(
  String.raw`(?<lead>\b(?:${ANYBODY}|${NOBODY}))?,?\s*(?<![\p{L}\p{N}])(?<how>${LEAVING}|but)(?![\p{L}\p{N}])\s+(?:(?<what>what(?:ever)?|those|the ones)\s+(?:(?:by|from|of)\s+)?)?`,
  'giu',
);
/** A word of each of them: trying the whole pattern at every word takes long. */
const MAY_LEAVE = /\b(?:other than|besides|except|excluding|apart|aside|not counting|but)/i;

/**
 * *Anyone but X*, *apart from X*: somebody of the record whom a question leaves out. *Nobody but X* does not: it claims
 * something of X. What names nobody of the record stays as it is. From the place `said` on the words are what somebody is
 * to have said: there only what ends the question leaves somebody out.
 */
export function takeBesides(text: string, index: ActorIndex, said = text.length): WithoutBesides {
  if (!MAY_LEAVE.test(text)) return { besides: [], rest: text };
  for (const found of text.matchAll(LEFT_OUT)) {
    const { lead = '', how = '', what } = found.groups ?? {};
    if (/^but$/i.test(how) && lead === '') continue;
    const after = text.slice(found.index + found[0].length);
    const names = namesAt(after, index);
    if (names === null || (found.index >= said && !isLast(how, after.slice(names.end)))) continue;
    const name = after.slice(0, names.end);
    const tail = after.slice(names.end).replace(what === undefined ? /^\s*,/ : SAID, '');
    const opening = text.slice(0, found.index);
    if (IS_NOBODY.test(lead)) return { besides: [], rest: joined(opening, name, tail) };
    const open = opening.replace(/\b(?:from|by|of)\s*$/i, '');
    const whose = open !== opening ? '' : what === undefined ? lead : /^what/i.test(what) ? 'quotes' : '';
    return { besides: names.actors, rest: joined(open, whose, tail) };
  }
  return { besides: [], rest: text };
}

const SAID = /^\s*(?:(?:has|have|had)\s+)?(?:said|says|say)(?![\p{L}\p{N}])/iu;

const joined = (...parts: string[]): string => parts.join(' ').replace(/\s+/g, ' ').trim();

const isLast = (how: string, after: string): boolean => !/^but$/i.test(how) && !/[\p{L}\p{N}]/u.test(after);

/** Whom the beginning of a text names: *X*, *the X*, *X and Y*; null where it begins with no name of the record. */
function namesAt(text: string, index: ActorIndex): { actors: ActorRef[]; end: number } | null {
  const tokens = tokenize(text);
  const actors: ActorRef[] = [];
  let at = 0;
  let end = 0;
  for (const mention of index.mentions(tokens)) {
    const between = tokens.slice(at, mention.from).map(({ word }) => word);
    const joins = actors.length === 0 ? /^(?:the|mr|mrs|ms)?$/ : /^(?:(?:and|or|nor)(?: the)?)?$/;
    if (!joins.test(between.join(' '))) break;
    actors.push(...mention.actors);
    at = mention.to;
    end = tokens[mention.to - 1]?.end ?? end;
  }
  // *Apart from X’s remarks*
  const isOwner = /['’]s$/.test(text.slice(0, end));
  return actors.length === 0 || isOwner ? null : { actors: [...new Set(actors)], end };
}
