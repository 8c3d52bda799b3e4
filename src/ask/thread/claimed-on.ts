import { figureFor } from '../../words/figures.ts';
import { tokenize } from '../../words/tokens.ts';
import { EXACTNESS, POLITE } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { unitsIn } from '../frame/units.ts';
import { answered, namesSomebody, type TurnReader } from './turn.ts';

/** So many words of its own a turn may add to a claim. */
const SHORT = 3;

/** *In three calls, right?*, *twice?*: a figure that a turn adds to the claim before it is claimed with that. */
export const claimedOn: TurnReader = async (turn) => {
  const { frame, denied } = turn.state;
  const tokens = tokenize(turn.opening.rest);
  const own = tokens.filter(({ word }) => !EXACTNESS.has(word) && !POLITE.has(word));
  const isFigure = (word: string): boolean => /^\d+$/.test(word) || figureFor(word) !== null;
  if (!frame.claim || denied || frame.quoted !== null || namesSomebody(turn)) return null;
  if (own.length > SHORT || !own.some(({ word }) => isFigure(word))) return null;
  const { period, amount } = readFrame(turn.opening.rest, turn.reading);
  if (period !== null || amount !== null) return null;
  const added = own.map(({ raw }) => raw).join(' ');
  return answered(turn, {
    ...frame,
    matter: `${frame.matter} ${added}`,
    about: [...frame.about, ...unitsIn(added, turn.desk.index)],
  });
};
