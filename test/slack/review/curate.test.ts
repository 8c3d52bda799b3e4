import { describe, expect, it } from 'vitest';
import type { Message, View } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';
import { notRightOf } from '../../support/not-right.ts';
import { fillQueue } from '../../support/queue.ts';

const ARTICLE = `VIENNA, Jan 8 (Reuters) - Poland's Foreign Minister Zbigniew Rau told reporters that the risk of war was greater than at any time in thirty years.

“We will not accept any concessions. It is totally ruled out,” Riabkov said.

“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said on Saturday after the meeting.
`;
const FIELDS = { text: ARTICLE, publisher: 'Reuters', title: 'Vienna talks', published: '2022-01-08' };

const userOf = ({ local }: Running, name: string) => local.control.user(name).id;
const modalOf = ({ local }: Running, user: string): View | undefined =>
  local.control.state.modals.get(user)?.at(-1);
const textOf = (shown: { blocks: unknown } | View | undefined): string => JSON.stringify(shown);
const recordOf = ({ store, local }: Running) => store.workspace(local.control.state.teamId);

const typing = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([block, value]) => [block, { input: { type: 'plain_text_input', value } }]),
  );

/** Opens the form by the shortcut and sends it off with `fields`. */
async function add(running: Running, fields: Record<string, string>, name = 'olena') {
  await opened(running, name);
  return submit(running, fields, [], name);
}

async function opened(running: Running, name = 'olena'): Promise<void> {
  const user = userOf(running, name);
  await running.local.control.shortcut(user, 'add_article');
  await expect.poll(() => modalOf(running, user)?.content.callback_id).toBe('article_form');
}

function submit(running: Running, fields: Record<string, string>, files: string[], name = 'olena') {
  const user = userOf(running, name);
  const file = { file: { input: { type: 'file_input', files } } };
  return running.local.control.submit(user, modalOf(running, user)?.id ?? '', { ...typing(fields), ...file });
}

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('');

async function added(running: Running): Promise<void> {
  expect(await add(running, FIELDS)).toEqual({});
  await expect.poll(() => textOf(modalOf(running, userOf(running, 'olena')))).toContain('Added as N-2');
}

/** Presses a button of the queue and gives back the message as it stands afterwards. */
async function press(running: Running, card: Message, button: string, name = 'olena') {
  const { control } = running.local;
  const before = textOf(card);
  await control.act({ user: userOf(running, name), message: card.ts, actionId: `review:${button}` });
  const now = () => control.state.messages.find(({ ts }) => ts === card.ts);
  await expect.poll(() => textOf(now())).not.toBe(before);
  return now() as Message;
}

/** Reviews until a card shows `words`. */
async function cardWith(running: Running, words: string): Promise<Message> {
  let card = await running.say('/ukraine-talks review');
  for (let i = 0; i < 12 && !textOf(card).includes(words); i++) card = await press(running, card, 'skip');
  expect(textOf(card)).toContain(words);
  return card;
}

