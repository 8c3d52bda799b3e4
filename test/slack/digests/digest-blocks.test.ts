import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/digest/compose.ts';
import { type Changed, type Digest, type Entry, refOf, type Watched } from '../../../src/digest/content.ts';
import { mostImportantFirst } from '../../../src/digest/importance.ts';
import { decodeSetting, encodeSetting, type Setting } from '../../../src/digest/settings.ts';
import { pingsOf } from '../../../src/local-workspace/state/blocks.ts';
import { checkBlocks } from '../../../src/local-workspace/web-api/checks/blocks.ts';
import { checkView } from '../../../src/local-workspace/web-api/checks/view.ts';
import type { DevelopmentItem, StatementItem } from '../../../src/recall/items.ts';
import type { Citation } from '../../../src/record/citation.ts';
import { EVENT_TYPES } from '../../../src/record/plover.ts';
import { digestCard } from '../../../src/slack/digests/digest-card.ts';
import { digestModal } from '../../../src/slack/digests/digest-form.ts';
import { allMessage, contentMessage, contentText } from '../../../src/slack/digests/digest-message.ts';
import { encodeAll } from '../../../src/slack/digests/show-all.ts';
import { STARTER } from '../../../src/starter/index.ts';
import type { CitedSource } from '../../../src/store/store.ts';
import type { Subscription } from '../../../src/store/subscriptions.ts';

const AT = '2022-01-10T12:00:00.000Z';
const [SPEAKER] = STARTER.actors;

const citing = (words: string): Citation => ({
  source: 'N-1',
  content: [{ start: 0, end: words.length, text: words }],
  attributedTo: null,
  cue: null,
  via: null,
  prefix: '',
  suffix: '',
});

/** Its address names the entry that cites it: readers are shown no refs. */
const sourceCalled = (publisher: string, ref: string): CitedSource => ({
  ref: 'N-1',
  publisher: publisher.slice(0, 300),
  title: 't',
  url: `https://example.org/${ref}/${'a'.repeat(publisher.length % 1_500)}?a=1|2&b=<3>`,
  place: null,
  published: '2022-01-10',
  language: 'en',
});

interface Words {
  /** Of each citation. */
  cited: string[];
  headline: string;
}

function statement(n: number, { cited, headline }: Words): StatementItem {
  if (SPEAKER === undefined) throw new Error('the starter record is empty');
  return {
    kind: 'statement',
    statement: {
      ref: `S-${1_000 + n}`,
      status: 'published',
      kind: 'direct',
      polarity: 'said',
      speaker: SPEAKER.ref,
      addressees: [],
      saidOn: '2022-01-09',
      saidBasis: 'stated',
      eventType: 'REJECT',
      headline: headline.slice(0, 300) || 'x',
      topics: [],
      citations: cited.map(citing),
    },
    speaker: SPEAKER,
    role: null,
    represents: null,
    addressees: [],
    sources: cited.map(() => sourceCalled(headline, `S-${1_000 + n}`)),
    score: 1,
  };
}

const development = (
  n: number,
  { cited, headline }: Words,
  draft: Partial<DevelopmentItem['development']> = {},
): DevelopmentItem => ({
  kind: 'development',
  development: {
    ref: `D-${1_000 + n}`,
    status: 'published',
    phase: 'occurred',
    eventType: null,
    date: '2022-01-09',
    place: headline.slice(0, 200) || null,
    actors: [],
    recipients: [],
    headline: headline.slice(0, 300) || 'x',
    topics: [],
    citations: cited.map(citing),
    ...draft,
  },
  actors: [],
  recipients: [],
  sources: cited.map(() => sourceCalled(headline, `D-${1_000 + n}`)),
  score: 1,
});

const changed = (entry: Entry, why: string): Changed => ({
  entry,
  reason: why || null,
  different: [
    { field: 'speaker', before: why },
    { field: 'day', before: null },
    { field: 'headline', before: why },
    { field: 'words', before: why },
  ],
});

const all = (page: number): string => encodeAll({ kind: 'digest', after: 1, to: 2, at: AT, page });

const shown = (blocks: KnownBlock[]): string[] => [
  ...new Set([...JSON.stringify(blocks).matchAll(/\b[SD]-1\d{3}\b/g)].map(([ref]) => ref)),
];

