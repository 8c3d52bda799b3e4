import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import { foldPhrases } from '../../words/phrases.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { isDoing } from '../frame/doing.ts';
import type { Frame } from '../frame/frame.ts';
import { PERFORMING, SAYING, WANTING } from '../frame/lexicon.ts';
import { isOthersAt, ownOf, placesOfVerb } from './agents.ts';
import { verbAsked } from './doing.ts';
import { isKindred, related } from './roles.ts';
import { mayBeVerb } from './verbs.ts';

/** *Can X get a deal?*: whether a claim is of words, or of what is done by saying, so that another may have said it. */
export const isOfWords = ({ speech, quoted, matter }: Frame): boolean =>
  speech ||
  quoted !== null ||
  tokenize(foldPhrases(matter)).some(
    ({ word }, at, all) =>
      at < OPENING + (DETERMINER.test(all[0]?.word ?? '') ? 1 : 0) &&
      !DETERMINER.test(all[at - 1]?.word ?? '') &&
      [SAYING, PERFORMING, WANTING].some((verbs) => verbs.has(word)) &&
      !isDoing(all, at),
  );
/** *Hide the report*: what stands behind these is no verb. */
const DETERMINER = /^(?:the|an?|his|her|its|their|our|this|that)$/;
/** Among so many words of a claim stands its verb. */
const OPENING = 3;

/** *Did X promise it?*: whether it is others who do so in the words of X: *the president promised us*. */
export function isSaidOfOthers(frame: Frame, query: Query, scored: Scored, index: ActorIndex): boolean {
  const { entry } = scored;
  const { pieces: asked } = query;
  const first = asked.find(({ small }) => !small);
  const ofWords = PERFORMING.has(first?.word ?? '') ? first : undefined;
  const verb = isOfWords(frame) ? ofWords : asked[verbAsked(frame, query)];
  if (verb === undefined || !isStatement(entry)) return false;
  if (!frame.speakers.some(({ actors }) => actors.includes(entry.speaker))) return false;
  const cues = entry.citations.flatMap(({ cue }) => tokenize(cue?.text ?? ''));
  if (cues.some(({ word }) => isKindred(stem(word), verb.key))) return false;
  const places = placesOfVerb(scored.pieces, verb.key);
  const isOwn = ownOf(scored, index);
  return places.length > 0 && places.every((at) => isOthersAt(at, scored, isOwn));
}

/** So many words behind a name what somebody does is told. */
const SOON = 3;

/**
 * *Did X call them thieves?*, *did X admit lying?*: whether it is only told of X in words of another: *Minister X called
 * them thieves*, *X lied*.
 */
export const isToldOf = (
  { speakers }: Frame,
  { pieces: asked }: Pick<Query, 'pieces'>,
  { pieces }: Scored,
  index: ActorIndex,
): boolean =>
  pieces.some(
    ({ actors, owns, word: name }, at) =>
      !owns &&
      speakers.some(
        (one) => related(actors, one.actors, index) || tokenize(one.text).at(-1)?.word === name,
      ) &&
      pieces
        .slice(at + 1, at + 1 + SOON)
        .some(
          ({ word, key }) =>
            mayBeVerb(word) &&
            (SAYING.has(word) || PERFORMING.has(word) || (key === asked[0]?.key && isGerund(asked[0].word))),
        ),
  );
const isGerund = (word: string): boolean => word.endsWith('ing');
