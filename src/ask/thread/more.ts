import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import { dayRange } from '../../record/edtf.ts';
import type { ActorRef } from '../../record/refs.ts';
import { isStopword } from '../../words/stopwords.ts';
import type { Answer } from '../answer.ts';
import { notOnRecord, onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { actorsOf, emptyFrame, type Frame, LISTED, topicsOf } from '../frame/frame.ts';
import { ofOthers, readFrame } from '../frame/read.ts';
import { groupFor, pointed } from './antecedents.ts';
import { PARTAKING } from './cues.ts';
import { dayOf, daysShown } from './later.ts';
import { answered, namesSomebody, phraseOf, type Turn, type TurnReader } from './turn.ts';

/** *Who else?*, *who did then?*: the same, of others. */
export const whoElse: TurnReader = async (turn) => {
  const { frame, focus } = turn.state;
  const then = WHO_THEN.test(phraseOf(turn));
  const others = turn.ask === 'others' || (OTHERS.test(phraseOf(turn)) && namesSomebody(turn));
  if (!then && !others) return null;
  const [first = ''] = turn.state.shown;
  // Who had part in it stands in the entry.
  if (first.startsWith('D-') && turn.words.some((word) => PARTAKING.has(word)) && !namesSomebody(turn))
    return answered(turn, { ...emptyFrame(turn.text, 'show'), refs: [first] });
  const fresh = readFrame((await pointed(turn, turn.text)).replace(ELSE, ' '), turn.reading);
  const isOfDay = fresh.period !== null && topicsOf(fresh).length === 0;
  if (isOfDay) {
    const besides = focus === null ? [] : [focus];
    return answered(turn, {
      ...emptyFrame(turn.text, 'quotes'),
      period: fresh.period,
      speech: true,
      besides,
    });
  }
  const ofParty = others && isOfNames(fresh) ? await othersFrom(turn) : null;
  if (ofParty !== null) return ofParty;
  const own = readFrame(turn.text.replace(ELSE, ' '), turn.reading);
  if (topicsOf(own).length > 0) return answered(turn, besidesFocus(fresh, focus));
  const asked = ofOthers(frame, turn.text);
  if (then) {
    const answer = await answered(turn, asked);
    return answer.onRecord ? answer : answered(turn, { ...asked, besides: [] });
  }
  const answer = await answered(turn, besidesFocus(asked, focus));
  const [shown] = turn.state.shown;
  const items = answer.items.filter(
    (item) => refOf(item) !== shown && (item.kind === 'statement' || !frame.speech),
  );
  return items.length === answer.items.length ? answer : withItems(answer, items);
};

/** Of whom the thread is about it is known. */
const besidesFocus = (frame: Frame, focus: ActorRef | null): Frame =>
  focus === null || actorsOf(frame.speakers).includes(focus)
    ? frame
    : { ...frame, besides: [...frame.besides, focus] };

const WHO_THEN =
  /^(?:so |and |but |then )*who (?:then|(?:did|was it|said it|said that|was that)(?: then| it| that)*)$/;
const OTHERS = /^(?:and |so )?(?:who|anyone|anybody|somebody|someone) else\b/;
const ELSE = /\belse\b|\s(?:since|so far|yet)(?=[\s?.!]*$)/gi;

const isOfNames = (frame: Frame): boolean =>
  topicsOf(frame).every(({ actors, text }) => actors.length > 0 || isStopword(text));

/** *Anyone else from X since?*: others of a side on what the thread is about; null where no words are asked about. */
async function othersFrom(turn: Turn): Promise<Answer | null> {
  const [party] = turn.mentions;
  const { frame, focus } = turn.state;
  const isOfWords = frame.speech || turn.state.shown[0]?.startsWith('S-') === true;
  if (party === undefined || turn.mentions.length > 1 || !isOfWords) return null;
  if (!turn.words.slice(0, party.from).some((word) => /^(?:from|on|in|at|of|for|within|among)$/.test(word)))
    return null;
  const text = turn.desk.index.get(party.actors[0] ?? '')?.name ?? '';
  const others = ofOthers(frame, turn.text);
  const besides = [...new Set([...others.besides, ...(focus === null ? [] : [focus])])];
  const asked: Frame =
    topicsOf(frame).length > 0
      ? { ...others, act: 'what-said' }
      : { ...emptyFrame(turn.text, 'quotes'), speech: true };
  const answer = await answered(turn, { ...asked, speakers: [{ text, actors: party.actors }], besides });
  if (!answer.onRecord || !/\bsince\b/.test(phraseOf(turn))) return answer;
  const last = (await daysShown(turn)).at(-1) ?? '';
  return withItems(
    answer,
    answer.items.filter((item) => dayOf(item) > last),
  );
}

/** The same answer with these of its items alone. */
const withItems = (answer: Answer, items: Item[]): Answer =>
  items.length === 0
    ? notOnRecord(answer.frame, say.nobodyElse([]), [])
    : {
        ...answer,
        items,
        sections: [],
        total: items.length,
        lead: say.found(answer.frame, items, items.length),
      };

const MORE = /\b(?:what|anything|something|more|he|she|they|him|her|them|his|their|all|everything|it)\b/;

/** *What else?*, *more*: the same without what was shown; of who said it, others who did. */
export const more: TurnReader = async (turn) => {
  if (turn.ask !== 'more') return null;
  const { frame, shown, focus, total } = turn.state;
  if (frame.act === 'who-said' && frame.speech && !MORE.test(phraseOf(turn)))
    return whoElse({ ...turn, ask: 'others' });
  const isCut = frame.act === 'quotes' && frame.skip + LISTED < total;
  if (isCut) return answered(turn, { ...frame, text: turn.text, skip: frame.skip + LISTED });
  const named = actorsOf(frame.speakers).length > 0 && frame.act !== 'position';
  const pronoun = turn.words.find((word) => /^(?:he|she|they|him|her|them)$/.test(word));
  const ofThem =
    frame.act !== 'position' &&
    pronoun !== undefined &&
    (/^the/.test(pronoun) ? await groupFor(turn) : focus) !== null &&
    focus !== null;
  if (named || ofThem || (frame.act === 'what-said' && focus !== null && frame.speech)) {
    const speakers = named
      ? frame.speakers
      : [{ text: turn.desk.index.get(focus ?? '')?.name ?? '', actors: focus === null ? [] : [focus] }];
    return answered(turn, { ...emptyFrame(turn.text, 'quotes'), speakers, speech: true });
  }
  const answer = await answered(turn, { ...frame, text: turn.text });
  const fresh = answer.items.filter((item) => refOf(item) !== shown[0]);
  if (fresh.length === 0) return (await othersOfPhase(turn)) ?? answer;
  return {
    ...answer,
    items: [...fresh, ...answer.items.filter((item) => refOf(item) === shown[0])],
    sections: [],
  };
};

/** What else is planned or considered, where what was shown first is; null otherwise, and where nothing is. */
async function othersOfPhase(turn: Turn): Promise<Answer | null> {
  const { desk, state } = turn;
  const [ref = ''] = state.shown;
  const [entry] = ref.startsWith('D-') ? await desk.store.developments([ref]) : [];
  if (entry?.phase !== 'considered' && entry?.phase !== 'scheduled') return null;
  const all = await desk.store.listDevelopments({ phases: [entry.phase], limit: LISTED });
  const items = await desk.developmentItems(all.filter((one) => one.ref !== ref));
  const frame = { ...state.frame, text: turn.text };
  return items.length === 0 ? null : onRecord(frame, say.found(frame, items, items.length), items);
}

/** *What came of it?*: what else the same parties did at the time of the first entry shown. */
export const outcome: TurnReader = async (turn) => {
  if (turn.ask !== 'outcome') return null;
  const ref = turn.state.shown.find((one) => one.startsWith('D-'));
  const [entry] = ref === undefined ? [] : await turn.desk.store.developments([ref]);
  if (entry?.date == null) return null;
  const { earliest, latest } = dayRange(entry.date);
  const others = await turn.desk.store.listDevelopments({
    parties: [...entry.actors, ...entry.recipients],
    ...(earliest !== null && { from: earliest }),
    ...(latest !== null && { to: latest }),
    limit: 12,
  });
  const items = await turn.desk.developmentItems(others.filter((one) => one.ref !== ref));
  const frame = { ...turn.state.frame, text: turn.text, act: 'what-said' as const };
  return items.length === 0 ? null : onRecord(frame, say.found(frame, items, items.length), items);
};
