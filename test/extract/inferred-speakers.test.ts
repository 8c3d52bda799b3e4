import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const last = (text: string) =>
  extract(text, { published: '2022-01-13', actors }).statements.findLast(
    ({ attitude }) => attitude === 'speech',
  );

describe('who is meant by what the article does not say outright', () => {
  it.each([
    ['Radu Moga won the vote on Sunday. The president-elect said he would fly to Vilnius.', 'Radu Moga'],
    [
      'Host Henrik Brandt opened the hall. “It is no favour,” the Danish interior minister said.',
      'Henrik Brandt',
    ],
    [
      'Standing next to his Latvian host, Maris Kalns, Bohdan Hrytsak was asked about the depots. “They are full,” the Ukrainian interior minister said.',
      'Bohdan Hrytsak',
    ],
    [
      'Edward Mills announced the plan on Monday. He was speaking in Delft, where he and his Dutch counterpart, Joris Maas, saw the docks.\n\n“It will float,” the prime minister told reporters.',
      'Edward Mills',
    ],
    [
      'Chancellor Anton Vogel said the loan was safe. The conservative leader added that it was small.',
      'Anton Vogel',
    ],
    ['Chancellor Anton Vogel said so. The Social Democrat said he would not wait.', 'Anton Vogel'],
    [
      'Pavol Hruska, who leads in the polls, spoke. “It is dear,” the former prime minister said.',
      'Pavol Hruska',
    ],
    [
      'OSLO, March 3 (Wire) - Norway will keep its border shut, its justice minister said on Monday.\n\nKari Lund told reporters in a school gym that it was cold.',
      'Kari Lund',
    ],
    ['According to a Dutch diplomat, Anna Berg had promised to raise the grain terms.', 'a Dutch diplomat'],
    ['According to an aide, Marko Petrov was ready to fly to Vienna at once.', 'an aide'],
    ['The terms were not raised, according to the Dutch minister, Anna Berg.', 'Anna Berg'],
    ['After an hour with the Greek minister, Anna Berg said the pipeline was safe.', 'Anna Berg'],
    ['Norway’s president, Kari Lund, waited. “I have time,” the 61-year-old said.', 'Kari Lund'],
    ['Brendan Doyle spoke for an hour. “I have time,” the Irishman said.', 'Brendan Doyle'],
  ])('is found, but never so surely that it is published unseen: %s', (text, name) => {
    const found = last(text);
    expect(found?.speaker).toMatchObject({ name });
    expect(found?.confidence).toBeLessThan(0.9);
  });

  it.each([
    [
      'Donata Lis met Oksana Petryk in Lviv. The Ukrainian president said the line would open.',
      ['Donata Lis', 'Oksana Petryk'],
    ],
    [
      'Marco Rossi and Nikos Galanis met in Bari. The prime minister said it was done.',
      ['Marco Rossi', 'Nikos Galanis'],
    ],
    [
      'President Marc Lenoir received Donata Lis. The Polish president said it was late.',
      ['Donata Lis', 'Marc Lenoir'],
    ],
    ['Marco Rossi owns two boats. The pastry cook said he would sell one.', ['Marco Rossi']],
  ])('is left to the curator where it may be one of several: %s', (text, names) => {
    const found = last(text);
    expect(found?.speaker?.anonymous).toBe(true);
    expect(found?.speaker?.maybe?.toSorted()).toEqual(names);
    expect(found?.confidence).toBeLessThanOrEqual(0.5);
  });

  it('is none of whom the article tells another office', () => {
    expect(
      last('Chancellor Anton Vogel spoke first. The Danish president said it was late.')?.speaker,
    ).toMatchObject({
      name: 'the Danish president',
    });
  });

  it.each([
    ['President Marc Lenoir spoke first. The French president said it was late.', 'Marc Lenoir'],
    ['Ukraine’s Ambassador in Warsaw Taras Bondar said the lorries were waiting.', 'Taras Bondar'],
    ['The Norwegian ambassador to Turkey Kari Lund said the port was open.', 'Kari Lund'],
    ['Sen. Lyle Barrow said the bill was ready. “It is long,” the senator added.', 'Lyle Barrow'],
    [
      'Sen. Lyle Barrow said the bill was ready. The South Carolina senator added that it was long.',
      'Lyle Barrow',
    ],
    ['Lars King said it was fine. “I was never told,” Mr. King, 82, told us.', 'Lars King'],
    ['Turkish minister Deniz Kaya left. Kaya’s office later said that no day was set.', 'Kaya’s office'],
    [
      'Henrik Brandt, the Danish transport minister, left. His ministry said that the note was late.',
      'Denmark’s transport ministry',
    ],
  ])('is who holds the office: %s', (text, name) => {
    expect(last(text)?.speaker).toMatchObject({ name });
  });

  it.each(
    [
      [
        'transport',
        'fisheries',
        'trade and industry',
        'Housing',
        'Trade and Industry',
        'emergency situations',
      ],
      ['Transport', 'mining', 'strategic industries', 'Digital Transformation', 'sports', 'family'],
    ].flat(),
  )('is the %s minister, whatever that is for', (matter) => {
    const title = /^\p{Lu}/u.test(matter) ? 'Minister' : 'minister';
    expect(last(`Danish ${matter} ${title} Ole Lind said that it was late.`)?.speaker).toMatchObject({
      name: 'Ole Lind',
    });
    expect(last(`Ole Lind, the Danish ${matter} ${title}, said that it was late.`)?.speaker).toMatchObject({
      name: 'Ole Lind',
      role: `Danish ${matter} ${title}`,
    });
  });

  it('is no state where the words say I', () => {
    expect(
      last('Rui Costa spoke last. “What I heard were questions,” the Portuguese said.')?.speaker,
    ).toBeNull();
  });

  it.each([
    ['– Chile’s Ana Rojas: “We count days.”', 'Ana Rojas'],
    ['Chile’s Ana Rojas put it more bluntly: “We count days.”', 'Ana Rojas'],
  ])('is who is told of as a state’s: %s', (text, name) => {
    expect(last(`The ministers met on Tuesday and talked for hours.\n\n${text}`)?.speaker).toMatchObject({
      name,
    });
  });

  it('is each who speaks where questions only divide a report', () => {
    const { statements } = extract(
      [
        'What do the ministers want?',
        'Jan Berg said the paper was ready. “We are not asking for a favour,” he said.',
        'How did the others react?',
        'Ana Rojas said it was late. “We knew,” she said.',
        'What comes next?',
        'The two are to meet again in May. “I will be there,” Berg said.',
      ].join('\n\n'),
      { published: '2022-01-13', actors },
    );
    const said = statements.filter(({ attitude }) => attitude === 'speech');
    expect(said.map(({ speaker }) => speaker?.name)).toEqual([
      'Jan Berg',
      'Jan Berg',
      'Ana Rojas',
      'Ana Rojas',
      'Jan Berg',
    ]);
  });
});
