import { describe, expect, it } from 'vitest';
import { type Extractor, openExtractor } from '../../../src/curate/extraction/extractor.ts';
import { type Running, runApp } from '../../support/app.ts';
import { HERE } from '../../support/extractor.ts';

const BODY = 'Austrian envoy Anna Roth told reporters in Vienna that the talks were useful and would go on.';
const userOf = ({ local }: Running, name = 'olena') => local.control.user(name).id;
const modalOf = (running: Running) => running.local.control.state.modals.get(userOf(running))?.at(-1);
const shown = (running: Running): string => JSON.stringify(modalOf(running)?.content.blocks);

async function openForm(running: Running): Promise<string> {
  const { control } = running.local;
  const before = modalOf(running)?.id;
  await control.shortcut(userOf(running), 'add_article');
  await expect.poll(() => modalOf(running)?.id).not.toBe(before);
  return modalOf(running)?.id ?? '';
}

/** Sends the form `view` off and gives back what is wrong with its fields. */
const send = (running: Running, view: string, fields: Record<string, string>, files: string[] = []) =>
  running.local.control.submit(userOf(running), view, {
    ...Object.fromEntries(
      Object.entries(fields).map(([block, value]) => [block, { input: { type: 'plain_text_input', value } }]),
    ),
    file: { input: { type: 'file_input', files } },
  });

const upload = (running: Running, name: string, mimetype: string, text: string): string =>
  running.local.control.upload({ user: userOf(running), name, mimetype, bytes: Buffer.from(text) });

const sourceOf = async ({ store, local }: Running) =>
  (await store.workspace(local.control.state.teamId)).source('N-2');

describe('an article that is handed in', () => {
  it('tells its headline and day itself', async () => {
    const running = await runApp();
    const text = `Envoys meet in Vienna\n\nBy Ann Cole\n5 January 2022, 18:20\n\n${BODY}`;
    expect(await send(running, await openForm(running), { text, publisher: 'AFP' })).toEqual({});
    await expect.poll(() => shown(running)).toContain('Added as N-2');
    expect(shown(running)).toContain('AFP, 5 January 2022');
    expect(await sourceOf(running)).toMatchObject({
      title: 'Envoys meet in Vienna',
      published: '2022-01-05',
      text: BODY,
    });
  });

  it('is asked for its day where day and month are open: a text at the field, a file in the form', async () => {
    const running = await runApp();
    const text = `Envoys meet in Vienna\n\n05/06/2021\n\n${BODY}`;
    const form = await openForm(running);
    const problems = await send(running, form, { text, publisher: 'AFP' });
    expect(problems).toEqual({
      published: expect.stringContaining('5 June 2021 (2021-06-05) or 6 May 2021 (2021-05-06)'),
    });
    const id = upload(running, 'vienna.txt', 'text/plain', text);
    expect(await send(running, form, { text: '', publisher: 'AFP' }, [id])).toEqual({});
    await expect.poll(() => shown(running)).toContain('5 June 2021 (2021-06-05) or 6 May 2021');
    expect(
      await send(running, modalOf(running)?.id ?? '', { publisher: 'AFP', published: '2021-06-05' }),
    ).toEqual({});
    await expect.poll(() => shown(running)).toContain('Added as N-2');
    expect(await sourceOf(running)).toMatchObject({ published: '2021-06-05' });
  });

  it('in another language is told by its name and kept', async () => {
    const extractor = openExtractor();
    const running = await runApp({ extractor });
    const text =
      'Der Außenminister sagte am Montag in Wien, die Listen seien längst übergeben worden und würden geprüft.';
    expect(await send(running, await openForm(running), { text, publisher: 'APA', title: 'Listen' })).toEqual(
      {},
    );
    await expect.poll(() => shown(running), { timeout: 15_000 }).toContain('Kept as N-2');
    expect(shown(running)).toContain('This article is in German');
    expect(await sourceOf(running)).toMatchObject({ language: 'de', text });
    await extractor.close();
  });

  it('waits while two of the same person are read, says so, and is read then', async () => {
    const { extractor, go, begun } = held();
    const running = await runApp({ extractor });
    const texts = [
      BODY,
      'Moldovan minister Mihai Rusu told parliament in Chisinau on Monday that barges would sail in spring.',
      'Norwegian envoy Kari Lunde said after dinner in Oslo that nobody had asked her for another round.',
    ];
    for (const text of texts)
      await send(running, await openForm(running), { text, publisher: 'AFP', title: text.slice(0, 20) });
    await expect.poll(() => shown(running)).toContain('waits for its turn');
    expect(begun()).toBe(2);
    go();
    await expect.poll(() => shown(running)).toContain('Added as N-');
    expect(begun()).toBe(3);
  });

  it('that stops its reader is kept, told in a sentence, and read when it is added again', async () => {
    let broken = true;
    const extractor: Pick<Extractor, 'read'> = {
      read: async (article, actors) =>
        broken
          ? {
              language: null,
              found: { statements: [], developments: [] },
              unread: { code: 'article_too_heavy', detail: '', cause: new Error('out of memory') },
            }
          : HERE.read(article, actors),
    };
    const running = await runApp({ extractor });
    const fields = { text: BODY, publisher: 'AFP', title: 'Vienna talks' };
    await send(running, await openForm(running), fields);
    await expect.poll(() => shown(running)).toContain('Kept as N-2');
    expect(shown(running)).toContain('too much memory');
    expect(running.logged.map(({ message }) => message)).toContain('an article was not read');
    broken = false;
    await send(running, await openForm(running), fields);
    await expect.poll(() => shown(running)).toContain('Added as N-2');
  });
});

/** An extractor that reads nothing before it is let go. */
function held() {
  let go = (): void => undefined;
  let count = 0;
  const free = new Promise<void>((resolve) => {
    go = resolve;
  });
  const extractor: Pick<Extractor, 'read'> = {
    async read(article, actors) {
      count++;
      await free;
      return HERE.read(article, actors);
    },
  };
  return { extractor, go: () => go(), begun: () => count };
}
