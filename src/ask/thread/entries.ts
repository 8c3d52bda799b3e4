import { citedWords } from '../../record/citation.ts';
import type { Development } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Statement } from '../../record/statement.ts';
import { stem } from '../../words/stem.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { entriesAnswer, sourceAnswer } from '../answers/entries.ts';
import { onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame } from '../frame/frame.ts';
import { SAYING, UTTERANCE } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { unitsIn } from '../frame/units.ts';
import { personFor } from './antecedents.ts';
import { isAsking } from './cues.ts';
import { asksOfWords, eventAsked } from './events.ts';
import { PERSONS } from './kinds.ts';
import { answered, namesSomebody, phraseOf, type Turn, type TurnReader } from './turn.ts';

/** *Source?*, *which paper has it?*, *is that confirmed by anyone else?* */
export const source: TurnReader = async (turn) => {
  const frame = { ...emptyFrame(turn.text, 'source'), refs: turn.state.shown.slice(0, 1) };
  if (turn.ask === 'elsewhere' || turn.ask === 'source')
    return sourceAnswer(turn.desk, frame, turn.ask === 'elsewhere');
  if (await namesItsSource(turn)) return sourceAnswer(turn.desk, frame, false);
  const { act, refs } = readFrame(turn.text, turn.reading);
  if (act === 'wordings' && refs.length === 0) return answered(turn, { ...frame, act });
  return act === 'source' ? sourceAnswer(turn.desk, frame, false) : null;
};

/** *Both from AFP?*, *is that Reuters?*: whether all that a turn names is who published what was shown. */
async function namesItsSource(turn: Turn): Promise<boolean> {
  const { desk, state, words } = turn;
  const own = words.filter((word) => !isAsking(word) && word !== 'both');
  const [ref = ''] = state.shown;
  if (own.length === 0 || ref === '') return false;
  const { items } = await entriesAnswer(desk, { ...emptyFrame(turn.text, 'show'), refs: [ref] });
  const publishers = items.flatMap((item) =>
    item.kind === 'actor' ? [] : item.sources.map(({ publisher }) => publisher),
  );
  const known = new Set(publishers.flatMap((name) => tokenize(name)).map(({ word }) => word));
  return own.every((word) => known.has(word));
}

/** *The full quote*, *his exact words*, *show me the whole thing*. */
export const wholeQuote: TurnReader = async (turn) => {
  const named = await wholeOfNamed(turn);
  if (named !== null) return answered(turn, { ...emptyFrame(turn.text, 'show'), refs: [named] });
  if (turn.ask !== 'whole') return null;
  const [ref = ''] = turn.state.shown;
  const pronoun = turn.words.find((word) => /^(?:his|her|their)$/.test(word)) ?? '';
  const person = ref.startsWith('S-') || pronoun === '' ? null : personFor(turn, pronoun);
  // What happened has no words of anybody.
  const speakers =
    person === null ? [] : [{ text: turn.desk.index.get(person)?.name ?? '', actors: [person] }];
  return speakers.length > 0
    ? answered(turn, { ...emptyFrame(turn.text, 'quotes'), speakers, speech: true })
    : answered(turn, { ...emptyFrame(turn.text, 'show'), refs: [ref].filter((one) => one !== '') });
};

const WHOLE = /\b(?:in full|word for word|verbatim|full|whole|entire|complete|exact)\b/i;

/** *Read me X’s in full*: the first of X’s that was shown; null where a turn asks for more, or none of X’s was. */
async function wholeOfNamed({ opening, mentions, words, state, desk }: Turn): Promise<string | null> {
  const [mention, another] = mentions;
  if (mention === undefined || another !== undefined || !WHOLE.test(opening.text)) return null;
  const isOther = (word: string, at: number): boolean =>
    !isAsking(word) && !(at >= mention.from && at < mention.to);
  if (words.some(isOther)) return null;
  const shown = await desk.store.statements(state.shown.filter((ref) => ref.startsWith('S-')));
  const theirs = new Set(
    shown.filter(({ speaker }) => mention.actors.includes(speaker)).map(({ ref }) => ref),
  );
  return state.shown.find((ref) => theirs.has(ref)) ?? null;
}

/** *Shorter, please*: the first entry shown and no other; a quotation is never cut. */
export const shorter: TurnReader = (turn) =>
  turn.ask === 'shorter' && turn.state.shown.length > 0
    ? answered(turn, { ...emptyFrame(turn.text, 'show'), refs: turn.state.shown.slice(0, 1) })
    : null;

