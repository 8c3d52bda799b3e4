import { z } from 'zod';
import { type Desk, openDesk } from '../recall/desk.ts';
import { type Item, refOf } from '../recall/items.ts';
import type { Actor } from '../record/actor.ts';
import { dayRange } from '../record/edtf.ts';
import type { ActorRef } from '../record/refs.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { isStopword } from '../words/stopwords.ts';
import { tokenize } from '../words/tokens.ts';
import type { Answer } from './answer.ts';
import { sourceAnswer } from './answers/entries.ts';
import * as say from './answers/leads.ts';
import { notOnRecord, onRecord } from './answers/outcome.ts';
import type { Moment } from './answers/overview.ts';
import { answerFrames, readingOf } from './ask.ts';
import { plainText, withoutPoliteness } from './frame/clean.ts';
import { emptyFrame, Frame, topicsOf } from './frame/frame.ts';
import { type Reading, readFrame, readFrames } from './frame/read.ts';

/** What a thread is about after an answer: the frame, the entries shown, and whom it was about. */
const State = z.object({
  frame: Frame,
  shown: z.array(z.string()),
  focus: z.string().nullable(),
});
type State = z.infer<typeof State>;

/** The state of a thread after `answer`, as a string for the store; a turn that came to nothing leaves what was before. */
export function threadState(
  { frame, items, intent, onRecord: on }: Answer,
  before: string | null = null,
): string {
  const cameToNothing = intent === 'decline' || (!on && frame.speakers.length === 0);
  if (cameToNothing && before !== null) return before;
  const state: State = {
    frame,
    shown: items
      .filter((item) => item.kind !== 'actor')
      .slice(0, 8)
      .map(refOf),
    focus:
      frame.speakers[0]?.actors.length === 1 && !on
        ? (frame.speakers[0].actors[0] ?? null)
        : lastingFocus(focusOf(items, frame), items, frame, before),
  };
  return JSON.stringify(state);
}

/** A turn that names nobody, and whose answer is about no person, leaves the person whom the thread was about. */
function lastingFocus(
  focus: ActorRef | null,
  items: readonly Item[],
  frame: Frame,
  before: string | null,
): ActorRef | null {
  const named = [...frame.speakers, ...frame.about].some(({ actors }) => actors.length > 0);
  const people = items.flatMap((item) =>
    item.kind === 'actor'
      ? [item.actor]
      : item.kind === 'statement'
        ? [item.speaker]
        : [...item.actors, ...item.recipients],
  );
  const isPerson = people.some(({ ref, kind }) => ref === focus && kind === 'person');
  return named || isPerson ? focus : (readState(before)?.focus ?? focus);
}

/** Whom *he* or *she* would mean: a person who spoke, whom the question names, or who took part; else whoever spoke. */
function focusOf(items: readonly Item[], frame: Frame): ActorRef | null {
  const [first] = items;
  if (first?.kind === 'actor') return first.actor.ref;
  const isPerson = (actor: Actor | undefined): boolean => actor?.kind === 'person';
  if (first?.kind === 'statement' && isPerson(first.speaker)) return first.statement.speaker;
  const parties = items.flatMap((item) =>
    item.kind === 'development' ? [...item.actors, ...item.recipients] : [],
  );
  const named = [...frame.speakers, ...frame.about].flatMap((one) => one.actors);
  const person =
    parties.find((actor) => isPerson(actor) && named.includes(actor.ref)) ??
    (first?.kind === 'development' ? first.actors.find(isPerson) : undefined);
  if (person !== undefined) return person.ref;
  const mentioned = frame.about.find((unit) => unit.actors.length === 1)?.actors[0];
  if (first?.kind === 'statement')
    return frame.speakers.length === 0 ? (mentioned ?? first.statement.speaker) : first.statement.speaker;
  return frame.speakers[0]?.actors[0] ?? first?.actors[0]?.ref ?? null;
}

/** Answers a question in the light of what its thread is about; without a state it stands by itself. */
export async function askInThread(
  store: WorkspaceStore,
  text: string,
  before: string | null,
  moment: Moment,
): Promise<Answer> {
  const desk = await openDesk(store);
  const reading = await readingOf(desk, text, moment);
  const state = readState(before);
  if (state === null) return answerFrames(desk, readFrames(text, reading), moment);
  const turn: Turn = { desk, state, reading, moment, text: withoutPoliteness(plainText(text)), words: [] };
  turn.words = tokenize(turn.text).map((token) => token.word);
  for (const read of TURNS) {
    const answer = await read(turn);
    if (answer !== null) return answer;
  }
  return answerFrames(desk, readFrames(withName(turn), reading), moment);
}

function readState(before: string | null): State | null {
  if (before === null) return null;
  try {
    return State.safeParse(JSON.parse(before)).data ?? null;
  } catch {
    return null;
  }
}

