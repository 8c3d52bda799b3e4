import { importFile } from '../../../src/curate/transfer/import.ts';
import type { Running } from '../../support/start-app.ts';
import type { Surface } from '../surface.ts';

/** What becomes known while the digest is on. */
const NEWS = `speaker,kind,words,said_on,event_type,publisher,title,published,url
Astrid Hellmark,direct,"The outside line is back, and we will keep the diesels warm.",2022-03-18,,Kestrel News,The line is back,2022-03-18,https://kestrel.example/line-is-back
Corina Valdez,direct,"We will open the airspace on the day that the shelling of the road ends, and not on the day after.",2022-03-18,REJECT,Quayside Daily,Airspace,2022-03-18,https://quayside.example/airspace
Dietmar Kovic,indirect,that four more states would withhold recognition,2022-03-17,,Kestrel News,Four more,2022-03-18,https://kestrel.example/four-more
Bertil Osei,mixed,called the second corridor “a promise with a timetable”,2022-03-18,,Kestrel News,The second corridor,2022-03-18,https://kestrel.example/second-corridor
`;

/** And what after that. */
const AFTERWARDS = `speaker,kind,words,said_on,event_type,publisher,title,published,url
Astrid Hellmark,direct,"Nobody sleeps here, and nobody will.",2022-03-18,,Kestrel News,No sleep,2022-03-18,https://kestrel.example/no-sleep
Katya Belmonte,indirect,that the lists had been compared and that thirty names were on both,2022-03-18,,Quayside Daily,Thirty names,2022-03-18,https://quayside.example/thirty-names
`;

const DAY_MS = 86_400_000;

async function publish({ store, local }: Running, news = NEWS): Promise<void> {
  const record = await store.workspace(local.teamId);
  const at = new Date(local.control.state.clock()).toISOString();
  const imported = await importFile(record, Buffer.from(news), { by: 'U0', at });
  if (!imported.ok) throw new Error(imported.problems.join('\n'));
}

/** A second channel of the app. */
const other = ({ local: { control } }: Running): string => control.channel('ukraine-talks').id;

/** The digest and the watches of a channel, from the first to the last. */
export const DIGESTS: Surface[] = [
  {
    name: 'digest-off',
    title: 'The digest, not set yet',
    async show({ say }) {
      await say('/ukraine-talks digest');
      return {};
    },
  },
  {
    name: 'digest-form',
    title: 'The form of a digest',
    async show({ open }) {
      await open('/ukraine-talks digest change');
      return {};
    },
  },
  {
    name: 'digest-on',
    title: 'The digest is on',
    async show({ say }) {
      await say('/ukraine-talks digest 9am weekdays');
      return {};
    },
  },
  {
    name: 'digest-preview',
    title: 'What the digest would post',
    async show({ say }) {
      await say('/ukraine-talks digest preview');
      return {};
    },
  },
  {
    name: 'digest-week',
    title: 'The last seven days, before they are sent',
    async show({ say, press, until, running: { local } }) {
      const saying = (words: RegExp) =>
        local.control.state.messages.find(({ blocks }) => words.test(JSON.stringify(blocks)));
      await say('/ukraine-talks digest preview');
      const nothing = await until(() => saying(/Preview the last 7 days/));
      await press(nothing, 'Preview the last 7 days', () => saying(/last 7 days\. Only you/));
      return {};
    },
  },
  {
    name: 'digest-next',
    title: 'The card of a digest that holds something by now',
    async show({ say, running }) {
      await say('/ukraine-talks digest 9am', { channel: other(running) });
      await publish(running);
      await say('/ukraine-talks digest');
      return {};
    },
  },
  {
    name: 'digest',
    title: 'A digest',
    async show({ say, running, channel, until }) {
      await say('/ukraine-talks digest send now');
      await until(() => running.local.control.messages(channel).find(({ metadata }) => metadata !== null));
      return { as: 'james' };
    },
  },
  {
    name: 'digest-picture',
    title: 'The picture in the thread of a digest',
    async show({ say, running, until }) {
      const { control } = running.local;
      const channel = other(running);
      await say('/ukraine-talks digest send now', { channel });
      const painted = () => control.state.messages.find(({ files }) => files.length > 0);
      await until(painted);
      const post = control.messages(channel).find(({ metadata }) => metadata !== null);
      return { place: '#ukraine-talks', thread: post?.ts ?? '' };
    },
  },
  {
    name: 'watch',
    title: 'A watch',
    async show({ say }) {
      await say('/ukraine-talks watch Hellmark');
      return {};
    },
  },
  {
    name: 'watches',
    title: 'The watches of a channel',
    async show({ say }) {
      await say('/ukraine-talks watches');
      return {};
    },
  },
  {
    name: 'home-later',
    title: 'Home, later, for a reader',
    async show({ home, say, later, running }) {
      await home('mei');
      await say('/ukraine-talks watch Hellmark for me', { as: 'mei' });
      await publish(running, AFTERWARDS);
      later(DAY_MS);
      await home('mei');
      return { as: 'mei', place: 'home' };
    },
  },
];
