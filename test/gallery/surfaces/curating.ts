import type { Stage } from '../stage.ts';
import type { Surface } from '../surface.ts';

/** An invented article of 200 words. */
const ARTICLE = `Inspectors return to Arden plant as talks resume

VELLINGE, Jan 10 (Kestrel News) - The head of the nuclear safety board, Astrid Hellmark, said on Monday that inspectors would return to the Arden plant within days, as envoys of Ostmark and Velland met for the first time since December.

“We will not sign a report that we could not write on the spot,” Hellmark told reporters in Vellinge. She added that two of the four lines were down and that the diesels would be tested on Wednesday.

Ostmark’s foreign minister, Corina Valdez, called the visit “a gift to those who fired first”, and said that her government would decide on access by Friday.

“The door is open, but nobody has knocked,” the Velland envoy Tomas Lind said after the meeting. He denied that Velland had asked for a delay.

A second round of talks is planned for January 14 in Vellinge, the mediator’s office said.

“There is no deadline, and there is no time,” said Ivana Crowe, who leads the agency’s mission. Officials of both sides said that the corridor to the plant had been used twice since New Year.`;

/** A shorter one. */
const SECOND = `Ostmark answers the mediator

VELLINGE, Jan 10 (Kestrel News) - “We will answer the mediator by Friday,” Ostmark’s foreign minister, Corina Valdez, told reporters in Vellinge on Monday.`;

const HOUR_MS = 3_600_000;

/** Hands in an article; resolves when its form says so. */
async function handIn({ open, submit, modal, until }: Stage, text = ARTICLE, says = 'N-2'): Promise<void> {
  const form = await open('/ukraine-talks add');
  const fields = (form.content.blocks as { label?: { text: string } }[]).flatMap(
    ({ label }) => label?.text ?? [],
  );
  const named = (words: RegExp) => fields.find((label) => words.test(label)) ?? String(words);
  await submit(form, {
    [named(/its text/)]: text,
    [named(/^Publisher/)]: 'Kestrel News',
    [named(/^Published/)]: '2022-01-10',
  });
  await until(() => JSON.stringify(modal()?.content ?? '').includes(says));
}

/** What a curator does with an article, from handing it in to taking it back. */
export const CURATING: Surface[] = [
  {
    name: 'add-form',
    title: 'The form for an article',
    async show({ open }) {
      await open('/ukraine-talks add');
      return {};
    },
  },
  {
    name: 'add-done',
    title: 'An article was handed in: how far it is',
    async show(stage) {
      await handIn(stage);
      return {};
    },
  },
  {
    name: 'review-now',
    title: 'Reviewed from the form of an article',
    async show(stage) {
      const { running, until } = stage;
      const { control } = running.local;
      await handIn(stage);
      const form = stage.modal();
      if (form === undefined) throw new Error('there is no form');
      const olena = control.user('olena').id;
      await control.submit(olena, form.id, {});
      await until(() => control.messages(stage.channel, { user: olena })[0]);
      return {};
    },
  },
  {
    name: 'home-curator',
    title: 'Home, later, for a curator',
    async show({ home }) {
      await home();
      return { place: 'home' };
    },
  },
  {
    name: 'review-card',
    title: 'A card to review',
    async show({ say }) {
      await say('/ukraine-talks review');
      return {};
    },
  },
  {
    name: 'edit-form',
    title: 'The form of a candidate',
    async show({ say, press, modal }) {
      const card = await say('/ukraine-talks review');
      await press(card, /^(?:Edit|Name the speaker…)$/, modal);
      return {};
    },
  },
  {
    name: 'published',
    title: 'A candidate was published; the next one',
    async show({ say, press, last }) {
      const card = await say('/ukraine-talks review');
      await press(card, 'Publish', () => JSON.stringify(last().blocks).includes('Published'));
      return {};
    },
  },
  {
    name: 'bulk-form',
    title: 'All of an article, before it is published',
    async show({ say, press, modal }) {
      const card = await say('/ukraine-talks review');
      await press(card, /^Publish all of/, modal);
      return {};
    },
  },
  {
    name: 'actors',
    title: 'The directory of actors',
    async show({ say }) {
      await say('/ukraine-talks actors');
      return {};
    },
  },
  {
    name: 'parties',
    title: 'Who speaks for whom',
    async show({ say }) {
      await say('/ukraine-talks actors parties');
      return {};
    },
  },
  {
    name: 'actor-form',
    title: 'The form of an actor',
    async show({ open }) {
      await open('/ukraine-talks edit A-8');
      return {};
    },
  },
  {
    name: 'merge',
    title: 'A merge, before it happens',
    async show({ say }) {
      await say('/ukraine-talks merge A-14 into A-13');
      return {};
    },
  },
  {
    name: 'retract-form',
    title: 'The form to retract an entry',
    async show({ open }) {
      await open('/ukraine-talks retract S-3');
      return {};
    },
  },
  {
    name: 'retracted',
    title: 'A retracted entry',
    async show({ say }) {
      await say('/ukraine-talks retract S-3 the agency withdrew it');
      await say('/ukraine-talks show S-3');
      return {};
    },
  },
  {
    name: 'history',
    title: 'The history of an entry',
    async show({ say }) {
      await say('/ukraine-talks history S-3');
      return {};
    },
  },
  {
    name: 'curators',
    title: 'Who curates',
    async show({ say }) {
      await say('/ukraine-talks curators');
      return {};
    },
  },
  {
    name: 'curators-several',
    title: 'A name that several have',
    async show({ say, running: { local } }) {
      local.control.addUser({ name: 'jbond', realName: 'James Bondar' });
      await say('/ukraine-talks curators add James');
      return {};
    },
  },
  {
    name: 'no-right',
    title: 'A command that somebody may not give',
    async show({ say }) {
      await say('/ukraine-talks review', { as: 'james' });
      return { as: 'james' };
    },
  },
  {
    name: 'add-progress',
    title: 'An article is being read',
    async show(stage) {
      stage.hold();
      await handIn(stage, SECOND, 'Looking for who said what');
      return {};
    },
  },
  {
    name: 'nudge',
    title: 'What a curator hears of articles that were handed in',
    async show({ home, press, until, later, running: { local } }) {
      const { state } = local.control;
      const page = await home();
      await press(page, 'Tell me when articles come in', () =>
        JSON.stringify([...state.homes.values()]).includes('Stop telling me'),
      );
      later(HOUR_MS);
      await until(() => state.messages.find(({ text }) => text.startsWith('New for review')));
      return { place: '@ukraine-talks' };
    },
  },
  {
    name: 'error',
    title: 'A form with what is wrong with it',
    async show({ open }) {
      await open('/ukraine-talks add');
      return { click: 'Add' };
    },
  },
];
