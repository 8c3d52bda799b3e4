import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { askedOf } from '../frame/another.ts';
import { withoutPoliteness } from '../frame/clean.ts';
import { emptyFrame, type Frame, type Named, topicsOf } from '../frame/frame.ts';
import { AUXILIARY } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { pointed } from './antecedents.ts';
import { AWAY } from './away.ts';
import { asksOf } from './opening.ts';
import { partyShown, thoseShown, unitOf } from './people-shown.ts';
import { answered, type Turn, type TurnReader } from './turn.ts';

/** *And X?*, *what about T?*, *only on Sunday*: slots of the thread's frame change. */
export const changedSlots: TurnReader = async (turn) => {
  const { opening, state } = turn;
  const rest = withoutPoliteness(await pointed(turn, opening.rest));
  const words = tokenize(rest).map(({ word }) => word);
  const whom = ALONE.exec(rest)?.[1] ?? '';
  if (turn.desk.index.resolve(whom).length > 0)
    return changedBy(turn, state.frame, whom, { led: true, onTopic: false, whether: true });
  if (asksOf(words) || (!opening.goesOn && words.length > SHORT)) return null;
  const onTopic = opening.onTopic && rest === withoutPoliteness(opening.rest);
  const put = { led: opening.goesOn, onTopic, whether: opening.whether };
  const answer = await changedBy(turn, state.frame, rest, put);
  // *Anything on T?* may be asked anew.
  return answer?.onRecord === false && /^any/i.test(opening.text) ? null : answer;
};

/** *Any face-to-face?*: a few words that ask nothing that is on the record by themselves; null where they do not in the thread either. */
export async function changedLoosely(turn: Turn): Promise<Answer | null> {
  const rest = turn.opening.rest.replace(
    /^(?:is there |are there |was there |were there )?(?:any|some) /i,
    '',
  );
  const words = tokenize(rest).map(({ word }) => word);
  if (asksOf(words) || words.length > SHORT + 1) return null;
  const answer = await changedBy(turn, turn.state.frame, rest, { led: true, onTopic: false });
  return answer?.onRecord === true ? answer : null;
}

