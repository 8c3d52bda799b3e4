import { expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { refOf } from '../../src/recall/items.ts';
import { firstAnswer } from '../support/first-answer.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

/** The first entry of an answer that is on the record, or what the answer is instead. */
async function answered(q: string): Promise<string> {
  const { onRecord, verdict, ref } = await firstAnswer(q);
  return onRecord ? ref : (verdict ?? 'declined');
}

it.each([
  ['is Kazakhstan mentioned anywhere?', 'D-26'],
  ['did the pipeline come up?', 'D-10'],
  ['has a dinner been discussed?', 'S-9'],
  ['was Nord Stream raised by Stoltenberg?', 'declined'],
  ['has Sherman been quoted?', 'declined'],
])('whether a topic came up asks for what there is on it: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['which Russian talked to the news agencies?', 'S-3'],
  ['who spoke to Putin?', 'S-6'],
  ['Riabkov’s words to the agencies', 'S-3'],
  ['Biden to Putin by phone, what was the line?', 'S-6'],
])('whom it was said to is enough to ask for: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['has State said Sherman will dine with Riabkov?', 'S-9'],
  ['anything from State about dinner?', 'S-9'],
  ['blinkin solution quote', 'S-5'],
  ['Riabkov unhappy with Brussels - quote?', 'S-2'],
  ['who’s this Stoltenberg fellow?', 'A-11'],
  ['who’s Jens Stoltenberg when he’s at home?', 'A-11'],
  ['how do you spell Stoltenberg, and what’s his job?', 'A-11'],
])('a name is told by where it stands: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['when was the last call', 'declined'],
  ['when was the phone call', 'D-8'],
  ['when was the first warning?', /^(?!not on record)/],
  ['is the minister warning of an invasion?', /./],
])('what stands behind a form of be and names nobody is asked for as a thing: %s', async (q, ref) => {
  expect(await answered(q)).toMatch(ref);
});

it.each([
  'who announced the dinner & who warned of an invasion',
  'who announced the dinner + who warned of an invasion?',
  'who announced the dinner and who warned of an invasion?',
])('a sign for and joins questions as the word does: %s', async (q) => {
  const { workspace } = await starterRecord();
  const { onRecord, items } = await ask(workspace, q, moment);
  const refs = items.flatMap((item) => (item.kind === 'statement' ? [item.statement.ref] : []));
  expect([onRecord, ...refs]).toEqual(expect.arrayContaining([true, 'S-9', 'S-8']));
});

it.each([
  ['I need two columns: Blinken in one, Biden in the other. What did each say?', ['A-8', 'A-9']],
  ['how does what Biden said measure up against Stoltenberg?', ['A-9', 'A-11']],
  ['Two points: Blinken on a diplomatic solution, and Biden on consequences', ['A-8', 'A-9']],
])('the words of each who is named: %s', async (q, speakers) => {
  const { workspace } = await starterRecord();
  const { onRecord, items } = await ask(workspace, q, moment);
  expect(onRecord).toBe(true);
  const said = items.flatMap((item) => (item.kind === 'statement' ? [item.statement.speaker] : []));
  for (const speaker of speakers) expect(said).toContain(speaker);
});

it.each([
  ['is Russia willing to make any concessions?', 'contradicted'],
  ['is Russia prepared to make speeches?', 'not on record'],
  ['anybody say the Russians withdrew?', 'not on record'],
  ['according to the State Department Sherman will not dine with Riabkov, right?', 'contradicted'],
  ['Stoltenberg: “the true danger of an invasion by Russia persists”. Exact?', 'altered'],
  ['Stoltenberg: “the risk of a famine in Europe persists”. Exact?', 'not on record'],
])('what is claimed is borne out, spoken against or unknown: %s', async (q, verdict) => {
  const { workspace } = await starterRecord();
  expect((await ask(workspace, q, moment)).verdict).toBe(verdict);
});

it.each([
  ['stoltenberg what did he warn of', 'S-8'],
  ['borrell where did he go', 'D-13'],
  ['who called who', 'D-8'],
  ['who’s meeting who on monday', 'D-1'],
  ['how many were killed acc to the record', 'D-24'],
  ['source for the dinner?', 'S-9'],
  ['evidence for Nord Stream being scrapped?', 'D-10'],
  ["Riabkov, the bit with 'totally' - exact wording?", 'S-3'],
  ['who dropped the word "disappointed"?', 'S-2'],
  ['pull up whatever Riabkov told the agencies, would you', 'S-3'],
  ['NATO – what do the letters mean?', 'A-4'],
  ['what sort of body is the OSCE?', 'A-6'],
  ['stuff on Sherman?', 'A-12'],
  ['the oldest thing we have from Riabkov', 'S-2'],
  ['anything on phone calls between the two?', 'D-8'],
])('clipped, turned round or with a word of the newsroom it asks the same: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each(['what are you good for then?', 'what kind of things can you answer?'])(
  '%s is asked of the bot',
  async (q) => {
    const { workspace } = await starterRecord();
    expect((await ask(workspace, q, moment)).frame.act).toBe('social');
  },
);

it.each([
  'how does what Stoltenberg said compare with what Riabkov said?',
  'how does Blinken’s tone on Russia stack up against Stoltenberg’s?',
])('what two said is compared: %s', async (q) => {
  const { workspace } = await starterRecord();
  const { frame, onRecord } = await ask(workspace, q, moment);
  expect([frame.act, frame.speakers.length, onRecord]).toEqual(['compare', 2, true]);
});

