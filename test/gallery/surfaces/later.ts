import type { Surface } from '../surface.ts';

/** When the newest source is older than a month. */
export const LATER: Surface[] = [
  {
    name: 'old-record',
    title: 'A question for what is new, of an old record',
    async show({ say }) {
      await say('/ukraine-talks summary this week');
      return {};
    },
  },
];