/** Checks a post and all pages behind *Show all*; gives what stands in the post. */
function expectWhole(content: Digest | Watched, refs: readonly string[]): string[] {
  const expectFit = ({ blocks, text }: ReturnType<typeof contentMessage>) => {
    const checked = checkBlocks(JSON.parse(JSON.stringify(blocks)));
    expect(pingsOf(text, checked)).toEqual([]);
    expect(text.length).toBeGreaterThan(0);
  };
  const post = contentMessage(content, all);
  expectFit(post);
  const inPost = shown(post.blocks);
  const left = refs.length - inPost.length;
  const said = /(\d+) more not shown here/.exec(JSON.stringify(post.blocks))?.[1];
  expect(Number(said ?? 0)).toBe(left);
  if (left > 0) expect(JSON.stringify(post.blocks)).toContain('Show all');
  const behind: string[] = [];
  for (let page = 0, pages = 1; page < pages; page++) {
    const message = allMessage(content, page, all);
    expectFit(message);
    pages = Number(/Page \d+ of (\d+)/.exec(JSON.stringify(message.blocks))?.[1] ?? 1);
    behind.push(...shown(message.blocks));
  }
  expect(behind.sort()).toEqual([...refs].sort());
  return inPost;
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.constantFrom(
    '<!channel> <@U1> & *',
    'word '.repeat(1_500),
    '“"\n'.repeat(2_000),
    '\u0007'.repeat(3_000),
    '🕊'.repeat(2_000),
    'a'.repeat(300),
  ),
);
const words = fc.record({
  cited: fc.array(
    text.map((one) => one || 'x'),
    { minLength: 1, maxLength: 12 },
  ),
  headline: text,
});
const many = fc.array(words, { maxLength: 25 });

