import { setTimeout as sleep } from 'node:timers/promises';
import { addLocalFeeds } from '../../../src/open-local.ts';
import type { Surface } from '../surface.ts';

/** Articles that come by themselves: from the first feed to what is corrected. */
export const FEEDS: Surface[] = [
  {
    name: 'feeds-none',
    title: 'Feeds, none yet',
    async show({ say }) {
      await say('/ukraine-talks feeds');
      return {};
    },
  },
  {
    name: 'feed-form',
    title: 'The form of a feed',
    async show({ open }) {
      await open('/ukraine-talks feeds add');
      return {};
    },
  },
  {
    name: 'feeds-news',
    title: 'What curators hear of feeds',
    async show({ running, until, last }) {
      const { local, store } = running;
      await addLocalFeeds(store, local, new Date(local.control.state.clock()));
      const record = await store.workspace(local.teamId);
      for (let tried = 0; tried < 200 && (await record.newsFeeds()).some(({ begun }) => !begun); tried++)
        await sleep(25);
      await until(() => local.control.state.messages.find(({ text }) => text.startsWith('New for review')));
      last('New for review');
      return { place: '@ukraine-talks' };
    },
  },
  {
    name: 'feeds',
    title: 'Feeds',
    async show({ say }) {
      await say('/ukraine-talks feeds');
      return {};
    },
  },
  {
    name: 'review-from-feed',
    title: 'A card from a feed',
    async show({ say }) {
      await say('/ukraine-talks review');
      return {};
    },
  },
];