/** *When was that?*, *where?*, *who was there?*, *which border?*: of the first entry shown. */
export const thatEntry: TurnReader = async (turn) => {
  const [ref] = turn.state.shown;
  if (ref !== undefined && asksWhichOf(turn))
    return answered(turn, { ...emptyFrame(turn.text, 'show'), refs: [ref] });
  if (ref === undefined || (namesSomebody(turn) && !(await isOfSpeaker(turn, ref)))) return null;
  if (turn.ask === 'when') {
    const refs = asksOfWords(turn) || DATE.test(phraseOf(turn)) ? [ref] : await datedFirst(turn);
    return answered(turn, { ...emptyFrame(turn.text, 'when'), refs });
  }
  if (turn.ask === 'where') return whereAsked(turn, ref);
  return turn.ask === 'parties' || WHICH.test(phraseOf(turn).replace(PRECISELY, ''))
    ? answered(turn, { ...emptyFrame(turn.text, 'show'), refs: [ref] })
    : null;
};

/** *Date?*: of what was shown, and of nothing that it tells of. */
const DATE = /^(?:and |the |what )*dates?$/;

const PRECISELY = / (?:exactly|precisely|specifically|then|again)$/;

/** Where what a turn asks of was or is to be; null of words, where it asks of what people do who meet. */
async function whereAsked(turn: Turn, ref: string): Promise<Answer | null> {
  const event = await eventAsked(turn);
  const ofEvent = event === null && ref.startsWith('S-') && turn.words.some((word) => EVENT.test(word));
  const told = ofEvent ? await toldOf(turn, ref) : undefined;
  if (ofEvent && told === undefined) return null;
  const refs = [told ?? (event?.place == null ? ref : event.ref)];
  return answered(turn, { ...emptyFrame(turn.text, 'where'), refs });
}

/** What happened of which a statement tells. */
const toldOf = async (turn: Turn, ref: string): Promise<string | undefined> =>
  happeningOf(turn, (await turn.desk.store.statements([ref]))[0]);

/** *Which Russian is going?*: whoever of them had part in what was shown. */
function asksWhichOf(turn: Turn): boolean {
  const [mention, another] = turn.mentions;
  if (mention?.from !== 1 || another !== undefined || !/^(?:which|what)$/.test(turn.words[0] ?? ''))
    return false;
  const speak = new Set(mention.actors.flatMap((one) => turn.desk.index.spokenForBy(one)));
  if (asksOfWords(turn)) return false;
  const own = turn.words.slice(mention.to).filter((word) => !isAsking(word) && !PERSONS.includes(word));
  return own.length <= 1 && turn.state.people.some((one) => speak.has(one));
}

/** *When did X give his warning?*: what asks of words, and names whoever spoke what was shown, and nobody else. */
async function isOfSpeaker(turn: Turn, ref: string): Promise<boolean> {
  const [said] = ref.startsWith('S-') ? await turn.desk.store.statements([ref]) : [];
  return (
    said !== undefined &&
    turn.words.some((word) => SAYING.has(word) || UTTERANCE.has(word)) &&
    turn.mentions.every(({ actors }) => actors.includes(said.speaker))
  );
}

/** What people do who meet: no statement does. */
const EVENT =
  /^(?:meet|meets|meeting|held|begin|begins|beginning|start|starts|starting|happen|happens|happening)$/;

/** *Which border?*, *what countries would that be?*, *by what?*: something of what was shown. */
const WHICH =
  /^(?:and )?(?:(?:to|from|in|of) )?(?:(?:which|what|whose) (?!next|now|else|new)\w+(?: (?:is|are|was|were|would|could|might) (?:that|it|this|those|these|they)(?: be)?)?|(?:\w+ )?(?:by|of|with|about|against|for|to|from|in|on|than|over|after|because of|under) what|(?:if|provided|in case) what(?: happens)?|(?:on|under|in) (?:what|which) (?:terms?|conditions?|case|circumstances)|what (?:is|was|did|does) (?:he|she|they|it|that|this) (?:talking about|referring to|about|mean|mean by (?:it|that|this)))$/;

/** The first entry shown that has a day, before the first of all where that has none; what a turn has a word of comes first. */
export async function datedFirst(turn: Turn): Promise<string[]> {
  const { desk } = turn;
  const event = await eventAsked(turn);
  if (event?.date != null) return [event.ref];
  const shown = await wordedFirst(turn);
  const entries = [
    ...(await desk.store.statements(shown.filter((one) => one.startsWith('S-')))),
    ...(await desk.store.developments(shown.filter((one) => one.startsWith('D-')))),
  ];
  const dates = new Map(entries.map((entry) => [entry.ref, isStatement(entry) ? entry.saidOn : entry.date]));
  const [first = ''] = shown;
  const near = shown.slice(0, 3).find((ref) => dates.get(ref) != null);
  if (dates.get(first) != null) return [first];
  const told =
    near ??
    (await happeningOf(
      turn,
      entries.find(({ ref }) => ref === first),
    ));
  return told === undefined ? [first] : [told, first];
}

/** *When does it officially begin?*: of what was shown, what is told in words of the turn before what is not. */
async function wordedFirst({ desk, state, words }: Turn): Promise<string[]> {
  const asked = new Set(words.filter((word) => !isStopword(word)).map(stem));
  const told = await desk.store.developments(state.shown.filter((one) => one.startsWith('D-')));
  const isTold = (ref: string): boolean =>
    tokenize(told.find((one) => one.ref === ref)?.headline ?? '').some(({ word }) => asked.has(stem(word)));
  const [first = ''] = state.shown;
  const worded = isTold(first) ? undefined : state.shown.find(isTold);
  return worded === undefined ? [...state.shown] : [worded, ...state.shown.filter((ref) => ref !== worded)];
}

