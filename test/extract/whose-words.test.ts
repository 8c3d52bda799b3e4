import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const statementsOf = (text: string) =>
  extract(text, { published: '2022-01-20', actors }).statements.filter(
    ({ attitude }) => attitude === 'speech',
  );

/** *Name | words | via whom*, the unnamed in brackets. */
const told = (text: string): string[] =>
  statementsOf(text).map(({ speaker, content, via }) =>
    [
      speaker === null ? 'nobody' : speaker.anonymous ? `(${speaker.name})` : speaker.name,
      content.map((span) => span.text).join(' '),
      ...(via ?? []).map((span) => span.text),
    ].join(' | '),
  );

const PESKOV = 'Kremlin spokesman Dmitry Peskov said Russia was ready.';

describe('an aide whose principal is told', () => {
  it.each([
    [
      'is nobody whom the article names as another’s',
      `Swiss President Ursina Caduff said talks could go on. ${PESKOV}\n\nCaduff flew home at night. Her spokesman said no day had been set.`,
      '(Ursina Caduff’s spokesman) | no day had been set',
    ],
    [
      'nor by a possessor in front',
      `Ursina Caduff, the Swiss president, was silent. ${PESKOV} Caduff’s spokesman said the offer stood.`,
      '(Caduff’s spokesman) | the offer stood',
    ],
    [
      'is who is named for the same seat',
      `${PESKOV}\n\nVladimir Putin spoke on television. His spokesman said later that he meant it.`,
      'Dmitry Peskov | that he meant it',
    ],
    [
      'is no spokesman of a ministry where a president is meant',
      'Idris Mansour, spokesman for the Tunisian foreign ministry, said talks went on.\n\nThe Tunisian president, Leila Haddad, left Rome. Her spokesman said she was content.',
      '(Leila Haddad’s spokesman) | she was content',
    ],
    [
      'is who was named as his',
      'Finnish Foreign Minister Eero Salo met his Danish colleague. His deputy, Kaisa Lahti, stayed in Oslo.\n\nSalo left early. His deputy said the text was ready.',
      'Kaisa Lahti | the text was ready',
    ],
    [
      'is theirs of whom the sentence before was about, behind a quotation too',
      '‘There is no time,’ countered Badr Halabi, the Jordanian minister, beside his guest, Peter Nagel. His deputy said the ferry would wait.',
      '(Badr Halabi’s deputy) | the ferry would wait',
    ],
    [
      'of somebody unnamed is nobody’s who is named',
      'NATO chief Jens Stoltenberg said allies were united. A Polish minister said that was late. His spokesman added that Warsaw agreed.',
      '(His spokesman) | that Warsaw agreed',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('whom an agency cites', () => {
  it.each([
    [
      'TASS, citing an unidentified envoy, reported that the talks would go on in Bern.',
      '(an unidentified envoy) | that the talks would go on in Bern | TASS',
    ],
    [
      'Reuters, quoting two officials, said a draft was ready.',
      '(two officials) | a draft was ready | Reuters',
    ],
    [
      'Interfax, citing a Kremlin source, reported the summit was off.',
      '(a Kremlin source) | the summit was off | Interfax',
    ],
    [
      'RIA Novosti, citing Deputy Energy Minister Pavel Orlov, said Moscow would wait.',
      'Pavel Orlov | Moscow would wait | RIA Novosti',
    ],
    [
      'Yonhap, quoting a presidential official it did not name, reported that Seoul would not answer.',
      '(a presidential official) | that Seoul would not answer | Yonhap',
    ],
    [
      'Belgrade will sign, the newspaper Danas wrote on Friday, quoting a member of the delegation.',
      '(a member of the delegation) | Belgrade will sign | the newspaper Danas',
    ],
    [
      'Citing an unnamed official, Kyodo reported that Tokyo would join.',
      '(an unnamed official) | that Tokyo would join | Kyodo',
    ],
    [
      'TASS reported citing a source in the delegation that no annex was discussed.',
      '(a source in the delegation) | that no annex was discussed | TASS',
    ],
    ['Iran will stay away, said Fars, quoting its own sources.', '(sources) | Iran will stay away | Fars'],
    ['“We will sign,” Lavrov was quoted by TASS as saying.', 'Lavrov | “We will sign,” | TASS'],
  ])('speaks: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(told(text)).toHaveLength(1);
  });

  it.each([
    'Dmitry Peskov, citing an order of the president, said that there would be no talks.',
    'Energy Minister Pavel Orlov, quoting a diplomat, said that there would be no talks.',
  ])('is not who passes on nothing but his own words: %s', (text) => {
    expect(statementsOf(text).every(({ via }) => via === null)).toBe(true);
  });
});

describe('whom other words than a name mean', () => {
  it.each([
    [
      'President-elect Bayu Santosa said on Friday he had seen Putin. Asked whether he would host them, the former general replied: “If they want Bali, they can have Bali.”',
      'Bayu Santosa | “If they want Bali, they can have Bali.”',
    ],
    [
      'In the afternoon, Olha Rud was received by Prime Minister Andrej Horvat. The latter noted that Zagreb would keep its word.',
      'Andrej Horvat | that Zagreb would keep its word',
    ],
    [
      'Two people familiar with the draft spoke on Monday. According to one of them, Europeans would command the force.',
      '(one of them) | Europeans would command the force',
    ],
    [
      'A bit more from Olha Rud, who has been talking to reporters alongside Mark Visser. She says Ukraine asked for seven more.',
      'Olha Rud | Ukraine asked for seven more',
    ],
    [
      'President Nikos Mavros received the UN envoy, Maria Olguin, at the palace. Over coffee she told him that a meeting was near.',
      'Maria Olguin | that a meeting was near',
    ],
    [
      'Zelenskyy met Mette Friis at the mission. Denmark’s prime minister said afterwards that the turbines would come.',
      'Mette Friis | that the turbines would come',
    ],
    [
      'The Minister of Foreign Affairs, Baiba Krasta, met in Riga with the Minister of Foreign Affairs of Moldova, Mihai Rusu.\n\nThe Latvian Minister said that the talks should begin.',
      'Baiba Krasta | that the talks should begin',
    ],
    [
      'Croatian Foreign Minister Goran Babic was in Bern. The head of Croatian diplomacy said that the costs would be shared.',
      'Goran Babic | that the costs would be shared',
    ],
    [
      'Rosa Duarte, Under-Secretary-General for Peacebuilding, reported on it. The offer of good offices, she added, “has no end”.',
      'Rosa Duarte | The offer of good offices “has no end”',
    ],
    [
      'The monitors will stay, Julian March, the head of the mission, said on Tuesday. March added that a base would be opened.',
      'Julian March | that a base would be opened',
    ],
    [
      'The lawyers went home.\n\nDepartment spokesman Ruth Mills disputed that, saying no ceremony had been planned.',
      'Ruth Mills | no ceremony had been planned',
    ],
    [
      'Commissioner for Neighbourhood and Enlargement Imre Varga said that the door was open.',
      'Imre Varga | that the door was open',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('a label or a verb that hands over', () => {
  it.each([
    ['From Prime Minister Dan Shvets, on Telegram:', 'Dan Shvets'],
    ['From Kosovo’s Prime Minister Alban Krasniqi, on Facebook:', 'Alban Krasniqi'],
    ['And from Milan Lajda, the EU envoy:', 'Milan Lajda'],
    ['This from Ursula Brandt:', 'Ursula Brandt'],
    ['Maria Zorina, on social media:', 'Maria Zorina'],
  ])('gives the paragraph below to who is named, and not to the heading above: %s', (label, name) => {
    const text = `The envoys met in Bern on Monday and left in the evening.\n\nKyiv reacts\n\n${label}\n\n“We will not wait for a better deal than this one.”`;
    expect(told(text)).toEqual([`${name} | “We will not wait for a better deal than this one.”`]);
  });

  it.each([
    ['Nobody had opened the file, grumbled an EU diplomat.', '(an EU diplomat) | Nobody had opened the file'],
    [
      'The offer was an insult, retorted Andrii Sydor. Nobody left.',
      'Andrii Sydor | The offer was an insult',
    ],
    [
      'It was the others who had left the room, shot back Alban Krasniqi, the prime minister of Kosovo.',
      'Alban Krasniqi | It was the others who had left the room',
    ],
    ['The North would not be moved, sneered Kim Yo Jong.', 'Kim Yo Jong | The North would not be moved'],
  ])('gives the clause to who stands behind it: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    'The ship had sailed on Monday, followed by two others.',
    'He had called Putin, angered Zelensky and left.',
  ])('is no verb in a list: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('in capitals, with a title in capitals, is a turn', () => {
    const text =
      'Ned Pryce, Department Spokesperson\n\nMR. PRYCE: Good afternoon, I will turn to our guest.\n\nQUESTION: Is it so?\n\nMR. PRYCE: We do not do maps here.';
    expect(told(text)).toEqual([
      'Ned Pryce | Good afternoon, I will turn to our guest',
      'Ned Pryce | We do not do maps here',
    ]);
  });

  it('a question with its letter is not said by who answers', () => {
    const text =
      'Remarks by High Representative Jordi Ferrer\n\nI am glad that we met today, and I thank my colleagues.\n\nQ. Will you go to Beijing?\n\nI had to cancel my trip. We are looking for a new day.';
    expect(told(text).join()).not.toContain('Beijing?');
  });
});

describe('words that are somebody’s, and words that are nobody’s', () => {
  it.each([
    [
      '“Nobody has asked us for a road,” the state agency BelTA cited Maxim Ryzhov, the Belarusian foreign minister, as saying on Wednesday.',
      ['Maxim Ryzhov | “Nobody has asked us for a road,” | the state agency BelTA'],
    ],
    [
      'Points so far:\n\n- Mitsotakis told parliament Greece would keep its missiles\n- Oil rose above 90 dollars',
      ['Mitsotakis | Greece would keep its missiles'],
    ],
    [
      'Anna Brod had said on Saturday that nothing would be signed while ‘one of ours sits in a cell’ – Kosovo police that morning arrested a man.',
      ['Anna Brod | that nothing would be signed while ‘one of ours sits in a cell’'],
    ],
    [
      'Yvonne Hooper said that ministers had been warned two years ago, a claim the Home Office denied.',
      ['Yvonne Hooper | that ministers had been warned two years ago'],
    ],
    ['Robert Moll landed in Riga. He said this at a joint briefing with his host, Goran Babic.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('by whom somebody begins, or from where, announces nobody', () => {
    const text =
      'Mette Friis spoke first.\n\nThe host, Jan Aas, opens by thanking Olha Rud for coming. Then he says:\n\n“Every envoy in that room knows what is at stake.”';
    expect(told(text)).toEqual(['Jan Aas | “Every envoy in that room knows what is at stake.”']);
  });

  it('what is not yet said is not said', () => {
    expect(statementsOf('Robert Moll has not yet said that the gas is paid for.')).toMatchObject([
      { polarity: 'denied' },
    ]);
  });

  it('who speaks of the prime minister is none', () => {
    const [statement] = statementsOf(
      '“We know how it ends,” said Einat Zahavi, whose son was taken. “The prime minister wants no deal. He wants a photograph.”',
    );
    expect(statement?.speaker).toMatchObject({ name: 'Einat Zahavi', role: null });
  });

  it('the line that tells when an article came out is no scene of what it tells', () => {
    const text =
      'Published: 18.01.2022.\n\nOn 17 January, the foreign minister, Baiba Krasta, met Mihai Rusu in Riga.\n\nShe said that the talks should begin.';
    expect(statementsOf(text)).toMatchObject([{ saidOn: '2022-01-17' }]);
  });
});

describe('a quotation behind somebody else’s words', () => {
  it.each([
    [
      'is hers whose cue stands in its sentence',
      'OSLO, May 5, 2025 (Agency) - Anna Berg, who led the team, said three wells were dry. "The fourth is not," the Danish engineer, Lars Holm, said.',
      ['Anna Berg | three wells were dry', 'Lars Holm | "The fourth is not,"'],
    ],
    [
      'is his who answers by his office',
      'BERN, May 5, 2025 (Agency) - President Alar Tamm received Prime Minister Evika Ozola. "We need rails," the prime minister said. "First we need steel," the president answered.',
      ['Evika Ozola | "We need rails,"', 'Alar Tamm | "First we need steel,"'],
    ],
  ])('%s', (_, text, words) => {
    expect(told(text)).toEqual(words);
  });
});

it.each([
  'VIENNA, May 5, 2025 (Agency) - Novak told CNN in an interview that aired Sunday that the plan was dead.',
  'VIENNA, May 5, 2025 (Agency) - Novak said later that same Sunday that the plan was dead.',
])('words begin behind what tells of an interview or a day: %s', (text) => {
  expect(told(text)).toEqual(['Novak | that the plan was dead']);
});
