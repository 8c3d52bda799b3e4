import { expect, it } from 'vitest';
import { askIn } from '../../src/ask/thread/asks.ts';
import { openingOf } from '../../src/ask/thread/opening.ts';
import { refOf } from '../../src/recall/items.ts';
import { thread } from '../support/thread.ts';

it.each([
  ['right, and on energy?', { rest: 'energy?', goesOn: true, onTopic: true }],
  ['how about Borrell?', { rest: 'Borrell?', goesOn: true, onTopic: false }],
  ['then what did she reply?', { rest: 'what did she reply?', goesOn: false }],
  ['and the Finns, did they?', { rest: 'the Finns', goesOn: true, whether: true }],
  ['and the Finns, have they been?', { rest: 'the Finns', whether: true }],
  ['what about Kuleba, will he too?', { rest: 'Kuleba', goesOn: true, whether: true }],
  ['and Kuleba, hasn’t he done so?', { rest: 'Kuleba', whether: true }],
  ['and Kuleba, was he in Oslo?', { rest: 'Kuleba, was he in Oslo?', whether: false }],
  ['and Kuleba?', { whether: false }],
  ['and before that, who called?', { rest: 'who called?' }],
  ['new topic - who went to Kyiv?', { rest: 'who went to Kyiv?', anew: true }],
  ['moving on, what did Lavrov say?', { rest: 'what did Lavrov say?', anew: true }],
  ['anyone else, then?', { anew: false }],
  ['oops, I meant Borrell, sorry', { rest: 'Borrell', corrects: true }],
  ['no wait, not Putin, Riabkov', { rest: 'Riabkov', corrects: true, takenBack: 'Putin' }],
  ['I meant May, not June', { rest: 'May', corrects: true, takenBack: 'June' }],
  ['his newest, then?', { text: 'his newest?' }],
  ['and since then?', { text: 'since then?' }],
  ['who’s she when she’s at home?', { text: 'who’s she?' }],
  ['no concessions?', { rest: 'no concessions?', corrects: false }],
  ['never mind. who flew to Oslo?', { rest: 'who flew to Oslo?', anew: true }],
  ['the other way round: did Oslo call him?', { text: 'did Oslo call him?' }],
  ['ever by letter?', { text: 'by letter?' }],
  ['sorry, who said that?', { rest: 'who said that?', corrects: false }],
  ['wrong name, it’s Borrell', { rest: 'Borrell', corrects: true }],
  ['not what I wanted - Borrell', { rest: 'Borrell', corrects: true }],
  ['I was looking for Borrell', { rest: 'Borrell', corrects: true }],
  ['I said Borrell', { rest: 'Borrell', corrects: true }],
  ['switch to Borrell', { rest: 'Borrell', goesOn: true }],
  ['mixed them up: Borrell', { rest: 'Borrell', corrects: true }],
  ['I wanted Borrell, not Putin', { rest: 'Borrell', corrects: true, takenBack: 'Putin' }],
  ['by the way, who is Borrell?', { rest: 'who is Borrell?' }],
  ['parking that, who flew to Oslo?', { rest: 'who flew to Oslo?', anew: true }],
])('%s opens as %j', (text, opening) => {
  expect(openingOf(text)).toMatchObject(opening);
});

const nobody = (): boolean => false;

