import { openDesk } from '../recall/desk.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { tokenize } from '../words/tokens.ts';
import type { Answer } from './answer.ts';
import type { Moment } from './answers/overview.ts';
import { answerFrames, readingOf } from './ask.ts';
import { plainText, withoutPoliteness } from './frame/clean.ts';
import { readFrame, readFrames } from './frame/read.ts';
import { changedSlots } from './thread/changes.ts';
import { ordinal, source, thatEntry, whoIsThat, wholeQuote, whoSaidThat } from './thread/entries.ts';
import { more, newer, outcome, whoElse } from './thread/more.ts';
import { measured, onThatDay, saidThat, wasItThem } from './thread/same.ts';
import { readState } from './thread/state.ts';
import { answered, type Turn, type TurnReader } from './thread/turn.ts';

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
  return answerFrames(desk, readFrames(await withName(turn), reading), moment);
}

/** *Thanks*, *hello*: nothing of the thread changes. */
const smallTalk: TurnReader = (turn) => {
  const frame = readFrame(turn.text, turn.reading);
  return frame.act === 'social' ? answered(turn, frame) : null;
};

const PRONOUN = /^(?:he|she|they|him|her|them)$/;
const POSSESSIVE = /^(?:his|hers|their|theirs)$/;

/** The question with a pronoun that nothing before it explains replaced by whom the thread is about. */
async function withName(turn: Turn): Promise<string> {
  const { text, state, desk } = turn;
  const tokens = tokenize(text);
  const mentions = desk.index.mentions(tokens);
  const at = tokens.findIndex((token) => PRONOUN.test(token.word) || POSSESSIVE.test(token.word));
  const token = tokens[at];
  if (token === undefined || at > 5 || mentions.some((one) => one.to <= at)) return text;
  const name =
    (/^the(?:y|m|ir|irs)$/.test(token.word) ? await namesShown(turn) : null) ??
    desk.index.get(state.focus ?? '')?.name;
  if (name === undefined) return text;
  return `${text.slice(0, token.start)}${POSSESSIVE.test(token.word) ? `${name}’s` : name}${text.slice(token.end)}`;
}

/** *They*: the people of the first entry shown, where it has several. */
async function namesShown({ state, desk }: Turn): Promise<string | null> {
  const [ref] = state.shown;
  const [entry] = ref?.startsWith('D-') === true ? await desk.store.developments([ref]) : [];
  const people = [...(entry?.actors ?? []), ...(entry?.recipients ?? [])].flatMap(
    (one) => desk.index.get(one) ?? [],
  );
  const names = people.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  return names.length < 2 ? null : names.join(' and ');
}

/** The readers of a turn, in the order in which they are asked. */
const TURNS: readonly TurnReader[] = [
  smallTalk,
  source,
  ordinal,
  wholeQuote,
  whoIsThat,
  onThatDay,
  wasItThem,
  whoSaidThat,
  thatEntry,
  whoElse,
  newer,
  more,
  outcome,
  saidThat,
  measured,
  changedSlots,
];
