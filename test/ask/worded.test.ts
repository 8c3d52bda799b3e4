import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { firstAnswer } from '../support/first-answer.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

/** The first entry of an answer that is on the record, with its verdict, or what the answer is instead. */
async function answered(q: string): Promise<string> {
  const { onRecord, verdict, ref } = await firstAnswer(q);
  if (!onRecord) return verdict ?? 'declined';
  return verdict === null ? ref : `${ref} ${verdict}`;
}

describe('how a question is put', () => {
  it.each([
    ['scrape together whatever Riabkov said', 'S-2'],
    ['Unearth everything Biden said on Putin', 'S-6'],
    ['fish me out that Stoltenberg quote', 'S-8'],
    ['the night desk is hunting for Blinken’s remark with the gun', 'S-4'],
    ['hunt down Riabkov’s words about the Kremlin when you get a sec', 'S-2'],
  ])('bids by any verb: %s', async (q, ref) => {
    expect(await answered(q)).toBe(ref);
  });

  it.each([
    ['freshest on Nord Stream', 'D-10'],
    ['a collection of statements by Stoltenberg', 'S-8'],
    ['tally of Stoltenberg’s remarks', 'S-8'],
    ['the full works from Stoltenberg', 'S-8'],
    ['how often is Stoltenberg on file?', 'S-8'],
    ['stern reply to Russian aggression — who announced it', 'S-5'],
    ['Macron quotes', 'declined'],
    ['Shoigu quote on the troops?', 'declined'],
    ['quotes from Lavrov on concessions', 'declined'],
  ])('takes for a name only what may be one: %s', async (q, ref) => {
    expect(await answered(q)).toBe(ref);
  });

  it.each([
    [
      'Our script has Blinken saying a diplomatic solution is still possible. Does that stand?',
      'S-5 confirmed',
    ],
    ['The subs have Riabkov ruling out any concessions. Safe to print?', /^S-[13]/],
    ['Copy says Stoltenberg: “a gun pointed at Ukraine’s head”. Good to go?', 'S-4 misattributed'],
    [
      'Our copy has Stoltenberg playing down the risk of a Russian invasion. Does that hold?',
      /^(?!.*confirmed)/,
    ],
    ['fact-check: Blinken, “a diplomatic solution is still possible”. Is this exact?', 'S-5 confirmed'],
  ])('asks behind what is told whether it holds: %s', async (q, ref) => {
    expect(await answered(q)).toMatch(ref instanceof RegExp ? ref : new RegExp(`^${ref}$`));
  });

  it.each([
    ['who’s the fellow running NATO?', 'A-11'],
    ['who is in charge at NATO', 'A-11'],
    ['is Stoltenberg still NATO’s secretary general?', 'A-11'],
    ['which of them thinks a diplomatic solution is possible?', 'S-5'],
    ['what did Biden tell Putin?', 'S-6'],
    ['what did Stoltenberg tell Putin?', 'declined'],
  ])('names somebody by what they are: %s', async (q, ref) => {
    expect((await answered(q)).replace(/ confirmed$/, '')).toBe(ref);
  });

  it.each([
    ['Does it say on file that Riabkov wants none of it?', /^(?!.*confirmed)/],
    ['Is it in the archive that Stoltenberg warned of a Russian invasion?', /^S-8 confirmed$/],
    [
      'is there any truth in the idea that Blinken said a diplomatic solution is still possible?',
      /^S-5 confirmed$/,
    ],
    ['Checking: Stoltenberg did warn that the risk of an invasion remains, no?', /^S-8 confirmed$/],
    ['Fine to write Riabkov told agencies Russia will not accept any concessions?', /^S-[13] confirmed$/],
    ['Stoltenberg said there is no risk of an invasion, didn’t he', /^(?!.*confirmed)/],
    ['Russia will respond strongly to American aggression, that’s Blinken’s line?', /^(?!.*confirmed)/],
    ['May I print “if he invades Ukraine the consequences will be harsh” as Putin’s words?', /misattributed/],
    ['Does that hold?', /^(?:declined|not on record)$/],
    ['The boss has Blinken promising troops for Poland. Accurate?', /^(?!.*confirmed)/],
  ])('claims whatever leads up to it and asks behind it: %s', async (q, ref) => {
    expect(await answered(q)).toMatch(ref);
  });

  it.each([
    ['everything bearing on Nord Stream', 'D-10'],
    ['what’s Stoltenberg been rambling on about?', 'S-8'],
    ['whatever Stoltenberg warned of', 'S-8'],
    ['what did Biden warn Putin of?', 'S-6'],
    ['which body confirmed there will be a working dinner?', 'S-9'],
    ['somebody off camera touted a diplomatic solution, who?', 'S-5'],
    ['the origin of the claim that the consequences will be harsh', 'S-6'],
    ['our producer needs whatever the NATO chief has been warning about', 'S-8'],
    ['where did the dinner story come from?', 'S-9'],
    ['on which day is the dinner supposed to happen?', 'D-3'],
  ])('is told by its small words: %s', async (q, ref) => {
    expect((await answered(q)).replace(/ confirmed$/, '')).toBe(ref);
  });

  it.each([
    ['Blinken’s line on diplomacy and, as we’re at it, what Stoltenberg said about the risk', ['S-5', 'S-8']],
    ['what was Stoltenberg’s warning, and Blinken’s line on diplomacy', ['S-8', 'S-5']],
    ['when do the talks begin and who’s representing the US?', ['D-1', 'D-2']],
  ])('asks two things: %s', async (q, refs) => {
    const { workspace } = await starterRecord();
    const { items } = await ask(workspace, q, moment);
    const found = items.map((item) =>
      item.kind === 'statement'
        ? item.statement.ref
        : item.kind === 'development'
          ? item.development.ref
          : '',
    );
    for (const ref of refs) expect(found).toContain(ref);
  });
});
