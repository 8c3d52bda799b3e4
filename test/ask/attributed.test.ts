import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const answered = async (question: string) => {
  const { workspace } = await starterRecord();
  return ask(workspace, question, { now: MONDAY, timeZone: 'UTC' });
};

describe('whose words they are is asked by a name beside them, known or not', () => {
  it.each([
    ['"we will not accept any concessions" was that lavrov', 'misattributed'],
    ['was that lavrov, "we will not accept any concessions"', 'misattributed'],
    ['"we will not accept any concessions" - macron?', 'misattributed'],
    ['lavrov said "we will not accept any concessions" right?', 'misattributed'],
    ['"totally ruled out" - putin?', 'misattributed'],
    ['they will not accept any concessions, was that peskov?', 'misattributed'],
    ['what was Biden on about when he said "it is totally ruled out"?', 'misattributed'],
    ['what did Stoltenberg mean when he said "the real risk of a Russian invasion remains"?', 'confirmed'],
    ['"totally ruled out" was that riabkov', 'confirmed'],
    ['"a gun pointed at Ukraine\'s head", that’s blinken isn’t it', 'confirmed'],
  ])('%s %s', async (question, verdict) => {
    expect((await answered(question)).verdict).toBe(verdict);
  });

  it('of two it asks which', async () => {
    const { lead } = await answered('"We will not accept any concessions" - lavrov or riabkov?');
    expect(lead).toMatch(/^It was Sergei Riabkov/);
  });
});

describe('an office without a name means those who hold one on the record', () => {
  it.each([
    ['is the minister warning of an invasion?', 'misattributed'],
    ['has the president ruled out concessions?', 'misattributed'],
    ['did the minister rule out concessions?', 'confirmed'],
  ])('%s %s', async (question, verdict) => {
    expect((await answered(question)).verdict).toBe(verdict);
  });
});

describe('who has not spoken of something is no list of those who have', () => {
  it.each([
    ['who hasnt commented on invasion', /^Nothing on the record about invasion from Russia.*: .*Stoltenberg/],
    ['who has never mentioned sanctions?', /^Nothing on the record about sanctions from/],
    ['who’s been silent on the invasion?', /^Nothing on the record about the invasion from/],
    ['who didnt annex Crimea?', /^The record says otherwise/],
    ['who hasnt visited the border', /^The record says otherwise/],
  ])('%s', async (question, lead) => {
    expect((await answered(question)).lead).toMatch(lead);
  });
});

describe('what is not of words is not said to be another’s', () => {
  it.each([
    'could Riabkov get a diplomatic solution?',
    'can Riabkov make progress in the dialogue?',
    'who’s hosting?',
    'how old is Biden?',
    'how far is Geneva?',
    'line up Putin against Biden on fisheries',
  ])('%s', async (question) => {
    expect((await answered(question)).onRecord).toBe(false);
  });

  it.each(['pit Blinken against Riabkov', 'I need Biden and Blinken next to one another'])(
    '%s',
    async (question) => {
      expect((await answered(question)).frame.act).toBe('compare');
    },
  );
});
