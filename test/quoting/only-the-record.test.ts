import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkDraft, currentRecord } from '../../src/check/check.ts';
import { retract } from '../../src/curate/retract.ts';
import { markdown } from '../../src/document/markdown.ts';
import { createMcpServer } from '../../src/mcp/server.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { citedWords } from '../../src/record/citation.ts';
import { makeMessage } from '../../src/slack/answers/make-message.ts';
import { courseDrawing } from '../../src/slack/answers/pictures.ts';
import { makeBrief } from '../../src/slack/briefs/make-brief.ts';
import { reportMessage } from '../../src/slack/checks/report-message.ts';
import { courseAsked } from '../../src/slack/compare/comparison-message.ts';
import { unfurlsOf } from '../../src/slack/published/unfurl.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { fillQueue } from '../support/queue.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const ALL = { limit: 1_000 };
const AT = MONDAY.toISOString();

interface Tried {
  workspace: WorkspaceStore;
  /** What may be quoted. */
  published: string;
  /** Words of each entry that was retracted, and of what waits in the queue. */
  hidden: string[];
}

/** The starter record with one statement retracted, and candidates in the queue. */
async function recordWithout(ref: string): Promise<Tried> {
  const { workspace } = await starterRecord();
  await fillQueue(workspace, { articles: 1, candidates: 3 });
  const [gone] = await workspace.statements([ref]);
  await retract(workspace, ref, 'the agency withdrew it', { by: 'U1', at: AT });
  const entries = [...(await workspace.listStatements(ALL)), ...(await workspace.listDevelopments(ALL))];
  const published = entries.flatMap(({ citations }) => citations.map(citedWords)).join('\n');
  const words = (gone?.citations ?? []).map(citedWords).filter((one) => !published.includes(one));
  return { workspace, published, hidden: [...words, 'The words of candidate'] };
}

const REFS = Array.from({ length: 11 }, (_, i) => `S-${i + 1}`);
const anyRef = fc.constantFrom(...REFS);
const topics = fc.oneof(
  fc.constantFrom('', ' on concessions', ' on NATO', ' on the talks', ' on “we surrender”', ' since Friday'),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => ` on ${one}`),
);
const asked = fc.oneof(
  topics.map((on) => ({ how: 'compare' as const, text: `Russia and the United States${on}` })),
  fc
    .tuple(fc.constantFrom('Russia', 'Blinken', 'Riabkov', 'NATO'), topics)
    .map(([who, on]) => ({ how: 'position' as const, text: `${who}${on}` })),
  topics.map((on) => ({ how: 'silent' as const, text: on })),
  topics.map((on) => ({ how: 'brief' as const, text: on })),
);