/** What happened with a day to it, of which a statement without one tells. */
async function happeningOf(
  turn: Turn,
  entry: Statement | Development | undefined,
): Promise<string | undefined> {
  if (entry === undefined || !isStatement(entry)) return undefined;
  const about = unitsIn(entry.headline, turn.desk.index);
  const asked = { ...emptyFrame(turn.text, 'when'), about, matter: entry.headline };
  const { items, onRecord } = await answered(turn, asked);
  const dated = items.find((item) => item.kind === 'development' && item.development.date !== null);
  return onRecord && dated?.kind === 'development' ? dated.development.ref : undefined;
}

/** *Who announced it?*, *says who?*: whoever spoke of the first entry shown; where nobody is quoted on it, its source. */
export const whoSaidThat: TurnReader = async (turn) => {
  const [ref] = turn.state.shown;
  if (ref === undefined) return null;
  if (WHO_THEN.test(phraseOf(turn)) && (await isOfAnother(turn, ref)))
    return answered(turn, { ...emptyFrame(turn.text, 'who-said'), refs: [ref] });
  if (turn.state.denied || turn.ask !== 'voice') return null;
  if (ref.startsWith('S-')) return answered(turn, { ...emptyFrame(turn.text, 'who-said'), refs: [ref] });
  const [development] = await turn.desk.store.developments([ref]);
  if (development === undefined) return null;
  const [citation] = development.citations;
  const matter = citation === undefined ? development.headline : citedWords(citation);
  const about = unitsIn(matter, turn.desk.index);
  const asked = { ...emptyFrame(turn.text, 'who-said'), speech: true, about, matter };
  const answer = await answered(turn, asked);
  return answer.items[0]?.kind === 'statement'
    ? answer
    : sourceAnswer(turn.desk, { ...emptyFrame(turn.text, 'source'), refs: [ref] }, false);
};

/** *Who was it, then?* */
const WHO_THEN = /^(?:so )?(?:who|whose) (?:was|is|were) (?:it|that|this|they)(?: then)?$/;

/** Whether what was shown is not of whoever was asked about: it was claimed of the wrong one. */
async function isOfAnother({ desk, state }: Turn, ref: string): Promise<boolean> {
  const [said] = state.denied && ref.startsWith('S-') ? await desk.store.statements([ref]) : [];
  const named = state.frame.speakers.flatMap(({ actors }) => actors);
  return said !== undefined && named.length > 0 && !named.includes(said.speaker);
}

/** *To whom did he say it?*: whoever the first entry shown of his was said to. */
export const saidToWhom: TurnReader = async (turn) => {
  if (turn.ask !== 'hearer') return null;
  const [ref = ''] = turn.state.shown.filter((one) => one.startsWith('S-'));
  const [item] = await turn.desk.statementItems(await turn.desk.store.statements([ref]));
  if (item?.statement.status !== 'published') return null;
  const frame = { ...emptyFrame(turn.text, 'show'), refs: [ref] };
  const hearers = item.addressees.map((actor) => turn.desk.actorItem(actor, item.score));
  return onRecord(frame, say.saidTo(item), [item, ...hearers], { total: 1 });
};

/** *Who is he?*, *what is her office?*, *do we know the name?* */
export const whoIsThat: TurnReader = (turn) => {
  const ofState = theOneFrom(turn);
  if (ofState !== null) return profileOf(turn, ofState);
  if (turn.ask !== 'profile') return null;
  const pronoun = turn.words.find((word) => /^(?:he|she|him|her|his|hers|hes|shes)$/.test(word)) ?? '';
  return profileOf(turn, personFor(turn, pronoun));
};

function profileOf(turn: Turn, ref: ActorRef | null): Promise<Answer> | null {
  const actor = turn.desk.index.get(ref ?? '');
  if (actor === undefined) return null;
  const speakers = [{ text: actor.name, actors: [actor.ref] }];
  return answered(turn, { ...emptyFrame(turn.text, 'who-is'), speakers });
}

/** *Who is the Russian?*: the one of the people of the thread who speaks for that state. */
function theOneFrom({ words, mentions, state, desk }: Turn): ActorRef | null {
  const [mention, ...others] = mentions;
  const asks = /^(?:and )?(?:who is|whos|who was) the (\w+)(?: one| guy| man| woman| envoy)?$/.exec(
    words.join(' '),
  );
  if (asks === null || mention === undefined || others.length > 0 || /s$/.test(asks[1] ?? '')) return null;
  const speak = new Set(mention.actors.flatMap((ref) => desk.index.spokenForBy(ref)));
  return state.people.find((ref) => speak.has(ref)) ?? null;
}
