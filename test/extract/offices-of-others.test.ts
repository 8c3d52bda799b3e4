import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);

/** Who says what is said last. */
function lastSpeaker(text: string): string {
  const said = extract(text, { published: '2022-03-18', actors }).statements.filter(
    ({ attitude }) => attitude === 'speech',
  );
  const speaker = said.at(-1)?.speaker ?? null;
  return speaker === null ? 'nobody' : speaker.anonymous ? `(${speaker.name})` : speaker.name;
}

describe('an office that the article gives to nobody', () => {
  it.each([
    [
      'is not theirs who hold another',
      'Joe Biden told Olaf Scholz that the tanks would come. “We are grateful,” the chancellor said.',
      'Olaf Scholz',
    ],
    [
      'nor theirs who speak for another state',
      'Vladimir Putin spoke to Sergio Mattarella for an hour. The Italian president said he had asked for a truce.',
      'Sergio Mattarella',
    ],
    [
      'nor theirs to whom its holder speaks',
      'Sergei Lavrov has telephoned his Turkish counterpart, Mevlut Cavusoglu. The minister told Cavusoglu that the ferry would run.',
      'Sergei Lavrov',
    ],
    [
      'nor of a minister where it is a secretary’s',
      'Espen Barth Eide, Norway’s foreign minister, met David Lammy in Oslo. The foreign secretary said the cable would be guarded.',
      'David Lammy',
    ],
    [
      'is his whose allies were told of right before',
      'In a joint statement, John Healey of Britain and Lithuania’s Rasa Juknait said they would wait. People close to Petr Lang said he would not. The Czech president told reporters that he had no time.',
      'Petr Lang',
    ],
    [
      'is nobody’s of whom his principal was not told',
      'Petr Lang, the Czech president’s foreign policy adviser, said the lock was shut. Olga Saar’s spokesman said the talks went on.',
      '(Olga Saar’s spokesman)',
    ],
    [
      'is not on record for a body of which the article does not tell',
      'Antonio Guterres flew to Istanbul. The secretary general told reporters that hunger would not wait.',
      'Antonio Guterres',
    ],
    [
      'but for one of which it does',
      'NATO ministers met in Brussels. The secretary general told reporters that stocks were low.',
      'Jens Stoltenberg',
    ],
    [
      'is his whose spokesman says so, and so is the pronoun that goes on',
      'Petr Lang, the Czech minister, was in Oslo. A spokesman for Antonio Guterres said the secretary general had written to Berg, Kral and Lang. In the letters he warned them that the lock was shut, the spokesman said.',
      'Antonio Guterres',
    ],
    [
      'is nobody’s where the only other one was told of long before',
      'Johan Weber told a radio that Berlin would pay. In Washington, the secretary of state, Marc Ruiz, was silent. The chancellor wrote that he was sad.',
      '(the chancellor)',
    ],
  ])('%s', (_, text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('who speaks in a sentence about two', () => {
  it.each([
    [
      'is its subject, behind and',
      'Olga Saar met Petr Lang in Riga and told him that the lock was shut.',
      'Olga Saar',
    ],
    [
      'told by an office',
      'The Estonian envoy spoke by telephone with Petr Lang, the Czech minister, and told him that the lock was shut.',
      '(the Estonian envoy)',
    ],
    [
      'in a participle too',
      'Olga Saar has asked Norway’s allies to send pumps, telling a gathering of ministers that ‘a pump in a shed dries nothing’.',
      'Olga Saar',
    ],
    [
      'behind a phrase of more than one word for when',
      'Ahead of the ministers’ meeting, Olga Saar, the head of the OSCE, insisted the lock was shut.',
      'Olga Saar',
    ],
  ])('%s', (_, text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('somebody called by his people', () => {
  it.each([
    [
      'Estonia’s envoy in Vienna, Olga Saar, wrote that the Europeans had “discovered ink”. The Estonian also said that the lock was shut.',
      'Olga Saar',
    ],
    ['Talks between Kyiv and Moscow went on. The Russians said that the map was old.', 'Russia'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('those who speak together', () => {
  it.each([
    [
      'are whom a list named before',
      'Emmanuel Macron, Petr Lang and Olga Saar came by train. They said the lock was shut.',
      ['Emmanuel Macron', 'Petr Lang', 'Olga Saar'],
    ],
    [
      'with the states behind and before their names',
      'In a joint statement, Petr Lang of Norway and Estonia’s Olga Saar said they would look for pumps.',
      ['Petr Lang', 'Olga Saar'],
    ],
    [
      'are the states whose delegations they are',
      'Ukraine and Russia wound up two days of talks in Oslo. In a joint statement, the two delegations said that drones would watch the lock.',
      ['Ukraine', 'Russia'],
    ],
  ])('%s', (_, text, names) => {
    const said = extract(text, { published: '2022-03-18', actors }).statements;
    expect(said.map(({ speaker }) => speaker?.name).sort()).toEqual([...names].sort());
  });
});

describe('a surname with a particle that opens a sentence', () => {
  it.each([
    ['De Wever said he would not sign.', 'De Wever'],
    ['• Le Drian warned that time was short.', 'Le Drian'],
    ['Talks went on. Van Peteghem insisted that they would last.', 'Van Peteghem'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('a body that is told of by its people, and named behind its noun', () => {
  it.each([
    ['The Latvian agency LETA reported that the bridge was shut.', 'LETA'],
    ['The Danish company Maersk said it would wait.', 'Maersk'],
    ['The Slovak newspaper Denník N reported that talks had failed.', 'Denník N'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('the two governments', () => {
  it('are not the two who speak for them, as the two sides may be', () => {
    const told = (words: string) => lastSpeaker(`Jan Aro and Mia Lind met in Riga on Monday. ${words}`);
    expect(told('The two governments said the line would reopen.')).toBe('(the two governments)');
    expect(told('The two leaders said the line would reopen.')).toMatch(/Aro|Lind/);
  });

  it('are not where and by whom the story was filed', () => {
    const filed = 'TARTU, June 3, 2024 (Baltic Wire) - Jan Aro and Mia Lind met in Tartu on Monday.';
    expect(lastSpeaker(`${filed} The two countries said the line would reopen.`)).toBe('(the two countries)');
  });
});

describe('a transcript of people with their offices', () => {
  it('has whole turns, a greeting first, and none of the spokeswoman who gives the floor', () => {
    const said = extract(
      `Joint press conference by Secretary General Jens Stoltenberg and the President of Estonia, Olga Saar

Ida Holm, NATO Spokesperson: Good afternoon. We'll start with the Secretary General.

Jens Stoltenberg, NATO Secretary General: President Saar, dear Olga, welcome. You keep a cold border warm.

Olga Saar, President of the Republic of Estonia: Thank you, Secretary General. Twice this year we have lost a cable.

Ida Holm: We'll take one question.

Question: When will it be mended?

Olga Saar: In May, if the ice lets us.`,
      { published: '2022-03-18', actors },
    ).statements;
    expect(said.map(({ speaker, content }) => `${speaker?.name}: ${content[0]?.text}`)).toEqual([
      'Jens Stoltenberg: President Saar, dear Olga, welcome. You keep a cold border warm',
      'Olga Saar: Thank you, Secretary General. Twice this year we have lost a cable',
      'Olga Saar: In May, if the ice lets us',
    ]);
  });

  it.each([
    ['[', ']'],
    ['(', ')'],
  ])('that stand in brackets %s %s, as do the papers that ask', (open, close) => {
    const said = extract(
      `Statement of Pavel Lind and Olga Saar at the airport

MODERATOR: Good evening. We begin with the Minister.

Olga Saar ${open}Minister of Transport of Estonia${close}: The last ferry has left, and it was full.

Question ${open}Baltic Post${close}: Was anybody left behind?

Pavel Lind ${open}Harbour Master of Narva${close}: Nobody. We counted them twice.

Question ${open}Harbour Times${close}: Will there be another?

Olga Saar ${open}Minister of Transport of Estonia${close}: I hope that none is needed.`,
      { published: '2023-05-11', actors },
    ).statements;
    expect(said.map(({ speaker, content }) => `${speaker?.name}: ${content[0]?.text}`)).toEqual([
      'Olga Saar: The last ferry has left, and it was full',
      'Pavel Lind: Nobody. We counted them twice',
      'Olga Saar: I hope that none is needed',
    ]);
  });

  it('nor of who opens and closes it for those whom its heading names', () => {
    const said = extract(
      `Press conference of the Foreign Minister of Estonia, Olga Saar

Ida Holm, Head of Communications: Good morning, everybody. We will take two questions.

Olga Saar: Thank you. We have lost a cable and we have found an anchor.

Question: Whose?

Olga Saar: I know whose it is.

Ida Holm: Thank you all. That was the last one.`,
      { published: '2022-03-18', actors },
    ).statements;
    expect(said.map(({ speaker }) => speaker?.name)).toEqual(['Olga Saar', 'Olga Saar']);
  });
});