it.each([
  ['date on that one?', 'when'],
  ['what evening would that be?', 'when'],
  ['for when?', 'when'],
  ['which city?', 'where'],
  ['anybody else carrying it?', 'elsewhere'],
  ['has a second outlet got it?', 'elsewhere'],
  ['says who?', 'voice'],
  ['where did we get that from', 'source'],
  ['can you paste the whole sentence', 'whole'],
  ['got the verbatim?', 'whole'],
  ['what’s her job title?', 'profile'],
  ['who that was?', 'profile'],
  ['with whom?', 'parties'],
  ['and before that?', 'earlier'],
  ['any update on that?', 'newer'],
  ['anything else on file?', 'more'],
  ['when do the talks open?', null],
  ['whats coming up later this week', null],
  ['nothing newer?', 'newer'],
  ['since then?', 'newer'],
  ['read me the whole thing', 'whole'],
  ['what else are they weighing', 'more'],
  ['what else did Lavrov refuse', null],
  ['which sanctions?', null],
  ['who was she talking to?', 'hearer'],
  ['said to whom?', 'hearer'],
  ['who’d she warn?', 'hearer'],
  ['who was she talking about?', null],
  ['who is she meeting', null],
  ['who let that out?', 'voice'],
  ['according to whom?', 'voice'],
  ['who did she say it to', 'hearer'],
  ['does a second paper bear that out?', 'elsewhere'],
  ['did nobody else say so?', null],
  ['did somebody else say so as well?', 'others'],
  ['who is part of it?', 'parties'],
  ['is the envoy named?', 'profile'],
  ['any entries after that?', 'newer'],
  ['what comes afterwards?', 'after'],
  ['what are they after?', null],
  ['till when?', 'when'],
  ['next one when?', null],
  ['a bit shorter please', 'shorter'],
  ['is that a paraphrase?', 'whole'],
  ['who reported the explosion?', null],
  ['where have you got this from?', 'source'],
  ['where did we find it', 'source'],
  ['what are you basing that on?', 'source'],
  ['what resulted from it?', 'outcome'],
  ['was anything achieved?', 'outcome'],
  ['and the rest?', 'more'],
  ['what are the others?', 'more'],
  ['besides that?', 'more'],
  ['did she say more about it?', 'more'],
  ['then?', 'after'],
  ['and what follows?', 'after'],
  ['any further meetings?', 'after'],
  ['has anywhere else picked it up?', 'elsewhere'],
  ['any attribution?', 'source'],
  ['where is she from?', 'profile'],
  ["where's she from?", 'profile'],
  ['did they reach an agreement?', 'outcome'],
  ['quote it', 'whole'],
  ['what country is she from?', 'profile'],
  ['addressed to?', 'hearer'],
  ['how long ago?', 'when'],
  ['weekday?', 'when'],
  ['is that her latest?', 'newer'],
  ['what precisely did she say?', 'whole'],
])('%s asks for %s', (text, ask) => {
  expect(askIn(text, nobody)).toBe(ask);
});

