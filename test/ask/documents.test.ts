import { expect, it } from 'vitest';
import { readingOf } from '../../src/ask/ask.ts';
import { actorsOf, type Frame } from '../../src/ask/frame/frame.ts';
import { readFrames } from '../../src/ask/frame/read.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

async function read(text: string): Promise<{ frames: Frame[]; names: string[] }> {
  const { workspace } = await starterRecord();
  const desk = await openDesk(workspace);
  const frames = readFrames(text, await readingOf(desk, text, moment));
  const names = frames.flatMap(({ speakers }) =>
    actorsOf(speakers).map((ref) => desk.index.get(ref)?.name ?? ''),
  );
  return { frames, names };
}

it.each([
  ['how has Blinken’s position on sanctions changed?', 'course', ['Antony Blinken'], 'sanctions'],
  ['has Stoltenberg changed his tone on the invasion?', 'course', ['Jens Stoltenberg'], 'invasion'],
  ['Riabkov on concessions over time', 'course', ['Sergei Riabkov'], 'concessions'],
  ['how has Blinken’s line evolved?', 'course', ['Antony Blinken'], ''],
  ['who has gone quiet on sanctions?', 'silence', [], 'sanctions'],
  ['who no longer talks about concessions?', 'silence', [], 'concessions'],
  ['who has fallen silent?', 'silence', [], ''],
  ['who stopped speaking of the dialogue?', 'silence', [], 'dialogue'],
  ['brief', 'brief', [], ''],
  ['a brief of last week', 'brief', [], ''],
  ['prepare the morning brief on sanctions please', 'brief', [], 'sanctions'],
  ['wordings of S-3', 'wordings', [], ''],
  ['how did the agencies word S-3?', 'wordings', [], ''],
  ['how do other papers put it?', 'wordings', [], ''],
  ['check this draft: Blinken said X. Riabkov said Y. Did Putin agree?', 'check', [], null],
  ['fact-check: Riabkov “will accept concessions”. That is all.', 'check', [], null],
])('%s asks for a document: %s', async (text, act, speakers, topic) => {
  const { frames, names } = await read(text);
  expect(frames).toHaveLength(1);
  expect(frames[0]?.act).toBe(act);
  if (topic === null) return;
  expect(names).toEqual(speakers);
  const about = frames[0]?.about.filter((unit) => !unit.light).map((unit) => unit.text);
  expect(about?.join(' ')).toBe(topic);
});

it.each([
  ['did Riabkov say that NATO has changed its course?', 'verify'],
  ['who said the talks have moved?', 'who-said'],
  ['brief me on the talks', 'summary'],
  ['a brief summary please', 'summary'],
  ['who said that Russia has gone quiet?', 'who-said'],
  ['check whether Blinken threatened Russia', 'verify'],
  ['can you check if Stoltenberg warned of an invasion?', 'verify'],
  ['who moved troops to the border?', 'who-said'],
  ['Blinken’s exact wording on aggression', 'quotes'],
])('%s asks for none: %s', async (text, act) => {
  const { frames } = await read(text);
  expect(frames[0]?.act).toBe(act);
});

it('keeps the period of a brief', async () => {
  const { frames } = await read('brief of yesterday');
  expect(frames[0]?.period).toMatchObject({ from: '2022-01-09', to: '2022-01-09' });
});