it.each([
  ['which organisation does Stoltenberg run?', 'A-11'],
  ['what’s Stoltenberg in charge of?', 'A-11'],
  ['who does Sherman work for?', 'A-12'],
  ['whose side is Riabkov on?', 'A-7'],
  ['which country does Riabkov speak for', 'A-7'],
  ['who did Biden speak to?', /^[DS]-/],
  ['which country did Russia annex?', 'D-22'],
])('what somebody is tied to is asked of them: %s', async (q, ref) => {
  expect(await answered(q)).toMatch(ref);
});

it.each([
  ['what does the record have on Crimea?', 'D-22'],
  ['what have we got about Belarus', 'D-26'],
  ['what have we that has to do with gas?', 'D-10'],
  ['what does the file say about Kazakhstan', 'D-26'],
  ['what’s the record got on Navalny', 'declined'],
  ['tell me about the dinner', 'S-9'],
  ['tell me about Lavrov', 'declined'],
])('who keeps it is no part of what is asked for: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['could I have everything Riabkov has said', 'S-2'],
  ['summarise what Blinken said', 'S-5'],
  ['last we heard from Blinken', 'S-5'],
  ['when did we last hear from Riabkov?', 'S-2'],
  ['gun quote who', 'S-4'],
  ['what’s on the horizon', 'D-4'],
  ['7/1/22: who spoke?', 'S-5'],
  ['did Putin and Biden meet in Geneva last June?', 'D-6'],
  ['where is the meeting being held?', 'D-3'],
])('words around what is asked for are none of it: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  'set Stoltenberg’s statement against the unnamed US official’s',
  'stack Stoltenberg’s warning up against the official’s',
  'put what Stoltenberg says beside what the unnamed official says',
  'Stoltenberg or the unnamed US official: who sounded gloomier?',
  'line up Stoltenberg’s warning with that of the unnamed US official',
])('two are set against each other in whatever order: %s', async (q) => {
  const { workspace } = await starterRecord();
  const { frame, items } = await ask(workspace, q, moment);
  expect(frame.act).toBe('compare');
  expect(items.map((item) => (item.kind === 'statement' ? item.statement.ref : ''))).toEqual(['S-8', 'S-7']);
});

it.each([
  ['ahead of Geneva, what did Riabkov say?', 'S-2'],
  ['what did Riabkov say in the run-up to the talks?', 'S-2'],
  ['who ruled out concessions ahead of talks with the United States in Geneva?', 'S-1'],
  ['did Russia say it wants progress before the talks?', 'S-11'],
  ['did Blinken say a solution is possible ahead of the Vienna talks?', 'not on record'],
  ['what did Blinken say before Biden met Putin?', 'declined'],
])('before what it was said is no topic, where the record knows of that: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['what did the guy from State say', 'S-9'],
  ['what did the NATO man warn of?', 'S-8'],
  ['who’s the EU guy?', 'A-15'],
  ['what has the Russian fellow said?', 'S-1'],
  ['have those two presidents been on the phone?', 'D-8'],
  ['did the two presidents meet?', 'D-6'],
  ['what did the guy from Mars say?', 'declined'],
])('people are told by what they are too: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['have Biden and Putin talked?', 'D-6'],
  ['do Sherman and Riabkov meet on Sunday?', 'D-3'],
  ['is Sherman seeing Riabkov on Sunday?', 'D-3'],
  ['did Sherman meet Riabkov?', 'not on record'],
  ['did Blinken and Riabkov talk?', 'not on record'],
  ['did Sherman meet Putin?', 'not on record'],
])('who meets consults, in whatever way, with all who are named: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['hiya, got a sec? what’s NATO’s boss been saying', 'S-8'],
  ['busy? who warned Putin', 'S-6'],
  ['what’s the state of play', 'D-3'],
  ['whats nwe', 'D-3'],
  ['are talks still on?', 'D-4'],
  ['is there a date for the Biden warning?', 'S-6'],
  ['any date for the OSCE meeting?', 'D-5'],
  ['date of Stoltenberg’s warning', 'S-8'],
  ['what would happen if Russia invades?', 'S-6'],
  ['would talks help, says Blinken?', 'not on record'],
  ['biden putin phone', 'D-8'],
  ['waht did blinkin say abuot the gunn', 'S-4'],
  ['stotlenberg rsik of invasoin', 'S-8'],
  ['which risk did Stoltenberg mention?', 'S-8'],
  ['what meal did the State Department announce?', 'S-9'],
  ['what’s the Kremlin’s problem with NATO?', 'D-15'],
  ['what’s Kyiv’s view?', 'D-21'],
  ['what time is it over there in Geneva', 'declined'],
  ['last thing Blinken said?', 'S-5'],
])('a question may be put in many ways: %s', async (q, ref) => {
  expect(await answered(q)).toBe(ref);
});

it.each([
  ['who is Sherman and what does she do in Geneva?', ['A-12', 'D-2']],
  ['what did Blinken say about the gun and what does he want?', ['S-4']],
  ['how many died in the east and who backs the rebels?', ['D-24', 'D-23']],
])('the second of two questions leans on the first: %s', async (q, refs) => {
  const { workspace } = await starterRecord();
  const { items } = await ask(workspace, q, moment);
  const first = items.slice(0, refs.length).map(refOf);
  expect(first).toEqual(refs);
});
