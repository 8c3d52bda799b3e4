import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const answerTo = async (question: string) => {
  const { workspace } = await starterRecord();
  return ask(workspace, question, { now: MONDAY, timeZone: 'UTC' });
};

describe('the ways in which the same is asked', () => {
  it.each([
    // Who or what a name is.
    ['NATO - what is that?', 'who-is', true],
    ['full name of the OSCE', 'who-is', true],
    ['OSCE spelt out, please', 'who-is', true],
    ['remind us of Sherman’s job title', 'who-is', true],
    ['is Stoltenberg the head of NATO?', 'who-is', true],
    ['is Riabkov the foreign minister?', 'who-is', true],
    ['was Sherman deputy secretary of state?', 'who-is', true],
    ['is Lavrov the foreign minister?', 'verify', false],
    ['is Putin the secretary of the talks?', 'verify', false],
    ['what is Blinken against?', 'what-said', true],
    // All, or the latest, of somebody's.
    ['send over whatever you have got from Riabkov', 'quotes', true],
    ['Stoltenberg’s latest', 'quotes', true],
    ['number of Biden quotes on file', 'count', true],
    ['how many statements by Riabkov do you keep?', 'count', true],
    ['Friday’s statements', 'quotes', true],
    // Whose position, and of what.
    ['what’s Moscow after in these talks?', 'position', true],
    ['what does Russia want bananas for?', 'position', false],
    ['all the Stoltenberg you’ve got', 'quotes', true],
    ['anything about Nord Stream?', 'quotes', true],
    ['put together all that Riabkov said', 'quotes', true],
    ['round up everything Blinken has come out with', 'quotes', true],
    ['NATO, which organisation is that? I need it in full', 'who-is', true],
    ['sumarry please', 'summary', true],
    ['whatever Stoltenberg came out with on Friday', 'quotes', true],
    ['give me Blinken’s line on a gun, I’m live in two', 'quotes', true],
    // Side by side.
    ['stick Biden and the State Department next to each other', 'compare', true],
    ['Biden v Riabkov', 'compare', true],
    ['put Blinken’s warning alongside Biden’s', 'compare', true],
    // Who has said nothing.
    ['who is still silent?', 'who-has-not', true],
    ['who hasn’t said anything so far?', 'who-has-not', true],
    ['which of the big players have we not heard from?', 'who-has-not', true],
    // Slips of the finger.
    ['hepl', 'social', false],
    ['who si Sherman', 'who-is', true],
    ['riabkvo quotes', 'quotes', true],
    ['waht did teh offical say abt a contingent', 'what-said', true],
    ['wht did blinken say', 'what-said', true],
    ['got anything frm Riabkov lately?', 'quotes', true],
    ['has Russia put troops on the border with Ukraine?', 'verify', true],
    // What stands around a question.
    ['who ruled out concessions? need it for the evening bulletin', 'who-said', true],
    ['Could you share Mr Biden’s warning, for a note that is due at six?', 'quotes', true],
    ['you are an angel, thanks', 'social', false],
    // Politeness on both sides of it, and whoever signs.
    [
      'Good morning! So sorry to bother you this early, could you possibly fetch Mr Riabkov’s line on Brussels? Many thanks indeed',
      'quotes',
      true,
    ],
    ['Hope this finds you well – did Riabkov accept concessions? Thanks a million, Rob', 'verify', true],
    [
      'would you by any chance have what Mr Blinken said about a gun? Many thanks in advance, Ann',
      'what-said',
      true,
    ],
    ['what Mr Biden said about consequences', 'what-said', true],
    ['i want all what Riabkov has said', 'quotes', true],
    ['statements dated 9 January 2022', 'quotes', true],
    ['which Russian said there would be no concessions?', 'who-said', true],
    // The hyphens of phones.
    ['show me S\u20113', 'show', true],
    // In another language only whom it names is read.
    ['Wer hat gesagt, dass Putin harte Konsequenzen drohen?', 'who-said', false],
    // A reason that the record does not give.
    ['why does Germany import gas?', 'what-said', false],
    ['why did Sherman resign?', 'what-said', false],
  ])('%s', async (question, act, onRecord) => {
    const answer = await answerTo(question);
    expect({ act: answer.frame.act, onRecord: answer.onRecord }).toEqual({ act, onRecord });
  });

  it('a name that owns what is asked for is shown without its ending', async () => {
    const { understood, choices } = await answerTo('Riabkov’s line on Brussels');
    expect(understood).toMatch(/^Riabkov ·/);
    expect(choices.map(({ label }) => label)).toContain('All by Riabkov');
  });

  it('what comes of thanks to somebody is part of a claim', async () => {
    const { frame } = await answerTo('did Riabkov reject concessions, thanks to pressure from Brussels');
    expect(frame.matter).toMatch(/pressure/);
  });

  it('two names on two topics are two questions, whatever leads up to them', async () => {
    const { items } = await answerTo('two things: Riabkov on concessions, and Biden on consequences');
    expect(items.map((item) => item.kind === 'statement' && item.speaker.name)).toEqual(
      expect.arrayContaining(['Sergei Riabkov', 'Joe Biden']),
    );
  });

  it('what only points back belongs to the quotation before it', async () => {
    const answer = await answerTo('I was sent ‘We will accept concessions’ by Riabkov. Is that quote right?');
    expect(answer.verdict).toBe('contradicted');
  });
});

describe('what is clipped as on a phone', () => {
  it.each([
    ['what stoltenberg say fri', 'what-said', 'invasion'],
    ['us official re poland n the baltics', 'quotes', 'contingent'],
    ['state dept re sherman', 'quotes', 'dinner'],
    ['troops on the ukraine border how many', 'what-said', 'tens of thousands'],
    ['dinner where', 'where', 'Geneva'],
    ['last time biden n putin met', 'when', 'met in Geneva'],
    ['biden putin phone calls?', 'quotes', 'telephone'],
    ['russias position', 'position', 'NATO'],
    ['kremlins line on concessions?', 'quotes', 'concessions'],
    ['biden and blinken, whats the difference', 'compare', 'harsh'],
    ['belarus?', 'quotes', 'Belarus'],
    ['osce = ?', 'quotes', 'OSCE'],
  ])('%s', async (question, act, words) => {
    const answer = await answerTo(question);
    expect(answer).toMatchObject({ onRecord: true, frame: { act } });
    expect(JSON.stringify(answer.items)).toContain(words);
  });

  it.each(['did u.s. troops leave', 'quotes belarus', 'when was the dinner cancelled n by whom'])(
    'nothing is made up of %s',
    async (question) => {
      expect((await answerTo(question)).verdict ?? 'none').not.toBe('confirmed');
    },
  );
});
