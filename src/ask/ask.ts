import { called } from '../recall/called.ts';
import { type Desk, openDesk } from '../recall/desk.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { stem } from '../words/stem.ts';
import { tokenize } from '../words/tokens.ts';
import type { Answer } from './answer.ts';
import { claimAnswer } from './answers/claims.ts';
import { counterpartAnswer } from './answers/counterpart.ts';
import { comparedAnswer, entriesAnswer, interleaved, silentAnswer, sourceAnswer } from './answers/entries.ts';
import { isList, listAnswer } from './answers/lists.ts';
import { declined, notOnRecord, onRecord, told } from './answers/outcome.ts';
import { type Moment, nextAnswer, summaryAnswer } from './answers/overview.ts';
import { positionAnswer } from './answers/position.ts';
import { presumed, stanceOf } from './answers/presumed.ts';
import { profileAnswer } from './answers/profile.ts';
import { withRetractions } from './answers/retracted.ts';
import { CHECKING, LANGUAGES, nobodyElse, SOCIAL, withoutNearest } from './answers/say.ts';
import { timelineAnswer } from './answers/timeline.ts';
import { topicAnswer } from './answers/topics.ts';
import { unreadAnswer } from './answers/unread.ts';
import { plainWords } from './find/prepare.ts';
import { roomOf } from './find/room.ts';
import { withoutAsides } from './frame/asides.ts';
import { plainText } from './frame/clean.ts';
import { asksDay, asksNothing, hasContent } from './frame/content.ts';
import { onDay } from './frame/day-words.ts';
import { type Frame, topicsOf, type Unit } from './frame/frame.ts';
import { type Reading, readFrames } from './frame/read.ts';
import { isWhoElse } from './frame/split.ts';
import { LONGEST_UNDERSTOOD } from './frame/understood.ts';
import { readAs } from './frame/unread.ts';

/** Answers a question from one workspace's record, and from nothing else. Throws a CodedError when it cannot be read. */
export async function ask(store: WorkspaceStore, text: string, moment: Moment): Promise<Answer> {
  const desk = await openDesk(store);
  const { answer } = await answerText(desk, text, await readingOf(desk, text, moment), moment);
  return answer;
}

/**
 * Reads `text` and answers it; where nothing on the record bears it out as it stands, without what it tells of whoever asks. The
 * frames are those that are answered.
 */
export async function answerText(
  desk: Desk,
  text: string,
  reading: Reading,
  moment: Moment,
): Promise<{ answer: Answer; frames: readonly Frame[] }> {
  const frames = readFrames(text, reading);
  const answer = await answerFrames(desk, frames, moment);
  if (answer.onRecord || !frames.every(isAskedOfRecord)) return { answer, frames };
  const profile = await ofNameAlone(desk, frames);
  if (profile !== null) return { answer: profile, frames };
  const asked = withoutAsides(
    text,
    { claims: frames.some(({ claim }) => claim), compares: frames.some(({ act }) => act === 'compare') },
    reading,
  );
  if (asked === null) return { answer, frames };
  const others = readFrames(asked, reading);
  // *Wheat exports, got anything?*: what asks for nothing by itself is asked of what stands before it.
  if (others.every(asksForAll)) return { answer, frames };
  return { answer: await answerFrames(desk, others, moment), frames: others };
}

/** *Belarus?*: of whom there are no words, what there is of them answers a name alone. */
async function ofNameAlone(desk: Desk, [frame, ...others]: readonly Frame[]): Promise<Answer | null> {
  if (frame?.act !== 'quotes' || others.length > 0 || frame.period !== null) return null;
  const [named] = frame.speakers;
  const text = plainWords(frame.text.replace(/\b(?:anything|something|any news)\b/gi, ' '));
  if (named === undefined || text !== plainWords(named.text)) return null;
  const answer = await profileAnswer(desk, frame);
  return answer.items.some(({ kind }) => kind !== 'actor') ? answer : null;
}

const asksForAll = (frame: Frame): boolean =>
  (frame.act === 'quotes' || frame.act === 'what-said') &&
  isList(frame) &&
  frame.speakers.length === 0 &&
  frame.addressees.length === 0 &&
  frame.period === null;

