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
    name: 'messages-first',
    title: 'The Messages tab, opened for the first time',
    async show({ running: { local }, until }) {
      const { control } = local;
      const mei = control.user('mei').id;
      await control.openMessages(mei);
      await until(() => control.messages(control.botDm(mei).id).length > 0);
      return { as: 'mei', place: '@ukraine-talks' };
    },
  },
  {
    name: 'added',
    title: 'Added to a channel: what whoever did it is told',
    async show({ running: { local }, until }) {
      const { control } = local;
      const james = control.user('james').id;
      await control.invite(control.channel('general').id, control.state.bot.id, james);
      await until(() => control.messages(control.botDm(james).id).length > 0);
      return { as: 'james', place: '@ukraine-talks' };
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
