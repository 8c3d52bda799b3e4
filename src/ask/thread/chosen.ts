import { refOf } from '../../recall/items.ts';
import type { Statement } from '../../record/statement.ts';
import type { Answer } from '../answer.ts';
import { emptyFrame, type Frame, topicsOf } from '../frame/frame.ts';
import { EARLIEST, LATEST } from '../frame/lexicon.ts';
import { bodiesWith, namedIn } from '../frame/named.ts';
import { readFrame } from '../frame/read.ts';
import { unitsIn } from '../frame/units.ts';
import { personFor } from './antecedents.ts';
import { answered, namesSomebody, type Turn, type TurnReader, turnOf } from './turn.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

const ORDINAL =
  /\b(?:the|that|this|his|her|their) (first|second|third|fourth|fifth|last) (?:one|quote|statement|entry|remark)\b/i;
/** *The second of them*, *the first, who …*: no noun stands behind. */
const BARE_ORDINAL =
  /(?:\bthe |^)(first|second|third|fourth|fifth|last)(?: one)?(?: of (?:them|those|these|the (?:two|three)))?(?=[\s]*[,?.!]|[\s]*$)/i;

/** *The second one in full*, *what did the second one say about T?*: an entry shown, or one of those who were asked about. */
export const ordinal: TurnReader = async (turn) => {
  const [whole = '', place = ''] = ORDINAL.exec(turn.text) ?? BARE_ORDINAL.exec(turn.opening.rest) ?? [];
  if (whole === '') return (await theOtherOne(turn)) ?? (await theOneOf(turn)) ?? theOneOn(turn);
  const pick = <T>(of: readonly T[]): T | undefined =>
    place.toLowerCase() === 'last' ? of.at(-1) : of[ORDINALS.indexOf(place.toLowerCase())];
  const { frame, shown, listed } = turn.state;
  const asked = frame.speakers.length > 1 ? pick(frame.speakers) : undefined;
  if (asked !== undefined) {
    const actor = turn.desk.index.get(asked.actors[0] ?? '');
    return answered(turn, readFrame(turn.text.replace(whole, actor?.name ?? asked.text), turn.reading));
  }
  const ref = pick(listed.length > 0 ? listed : shown);
  if (ref === undefined) return null;
  return askedOfEntry(turn, turn.opening.rest.replace(whole, 'that one'), ref);
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
  /\b(?:the|that) ((?!an? |the )\S+(?: \S+){0,2}?) (?:one|quote|bit|thing|entry)(?=[\s?.!]*$|\s*[,–—-])/i,
  /^(?:is|are|was|were) (\S+(?: \S+){0,3}?) (?:among|one of|part of|on|in) (?:them|those|these|it|that|the list)[\s?.!]*$/i,
];

/** *The X one*, *the one by X*: of the entries shown, the one of whom it names. */
const ONE_BY =
  /\b(?:the|that) (?:(?:one|quote|statement|line) (by|from|of|to) (?:the )?(.+?)|(\S+(?: \S+)?) (?:one|quote|meeting|talks|session))(?=[\s?.!]*$| in full| please)/i;

/** *The Blinken one in full*, *the one to the agencies*: of the entries shown, the one of theirs. */
async function theOneOf(turn: Turn): Promise<Answer | null> {
  const [whole = '', how = '', by = '', before = ''] = ONE_BY.exec(turn.text) ?? [];
  const named = namedIn(by || before, turn.desk.index);
  const bodies = how === 'to' && by !== '' ? bodiesWith(by, turn.desk.index) : [];
  const actors = [...named.flatMap((one) => one.actors), ...bodies];
  if (actors.length === 0) return null;
  const said = await turn.desk.store.statements(turn.state.shown.filter((ref) => ref.startsWith('S-')));
  const voices = new Set(actors.flatMap((ref) => [ref, ...turn.desk.index.spokenForBy(ref)]));
  const isTheirs = ({ speaker, addressees }: Statement): boolean =>
    how === 'to' ? addressees.some((ref) => voices.has(ref)) : voices.has(speaker);
  const happened = await turn.desk.store.developments(turn.state.shown.filter((ref) => ref.startsWith('D-')));
  // What one of them had part in that not all have.
  const has = happened.filter((one) => [...one.actors, ...one.recipients].some((ref) => voices.has(ref)));
  const theirs = how === '' && has.length < happened.length ? has : [];
  const ref = turn.state.shown.find(
    (one) =>
      said.some((entry) => entry.ref === one && isTheirs(entry)) || theirs.some((entry) => entry.ref === one),
  );
  return ref === undefined ? null : askedOfEntry(turn, turn.text.replace(whole, 'that one'), ref);
}

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

/** *Just the latest*, *the first one only*: of what was asked for, the newest or the first. */
export const inOrderOnly: TurnReader = async (turn) => {
  const { frame } = turn.state;
  const theirs = latestOf(turn);
  if (theirs !== null) return answered(turn, theirs);
  const asked = turn.words.filter(
    (word) => !/^(?:and|just|only|the|most|one|his|her|their|please|of|them|those)$/.test(word),
  );
  const order = asked.every((word) => LATEST.has(word))
    ? 'latest'
    : asked.every((word) => EARLIEST.has(word))
      ? 'earliest'
      : null;
  const lists = frame.speakers.length > 0 || (frame.speech && topicsOf(frame).length > 0);
  if (asked.length === 0 || order === null || !lists) return null;
  const answer = await answered(turn, {
    ...frame,
    text: turn.text,
    act: 'quotes',
    claim: false,
    order,
    refs: [],
    skip: 0,
  });
  return answer.onRecord ? { ...answer, items: answer.items.slice(0, 1), sections: [] } : answer;
};

const HIS_LATEST = /^(?:what(?:['’]?s| is| was| are| were) )?(his|her|their) (?:very )?(\p{L}+)[\s?.!]*$/iu;

/** *What’s his latest?*: whoever is meant is asked for the newest words or the first. */
function latestOf(turn: Turn): Frame | null {
  const [, pronoun = '', word = ''] = HIS_LATEST.exec(turn.opening.rest) ?? [];
  const order = LATEST.has(word.toLowerCase())
    ? 'latest'
    : EARLIEST.has(word.toLowerCase())
      ? 'earliest'
      : null;
  const actor = turn.desk.index.get(personFor(turn, pronoun.toLowerCase()) ?? '');
  if (order === null || actor === undefined) return null;
  const speakers = [{ text: actor.name, actors: [actor.ref] }];
  return { ...emptyFrame(turn.text, 'quotes'), speakers, order, speech: true };
}