it.each([
  [['who stands in for the Americans in Geneva?', 'what’s her job?'], 'A-12'],
  [['who represents Russia at the Geneva talks?', 'and on the other side?'], 'D-2'],
  [['what did Blinken say on Friday?', 'and what did Stoltenberg say the same day?'], 'S-8'],
  [['who spoke of a gun?', 'when was that?', 'oops, I meant Stoltenberg'], 'S-8'],
  [['quotes by Riabkov', 'just the one on concessions'], 'S-3'],
  [['have Biden and Putin talked by phone?', 'have those two met in person?'], 'D-6'],
  [['did Stoltenberg warn of an invasion?', 'who else spoke that day?'], 'S-5'],
  [['who ruled out concessions?', 'so which agency is the concessions bit from?'], 'S-1'],
  [['who warned of harsh consequences?', 'his full words?', 'and what about Stoltenberg'], 'S-8'],
  [['is Riabkov in Geneva?', 'who from Washington?'], 'D-2'],
  [['who will Sherman have dinner with?', 'who is the Russian?'], 'A-7'],
  [['when did Biden and Putin meet?', 'what was the result?'], 'D-7'],
  [['who ruled out concessions?', 'who said so?'], 'S-1'],
  [['what did Blinken say about a diplomatic solution?', 'can you give me that in full'], 'S-5'],
  [['who called the proposals inadmissible?', 'sorry, I meant Stoltenberg'], 'S-8'],
  [['who is disappointed by Washington?', 'wait, I meant Biden'], 'S-6'],
  [['what is planned this week?', 'the NATO one, when is that?'], 'D-4'],
  [['quotes by Blinken', 'the gun one please'], 'S-4'],
  [
    [
      'what is being considered against Putin’s circle?',
      'what else are they weighing?',
      'is the pipeline among them?',
    ],
    'D-10',
  ],
  [['when do the talks open in Geneva?', 'and after that?'], 'D-4'],
  [['who said the risk of an invasion remains?', 'his latest then'], 'S-8'],
  [['what is Sherman’s job?', 'and the guy she is up against?'], 'A-7'],
  [['who attends the dinner in Geneva?', 'who is the woman he’s dining with?'], 'A-12'],
  [['who represents Russia at the Geneva talks?', 'who is the envoy he is facing?'], 'A-12'],
  [['what did Riabkov say about concessions?', 'anybody else from Moscow on that?'], 'S-1'],
  [['what did Riabkov say about concessions?', 'did Russia comment on it too?'], 'S-1'],
  [['what did Stoltenberg say about an invasion?', 'did Biden respond to that?'], 'S-6'],
  [['did Blinken say Russia has a gun to NATO’s head?', 'sorry, to Ukraine’s head'], 'S-4'],
  [['what did Biden warn of?', 'and who did he say it to?'], 'S-6'],
  [['who says the dinner is on Sunday?', 'who put that about?'], 'S-9'],
  [['when do Sherman and Riabkov dine?', 'says who?'], 'S-9'],
  [['when do Sherman and Riabkov dine?', 'what happens the day after?'], 'D-1'],
  [['what begins in Geneva on Monday?', 'and after that?'], 'D-4'],
  [['who negotiates for Russia?', 'who are they seeing after?'], 'D-4'],
  [['is there to be a dinner?', 'who is coming?'], 'S-9'],
  [['who spoke of disappointment?', 'by what?'], 'S-2'],
  [['who spoke of more US troops?', 'which countries are those?'], 'S-7'],
  [['all quotes by Riabkov', 'the one to the agencies'], 'S-3'],
  [['what did Blinken and Stoltenberg say?', 'the Stoltenberg one in full'], 'S-8'],
  [['Blinken quotes', 'just the latest'], 'S-5'],
  [['what did Stoltenberg say on Friday?', 'oops, meant Biden'], 'S-6'],
  [['what did Stoltenberg say?', 'and Washington, same day?'], 'S-5'],
  [['which troops are on the border?', 'and the dead, how many?'], 'D-24'],
  [['when did Biden call Putin?', 'ever face to face?'], 'D-6'],
  [['how often did Biden and Putin talk by phone?', 'in person?'], 'D-6'],
])('%j is about %s', async (turns, ref) => {
  const { items, onRecord } = await thread(...turns);
  expect(items[0] === undefined ? null : refOf(items[0])).toBe(ref);
  expect(onRecord).toBe(true);
});

it.each([
  ['any title attached to that?', 'profile'],
  ['which desk filed the article on it?', 'source'],
  ['when was that airport built?', null],
  ['what is the job market in it worth?', null],
])('%s, of which the record knows no other word, asks for %s', (text, ask) => {
  expect(askIn(text, nobody, { isKnown: (word) => /^(?:market|worth)$/.test(word) })).toBe(ask);
});

it('asks for whoever said a thing that the thread is about, where it asks who told of it', () => {
  expect(askIn('who told us about the supper?', nobody, { before: new Set(['supper']) })).toBe(null);
  expect(askIn('who told us that?', nobody)).toBe('source');
});

it.each([
  ['he', 'A-7'],
  ['she', 'A-12'],
])('of two people shown %s is one', async (pronoun, ref) => {
  const { items } = await thread('who is having dinner in Geneva on Sunday?', `who is ${pronoun}?`);
  expect(items[0] === undefined ? null : refOf(items[0])).toBe(ref);
});