const isAskedOfRecord = ({ act, unread }: Frame): boolean =>
  !unread && act !== 'social' && act !== 'languages' && act !== 'check';

/** Answers with what happened and was said in the period that `text` names, by day. */
export async function askTimeline(store: WorkspaceStore, text: string, moment: Moment): Promise<Answer> {
  return ask(store, `timeline ${text}`, moment);
}

/** What `text` is read against: the record's names, and which of its words the record uses. */
export async function readingOf(desk: Desk, text: string, { now, timeZone }: Moment): Promise<Reading> {
  const words = tokenize(plainText(text)).map((token) => token.word);
  const counts = await roomOf(desk).frequencies([...new Set(words.map(stem))]);
  const isKnown = (word: string): boolean =>
    (counts.get(stem(word)) ?? 0) > 0 || desk.index.exactly(word).length > 0;
  return { index: desk.index, now, timeZone, isKnown, as: await readAs(plainText(text), isKnown) };
}

/** Answers frames that were read before: one answer, whose parts are those of the frames. */
export async function answerFrames(desk: Desk, frames: readonly Frame[], moment: Moment): Promise<Answer> {
  const answers: Answer[] = [];
  for (const frame of frames) {
    const asked = ofOthersThan(answers.at(-1), frame);
    const answer = await ofOthersOnly(desk, await answerOn(desk, asked, moment), moment);
    answers.push(withoutThem(desk, await withRetractions(desk, answer)));
  }
  const [first] = answers;
  if (first === undefined) throw new RangeError('a message holds at least one question');
  const weighty = answers.filter((one) => one.frame.act !== 'social');
  if (weighty.length < 2) return weighty[0] ?? first;
  return joined(weighty);
}

/** The line of what was understood, with whom the question leaves out. */
function withoutThem(desk: Desk, answer: Answer): Answer {
  const left = [...new Set(answer.frame.besides)].flatMap((ref) => desk.index.get(ref) ?? []);
  if (left.length === 0) return answer;
  const parts = [answer.understood, `except ${left.map(called).join(', ')}`].filter((part) => part !== '');
  return { ...answer, understood: parts.join(' · ').slice(0, LONGEST_UNDERSTOOD) };
}

/** *…, and who else?*: others than those whom the answer before it tells of. */
function ofOthersThan(before: Answer | undefined, frame: Frame): Frame {
  if (before === undefined || !isWhoElse(frame.text)) return frame;
  const told = before.items.flatMap((item) => (item.kind === 'statement' ? [item.statement.speaker] : []));
  return { ...frame, besides: [...new Set([...frame.besides, ...told])] };
}

/** *Who else?*: nobody, where the record has it only of those who are left out. */
async function ofOthersOnly(desk: Desk, answer: Answer, moment: Moment): Promise<Answer> {
  const { frame } = answer;
  if (frame.besides.length === 0 || answer.onRecord) return answer;
  const actors = [...new Set(frame.besides)];
  const others = actors.flatMap((ref) => desk.index.get(ref) ?? []);
  const names = others.map(called);
  const of = { text: names.join(' and '), actors };
  const theirs = await answerOn(desk, { ...frame, besides: [], speakers: [of] }, moment);
  const isTheirs = theirs.onRecord && (theirs.verdict === null || theirs.verdict === 'confirmed');
  return isTheirs ? { ...notOnRecord(frame, nobodyElse(names), []), choices: [] } : answer;
}

/** Several answers as one: a section each, and one entry of each after the other. */
function joined(answers: readonly Answer[]): Answer {
  const [first] = answers;
  if (first === undefined) throw new RangeError('nothing to join');
  const total = answers.reduce((sum, one) => sum + one.total, 0);
  const on = answers.some((one) => one.onRecord);
  return {
    ...first,
    onRecord: on,
    total,
    lead: answers.map((one, i) => `${i + 1}. ${withoutNearest(one.lead).replace(/:$/, '.')}`).join(' '),
    items: interleaved(answers.map((one) => one.items)),
    sections: answers.flatMap((one, i) =>
      one.items.length === 0 ? [] : [{ heading: `${i + 1}`, items: one.items.slice(0, 8) }],
    ),
  };
}

