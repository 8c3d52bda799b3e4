import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const asked = async (question: string) => {
  const { workspace } = await starterRecord();
  return ask(workspace, question, { now: MONDAY, timeZone: 'UTC' });
};

describe('a few words that ask whether something is so are borne out only by just that', () => {
  it.each([
    ['is the invasion on?', false],
    ['is diplomacy over?', false],
    ['is the dinner off?', false],
    ['are sanctions in force?', false],
    ['are sanctions there?', false],
    ['is the dialogue on?', true],
    ['is the border closed?', false],
    ['was the border open?', false],
    ['is Crimea Ukrainian again?', false],
    ['is a diplomatic solution possible?', true],
    ['is the Kremlin disappointed?', true],
    ['did the Warsaw Pact expand?', false],
    ['did the dialogue expand?', false],
    ['was there a revolt in Russia?', false],
    ['was there a revolt in Ukraine?', true],
    ['were there riots in Kazakhstan?', true],
    ['were there riots in Ukraine?', false],
    ['did Blinken point a gun at Ukraine?', false],
    ['was the Kremlin disappointed by the signals?', true],
    ['are Russian troops at the Ukrainian border?', true],
    ['have Biden and Putin spoken on the phone?', true],
    ['is it true that Biden and Putin have spoken by phone?', true],
    ['are the rebels backed by Russia?', true],
    ['is Russia backed by the rebels?', false],
    ['has Crimea been annexed by Russia?', true],
    ['has Russia been annexed by Crimea?', false],
    ['did Russia pull its troops back?', false],
    ['did Washington send a contingent to Poland?', false],
    ['will Washington send a larger contingent if there is a raid?', true],
  ])('%s %s', async (question, isConfirmed) => {
    const { verdict } = await asked(question);
    expect(verdict === 'confirmed').toBe(isConfirmed);
  });
});

describe('who did something is told by that, not by what else is told of it', () => {
  it.each([
    ['who thanked Borrell for visiting the border?', false],
    ['who apologised for the riots in Kazakhstan?', false],
    ['who criticised tougher sanctions?', false],
    ['who backs rebels in eastern Ukraine?', true],
    ['who visited the border?', true],
    ['who annexed Crimea?', true],
  ])('%s %s', async (question, isAnswered) => {
    expect((await asked(question)).onRecord).toBe(isAnswered);
  });
});
