import { expect, it } from 'vitest';
import { withInitials } from '../../src/ask/frame/initials.ts';
import { officeHolders } from '../../src/ask/frame/offices.ts';
import type { Actor } from '../../src/record/actor.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { STARTER } from '../../src/starter/index.ts';
import { firstAnswer } from '../support/first-answer.ts';

/** The first entry of an answer that is on the record with what is made of it, or what the answer is instead. */
async function answered(q: string): Promise<string> {
  const { onRecord, verdict, ref } = await firstAnswer(q);
  return onRecord ? [ref, verdict].filter((one) => one !== null).join(' ') : (verdict ?? 'declined');
}

const holds = (rows: readonly (readonly [string, string])[], what: string): void =>
  it.each(rows)(`${what}: %s`, async (q, expected) => {
    expect(await answered(q)).toBe(expected);
  });

holds(
  [
    ['who is Riabkov’s counterpart?', 'A-12'],
    ['who will Sherman be up against?', 'A-7'],
    ['Biden’s Russian counterpart is who?', 'A-10'],
    ['who is Borrell’s opposite number?', 'declined'],
  ],
  'who sits across the table is told by who meets whom',
);

holds(
  [
    ['who is the president of Russia?', 'A-10'],
    ['who is the leader of the US?', 'A-9'],
    ['which man is secretary of state of the US in this article?', 'A-8'],
    ['who runs America?', 'A-9'],
    ['who is the foreign minister of Russia?', 'declined'],
    ['who is the president of Belarus?', 'declined'],
    ['who is on the negotiating team of Russia?', 'D-2'],
  ],
  'who holds an office is told by whose it is, and never by a lower one',
);

holds(
  [
    ['whom is Russia seeing after the US?', 'D-4'],
    ['after the US, who will Russia meet next?', 'D-4'],
    ['when do the talks open?', 'D-1'],
    ['when does the dialogue start?', 'D-1'],
  ],
  'what comes next is what comes after it, and when it starts is its first day',
);

holds(
  [
    ['was Borrell on the Ukrainian border?', 'D-13 confirmed'],
    ['was Borrell at the Russian border?', 'not on record'],
    ['was Riabkov disappointed by the signals from NATO?', 'S-2 confirmed'],
    ['was the Kremlin disappointed by Ukraine’s signals?', 'not on record'],
    ['is the dinner on Friday?', 'D-3 contradicted'],
    ['has Russia lately annexed Crimea?', 'not on record'],
    ['are the Europeans on board with tougher sanctions?', 'D-14 contradicted'],
    ['can I use “a diplomatic solution is hardly possible” as a quote by Blinken?', 'S-5 contradicted'],
  ],
  'where, when and whose is looked at',
);

holds(
  [
    ['stack up Biden’s and Stoltenberg’s remarks', 'S-6'],
    ['what is the US doing so its allies do not feel left out?', 'D-20'],
    ['toughest measure on the financial system?', 'D-11'],
    ['why is everyone so uneasy about the border?', 'D-12'],
    ['who considers the proposals inadmissible?', 'S-10 confirmed'],
    ['who sayd the consequences wil be harsh?', 'S-6 confirmed'],
    ['what did the Russian side let slip on concessions?', 'S-1'],
    [
      '“we will make no concessions whatsoever, they are fully ruled out” whose words are those?',
      'S-3 altered',
    ],
  ],
  'how it is put is no matter',
);

holds(
  [
    ['did Riabkov say “We will not accept any concessions” to Interfax?', 'S-3 contradicted'],
    ['did Biden say “the consequences will be harsh” to Putin?', 'S-6 confirmed'],
    ['what was Putin warned of?', 'S-6'],
    ['what has Riabkov been told?', 'declined'],
  ],
  'whom it was said to is part of what is claimed',
);

holds(
  [
    ['did the dinner go ahead and happen?', 'not on record'],
    ['has the dialogue begun?', 'not on record'],
    ['did the meeting with the OSCE take place?', 'not on record'],
    ['when did the presidents’ meeting take place?', 'D-6'],
  ],
  'what was only planned has not happened',
);

holds(
  [
    ['who invaded Belarus?', 'declined'],
    ['what is Washington disappointed by?', 'declined'],
    ['what is the Kremlin disappointed by?', 'S-2'],
    ['how does Washington regard Moscow’s demands?', 'S-10'],
    ['where was Borrell?', 'D-13'],
    ['are the Baltic states mentioned?', 'S-7'],
    ['Belarus – anything?', 'A-17'],
    ['what about Ukraine’s NATO bid?', 'D-21'],
    ['wat hapenned in june', 'D-6'],
  ],
  'who does it to whom is looked at where it is asked, not claimed',
);

holds(
  [
    ['is Ukraine in NATO?', 'not on record'],
    ['was Ukraine already in the EU?', 'not on record'],
    ['did Stoltenberg warn of a NATO attack on Russia?', 'S-8 contradicted'],
    ['did Stoltenberg warn of a Russian attack?', 'S-8 confirmed'],
    ['did Washington warn that all of Moscow’s proposals are inadmissible?', 'S-10 contradicted'],
    ['did Washington warn that some of Moscow’s proposals are inadmissible?', 'S-10 confirmed'],
    ['do all members of the bloc hesitate over tougher sanctions?', 'D-14 contradicted'],
    ['has Washington responded on Moscow’s proposals?', 'S-10'],
    ['does the whole of the EU hesitate over sanctions?', 'D-14 contradicted'],
    ['has all of Europe hesitated?', 'D-14 contradicted'],
    ['have all Europeans hesitated?', 'D-14 contradicted'],
    ['do some Europeans hesitate over sanctions?', 'D-14 confirmed'],
  ],
  'what is wanted is not so, what is feared of another is not feared, and many are not all',
);