/** A question in a thread. */
interface Turn {
  desk: Desk;
  state: State;
  reading: Reading;
  moment: Moment;
  text: string;
  words: string[];
}

type TurnReader = (turn: Turn) => Promise<Answer | null> | null;

const answered = (turn: Turn, frame: Frame): Promise<Answer> => answerFrames(turn.desk, [frame], turn.moment);

const phraseOf = ({ words }: Turn): string => words.join(' ');

const LEADS =
  /^(?:(?:and|but|so|ok|okay|no|then|only|just|what|how|about|same|for|on|with|from|regarding|of)\s+)+/;

/** *Thanks*, *hello*: nothing of the thread changes. */
const smallTalk: TurnReader = (turn) => {
  const frame = readFrame(turn.text, turn.reading);
  return frame.act === 'social' ? answered(turn, frame) : null;
};

/** *Source?*, *which paper has it?*, *is that confirmed by anyone else?* */
const source: TurnReader = (turn) => {
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
  return readFrame(turn.text.replace(/^and /i, ''), turn.reading).act === 'source'
    ? sourceAnswer(turn.desk, frame, false)
    : null;
};

const topicsIn = (turn: Turn) => topicsOf(readFrame(turn.text, turn.reading));

const namesSomebody = (turn: Turn): boolean => turn.desk.index.mentions(tokenize(turn.text)).length > 0;

