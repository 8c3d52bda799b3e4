import type { Surface } from '../surface.ts';

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
    name: 'digest',
    title: 'A digest',
    async show({ say, running: { local }, channel, until }) {
      await say('/ukraine-talks digest again');
      await until(() => local.control.messages(channel).find(({ metadata }) => metadata !== null));
      return { as: 'james' };
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
    async show({ home, say }) {
      await say('/ukraine-talks watch Hellmark for me', { as: 'mei' });
      await home('mei');
      return { as: 'mei', place: 'home' };
    },
  },
];