describe('curating in Slack', () => {
  it('goes all the way from a pasted article to an answer, a correction and a retraction', async () => {
    const running = await runApp();
    const { control } = running.local;
    const olena = userOf(running, 'olena');
    await added(running);
    expect(
      (await running.say('@ukraine-talks who said the drumbeat of war is sounding loud?')).text,
    ).not.toContain('Carpenter');
    const card = await cardWith(running, 'drumbeat');
    expect(textOf(card)).toMatch(/0 of \d+ reviewed/);
    expect(textOf(await press(running, card, 'publish'))).toContain('Published as S-12.');
    expect((await running.say('@ukraine-talks who said the drumbeat of war is sounding loud?')).text).toMatch(
      /Carpenter.*The drumbeat of war is sounding loud.*Reuters/s,
    );
    await running.send('/ukraine-talks edit S-12');
    await expect.poll(() => modalOf(running, olena)?.content.callback_id).toBe('entry_form');
    const form = modalOf(running, olena)?.id ?? '';
    expect(await control.submit(olena, form, typing({ words: 'The drums of peace' }))).toHaveProperty(
      'words',
    );
    expect(
      await control.submit(olena, form, typing({ words: 'The drumbeat of war', headline: 'A warning' })),
    ).toEqual({});
    await control.waitFor(({ text }) => text.startsWith('Saved S-12, said '));
    expect((await running.say('/ukraine-talks history S-12')).text).toContain('2 changes');
    expect((await running.say('/ukraine-talks history S-12')).blocks).toMatchObject([
      {},
      { text: { text: expect.stringMatching(/^\*edited\* by/) } },
      { text: { text: expect.stringMatching(/^\*published\* by/) } },
    ]);
    const answer = await running.say('/ukraine-talks show S-12');
    expect(answer.text).toContain('The drumbeat of war');
    expect(answer.text).not.toContain('sounding');
    await running.say('/ukraine-talks retract S-12 Reuters withdrew the story');
    expect((await running.say('/ukraine-talks show S-12')).text).toMatch(
      /retracted.*Reuters withdrew the story/,
    );
    expect(
      (await running.say('@ukraine-talks who said the drumbeat of war is sounding loud?')).text,
    ).not.toContain('drumbeat');
    expect((await running.say('/ukraine-talks undo')).text).toContain('S-12');
    expect((await running.say('/ukraine-talks show S-12')).text).toContain('The drumbeat of war');
    expect(running.logged.filter(({ message }) => message === 'a request failed')).toEqual([]);
  });

  it.each([
    ['text', 'vienna.txt', 'text/plain', (text: string) => text],
    [
      'page',
      'vienna.html',
      'text/html',
      (text: string) => `<html><body><article>${paragraphs(text)}</article>`,
    ],
  ])(
    'takes the %s of an uploaded file, with the publisher of its dateline',
    async (_, name, mimetype, write) => {
      const running = await runApp();
      const user = userOf(running, 'olena');
      const id = running.local.control.upload({ user, name, mimetype, bytes: Buffer.from(write(ARTICLE)) });
      await opened(running);
      expect(await submit(running, {}, [id])).toEqual({});
      await expect.poll(() => textOf(modalOf(running, user))).toContain('Added as N-2');
      const source = await (await recordOf(running)).source('N-2');
      expect(source).toMatchObject({ publisher: 'Reuters', place: 'Vienna' });
      expect(source?.text).toContain('The drumbeat of war');
    },
  );

  it('asks for the publisher of a file that does not tell it, and keeps the file', async () => {
    const running = await runApp();
    const user = userOf(running, 'olena');
    const bytes = Buffer.from(ARTICLE.replace(/^.*? - /, ''));
    const id = running.local.control.upload({ user, name: 'v.txt', mimetype: 'text/plain', bytes });
    await opened(running);
    await submit(running, {}, [id]);
    await expect.poll(() => textOf(modalOf(running, user))).toContain('Name its publisher');
    await submit(running, { publisher: 'AFP' }, []);
    await expect.poll(() => textOf(modalOf(running, user))).toContain('Added as N-2');
  });

  it('takes the file of a message', async () => {
    const running = await runApp();
    const { control } = running.local;
    const user = userOf(running, 'olena');
    const channel = control.channel('ukraine-talks').id;
    const file = { user, name: 'vienna.txt', mimetype: 'text/plain', bytes: Buffer.from(ARTICLE) };
    await control.send({ user, channel, text: 'for the record', files: [control.upload(file)] });
    const ts = control.messages(channel).at(-1)?.ts ?? '';
    await control.shortcut(user, 'add_message', ts);
    await expect.poll(() => textOf(modalOf(running, user))).toContain('File: *vienna.txt*');
    expect(await submit(running, { publisher: 'Reuters' }, [])).toEqual({});
    await expect.poll(() => textOf(modalOf(running, user))).toContain('Added as N-2');
  });

  it('leaves the file of a message out when that is ticked', async () => {
    const running = await runApp();
    const { control } = running.local;
    const user = userOf(running, 'olena');
    const channel = control.channel('ukraine-talks').id;
    const file = { user, name: 'other.txt', mimetype: 'text/plain', bytes: Buffer.from('Nothing of it.') };
    await control.send({ user, channel, text: '', files: [control.upload(file)] });
    await control.shortcut(user, 'add_message', control.messages(channel).at(-1)?.ts ?? '');
    await expect.poll(() => textOf(modalOf(running, user))).toContain('File: *other.txt*');
    const tick = { text: { type: 'plain_text', text: 'Leave it out' }, value: 'yes' };
    const form = modalOf(running, user)?.id ?? '';
    await control.submit(user, form, {
      ...typing(FIELDS),
      without_file: { input: { type: 'checkboxes', selected_options: [tick] } },
    });
    await expect.poll(() => textOf(modalOf(running, user))).toContain('Added as N-2');
  });

  it('tells who sends it a file how to add that', async () => {
    const running = await runApp();
    const { control } = running.local;
    const user = userOf(running, 'james');
    const file = { user, name: 'v.txt', mimetype: 'text/plain', bytes: Buffer.from(ARTICLE) };
    await control.send({ user, channel: control.botDm(user).id, text: '', files: [control.upload(file)] });
    await control.waitFor(({ botId, text }) => botId !== null && text.includes('Add to the record'));
  });

  it.each([
    ['a picture', 'map.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), /it is an image/],
    ['an empty file', 'empty.txt', Buffer.alloc(0), /no text here/],
    ['too long a text', 'long.txt', Buffer.from('word '.repeat(300_000)), /at most 200,000 characters/],
  ])('says why %s is not taken, and asks for a paste', async (_, name, bytes, why) => {
    const running = await runApp();
    const user = userOf(running, 'olena');
    const id = running.local.control.upload({ user, name, mimetype: 'application/octet-stream', bytes });
    await opened(running);
    await submit(running, { publisher: 'AFP' }, [id]);
    await expect.poll(() => textOf(modalOf(running, user))).toMatch(why);
    expect(textOf(modalOf(running, user))).toMatch(/paste/);
  });

  it('opens the article that is there already, and reviews that alone', async () => {
    const running = await runApp();
    await added(running);
    await fillQueue(await recordOf(running), { articles: 1, candidates: 2 });
    const olena = userOf(running, 'olena');
    await add(running, { ...FIELDS, text: ARTICLE.replace('Rau told', 'Rau has told') });
    await expect.poll(() => textOf(modalOf(running, olena))).toContain('added before, as N-2');
    expect(textOf(modalOf(running, olena))).toMatch(/0 of \d+ candidates reviewed/);
    let card = await running.say('/ukraine-talks review N-3');
    expect(textOf(card)).toContain('The words of candidate 0.');
    for (const word of ['reject', 'publish']) card = await press(running, card, word);
    expect(textOf(card)).toContain('Nothing from N-3 is waiting any more');
  });

  it('shows what the record has already beside a candidate, and adds it there as another source', async () => {
    const running = await runApp();
    await added(running);
    const card = await cardWith(running, 'Same as S-3');
    await press(running, card, 'same');
    const [statement] = await (await recordOf(running)).statements(['S-3']);
    expect(statement?.citations.map(({ source }) => source)).toEqual(['N-1', 'N-2']);
  });

  it('publishes what is sure in one go, and undo takes all of it back', async () => {
    const running = await runApp();
    await added(running);
    const { control } = running.local;
    const user = userOf(running, 'olena');
    const card = await running.say('/ukraine-talks review');
    await control.act({ user, message: card.ts, actionId: 'review:all' });
    await expect.poll(() => modalOf(running, user)?.content.callback_id).toBe('at_once_form');
    const form = modalOf(running, user);
    const listed = textOf(form).match(/"initial_options"/g)?.length ?? 0;
    expect(listed).toBeGreaterThan(0);
    const record = await recordOf(running);
    expect((await record.counts()).statements).toBe(11);
    expect(await control.submit(user, form?.id ?? '', {})).toEqual({});
    await expect
      .poll(() => textOf(control.state.messages.find(({ ts }) => ts === card.ts)))
      .toContain(`Published ${listed}.`);
    expect((await record.counts()).statements).toBe(11 + listed);
    await running.say('/ukraine-talks undo');
    expect((await record.counts()).statements).toBe(11);
  });

  it('tells the second of two curators what the first did, and loses nothing', async () => {
    const running = await runApp();
    await added(running);
    const first = await cardWith(running, 'drumbeat');
    const second = await cardWith(running, 'drumbeat');
    await press(running, first, 'reject');
    expect(textOf(await press(running, second, 'publish'))).toMatch(
      /Nothing was done.*rejected C-\d+ meanwhile/,
    );
    expect((await (await recordOf(running)).counts()).statements).toBe(11);
  });

  it.each([
    ['a member', 'james', 'Only curators decide'],
    ['a guest', 'guest', 'Guests'],
  ])('refuses %s who is no curator, and says why', async (_, name, why) => {
    const running = await runApp();
    await added(running);
    const user = userOf(running, name);
    expect((await running.say('/ukraine-talks review', { user })).text).toContain(why);
    expect((await running.say('/ukraine-talks retract S-3 because', { user })).text).toContain(why);
    const [statement] = await (await recordOf(running)).statements(['S-3']);
    expect(statement?.status).toBe('published');
  });

  it('lets every member hand in an article, but no guest', async () => {
    const running = await runApp();
    await add(running, FIELDS, 'james');
    await expect.poll(() => textOf(modalOf(running, userOf(running, 'james')))).toContain('Added as N-2');
    await add(running, { ...FIELDS, text: 'Carpenter said “no”.' }, 'guest');
    await expect.poll(() => textOf(modalOf(running, userOf(running, 'guest')))).toContain('Guests');
  });

  it('corrects what is known of a source, and tells at the field what cannot be', async () => {
    const running = await runApp();
    const { control } = running.local;
    const olena = userOf(running, 'olena');
    await running.send('/ukraine-talks edit N-1');
    await expect.poll(() => modalOf(running, olena)?.content.callback_id).toBe('source_form');
    const form = modalOf(running, olena)?.id ?? '';
    const wrong = { publisher: 'AFP', title: 'Geneva', published: '2031-01-01', url: 'https://[' };
    expect(Object.keys((await control.submit(olena, form, typing(wrong))) ?? {}).sort()).toEqual([
      'published',
      'url',
    ]);
    const right = { publisher: 'Agence France-Presse', published: '2022-01-09', url: '' };
    expect(await control.submit(olena, form, typing(right))).toEqual({});
    await control.waitFor(({ text }) => text === 'Saved N-1, published 9 January 2022.');
    expect((await running.say('/ukraine-talks show S-3')).text).toContain('Agence France-Presse, 9 January');
    const james = userOf(running, 'james');
    expect((await running.say('/ukraine-talks edit N-1', { user: james })).text).toContain('Only curators');
  });

  it('makes a curator of whom a curator appoints, until dismissed', async () => {
    const running = await runApp();
    const james = userOf(running, 'james');
    expect((await running.say(`/ukraine-talks curators add ${james}`, { user: james })).text).toContain(
      'Only',
    );
    await running.say('/ukraine-talks curators add @james');
    expect((await running.say('/ukraine-talks review', { user: james })).text).toContain('0 candidates wait');
    await running.say('/ukraine-talks curators remove @james');
    expect((await running.say('/ukraine-talks review', { user: james })).text).toContain('Only curators');
  });

  it.each([
    ['nothing', {}, 'url'],
    ['a text without its publisher', { text: ARTICLE.replace('(Reuters) ', '') }, 'publisher'],
    ['a day to come', { ...FIELDS, published: '2031-01-01' }, 'published'],
    ['an impossible day', { ...FIELDS, published: '2022-02-31' }, 'published'],
    ['more than 200,000 characters', { ...FIELDS, text: 'word '.repeat(50_000) }, 'text'],
    ['no address', { url: 'example' }, 'url'],
    ['an address with a password', { ...FIELDS, url: 'https://anna:secret@example.org/a' }, 'url'],
    ['half an address beside the text', { ...FIELDS, url: 'https://[' }, 'url'],
    [
      'an interval that ends in a year to come',
      { ...FIELDS, published: '2022-01-08/2031-01-01' },
      'published',
    ],
  ])('keeps the form open for %s', async (_, fields, block) => {
    const running = await runApp();
    expect(Object.keys((await add(running, fields)) ?? {})).toEqual([block]);
  });

  it.each([
    ['an address that must not be fetched', { url: 'http://127.0.0.1:1/secret' }, /paste/i],
    [
      'an article in which nobody says anything',
      { ...FIELDS, text: 'Rain fell. Lorem ipsum.' },
      /No statement/,
    ],
  ])('shows the form again, with what was typed, for %s', async (_, fields, problem) => {
    const running = await runApp();
    await add(running, fields);
    const olena = userOf(running, 'olena');
    await expect.poll(() => textOf(modalOf(running, olena))).toMatch(problem);
    expect(modalOf(running, olena)?.content.callback_id).toBe('article_form');
    expect(textOf(modalOf(running, olena))).toContain(Object.values(fields)[0]);
  });

  it.each([
    ['of one word', `Ivan ${'Verylong'.repeat(625)}`],
    ['of many words', `Ivan ${'Very Long '.repeat(500).trim()}`],
  ])('takes an article with a speaker whose name has 5,000 characters, %s', async (_, name) => {
    const running = await runApp();
    const text = `“We will wait for peace,” said ${name}.\n\n“We will not wait,” Riabkov said.`;
    expect(await add(running, { ...FIELDS, text })).toEqual({});
    await expect.poll(() => textOf(modalOf(running, userOf(running, 'olena')))).toContain('Added as N-2');
    const card = await running.say('/ukraine-talks review');
    const { control } = running.local;
    if (!textOf(card).includes('Speaker not found')) {
      await control.act({ user: userOf(running, 'olena'), message: card.ts, actionId: 'review:publish' });
      await control.waitFor((one) => textOf(one).includes('Published as S-12'));
    }
    await homeOf(running);
    expect(running.logged).toEqual([]);
  });

  it('puts an answer that a reader finds not right into the queue, until a curator is done with it', async () => {
    const running = await runApp();
    const { control } = running.local;
    const answer = await running.say('@ukraine-talks what did Blinken say about sanctions?');
    await control.act({
      user: userOf(running, 'james'),
      message: answer.ts,
      actionId: 'answer_not_right',
      value: notRightOf(answer),
    });
    await control.act({
      user: userOf(running, 'james'),
      message: answer.ts,
      actionId: 'answer_not_right',
      value: notRightOf(answer),
    });
    const thanks = () => control.state.messages.filter(({ text }) => text.startsWith('Thank you.'));
    await expect.poll(thanks).toHaveLength(2);
    const queue = await running.say('/ukraine-talks review');
    expect(textOf(queue)).toContain('what did Blinken say about sanctions?');
    expect(textOf(queue)).toContain('1 answer was reported as not right');
    const after = await press(running, queue, 'done');
    expect(textOf(after)).not.toContain('what did Blinken say');
  });

  const exported = async (running: Running, kind: string, user = userOf(running, 'olena')) => {
    const { control } = running.local;
    const before = new Set(control.state.messages);
    await running.send(`/ukraine-talks export ${kind}`, { user });
    const said = await control.waitFor((one) => one.ephemeralTo === user && !before.has(one));
    const file = control
      .messages(control.botDm(user).id)
      .flatMap(({ files }) => files)
      .map((id) => control.state.files.get(id))
      .at(-1);
    return { said: said.text, text: Buffer.from(file?.bytes ?? []).toString('utf8'), file };
  };

  it('sends everybody what is published, and curators everything', async () => {
    const running = await runApp();
    const james = userOf(running, 'james');
    const choice = await running.say('/ukraine-talks export', { user: james });
    await running.local.control.act({ user: james, message: choice.ts, actionId: 'export:ics' });
    const { control } = running.local;
    await expect.poll(() => control.messages(control.botDm(james).id).at(-1)?.text).toContain('scheduled');
    const table = await exported(running, 'csv', james);
    expect(table.file?.name).toBe('ukraine-talks.csv');
    expect(table.text).toContain('We will not accept any concessions.');
    expect((await exported(running, 'json', james)).said).toContain('Only curators');
    expect(JSON.parse((await exported(running, 'json')).text)).toMatchObject({ format: 'ukraine-talks/1' });
  });

  const importing = async (running: Running, name: string, content: string, person = 'olena') => {
    const { control } = running.local;
    const user = userOf(running, person);
    await running.send('/ukraine-talks import', { user });
    await expect.poll(() => modalOf(running, user)?.content.callback_id).toBe('import_form');
    const id = control.upload({ user, name, mimetype: 'text/plain', bytes: Buffer.from(content) });
    await control.submit(user, modalOf(running, user)?.id ?? '', {
      file: { input: { type: 'file_input', files: [id] } },
    });
    await expect.poll(() => textOf(modalOf(running, user))).not.toContain('Importing…');
    return textOf(modalOf(running, user));
  };

  it('imports a table, answers from it, and names every bad row of another', async () => {
    const running = await runApp();
    const rows = 'speaker,words,said_on,publisher,title\n';
    const good = `${rows}Zbigniew Rau,The marmots are restless,2022-01-09,PAP,Warsaw`;
    expect(await importing(running, 'rau.csv', good)).toContain('Imported 1 statement, 1 source, 1 actor.');
    expect((await running.say('@ukraine-talks who said the marmots are restless?')).text).toMatch(
      /Rau.*marmots.*PAP/s,
    );
    const bad = `${rows}Anna Lee,Words,whenever,AFP,Story\nAnna Lee,,,AFP,Story`;
    const told = await importing(running, 'lee.csv', bad);
    expect(told).toContain('Nothing was imported from lee.csv');
    expect(told).toMatch(/row 2: said_on .*row 3: words are missing/);
    expect((await (await recordOf(running)).counts()).statements).toBe(12);
  });

  it('asks once which of day and month stands first, where no day of a table tells', async () => {
    const running = await runApp();
    const rows = 'speaker,words,said_on,publisher,title\nZbigniew Rau,The marmots rest,3/1/2022,PAP,Warsaw';
    expect(await importing(running, 'rau.csv', rows)).toContain('3/1/2022');
    const user = userOf(running, 'olena');
    const asked = modalOf(running, user);
    await running.local.control.submit(user, asked?.id ?? '', {
      order: {
        input: {
          type: 'static_select',
          selected_option: { text: { type: 'plain_text', text: 'The day' }, value: 'day-first' },
        },
      },
    });
    await expect.poll(() => textOf(modalOf(running, user))).toContain('Imported 1 statement');
    const [statement] = await (await recordOf(running)).statements(['S-12']);
    expect(statement?.saidOn).toBe('2022-01-03');
  });

  it('lets no member import who is no curator', async () => {
    const running = await runApp();
    expect((await running.say('/ukraine-talks import', { user: userOf(running, 'james') })).text).toContain(
      'Only curators',
    );
  });

  const homeOf = async (running: Running, name = 'olena') => {
    const { control } = running.local;
    const user = userOf(running, name);
    const before = control.state.homes.get(user)?.id;
    await control.openHome(user);
    await expect.poll(() => control.state.homes.get(user)?.id).not.toBe(before);
    return control.state.homes.get(user) as View;
  };
  const pressHome = async (running: Running, blockId: string | undefined, actionId: string) => {
    const { control } = running.local;
    const user = userOf(running, 'olena');
    const view = control.state.homes.get(user)?.id ?? '';
    await control.act({ user, view, ...(blockId !== undefined && { blockId }), actionId });
    await expect.poll(() => control.state.homes.get(user)?.id).not.toBe(view);
    return textOf(control.state.homes.get(user));
  };

  it('opens Home with two thousand candidates of the longest words that Slack can show', async () => {
    const running = await runApp();
    await homeOf(running);
    await fillQueue(await recordOf(running), { articles: 100, candidates: 20 }, (n) =>
      `${n} <!channel> & “Ні” `.repeat(400).trim(),
    );
    const home = await homeOf(running);
    expect(textOf(home)).toContain('2000 candidates wait for review, from 100 articles.');
    expect(textOf(home)).not.toContain('"<!channel>');
    expect(running.logged).toEqual([]);
    expect(textOf(await homeOf(running, 'james'))).not.toContain('candidates wait');
  });

  it('opens Home with sources of the longest titles and addresses', async () => {
    const running = await runApp();
    await homeOf(running);
    await (await recordOf(running)).write(async (writer) => {
      for (let n = 0; n < 5; n++)
        await writer.addSource(
          {
            publisher: 'P'.repeat(200),
            title: `${n} <&> `.repeat(70),
            url: `https://example.org/${'a'.repeat(600)}${n}`,
            place: null,
            published: null,
            language: 'en',
            text: 'x',
          },
          { cited: true },
        );
    });
    expect(textOf(await homeOf(running, 'james'))).toContain('6 sources');
    expect(running.logged).toEqual([]);
  });

  it('does not leave a told without its hearer', async () => {
    const running = await runApp();
    await added(running);
    await press(running, await cardWith(running, 'the risk of war'), 'publish');
    expect((await running.say('/ukraine-talks show S-12')).text).toContain(
      'Foreign Minister said: that the risk',
    );
  });

  it('goes on in Home behind what was skipped, also after another decision', async () => {
    const running = await runApp();
    await homeOf(running);
    await fillQueue(await recordOf(running), { articles: 1, candidates: 9 });
    await homeOf(running);
    expect(await pressHome(running, undefined, 'home_review:one')).toContain('"card C-1"');
    const skipped = await pressHome(running, 'card C-1', 'review:skip');
    expect(skipped).not.toContain('"card C-1"');
    expect(skipped).toContain('"card C-4"');
    const decided = await pressHome(running, 'card C-3', 'review:publish');
    expect(decided).toContain('Published as S-12.');
    expect(decided.match(/"card C-\d"/g)).toEqual(['"card C-2"', '"card C-4"', '"card C-5"']);
    expect(decided).toContain('1 of 9 reviewed');
  });

  it.each([
    ['publish', /published C-1 as S-12 while this was open/],
    ['reject', /C-1 was rejected meanwhile/],
  ])('offers the own text again in a form whose candidate another met with %s', async (button, told) => {
    const running = await runApp();
    const { control } = running.local;
    const james = userOf(running, 'james');
    await running.say('/ukraine-talks curators add @james');
    const record = await recordOf(running);
    await fillQueue(record, { articles: 1, candidates: 3 });
    const card = await running.say('/ukraine-talks review', { user: james });
    const other = await running.say('/ukraine-talks review');
    await control.act({ user: james, message: card.ts, actionId: 'review:edit' });
    await expect.poll(() => modalOf(running, james)?.content.callback_id).toBe('entry_form');
    await press(running, other, button);
    const save = () =>
      control.submit(james, modalOf(running, james)?.id ?? '', typing({ headline: 'In my words' }));
    const errors = await save();
    const shown = `${JSON.stringify(errors)}${textOf(modalOf(running, james))}`;
    expect(shown).toMatch(told);
    if (button === 'reject') return expect(Object.keys(errors ?? {})).toEqual(['words']);
    expect(textOf(modalOf(running, james))).toContain('In my words');
    expect(textOf(modalOf(running, james))).toContain('Edit S-12');
    expect(await save()).toEqual({});
    await expect.poll(async () => (await record.statements(['S-12']))[0]?.headline).toBe('In my words');
  });

  it('lets a curator publish what that curator has just edited, and shows the queue again', async () => {
    const running = await runApp();
    const { control } = running.local;
    const olena = userOf(running, 'olena');
    await running.say('/ukraine-talks help');
    await fillQueue(await recordOf(running), { articles: 1, candidates: 3 });
    const card = await running.say('/ukraine-talks review');
    await control.act({ user: olena, message: card.ts, actionId: 'review:edit' });
    await expect.poll(() => modalOf(running, olena)?.content.callback_id).toBe('entry_form');
    await control.submit(olena, modalOf(running, olena)?.id ?? '', {
      ...typing({ headline: 'In my words' }),
      only_save: { input: { type: 'checkboxes', selected_options: [{ value: 'only_save' }] } },
    });
    const now = () => control.state.messages.find(({ ts }) => ts === card.ts) as Message;
    await expect.poll(() => textOf(now())).toContain('Saved C-1, said 9 January 2022.');
    expect(textOf(await press(running, card, 'publish'))).toContain('Published as S-12.');
    const [statement] = await (await recordOf(running)).statements(['S-12']);
    expect(statement?.headline).toBe('In my words');
  });
});