describe('a digest', () => {
  it('keeps Slack’s limits, whatever it holds, and shows every entry once behind Show all', () => {
    fc.assert(
      fc.property(many, many, many, many, many, (said, happened, corrected, retracted, coming) => {
        const later = { phase: 'scheduled', date: '2022-01-12' } as const;
        const entries = {
          published: [
            ...said.map((one, n) => statement(n, one)),
            ...happened.map((one, n) =>
              development(n, one, { date: n % 4 === 0 ? null : `2022-01-0${1 + (n % 9)}` }),
            ),
          ],
          corrected: corrected.map((one, n) => changed(statement(100 + n, one), one.headline)),
          retracted: retracted.map((one, n) => changed(development(200 + n, one), one.headline)),
          scheduled: coming.map((one, n) => development(300 + n, one, later)),
        };
        const digest = compose(entries, {
          since: AT,
          at: AT,
          zone: 'America/Argentina/ComodRivadavia',
          revisions: { after: 1, to: 2 },
        });
        const refs = [
          ...entries.published,
          ...entries.corrected.map(({ entry }) => entry),
          ...entries.retracted.map(({ entry }) => entry),
          ...entries.scheduled,
        ].map(refOf);
        expectWhole(digest, refs);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('that has no room for all shows what weighs most, each under its own day', () => {
    const short = (n: number) => ({ cited: ['Words.'], headline: `Headline ${n}` });
    const happened = Array.from({ length: 40 }, (_, n) =>
      development(n, short(n), {
        date: `2022-01-0${1 + (n % 5)}`,
        phase: n % 7 === 0 ? 'occurred' : 'background',
        eventType: n % 7 === 0 ? 'SANCTION' : null,
      }),
    );
    const digest = compose(
      { published: happened, corrected: [], retracted: [], scheduled: [] },
      { since: null, at: AT, zone: 'UTC', revisions: { after: 0, to: 1 } },
    );
    const inPost = expectWhole(digest, happened.map(refOf));
    const weighty = [...happened].sort(mostImportantFirst).slice(0, inPost.length).map(refOf);
    expect(inPost.length).toBeGreaterThan(3);
    expect([...inPost].sort()).toEqual(weighty.sort());
    let day = '';
    for (const block of contentMessage(digest, all).blocks) {
      const said = JSON.stringify(block);
      day = /"text":"(\d+ January 2022)","style":\{"bold"/.exec(said)?.[1] ?? day;
      for (const ref of shown([block])) {
        const item = happened.find((one) => refOf(one) === ref);
        expect(Number.parseInt(day, 10)).toBe(Number(item?.development.date?.slice(8)));
      }
    }
  });

  it('is read out in its first three entries, and whole in a terminal', () => {
    const met = development(1, { cited: ['They met.'], headline: 'A meeting & <talks>' });
    const said = statement(2, { cited: ['It went well.'], headline: 'A view' });
    const claim = statement(4, { cited: ['Never said.'], headline: 'A claim' });
    const retracted = { ...claim, sources: claim.sources.map((one) => ({ ...one, publisher: 'AFP' })) };
    const digest = compose(
      {
        published: [met, said],
        corrected: [changed(statement(3, { cited: ['As it was.'], headline: 'x' }), 'a slip')],
        retracted: [changed(retracted, 'misheard')],
        scheduled: [],
      },
      { since: null, at: AT, zone: 'UTC', revisions: { after: 0, to: 1 } },
    );
    const { text: fallback, blocks } = contentMessage(digest, all);
    const whole = contentText(digest);
    expect(fallback.replace(/&(?:amp|lt|gt);/g, ' ').length).toBeLessThanOrEqual(400);
    expect(fallback).toMatch(
      /^1 development, 1 statement, 1 correction, 1 retraction new, as of Monday 10 January 2022, 12:00 \(UTC\)\.\n/,
    );
    for (const part of ['A meeting &amp; &lt;talks&gt;', 'It went well.', 'Corrected: ', 'And 1 more'])
      expect(fallback).toContain(part);
    for (const part of ['A meeting & <talks>', 'said by a slip', 'Retracted: '])
      expect(whole).toContain(part);
    for (const words of [fallback, whole, JSON.stringify(blocks)]) {
      expect(words).not.toContain('Never said.');
      expect(words, 'its headline is made of its words').not.toContain('A claim');
    }
    for (const words of [whole, JSON.stringify(blocks)])
      expect(words).toMatch(/S-1004, by .* \(.*AFP, .*\)\. This is no longer on the record: misheard/);
  });
});

describe('a setting', () => {
  const names = ['a'.repeat(300), '<!channel> *', '🕊'.repeat(60)];
  const largest: Setting = {
    time: '23:59',
    days: [1, 3, 5, 7],
    zone: 'America/Argentina/ComodRivadavia',
    filter: {
      actors: Array.from({ length: 50 }, (_, n) => `A-${n + 1}`),
      topics: Array.from({ length: 50 }, (_, n) => `${n} ${'t'.repeat(77)}`),
      eventTypes: [...EVENT_TYPES],
    },
    silence: 30,
  };
  const nameOf = (ref: string): string => `${ref} ${names[ref.length % names.length]}`;

  it('as large as it can be has a card and a modal within Slack’s limits, and comes back as it was', () => {
    const subscription: Subscription = {
      channel: 'C0000000001',
      kind: 'digest',
      state: 'on',
      why: null,
      setting: encodeSetting(largest),
      version: 1,
      setBy: 'U0000000001',
      startRevision: 0,
      watermark: 0,
      lastSlot: AT,
      postedAt: AT,
      silentSlots: 29,
      dueAt: AT,
      owner: null,
      notice: null,
    };
    const card = digestCard({
      subscription,
      setting: largest,
      lead: 'The digest is on.',
      next: null,
      now: new Date(AT),
      readerZone: 'Europe/Kyiv',
      command: '/ukraine-talks',
      nameOf,
    });
    const checked = checkBlocks(JSON.parse(JSON.stringify(card.blocks)));
    expect(pingsOf(card.text, checked), 'whoever set it, and nobody else').toEqual([
      `@${subscription.setBy}`,
    ]);
    expect(card.text).toContain('for you Tuesday 11 January 2022, 04:59 (Europe/Kyiv)');
    const kept = JSON.stringify({
      channel: subscription.channel,
      responseUrl: `https://example.org/${'r'.repeat(200)}`,
    });
    const view = JSON.parse(JSON.stringify(digestModal({ setting: largest, isOn: true }, nameOf, kept)));
    expect(() => checkView(view)).not.toThrow();
    expect(decodeSetting(encodeSetting(largest))).toEqual(largest);
  });
});

describe('what is watched', () => {
  it('keeps Slack’s limits, whatever matches and however much is watched', () => {
    const watches = fc.array(
      text.map((one) => one.replace(/\p{C}/gu, '').slice(0, 200) || 'x'),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), watches, (said, names) => {
        const content: Watched = {
          kind: 'watch',
          at: AT,
          matches: said.map((one, n) => ({
            entry: n % 2 === 0 ? statement(n, one) : development(n, one),
            watches: names,
          })),
          watches: names.map((name, id) => ({ id, text: name })),
          revisions: { after: 1, to: 2 },
        };
        expectWhole(
          content,
          content.matches.map(({ entry }) => refOf(entry)),
        );
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