/** The way of a frame to its answer; every act is entered here once. */
async function answerOn(desk: Desk, frame: Frame, moment: Moment): Promise<Answer> {
  if (frame.unread) return unreadAnswer(desk, frame, (one) => searched(desk, one));
  if (frame.refs.length > 0 && frame.act !== 'source' && frame.act !== 'wordings')
    return entriesAnswer(desk, frame);
  switch (frame.act) {
    case 'social':
      return told(frame, SOCIAL[frame.social ?? 'help']);
    case 'languages':
      return told(frame, LANGUAGES);
    case 'decline':
      return declined(frame);
    case 'who-has-not':
    case 'silence':
      return silentAnswer(desk, frame);
    case 'course':
      return { ...(await searched(desk, { ...frame, act: 'quotes', order: 'earliest' })), frame };
    case 'wordings':
      return sourceAnswer(desk, frame, true);
    case 'brief':
      return summaryAnswer(desk, frame, moment);
    case 'check':
      return told(frame, CHECKING);
    case 'source':
      return sourceAnswer(desk, frame, false);
    case 'compare':
      return comparedAnswer(desk, frame, (part) => searched(desk, part));
    case 'summary':
      return frame.about.some(narrows) ? searched(desk, frame) : summaryAnswer(desk, frame, moment);
    case 'timeline':
      return timelineAnswer(desk, frame);
    case 'next':
      return nextAnswer(desk, frame, moment);
    case 'who-is':
      return profileAnswer(desk, frame);
    case 'counterpart':
      return counterpartAnswer(desk, frame);
    case 'position':
      return positionAnswer(desk, frame);
    default:
      return searched(desk, frame);
  }
}

async function searched(desk: Desk, frame: Frame): Promise<Answer> {
  if (!hasContent(frame) || asksNothing(frame, desk.index)) return declined(frame);
  const topics = topicsOf(frame);
  if (frame.claim && (topics.length > 0 || frame.about.length > 0)) return claimAnswer(desk, frame);
  if (isList(frame) && asksDay(frame)) return timelineAnswer(desk, { ...frame, about: [] });
  if (isList(frame)) {
    const answer =
      frame.speakers.length > 1
        ? await many(frame, (part) => listAnswer(desk, part))
        : await listAnswer(desk, frame);
    const onThat = answer.onRecord || frame.speakers.length === 0 ? null : onDay(frame, desk.index);
    const onItsDay = onThat === null ? null : await topicAnswer(desk, onThat);
    return onItsDay?.onRecord === true ? onItsDay : answer;
  }
  if (frame.speakers.length > 1) return many(frame, (part) => topicAnswer(desk, part));
  const answer = await topicAnswer(desk, frame);
  if (answer.onRecord) return answer;
  return (await presumed(desk, frame)) ?? (await stanceOf(desk, frame)) ?? answer;
}

/** What *X and Y* said: each of them, in turns. */
async function many(frame: Frame, answer: (frame: Frame) => Promise<Answer>): Promise<Answer> {
  const parts = await Promise.all(frame.speakers.map((named) => answer({ ...frame, speakers: [named] })));
  const on = parts.filter((part) => part.onRecord);
  const [only] = on;
  if (only === undefined) return { ...(parts[0] ?? declined(frame)), frame };
  // Of whom there is nothing that is said too.
  const missed = parts.filter((part) => !part.onRecord).map(({ lead }) => withoutNearest(lead));
  if (on.length === 1) return { ...only, frame, lead: [only.lead.replace(/:$/, '.'), ...missed].join(' ') };
  const items = interleaved(on.map((part) => part.items));
  return onRecord(frame, [...on.map((part) => part.lead), ...missed].join(' '), items, {
    total: on.reduce((sum, part) => sum + part.total, 0),
  });
}

const WHOLE_STORY = new Set([
  'talk',
  'negoti',
  'dialogu',
  'diplomaci',
  'diplomat',
  'record',
  'channel',
  'stori',
  'situat',
  'crisi',
  'ukrain',
  'whole',
  'lot',
  'everyth',
]);

/** Whether a word of a summary's topic asks for less than the whole story that the channel follows. */
const narrows = (unit: Unit): boolean =>
  !unit.light && !WHOLE_STORY.has(unit.stem) && !/^(?:ukrain|kyiv|kiev)/.test(unit.text);
