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
