import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { AUXILIARY, UTTERANCE, WH } from '../frame/lexicon.ts';

/** How a turn opens: what it says of its bearing on the turns before it, and what is left without that. */
export interface Opening {
  /** The turn without the words that people say before they ask. */
  text: string;
  /** What is left of it: without what leads on or takes back. */
  rest: string;
  /** *Something else: …*: has nothing to do with what was asked. */
  anew: boolean;
  /** *And …*, *what about …*: what was asked goes on. */
  goesOn: boolean;
  /** What goes on is a topic: *and about …*. */
  onTopic: boolean;
  /** *X, did he?*: what was asked is asked of X as a question of yes or no. */
  whether: boolean;
  /** *So …*, *then …*: what follows is concluded from what was said. */
  concludes: boolean;
  /** *No, I meant …*: the turn before it was not what is wanted. */
  corrects: boolean;
  /** *Not X*: what is taken back by name. */
  takenBack: string | null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that people say before they ask. */
const INTERJECTIONS = set(
  `ok okay k right well so and or but also then now just oh ah aha hm hmm hmmm yes yeah yep no nope nah oops whoops ouch
  wait sorry apologies actually fine good great cool alright anyway thanks cheers er erm um uh hang hold und et ta plus
  ever even maybe perhaps`,
);
/** Those that are such only where a comma or another of them follows. */
const SET_OFF = set(
  'right well no good great cool fine yes thanks cheers hang hold then just now wait ta plus k',
);
const TAKES_BACK = set('no nope nah oops whoops wait sorry apologies actually');

/** What a clause is made of by which somebody owns to having been wrong, and the words of it that say so. */
const OWNING = set(
  `my our the a an i we me us got get have had made mixed mix them those it up that was were is of in all bad wrong name names person bloke guy chap man woman thats
  not what wanted asked for people one mistake error slip typo confused muddled thinking typed wrote meant fault misspoke brain fingers again`,
);
const OWNS = set('wrong mistake error slip typo confused muddled mixed mix bad fault misspoke wanted asked');

/** What a clause is made of that turns to another subject, and the words of it that say so. */
const TURNING = set(
  `something different another other else new next separate unrelated topic question subject thing matter note story
  change changing changes switch switching move moving on onto to of a an the one i we have got let lets us for my
  now completely totally entirely quick q qn aside turning turn gears tack forget never mind nvm ignore scrap leave leaving park parking drop it that this`,
);
const TURNS_TO = set(
  'different another other else new next separate unrelated change changing switch switching moving move aside turning turn forget never nvm ignore scrap leave leaving park parking drop',
);

/** Splits off how a turn opens. Pure; takes any text. */
export function openingOf(text: string): Opening {
  const { rest, words } = withoutInterjections(
    text.trim().replace(BY_THE_WAY, '').replace(BESIDE, '').replace(IDLE, '$1'),
  );
  const turned = withoutTurn(rest);
  const plain = {
    text: rest,
    anew: false,
    goesOn: false,
    onTopic: false,
    whether: false,
    concludes: words.some((word) => /^(?:so|then)$/.test(word)),
    corrects: false,
    takenBack: null,
  };
  if (turned !== null) return { ...plain, rest: turned, anew: true };
  const owned = withoutOwning(rest);
  const correction = corrected(owned ?? rest, owned !== null || words.some((word) => TAKES_BACK.has(word)));
  if (correction !== null) return { ...plain, ...correction, corrects: true };
  const led = ledOn(rest);
  return {
    ...plain,
    rest: led.rest,
    goesOn: led.by !== '' || words.some((word) => /^(?:and|or|but|also|und|et|plus)$/.test(word)),
    onTopic:
      /^(?:about|on|regarding|.* (?:in|about|on|concerns))$/i.test(led.by) &&
      !/^(?:what|how|same|the|limit|narrow)/i.test(led.by),
    whether: led.whether,
  };
}

/** *His latest, then?*: nothing is asked by what stands behind. */
const IDLE =
  /(?<=\S\s+\S.*)(?<!\b(?:since|by|until|till|from|before|after|back|did|was|is|even|and|it|that))[\s,]+(?:then|though|tho|in total|altogether|all told|overall|when (?:s?he|they)(?:['’]s| is|['’]re| are) at home)([\s?.!]*)$/iu;

/** *By the way, …*: what only sets a question beside the one before. */
const BY_THE_WAY =
  /^(?:(?:and|oh|so|ok|but)\s+)?(?:by the way|btw|incidentally|out of interest|while (?:i|we)(?:['’](?:m|re)| am| are) (?:at it|on it|here))(?:[\s,:–—-]+)(?=\S)/i;

/** *And before that, …*, *the other way round: …*: what only sets what is asked beside what was said. */
const BESIDE =
  /^(?:(?:and|but|so|ok|or)\s+)*(?:(?:before|after|besides|beyond|apart from|other than) (?:that|this|it),|(?:(?:the )?other way (?:a?round)|vice versa|conversely|in reverse|back to (?:it|that|\p{Lu}\p{L}+))\s*[:,–—-])\s*/iu;

function withoutInterjections(text: string): { rest: string; words: string[] } {
  const tokens = tokenize(text);
  const words: string[] = [];
  let at = 0;
  for (; at < tokens.length - 1; at++) {
    const { word = '', end = 0 } = tokens[at] ?? {};
    const next = tokens[at + 1];
    if (!INTERJECTIONS.has(word) || (word === 'then' && next?.word === 'what' && at === tokens.length - 2))
      break;
    const isSetOff = /[,.!;:–—-]/.test(text.slice(end, next?.start ?? end));
    const goesOn =
      INTERJECTIONS.has(next?.word ?? '') ||
      /^(?:i|not)$/.test(next?.word ?? '') ||
      asksOf([next?.word ?? '']);
    if (SET_OFF.has(word) && !isSetOff && !goesOn) break;
    words.push(word);
  }
  const start = tokens[at]?.start ?? 0;
  const isMarked = /["'“„«]/.test(text.charAt(start - 1));
  return { rest: text.slice(isMarked ? start - 1 : start), words };
}

/** What stands before the first mark. */
const CLAUSE = /^([^:,;.–—-]{3,40}?)\s*[:,;.–—-]+\s*/;

/** *New topic: …*: what comes after the clause that turns to another subject; null where there is none. */
function withoutTurn(text: string): string | null {
  const [, backTo] = BACK_TO.exec(text) ?? [];
  if (backTo !== undefined) return backTo;
  const [clause = '', before = ''] = CLAUSE.exec(text) ?? [];
  const words = tokenize(before).map(({ word }) => word);
  const turns =
    words.length > 0 && words.every((word) => TURNING.has(word)) && words.some((word) => TURNS_TO.has(word));
  const rest = text.slice(clause.length);
  return turns && /[\p{L}\p{N}]/u.test(rest) ? rest : null;
}

/** *Back to X*: whatever was asked since. */
const BACK_TO =
  /^(?:(?:going|coming|getting|circling|let['’]?s (?:go|get)) )?back to (?!(?:it|that|this)\b)(.+)$/i;

/** *Wrong person, …*: what comes after the clause that owns to a mistake; null where there is none. */
function withoutOwning(text: string): string | null {
  const [clause = '', before = ''] = CLAUSE.exec(text) ?? [];
  const words = tokenize(before).map(({ word }) => word);
  const owns = words.every((word) => OWNING.has(word)) && words.some((word) => OWNS.has(word));
  return owns ? text.slice(clause.length).replace(/^(?:it['’]?s|it is|it was|that['’]?s) /i, '') : null;
}

const MEANT =
  /^(?:i|we)?\s*(?:really |actually )?(?:meant|mean|wanted|(?:was|am|were|are) (?:asking|thinking|talking|looking|searching) (?:about|of|for)|(?:was|were|am|['’]m) after|(?<=^(?:i|we) )said|should have (?:said|asked))\s+(?:to (?:say|ask|type|write)\s+)?(?:about |for )?(.+)$/i;
const INSTEAD =
  /^(?:(?:make (?:that|it)|scratch that|correction|rather|not (?:him|her|them|that|it|this|those)(?: one)?)[\s,:–-]+)(.+)$/i;
const NOT_BUT = /^not (.+?)(?:\s*[,;–—]\s*(?:but )?|\s+but\s+|\s+-\s+)(.+)$/i;
const BUT_NOT = /^(.+?)\s*,?\s+not\s+(.+?)[\s?.!]*$/i;
const TAIL =
  /[\s,–-]+(?:sorry|instead|rather|i mean|i meant|of course|my bad|my mistake|specifically|in particular|particularly|especially)[\s?.!]*$/i;

/** What a correction puts in the place of what was asked; `takes` where an interjection has taken that back already. */
function corrected(text: string, takes: boolean): { rest: string; takenBack: string | null } | null {
  const rest = text.replace(TAIL, '').trim();
  const told = MEANT.exec(rest)?.[1] ?? INSTEAD.exec(rest)?.[1];
  const inside = told ?? rest;
  const [, taken = '', put = ''] = NOT_BUT.exec(inside) ?? [];
  if (put !== '' && isShort(taken)) return { rest: put.replace(MEANT, '$1'), takenBack: taken };
  const [, instead = '', of = ''] = BUT_NOT.exec(inside) ?? [];
  if ((told !== undefined || takes) && instead !== '' && isShort(of)) return { rest: instead, takenBack: of };
  if (told !== undefined) return { rest: told, takenBack: null };
  return (takes || rest !== text) && isShort(rest) ? { rest, takenBack: null } : null;
}

/** A name or a topic, and no question. */
const isShort = (text: string): boolean => {
  const words = tokenize(text).map(({ word }) => word);
  return words.length > 0 && words.length <= 4 && !asksOf(words) && words.some((word) => !isStopword(word));
};

/** Whether words open as a question or a command does. */
export const asksOf = ([first = '']: readonly string[]): boolean =>
  WH.has(first) ||
  AUXILIARY.has(first) ||
  UTTERANCE.has(first) ||
  /^(?:give|show|list|compare|summary|timeline|next|tell|any|anything|anyone|anybody|there|source|sources)$/.test(
    first,
  );

const LED =
  /^(?:(?:what|how)(?:['’]s)? about|what of|(?:switch|swap|change)(?: (?:it|that|over))? to|same (?:thing |question )?(?:for|from|with|about|on|of)|(?:the )?same for|(?:do|try|show|give me|take) (?=\p{Lu})|as for|who(?:['’]?s| is| was| will| are)? ?(?:(?:be|there|going|coming|sitting|sat|present|in the room|at the table|attending|turning up|showing up) )*(?:from|for|representing|on behalf of)|only|just|(?:limit|narrow|restrict|filter)(?: (?:it|that|this|them))?(?: down)? (?:to|by|for|on)|(?:keep|stick) (?:it )?to|i(?:['’]m| am) (?:only |just |mainly |chiefly |mostly |more |especially |particularly )?(?:interested|curious)(?: only| just| mainly| chiefly| mostly| especially| particularly)? (?:in|about)(?: what concerns)?|(?:let['’]?s )?focus(?:ing)? on|any(?:thing| (?:words?|comments?|quotes?|news|more)) (?:on|about|regarding|(?:from|on) (?=(?:the )?(?:\d|mon|tues|wed|thu|fri|sat|sun|yesterday|today|last|this)))|regarding|about|on|for|from|with|of)(?![\p{L}\p{N}])\s*(?:about |on |from )?(?=\S)/iu;

/** *Did he?*, *has she done so?*: what asks whether somebody did what was told before, without naming it again. */
const WHETHER =
  /[\s,]+(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?:n['’]?t)? (?:he|she|they|it)(?: (?:been|done))?(?: (?:so|it|that|the same))?(?: (?:too|either|as well))?[\s?.!]*$/i;
/** What stands behind a name or a topic that a turn goes on to. */
const TRAILING =
  /(?:[\s,]+(?:then|though|too|either|as well|in general|generally|itself|himself|herself|themselves|alone|only|specifically|in particular|particularly|especially|mainly|chiefly))+[\s?.!]*$/i;

/** *What about*, *same for*, *on*: what leads on to another name or topic. */
function ledOn(text: string): { rest: string; by: string; whether: boolean } {
  const [by = ''] = LED.exec(text) ?? [];
  const whole = text.slice(by.length).replace(TRAILING, '');
  const rest = whole.replace(WHETHER, '').replace(TRAILING, '');
  const words = tokenize(rest).map(({ word }) => word);
  if (words.length === 0 || (by !== '' && asksOf(words))) return { rest: text, by: '', whether: false };
  return { rest, by: by.trim(), whether: WHETHER.test(whole) };
}
