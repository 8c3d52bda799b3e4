import type { Surface } from '../surface.ts';

/** An invented draft, with a word changed, a speaker changed, and a quotation that nobody said. */
const DRAFT = `The plant is safe for now, its inspectors say, and the airspace stays closed.

“The reactor is cold, the pumps are running, and everybody needs to leave town,” Astrid Hellmark said.

“We lost the outside line for 11 hours, and the diesels held,” Corina Valdez told reporters.

“The marmalade treaty is signed,” Hellmark added.`;

/** What those see who write: a draft that is checked, a brief. */
export const WRITING: Surface[] = [
  {
    name: 'check-form',
    title: 'The form for a draft',
    async show({ open }) {
      await open('/ukraine-talks check');
      return {};
    },
  },
  {
    name: 'check-report',
    title: 'What of a draft is on the record',
    async show({ open, submit, running: { local }, until }) {
      const { state } = local.control;
      await submit(await open('/ukraine-talks check'), { 'The draft': DRAFT });
      await until(() => state.messages.find(({ text }) => /in the draft/.test(text)));
      state.modals.clear();
      return {};
    },
  },
  {
    name: 'brief',
    title: 'A brief',
    async show({ say }) {
      await say('/ukraine-talks brief March 2022');
      return {};
    },
  },
];
