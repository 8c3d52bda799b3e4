import { describe, expect, it } from 'vitest';
import { retract } from '../../../src/curate/retract.ts';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';

type Json = Record<string, unknown>;

const shownIn = ({ blocks }: Message): string =>
  JSON.stringify(blocks, (key, value) => (key === 'value' ? undefined : value));

const elementsOf = ({ blocks }: Message): Json[] =>
  blocks.flatMap((block) => [
    ...(Array.isArray(block.elements) ? (block.elements as Json[]) : []),
    ...(block.accessory === undefined ? [] : [block.accessory as Json]),
  ]);

const labelOf = (element: Json): unknown => (element.text as Json | undefined)?.text;

/** Presses a button by its label and gives the next message of the bot, or for `instead` the same one. */
async function press(running: Running, message: Message, label: string, user = 'olena'): Promise<Message> {
  const { control } = running.local;
  const element = elementsOf(message).find((one) => labelOf(one) === label);
  if (element === undefined) throw new Error(`no button ${label} in ${shownIn(message)}`);
  const before = new Set(control.state.messages);
  const shown = shownIn(message);
  await control.act({
    user: control.user(user).id,
    message: message.ts,
    actionId: String(element.action_id),
    value: String(element.value),
  });
  return control.waitFor((one) => !before.has(one) || (one === message && shownIn(one) !== shown));
}

/** Chooses from a menu. */
async function choose(running: Running, message: Message, actionId: string, label: string): Promise<Message> {
  const { control } = running.local;
  const menu = elementsOf(message).find((one) => one.action_id === actionId);
  const options = (menu?.options ?? []) as { text: { text: string }; value: string }[];
  const option = options.find(({ text }) => text.text.startsWith(label));
  if (option === undefined) throw new Error(`no option ${label} in ${JSON.stringify(options)}`);
  const before = new Set(control.state.messages);
  await control.act({ user: control.user('olena').id, message: message.ts, actionId, value: option.value });
  return control.waitFor((one) => !before.has(one));
}

describe('the card of one entry', () => {
  it('has the words first and large, then who with office and party, then day, source and kind in a line', async () => {
    const running = await runApp();
    const table = await running.say('/ukraine-talks quotes');
    const card = await choose(running, table, 'entry_open', 'Sergei Riabkov: We will not');
    const [, words, who, facts] = card.blocks;
    expect(words).toMatchObject({
      type: 'header',
      text: { text: '“We will not accept any concessions. It is totally ruled out,”' },
    });
    expect(who).toMatchObject({
      text: { text: '*Sergei Riabkov*, Deputy Foreign Minister, Russia, told Russian news agencies' },
    });
    expect(JSON.stringify(facts)).toContain(
      'said 9 January 2022  ·  AFP, 10 January 2022  ·  direct quotation',
    );
    expect(shownIn(card)).not.toMatch(/\bS-3\b|REJECT/);
    expect(elementsOf(card).map(labelOf)).toEqual(
      expect.arrayContaining(['Copy citation', 'Show context', 'More by Sergei Riabkov', 'Share to channel']),
    );
  });

  it('is cited in the form that the workspace chose, and in the others on request', async () => {
    const running = await runApp();
    const { say } = running;
    const card = await choose(
      running,
      await say('/ukraine-talks quotes'),
      'entry_open',
      'Sergei Riabkov: We will not',
    );
    const plain = await press(running, card, 'Copy citation');
    const words = '“We will not accept any concessions. It is totally ruled out,”';
    expect(plain.text).toBe(
      `${words} – Sergei Riabkov, Deputy Foreign Minister, Russia, 9 January 2022. Source: AFP, 10 January 2022.`,
    );
    const ap = `Sergei Riabkov, Deputy Foreign Minister, Russia, said on Jan. 9, 2022: ${words} (AFP, Jan. 10, 2022)`;
    expect((await press(running, plain, 'As AP')).text).toBe(ap);
    const settings = await say('/ukraine-talks settings Chicago');
    expect(settings.text).toBe('Copy citation uses Chicago style from now on.');
    const chicago = await press(running, card, 'Copy citation');
    expect(chicago.text).toContain(
      `${words} Sergei Riabkov, Deputy Foreign Minister, Russia, January 9, 2022, quoted in “`,
    );
    expect(JSON.stringify(chicago.blocks)).toContain('rich_text_preformatted');
  });

  it('leads to its context, with its ref for those who ask, and to what else its speaker said', async () => {
    const running = await runApp();
    const card = await choose(
      running,
      await running.say('/ukraine-talks quotes'),
      'entry_open',
      'Sergei Riabkov: We will not',
    );
    const context = await press(running, card, 'Show context');
    expect(shownIn(context)).toContain('In its context:');
    expect(shownIn(context)).toContain('S-3');
    const more = await press(running, card, 'More by Sergei Riabkov');
    expect(more.ephemeralTo).not.toBeNull();
    expect(shownIn(more)).toContain('disappointed');
  });
});

