import { expect, it } from 'vitest';
import { takeBesides } from '../../src/ask/frame/besides.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const index = indexActors(ACTORS);

it.each([
  ['who besides Riabkov ruled out concessions?', ['Sergei Riabkov'], 'who ruled out concessions?'],
  ['has anyone but Blinken warned Moscow?', ['Antony Blinken'], 'has anyone warned Moscow?'],
  ['other than Washington, who warned Moscow?', ['United States'], 'who warned Moscow?'],
  ['quotes about the talks from anyone except Blinken', ['Antony Blinken'], 'quotes about the talks'],
  ['apart from Blinken and Biden, who spoke?', ['Antony Blinken', 'Joe Biden'], 'who spoke?'],
  ['everything except what Blinken said', ['Antony Blinken'], 'quotes'],
  ['all statements excluding those by Riabkov', ['Sergei Riabkov'], 'all statements'],
  ['nobody but Riabkov was disappointed', [], 'Riabkov was disappointed'],
  // What leaves out nobody of the record stays as it is.
  ['talks about anything but gas', [], 'talks about anything but gas'],
  ['who warned Moscow but not Kyiv?', [], 'who warned Moscow but not Kyiv?'],
  ['what did Biden say apart from Putin’s warning?', [], 'what did Biden say apart from Putin’s warning?'],
])('%s', (text, left, rest) => {
  const taken = takeBesides(text, index);
  expect(taken.besides.map((ref) => index.get(ref)?.name)).toEqual(left);
  expect(taken.rest).toBe(rest);
});

it('within what somebody is to have said only the end of the question leaves somebody out', () => {
  const claim = 'did Biden say that nobody but Putin wants war';
  expect(takeBesides(claim, index, claim.indexOf('nobody'))).toEqual({ besides: [], rest: claim });
  const asked = 'did anyone say that a risk remains other than Stoltenberg?';
  expect(takeBesides(asked, index, asked.indexOf('a risk')).besides).toHaveLength(1);
});
