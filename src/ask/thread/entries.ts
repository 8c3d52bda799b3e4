import type { Development } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import type { Statement } from '../../record/statement.ts';
import { isLightWord } from '../../words/stopwords.ts';
import { sourceAnswer } from '../answers/entries.ts';
import { emptyFrame } from '../frame/frame.ts';
import { readFrame } from '../frame/read.ts';
import { unitsIn } from '../frame/units.ts';
import { answered, namesSomebody, phraseOf, type Turn, type TurnReader, topicsIn } from './turn.ts';

/** *Source?*, *which paper has it?*, *is that confirmed by anyone else?* */
export const source: TurnReader = (turn) => {
  const phrase = phraseOf(turn);
  const frame = { ...emptyFrame(turn.text, 'source'), refs: turn.state.shown.slice(0, 1) };
  if (
    /\b(?:anyone|anybody|someone|somebody|any(?:where)?|who) else\b.*|\b(?:another|other|second|more) (?:outlet|source|paper|agency|report|newspaper)|\belsewhere\b/.test(
      phrase,
    ) &&
    /\b(?:confirm|report|source|outlet|paper|agency|carry|have|has|print|publish|elsewhere|that|it)/.test(
      phrase,
    ) &&
    !/^(?:and )?who else/.test(phrase)
  )
    return topicsIn(turn).length === 0 || /\b(?:confirm|report|outlet|paper|source)/.test(phrase)
      ? sourceAnswer(turn.desk, frame, true)
      : null;
  const { act, refs } = readFrame(turn.text.replace(/^and /i, ''), turn.reading);
  if (act === 'wordings' && refs.length === 0) return answered(turn, { ...frame, act });
  return act === 'source' ? sourceAnswer(turn.desk, frame, false) : null;
};

/** *The full quote*, *his exact words*, *show me the whole thing*. */
export const wholeQuote: TurnReader = (turn) => {
  if (
    !/\b(?:full|whole|exact|entire|complete|verbatim|original|very|precise)\b.*\b(?:quotes?|quotation|words|wording|text|statement|thing|sentence)\b/.test(
      phraseOf(turn),
    )
  )
    return null;
  if (namesSomebody(turn) || turn.words.length > 9) return null;
  return answered(turn, { ...emptyFrame(turn.text, 'show'), refs: turn.state.shown.slice(0, 1) });
};

/** *When was that?*, *where?*, *who was there?*, *which border?*: of the first entry shown. */
export const thatEntry: TurnReader = async (turn) => {
  const phrase = phraseOf(turn);
  const [ref] = turn.state.shown;
  if (ref === undefined || namesSomebody(turn)) return null;
  const act = /^(?:and |so )?(?:when|(?:(?:on|for) )?(?:which|what) (?:day|date)|since when)\b/.test(phrase)
    ? ('when' as const)
    : /^(?:and )?(?:where|(?:in )?(?:which|what) (?:city|place|country|town))\b/.test(phrase)
      ? ('where' as const)
      : /^(?:and )?(?:whos|who) ?(?:is|was|were|are|will|else|be|takes|took)* ?(?:there|present|in it|involved|taking part|part|attending|attends|participating|participates|invited)\b/.test(
            phrase,
          ) ||
          /^(?:and )?(?:(?:which|what) (?!next|now|else|new)\w+|(?:by|of|with|about|against|for|to|from|in|on|than) (?:what|whom|who))$/.test(
            phrase,
          )
        ? ('show' as const)
        : null;
  if (
    act === null ||
    (act === 'where' && ref.startsWith('S-') && /\b(?:meet|meets|meeting|held)\b/.test(phrase))
  )
    return null;
  const said = new Set(turn.state.frame.about.map((unit) => unit.stem));
  const fresh = topicsIn(turn).filter((unit) => !said.has(unit.stem) && !isLightWord(unit.text));
  if (fresh.length > 0) return null;
  const saying = /\b(?:say|said|says)\b/.test(phrase);
  const refs = act === 'when' && !saying ? await datedFirst(turn) : [ref];
  return answered(turn, { ...emptyFrame(turn.text, act), refs });
};

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
export const ordinal: TurnReader = (turn) => {
  const [whole = '', place = ''] =
    /\bthe (first|second|third|fourth|fifth|last) (?:one|quote|statement|entry)\b/i.exec(turn.text) ?? [];
  if (whole === '') return null;
  const pick = <T>(of: readonly T[]): T | undefined =>
    place.toLowerCase() === 'last' ? of.at(-1) : of[ORDINALS.indexOf(place.toLowerCase())];
  const { frame, shown } = turn.state;
  const asked = frame.speakers.length > 1 ? pick(frame.speakers) : undefined;
  if (asked !== undefined) {
    const actor = turn.desk.index.get(asked.actors[0] ?? '');
    return answered(turn, readFrame(turn.text.replace(whole, actor?.name ?? asked.text), turn.reading));
  }
  const ref = pick(shown);
  return ref === undefined ? null : answered(turn, { ...emptyFrame(turn.text, 'show'), refs: [ref] });
};

/** *Who announced it?*: whoever spoke of the first entry shown. */
export const whoSaidThat: TurnReader = async (turn) => {
  const [ref] = turn.state.shown;
  const asks =
    /^(?:so |and |but )?who (?:first )?(?:announced|claimed|reported|revealed|confirmed|disclosed|mentioned) (?:it|that|this)(?: again| then| first)?$/;
  if (ref === undefined || !asks.test(phraseOf(turn))) return null;
  if (ref.startsWith('S-')) return answered(turn, { ...emptyFrame(turn.text, 'who-said'), refs: [ref] });
  const [development] = await turn.desk.store.developments([ref]);
  if (development === undefined) return null;
  const { headline } = development;
  const about = unitsIn(headline, turn.desk.index);
  return answered(turn, { ...emptyFrame(turn.text, 'who-said'), speech: true, about, matter: headline });
};

/** *Who is he?*, *what is her office?*, *do we know the name?* */
export const whoIsThat: TurnReader = (turn) => {
  const phrase = phraseOf(turn);
  const { focus } = turn.state;
  const asks =
    /^(?:and )?(?:who is|whos|who was|who are) (?:he|she|that|this|they|it|him|her)$/.test(phrase) ||
    /\b(?:his|her|their|the) (?:office|job|role|title|post|function|name)\b/.test(phrase);
  if (!asks || focus === null || namesSomebody(turn)) return null;
  const actor = turn.desk.index.get(focus);
  if (actor === undefined) return null;
  return answered(turn, {
    ...emptyFrame(turn.text, 'who-is'),
    speakers: [{ text: actor.name, actors: [focus] }],
  });
};
