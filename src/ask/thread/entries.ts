import { refOf } from '../../recall/items.ts';
import type { Development } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import type { Statement } from '../../record/statement.ts';
import type { Answer } from '../answer.ts';
import { sourceAnswer } from '../answers/entries.ts';
import { emptyFrame } from '../frame/frame.ts';
import { SAYING } from '../frame/lexicon.ts';
import { readFrame } from '../frame/read.ts';
import { unitsIn } from '../frame/units.ts';
import { personFor } from './antecedents.ts';
import { answered, namesSomebody, phraseOf, type Turn, type TurnReader, turnOf } from './turn.ts';

/** *Source?*, *which paper has it?*, *is that confirmed by anyone else?* */
export const source: TurnReader = (turn) => {
  const frame = { ...emptyFrame(turn.text, 'source'), refs: turn.state.shown.slice(0, 1) };
  if (turn.ask === 'elsewhere' || turn.ask === 'source')
    return sourceAnswer(turn.desk, frame, turn.ask === 'elsewhere');
  const { act, refs } = readFrame(turn.text, turn.reading);
  if (act === 'wordings' && refs.length === 0) return answered(turn, { ...frame, act });
  return act === 'source' ? sourceAnswer(turn.desk, frame, false) : null;
};

/** *The full quote*, *his exact words*, *show me the whole thing*. */
export const wholeQuote: TurnReader = (turn) =>
  turn.ask === 'whole'
    ? answered(turn, { ...emptyFrame(turn.text, 'show'), refs: turn.state.shown.slice(0, 1) })
    : null;

/** *When was that?*, *where?*, *who was there?*, *which border?*: of the first entry shown. */
export const thatEntry: TurnReader = async (turn) => {
  const [ref] = turn.state.shown;
  if (ref === undefined || namesSomebody(turn)) return null;
  if (turn.ask === 'when') {
    const saying = turn.words.some((word) => /^(?:say|said|says|quoted)$/.test(word));
    const refs = saying ? [ref] : await datedFirst(turn);
    return answered(turn, { ...emptyFrame(turn.text, 'when'), refs });
  }
  if (turn.ask === 'where' && ref.startsWith('S-') && turn.words.some((word) => EVENT.test(word)))
    return null;
  if (turn.ask === 'where') return answered(turn, { ...emptyFrame(turn.text, 'where'), refs: [ref] });
  return turn.ask === 'parties' || WHICH.test(phraseOf(turn))
    ? answered(turn, { ...emptyFrame(turn.text, 'show'), refs: [ref] })
    : null;
};

/** What people do who meet: no statement does. */
const EVENT =
  /^(?:meet|meets|meeting|held|begin|begins|beginning|start|starts|starting|happen|happens|happening)$/;

/** *Which border?*, *what countries would that be?*, *by what?*: something of what was shown. */
const WHICH =
  /^(?:and )?(?:(?:which|what) (?!next|now|else|new)\w+(?: (?:is|are|was|were|would|could|might) (?:that|it|this|those|these|they)(?: be)?)?|(?:by|of|with|about|against|for|to|from|in|on|than) what|what (?:is|was|did|does) (?:he|she|they|it|that|this) (?:talking about|referring to|about|mean|mean by (?:it|that|this)))$/;