it.each([
  [['who visited the border?', 'and the Americans, have they been?']],
  [['who visited the border?', 'did Blinken?']],
  [['who visited the border?', 'did Stoltenberg too?']],
  [['what did Riabkov say about concessions?', 'did Stoltenberg respond to that?']],
  [['what did Riabkov say about concessions?', 'did Blinken answer that?']],
  [['what did Riabkov say about concessions?', 'has he reacted to it?']],
  [['what did Blinken say about a diplomatic solution?', 'any reply from Stoltenberg?']],
  [['who spoke of a gun?', 'what was the reaction from Moscow?']],
  [['what did Stoltenberg say?', 'anyone else from NATO since?']],
  [['what did Stoltenberg say?', 'anyone else from Washington since?']],
  [['who will Sherman have dinner with?', 'who is the official she is going to replace?']],
  [['what is Sherman’s job?', 'and the man she is married to?']],
  [['quotes by Stoltenberg', 'what about Kuleba']],
  [['what did Biden say to Putin?', 'how did he reply?']],
  [['what does Russia want from NATO?', 'has NATO answered?']],
  [['is there a ceasefire?', 'has anyone proposed one?']],
  [['when does the dialogue begin?', 'has it happened?']],
  [['is Nord Stream to be cancelled?', 'so that’s been settled?']],
  [['is Nord Stream to be cancelled?', 'was it scrapped?']],
  [['who visited the border?', 'was that in secret?']],
  [['which sanctions are considered?', 'have they been imposed?']],
  [['who warned of an invasion?', 'so he thinks the worst is behind us?']],
  [['quotes from Riabkov', 'which of those came first?']],
  [['what does the West push for?', 'have the Russians agreed to that?']],
  [['does Washington accept the proposals?', 'all of them turned down then?']],
  [['quotes by Stoltenberg', 'and Sherman’s?']],
  [['quotes from Riabkov', 'and his American counterpart, has she said anything?']],
  [['did Biden and Putin meet in Geneva?', 'have they talked since?']],
  [['what did Riabkov say?', 'so he’s hopeful?']],
  [['what did Stoltenberg say?', 'what is the thing with that one’s uncle?']],
  [['what does Kyiv want?', 'does Moscow agree?']],
  [['who ruled out concessions?', 'did the Americans rule them out as well?']],
  [['what did Stoltenberg say?', 'what does Moscow make of that?']],
  [['who warned of an invasion?', 'has Riabkov said anything about it?']],
  [['who visited the border?', 'quotes?']],
  [['who visited the border?', 'has Blinken been as well?']],
  [['which sanctions are considered?', 'have they been agreed']],
  [['who warned of a larger contingent?', 'is he named?', 'did anybody else say it?']],
  [['what does Moscow insist on?', 'how warm is it in Moscow today?']],
])('%j is not on the record', async (turns) => {
  expect((await thread(...turns)).onRecord).toBe(false);
});

it('asks on after an entry of which no day is known', async () => {
  await expect(thread('who visited the border?', 'and after that?')).resolves.toHaveProperty('items');
});

it('says that nothing is on just that, where another has words near to what was claimed', async () => {
  const { lead } = await thread('who said the risk of invasion is real?', 'and what about Blinken?');
  expect(lead).toMatch(/^Nothing on just that/);
});

it.each([
  ['what did Riabkov say about concessions?', 'so he accepted them?', 'contradicted'],
  ['what did Riabkov say about concessions?', 'and Biden rejected them?', 'misattributed|not on record'],
  ['what did Stoltenberg say?', 'so he warned of an invasion?', 'confirmed'],
  ['who visited the border?', 'did Borrell?', 'confirmed'],
  ['who visited the border?', 'and Biden, has he?', 'not on record'],
  ['who warned of harsh consequences?', 'and Stoltenberg, did he?', 'misattributed'],
  ['who ruled out concessions?', 'and Blinken, has he done so?', 'misattributed|not on record'],
  ['did Putin warn Biden?', 'the other way about then?', 'confirmed'],
  ['did Stoltenberg warn of an invasion?', 'did Blinken?', 'misattributed|not on record'],
])('%s, %s: %s', async (question, claim, verdict) => {
  expect((await thread(question, claim)).verdict).toMatch(new RegExp(`^(?:${verdict})$`));
});

it('goes back to what the thread asks after an aside', async () => {
  const { frame } = await thread('who ruled out concessions?', 'source?', 'who is he?', 'and Biden?');
  expect(frame.about.map(({ stem }) => stem)).toContain('concess');
});

it('asks what came to nothing again where that is corrected', async () => {
  const { onRecord, verdict } = await thread(
    'did Biden threaten Putin?',
    'did Putin say there will be no war?',
    'no, not Putin, Riabkov',
  );
  expect(onRecord).toBe(false);
  expect(verdict).toBe('not on record');
});

it.each(['lol ok', 'I see', 'fair enough', 'ok ta, that helps', 'cheers mate, legend'])(
  '%s asks for nothing',
  async (text) => {
    const { items } = await thread('who ruled out concessions?', text);
    expect(items).toEqual([]);
  },
);

