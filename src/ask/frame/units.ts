import type { ActorIndex, Mention } from '../../record/actor-index.ts';
import { stem } from '../../words/stem.ts';
import { isLightWord, isStopword } from '../../words/stopwords.ts';
import type { Token } from '../../words/tokens.ts';
import { QUOTED_PLACE } from './clean.ts';
import { emptyFrame, type Unit } from './frame.ts';
import { WH } from './lexicon.ts';
import { type Sentence, sentenceOf } from './sentence.ts';

/** The units of a text: an actor by any of its names is one, every other word that carries a topic is one. */
export function unitsIn(text: string, index: ActorIndex): Unit[] {
  const sentence = sentenceOf(text, index, emptyFrame(text, 'quotes'));
  return unitsOf(
    sentence,
    sentence.tokens.map((_, at) => at),
  );
}

/** The units of words of a sentence, given by their places. */
export function unitsOf({ tokens, mentions }: Sentence, places: readonly number[]): Unit[] {
  const units: Unit[] = [];
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? 0;
    const token = tokens[at];
    const mention = mentions.find(
      (one) => one.from === at && places[i + one.to - one.from - 1] === one.to - 1,
    );
    if (mention !== undefined) {
      units.push(actorUnit(tokens, mention));
      i += mention.to - mention.from - 1;
    } else if (token !== undefined && !isStopword(token.word) && token.word !== QUOTED_PLACE)
      units.push(wordUnit(token, at));
  }
  return units;
}

const actorUnit = (tokens: readonly Token[], { from, to, actors }: Mention): Unit => ({
  text: tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(' '),
  stem: '',
  actors,
  light: false,
  proper: true,
});

/** A word as a unit; `at` is its place. */
export const wordUnit = ({ word, raw }: Token, at: number): Unit => ({
  text: word,
  stem: stem(word),
  actors: [],
  light: isLightWord(word) || WH.has(word),
  proper: /\d/.test(word) || (at > 0 && /^\p{Lu}\p{Ll}/u.test(raw)),
});
