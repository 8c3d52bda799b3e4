import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { missing, openPage, PAGE } from '../local-workspace/chromium.ts';
import { runApp } from '../support/app.ts';

/** An invented story of 347 words. */
const STORY = `VELLINGE, Jan 8 (Kestrel News) - Envoys of Ostmark, Velland and the nuclear safety board met in Vellinge on Saturday and parted after four hours without a text, though each of them spoke of progress.

The head of the board, Astrid Hellmark, who chaired the meeting, said that inspectors would return to the Arden plant within days. “We have agreed on a list of questions,” she told reporters. “We have not agreed on a single answer.”

Ostmark’s foreign minister, Corina Valdez, said that her government expected a reply in writing before the end of the month. She added that Ostmark would not wait for ever, and that the airspace would stay closed to military flights for as long as the road to the plant was shelled.

“The door is open, but nobody has knocked,” the Velland envoy Tomas Lind said after the meeting. He denied that Velland had asked for a delay, and said that his country had brought proposals on inspections which none of the others had read.

“We do not need more papers,” Valdez said. “We need signatures.”

A diplomat, who asked not to be named, said that the delegation of Velland had walked out of the room twice. The diplomat said the second time had lasted an hour, and had ended with coffee.

The agency’s envoy Ivana Crowe urged all sides to keep talking. “Silence has never cooled a reactor,” she said. She said that two of the four lines to the plant were down, that the diesels had been tested on Wednesday, and that fuel was there for eleven days.

In Arden, the mayor Greta Lindholm said that nothing about her town could be decided without her town, and that she would travel to Vellinge if she was asked. “We have moved 1,240 people in twelve buses,” she said. “We left nobody at the gate.”

The next meeting is to be held on January 20 in Vellinge, Hellmark said. Officials of both sides said that the corridor to the plant had been used twice since New Year, and that it would stay open.
`;

/** Somebody at the page, whose presses and typed or pasted fields are counted; Enter is a press. */
function person(page: Page) {
  const effort = { presses: 0, fields: 0 };
  const press = async (what: Locator) => {
    effort.presses++;
    await what.click();
  };
  const fill = async (what: Locator, text: string) => {
    effort.fields++;
    await what.fill(text);
  };
  return {
    effort,
    press,
    fill,
    async say(line: string) {
      await fill(page.getByRole('textbox', { name: 'Message' }), line);
      effort.presses++;
      await page.keyboard.press('Enter');
    },
  };
}

type Task = (page: Page, somebody: ReturnType<typeof person>) => Promise<void>;

const firstAnswer: Task = async (page, { press }) => {
  await press(page.getByRole('button', { name: /^What happened/ }));
  await page.getByText('Only visible to you').waitFor();
};

const handInAndPublish: Task = async (page, { press, fill }) => {
  const dialog = page.getByRole('dialog');
  await press(page.getByRole('button', { name: 'ukraine-talks Home' }));
  await press(page.getByRole('button', { name: 'Hand in an article' }));
  await fill(dialog.getByLabel(/its text/), STORY);
  await press(dialog.getByRole('button', { name: 'Add', exact: true }));
  await dialog.getByText('Added as N-2').waitFor();
  await press(dialog.getByRole('button', { name: 'Review now' }));
  await press(page.getByRole('button', { name: 'Messages', exact: true }));
  await press(page.getByRole('button', { name: /^Publish all of/ }).last());
  await press(dialog.getByRole('button', { name: 'Publish what is ticked' }));
  await page
    .getByText(/Published \d+/)
    .last()
    .waitFor();
};

const setDigest: Task = async (page, { say }) => {
  await say('/ukraine-talks digest 9am weekdays');
  await page.getByText('The digest is on').last().waitFor();
};

const shareQuotation: Task = async (page, { say, press }) => {
  await say('/ukraine-talks who gun to ukraines head');
  await press(page.getByRole('button', { name: /^Share/ }).last());
  await page.getByText('Shared by').last().waitFor();
};

it.skipIf(missing !== null).each([
  ['a first useful answer', firstAnswer, { presses: 1, fields: 0 }],
  ['a story of 347 words, handed in and published', handInAndPublish, { presses: 7, fields: 1 }],
  ['a digest', setDigest, { presses: 1, fields: 1 }],
  ['a quotation, found and shared', shareQuotation, { presses: 2, fields: 1 }],
] as const)(
  `%s takes few presses and fields${missing === null ? '' : ` (skipped: ${missing})`}`,
  async (_, task, most) => {
    const { local } = await runApp({ pageDir: PAGE });
    const { page, problems } = await openPage(local.url);
    const someone = person(page);
    await task(page, someone);
    expect(someone.effort.presses).toBeLessThanOrEqual(most.presses);
    expect(someone.effort.fields).toBeLessThanOrEqual(most.fields);
    expect(problems).toEqual([]);
  },
  60_000,
);
