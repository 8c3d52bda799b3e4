import { isPlainVerb } from '../../words/english.ts';
import { isLightWord, isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { plainText, splitQuoted, withoutPoliteness } from './clean.ts';
import { ABOUT, AUXILIARY, NEWSROOM, POLITE, SAYING, THANKS, UTTERANCE, WH } from './lexicon.ts';
import type { Reading } from './read.ts';

/** Where a part of a question ends: at the marks that set it off, and before what says for what or why it is asked. */
const BOUNDARY =
  /(?<=[.!?;:…])\s+|(?<=,)\s+|\s+[-–—]+\s+|\s*[()]\s*|\s+(?=(?:for (?:a|an|the|my|our|this|tonight)|because|before (?:i|we|it)|so (?:i|we|that)|as (?:i|we))\b)/iu;

/** Whoever asks, and whoever is asked: no part of what anybody on the record said. */
const ASKER = /^(?:i|im|ive|id|ill|me|my|mine|we|were|weve|us|our|ours|you|youre|your|yall|u|ur)$/;

/** What opens a part that tells why or for what something is asked. */
const PURPOSE = /^(?:for|because|cause|before|so|as|since)$/;

/** A part of a question, and what it holds. */
interface Part {
  text: string;
  tokens: readonly Token[];
}

/**
 * A question without the parts that tell of whoever asks (*need it for the six o’clock*, *my editor wants this:*, *I’m live in two*):
 * they begin with them, or most of their words are not the record’s; they name nobody, quote nothing and ask nothing. Null where there
 * is none, or nothing else.
 * Where the question `claims` that somebody said something, nothing is left out of that; where it `compares` two people, what stands
 * before a colon is what they are compared on.
 */
export function withoutAsides(
  text: string,
  { claims, compares }: { claims: boolean; compares: boolean },
  reading: Reading,
): string | null {
  const plain = withoutPoliteness(plainText(text));
  if (splitQuoted(plain).quoted !== null) return null;
  const parts = plain.split(BOUNDARY).flatMap((part): Part[] => {
    const tokens = tokenize(part);
    return tokens.length === 0 ? [] : [{ text: part, tokens }];
  });
  const claim = claims ? parts.findIndex(({ tokens }) => isClaim(tokens)) : -1;
  const bid = parts.findIndex(({ tokens }) => bids(tokens));
  const kept = parts.filter(
    (part, at) =>
      !(
        isAside(part, reading) ||
        (bid >= 0 && at !== bid && leadsUp(part, reading) && (at < bid || isStrange(part, reading)))
      ) ||
      (compares && isHeading(part)) ||
      (claim >= 0 && at > claim && !endsAsking(parts, claim, at)),
  );
  if (kept.length === parts.length || kept.every(isCourtesy)) return null;
  return kept.map((part) => part.text).join(' ');
}

/** *Just back from holiday, catch me up*: what stands before a bid, and names and asks nothing. */
const leadsUp = ({ tokens }: Part, { index }: Reading): boolean =>
  index.mentions(tokens).length === 0 &&
  !tokens.some((token, at) => WH.has(token.word) || UTTERANCE.has(token.word) || isNameLike(token, at));

/** *…, just back from holiday*: most of its words of weight are none of the record’s. */
const isStrange = ({ tokens }: Part, { isKnown = () => true }: Reading): boolean => {
  const own = tokens.filter(({ word }) => !isStopword(word) && !isLightWord(word));
  return own.length > 0 && 2 * own.filter(({ word }) => !isKnown(word)).length >= own.length;
};

/** *…, thanks*: asks for nothing. */
const isCourtesy = ({ tokens }: Part): boolean =>
  tokens.every(({ word }) => THANKS.has(word) || POLITE.has(word));

/** *Fishing rights: …* */
const isHeading = ({ text, tokens }: Part): boolean => /:$/.test(text) && tokens.length <= HEADING;
const HEADING = 4;

/** Whether a part before `at` from `claim` on ends the question that claims something. */
const endsAsking = (parts: readonly Part[], claim: number, at: number): boolean =>
  parts.slice(claim, at).some(({ text }) => /\?$/.test(text));

/** *Did X say …*, *who said …*, *X said …*: what follows is to have been said. */
const isClaim = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }, at) => at < tokens.length - 1 && (SAYING.has(word) || word === 'that'));

function isAside({ tokens }: Part, { index, isKnown = () => true }: Reading): boolean {
  const [first] = tokens;
  // *Because of the flood* is claimed.
  if (first?.word === 'because' && tokens[1]?.word === 'of') return false;
  if (first === undefined || WH.has(first.word) || isAuxiliary(first) || ABOUT.has(first.word)) return false;
  if (index.mentions(tokens).length > 0 || tokens.some(isNameLike)) return false;
  const own = tokens.filter(({ word }) => !isStopword(word) && !ASKER.test(word));
  if (own.some(({ word }) => UTTERANCE.has(word)) || bids(tokens)) return false;
  if (tokens.slice(0, NEAR).some(({ word }) => ASKER.test(word))) return true;
  const weighty = own.filter(({ word }) => !isLightWord(word));
  const strange = weighty.filter(({ word }) => !isKnown(word)).length;
  const tellsWhy =
    tokens.slice(0, NEAR + 1).some(({ word }) => PURPOSE.test(word)) ||
    tokens.some(({ word }) => ASKER.test(word));
  const isOfDesk = weighty.length > 0 && weighty.every(({ word }) => NEWSROOM.has(word));
  return tellsWhy ? 2 * strange >= own.length : isOfDesk || (strange === weighty.length && strange > 1);
}

/** *Bring me up to date*: what is asked for, though it begins with whoever asks. */
const bids = ([verb, whom]: readonly Token[]): boolean =>
  verb !== undefined && isPlainVerb(verb.word) && /^(?:me|us)$/.test(whom?.word ?? '');

/** *Were*, and not *we’re*. */
const isAuxiliary = ({ word, raw }: Token): boolean => AUXILIARY.has(word) && !/^we['’]/i.test(raw);

/** Among so many words from its beginning stands what a part is about. */
const NEAR = 2;

/** A name or a figure may be asked about, though the record has neither. */
const isNameLike = ({ raw }: Token, at: number): boolean =>
  at > 0 && /^\p{Lu}\p{Ll}/u.test(raw) && !/^I['’]/.test(raw);
