import type { App, BlockAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { joined } from './support.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const red = { text: plain('Red'), value: 'red' };
const blue = { text: plain('Blue'), value: 'blue' };

const elements = [
  { type: 'static_select' as const, action_id: 'static', options: [red, blue] },
  { type: 'checkboxes' as const, action_id: 'boxes', options: [red, blue], initial_options: [red] },
  { type: 'users_select' as const, action_id: 'user' },
  { type: 'datepicker' as const, action_id: 'date', initial_date: '2022-01-09' },
  { type: 'external_select' as const, action_id: 'external' },
  { type: 'overflow' as const, action_id: 'overflow', options: [red, blue] },
];

const feedback = {
  type: 'feedback_buttons' as const,
  action_id: 'feedback',
  positive_button: { text: plain('Right'), value: 'right' },
  negative_button: { text: plain('Not right'), value: 'wrong' },
};
const icon = {
  type: 'icon_button' as const,
  action_id: 'icon',
  icon: 'trash',
  text: plain('Delete'),
  value: 'gone',
};
const cardButton = { type: 'button' as const, action_id: 'of_card', text: plain('Open'), value: 'card' };

/** A bot that posts every element, and keeps the actions that it hears of. */
async function withElements() {
  const heard: BlockAction[] = [];
  const parts = await joined((app) => {
    app.command('/test', async ({ ack, client, command }) => {
      await ack();
      const blocks = [
        { type: 'actions' as const, block_id: 'b', elements },
        { type: 'context_actions' as const, block_id: 'c', elements: [feedback, icon] },
        { type: 'card' as const, block_id: 'd', actions: [cardButton] },
      ];
      await client.chat.postMessage({ channel: command.channel_id, text: 'elements', blocks });
    });
    app.action({ type: 'block_actions' }, async ({ ack, body }) => {
      await ack();
      heard.push(body);
    });
    app.options('external', async ({ ack, payload }) => {
      await ack({ options: [red, blue].filter(({ value }) => value.includes(payload.value)) });
    });
  });
  const { control, user, channel } = parts;
  await control.send({ user, channel, text: '/test' });
  return { ...parts, heard, message: (await control.waitFor(() => true)).ts };
}

describe('elements of a message', () => {
  it.each([
    ['static', 'blue', { selected_option: blue }],
    ['static', 'green', { selected_option: null }],
    ['boxes', ['blue'], { selected_options: [blue] }],
    ['user', 'U1', { selected_user: 'U1' }],
    ['date', '2022-01-10', { selected_date: '2022-01-10' }],
    ['external', red, { selected_option: red }],
    ['overflow', 'red', { selected_option: red }],
  ])('%s holds %j', async (actionId, value, expected) => {
    const { control, user, message, heard } = await withElements();
    await control.act({ user, message, actionId, value });
    expect(heard[0]?.actions[0]).toMatchObject({ action_id: actionId, block_id: 'b', ...expected });
  });

  it.each([
    ['feedback', 'wrong', { block_id: 'c', value: 'wrong', text: feedback.negative_button.text }],
    ['icon', undefined, { block_id: 'c', value: 'gone' }],
    ['of_card', undefined, { block_id: 'd', value: 'card' }],
  ])('%s is pressed', async (actionId, value, expected) => {
    const { control, user, message, heard } = await withElements();
    await control.act({ user, message, actionId, value });
    expect(heard[0]?.actions[0]).toMatchObject({ action_id: actionId, ...expected });
    expect(heard[0]?.state?.values).not.toHaveProperty('c');
  });

  it('knows no third feedback button', async () => {
    const { control, user, message } = await withElements();
    await expect(control.act({ user, message, actionId: 'feedback', value: 'so-so' })).rejects.toThrow(
      'has no button so-so',
    );
  });

  it('keep what each person has put in, beside what was there at first', async () => {
    const { control, user, message, heard } = await withElements();
    const james = control.user('james').id;
    await control.act({ user, message, actionId: 'static', value: 'blue' });
    await control.act({ user: james, message, actionId: 'user', value: user });
    const [mine, theirs] = heard.map(({ state }) => state?.values.b);
    expect(mine?.static).toMatchObject({ selected_option: blue });
    expect(theirs?.static).toMatchObject({ selected_option: null });
    expect(theirs?.boxes).toMatchObject({ selected_options: [red] });
    expect(theirs?.date).toMatchObject({ selected_date: '2022-01-09' });
  });

  it('offer the options that the app gives for what is typed', async () => {
    const { control, user, message } = await withElements();
    expect(await control.suggest({ user, message, actionId: 'external', value: 'bl' })).toEqual({
      options: [blue],
    });
  });

  it.each([
    ['an element that is not there', { actionId: 'other' }],
    ['a message that is gone', { message: '1.0' }],
  ])('cannot be used: %s', async (_, over) => {
    const { control, user, message } = await withElements();
    await expect(control.act({ user, message, actionId: 'static', ...over })).rejects.toThrow(RangeError);
  });
});

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  notify_on_close: true,
  title: plain('Form'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: plain('Words'),
      element: { type: 'plain_text_input' as const, action_id: 'v', min_length: 3, max_length: 5 },
    },
    {
      type: 'input' as const,
      block_id: 'colour',
      optional: true,
      label: plain('Colour'),
      element: { type: 'static_select' as const, action_id: 'v', options: [red, blue], initial_option: blue },
    },
  ],
};