/** *The full quote*, *his exact words*, *show me the whole thing*. */
const wholeQuote: TurnReader = (turn) => {
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
const thatEntry: TurnReader = async (turn) => {
  const phrase = phraseOf(turn);
  const [ref] = turn.state.shown;
  if (ref === undefined || namesSomebody(turn)) return null;
  const act = /^(?:and |so )?(?:when|(?:on )?(?:which|what) (?:day|date)|since when)\b/.test(phrase)
    ? ('when' as const)
    : /^(?:and )?(?:where|(?:in )?(?:which|what) (?:city|place|country|town))\b/.test(phrase)
      ? ('where' as const)
      : /^(?:and )?who (?:was|were|is|are|else was) (?:there|present|in it|involved)\b/.test(phrase) ||
          /^(?:and )?(?:which|what) \w+$/.test(phrase)
        ? ('show' as const)
        : null;
  if (act === null) return null;
  const said = new Set(turn.state.frame.about.map((unit) => unit.stem));
  const fresh = topicsIn(turn).filter((unit) => !said.has(unit.stem));
  if (fresh.length > 0) return null;
  const saying = /\b(?:say|said|says)\b/.test(phrase);
  const refs = act === 'when' && !saying ? await datedFirst(turn) : [ref];
  return answered(turn, { ...emptyFrame(turn.text, act), refs });
};

/** The first entry shown that has a day, before the first of all where that has none. */
async function datedFirst({ desk, state: { shown } }: Turn): Promise<string[]> {
  const entries = [
    ...(await desk.store.statements(shown.filter((one) => one.startsWith('S-')))),
    ...(await desk.store.developments(shown.filter((one) => one.startsWith('D-')))),
  ];
  const dates = new Map(entries.map((entry) => [entry.ref, 'speaker' in entry ? entry.saidOn : entry.date]));
  const [first = ''] = shown;
  const near = shown.slice(0, 3).find((ref) => dates.get(ref) != null);
  return dates.get(first) != null || near === undefined ? [first] : [near, first];
}

/** *Who is he?*, *what is her office?*, *do we know the name?* */
const whoIsThat: TurnReader = (turn) => {
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

/** *Who else?*, *who did then?*: the same, of others. */
const whoElse: TurnReader = async (turn) => {
  const phrase = phraseOf(turn);
  const { frame } = turn.state;
  const then = /^(?:so |and |but )?who (?:did|was it|said it|said that|was that)(?: then| it| that)*$/.test(
    phrase,
  );
  if (!then && !/^(?:and |so )?(?:who|anyone|anybody|somebody|someone) else\b/.test(phrase)) return null;
  const fresh = topicsOf(readFrame(turn.text.replace(/\belse\b/i, ' '), turn.reading));
  const asked: Frame =
    fresh.length > 0
      ? readFrame(turn.text.replace(/\belse\b/i, ' '), turn.reading)
      : { ...frame, text: turn.text, act: 'who-said', speakers: [], claim: false, refs: [] };
  const answer = await answered(turn, asked);
  if (then) return answer;
  const shown = new Set(fresh.length > 0 ? [] : turn.state.shown.slice(0, 1));
  const focus = fresh.length > 0 ? null : turn.state.focus;
  const items = answer.items.filter(
    (item) => !shown.has(refOf(item)) && (item.kind !== 'statement' || item.statement.speaker !== focus),
  );
  if (answer.onRecord && items.length > 0)
    return {
      ...answer,
      items,
      sections: [],
      total: items.length,
      lead: say.found(asked, items, items.length),
    };
  const who = turn.desk.index.get(turn.state.focus ?? '')?.name ?? 'who was named';
  return notOnRecord(asked, `Nobody else on the record: only ${who}.`, []);
};

/** *Anything newer?*, *anything more recent from him?* */
const newer: TurnReader = async (turn) => {
  const phrase = phraseOf(turn);
  if (
    !/\b(?:newer|more recent|later|fresher|since then|anything new|something new)\b/.test(phrase) ||
    namesSomebody(turn)
  )
    return null;
  const { state, desk } = turn;
  if (topicsIn(turn).length > 0) return null;
  const speakers =
    state.frame.speakers.length > 0 || state.focus === null
      ? state.frame.speakers
      : [{ text: desk.index.get(state.focus)?.name ?? '', actors: [state.focus] }];
  const about = state.frame.speakers.length > 0 ? [] : state.frame.about;
  const frame: Frame = {
    ...emptyFrame(turn.text, 'quotes'),
    speakers,
    about: speakers.length > 0 ? [] : about,
    matter: '',
    order: 'latest',
    speech: true,
  };
  const answer = await answered(turn, frame);
  const last = latestOf(await shownItems(turn));
  const items = answer.items.filter(
    (item) => item.kind === 'statement' && !state.shown.includes(refOf(item)) && dayOf(item) > last,
  );
  if (answer.onRecord && items.length > 0) return { ...answer, items, sections: [], total: items.length };
  const name = desk.index.get(speakers[0]?.actors[0] ?? '')?.name ?? 'them';
  return onRecord(frame, say.nothingNewer(name, answer.items), answer.items.slice(0, 1));
};

const shownItems = async ({ desk, state }: Turn): Promise<Item[]> =>
  desk.statementItems(await desk.store.statements(state.shown.filter((ref) => ref.startsWith('S-'))));

const dayOf = (item: Item): string => {
  const date =
    item.kind === 'statement'
      ? item.statement.saidOn
      : item.kind === 'development'
        ? item.development.date
        : null;
  return date === null ? '' : (dayRange(date).latest ?? '');
};

const latestOf = (items: readonly Item[]): string => items.map(dayOf).sort().at(-1) ?? '';

/** *What else?*, *more*: the same without what was shown. */
const more: TurnReader = async (turn) => {
  if (
    !/^(?:and )?(?:(?:what|anything|something) (?:else|more)|more|any more)\b/.test(phraseOf(turn)) ||
    namesSomebody(turn)
  )
    return null;
  const { frame, shown, focus } = turn.state;
  if (frame.speakers.length > 0 || (frame.act === 'what-said' && focus !== null && frame.speech)) {
    const speakers =
      frame.speakers.length > 0
        ? frame.speakers
        : [{ text: turn.desk.index.get(focus ?? '')?.name ?? '', actors: focus === null ? [] : [focus] }];
    return answered(turn, { ...emptyFrame(turn.text, 'quotes'), speakers, speech: true });
  }
  const answer = await answered(turn, { ...frame, text: turn.text });
  const fresh = answer.items.filter((item) => refOf(item) !== shown[0]);
  return {
    ...answer,
    items: [...fresh, ...answer.items.filter((item) => refOf(item) === shown[0])],
    sections: [],
  };
};

/** *What came of it?*: what else the same parties did at the time of the first entry shown. */
const outcome: TurnReader = async (turn) => {
  if (
    !/\b(?:came|come|outcome|result|resulted|led|lead to|followed)\b/.test(phraseOf(turn)) ||
    namesSomebody(turn) ||
    !/\b(?:it|that|this|there)\b/.test(phraseOf(turn))
  )
    return null;
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

/** *No, I meant X*, *and X?*, *what about T?*, *only on Sunday*: slots of the thread's frame change. */
const changedSlots: TurnReader = async (turn) => {
  const meant =
    /^(?:no|nope|sorry|not (?:him|her|them))?[\s,.:–-]*(?:i|we)?\s*(?:meant|mean|was asking about|am asking about)\s+(.+)$/i.exec(
      turn.text,
    )?.[1];
  const led = LEADS.test(`${phraseOf(turn)} `);
  const rest =
    meant ??
    turn.text.replace(
      /^(?:(?:and|but|so|ok(?:ay)?|then|only|just)\b[\s,]*)*(?:what about|how about|same for|about|on|with|regarding)?\s*(?:about\s+)?/i,
      '',
    );
  const phrase = tokenize(rest).map((token) => token.word);
  if (meant === undefined && !led && phrase.length > 3) return null;
  if (
    /^(?:who|whom|whose|what|whats|when|where|which|why|how|did|does|do|is|are|was|were|has|have|will|give|show|list|compare|summary|timeline|next|quotes|statements)$/.test(
      phrase[0] ?? '',
    )
  )
    return null;
  const { frame } = turn.state;
  const heard = readFrame(rest, turn.reading);
  const ofStatement = frame.refs[0]?.startsWith('S-') === true;
  const base: Frame = {
    ...frame,
    text: turn.text,
    refs: [],
    besides: [],
    speech: frame.speech || ofStatement,
  };
  if (heard.period !== null && topicsOf(heard).length === 0 && heard.speakers.length === 0)
    return answered(turn, {
      ...base,
      act: base.act === 'who-is' ? 'quotes' : base.act,
      period: heard.period,
    });
  const actors = turn.desk.index.resolve(rest.replace(/[?!.\s]+$/, ''));
  if (actors.length > 0) return named(turn, base, rest.replace(/[?!.\s]+$/, ''), actors, meant !== undefined);
  if (heard.act !== 'quotes' && heard.act !== 'what-said') return null;
  if (heard.speakers.length > 0) return null;
  if (heard.about.length === 0 && phrase.every(isStopword)) return null;
  const { isKnown } = turn.reading;
  const ofRecord = heard.about.some((unit) => unit.actors.length > 0 || isKnown?.(unit.text) === true);
  if (!led && meant === undefined && !ofRecord) return null;
  return otherTopic(turn, base, heard);
};

/** *And X?*: the same of somebody else. */
async function named(
  turn: Turn,
  base: Frame,
  text: string,
  actors: ActorRef[],
  meant: boolean,
): Promise<Answer> {
  const speakers = [{ text, actors }];
  const asksWho = base.act === 'who-is' || base.act === 'position';
  if (asksWho) return answered(turn, { ...base, speakers });
  const wasShown =
    base.act === 'show' ||
    base.act === 'source' ||
    base.act === 'compare' ||
    base.act === 'next' ||
    base.act === 'summary';
  const frame: Frame = {
    ...base,
    act: wasShown || base.act === 'who-said' || base.act === 'verify' ? 'what-said' : base.act,
    speakers,
    about: wasShown ? [] : base.about.filter((unit) => !unit.actors.some((ref) => actors.includes(ref))),
    claim: false,
    speech: true,
    quoted: null,
  };
  const answer = await answered(turn, frame);
  if (answer.onRecord) return answer;
  // What was a claim of one is only a topic for another: any of its weighty words will do.
  const own = answer.items.filter(
    (item) => item.kind === 'statement' && actors.includes(item.statement.speaker) && item.score > LOOSE,
  );
  if (base.claim && own.length > 0) return onRecord(frame, say.found(frame, own, own.length), own);
  const list = await answered(turn, { ...frame, about: [], matter: '' });
  if (meant && list.onRecord) return list;
  if (!list.onRecord && list.items.length > 0)
    return onRecord(frame, say.found(frame, list.items, list.items.length), list.items);
  return answer;
}

const LOOSE = 0.12;

/** *And about T?*: the same people on something else. */
function otherTopic(turn: Turn, base: Frame, heard: Frame): Promise<Answer> {
  const { focus } = turn.state;
  const people = base.about.filter((unit) => unit.actors.length > 0);
  const speakers =
    base.speakers.length > 0
      ? base.speakers
      : focus !== null && base.speech
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
  return answered(turn, {
    ...base,
    act,
    speakers: told,
    about,
    matter: [...parties.map((unit) => unit.text), heard.matter].join(' '),
    claim: false,
    quoted: null,
    period: heard.period,
  });
}

const unitOf = ({ text, actors }: Frame['speakers'][number]): Frame['about'][number] => ({
  text,
  stem: '',
  actors,
  light: false,
  proper: true,
});

const PRONOUN = /^(?:he|she|they|him|her|them)$/;
const POSSESSIVE = /^(?:his|hers|their|theirs)$/;

/** The question with a pronoun that nothing before it explains replaced by whom the thread is about. */
function withName({ text, state, desk }: Turn): string {
  const name = state.focus === null ? undefined : desk.index.get(state.focus)?.name;
  if (name === undefined) return text;
  const tokens = tokenize(text);
  const mentions = desk.index.mentions(tokens);
  const at = tokens.findIndex((token) => PRONOUN.test(token.word) || POSSESSIVE.test(token.word));
  const token = tokens[at];
  if (token === undefined || at > 5 || mentions.some((one) => one.to <= at)) return text;
  return `${text.slice(0, token.start)}${POSSESSIVE.test(token.word) ? `${name}’s` : name}${text.slice(token.end)}`;
}

/** The readers of a turn, in the order in which they are asked. */
const TURNS: readonly TurnReader[] = [
  smallTalk,
  source,
  wholeQuote,
  whoIsThat,
  thatEntry,
  whoElse,
  newer,
  more,
  outcome,
  changedSlots,
];