it.each([
  [['what did Stoltenberg say?', 'was that before or after the Geneva dinner?'], null, /^Before it/],
  [
    ['what did Riabkov say about concessions?', 'was that after the summit of Biden and Putin?'],
    'confirmed',
    /^After it/,
  ],
  [
    ['when did Biden and Putin meet?', 'and was that after the dinner of Sherman?'],
    'contradicted',
    /^Before it/,
  ],
  [['who spoke of a gun?', 'was it before or after the dinner?'], null, /^Not on the record which/],
  [['who visited the border?', 'was that before the dinner?'], null, /^Not on the record which/],
  [['who ruled out concessions?', 'did he say that before the talks opened?'], 'confirmed', /^Before it/],
  [['what did Stoltenberg say?', 'did he say that after Kuleba went home?'], null, /^Not on the record/],
  [['who visited the border?', 'and after that?'], null, /^Not on the record what came after/],
])('%j tells the order by the days of both: %s', async (turns, verdict, lead) => {
  const answer = await thread(...turns);
  expect(answer.verdict).toBe(verdict);
  expect(answer.lead).toMatch(lead);
});

it.each([
  [['statements by Riabkov', 'how many altogether?'], 2],
  [['have Biden and Putin talked by phone?', 'how many calls all told?'], 1],
])('%j asks for the same figure without the words for a sum', async (turns, total) => {
  expect(await thread(...turns)).toMatchObject({ onRecord: true, total });
});

it.each([
  [['quotes from Blinken', 'sorry, the other one'], 'S-4'],
  [['quotes from Blinken', 'the one about the gun', 'no the other one'], 'S-5'],
  [['what is being considered against Russia?', 'is that all?'], 'D-10'],
])('%j is %s', async (turns, ref) => {
  const [item] = (await thread(...turns)).items;
  expect(item === undefined ? null : refOf(item)).toBe(ref);
});

it.each([
  [['what did Blinken say about a diplomatic solution?', 'has Borrell reacted?']],
  [['who visited the border?', 'did Stoltenberg respond to that?']],
])('%j: what somebody said on something else is no response', async (turns) => {
  expect((await thread(...turns)).onRecord).toBe(false);
});

