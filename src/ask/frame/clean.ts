import { plainOfGerund } from '../../words/english.ts';
import { remembered } from '../../words/remembered.ts';
import { tokenize } from '../../words/tokens.ts';
import { withDayBehind, withTeller } from './according.ts';
import { askedFirst, asksWhether, withoutPreamble } from './asking.ts';
import { LATEST, POSITION, UTTERANCE } from './lexicon.ts';
import { writtenOut } from './shorthand.ts';

/** How much of a question is read; what follows is taken for pasted text. In UTF-16 units. */
const READ = 600;

const LEAD =
  /^(?:(?:h+m+|er+m?|uh+|would you be so kind as to|be so kind as to|would it be possible to|is it possible to)[\s,.!…:-]+(?:(?:tell|give|show|send)(?: me| us)?(?! about)[\s,:]+)?|(?:hi|hello|hey|yo|hiya|dear|hallo|please|pls|so|well|ok|okay|um|and|but|also|sorry|(?:good )?(?:morning|afternoon|evening))\b(?! about| what about)(?: (?:all|team|there|everybody|everyone|folks|guys|both|you|bot))*[\s,!.:-]*|(?:so )?(?:sorry )?to (?:bother|trouble|disturb)\b[^,.!?:“"–—-]{0,40}[\s,!.:–—-]+|would you mind (?:telling|showing|giving|sending|finding|digging|looking|checking|pulling|getting|fetching)(?: me| us)?(?: out| up)?[\s,:]*|(?:can|could|would|will) (?:you|u|somebody|someone|anyone|anybody)(?: please| kindly| maybe| quickly| possibly| perhaps| by any chance| happen to)* (?:(?:have|tell|remind|show|let|say|help|find|look up|check|dig|pull|fetch|get|share|bring|track|hunt|grab|give|send)(?: me| us)?(?: know| out| up(?! to\b)| down)?(?! about))?[\s,:]*|(?:do|does|did) (?:you|anyone|anybody|somebody|we) (?:happen to )?(?:know|remember|recall)[\s,:]*|(?:i|we)(?:'d| would| want| need|'m| am| was)[a-z ]{0,30}?(?:to know|to find out|to hear|wondering|to see|to ask|curious)[\s,:]*|(?:please )?(?:tell|remind|show) (?:me|us)(?: again)?(?! about)[\s,:]*|(?:i|we) (?:forgot|forget|can't remember|cannot remember|don't remember|am not sure|wonder)[\s,:]*|any idea[\s,:]*|(?:double[- ]?)?check (?=(?:whether|if|that)\b)|any chance (?:of|to (?:get|have|see))[\s,:]*|(?:a )?(?:quick|short|different|another|new|one) (?:question|one|more)(?: on deadline)?[\s,:-]+|(?:two|three|four|a couple of|a few) (?:things|questions|points)[\s:–—-]+|again[\s,:]+|@?ukraine-talks[\s,:]+|(?:i|we)?(?:['’]d like| ?(?:need|want|would like))(?! to\b)[\s,:]+|different(?:ly)?[:,]\s+)/i;

/** What somebody remembers, without the remembering. */
const REMEMBERED =
  /^(?:i|we) (?:vaguely |dimly |still |seem to )*(?:remember|recall|think|believe|heard|read|saw)(?: that| how| somewhere)*[\s,:]+/i;

const TAIL =
  /(?:[\s,.!?…-]+(?:please|pls|(?:that |which )?(?:i|we) (?:can|could|might) (?:use|run|quote|print|air|publish)|all of (?:them|it)|(?:would|will|could|can) you|(?:many )?thanks|thank you|ta|cheers|thx|again|as well|by the way|btw|if i may ask|do you know|do we know|in advance|(?:,? ?(?:if|when|once|whenever)) (?:you|u|poss(?:ible)?|at all possible|need be|that's ok)\b[^,?"“”]{0,24}|for (?:me|us)|in (?:(?:an?|one|two|three|a few|a couple of) )(?:[a-z]+ )?(?:lines?|words?|sentences?|nutshell|paragraphs?|bullets?|minutes?|seconds?)|ever so much|so much|very much|a lot|on air in \w+|asap|quick(?:ly)?|anyway|with (?:the |its |their )?(?:dates?|sources?|links?)(?: and (?:the )?(?:dates?|sources?|links?))?))+[\s.!?…]*$/i;

/** How words are to be given that are given no other way; beside a quotation it asks whether that is right. */
const LITERALLY = /[\s,–-]+(?:word for word|verbatim|in full)[\s.?!]*$/iu;
const QUOTING = /["“”]|(?<![\p{L}\p{N}])'\S/u;
const quotes = (text: string): boolean => QUOTING.test(text) && splitQuoted(text).quoted !== null;

/** *What did X say, date please*: told with every answer to what is asked before it. */
const WITH_DATE =
  /(?<=^(?:who|what|when|where|which|how)\b[^"“”]*),\s*(?:and )?(?:the |with )?(?:dates?|day)[\s?.!]*$/i;

/** *us* where only the country can be meant. */
const SMALL_US =
  /(?<=\b(?:the|an?|anonymous|unnamed|senior|top|by|from|does|did|has|of|with|unidentified|high-ranking) )(?<!\b(?:many|some|all|most|both|one|two|none|each|few|any|half|rest|lots?|either|neither) of )us\b|(?<!\b(?:told|tells?|gave|gives?|asked|asks?|reminded|shows?|lets?) )\bus(?= (?:official|president|secretary|diploma|government|side|delegation|envoy|negotiat|under|deputy|state|position|troops|response|allies|leader))/gi;

/**
 * The question without Slack's marks: mentions, links, emoji codes, control characters. What Slack escapes is
 * for whoever takes it from Slack to put back, once; links and mentions stand in angle brackets
 * (docs.slack.dev/messaging/formatting-message-text).
 */
export const plainText = (text: string): string => plainOf(text.slice(0, 4 * READ));

/** Several readers ask for the same question. */
const LAST = 100;

/** What is written otherwise, in this order, each with a sign that stands wherever it does: most texts have none of them. */
const MARKS: readonly [sign: string, pattern: RegExp, written: string][] = [
  ['<', /<[@#!][^>]*>/g, ' '],
  // A link by its label, unless that is an address itself.
  ['<', /<[^|>]+\|[^>]*[./][^\s>][^>]*>/g, ' '],
  ['<', /<[^|>]+\|([^>]*)>/g, '$1'],
  ['<', /<(?:https?|mailto):[^>]*>/gi, ' '],
  ['://', /(?<!\S)https?:\/\/\S+/gi, ' '],
  [':', /(?<!\S):[a-z0-9_+'-]{2,}:(?!\S)/gi, ' '],
  [';', /\btl;\s?dr\b/gi, 'tldr'],
  // A pause ends no sentence; within quotation marks it stands for words that are left out.
  ['..', /^([^"“„«]*?\p{L})\.{2,}\s+(?=\p{Ll})/u, '$1, '],
  ['…', /^([^"“„«]*?\p{L})…\s+(?=\p{Ll})/u, '$1, '],
];

/** A character that keyboards have no key for, or that is written for an apostrophe. */
const UNUSUAL = /[^\x20-\x5f\x61-\x7e]/;

/** Apostrophes and hyphens as keyboards have them: phones and word processors put others. */
const withKeys = (text: string): string =>
  UNUSUAL.test(text) ? text.replace(/[‘’‛`´]/g, "'").replace(/[\u2010\u2011]/g, '-') : text;

const plainOf = remembered((text: string): string => {
  let plain = text;
  for (const [sign, pattern, written] of MARKS)
    if (plain.includes(sign)) plain = plain.replace(pattern, written);
  plain = withKeys(plain).replace(/''/g, '"');
  if (UNUSUAL.test(plain)) plain = plain.replace(/\p{C}+/gu, ' ');
  plain = plain.replace(/\bU\.S(?:\.A)?\.?(?=\W|$)|\bUS\b/g, 'USA');
  if (/\bus\b/i.test(plain)) plain = plain.replace(SMALL_US, 'USA');
  plain = plain.replace(/\b(\d{1,3})k\b/g, '$1,000');
  if (plain.includes('/')) plain = plain.replace(/(?<![\p{L}\p{N}/])w\/(?=\s|\p{L}{3})/giu, 'with ');
  return writtenOut(plain)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    .slice(0, READ);
}, LAST);

/** *…, for a note that is due at six*: what it is wanted for. */
const PURPOSE =
  /,\s*(?:(?:it['’]s|it is|this is|(?:(?:i|we) )?(?:need|want) (?:it|this|that)|needed) )?for (?:an?|my|our|the|this|tonight['’]s|today['’]s|tomorrow['’]s) [^,?"“]{2,60}[\s?.!]*$/iu;

/** *…, I’m live in two*, *…, what was it?*: behind what is asked for, of those who ask, or the same once more. */
const SELF =
  /,\s*(?:(?:i['’]?m|i am|we['’]?re|we are|i have|i['’]ve|we have|we go|i go|on air|live|on deadline|deadline|going)\b[^,?"“”]{0,40}|how (?:it|that) was (?:put|worded|phrased|formulated)|what (?:was|is) (?:it|that|(?:the|his|her|their) (?:message|words|line|warning|answer|reply)))[\s?.!]*$/iu;

/** *Sorry to be a pain, but …*, *probably a silly question: …* */
const EXCUSE =
  /^[^?!"“:]{0,60}?\b(?:sorry|apolog\p{L}+|forgive|excuse|pardon|question|bother|nuisance|(?:hop(?:e|ing)|trust(?:ing)?)\b[^?!"“:]{0,30}\byou)\b[^?!"“:]{0,60}?(?:,? but|:|\s[–—-]|,(?= (?:can|could|would|will|may|might)\b))\s+/iu;

/** *Many thanks in advance, Claire*: with thanks a message ends, whoever signs it; *…, thanks to X* tells why. */
const SIGNED =
  /[,.!?–—-]\s*(?:(?:(?:many|with|huge|warm) )?(?:thanks|thank you|thx|cheers)(?! to\b)|(?:best|kind|warm|with) (?:regards|wishes))\b[^?"“”]{0,40}$/iu;

/** *…, fast*: what is so urgent is set off; without a mark it may be claimed. */
const URGENTLY = /[,–—-]\s*(?:fast|urgent(?:ly)?|immediately|(?:right|straight) away)[\s.!?]*$/i;

const AROUND = [EXCUSE, URGENTLY, LEAD, TAIL, SIGNED, PURPOSE, SELF, WITH_DATE, REMEMBERED];

/** A sentence without what is said before and after a question out of politeness. What is nothing else stays whole. */
export const withoutPoliteness = remembered(straightOf, LAST);

/** *…, can you verify?*: asks whether what stands before is so. */
const CHECKING =
  /[\s,.!?–—-]+(?:(?:can|could|would) (?:you|u|somebody|someone|anyone) )(?:please |kindly )?(?:verify|confirm|check)(?: (?:this|that|it|for (?:me|us)))*[\s?.!]*$/i;

const CHECKED = /\b(?:verify|confirm|check)\b/i;

/** Looks for the one word first: trying the whole pattern at every space takes long. */
const withoutChecking = (text: string): string => (CHECKED.test(text) ? text.replace(CHECKING, '') : text);

/** *…, do you hold?*, *… on file*: where it is kept is no part of what is asked. */
const HELD =
  /(?:(?:['’]s| has| have)? got on (?:the )?(?:record|file)|[\s,]+(?:(?:do|did|have) (?:we|you|i) (?:have|got|hold|keep|store)|have (?:we|you) got|(?:that )?(?:you|we)(?:['’]ve| have) (?:got|on file)|(?:on|in) (?:file|the database|the archive|your books|(?:this|the|our|your) (?:story|article|piece|record))|acc(?:ording|\.)? to (?:the |our |your )?(?:records?|files?|database|archive)))+[\s?.!]*$/iu;

/** *How many quotes do we have from X*, *heard from X lately?*: who has or hears them is no part of what is asked. */
const HOLDING =
  /\s+(?:do|did|have) (?:we|you|i) (?:have|got|hold|keep)(?: on (?:file|record))?(?: (?:that|which)(?= (?:date|are|were|come|came)\b))?(?= (?:from|by|of|on|about|for|in|since|before|after|dated?|are|were|come|came)\b)/i;
const HEARD =
  /^(?:(?:have|has) (?:we|you|anybody|anyone|somebody|someone) )?heard (?:anything )?(?:new |more )?from (.+?)(?: lately| recently| of late)?[\s?.!]*$/i;

/** *The last we heard from X*, *when did we last hear from X?* */
const LAST_HEARD =
  /^(?:(?:the |what was the )?last (?:thing )?(?:that )?(?:we|you|i|any(?:one|body))(?:['’]ve| have| had)? (?:heard|had|got)|when (?:did|have) (?:we|you|i|any(?:one|body)) last (?:hear|heard)) (?:from|of|out of) (.+?)[\s?.!]*$/iu;

/** *Our desk has X saying … Did he say that?*: asks whether it is so. */
const HAS_SAYING =
  /^(?:i|we|(?:our|the|my) \p{L}+|somebody|someone) (?:have|has|had|got) (.{2,60}?) (?:(?:down|quoted) )?(?:as )?saying(?: that)?\s+(.+?)[.!…–-]*\s+(?:did|has|have) (?:he|she|they|it) (?:really |actually |ever )?(?:say|said) (?:that|so|it|this)[\s?]*$/iu;

/** *Our copy has X playing it down*: what those who ask have somebody do. */
const HAS_DOING =
  /^(?:[Ii]|[Ww]e|(?:[Oo]ur|[Tt]he|[Mm]y) \p{L}+|[Ss]omebody|[Ss]omeone) (?:have|has|had|got) (\p{Lu}.{1,40}?) (?:(?:down|quoted|on record|on file) )?(?:as |for )?(\p{L}{3,}ing) (.+)$/u;

function havingDone(told: string, who: string, doing: string, what: string): string {
  const verb = plainOfGerund(doing);
  return verb === null || QUOTING.test(told) ? told : `did ${who} ${verb} ${what.replace(ASKED_SO, '?')}`;
}
const ASKED_SO = /[,\s–—-]+is that right\?\s*$/i;

/** *A reader says X left. Did he say so?*: what somebody tells those who ask. */
const TOLD_BY =
  /^(?:(?:an?|the|my|our|one|some) )?\p{L}+ (?:says|swears|claims|insists|reckons|thinks)(?: that)? (\p{Lu}.+?)\s*[.!…–-]*\s+(?:[Dd]id|[Hh]as|[Ii]s) (?:he|she|they|it|that) (?:really |actually |ever )?(?:say|said|right|true|so)(?: (?:that|so|it|this))?[\s?]*$/u;

/** *X left yet?*: without the word that asks. */
const YET =
  /^(?!(?:who|what|when|where|which|how|why|any|did|has|have|had|is|are|was|were|does|do)\b)([\p{L} ]{2,40}?(?:ed|one|een|et|ne|left) .{0,60}?)\s+yet[\s?]*\?[\s?]*$/iu;

/** *Germany react to the pipeline yet?*: the same with the plain form of a verb of saying. */
const SAYS_YET =
  /^(?!(?:who|what|when|where|which|how|why|any|did|has|have|had|is|are|was|were|does|do)\b)((?:\S+ ){1,3}(?:say|comment|react|respond|reply|speak|answer|confirm|deny|announce|agree|accept)\b.{0,60}?)\s+yet[\s?]*\?[\s?]*$/iu;

/** *Anyone say the talks failed?*: without the word that asks. */
const ELLIPTIC =
  /^(?=(?:any|some)(?:one|body) (?:say|mention|claim|warn|threaten|promise|confirm|deny|rule|call)\b)/iu;

/** *Anything out of Moscow*: whom it is from. */
const OUT_OF = /^((?:\p{L}+ ){0,5}\p{L}+) out of (?=(?:the )?\p{Lu})/u;
/** What comes from somebody; *a way out of Geneva* does not. */
const COMES = [UTTERANCE, LATEST, POSITION];
const fromThem = (whole: string, told: string): string => {
  const last = tokenize(told).at(-1)?.word ?? '';
  const comes =
    COMES.some((words) => words.has(last)) || /^(?:\p{L}+thing|heard|fresh|word|line)$/u.test(last);
  return comes ? `${told} from ` : whole;
};

/** *Can I print “…” as X’s own words?* */
const AS_WORDS =
  /^(?:(?:can|could|may|should|do) (?:i|we)|(?:is it )?(?:ok|okay|safe|fine|right) to) \p{L}+ (?<quoted>["“'].+["”']) as (?<who>[^"“”]+?)['’]s? (?:\p{L}+ )?(?:words|quote|quotation|line)[\s?]*$/iu;

/** *Wasn’t there something about T?* */
const SOMETHING_ABOUT =
  /^(?:was|were|is|are|wasn['’]t|isn['’]t|weren['’]t) there (?:not )?(?:something|anything|some (?:news|talk|mention)) (?:about|on|regarding|of) /iu;

/** What is asked in the way in which the readers know it. */
const plainly = (text: string): string =>
  asksWhether(
    withDayBehind(withTeller(withoutChecking(askedFirst(text)).replace(HAS_SAYING, 'did $1 say that $2?')))
      .replace(HAS_DOING, havingDone)
      .replace(ELLIPTIC, 'did ')
      .replace(OUT_OF, fromThem)
      .replace(AS_WORDS, 'did $<who> say $<quoted>?')
      .replace(SOMETHING_ABOUT, 'anything about ')
      .replace(TOLD_BY, (told, what: string) => (QUOTING.test(told) ? told : `is it true that ${what}?`))
      .replace(YET, 'has $1?')
      .replace(SAYS_YET, 'did $1?'),
  )
    .replace(/\bwhat (?:kind|sort|type) of \p{L}+ (?=is|are|was|were)/iu, 'what ')
    .replace(HOLDING, '')
    .replace(HELD, '')
    .replace(/^what(?= (?:from|by|on|about)\b)/i, 'anything')
    .replace(
      /^(?:on|under|in|for|at|by) (?=(?:what|which) (?:terms|conditions?|grounds|basis|circumstances|reasons?)\b)/i,
      '',
    )
    .replace(LAST_HEARD, 'latest from $1')
    .replace(HEARD, 'anything from $1?');

function straightOf(text: string): string {
  let rest = text.trim();
  for (let shorter = ''; shorter !== rest; ) {
    shorter = rest;
    rest = withoutPreamble(plainly(rest));
    for (const around of quotes(rest) ? AROUND : [...AROUND, LITERALLY]) {
      const without = rest.replace(around, '').trim();
      if (/[\p{L}\p{N}]/u.test(without)) rest = without;
    }
  }
  return rest;
}

/** An opening mark stands before a word, a closing one after it: *known,” he said, “we* quotes nothing. */
const PAIRS =
  /(?<![\p{L}\p{N},.!?])"(?=\S)([^"]*\s[^"]*)(?<=\S)"(?![\p{L}\p{N}])|“([^”]*\s[^”]*)”|„([^“”]*\s[^“”]*)[“”]|«([^»]*\s[^»]*)»|(?<![\p{L}\p{N}])'([^']*\s[^']*(?:'[\p{L}][^']*)*)'(?![\p{L}\p{N}])/u;
/** Marks around a single word only set it off. */
const SINGLE = /(?<![\p{L}\p{N}])(?:["“„«](\S+)["”“»]|'(\S+)')(?![\p{L}\p{N}])/gu;

/** Where the quotation marks were: no word of any language. */
export const QUOTED_PLACE = 'qqquotedqqq';

/** Words between single marks that come after *that* and a word are quoted within what is claimed, and no quotation of their own. */
const isWithin = (before: string, quoted: string): boolean =>
  quoted.startsWith("'") &&
  /\bthat(?:\s+\S+)+\s*$/iu.test(before) &&
  !/\b(?:said|says?|saying|told \S+),?\s*$/iu.test(before);

/** Single words that a question sets off by quotation marks, as they are written. */
export const setOff = (text: string): string[] =>
  [...text.matchAll(SINGLE)].flatMap(([, word, other]) => word ?? other ?? []);

/** The words that a question puts between quotation marks (an unclosed mark reaches to the end), and what is left. */
export function splitQuoted(text: string): { quoted: string | null; rest: string } {
  const pair = PAIRS.exec(text);
  if (pair !== null && !isWithin(text.slice(0, pair.index), pair[0])) {
    const quoted = pair.slice(1).find((group) => group !== undefined) ?? '';
    return {
      quoted: quoted.trim() || null,
      rest: text.replace(pair[0], ` ${QUOTED_PLACE} `).replace(/\s+/g, ' ').trim(),
    };
  }
  const open =
    /(?:^|\b(?:said|say|says|saying|quote|words|line|like|by|that)\s*[:,]?\s*|[:–-]\s*)["“„«](?=\S)(.*\s.*)$/u.exec(
      text,
    );
  if (open?.[1] !== undefined)
    return {
      quoted: open[1].trim() || null,
      rest: `${text.slice(0, text.length - open[1].length - 1).trim()} ${QUOTED_PLACE}`,
    };
  return {
    quoted: null,
    rest: text.replace(SINGLE, '$1$2').replace(/["“”„«»]|(?<![\p{L}\p{N}])'(?=\S)/gu, ' '),
  };
}