/** *Did X?*: a verb that stands for the one that was asked of, and whom it is asked of. */
const ALONE =
  /^(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?:n['’]?t)? (.+?)(?: (?:been|done (?:it|that|so)|gone))?(?: (?:too|either|as well|also))?[\s?.!]*$/i;

/** With so few words a turn that leads on by no word of its own still leans on the one before it. */
const SHORT = 3;

/** A frame asked again with a name, a topic or a period in the place of its own; null where the words are none of these. */
export async function changedBy(
  turn: Turn,
  frame: Frame,
  text: string,
  { led, onTopic, whether = false }: { led: boolean; onTopic: boolean; whether?: boolean },
): Promise<Answer | null> {
  const read = readFrame(text, turn.reading);
  const heard = onTopic ? asTopic(read) : read;
  const ofStatement = frame.refs[0]?.startsWith('S-') === true;
  const base: Frame = { ...frame, text, refs: [], besides: [], speech: frame.speech || ofStatement };
  const isOfPeriod = heard.period !== null && topicsOf(heard).length === 0 && heard.speakers.length === 0;
  // Of a topic it was asked on no day; so many days from what was shown is all that there is.
  if (isOfPeriod && base.period === null && AWAY.test(turn.opening.text))
    return answered(turn, { ...emptyFrame(text, 'timeline'), period: heard.period });
  if (isOfPeriod)
    return answered(turn, {
      ...base,
      act: base.act === 'who-is' ? 'quotes' : base.act,
      period: heard.period,
    });
  const wanted = frame.act === 'position' ? wantedFrom(turn, frame, turn.opening.text) : null;
  if (wanted !== null) return wanted;
  // *What does X want?* … *and the West?*: whoever is no actor of the record may have a position on it.
  if (frame.act === 'position' && !onTopic && OTHER_PARTY.test(text)) {
    const theirs = await answered(turn, {
      ...base,
      speakers: [{ text, actors: turn.desk.index.resolve(text) }],
    });
    if (theirs.onRecord) return theirs;
  }
  const one = onTopic ? null : nameIn(turn, text, heard);
  if (one !== null) {
    const borneOut = whether ? await whetherThey(turn, one.text) : null;
    return borneOut ?? named(turn, { ...base, period: heard.period ?? base.period }, one);
  }
  if (heard.act !== 'quotes' && heard.act !== 'what-said') return null;
  if (heard.speakers.length > 0) return null;
  if (heard.about.length === 0 && tokenize(text).every(({ word }) => isStopword(word))) return null;
  if (!onTopic && isStrange(turn, heard)) return strange(turn, base, heard);
  const { isKnown } = turn.reading;
  const ofRecord = heard.about.some((unit) => unit.actors.length > 0 || isKnown?.(unit.text) === true);
  return led || ofRecord ? otherTopic(turn, base, heard) : null;
}

const OTHER_PARTY = /^the (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)[\s?.!]*$/u;

/** *What does X want from Y?* … *and from Z?*: the same of Z; null for every other text. */
function wantedFrom(turn: Turn, frame: Frame, text: string): Promise<Answer> | null {
  const [, other = ''] = /^(?:and |but )?(?:of|from) (.+?)[\s?.!]*$/i.exec(text) ?? [];
  const asked = /\b(?:of|from) (?:the )?\p{Lu}[^?.!]*/u;
  if (other === '' || turn.desk.index.resolve(other).length === 0 || !asked.test(frame.text)) return null;
  return answered(turn, readFrame(frame.text.replace(asked, `from ${other}`), turn.reading));
}

/** Behind a name: whoever speaks for it. */
const FOLK = /['’]?s? (?:people|folks?|lot|side|camp|team|officials?|voices|crowd|delegation|end|part)$/i;

/** *And about X?*: who is named alone is what it is about. */
const asTopic = (frame: Frame): Frame =>
  frame.act === 'quotes' && frame.about.length === 0
    ? {
        ...frame,
        speakers: [],
        about: frame.speakers.map(unitOf),
        matter: frame.speakers.map(({ text }) => text).join(' '),
      }
    : frame;

/** The one name that a turn is made of, with a period beside it or without; null where it has other words. */
function nameIn({ desk }: Turn, text: string, heard: Frame): Named | null {
  const whole = text.replace(/[?!.\s]+$/, '');
  const isName = desk.index.resolve(whole).length > 0;
  const name = isName ? whole : whole.replace(FOLK, '').replace(/^(?:the )?(?:rest|others) of /i, '');
  const actors = desk.index.resolve(name);
  if (actors.length > 0) return { text: name, actors };
  const [one, another] = heard.speakers;
  const isAlone = heard.act === 'quotes' && heard.about.every(({ light }) => light) && heard.period !== null;
  return isAlone && one !== undefined && one.actors.length > 0 && another === undefined ? one : null;
}

/** Whether a turn is one word that the record knows neither as a name nor otherwise. */
function isStrange({ reading: { isKnown } }: Turn, { about }: Frame): boolean {
  const [one, ...others] = about;
  return one?.actors.length === 0 && others.length === 0 && isKnown?.(one.text) === false;
}

/** *What about X?* of a stranger: nobody of whom it was asked before; a capital tells that it is a name. */
function strange(turn: Turn, base: Frame, { about, matter }: Frame): Promise<Answer> {
  const [one] = about;
  const asked: Frame = { ...base, act: 'quotes', claim: false, quoted: null, period: null };
  return one?.proper === true || /^\p{Lu}/u.test(matter)
    ? answered(turn, { ...asked, speakers: [{ text: matter, actors: [] }], about: [], matter: '' })
    : answered(turn, { ...asked, speakers: [], about, matter });
}

/** Acts of which only the answer is another for somebody else. */
const SHOWING: ReadonlySet<Frame['act']> = new Set(['show', 'source', 'compare', 'next', 'summary']);

/** *And X?*: the same of somebody else. */
async function named(turn: Turn, base: Frame, who: Named): Promise<Answer> {
  const { text, actors } = who;
  const speakers = [who];
  if (base.act === 'who-is' || base.act === 'position') return answered(turn, { ...base, speakers });
  const party = await partyShown(turn, actors);
  if (party !== null) return party;
  if (base.act === 'next') {
    const ahead = await answered(turn, { ...base, speakers, about: [] });
    if (ahead.onRecord) return ahead;
  }
  const again = await askedAgain(turn, text);
  if (again !== null) return again;
  const shows = SHOWING.has(base.act);
  const frame: Frame = {
    ...base,
    act: shows || base.act === 'who-said' || base.act === 'verify' ? 'what-said' : base.act,
    speakers,
    about: shows ? [] : base.about.filter((unit) => !unit.actors.some((ref) => actors.includes(ref))),
    claim: false,
    speech: true,
    quoted: null,
  };
  const answer = await answered(turn, frame);
  if (answer.onRecord && base.claim && !(await isBorneOut(turn, frame)))
    return { ...answer, lead: say.onlyNear(answer.lead) };
  if (answer.onRecord) return answer;
  // What was a claim of one is only a topic for another: any of its weighty words will do.
  const own = answer.items.filter(
    (item) => item.kind === 'statement' && actors.includes(item.statement.speaker) && item.score > LOOSE,
  );
  if (base.claim && own.length > 0)
    return onRecord(frame, say.onlyNear(say.found(frame, own, own.length)), own);
  // What nobody bore out of whom it was claimed is no claim of another.
  const asOther = !base.claim || base.act === 'who-said' || turn.state.denied || turn.opening.corrects;
  return otherwise(turn, frame, answer, asOther);
}

const LOOSE = 0.12;

/** Whether what was claimed of one is on the record of another. */
async function isBorneOut(turn: Turn, frame: Frame): Promise<boolean> {
  const { verdict } = await answered(turn, { ...frame, act: 'verify', claim: true });
  return verdict === 'confirmed' || verdict === 'altered';
}

/** *Who did T?* … *and X, did he?*: whether X did it; null where it was asked whom another did it to, and of what was said. */
function whetherThey(turn: Turn, name: string): Promise<Answer> | null {
  const { text, act, speech } = turn.state.frame;
  const [, is = '', done = ''] = /^who(['’]s)?\s+(.+?)[\s?.!]*$/i.exec(text) ?? [];
  const tokens = tokenize(done);
  const isObject =
    AUXILIARY.has(tokens[0]?.word ?? '') && turn.desk.index.mentions(tokens).some(({ from }) => from === 1);
  if (done === '' || act !== 'who-said' || speech || isObject) return null;
  const asked = `is it true that ${name} ${is === '' ? '' : 'is '}${done}?`;
  return answered(turn, readFrame(asked, turn.reading));
}

/** What happened is asked again with the name in the place of the one that it had; null where that tells nothing. */
async function askedAgain(turn: Turn, name: string): Promise<Answer | null> {
  const { frame } = turn.state;
  if (frame.speech || frame.refs.length > 0) return null;
  const asked = askedOf(frame, name, turn.desk.index);
  if (asked === null) return null;
  const answer = await answered(turn, readFrame(asked, turn.reading));
  return answer.onRecord ? answer : null;
}

/**
 * What else somebody said, where nothing of it is on what was asked: as the answer where the one before was of who said
 * it, or had it not, else as the nearest. Of whom there are no words, what they had part in.
 */
async function otherwise(turn: Turn, frame: Frame, answer: Answer, answers: boolean): Promise<Answer> {
  const whole: Frame = { ...frame, act: 'quotes', about: [], matter: '' };
  const then = await answered(turn, whole);
  const isOfPeriod = then.onRecord || frame.period === null;
  const all = isOfPeriod ? then : await answered(turn, { ...whole, period: null });
  const { items } = all;
  if (all.onRecord && answers) return { ...all, frame, lead: say.onlyOtherwise(all.lead) };
  if (all.onRecord) return { ...answer, items: items.slice(0, FEW), sections: [] };
  if (items.length === 0) return answer;
  // Whose words were asked for is told that there are none.
  return turn.state.frame.act === 'quotes' && turn.state.frame.speech
    ? all
    : onRecord(frame, say.found(frame, items, items.length), items);
}

/** So many entries come first. */
const FEW = 3;

/** *And about T?*: the same people on something else. */
async function otherTopic(turn: Turn, base: Frame, heard: Frame): Promise<Answer> {
  const { focus, shown } = turn.state;
  // Whose words were asked for, where what happened was shown, is nobody that it names.
  const isOfWords = base.speech && shown[0]?.startsWith('D-') !== true;
  const named = base.about.filter((unit) => unit.actors.length > 0);
  const people = named.length + base.speakers.length > 0 || base.speech ? named : await thoseShown(turn);
  // Of whom the record has nothing it has nothing on another topic.
  const speakers = base.speakers.some(({ actors }) => actors.length > 0)
    ? base.speakers
    : focus !== null && isOfWords && !turn.opening.corrects
      ? [{ text: turn.desk.index.get(focus)?.name ?? '', actors: [focus] }]
      : [];
  const told = base.speech ? speakers : [];
  const parties =
    base.speech && speakers.length > 0 ? [] : [...(base.speech ? [] : base.speakers.map(unitOf)), ...people];
  const act = base.speech
    ? 'what-said'
    : base.act === 'summary' || base.act === 'show'
      ? 'quotes'
      : 'what-said';
  const about = [...parties, ...heard.about.map((unit) => ({ ...unit, light: false }))];
  const answer = await answered(turn, {
    ...base,
    act,
    speakers: told,
    about,
    matter: [...parties.map((unit) => unit.text), heard.matter].join(' '),
    claim: false,
    quoted: null,
    amount: heard.amount,
    period: heard.period,
  });
  if (answer.onRecord || !turn.state.denied || !turn.state.frame.claim) return answer;
  // What somebody did not say is left; another topic may be asked of the record.
  const alone = await answered(turn, { ...heard, act: 'quotes', claim: false });
  return alone.onRecord ? alone : answer;
}
