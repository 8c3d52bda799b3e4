import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalWorkspace } from '../../src/local-workspace/index.ts';
import { ARTICLE } from '../../src/starter/article.ts';
import { type Built, startBuilt } from './built.ts';
import { percentile } from './generate.ts';

const EVERY_MS = 25;
const NEWS = ARTICLE.split('\n\n');

/** Paragraphs of news, no two the same, up to a length. */
function news(length: number): string {
  let text = '';
  for (let n = 0; text.length < length; n++) text += `${NEWS[n % NEWS.length]} It was round ${n}.\n\n`;
  return text.slice(0, length);
}

/** The hardest that may be handed in, each read while slash commands come. */
const ARTICLES: [name: string, text: string][] = [
  ['nothing', ''],
  ['200,000 characters of news', news(199_000)],
  ['“the minister said and” × 9,090', 'the minister said and '.repeat(9_090)],
  ['9,000 short quotations', '“We go.” '.repeat(9_000)],
  [
    '9,000 attributed ones',
    Array.from({ length: 3_600 }, (_, n) => `“We go ${n},” said Novak of round ${n}.`).join('\n'),
  ],
];

/** Acks of slash commands while the built app reads a long article: its event loop must stay free. */
export async function benchReading(): Promise<string> {
  const app = await startBuilt('sqlite::memory:');
  try {
    await app.command();
    const lines = ['ack while an article is read'];
    for (const [name, text] of ARTICLES) lines.push(await whileReading(app, name, text));
    return lines.join('\n');
  } finally {
    await app.stop();
  }
}

async function whileReading(app: Built, name: string, text: string): Promise<string> {
  const from = performance.now();
  let outcome = '';
  const read = (text === '' ? sleep(2_000).then(() => 'idle') : handIn(app.local, name, text)).then(
    (said) => {
      outcome = said;
    },
  );
  const acks: number[] = [];
  while (outcome === '') {
    acks.push(await app.command());
    await sleep(EVERY_MS);
  }
  await read;
  const seconds = ((performance.now() - from) / 1_000).toFixed(1);
  return `  ${name.padEnd(34)} p50 ${percentile(acks, 0.5).toFixed(0).padStart(4)} ms, longest ${Math.max(
    ...acks,
  )
    .toFixed(0)
    .padStart(4)} ms of ${acks.length}; ${seconds} s, ${outcome}`;
}

/** Hands a file in by the form, and resolves with what its notice says in the end. */
async function handIn({ control }: LocalWorkspace, name: string, text: string): Promise<string> {
  const user = control.user('olena').id;
  const bytes = Buffer.from(text);
  const file = control.upload({ user, name: 'article.txt', mimetype: 'text/plain', bytes });
  const open = () => control.state.modals.get(user)?.at(-1);
  for (let view = open(); view !== undefined; view = open()) await control.close(user, view.id);
  await control.shortcut(user, 'add_article');
  while (open()?.content.callback_id !== 'article_form') await sleep(5);
  const fields = {
    publisher: { input: { type: 'plain_text_input', value: 'AFP' } },
    title: { input: { type: 'plain_text_input', value: name } },
  };
  await control.submit(user, open()?.id ?? '', {
    ...fields,
    file: { input: { type: 'file_input', files: [file] } },
  });
  const said = () => JSON.stringify(open()?.content.blocks);
  while (said().includes('Reading the article')) await sleep(10);
  const [, found] = /Added as[^:]*:\*? ([^.]*) wait/.exec(said()) ?? [];
  return found ?? (said().includes('No statement') ? 'nothing found' : said().slice(0, 200));
}
