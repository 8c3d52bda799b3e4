import type { ActorIndex } from '../../record/actor-index.ts';
import { isPlainVerb } from '../../words/english.ts';
import { isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { QUOTED } from './asking.ts';
import {
  ASKER,
  AUXILIARY,
  CHANGE,
  COMPARING,
  EARLIEST,
  EXACTNESS,
  JUDGING,
  LATEST,
  MATERIAL,
  NEGATION,
  NEWSROOM,
  PERFORMING,
  SAYING,
  SUMMARY,
  TIMELINE,
  UPCOMING,
  UTTERANCE,
  WH,
} from './lexicon.ts';

/** What goes with a verb that bids: *dig out*, *pull together*, *look for*. */
const PARTICLE = new Set(
  'up out down together over through round around in off back along forward into for after at to'.split(' '),
);
const DATIVE = new Set(['me', 'us', 'him', 'her', 'them']);
/** What begins the thing that is bidden for. */
const DETERMINER = new Set(
  'the a an any some every each both this that these those few couple all his her their my our whatever what which'.split(
    ' ',
  ),
);
const ORIGIN = new Set(['source', 'author', 'origin', 'date', 'name', 'speaker']);
const ON = new Set(['on', 'about', 'regarding', 'concerning', 're']);
const ALL = new Set(['all', 'everything', 'anything', 'something', 'whatever', 'whoever']);
const BEGINNING = [DETERMINER, UTTERANCE, MATERIAL, EXACTNESS, LATEST, EARLIEST];
/** Verbs that say what is to be done with it, which others read. */
const OF_ACTS = [COMPARING, SUMMARY, TIMELINE, UPCOMING, UTTERANCE, CHANGE, PERFORMING, SAYING, MATERIAL];

/** So many words after its beginning the noun of what is bidden for may stand, and so many a wish may have before that. */
const NOUN_WITHIN = 7;
const WISH = 8;
/** *The night desk*: so many words before those who ask. */
const DESCRIBED = 2;

/**
 * A question without what bids somebody to look, by whatever verb: *round up X’s statements*, *grab me the quote*, *the desk is
 * after what X said*. It is told by how it is built: before something that can be asked for stands a verb alone, or a clause of
 * those who ask.
 */
export function withoutBid(text: string, index: ActorIndex): string {
  const tokens = tokenize(text);
  const names = new Set(index.mentions(tokens).map(({ from }) => from));
  if (QUOTED.test(text)) return text;
  const asked = isWish(tokens) ? wishEnd(tokens, names) : bidEnd(tokens, names);
  const first = tokens[asked];
  return asked <= 0 || first === undefined ? text : text.slice(first.start);
}

/** *My editor …*, *I’m …*, *the desk …*: whether those who ask begin it. */
function isWish(tokens: readonly Token[]): boolean {
  const [first = '', ...others] = tokens.slice(0, 1 + DESCRIBED).map(({ word }) => word);
  if (ASKER.has(first) && first !== 'it' && !DETERMINER.has(first)) return true;
  if (/^(?:my|our)$/.test(first)) return true;
  // *Could I have …*
  if (/^(?:can|could|may|might)$/.test(first)) return /^(?:i|we)$/.test(others[0] ?? '');
  return NEWSROOM.has(first) || (DETERMINER.has(first) && others.some((word) => NEWSROOM.has(word)));
}

/** Where what is wished for begins; 0 where nothing that can be asked for follows the wish. */
function wishEnd(tokens: readonly Token[], names: ReadonlySet<number>): number {
  for (let at = 2; at <= WISH && at < tokens.length; at++) {
    if (isAskable(tokens, at, names)) return tells(tokens.slice(0, at)) ? 0 : at;
    if (names.has(at) || /^(?:did|does|do)$/.test(tokens[at]?.word ?? '')) return 0;
  }
  return 0;
}

/** Whether those who ask tell what they know or were told: that is a claim, which others read. */
const tells = (words: readonly Token[]): boolean =>
  words.some(({ word }) => JUDGING.has(word) || NEGATION.has(word) || (SAYING.has(word) && word !== 'mean'));

/** Where what is bidden for begins after a verb with its particles and to whom it is to be given; 0 where no verb bids. */
function bidEnd(tokens: readonly Token[], names: ReadonlySet<number>): number {
  const verb = tokens[0]?.word ?? '';
  if (names.has(0) || AUXILIARY.has(verb) || isStopword(verb) || !isPlainVerb(verb)) return 0;
  let at = 1;
  let led = false;
  while (PARTICLE.has(tokens[at]?.word ?? '') || DATIVE.has(tokens[at]?.word ?? '')) {
    if (names.has(at)) break;
    led ||= DATIVE.has(tokens[at]?.word ?? '');
    at++;
  }
  // *Summarise what X said*
  const isSummed = SUMMARY.has(verb) && (WH.has(tokens[at]?.word ?? '') || ALL.has(tokens[at]?.word ?? ''));
  // *Line up what X said*: with a particle behind it, it is no noun for what was said.
  const isVerb = UTTERANCE.has(verb) && at > 1;
  if (OF_ACTS.some((words) => words.has(verb)) && !led && !isSummed && !isVerb) return 0;
  // *Price statements*, *gun quote*: side by side with a noun for what was said it may be a name or a word of it.
  const noun = at === 1 ? (tokens[1]?.word ?? '') : '';
  const isBare = UTTERANCE.has(noun) && (/^\p{Lu}/u.test(tokens[0]?.raw ?? '') || !/s$/.test(noun));
  return !isBare && isAskable(tokens, at, names) ? at : 0;
}

/** Whether something that can be asked for begins at a place: *what …*, *all …*, *X on T*, or a noun for what was said. */
function isAskable(tokens: readonly Token[], from: number, names: ReadonlySet<number>): boolean {
  const { word: first = '', raw = '' } = tokens[from] ?? {};
  if ((WH.has(first) || ALL.has(first)) && from + 1 < tokens.length) return true;
  if (!names.has(from) && !/^\p{Lu}/u.test(raw) && !BEGINNING.some((words) => words.has(first))) return false;
  for (let at = from; at < from + NOUN_WITHIN && at < tokens.length; at++) {
    const word = tokens[at]?.word ?? '';
    if (UTTERANCE.has(word) || MATERIAL.has(word) || ORIGIN.has(word)) return true;
    if (ON.has(word))
      return at > from && names.size > 0 && [...names].some((name) => name >= from && name < at);
    if (AUXILIARY.has(word) || WH.has(word)) return false;
    if (isStopword(word) && !DETERMINER.has(word) && !/^(?:of|most|and|or)$/.test(word)) return false;
  }
  return false;
}
