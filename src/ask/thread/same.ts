import { overlaps } from '../../record/edtf.ts';
import { isLightWord } from '../../words/stopwords.ts';
import { onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { amountIn } from '../frame/amount.ts';
import { emptyFrame, type Frame, topicsOf } from '../frame/frame.ts';
import { UTTERANCE } from '../frame/lexicon.ts';
import { namedIn } from '../frame/named.ts';
import { readFrame } from '../frame/read.ts';
import { isContent, sentenceOf } from '../frame/sentence.ts';
import { unitsIn } from '../frame/units.ts';
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

/** *Was that on Friday?*: the day of the first entry shown. */
export const onThatDay: TurnReader = async (turn) => {
  const { period, about } = readFrame(turn.text, turn.reading);
  if (period === null || !/^(?:and |so )?(?:was|were|is) (?:that|it|this)\b/i.test(turn.text)) return null;
  const refs = turn.state.shown.slice(0, 1);
  if (refs.length === 0 || namesSomebody(turn) || about.some(({ text }) => !isLightWord(text))) return null;
  const frame: Frame = { ...emptyFrame(turn.text, 'when'), refs, period, claim: true };
  const shown = await answered(turn, { ...frame, period: null });
  const [item] = shown.items;
  const day =
    item?.kind === 'statement'
      ? item.statement.saidOn
      : item?.kind === 'development'
        ? item.development.date
        : null;
  if (day === null || !overlaps(day, period.from, period.to))
    return onRecord(frame, say.otherDay(period, shown.items), shown.items, {
      verdict: day === null ? null : 'contradicted',
    });
  return { ...shown, frame, verdict: 'confirmed' };
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
  if (others.some(({ word }) => word !== 'times' && !UTTERANCE.has(word))) return null;
  const { frame } = turn.state;
  const same: Frame = { ...frame, text: turn.text, claim: false, refs: [], skip: 0 };
  if (topicsOf(frame).length === 0)
    return amount.kind === 'count' && frame.speech ? answered(turn, { ...same, act: 'count' }) : null;
  return answered(turn, { ...same, act: 'what-said', amount: { ...amount, of: [] } });
};
