import type { KnownBlock } from '@slack/types';
import type { Moment } from '../../ask/answers/overview.ts';
import { firstQuestions } from '../../ask/first-questions.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { commandButtons, questionButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

/** The commands, as help lists them; the manifest's usage hint names the same. */
const USAGE = [
  ['summary [period]', 'where it stands, what happened, what was said, what’s next'],
  ['quotes [who] [about …] [period]', 'original words, latest first'],
  ['who <phrase>', 'who said it, also from memory: who a gun to ukraines head'],
  ['timeline [who] [about …] [period]', 'what happened and was said, by day, with a picture'],
  ['chart [who] [about …] [period]', 'a picture: statements by party, week by week'],
  ['next', 'what is scheduled'],
  ['whois <name>', 'a person, state or organisation'],
  ['sources', 'what the record is made from'],
  ['compare Russia and NATO on …', 'what they said side by side; silent on … tells who has not spoken'],
  ['position Russia on …', 'how what was said changed; wording S-3 has one statement by every agency'],
  ['brief [period] [on …]', 'state of play, what is new, what was said, what comes next; as a file too'],
  ['show S-3', 'one entry in its context'],
  ['digest [on 08:30 Europe/Kyiv weekdays | off]', 'one post a day with what is new, in this channel'],
  [
    'watch <who or what>',
    'a post when something about it is published; watches lists them, unwatch ends one',
  ],
  ['check [address]', 'hold every quotation and claim of a draft against the record, for your eyes alone'],
  ['add [address]', 'hand in an article; curators review what is said in it'],
  ['feeds', 'which feeds bring articles by themselves; curators add them'],
  ['export [csv | ics]', 'the statements as a table, or what is scheduled as a calendar'],
  ['settings', 'the form in which this workspace copies citations'],
] as const;

/** What curators can do beside. */
const CURATING =
  '`review` the queue · `brief edit` · `edit S-3` · `retract S-3` · `history S-3` · `undo` · `actors` · `merge A-9 into A-4` · `curators` · `export json` · `import`';

/** What the bot is for. */
const PROMISE =
  'I answer from a curated record of the Ukraine talks. Every answer shows the original words, who said them, when, and the source. If something is not on the record, I say so.';

/** What else can be pressed by who does not know what to ask. */
const ALSO = [
  { label: 'Summary', words: 'summary' },
  { label: 'Set a digest', words: 'digest' },
  { label: 'Check a draft', words: 'check' },
  { label: 'Hand in an article', words: 'add' },
  { label: 'All commands', words: 'help commands' },
] as const;

/** How many questions are offered to try. */
const QUESTIONS = 3;

/** How to mention the bot, in words that notify nobody. */
const mentionOf = (command: string): string => command.replace('/', '@');

/** Whether words ask for help, and nothing of the record. */
export const asksHelp = (words: string): boolean =>
  /^(?:help(?: me)?|what (?:can|do) (?:you|u|i) (?:do|ask)(?: (?:you|here))?|what(?: is|’s|'s) (?:this|it)(?: (?:app|bot|thing|for))*|how do(?:es)? (?:i|you|this|it) (?:use|work)(?: (?:this|you|it))?)[\s!?.]*$/i.test(
    words.trim(),
  );

/** What the bot does, by questions that it can answer and buttons for the rest. `lead` stands first. */
export async function helpMessage(
  store: WorkspaceStore,
  moment: Moment,
  command: string,
  lead: string = PROMISE,
): Promise<Message> {
  const questions = await firstQuestions(store, moment, QUESTIONS);
  const mention = mentionOf(command);
  const ways = `Ask in your own words, after \`${command}\`, by mentioning ${mention}, or in a direct message. In a thread, follow-ups work too: _when was that?_`;
  return {
    blocks: [
      section(plain(lead)),
      ...questionBlocks('Try one of these:', questions),
      ...actions(commandButtons(ALSO)),
      context([ways]),
    ],
    text: escapeMrkdwn(`${lead} ${sayQuestions(questions)}`.trim()),
  };
}

/** Questions to press, each with what leads to them; nothing where there are none. */
export const questionBlocks = (lead: string, questions: readonly string[]): KnownBlock[] =>
  questions.length === 0 ? [] : [section(lead), ...actions(questionButtons(questions))];

/** The same as it is read out. */
export const sayQuestions = (questions: readonly string[]): string =>
  questions.length === 0 ? '' : `Try: ${questions.join(' ')}`;

/** All commands, and what follows them. */
export function commandsMessage(command: string): Message {
  const mention = mentionOf(command);
  const lines = USAGE.map(
    ([usage, what]) => `\`${command} ${usage.replace(/</g, '&lt;').replace(/>/g, '&gt;')}\`\n${what}`,
  );
  return {
    blocks: [
      section(lines.join('\n')),
      section(`Curators: ${CURATING}`),
      section(
        `Anything else after \`${command}\` is taken as a question. In a thread, where slash commands do not work, mention ${mention}: _${mention} what did Blinken say about sanctions?_`,
      ),
    ],
    text: `All commands: ${USAGE.map(([usage]) => usage.split(' ')[0]).join(', ')}. Anything else after ${command} is taken as a question.`,
  };
}

/** What is said to a command or mention without words, before what can be asked. */
export const NOTHING_ASKED = 'Ask me something: who said what, when, and which source reported it.';

/** The answer to a file without words. */
export const howToAdd = (command: string): string =>
  `To have the curators look at this file, choose Add to the record in the message’s menu, or use ${command} add.`;
