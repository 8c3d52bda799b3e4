import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const saidIn = (text: string) =>
  extract(text, { published: '2024-03-14', actors })
    .statements.filter(({ attitude }) => attitude === 'speech')
    .map(({ speaker, content }) => [speaker?.name, content.map((span) => span.text).join(' … ')]);

describe('two who speak in one sentence', () => {
  it.each([
    [
      'behind a comma, with an office and a name',
      'Latvia’s energy minister, Kaspars Ozols, told the radio that the cable would hold, and her Estonian colleague, Liis Tamm, said it had held.',
      [
        ['Kaspars Ozols', 'that the cable would hold'],
        ['Liis Tamm', 'it had held'],
      ],
    ],
    [
      'without one, where the second is introduced',
      'Clara Duarte warned that the ferries would stop and Moldovan Foreign Minister Ion Rusu said the pier was open.',
      [
        ['Clara Duarte', 'that the ferries would stop'],
        ['Ion Rusu', 'the pier was open'],
      ],
    ],
    [
      'she and he',
      'Anna Virtanen received Peter Holm in Turku. She said the gate would stay shut and he said his own was open.',
      [
        ['Anna Virtanen', 'the gate would stay shut'],
        ['Peter Holm', 'his own was open'],
      ],
    ],
    [
      'the last without a verb',
      'Anna Virtanen said the list was short, and Peter Holm that it was too long.',
      [
        ['Anna Virtanen', 'the list was short'],
        ['Peter Holm', 'it was too long'],
      ],
    ],
    [
      'what one of them tells of the other',
      'Peter Holm said that he had asked and that Clara Duarte had said no.',
      [['Peter Holm', 'that he had asked and that Clara Duarte had said no']],
    ],
    [
      'what he heard, without that',
      'Peter Holm said he had asked and Duarte said no deal was near.',
      [['Peter Holm', 'he had asked and Duarte said no deal was near']],
    ],
  ])('have their own words: %s', (_, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

describe('who is told by a name or an office', () => {
  it.each([
    [
      'an ally of somebody',
      'A close ally of Prime Minister Jan Kovar said the veto would fall.',
      'a close ally of Prime Minister Jan Kovar',
    ],
    [
      'a body’s own office',
      'Deputy head of the Office of the President Ihor Lys said the veto would fall.',
      'Ihor Lys',
    ],
    ['how somebody stands', 'A newly appointed envoy said the veto would fall.', 'a newly appointed envoy'],
    ['a state of two words', 'South African President Thabo Nkosi said the veto would fall.', 'Thabo Nkosi'],
    ['a particle behind an office', 'Commissioner van der Berg said the veto would fall.', 'van der Berg'],
    [
      'initials in brackets',
      'The head of the Harbour Security Bureau (HSB), Marek Zielony, said the veto would fall.',
      'Marek Zielony',
    ],
    [
      'a surname that is a month',
      'Lieutenant Colonel March told reporters that the veto would fall.',
      'March',
    ],
    ['a force', 'Ukraine’s air force said the veto would fall.', 'Ukraine’s air force'],
    [
      'a general of a people',
      'A retired Danish general said the veto would fall.',
      'a retired Danish general',
    ],
    [
      'whom the next sentence names',
      'The Danish premier said the veto would fall. Mette Lund was speaking in Aarhus.',
      'Mette Lund',
    ],
    [
      'initials that differ',
      'Jan W. Berg left. His father, Jan H.W. Berg, said the veto would fall.',
      'Jan H.W. Berg',
    ],
    ['as telling', 'TASS quoted Ivan Orlov as telling lawmakers the veto would fall.', 'Ivan Orlov'],
  ])('%s', (_, text, name) => {
    expect(saidIn(text)).toEqual(
      [[name, 'the veto would fall']].map(([who, words]) => [who, expect.stringContaining(words ?? '')]),
    );
  });

  it('is asked without a colon in transcripts of the White House', () => {
    const turns =
      'Remarks by President Lind\n\nQ    Mr. President, will it fall?\n\nTHE PRESIDENT: We shall see. I hope not.\n\nQ And when?\n\nTHE PRESIDENT: Soon.';
    expect(saidIn(turns)).toEqual([
      ['Lind', 'We shall see. I hope not'],
      ['Lind', 'Soon'],
    ]);
  });

  it('tells nobody of whom it does not say whose chief of staff he is', () => {
    const text = 'Erdogan left. Lula told Petrov’s chief of staff that Brazil would come.';
    const { statements } = extract(text, { published: '2024-03-14', actors });
    expect(statements.map(({ addressees }) => addressees)).toEqual([[]]);
  });
});

describe('the day of a saying', () => {
  it.each([
    [
      'since when somebody is in office',
      'Maria Lund, Denmark’s prime minister since January, said it was late.',
      '2024-03-14~',
    ],
    ['a programme', 'Peter Holm told the BBC’s Today programme that it was late.', '2024-03-14~'],
    ['today', 'Peter Holm said today that it was late.', '2024-03-14'],
  ])('is not that of %s', (_, text, day) => {
    const { statements } = extract(text, { published: '2024-03-14', actors });
    expect(statements.map(({ saidOn }) => saidOn)).toEqual([day]);
  });
});

describe('whose a quotation is', () => {
  it.each([
    ['by a reply in two words', 'Olha Lys left. “Never,” Jan Holm chimed in.', [['Jan Holm', '“Never,”']]],
    [
      'of one more unnamed',
      '“There is no plan,” one diplomat told Bild. “There never was,” quipped another.',
      [
        ['one diplomat', '“There is no plan,”'],
        ['another', '“There never was,”'],
      ],
    ],
    [
      'of a paper, who issued it',
      'Estonia’s foreign ministry said in a statement that the ship had been boarded. “The crew is well,” the statement read.',
      [
        ['Estonia’s foreign ministry', 'that the ship had been boarded'],
        ['Estonia’s foreign ministry', '“The crew is well,”'],
      ],
    ],
    [
      'behind a place, and no further',
      '“We need more time,” Anna Lund told the Harbour Courier on the sidelines of a meeting in Rome.',
      [['Anna Lund', '“We need more time,”']],
    ],
    [
      'with what stands before who says it',
      'Oslo, Anna Lund said, “wants to see more of them”.',
      [['Anna Lund', 'Oslo … “wants to see more of them”']],
    ],
    [
      'with what is done in it',
      'In a call with Peter Holm, Lavrov thanked Ankara for its help, the Russian foreign ministry said.',
      [['Russian foreign ministry', 'In a call with Peter Holm, Lavrov thanked Ankara for its help']],
    ],
    [
      'of a second verb, without a comma',
      'Anna Lund called on parties to unite and said two men had fled.',
      [
        ['Anna Lund', 'parties to unite'],
        ['Anna Lund', 'two men had fled'],
      ],
    ],
  ])('is told: %s', (_, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

describe('an office', () => {
  it.each([
    [
      'of whom the paragraph tells alone',
      'Ukraine’s Mykola Rudenko spoke first. The minister said it was late.',
      'Mykola Rudenko',
    ],
    ['with what it deals with', 'A Polish customs officer said it was late.', 'a Polish customs officer'],
    ['for human rights', 'Commissioner for Human Rights Dmytro Hnatiuk said it was late.', 'Dmytro Hnatiuk'],
    ['of a delegation', 'Head of the Russian delegation Orlov said it was late.', 'Orlov'],
    ['of one more', 'Two people briefed on it left. A third source said it was late.', 'a third source'],
    [
      'of one of a people',
      'Poland’s Jan Zielony met Peter Holm. The Pole objected, saying it was late.',
      'Jan Zielony',
    ],
  ])('%s', (_, text, name) => {
    expect(saidIn(text).at(-1)).toEqual([name, 'it was late']);
  });
});

describe('an office that nobody is told to hold', () => {
  it.each([
    [
      'is left open, with who may hold it',
      'Envoys are back\n\nRudenko says talks with Holm went well\nThe Ukrainian president writes that it was late.',
      ['Rudenko'],
    ],
    [
      'has nobody of another state',
      'Swedish Foreign Minister Anna Berg was there.\n\nThe Ukrainian president said it was late.',
      [],
    ],
  ])('%s', (_, text, maybe) => {
    const { statements } = extract(text, { published: '2024-03-14', actors });
    expect(statements.at(-1)?.speaker).toMatchObject({ anonymous: true, ...(maybe.length > 0 && { maybe }) });
  });
});
