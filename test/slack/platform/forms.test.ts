import { expect, it } from 'vitest';
import { AT_MOST, type AtOnce } from '../../../src/curate/at-once.ts';
import { checkView } from '../../../src/local-workspace/web-api/checks/view.ts';
import type { Candidate } from '../../../src/record/candidate.ts';
import { atOnceForm } from '../../../src/slack/review/at-once-form.ts';

const BACK = {
  responseUrl: `https://hooks.slack.com/${'a'.repeat(300)}`,
  after: 'C-999999',
  source: 'N-999999',
};

const SOURCE = {
  ref: 'N-999999',
  publisher: 'x',
  title: 'x',
  url: null,
  place: null,
  published: '2022-01-09',
  language: 'en',
};

const candidate = (n: number): Candidate => ({
  ref: `C-${n}`,
  status: 'candidate',
  source: 'N-1',
  confidence: 0.95,
  attitude: 'speech',
  entry: null,
  proposal: {
    of: 'statement',
    kind: 'direct',
    polarity: 'said',
    speaker: {
      ref: null,
      name: '<Speaker> & "Co" '.repeat(12).slice(0, 200),
      kind: 'person',
      anonymous: false,
      role: null,
      represents: null,
    },
    addressees: [],
    saidOn: '2022-01-09/2022-01-10',
    saidBasis: 'stated',
    eventType: null,
    headline: 'h',
    topics: [],
    citations: [
      {
        source: 'N-1',
        content: [{ start: 0, end: 5_000, text: '"<&>" '.repeat(900).slice(0, 5_000) }],
        attributedTo: null,
        cue: null,
        via: null,
        prefix: '',
        suffix: '',
      },
    ],
  },
});

it.each([0, 1, AT_MOST])('the form to publish %i candidates at once is one that Slack takes', (count) => {
  const ready = Array.from({ length: count }, (_, i) => candidate(999_000 + i));
  const plan: AtOnce = { ready, same: 3, incomplete: 2, more: count === AT_MOST, seen: 999_999 };
  const view = atOnceForm(plan, { source: SOURCE, undated: 3 }, BACK, () => null);
  expect(() => checkView(JSON.parse(JSON.stringify(view)))).not.toThrow();
  const text = JSON.stringify(view.blocks);
  for (const { ref } of ready) expect(text).toContain(` · ${ref}_`);
  expect(view.submit === undefined).toBe(count === 0);
});