it.each([
  [['did Biden and Putin speak by telephone?', 'what did the American tell him?'], 'S-6'],
  [['who represents Washington in Geneva?', 'and the latter, what did he say?'], 'S-2'],
  [['who represents Washington in Geneva?', 'has the Russian spoken yet?'], 'S-2'],
  [['what was agreed in Geneva in June?', 'in which month was that dialogue agreed?'], 'D-7'],
  [['what was agreed in Geneva in June?', 'where was that dialogue set up?'], 'D-7'],
  [['statements of 7 January', 'and two days later?'], 'S-1'],
  [['what happens on 10 January?', 'and the evening before?'], 'D-3'],
  [['what happened on 9 January?', 'anything two days earlier?'], 'S-5'],
  [['who warned of an invasion?', 'just the NATO people'], 'S-8'],
  [['who visited the border?', 'what about the Europeans, where are they in all this?'], 'D-14'],
  [['what does Moscow want?', 'and the other side?'], 'D-20'],
  [['how often did Biden call Putin?', 'his words in full?'], 'S-6'],
  [['statements of 7 to 9 January', 'which of them came first?'], null],
  [['what is next?', 'the OSCE one, when is that?'], 'D-5'],
  [['what is next?', 'the second of them, when is it?', 'and the first?'], 'D-4'],
  [['who will Sherman have dinner with?', 'what’s his latest?'], 'S-2'],
  [['did the two presidents meet?', 'any face-to-face?'], 'D-6'],
  [['quotes from Riabkov', 'I’m mainly interested in Brussels'], 'S-2'],
  [['has Washington threatened Moscow?', 'I mean the president specifically'], 'S-6'],
  [['what did the anonymous official say?', 'where would those troops go?'], 'S-7'],
  [['is Belarus mentioned?', 'who backs them?'], 'D-26'],
  [['quotes from Riabkov', 'are both from AFP?'], 'S-2'],
  [['who is Sherman?', 'where was that dialogue agreed?'], 'D-7'],
  [['who visited the border?', 'and Stoltenberg, has he been there?', 'what has the latter said?'], 'S-8'],
  [['what did Stoltenberg warn of?', 'Friday or Saturday?'], 'S-8'],
  [['quotes from Riabkov', 'was that on the 7th or on the 9th?'], 'S-2'],
  [['when is the dinner?', 'is it in Geneva?'], 'D-3'],
  [['quotes on the diplomatic solution', 'read me Blinken’s in full'], 'S-5'],
  [['who has been on the phone with Putin?', 'how often?', 'what did he tell him?'], 'S-6'],
  [['who has been on the phone with Putin?', 'did he accept it?'], null],
  [['what does Moscow want from NATO?', 'and from Ukraine?'], 'D-15'],
  [['what sanctions are considered?', 'who’s against that?'], 'D-14'],
  [['any word from the State Department?', 'who is she meeting?'], 'D-2'],
  [['where is the meeting being held?', 'when does it officially begin?'], 'D-1'],
  [['did Biden warn Putin?', 'when did Biden give his warning?'], 'S-6'],
  [['what’s the plan for the 10th?', 'who’ll be there?'], 'D-1'],
  [['has anybody been hurt in the conflict?', 'how many exactly?'], 'D-24'],
  [['what did Biden and Putin agree on?', 'are those two meeting soon?'], null],
  [['where are the talks held?', 'on which day do they open?'], 'D-1'],
  [['when do the talks start?', 'and then what?'], 'D-4'],
  [['when do the talks start?', 'who is Russia meeting afterwards?'], 'D-4'],
  [['have Biden and Putin met?', 'what other meetings are there?'], 'D-4'],
  [['what did the State Department announce?', 'where is it happening?'], 'D-3'],
  [['have Biden and Putin met?', 'who else took part?'], 'D-6'],
  [['have Biden and Putin met?', 'any deal?'], 'D-7'],
  [['who is Sherman dining with?', 'what has he said lately?'], 'S-2'],
  [['what did the anonymous official say?', 'if what?'], 'S-7'],
  [['did anyone find fault with the proposals?', 'who called them inadmissible?'], 'S-10'],
  [['did Biden and Putin talk by phone?', 'any meeting in person?'], 'D-6'],
  [['who is Sherman dining with?', 'and the day after?'], 'D-1'],
  [['who visited the border?', 'whose border?'], 'D-13'],
  [['quotes from Riabkov', 'second one?'], 'S-3'],
  [['what did Stoltenberg say?', 'statements?'], 'S-8'],
  [['who has been on the phone with Putin?', 'what was his message?'], 'S-6'],
  [['what did Riabkov say about concessions?', 'anything on Brussels and Washington?'], 'S-2'],
  [['did Biden and Putin speak by telephone?', 'and where did they meet?'], 'D-6'],
  [['who is Sherman dining with?', 'where is that?'], 'D-3'],
  [['who is Sherman dining with?', 'what comes after that?'], 'D-1'],
  [['who is Sherman dining with?', 'was that yesterday?'], 'D-3'],
  [['what starts on Monday?', 'who is coming for the Americans?', 'and for Russia?'], 'D-2'],
  [['who warned of harsh consequences?', 'where did you find this?'], 'S-6'],
  [['what did Blinken say about a gun?', 'my mistake, Riabkov'], 'S-2'],
  [['what did Blinken say about a gun?', 'not Blinken, Stoltenberg'], 'S-8'],
  [['what did Riabkov rule out?', 'anyone else on the Russian side?'], 'S-1'],
  [['did Riabkov rule out concessions?', 'has anyone else done so?'], 'S-1'],
  [['summary since Friday', 'just what Moscow said'], 'S-1'],
  [['which sanctions are considered?', 'and who is against?'], 'D-14'],
])('%j points at %s', async (turns, ref) => {
  const { items, onRecord } = await thread(...turns);
  expect(onRecord && items[0] !== undefined ? refOf(items[0]) : null).toBe(ref);
});

it.each([
  [['which sanctions are considered?', 'how many is that?'], 3],
  [['which sanctions are considered?', 'how many?'], 3],
  [['quotes from Blinken', 'how many are there?'], 2],
  [['quotes from Blinken', 'total?'], 2],
])('%j counts %i', async (turns, total) => {
  expect((await thread(...turns)).total).toBe(total);
});