const MARKED = /[“"«„]([^”"»“„«]*)[”"»]/g;

/** All texts that a message shows. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(textsOf)];
}

const unescaped = (text: string): string =>
  text
    .replace(/\u200b/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

it('comparisons and briefs quote what is published, and nothing else', { timeout: 60_000 }, async () => {
  for (const gone of ['S-3', 'S-5', 'S-8']) {
    const { workspace, published, hidden } = await recordWithout(gone);
    await fc.assert(
      fc.asyncProperty(asked, async ({ how, text }) => {
        const again = { how, text, page: 0, at: AT, zone: 'UTC' };
        const { blocks, text: fallback } = await makeMessage(workspace, again, true);
        const shown = [fallback, ...textsOf(blocks)].map(unescaped).join('\n');
        for (const words of hidden) expect(shown).not.toContain(words);
        for (const [, words = ''] of shown.matchAll(MARKED)) expect(published).toContain(words);
      }),
      { numRuns: 25 },
    );
  }
});

it('what is kept as a canvas, and what a link shows, is published', { timeout: 60_000 }, async () => {
  const { workspace, published, hidden } = await recordWithout('S-3');
  await fc.assert(
    fc.asyncProperty(topics, async (text) => {
      const asked = { text, days: undefined, now: MONDAY, timeZone: 'UTC' };
      const canvas = markdown(await makeBrief(await openDesk(workspace), asked)).replace(
        /\\(?=[^\w\s])/g,
        '',
      );
      for (const words of hidden) expect(canvas).not.toContain(words);
      for (const [, words = ''] of canvas.matchAll(MARKED)) expect(published).toContain(words);
    }),
    { numRuns: 25 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anyRef, fc.constantFrom('C-1', 'N-1', 'D-3', 'S-99'))),
      async (refs) => {
        const urls = refs.map((ref) => `https://record.example.org/${ref}`);
        const unfurls = await unfurlsOf(workspace, urls, 'record.example.org');
        const shown = textsOf(unfurls).map(unescaped).join('\n');
        for (const words of hidden) expect(shown).not.toContain(words);
        expect(Object.keys(unfurls).some((url) => /S-3$|C-1|N-1|S-99/.test(url))).toBe(false);
      },
    ),
    { numRuns: 40 },
  );
});

it('a picture of what a party said tells no words of it', { timeout: 60_000 }, async () => {
  const { workspace, published, hidden } = await recordWithout('S-3');
  const who = fc.constantFrom('Russia', 'Blinken', 'Riabkov', 'NATO');
  await fc.assert(
    fc.asyncProperty(who, topics, async (name, on) => {
      const asked = { text: `${name}${on}`, days: undefined, now: MONDAY, timeZone: 'UTC' };
      const course = await courseAsked(await openDesk(workspace), asked);
      const { alt = '', svg = '' } = (course && courseDrawing(course)) ?? {};
      for (const words of hidden) expect(alt + svg).not.toContain(words);
      for (const [, words = ''] of alt.matchAll(MARKED)) expect(published).toContain(words);
    }),
    { numRuns: 25 },
  );
});

it('wordings show what is published alone', async () => {
  const { workspace, published } = await recordWithout('S-5');
  for (const text of REFS) {
    const again = { how: 'wording' as const, text, page: 0, at: AT, zone: 'UTC' };
    const made = makeMessage(workspace, again, true);
    if (text === 'S-5') await expect(made).rejects.toThrow('ref_unknown');
    else
      for (const [, words = ''] of unescaped((await made).text).matchAll(MARKED))
        expect(published).toContain(words);
  }
});

/** Words of the record, some of them changed, given to somebody. */
const drafts = fc
  .array(fc.tuple(anyRef, fc.constantFrom('Riabkov', 'Blinken', 'Stoltenberg'), fc.nat(12), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => async (workspace: WorkspaceStore) => {
    const statements = await workspace.statements(lines.map(([ref]) => ref));
    const sentences = lines.map(([ref, who, at, changes]) => {
      const one = statements.find((statement) => statement.ref === ref);
      const words = (one === undefined ? '' : one.citations.map(citedWords).join(' '))
        .replace(/[“”"]/g, '')
        .split(' ');
      if (changes) words[at % words.length] = 'marmalade';
      return `“${words.join(' ')}” ${who} said.`;
    });
    return sentences.join('\n\n');
  });

describe('a draft that is checked', () => {
  it('is shown beside words that are published, never beside those of what was retracted', {
    timeout: 60_000,
  }, async () => {
    const { workspace, published } = await recordWithout('S-3');
    const record = await currentRecord(workspace);
    await fc.assert(
      fc.asyncProperty(drafts, async (make) => {
        const draft = await make(workspace);
        const report = { name: 'the draft', items: checkDraft(draft, record, null) };
        for (const part of ['troubles', 'fine'] as const) {
          const { blocks } = reportMessage(report, { report: 'r', part, page: 0 });
          for (const words of quotesOf(blocks))
            expect(draft.includes(words) || published.includes(words), words).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function quotesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(quotesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, elements } = value as { type?: string; elements?: { text?: string }[] };
  if (type === 'rich_text_quote') return [(elements ?? []).map((one) => one.text ?? '').join('')];
  return Object.values(value).flatMap(quotesOf);
}

it('other agents are given what is published, whatever they ask', { timeout: 60_000 }, async () => {
  const { workspace, published, hidden } = await recordWithout('S-3');
  const server = createMcpServer(
    { store: workspace, moment: () => ({ now: MONDAY, timeZone: 'UTC' }) },
    '0.0.0',
  );
  const client = new Client({ name: 'test', version: '1' });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(far), client.connect(near)]);
  onTestFinished(() => client.close());
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  const about = fc.oneof(words, fc.constantFrom('concessions', 'aggression', 'invasion', 'talks'));
  const calls = fc.oneof(
    about.map((one) => ({ name: 'search_statements', arguments: { about: one } })),
    anyRef.map((ref) => ({ name: 'get_entry', arguments: { ref } })),
    fc.constantFrom(...hidden, 'We will not accept any concession').map((text) => ({
      name: 'check_quotation',
      arguments: { text: text.slice(0, 40), speaker: 'Riabkov' },
    })),
    about.map((one) => ({ name: 'timeline', arguments: { about: one } })),
    fc.constantFrom('Russia', 'NATO').map((of) => ({ name: 'positions', arguments: { of } })),
    fc.constant({ name: 'summary', arguments: {} }),
  );
  await fc.assert(
    fc.asyncProperty(calls, async (call) => {
      const result = JSON.stringify(await client.callTool(call));
      for (const one of hidden) expect(result).not.toContain(JSON.stringify(one).slice(1, -1));
      const { structuredContent } = (await client.callTool(call)) as { structuredContent?: unknown };
      for (const one of wordsOf(structuredContent)) expect(published).toContain(one);
    }),
    { numRuns: 60 },
  );
});

/** What a result gives as words of the record. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'words' && typeof inner === 'string' ? [inner] : wordsOf(inner),
  );
}
