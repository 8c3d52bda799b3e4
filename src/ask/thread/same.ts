import { amountIn } from '../frame/amount.ts';
import { emptyFrame, type Frame, topicsOf } from '../frame/frame.ts';
import { namedIn } from '../frame/named.ts';
import { unitsIn } from '../frame/read.ts';
import { isContent, sentenceOf } from '../frame/sentence.ts';
import { answered, namesSomebody, type TurnReader } from './turn.ts';

const SAID_THAT =
  /^(?:(?:and|but|so)\s+)*(?:did|has|have)\s+(.+?)\s+(?:say|said|claim|claimed)\s+(?:that|it|so|this|the same)(?:\s+(?:too|as well|also))?(?:\s+(?:of|about)\s+(.+?))?[\s?.!]*$/iu;

/** *Did X say that too?*, *… say that of Y?*: what was asked before, claimed of X. */
export const saidThat: TurnReader = (turn) => {
  const [, name = '', of = ''] = SAID_THAT.exec(turn.text) ?? [];
  const { index } = turn.desk;
  const speakers = namedIn(name, index).filter(({ actors }) => actors.length > 0);
  const { frame } = turn.state;
  if (speakers.length === 0 || topicsOf(frame).length === 0) return null;
  const owner = of.replace(/['’]s$/, '');
  const units = owner === '' ? frame.about : frame.about.filter(({ actors }) => actors.length === 0);
  const matter = owner === '' ? frame.matter : `${owner}’s ${frame.matter}`;
  const about = [...unitsIn(owner, index), ...units];
  return answered(turn, { ...frame, ...CLAIMED, text: turn.text, speakers, about, matter });
};

const CLAIMED: Pick<Frame, 'act' | 'claim' | 'speech' | 'besides' | 'refs' | 'skip'> = {
  act: 'verify',
  claim: true,
  speech: true,
  besides: [],
  refs: [],
  skip: 0,
};

/** *How often?*, *how many are there?*: the figure for what was asked before. */
export const measured: TurnReader = (turn) => {
  const sentence = sentenceOf(turn.text, turn.desk.index, emptyFrame(turn.text, 'what-said'));
  const asked = amountIn(sentence);
  if (asked === null || namesSomebody(turn)) return null;
  const { at, to, amount } = asked;
  const others = sentence.tokens.filter(
    ({ word }, i) => (i < at || i >= to) && isContent(word) && word !== 'last',
  );
  if (others.some(({ word }) => word !== 'times')) return null;
  const { frame } = turn.state;
  const same: Frame = { ...frame, text: turn.text, claim: false, refs: [], skip: 0 };
  if (topicsOf(frame).length === 0)
    return amount.kind === 'count' && frame.speech ? answered(turn, { ...same, act: 'count' }) : null;
  return answered(turn, { ...same, act: 'what-said', amount: { ...amount, of: [] } });
};