/** The first entry shown that has a day, before the first of all where that has none. */
async function datedFirst(turn: Turn): Promise<string[]> {
  const { desk, state } = turn;
  const { shown } = state;
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

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** *The second one in full*, *what did the second one say about T?*: an entry shown, or one of those who were asked about. */
export const ordinal: TurnReader = async (turn) => {
  const [whole = '', place = ''] =
    /\bthe (first|second|third|fourth|fifth|last) (?:one|quote|statement|entry)\b/i.exec(turn.text) ?? [];
  if (whole === '') return (await theOtherOne(turn)) ?? theOneOn(turn);
  const pick = <T>(of: readonly T[]): T | undefined =>
    place.toLowerCase() === 'last' ? of.at(-1) : of[ORDINALS.indexOf(place.toLowerCase())];
  const { frame, shown } = turn.state;
  const asked = frame.speakers.length > 1 ? pick(frame.speakers) : undefined;
  if (asked !== undefined) {
    const actor = turn.desk.index.get(asked.actors[0] ?? '');
    return answered(turn, readFrame(turn.text.replace(whole, actor?.name ?? asked.text), turn.reading));
  }
  const ref = pick(shown);
  if (ref === undefined) return null;
  return askedOfEntry(turn, turn.text.replace(whole, 'that one'), ref);
};

/** *No, the other one*, where two statements of one speaker were shown: the second of them. */
async function theOtherOne(turn: Turn): Promise<Answer | null> {
  const { shown } = turn.state;
  if (shown.length !== 2 || !/^(?:no\s+)?the other (?:one|quote|statement|line)[\s?.!]*$/i.test(turn.text))
    return null;
  const [one, two] = await turn.desk.store.statements(shown);
  return one !== undefined && one.speaker === two?.speaker
    ? askedOfEntry(turn, 'that one', shown[1] ?? '')
    : null;
}

/** *That one, when is it?*: the source, the day or the place of an entry, else the entry. */
function askedOfEntry(turn: Turn, text: string, ref: string): Promise<Answer> {
  const { ask } = turnOf(turn, text);
  const act = ask === 'source' || ask === 'when' || ask === 'where' ? ask : 'show';
  return answered(turn, { ...emptyFrame(turn.text, act), refs: [ref] });
}

const THE_ONE = [
  /\b(?:the|that) (?:one|quote|statement|line|bit|part|thing|entry) (?:on|about|with|regarding|concerning|where|of)\s+(.+?)[\s?.!]*$/i,
  /\b(?:the|that) (\S+(?: \S+){0,2}?) (?:one|quote|bit|thing|entry)(?=[\s?.!]*$|\s*[,–—-])/i,
  /^(?:is|are|was|were) (\S+(?: \S+){0,3}?) (?:among|one of|part of|on|in) (?:them|those|these|it|that|the list)[\s?.!]*$/i,
];

/** *Just the one on T*, *the T one*, *is T among them?*: of the entries shown, the one that is about T. */
async function theOneOn(turn: Turn): Promise<Answer | null> {
  const [whole = '', topic = ''] =
    THE_ONE.map((one) => one.exec(turn.text)).find((one) => one !== null) ?? [];
  const about = unitsIn(topic, turn.desk.index).map((unit) => ({ ...unit, light: false }));
  if (about.length === 0 || namesSomebody(turnOf(turn, turn.text.replace(topic, '')))) return null;
  const { frame, shown } = turn.state;
  const asked = { ...emptyFrame(turn.text, 'what-said'), speakers: frame.speakers, speech: frame.speech };
  const { items } = await answered(turn, { ...asked, about, matter: topic });
  const ref = items.map(refOf).find((one) => shown.includes(one));
  return ref === undefined ? null : askedOfEntry(turn, turn.text.replace(whole, 'that one'), ref);
}

/** *Who announced it?*: whoever spoke of the first entry shown. */
export const whoSaidThat: TurnReader = async (turn) => {
  const [ref] = turn.state.shown;
  const [, verb = ''] =
    /^(?:so |and |but )?who (?:first )?(\w+) (?:it|that|this|so|them|those)(?: again| then| first)?$/.exec(
      phraseOf(turn),
    ) ?? [];
  const says = SAYING.has(verb) || /^(?:claimed|revealed|confirmed|disclosed)$/.test(verb);
  if (ref === undefined || turn.state.denied || !says) return null;
  if (ref.startsWith('S-')) return answered(turn, { ...emptyFrame(turn.text, 'who-said'), refs: [ref] });
  const [development] = await turn.desk.store.developments([ref]);
  if (development === undefined) return null;
  const { headline } = development;
  const about = unitsIn(headline, turn.desk.index);
  return answered(turn, { ...emptyFrame(turn.text, 'who-said'), speech: true, about, matter: headline });
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
