import { AUXILIARY, WH } from '../lexicon.ts';
import { isContent, mentionAt, type Sentence, take, textOf, wordAt } from '../sentence.ts';
import { HEADS } from './profiles.ts';
import type { ActReader } from './shared.ts';

/** What somebody can belong to, speak for or be at the head of. */
const BODY =
  /^(?:organi[sz]ations?|bod(?:y|ies)|outfit|country|state|nation|sides?|camp|government|ministry|department|agency|institution|alliance|team|party|employer|capital|delegation)$/;
/** What ties somebody to it. */
const TYING =
  /^(?:represent(?:s|ing)?|works?|working|speaks?|speaking|belongs?|serves?|serving|employs?|employed|acts?|acting|answers?|charge)$/;
/** What is left at the end of such a question: *… is X from?* */
const LEFT = /^(?:for|from|of|on|to|with|in)$/;

/**
 * *Which organisation does X run?*, *who does X work for?*, *whose side is X on?*: what somebody is tied to, of whom the record has that
 * with the name. Nothing else may be asked.
 */
export const affiliation: ActReader = (s) => {
  const [mention, another] = s.mentions;
  if (mention === undefined || another !== undefined || s.slots.quoted !== null) return false;
  const first = wordAt(s, 0);
  if (!/^(?:which|what|whats|who|whom|whos|whose)$/.test(first)) return false;
  const others = s.tokens.flatMap(({ word }, at) => (mentionAt(s, at) === undefined ? [word] : []));
  const asksBody = others.some((word) => BODY.test(word));
  const isTied = others.some((word) => TYING.test(word) || HEADS.test(word));
  const isLeft = LEFT.test(wordAt(s, s.tokens.length - 1));
  const isSubject = mention.from > 0 && AUXILIARY.has(wordAt(s, mention.from - 1));
  // *Who does X speak to?* asks for somebody.
  const isToThem =
    !asksBody && /^(?:to|with)$/.test(others.at(-1) ?? '') && !/^belong/.test(others.at(-2) ?? '');
  if (!(isTied || (asksBody && isLeft)) || isToThem) return false;
  if (!(isSubject || isContracted(s)) || !others.every(isPartOfIt)) return false;
  s.slots.act = 'who-is';
  s.slots.speakers.push({ text: textOf(s, mention.from, mention.to), actors: mention.actors });
  take(s, 0, s.tokens.length);
  return true;
};

/** *What’s X in charge of?*, *who employs X?* */
const isContracted = (s: Sentence): boolean =>
  mentionAt(s, 1) !== undefined
    ? /^wh(?:at|o)['’]?s$/i.test(s.tokens[0]?.raw ?? '')
    : mentionAt(s, 2) !== undefined && /^employ/.test(wordAt(s, 1));

const isPartOfIt = (word: string): boolean =>
  WH.has(word) ||
  AUXILIARY.has(word) ||
  BODY.test(word) ||
  TYING.test(word) ||
  HEADS.test(word) ||
  !isContent(word);