holds(
  [
    ['show me two quotes we can run', 'S-1'],
    ['who’s furious?', 'declined'],
    ['when was the call between Putin and Biden?', 'D-8'],
    ['what do I need to know for the six o’clock show?', 'D-3'],
  ],
  'what is only for those who ask is none of it',
);

const body = (name: string, kind: Actor['kind'] = 'organisation'): Actor => ({
  ref: `A-${name.length}`,
  kind,
  name,
  anonymous: false,
  aliases: [],
  roles: [],
  represents: null,
  wikidata: null,
});

it.each([
  ['what did the HFO say?', 'what did the Harbour and Fisheries Office say?'],
  ['what did the HaFO say?', 'what did the Harbour and Fisheries Office say?'],
  ['what did the AB say?', 'what did the Anna Berg say?', 'Anna Berg'],
  ['WHAT DID THE HFO SAY', 'WHAT DID THE HFO SAY'],
  ['who is IT?', 'who is IT?', 'Island Trust'],
])(
  'initials are a body’s where nobody else has them: %s',
  (text, written, other = 'Harbour and Fisheries Office') => {
    const index = indexActors([body(other, other === 'Anna Berg' ? 'person' : 'organisation')]);
    expect(withInitials(text, index)).toBe(other === 'Anna Berg' ? text : written);
  },
);

it('initials of two bodies are nobody’s', () => {
  const index = indexActors([body('Central Bank'), body('Customs Bureau')]);
  expect(withInitials('what did the CB say?', index)).toBe('what did the CB say?');
});

it.each([
  ['president of Russia', ['A-10']],
  ['deputy foreign minister of Russia', ['A-7']],
  ['foreign minister of Russia', []],
  ['NATO’s secretary general', ['A-11']],
  ['team of Russia', []],
])('an office is held by whom its title names: %s', (words, holders) => {
  expect(officeHolders(words, indexActors(STARTER.actors))).toEqual(holders);
});

it.each(['whose border?', 'whose frontier is it?', 'whose demands?'])(
  'whose a thing is, is not who said something: %s',
  async (question) => {
    expect((await firstAnswer(question)).verdict).toBeNull();
  },
);

holds(
  [
    ['could Russia be excluded from the financial system?', 'D-11 confirmed'],
    ['might Russia be cut off from the financial system?', 'D-11 confirmed'],
    ['did Blinken say that it will be impossible for the dialogue to progress?', 'S-4 contradicted'],
    ['did Stoltenberg warn that the risk of a Russian invasion is urgent?', 'not on record'],
    ['did Blinken say that a diplomatic solution is possible immediately?', 'not on record'],
    ['who said that every single one of Moscow’s proposals is inadmissible?', 'S-10 contradicted'],
    [
      'why did Stoltenberg tell Putin that the consequences will be harsh if he invades?',
      'S-6 misattributed',
    ],
    ['are the Europeans united on sanctions?', 'D-14 contradicted'],
    ['is the gas pipeline to Germany in danger?', 'D-10'],
    ['how does Russia see Kazakhstan?', 'declined'],
    ['has Kazakhstan rioted?', 'D-26 contradicted'],
    ['have the Russian troops left the border?', 'D-12 contradicted'],
    ['have Russian troops surrendered?', 'not on record'],
    ['who said Poland will invade?', 'not on record'],
    ['did a US official say Poland would attack first?', 'not on record'],
    ['did the State Department say the dinner with Riabkov is on Monday?', 'S-9 contradicted'],
    ['did the State Department say the dinner with Riabkov is on Sunday?', 'S-9 confirmed'],
    [
      'did an anonymous US official say Washington will send more troops to Poland and the Baltics in case of a raid?',
      'S-7 confirmed',
    ],
  ],
  'what is left out, what is urgent and what is taken for granted are claimed too',
);

holds(
  [
    ['what did Sec. Blinken say about why the dialogue will be hard going?', 'S-4'],
    ['what has Jens said?', 'S-8'],
    ['who’s this Jens guy?', 'A-11'],
    ['quotes from Maria', 'declined'],
    ['did state dept say Sherman is to hold a dinner w Riabkov?', 'S-9 confirmed'],
    [
      'is it right that according to Stoltenberg there’s still a real risk of a Russian invasion?',
      'S-8 confirmed',
    ],
    ['wasn’t there something about a marathon?', 'D-4'],
    ['Biden has phoned with Putin how many times?', 'D-8'],
    ['which allies Russia has backed against the riots?', 'D-26'],
    ['Biden and Putin met face to face?', 'D-6 confirmed'],
    ['Moscow demand for assurances?', 'D-16'],
    ['new intern here - how does this bot work?', 'declined'],
    ['anything fresh out of the State Department?', 'S-9'],
    ['need the Riabkov line on concessions, fast', 'S-3'],
    ['what did Stoltenberg say on Friday, the 7th?', 'S-8'],
    ['State Dept said Sherman and Riabkov would have a working dinner on Sunday, correct?', 'S-9 confirmed'],
    ['Riabkov - number of statements on file?', 'S-2'],
    ['blinken 7 jan', 'S-5'],
    ['can I print “a gun aimed at the head of Ukraine” as Blinken’s exact words?', 'S-4 altered'],
    ['just back from holiday, catch me up on the talks', 'D-3'],
    ['I need the source, thanks', 'declined'],
  ],
  'it is read as people type it',
);
