import { importFile } from '../../../src/curate/transfer/import.ts';
import type { Surface } from '../surface.ts';

/** A statement of the record as two more agencies have it. */
const WORDINGS = `speaker,kind,words,said_on,publisher,title,published,url
Astrid Hellmark,direct,"We lost the outside line for eleven hours, and the diesel generators held.",2022-03-09,Quayside Daily,Line lost,2022-03-09,https://quayside.example/line-lost
Astrid Hellmark,direct,"We lost the outside line for 11 hours, and the diesels held. Just.",2022-03-09,Harbour Wire,Diesels held,2022-03-10,https://harbour.example/diesels-held
`;

/** A command, and what it answers. */
const command = (name: string, title: string, line: string): Surface => ({
  name,
  title,
  async show({ say }) {
    await say(`/ukraine-talks ${line}`);
    return {};
  },
});

/** A mention, and its answer in the thread. */
const mention = (name: string, title: string, ...lines: string[]): Surface => ({
  name,
  title,
  async show({ say, running: { local }, channel }) {
    let thread = '';
    for (const line of lines) {
      await say(`@ukraine-talks ${line}`, thread === '' ? {} : { threadTs: thread });
      thread ||= local.control.messages(channel)[0]?.ts ?? '';
    }
    return { thread };
  },
});

/** A mention, and the picture that comes into its thread. */
const picture = (name: string, title: string, line: string): Surface => ({
  name,
  title,
  async show({ say, press, until, running: { local }, channel }) {
    const { control } = local;
    const answer = await say(`@ukraine-talks ${line}`);
    const painted = () => control.state.messages.find(({ files }) => files.length > 0);
    if (line === 'timeline') await press(answer, 'As a picture', painted);
    // Question, answer and picture: these two come one after the other.
    await until(() => painted() && control.state.messages.length > 2);
    return { thread: control.messages(channel)[0]?.ts ?? '' };
  },
});

/** What readers ask, and what they are answered. */
export const READING: Surface[] = [
  command('summary', 'Summary', 'summary'),
  command('summary-period', 'Summary of a month', 'summary January 2022'),
  command('quotes', 'Quotes, as a table', 'quotes'),
  command('quotes-of', 'Quotes of one person', 'quotes Hellmark'),
  command('who', 'Who said it, half remembered', 'who diesels held'),
  mention('who-said', 'Who said that', 'who said that Russia has a gun to Ukraine’s head?'),
  mention('corrected', 'Somebody else said it', 'did Putin say a gun was pointed at Ukraine’s head?'),
  mention('follow-up', 'Follow-ups', 'what did Hellmark say about the diesels?', 'when was that?'),
  mention('not-on-record', 'Not on the record', 'what did Macron say about pensions?'),
  command('timeline', 'Timeline', 'timeline'),
  picture('timeline-picture', 'Timeline, as a picture in the thread', 'timeline'),
  picture('chart', 'Chart, in the thread', 'chart'),
  command('next', 'What comes next', 'next'),
  command('whois', 'A person', 'whois Hellmark'),
  command('sources', 'Sources', 'sources'),
  command('show', 'One entry in its context', 'show S-3'),
  command('show-development', 'One development', 'show D-3'),
  command('compare', 'Two parties beside each other', 'compare Russia and the United States'),
  command('position', 'What a party said, by day', 'position Russia'),
  command('silent', 'Who has fallen silent', 'silent'),
  command('compare-one', 'A comparison that names one party', 'compare Russia'),
  command('wording-alone', 'Wordings of which statement?', 'wording'),
  command('watch-alone', 'A watch for what?', 'watch'),
  command('address', 'An address without words', 'https://talks.example.org/a'),
  {
    name: 'context',
    title: 'Where an entry stands in its source',
    async show({ say, press, running: { local } }) {
      const message = await say('/ukraine-talks who gun to Ukraine’s head');
      const { state } = local.control;
      const before = JSON.stringify([state.messages, [...state.modals]]);
      await press(
        message,
        'Show context',
        () => JSON.stringify([state.messages, [...state.modals]]) !== before,
      );
      return {};
    },
  },
  {
    name: 'not-right',
    title: 'An answer is not right: what is it?',
    async show({ say, press, running: { local } }) {
      const message = await say('/ukraine-talks who gun to Ukraine’s head');
      const { state } = local.control;
      const before = JSON.stringify([state.messages, [...state.modals]]);
      await press(message, 'Not right', () => JSON.stringify([state.messages, [...state.modals]]) !== before);
      return {};
    },
  },
  {
    name: 'shared',
    title: 'An answer, shared to the channel',
    async show({ say, press, running: { local }, channel }) {
      const message = await say('/ukraine-talks quotes Hellmark');
      const shared = () =>
        local.control
          .messages(channel)
          .some(({ ephemeralTo, botId }) => ephemeralTo === null && botId !== null);
      await press(message, /^Share/, shared);
      return { as: 'james' };
    },
  },
  {
    name: 'wording',
    title: 'One statement in all its wordings',
    async show({ say, running: { store, local } }) {
      const record = await store.workspace(local.teamId);
      const at = new Date(local.control.state.clock()).toISOString();
      await importFile(record, Buffer.from(WORDINGS), { by: 'U0', at });
      await say('/ukraine-talks wording S-13');
      return {};
    },
  },
];
