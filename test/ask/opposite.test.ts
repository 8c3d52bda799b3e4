import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const verdictOf = async (question: string): Promise<string | null> => {
  const { workspace } = await starterRecord();
  return (await ask(workspace, question, { now: MONDAY, timeZone: 'UTC' })).verdict;
};

describe('what is turned round in one clause is not borne out, however often a claim says no', () => {
  it.each([
    'who told us diplomacy has no chance and a solution is impossible?',
    'who said a diplomatic solution is not possible and not preferable?',
    'did Blinken say they are not ready to respond strongly and a diplomatic solution is no longer possible?',
    'did Stoltenberg say there is no risk of an invasion and it will not remain?',
    'did Riabkov say concessions are not ruled out and will be accepted?',
    'did Biden tell Putin the consequences would not be harsh if he did not invade?',
    'who said dialogue can easily progress as long as Russia holds no gun to Ukraine’s head?',
    'who said it will not be difficult for the dialogue to progress?',
    'who said Washington would pull its contingent out of NATO countries if Moscow raids?',
    'did Stoltenberg say the risk of an invasion has faded?',
  ])('%s', async (question) => {
    expect(await verdictOf(question)).not.toBe('confirmed');
  });

  it.each([
    'did Blinken say a diplomatic solution has not been ruled out?',
    'did Stoltenberg say the risk has not gone away?',
    'did Biden warn that the consequences won’t be mild if Putin invades?',
    'did Riabkov say they won’t accept any concessions?',
    'who said the Kremlin is not happy with the signals?',
  ])('but two that say no of the same thing are one yes: %s', async (question) => {
    expect(await verdictOf(question)).toBe('confirmed');
  });
});

describe('what is left off, or hardly so, is not so', () => {
  it.each([
    'does Moscow no longer want concrete progress in the talks?',
    'has Russia quit backing its allies in Belarus?',
    'has Russia stopped supporting rebels in eastern Ukraine?',
    'did Moscow say it had given up on concrete progress?',
    'has Russia halted its pressure on Ukraine?',
    'did Riabkov say they had stopped ruling out concessions?',
    'did Blinken say the dialogue will easily progress while Russia has a gun pointed at Ukraine’s head?',
    'did Blinken say the dialogue will progress while Russia has a gun pointed at Ukraine’s head?',
  ])('%s', async (question) => {
    expect(await verdictOf(question)).toBe('contradicted');
  });

  it.each([
    'did Blinken say the dialogue can hardly progress as long as Russia has a gun pointed at Ukraine’s head?',
    'did Blinken say it is hard for the dialogue to progress while Russia has a gun pointed at Ukraine’s head?',
    'does Moscow still want concrete progress in the talks?',
  ])('but %s', async (question) => {
    expect(await verdictOf(question)).toBe('confirmed');
  });
});

describe('what was told to some was not told to others', () => {
  it.each([
    ['did Riabkov tell Blinken there will be no concessions?', 'contradicted'],
    ['did Riabkov tell Stoltenberg they will not accept any concessions?', 'contradicted'],
    ['did Riabkov tell Russian agencies they will not accept any concessions?', 'confirmed'],
    ['did Biden warn Putin that the consequences will be harsh if he invades?', 'confirmed'],
  ])('%s %s', async (question, verdict) => {
    expect(await verdictOf(question)).toBe(verdict);
  });
});

describe('at and from whom something goes is held against the record', () => {
  it.each([
    ['is it true that a gun is pointed at Russia?', 'contradicted'],
    ['was a gun pointed at Moscow?', 'contradicted'],
    ['is it true that a gun is pointed at Ukraine?', 'confirmed'],
    ['are disappointing signals coming from Moscow?', 'contradicted'],
    ['are disappointing signals coming from Brussels?', 'confirmed'],
    ['did Riabkov say the signals come from Washington?', 'confirmed'],
    ['will a larger contingent be sent to Poland?', 'confirmed'],
    ['will a larger contingent be sent to Washington?', 'contradicted'],
  ])('%s', async (question, verdict) => {
    expect(await verdictOf(question)).toBe(verdict);
  });
});

describe('a comparison keeps its topic', () => {
  it.each(['compare Blinken and Riabkov on cricket', 'cricket: Blinken v Riabkov'])(
    '%s',
    async (question) => {
      const { workspace } = await starterRecord();
      expect((await ask(workspace, question, { now: MONDAY, timeZone: 'UTC' })).onRecord).toBe(false);
    },
  );
});

describe('whom it is said to have been told to is held against the record', () => {
  it.each([
    'did Blinken say to Riabkov that the dialogue will be difficult?',
    'has Blinken told Putin they are ready to respond strongly to a new aggression?',
    'did Stoltenberg warn Biden that the real risk of an invasion remains?',
    'who told Putin that a diplomatic solution is still possible?',
  ])('it was said, to whom is not told: %s', async (question) => {
    expect(await verdictOf(question)).toBe('not on record');
  });
});

it.each([
  [
    'did the US official say troops would be pulled out of Poland and the Baltics if Moscow attacks?',
    'contradicted',
  ],
  ['so NATO’s Stoltenberg says the risk of an invasion has passed?', 'contradicted'],
  ['who warned of a Ukrainian invasion of Russia?', 'not on record'],
  ['who said Russia is prepared to make concessions?', 'not on record'],
])('what is far off, or told and not asked, is held against the record: %s', async (question, verdict) => {
  expect(await verdictOf(question)).toBe(verdict);
});
