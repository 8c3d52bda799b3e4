import type { Surface } from '../surface.ts';

/** What somebody sees who has never used the app. */
export const FIRST_MINUTES: Surface[] = [
  {
    name: 'welcome',
    title: 'The page of the local workspace as it opens',
    show: async () => ({ place: '#ukraine-talks' }),
  },
  {
    name: 'home-first',
    title: 'Home, opened for the first time, for a reader',
    async show({ home }) {
      await home('mei');
      return { as: 'mei', place: 'home' };
    },
  },
  {
    name: 'home-first-curator',
    title: 'Home, opened for the first time, for a curator',
    async show({ home }) {
      await home();
      return { place: 'home' };
    },
  },
  {
    name: 'help',
    title: 'Help',
    async show({ say }) {
      await say('/ukraine-talks help');
      return {};
    },
  },
  {
    name: 'typo',
    title: 'A typing error in a command',
    async show({ say }) {
      await say('/ukraine-talks sumary');
      return {};
    },
  },
  {
    name: 'nonsense',
    title: 'Nonsense',
    async show({ say }) {
      await say('/ukraine-talks fnord xyzzy plugh');
      return {};
    },
  },
];