const words = (value: string | null) => ({ words: { v: { type: 'plain_text_input', value } } });

/** A bot whose global shortcut opens the form. */
async function withForm(prepare: (app: App) => void) {
  const parts = await joined((app) => {
    app.shortcut('new', async ({ ack, shortcut, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
    });
    prepare(app);
  });
  const { control, user } = parts;
  const modals = () => control.state.modals.get(user) ?? [];
  await control.shortcut(user, 'new');
  await expect.poll(() => modals().length).toBe(1);
  return { ...parts, modals, view: modals()[0]?.id ?? '' };
}

describe('modals', () => {
  it('are not submitted with empty, short or long entries; the app never hears of them', async () => {
    const heard: unknown[] = [];
    const { control, user, view } = await withForm((app) => {
      app.view('form', async ({ ack, view }) => {
        heard.push(view.state.values);
        await ack();
      });
    });
    const required = { words: 'Please complete this required field.' };
    expect(await control.submit(user, view, {})).toEqual(required);
    expect(await control.submit(user, view, words(''))).toEqual(required);
    expect(await control.submit(user, view, words('ab'))).toEqual({
      words: 'Please enter at least 3 characters.',
    });
    expect(await control.submit(user, view, words('abcdef'))).toEqual({
      words: 'Please enter no more than 5 characters.',
    });
    expect(heard).toEqual([]);
    expect(await control.submit(user, view, words('abc'))).toEqual({});
    expect(heard).toMatchObject([{ ...words('abc'), colour: { v: { selected_option: blue } } }]);
  });

  it.each([
    ['update', { response_action: 'update' as const, view: { ...form, title: plain('Next') } }, ['Next']],
    ['push', { response_action: 'push' as const, view: { ...form, title: plain('Next') } }, ['Form', 'Next']],
    ['clear', { response_action: 'clear' as const }, []],
    ['nothing', undefined, []],
  ])('do as the app answers: %s', async (_, answer, titles) => {
    const { control, user, view, modals } = await withForm((app) => {
      app.view('form', async ({ ack }) => (answer === undefined ? ack() : ack(answer)));
    });
    expect(await control.submit(user, view, words('abc'))).toEqual({});
    expect(modals().map(({ content }) => content.title)).toEqual(titles.map(plain));
  });

  it('keep the entries when the app answers with a view that Slack refuses', async () => {
    const { control, user, view, modals } = await withForm((app) => {
      app.view('form', async ({ ack }) =>
        ack({ response_action: 'update', view: { ...form, title: plain('x'.repeat(25)) } }),
      );
    });
    expect(await control.submit(user, view, words('abc'))).toEqual({
      '': 'We had some trouble connecting. Your entries are still here: try again.',
    });
    expect(modals()).toHaveLength(1);
  });

  it('tell the app when they are closed, where it asked for that', async () => {
    const closed: unknown[] = [];
    const { control, user, view } = await withForm((app) => {
      app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
        closed.push('is_cleared' in body && body.is_cleared);
        await ack();
      });
    });
    await control.close(user, view);
    expect(closed).toEqual([false]);
  });

  it('know the ones below them', async () => {
    const stack: unknown[] = [];
    const { control, user, view, modals } = await withForm((app) => {
      app.view('form', async ({ ack, view }) => {
        stack.push([view.root_view_id, view.previous_view_id]);
        await ack({ response_action: 'push', view: form });
      });
    });
    await control.submit(user, view, words('abc'));
    await control.submit(user, modals()[1]?.id ?? '', words('abc'));
    expect(stack).toEqual([
      [view, null],
      [view, view],
    ]);
  });
});

describe('shortcuts', () => {
  it('of a message carry it', async () => {
    const kept: unknown[] = [];
    const { control, user, channel } = await joined((app) => {
      app.shortcut({ type: 'message_action', callback_id: 'keep' }, async ({ ack, shortcut, respond }) => {
        kept.push(shortcut.message.text, shortcut.channel.id);
        await ack();
        await respond('kept');
      });
    });
    await control.send({ user, channel, text: 'worth keeping' });
    await control.shortcut(user, 'keep', control.state.messages[0]?.ts);
    expect(kept).toEqual(['worth keeping', channel]);
    expect((await control.waitFor(({ text }) => text === 'kept')).ephemeralTo).toBe(user);
  });

  it('that are not declared are refused', async () => {
    const { control, user } = await joined(() => undefined);
    await expect(control.shortcut(user, 'keep')).rejects.toThrow('no global shortcut keep');
  });
});