describe('cards of several entries', () => {
  it('have a menu each, from which one is shared', async () => {
    const running = await runApp();
    const answer = await running.say('/ukraine-talks who will not accept concessions');
    const shared = await choose(running, answer, 'entry_menu', 'Share');
    expect(shared.ephemeralTo).toBeNull();
    expect(shownIn(shared)).toContain('Shared by');
    expect(shownIn(shared)).toContain('We will not accept any concessions');
  });
});

describe('not right', () => {
  it('is said by Slack’s own buttons, asks what, and whoever said it hears what became of it', async () => {
    const running = await runApp();
    const { local, store } = running;
    const { control } = local;
    const table = await running.say('/ukraine-talks quotes', { user: 'james' });
    expect(table.blocks.at(-1)?.type).toBe('context_actions');
    await running.store
      .workspace(local.teamId)
      .then((record) => record.write((writer) => writer.addCurator(control.user('olena').id)));
    const menu = elementsOf(table).find((one) => one.action_id === 'entry_open');
    const before = new Set(control.state.messages);
    await control.act({
      user: control.user('james').id,
      message: table.ts,
      actionId: 'entry_open',
      value: 'S-3',
    });
    expect(menu).toBeDefined();
    const card = await control.waitFor((one) => !before.has(one));
    const feedback = elementsOf(card).find((one) => one.type === 'feedback_buttons') as {
      negative_button: { value: string };
    };
    const seen = new Set(control.state.messages);
    await control.act({
      user: control.user('james').id,
      message: card.ts,
      actionId: 'answer_not_right',
      value: feedback.negative_button.value,
    });
    const asked = await control.waitFor((one) => !seen.has(one));
    expect(elementsOf(asked).map(labelOf)).toEqual([
      'Wrong person',
      'Wrong words',
      'Wrong day',
      'Something else',
    ]);
    const thanked = await press(running, asked, 'Wrong day', 'james');
    expect(thanked.text).toContain('Thank you: wrong day.');
    const record = await store.workspace(local.teamId);
    expect((await record.openFeedback(5)).feedback).toMatchObject([{ wrong: 'day', about: 'S-3' }]);

    await retract(record, 'S-3', 'another day', {
      by: control.user('olena').id,
      at: '2022-01-10T12:00:00.000Z',
    });
    await control.openHome(control.user('olena').id);
    const queue = await running.say('/ukraine-talks review');
    expect(shownIn(queue)).toContain('wrong day');
    await press(running, queue, 'Done');
    const told = await control.waitFor((one) => one.text.startsWith('You said that the answer'));
    expect(told.text).toContain(
      '(wrong day). A curator has looked at it. The entry has been taken off the record.',
    );
    expect(local.control.state.channels.get(told.channel)?.members.has(control.user('james').id)).toBe(true);
  });
});

describe('newer blocks', () => {
  it('go again in plain ones where Slack refuses them', async () => {
    const running = await runApp({
      prepare: ({ control }) => control.withoutBlocks(['data_table', 'context_actions']),
    });
    const answer = await running.say('/ukraine-talks quotes');
    const types = answer.blocks.map(({ type }) => type);
    expect(types).not.toContain('data_table');
    expect(shownIn(answer)).toContain('We will not accept any concessions');
    expect(elementsOf(answer).map(labelOf)).toContain('Not right');
    const mentioned = await running.say('@ukraine-talks quotes');
    expect(shownIn(mentioned)).toContain('We will not accept any concessions');
    const asked = await press(running, answer, 'Not right');
    expect(asked.text).toContain('What is not right?');
  });
});

describe('a summary', () => {
  it('tells what changed, where it stands and what comes next, five lines each, with all behind a press', async () => {
    const running = await runApp();
    const answer = await running.say('/ukraine-talks summary');
    const headings = answer.blocks.flatMap((block) =>
      block.type === 'header' ? [(block.text as Json).text] : [],
    );
    expect(headings).toEqual(['What changed, newest first', 'Where it stands', 'What’s next']);
    const lists = answer.blocks.filter(({ type }) => type === 'rich_text');
    for (const list of lists) {
      const entries = (list.elements as { type: string; elements: unknown[] }[]).flatMap((one) =>
        one.type === 'rich_text_list' ? one.elements : [],
      );
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.length).toBeLessThanOrEqual(5);
    }
    const all = elementsOf(answer)
      .map(labelOf)
      .find((label) => /^All \d+ changes$/.test(String(label)));
    const shown = await press(running, answer, String(all));
    expect(shownIn(shown)).toContain('What changed, newest first');
    expect(shownIn(shown)).toContain('10 January 2022');
    expect(shownIn(shown)).not.toContain('Where it stands');
  });
});
