import type { Answer } from '../../ask/answer.ts';
import { answerFrames, answerText, askTimeline, readingOf } from '../../ask/ask.ts';
import { emptyFrame } from '../../ask/frame/frame.ts';
import { packFrame, unpackFrame } from '../../ask/frame/pack.ts';
import { briefDocument } from '../../brief/brief-document.ts';
import { type Desk, openDesk } from '../../recall/desk.ts';
import { refOf } from '../../recall/items.ts';
import { sayWhen } from '../../recall/say-date.ts';
import type { Citation } from '../../record/citation.ts';
import { dayIn } from '../../record/days.ts';
import { CodedError } from '../../record/errors.ts';
import { type PassagePiece, passageOf } from '../../record/passage.ts';
import { parseRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { briefButtons } from '../briefs/brief-buttons.ts';
import { nothingToBrief, readBrief } from '../briefs/make-brief.ts';
import { comparisonOf } from '../compare/comparison-message.ts';
import type { Comparison } from '../compare/comparisons.ts';
import { loneParty, topicIn } from '../compare/read-request.ts';
import { documentMessage } from '../documents/document-message.ts';
import { type AskedBack, askedBackMessage, askedWhose, askedWithWhom } from '../kit/ask-back.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import { answerMessage } from './answer-message.ts';
import { shareable } from './buttons.ts';
import { correctionsOf } from './corrections.ts';
import { entryMessage } from './entry-message.ts';
import { laidOut, layoutButtons } from './laid-out.ts';
import { type Again, encodeAgain } from './made-from.ts';
import { withAge } from './old-record.ts';
import { courseButton, pictureButtons } from './picture-buttons.ts';
import { withReadAs } from './read-as.ts';
import { MOST_CARDS } from './sizes.ts';
import { sourcesMessage } from './sources-message.ts';
import { withWayOut } from './way-out.ts';

/** Beyond these the oldest are left out of the list of sources. */
const SOURCES = 10_000;

/**
 * Makes the message that `again` describes. An `ephemeral` one can be shared. Throws a CodedError for what the asker
 * can mend.
 */
export async function makeMessage(store: WorkspaceStore, again: Again, ephemeral: boolean): Promise<Message> {
  const moment = { now: new Date(again.at), timeZone: again.zone };
  switch (again.how) {
    case 'ask':
      return askAgain(store, again, moment, ephemeral);
    case 'timeline':
      return answerOrLayout(store, await askTimeline(store, again.text, moment), again, ephemeral);
    case 'show':
      return entry(store, again, ephemeral);
    case 'compare':
    case 'position':
    case 'silent':
    case 'wording':
      return compared(store, again, again.how, ephemeral);
    case 'brief':
      return brief(store, again, ephemeral);
    case 'sources': {
      const message = sourcesMessage(
        await store.latestSources(SOURCES),
        await store.counts(),
        Number(again.text),
      );
      return ephemeral ? shareable(message, encodeAgain(again)) : message;
    }
  }
}

async function brief(store: WorkspaceStore, again: Again, ephemeral: boolean): Promise<Message> {
  const { text, page, at, zone, days } = again;
  const asked = { text, days, now: new Date(at), timeZone: zone };
  const found = await readBrief(await openDesk(store), asked);
  const nothing = nothingToBrief(found);
  if (nothing !== null) return nothing;
  const document = briefDocument(found);
  const to = (number: number): string => encodeAgain({ ...again, page: number });
  const message = documentMessage(document, {
    page,
    again: to,
    beside: briefButtons({ text, at, zone, days }),
  });
  return ephemeral ? shareable(message, to(page)) : message;
}

/** A comparison; one of a single party is asked with whom, words that name nobody are asked as a question. */
async function compared(
  store: WorkspaceStore,
  again: Again,
  how: Comparison,
  ephemeral: boolean,
): Promise<Message> {
  const { text, page, at, zone, days } = again;
  const desk = await openDesk(store);
  const now = new Date(at);
  const document = await comparisonOf(desk, { ...{ how, text, days, now, timeZone: zone } });
  if (document === null) {
    const back = await incomplete(desk, how, text, { days, today: dayIn(now, zone) });
    return back === null
      ? makeMessage(store, { ...again, how: 'ask', text: `${how} ${text}` }, ephemeral)
      : askedBackMessage(back);
  }
  const to = (number: number): string => encodeAgain({ ...again, page: number });
  const message = documentMessage(document, {
    page,
    again: to,
    // Of nothing there is no picture.
    ...(how === 'position' && document.parts.length > 1 && { beside: [courseButton(again)] }),
  });
  return ephemeral ? shareable(message, to(page)) : message;
}

/** What is asked back of a comparison that names one party alone, or of a position of nobody on a topic. */
async function incomplete(
  desk: Desk,
  how: Comparison,
  text: string,
  told: Parameters<typeof loneParty>[2],
): Promise<AskedBack | null> {
  if (how === 'position') {
    const { topic, before } = topicIn(text);
    return topic !== null && before.trim() === '' ? askedWhose(desk.store, topic) : null;
  }
  const alone = how === 'compare' ? loneParty(desk, text, told) : null;
  return alone === null ? null : askedWithWhom(desk.store, alone.party.name, alone.topic);
}

/**
 * Answers what a message was made from: the frame where it carries one, else its words. These are read once: a
 * single question is a frame from then on.
 */
async function askAgain(
  store: WorkspaceStore,
  again: Again,
  moment: Parameters<typeof askTimeline>[2],
  ephemeral: boolean,
): Promise<Message> {
  const { frame, text } = again;
  const desk = await openDesk(store);
  const carried = frame === undefined ? null : unpackFrame(frame, text);
  const { answer, frames } =
    carried === null
      ? await answerText(desk, text, await readingOf(desk, text, moment), moment)
      : { answer: await answerFrames(desk, [carried], moment), frames: [carried] };
  const [only, second] = frames;
  const packed = only === undefined || second !== undefined ? null : packFrame(only);
  return answerOrLayout(store, answer, packed === null ? again : { ...again, frame: packed }, ephemeral);
}

/**
 * A comparison where the question asks for one outright, else the answer; with a way out where nothing was found, and
 * how old the record is where it is asked about now.
 */
export async function answerOrLayout(
  store: WorkspaceStore,
  answer: Answer,
  again: Again,
  ephemeral: boolean,
): Promise<Message> {
  const moment = { now: new Date(again.at), timeZone: again.zone };
  const layout = laidOut(answer, again);
  const message =
    layout === null
      ? await withWayOut(store, answer, moment, await showAnswer(store, answer, again, ephemeral))
      : await makeMessage(store, layout, ephemeral);
  const read =
    again.page === 0 && again.part === undefined
      ? await withReadAs(store, answer.frame.text, moment, message)
      : message;
  return withAge(store, answer.frame, moment, read);
}

/** An answer as a message, with buttons that can make it again. */
async function showAnswer(
  store: WorkspaceStore,
  answer: Answer,
  again: Again,
  ephemeral: boolean,
): Promise<Message> {
  const { part: shown, ...made } = again;
  // Of entries that have a card each is said whether they were corrected.
  const refs = answer.items.length > MOST_CARDS ? [] : answer.items.map(refOf);
  return answerMessage(answer, {
    again: (page, part) => encodeAgain({ ...made, page, ...(part !== undefined && { part }) }),
    choose: (frame) => {
      const packed = packFrame(frame);
      return packed === null ? null : encodeAgain({ ...made, frame: packed, page: 0 });
    },
    beside: [...layoutButtons(answer, again), ...pictureButtons(answer, again)],
    page: again.page,
    ...(shown !== undefined && { part: shown }),
    ephemeral,
    corrected: await correctionsOf(store, refs),
  });
}

async function entry(store: WorkspaceStore, again: Again, ephemeral: boolean): Promise<Message> {
  const parsed = parseRef(again.text);
  if (parsed === null) throw new CodedError('ref_malformed');
  const { ref } = parsed;
  const desk = await openDesk(store);
  const shown = (message: Message) => (ephemeral ? shareable(message, encodeAgain(again)) : message);
  switch (parsed.kind) {
    case 'actor': {
      const actor = desk.index.get(ref);
      if (actor === undefined) throw new CodedError('ref_unknown', ref);
      const speakers = [{ text: actor.name, actors: [ref] }];
      const frame = packFrame({ ...emptyFrame(actor.name, 'who-is'), speakers });
      const text = `who is ${actor.name}`;
      return makeMessage(store, { ...again, how: 'ask', text, ...(frame !== null && { frame }) }, ephemeral);
    }
    case 'source': {
      const sources = await store.sourcesCited([ref]);
      if (sources.length === 0) throw new CodedError('ref_unknown', ref);
      return shown(sourcesMessage(sources, await store.counts(), 1));
    }
    case 'candidate':
    case 'feedback':
      throw new CodedError('ref_unknown', ref);
    case 'statement':
    case 'development': {
      const [item] =
        parsed.kind === 'statement'
          ? await desk.statementItems(await store.statements([ref]))
          : await desk.developmentItems(await store.developments([ref]));
      const status = item?.kind === 'statement' ? item.statement.status : item?.development.status;
      if (status === 'retracted') {
        const last = (await store.revisions(ref)).findLast(({ action }) => action === 'retract');
        const when = last === undefined ? '' : ` ${sayWhen(last.at.slice(0, 10))}`;
        const why = last?.reason == null ? '' : ` The reason: ${last.reason.replace(/[.\s]+$/, '')}.`;
        return sentenceMessage(`${ref} was retracted${when} and is no longer on the record.${why}`);
      }
      if (item === undefined || status !== 'published') throw new CodedError('ref_unknown', ref);
      const { citations } = item.kind === 'statement' ? item.statement : item.development;
      return shown(entryMessage(item, await passagesOf(store, citations), await store.revisions(ref)));
    }
  }
}

async function passagesOf(store: WorkspaceStore, citations: readonly Citation[]): Promise<PassagePiece[][]> {
  const passages: PassagePiece[][] = [];
  for (const citation of citations) {
    const source = await store.source(citation.source);
    if (source !== null) passages.push(passageOf(source.text, citation));
  }
  return passages;
}
