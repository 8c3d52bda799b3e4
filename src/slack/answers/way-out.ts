import type { Answer } from '../../ask/answer.ts';
import type { Moment } from '../../ask/answers/overview.ts';
import { readingOf } from '../../ask/ask.ts';
import { firstQuestions } from '../../ask/first-questions.ts';
import type { Frame } from '../../ask/frame/frame.ts';
import { openDesk } from '../../recall/desk.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { STOPWORDS } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { nearCommands } from '../commands/near-command.ts';
import { type AskedBack, askedBack, askedBackMessage, sayAskedBack } from '../kit/ask-back.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import { type Message, sentenceMessage } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { spokenAround } from '../kit/spoken-around.ts';
import { questionBlocks, sayQuestions } from './help.ts';

/** How many questions are offered where nothing was found. */
const QUESTIONS = 3;

/** What the command is asked back that the first of `words` is; null where it is none that needs words of its own. */
async function begunWith(store: WorkspaceStore, words: string, moment: Moment): Promise<AskedBack | null> {
  const first = words.trim().split(/\s/)[0]?.toLowerCase() ?? '';
  if (first === 'add')
    return {
      lead: 'To hand in an article, write add and its address, such as add https://example.org/talks.',
      commands: [{ label: 'Hand in an article', words: 'add' }],
    };
  return first === 'who' ? null : askedBack(store, first, moment);
}

/** What may be pressed instead by who found nothing. */
interface WayOut {
  /** Commands that were probably meant. */
  meant: string[];
  /** What a command that was begun is asked back. */
  begun: AskedBack | null;
  questions: string[];
  /** The record knows none of the words. */
  isNonsense: boolean;
}

const NOTHING = 'That is not on the record, and none of its words are.';

/**
 * An answer with nothing in it, with what was probably meant and questions that work: nobody is only refused. Any other
 * answer stays as it is.
 */
export async function withWayOut(
  store: WorkspaceStore,
  answer: Answer,
  moment: Moment,
  message: Message,
): Promise<Message> {
  const found = await wayOut(store, answer, moment);
  if (found === null) return message;
  const { meant, begun, questions, isNonsense } = found;
  const did = meant.length === 0 ? '' : `Did you mean ${meant.join(' or ')}?`;
  const feedback = message.blocks.filter(({ type }) => type === 'context_actions');
  // What is near to words that say nothing here is near by chance.
  const said = isNonsense ? sentenceMessage(begun === null ? NOTHING : begun.lead) : message;
  return {
    blocks: [
      ...said.blocks.filter((block) => !feedback.includes(block)),
      ...(meant.length === 0
        ? []
        : [
            section('Did you mean:'),
            ...actions(commandButtons(meant.map((words) => ({ label: words, words })))),
          ]),
      ...(begun === null ? [] : askedBackMessage(begun).blocks.slice(isNonsense ? 1 : 0)),
      ...questionBlocks('These work:', questions),
      ...feedback,
    ],
    text: spokenAround({
      text: isNonsense && begun !== null ? '' : said.text,
      after: [
        escapeMrkdwn(did),
        begun === null ? '' : sayAskedBack(begun),
        escapeMrkdwn(sayQuestions(questions)),
      ]
        .filter(Boolean)
        .join(' '),
    }),
  };
}

async function wayOut(store: WorkspaceStore, answer: Answer, moment: Moment): Promise<WayOut | null> {
  const { frame, onRecord, items } = answer;
  if (onRecord || (frame.act === 'social' && frame.social !== 'greeting')) return null;
  const isNothing = items.length === 0;
  const meant = frame.act === 'social' ? [] : nearCommands(frame.text);
  const begun = await begunWith(store, frame.text, moment);
  const nonsense = await isNonsense(store, frame, moment, begun !== null);
  if (!(isNothing || meant.length > 0 || begun !== null || nonsense)) return null;
  return {
    ...{ meant, begun },
    questions: await firstQuestions(store, moment, QUESTIONS),
    isNonsense: nonsense && !isNothing,
  };
}

/** What a question asks for when it says nothing else. */
const SEARCHING: ReadonlySet<Frame['act']> = new Set([
  'who-said',
  'what-said',
  'verify',
  'quotes',
  'when',
  'where',
]);

/**
 * Whether the record knows none of the words that say something, behind the command that was begun, and nothing else of
 * them was understood.
 */
async function isNonsense(
  store: WorkspaceStore,
  { text, act, period }: Frame,
  moment: Moment,
  isBegun: boolean,
): Promise<boolean> {
  if (!SEARCHING.has(act) || period !== null) return false;
  const { isKnown } = await readingOf(await openDesk(store), text, moment);
  return !tokenize(text)
    .slice(isBegun ? 1 : 0)
    .some(({ word }) => !STOPWORDS.has(word) && isKnown?.(word) !== false);
}
