import type { Moment } from '../../ask/answers/overview.ts';
import { firstQuestions } from '../../ask/first-questions.ts';
import { clip } from '../../recall/clip.ts';
import type { StatementItem } from '../../recall/items.ts';
import { capital } from '../../recall/say-date.ts';
import { citedWords } from '../../record/citation.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { commandButtons } from './ask-buttons.ts';
import { actions } from './buttons.ts';
import { cutWords } from './cut-words.ts';
import { type Examples, examplesOf } from './examples.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { escapeMrkdwn, plain } from './mrkdwn.ts';
import { section } from './sections.ts';

/** Commands that say nothing without words of their own, with what is asked back. */
const ASKED = {
  who: 'Which words do you have in mind? Half remembered is enough.',
  whois: 'Whom do you want to know about?',
  compare:
    'Whose words do you want side by side? Name two or more, and a topic if you like, such as on sanctions.',
  position: 'Whose position? Name one party, and a topic if you like, such as on sanctions.',
  wording: 'Which statement? Give its number, which Show context tells under every answer.',
  watch:
    'What shall I watch for? Name a person, a party or any words. End it with “for me” to be told alone; otherwise this channel is told.',
  show: 'Which entry? Give its number, such as S-3 for a statement or D-2 for a development.',
  edit: 'What do you want to edit? Give its number: S-3 for a statement, D-2 for a development, A-1 for an actor, N-1 for a source.',
  history:
    'Whose history? Give a number: S-3 for a statement, D-2 for a development, A-1 for an actor, N-1 for a source.',
  retract: 'Which entry do you want to retract? Give its number, and the reason if you like.',
} as const;
type Wanting = keyof typeof ASKED;

const isWanting = (name: string): name is Wanting => Object.hasOwn(ASKED, name);

/** How many examples are given. */
const MOST = 3;

/** What is asked back, and what may be pressed. */
export interface AskedBack {
  lead: string;
  commands: { label: string; words: string }[];
}

/** What a command that was given without words is asked back, with examples that the record answers; null for any other. */
export async function askedBack(
  store: WorkspaceStore,
  name: string,
  moment: Moment,
): Promise<AskedBack | null> {
  if (!isWanting(name)) return null;
  const examples = await examplesOf(store);
  const commands =
    name === 'who' ? await remembered(store, moment) : EXAMPLES[name](examples).map(labelled).slice(0, MOST);
  return { lead: ASKED[name], commands };
}

/** Who is to stand beside the one party that a comparison names, on the same topic. */
export async function askedWithWhom(
  store: WorkspaceStore,
  party: string,
  topic: string | null,
): Promise<AskedBack> {
  const { parties } = await examplesOf(store);
  const on = topic === null ? '' : ` on ${topic}`;
  return {
    lead: `Compare ${party} with whom?`,
    commands: parties
      .filter((name) => name !== party && name.toLowerCase() !== topic?.toLowerCase())
      .slice(0, MOST)
      .map((name) => labelled(`compare ${party} and ${name}${on}`)),
  };
}

/** Whose position is meant, where only a topic is named. */
export async function askedWhose(store: WorkspaceStore, topic: string): Promise<AskedBack> {
  const { parties } = await examplesOf(store);
  return {
    lead: `Whose position on ${topic}?`,
    commands: parties
      .filter((name) => name.toLowerCase() !== topic.toLowerCase())
      .slice(0, MOST)
      .map((name) => labelled(`position ${name} on ${topic}`)),
  };
}

export const askedBackMessage = ({ lead, commands }: AskedBack): Message => ({
  blocks: [section(plain(lead)), ...actions(commandButtons(commands))],
  text: sayAskedBack({ lead, commands }),
});

/** The same as it is read out; escaped. */
export const sayAskedBack = ({ lead, commands }: AskedBack): string =>
  escapeMrkdwn(
    commands.length === 0 ? lead : `${lead} For example: ${commands.map(({ label }) => label).join('; ')}.`,
  );

const labelled = (one: string | { label: string; words: string }): { label: string; words: string } =>
  typeof one === 'string' ? { label: one, words: one } : one;

const EXAMPLES: Record<
  Exclude<Wanting, 'who'>,
  (examples: Examples) => (string | { label: string; words: string })[]
> = {
  whois: ({ people, parties }) => [...people, ...parties].map((name) => `whois ${name}`),
  compare: ({ parties: [first, ...others] }) => others.map((name) => `compare ${first} and ${name}`),
  position: ({ parties }) => parties.map((name) => `position ${name}`),
  wording: ({ statements }) => statements.map((one) => numbered('wording', one)),
  watch: ({ people, parties }) => [...parties.slice(0, 1), ...people].map((name) => `watch ${name} for me`),
  show: ({ statements }) => statements.map((one) => numbered('show', one)),
  edit: ({ statements }) => statements.map((one) => numbered('edit', one)),
  history: ({ statements }) => statements.map((one) => numbered('history', one)),
  retract: ({ statements }) => statements.map((one) => numbered('retract', one)),
};

/** *wording S-3 (Astrid Hellmark: the diesels held)*. */
function numbered(command: string, { statement, speaker }: StatementItem): { label: string; words: string } {
  const words = `${command} ${statement.ref}`;
  const [citation] = statement.citations;
  const name = clip(capital(speaker.name), 25);
  const said =
    citation === undefined
      ? ''
      : citedWords(citation)
          .replace(/["“”„«»\s]+/g, ' ')
          .trim();
  const room = LIMITS.buttonText - words.length - name.length - 5;
  return { label: `${words} (${name}: ${cutWords(said, room)})`, words };
}

/** Who said what, by its first words. */
async function remembered(
  store: WorkspaceStore,
  moment: Moment,
): Promise<{ label: string; words: string }[]> {
  const questions = await firstQuestions(store, moment, Number.POSITIVE_INFINITY);
  return questions
    .flatMap((question) => /^Who said “(.+)”\?$/.exec(question)?.[1] ?? [])
    .map((words) => labelled(`who ${words.toLowerCase()}`));
}
