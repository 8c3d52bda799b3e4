import { amountIn } from '../amount.ts';
import { ABOUT, CHANGE, FROM, GAP, POLITE, POSITION, UTTERANCE, WH, WORDING } from '../lexicon.ts';
import {
  find,
  findPhrase,
  isContent,
  isSaid,
  type Sentence,
  take,
  takeSpeakers,
  wordAt,
} from '../sentence.ts';
import { type ActReader, WHO } from './shared.ts';

/** *How has X’s position on T changed?*, *X on T over time*: the course of what somebody said. */
export const course: ActReader = (s) => {
  const changed = find(s, CHANGE);
  const over = findPhrase(s, 'over time|months|years');
  const at = over >= 0 ? over : changed;
  const [named] = s.mentions;
  if (at < 0 || named === undefined || s.slots.quoted !== null || isSaid(s, at)) return false;
  // *How many troops would X move to T?* asks for a figure.
  if (amountIn(s) !== null) return false;
  const asks =
    over >= 0 ||
    /^(?:how|has|have|did|when)$/.test(wordAt(s, 0)) ||
    (CHANGE.has(wordAt(s, 0)) && s.mentions.length > 0);
  const ofWords = find(s, POSITION) >= 0 || find(s, UTTERANCE) >= 0 || named.to >= changed - 1;
  if (!asks || (over < 0 && !ofWords)) return false;
  s.slots.act = 'course';
  s.slots.speech = true;
  takeSpeakers(s, named.from, named.to);
  takeFrame(s, (word) => CHANGE.has(word) || POSITION.has(word) || UTTERANCE.has(word));
  if (over >= 0) take(s, over, over + 2);
  return true;
};

/** *Who has gone quiet on T?*, *who no longer talks about T?*: those who spoke of it before. */
export const silence: ActReader = (s) => {
  const { slots } = s;
  if (!WHO.has(wordAt(s, 0)) || slots.quoted !== null) return false;
  const silent = findPhrase(s, 'silent|quiet|mum');
  const ceased = ['no longer', 'stopped|ceased', 'used to'].map((one) => findPhrase(s, one, 1));
  const spoken = find(s, GAP, 1);
  const from = silent >= 0 ? silent : spoken >= 0 && ceased.some((one) => one > 0) ? spoken : -1;
  if (from < 0 || isSaid(s, from)) return false;
  slots.act = 'silence';
  slots.speech = true;
  take(s, 0, from + 1);
  if (ABOUT.has(wordAt(s, from + 1)) || wordAt(s, from + 1) === 'of') take(s, from + 1);
  return true;
};

/** *Wordings of S-3*, *how did the agencies word S-3*, *how do others put it?*: one statement as several sources have it. */
export const wordings: ActReader = (s) => {
  const { slots } = s;
  const noun = findPhrase(s, 'wordings');
  const worded = find(s, WORDING, 1);
  const how = wordAt(s, 0) === 'how' && worded > 0 && (slots.refs.length > 0 || ofSources(s, worded));
  const named = slots.refs.length > 0 && (noun >= 0 || findPhrase(s, 'wording|worded') >= 0);
  if (slots.quoted !== null || !(named || how || (noun === 0 && s.tokens.length <= 3))) return false;
  slots.act = 'wordings';
  take(s, 0, s.tokens.length);
  return true;
};

const ofSources = (s: Sentence, verb: number): boolean =>
  s.tokens.slice(1, verb).some(({ word }) => /^(?:agenc|source|paper|outlet|publisher|other)/.test(word)) &&
  s.tokens.slice(verb + 1).every(({ word }) => !isContent(word));

/** *Brief*, *a brief of last week*, *the morning brief on T*: a document, where *brief me* asks for a summary. */
export const brief: ActReader = (s) => {
  const at = findPhrase(s, 'brief|briefs');
  const next = wordAt(s, at + 1);
  if (at < 0 || at > 5 || s.slots.quoted !== null) return false;
  if (next !== '' && !ABOUT.has(next) && !FROM.has(next) && !/^(?:for|since|please)$/.test(next))
    return false;
  const leads = s.tokens.slice(0, at).every(({ word }) => !isContent(word) || ISSUE.test(word));
  if (!leads || WHO.has(wordAt(s, 0))) return false;
  s.slots.act = 'brief';
  take(s, 0, at + 1);
  takeFrame(s, (word) => word === 'for' || word === 'since');
  return true;
};

const ISSUE = /^(?:morning|evening|daily|weekly|write|prepare|make|send|give|show|today|latest|new)$/;

/** *Check: …*, *check this draft …*: words to be held against the record. */
export const checkingDraft: ActReader = (s) => {
  if (!isDraft(s.text)) return false;
  s.slots.act = 'check';
  s.slots.quoted = null;
  return true;
};

const DRAFT =
  /^(?:please\s+)?(?:fact[- ]?)?check(?:\s*[:–—-]\s|\s+(?:(?:this|the|my|our|following)\s+)+(?:draft|text|copy|article|script|paragraph|piece|sentence|story)?\s*[:–—-]?\s|\s+(?:this|the following)\s*[:–—-]\s)/iu;

/** Whether a message hands in a draft that is to be checked: it is one, however many sentences it has. */
export const isDraft = (text: string): boolean => DRAFT.test(text) && !ASKED.test(text);

/** *Check: X, “…”, is that right?* asks. */
const ASKED = /^(?:please\s+)?(?:fact[- ]?)?check\s*[:–—-].*\?\s*$/iu;

/** Takes what only leads up to a topic: words that ask, prepositions, and those of the act. */
function takeFrame(s: Sentence, isOfAct: (word: string) => boolean): void {
  for (const [at, { word }] of s.tokens.entries())
    if (isOfAct(word) || WH.has(word) || ABOUT.has(word) || FROM.has(word) || POLITE.has(word)) take(s, at);
}
