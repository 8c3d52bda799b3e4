import { citedWords } from '../../record/citation.ts';
import { overlaps } from '../../record/edtf.ts';
import { isLightWord } from '../../words/stopwords.ts';
import type { Answer } from '../answer.ts';
import { entriesAnswer } from '../answers/entries.ts';
import { onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { voicesOf } from '../answers/voices.ts';
import { holdsAmount } from '../decide/amounts.ts';
import { amountIn } from '../frame/amount.ts';
import { withoutTag } from '../frame/asking.ts';
import { type Amount, emptyFrame, type Frame, topicsOf } from '../frame/frame.ts';
import { UTTERANCE } from '../frame/lexicon.ts';
import { namedIn } from '../frame/named.ts';
import { readFrame } from '../frame/read.ts';
import { isContent, sentenceOf } from '../frame/sentence.ts';
import { unitsIn } from '../frame/units.ts';
import { isAsking } from './cues.ts';
import { eventAsked } from './events.ts';
import { answered, namesSomebody, type Turn, type TurnReader } from './turn.ts';

const SAID_THAT =
  /^(?:(?:and|but|so)\s+)*(?:did|has|have|does|do)\s+(.+?)\s+(\p{L}+)(?:\s+(?:up|with))?(\s+(?:that|it|so|this|the same))?(?:\s+(?:too|as well|also|up))?(?:\s+(?:of|about)\s+(.+?))?[\s?.!]*$/iu;
/** What is said with another’s words in view. */
const SAME = new Set(
  'say said claim claimed agree agreed back backed echo echoed second seconded repeat repeated endorse endorsed confirm confirmed'.split(
    ' ',
  ),
);

const WAS_IT =
  /^(?:(?:and|but|so)\s+)*(?:(?:was|wasn['’]?t|is|isn['’]?t)\s+(?:it|that)(?:\s+not)?|(?:that|it)(?:['’]?s| is| was)(?=.*(?:\?|\b(?:right|correct))\W*$))\s+((?:(?!\s(?:who|that)\s).)+?)(?:,?\s+(?:right|no|yes|correct))?(?:\s+(?:who|that)\s+(?:said|says|claimed|told\s+\S+)(?:\s+(?:that|it|so|this))?)?[\s?.!]*$/iu;

/** *Wasn’t it X who said that?*: the speaker of the first entry shown. */
export const wasItThem: TurnReader = async (turn) => {
  const [, name = ''] = WAS_IT.exec(turn.text) ?? [];
  const { desk, state } = turn;
  const speakers = namedIn(name, desk.index);
  const [ref = ''] = state.shown;
  if (speakers.length === 0 || !ref.startsWith('S-')) return null;
  if (!/\b(?:who|that)\b/i.test(turn.text.replace(/^(?:\S+\s+)?(?:it|that)\b/i, '')) && !isName(turn, name))
    return null;
  const items = await desk.statementItems(await desk.store.statements([ref]));
  const [item] = items;
  if (item?.statement.status !== 'published') return null;
  const frame: Frame = {
    ...emptyFrame(turn.text, 'verify'),
    refs: [ref],
    speakers,
    speech: true,
    claim: true,
  };
  const isTheirs = voicesOf(desk, frame).includes(item.statement.speaker);
  return isTheirs
    ? onRecord(frame, say.confirmed(frame, items, 1), items, { verdict: 'confirmed' })
    : onRecord(frame, say.corrected(frame, items), items, { verdict: 'misattributed' });
};

const isName = ({ desk }: Turn, name: string): boolean =>
  desk.index.resolve(name).length > 0 || /^\p{Lu}/u.test(name);

/** *Did X say that too?*, *… say that of Y?*: what was asked before, claimed of X. */
export const saidThat: TurnReader = async (turn) => {
  const [, name = '', verb = '', object = '', of = ''] = SAID_THAT.exec(turn.text) ?? [];
  const { index } = turn.desk;
  // Two who agree may have agreed on what happened.
  const agrees = /^agree/i.test(verb) && turn.state.shown[0]?.startsWith('S-') === true;
  if (!SAME.has(verb.toLowerCase()) || (object === '' && !agrees)) return null;
  const speakers = namedIn(name, index).filter(({ actors }) => actors.length > 0);
  const { frame } = turn.state;
  if (speakers.length === 0) return null;
  const asked = topicsOf(frame).length > 0 ? frame : await wordsShown(turn);
  if (asked === null) return null;
  const owner = of.replace(/['’]s$/, '');
  const units = owner === '' ? asked.about : asked.about.filter(({ actors }) => actors.length === 0);
  const matter = owner === '' ? asked.matter : `${owner}’s ${asked.matter}`;
  const about = [...unitsIn(owner, index), ...units];
  return answered(turn, { ...frame, ...CLAIMED, text: turn.text, speakers, about, matter });
};

/** What the first entry shown says, as what a question is about; null where it is no statement. */
export async function wordsShown({ desk, state }: Turn): Promise<Pick<Frame, 'about' | 'matter'> | null> {
  const [ref = ''] = state.shown;
  const [statement] = ref.startsWith('S-') ? await desk.store.statements([ref]) : [];
  const [citation] = statement?.status === 'published' ? statement.citations : [];
  if (citation === undefined) return null;
  const matter = citedWords(citation);
  return { matter, about: unitsIn(matter, desk.index) };
}

export const CLAIMED: Pick<Frame, 'act' | 'claim' | 'speech' | 'besides' | 'refs' | 'skip'> = {
  act: 'verify',
  claim: true,
  speech: true,
  besides: [],
  refs: [],
  skip: 0,
};

const IS_THAT =
  /^(?:(?:was|were|is|are|do|does|did|will|has|have)(?:n['’]?t)? (?:that|it|this|they|those|these)|(?:that|it|this)(?:['’]s| was| is)|(?:did )?(?:he|she|they) (?:say|said) (?:that|it|this|so))\b/i;

/** *Was that on Friday?*: the day of the first entry shown. */
export const onThatDay: TurnReader = async (turn) => {
  const asked = withoutTag(turn.opening.rest);
  const text = IS_THAT.test(asked) ? asked : turn.text;
  const { period, about } = readFrame(text, turn.reading);
  if (period === null || !IS_THAT.test(text)) return null;
  const event = await eventAsked(turn);
  const refs = event === null ? turn.state.shown.slice(0, 1) : [event.ref];
  if (refs.length === 0 || namesSomebody(turn)) return null;
  if (about.some(({ text }) => !isLightWord(text) && (event === null || !isAsking(text)))) return null;
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
export const measured: TurnReader = async (turn) => {
  if (TOTAL.test(turn.text)) return countAsked(turn);
  const text = /\bof (?:them|those|these)\b/i.test(turn.opening.rest) ? turn.opening.rest : turn.text;
  const sentence = sentenceOf(text, turn.desk.index, emptyFrame(text, 'what-said'));
  const asked = amountIn(sentence);
  if (asked === null || sentence.mentions.length > 0) return null;
  const { at, to, amount } = asked;
  const others = sentence.tokens.filter(
    ({ word }, i) => (i < at || i >= to) && isContent(word) && word !== 'last',
  );
  if (others.some(({ word }) => word !== 'times' && !UTTERANCE.has(word))) return null;
  const { frame, total } = turn.state;
  const same: Frame = { ...frame, text: turn.text, claim: false, refs: [], skip: 0 };
  const counts = amount.kind === 'count' && amount.of.length === 0 && total > 1;
  if (counts && !(frame.speech && topicsOf(frame).length === 0) && OF_SHOWN.test(turn.opening.rest))
    return countShown(turn);
  if (topicsOf(frame).length === 0)
    return amount.kind === 'count' && frame.speech ? answered(turn, { ...same, act: 'count' }) : null;
  const answer = await answered(turn, { ...same, act: 'what-said', amount: { ...amount, of: [] } });
  const figure = answer.onRecord ? answer : await figureShown(turn, amount);
  return figure ?? (counts && turn.state.frame.amount === null ? countShown(turn) : answer);
};

/** The first entry shown, where that holds a figure of the kind that is asked for. */
async function figureShown({ text, desk, state }: Turn, amount: Amount): Promise<Answer | null> {
  const [ref = ''] = state.shown;
  const [entry] = [...(await desk.store.statements([ref])), ...(await desk.store.developments([ref]))];
  if (entry === undefined || amount.kind === 'reason') return null;
  const isTold = holdsAmount({ ...amount, of: [] })({ entry, missing: [] });
  return isTold ? entriesAnswer(desk, { ...emptyFrame(text, 'show'), refs: [ref] }) : null;
}

const TOTAL = /^(?:and |what(?:['’]s| is| was) )?(?:the |in )?(?:total|count|number|tally)[\s?.!]*$/i;

/** *The total?*: of whose words were asked for, how many there are; else how many entries matched. */
const countAsked = (turn: Turn): Promise<Answer> | null => {
  const { frame, total } = turn.state;
  if (frame.speech && topicsOf(frame).length === 0)
    return answered(turn, { ...frame, text: turn.text, claim: false, refs: [], skip: 0, act: 'count' });
  return total > 0 ? countShown(turn) : null;
};

const OF_SHOWN = /\b(?:that|those|these|them|they|there)\b/i;

/** *How many is that?*: how many entries matched what was asked before, and those that were shown. */
async function countShown({ text, desk, state }: Turn): Promise<Answer> {
  const frame: Frame = { ...emptyFrame(text, 'count'), refs: state.shown };
  const { items } = await entriesAnswer(desk, frame);
  return onRecord(frame, say.soMany(state.total), items, { total: state.total });
}
