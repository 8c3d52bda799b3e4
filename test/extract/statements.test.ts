import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);

/** `kind | speaker | content` of each statement said. */
const said = (text: string): string[] =>
  extract(text, { published: '2022-01-13', actors })
    .statements.filter(({ attitude }) => attitude === 'speech')
    .map(
      ({ kind, speaker, content }) =>
        `${kind} | ${speaker?.name ?? '–'} | ${content.map((span) => span.text).join(' … ')}`,
    );

describe('quotations', () => {
  it.each([
    [
      'cue after',
      '“The door to diplomacy is open,” Antony Blinken said on Thursday.',
      ['direct | Antony Blinken | “The door to diplomacy is open,”'],
    ],
    [
      'cue before',
      'Antony Blinken said: “The door to diplomacy is open.”',
      ['direct | Antony Blinken | “The door to diplomacy is open.”'],
    ],
    [
      'cue between',
      '“We are ready,” Blinken told reporters in Brussels, “but we will not wait forever.”',
      ['direct | Antony Blinken | “We are ready,” … “but we will not wait forever.”'],
    ],
    [
      'several sentences',
      '“We came to listen. We heard nothing new. We will come back,” Stoltenberg told reporters.',
      ['direct | Jens Stoltenberg | “We came to listen. We heard nothing new. We will come back,”'],
    ],
    [
      'a paragraph that does not close',
      'Stoltenberg told reporters: “We heard nothing new today.\n\n“But we will come back next week.”',
      ['direct | Jens Stoltenberg | “We heard nothing new today. … “But we will come back next week.”'],
    ],
    [
      'nested',
      '“They shout ‘we will never join’ and nothing happens,” Sergei Riabkov said.',
      ['direct | Sergei Riabkov | “They shout ‘we will never join’ and nothing happens,”'],
    ],
    [
      'single marks',
      '‘We will never accept this,’ Riabkov said.',
      ['direct | Sergei Riabkov | ‘We will never accept this,’'],
    ],
    [
      'guillemets',
      '« We will never accept this proposal », Riabkov said.',
      ['direct | Sergei Riabkov | « We will never accept this proposal »'],
    ],
    [
      'straight marks',
      '"We will never accept this proposal," Riabkov said.',
      ['direct | Sergei Riabkov | "We will never accept this proposal,"'],
    ],
    [
      'floating',
      '“We are not at war,” Stoltenberg said on Monday.\n\n“Nobody wants a war in Europe, and nobody will win one.”',
      [
        'direct | Jens Stoltenberg | “We are not at war,”',
        'direct | Jens Stoltenberg | “Nobody wants a war in Europe, and nobody will win one.”',
      ],
    ],
    [
      'signed',
      '“Nobody wants a war in Europe, and nobody will win one.” — Jens Stoltenberg',
      ['direct | Jens Stoltenberg | “Nobody wants a war in Europe, and nobody will win one.”'],
    ],
    [
      'tweet',
      'Biden tweeted: “America stands with Ukraine.”',
      ['direct | Joe Biden | “America stands with Ukraine.”'],
    ],
    [
      'colon after a name',
      'Riabkov: “There is no progress at all.”',
      ['direct | Sergei Riabkov | “There is no progress at all.”'],
    ],
    [
      'mixed',
      'Biden called the build-up “a grave mistake”.',
      ['mixed | Joe Biden | the build-up “a grave mistake”'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('reported speech', () => {
  it.each([
    [
      'warned that',
      'Stoltenberg warned that the risk of conflict was real.',
      ['indirect | Jens Stoltenberg | that the risk of conflict was real'],
    ],
    [
      'a clause with a mind of its own',
      'Russia denies that it plans to invade Ukraine.',
      ['indirect | Russia | that it plans to invade Ukraine'],
    ],
    [
      'a clause put off',
      'Riabkov declared before the meeting in Geneva that the talks had failed.',
      ['indirect | Sergei Riabkov | that the talks had failed'],
    ],
    [
      'according to',
      'According to Blinken, the talks will resume next week.',
      ['indirect | Antony Blinken | the talks will resume next week'],
    ],
    [
      'in a statement',
      'The alliance will not change its policy, NATO said in a statement.',
      ['indirect | NATO | The alliance will not change its policy'],
    ],
    [
      'several verbs',
      'Blinken warned and repeated that Russia would pay a heavy price.',
      ['indirect | Antony Blinken | that Russia would pay a heavy price'],
    ],
    [
      'unnamed',
      'A senior US official who spoke on condition of anonymity said the talks had been frank.',
      ['indirect | a senior US official | the talks had been frank'],
    ],
    [
      'metonym',
      'The Kremlin said it had received no reply.',
      ['indirect | Russia | it had received no reply'],
    ],
    [
      'capital',
      'Washington warned that sanctions would follow.',
      ['indirect | United States | that sanctions would follow'],
    ],
    [
      'body',
      'The State Department said the meeting would go ahead.',
      ['indirect | State Department | the meeting would go ahead'],
    ],
    [
      'speech in speech',
      'Stoltenberg said that Putin had told him the troops would leave.',
      [
        'indirect | Jens Stoltenberg | that Putin had told him the troops would leave',
        'indirect | Vladimir Putin | the troops would leave',
      ],
    ],
    [
      'description',
      'The head of US diplomacy said there was a way out.',
      ['indirect | Antony Blinken | there was a way out'],
    ],
    [
      'office',
      'The Deputy Foreign Minister said there was no progress.',
      ['indirect | Sergei Riabkov | there was no progress'],
    ],
    [
      'after a dateline',
      'MOSCOW, Jan 12 (Reuters) — Russia said on Tuesday it would answer.',
      ['indirect | Russia | it would answer'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a clause that a comment gives to somebody', () => {
  it.each([
    [
      'in its middle, before a quotation',
      'Oslo would build two ferries, Blinken told a radio station, “and not one more”.',
      ['mixed | Antony Blinken | Oslo would build two ferries … “and not one more”'],
    ],
    [
      'in its middle, before “and”',
      'The port had seen “a plan, not a promise”, Blinken wrote on Telegram, and would read it “line by line”.',
      [
        'mixed | Antony Blinken | The port had seen “a plan, not a promise” … and would read it “line by line”',
      ],
    ],
    [
      'between its subject and its verb',
      'Riabkov opened with a list: forty names, he said on Monday, had been struck out.',
      ['indirect | Sergei Riabkov | forty names … had been struck out'],
    ],
    [
      'behind it, and passed on',
      'Nobody would sign that, Foreign Minister Sergei Lavrov said late on Tuesday, the Interfax news agency reported.',
      ['indirect | Sergei Lavrov | Nobody would sign that'],
    ],
    [
      'with an apposition',
      'The lock would open in May, the Latvian transport minister, Kaspars Briskens, told a panel in Riga.',
      ['indirect | Kaspars Briskens | The lock would open in May'],
    ],
    [
      'before what another says',
      'The strait was “a mirror”, Riabkov said at a dinner, while Blinken said that it was a road.',
      [
        'mixed | Sergei Riabkov | The strait was “a mirror”',
        'indirect | Antony Blinken | that it was a road',
      ],
    ],
    [
      'with the verb first',
      'The door was shut, said Riabkov, and “everybody in Geneva knows it”.',
      ['mixed | Sergei Riabkov | The door was shut … and “everybody in Geneva knows it”'],
    ],
    [
      'is no clause beside the saying',
      'After a night that nobody slept, Blinken said the text was done.',
      ['indirect | Antony Blinken | the text was done'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a saying of several words', () => {
  it.each([
    ['Blinken made it clear that the door was open.', ['indirect | Antony Blinken | that the door was open']],
    ['Blinken let slip that the ship had sailed.', ['indirect | Antony Blinken | that the ship had sailed']],
    [
      'Blinken let it be known through an aide that he would stay.',
      ['indirect | Antony Blinken | that he would stay'],
    ],
    [
      'Antony Blinken thanked his host and made plain that “no seat is free”.',
      ['mixed | Antony Blinken | that “no seat is free”'],
    ],
    ['Blinken has never made clear that the door was open.', []],
    ['Blinken will make clear that the door is open.', []],
    ['The storm made it clear to all that the pier was rotten.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('where the words begin and end', () => {
  it.each([
    [
      'a quotation in a clause, passed on',
      'Blinken told Dublin that the ferry would “stay in port”, according to two people on board.',
      ['mixed | Antony Blinken | that the ferry would “stay in port”'],
    ],
    [
      'behind a name in apposition to the source',
      "According to Latvia's prime minister, Evita Lace, the border will stay closed.",
      ['indirect | Evita Lace | the border will stay closed'],
    ],
    [
      'on both sides of who is named in the middle',
      'Talks in Doha, according to the Polish envoy, Marcin Lis, will go on.',
      ['indirect | Marcin Lis | Talks in Doha … will go on'],
    ],
    [
      'before who asked not to be named',
      'The two sides are far apart, said a diplomat who asked not to be named.',
      ['indirect | a diplomat | The two sides are far apart'],
    ],
    [
      'before the relay that closes the sentence',
      'Lukashenko has denied that the kites were his, the Belta news agency reports.',
      ['indirect | Lukashenko | that the kites were his'],
    ],
    [
      'behind what is told of whom they are according to',
      'According to the envoy Petr Novak, who led the delegation in Oslo, the Danes had listened.',
      ['indirect | Petr Novak | the Danes had listened'],
    ],
    [
      'behind what somebody has seen',
      'Two Danish diplomats who have seen the draft said it ran to six pages and did not mention the lock.',
      ['indirect | Two Danish diplomats | it ran to six pages and did not mention the lock'],
    ],
    [
      'behind not, which is a part of them',
      'Petr Novak urged Oslo not to send the list.',
      ['indirect | Petr Novak | not to send the list'],
    ],
    [
      'at the first that, whichever clause follows',
      'Petr Novak told a briefing that Oslo welcomed any step that lowered the price.',
      ['indirect | Petr Novak | that Oslo welcomed any step that lowered the price'],
    ],
    [
      'before officials who tell of all of it',
      'Petr Novak, the Czech envoy, told Anna Berg that the bridge would be shut, two officials said.',
      ['indirect | Petr Novak | that the bridge would be shut'],
    ],
    [
      'before an embassy that is given no more than the clause',
      'Petr Novak had told Anna Berg that the bridge would be shut, the Chinese embassy in Oslo stated.',
      ['indirect | Petr Novak | that the bridge would be shut'],
    ],
    [
      'before an office that passes a quotation on',
      'Petr Novak warned Anna Berg that the bridge was “a trap without a door”, his office says.',
      ['mixed | Petr Novak | that the bridge was “a trap without a door”'],
    ],
    [
      'behind the condition on which somebody speaks',
      'Two diplomats in Oslo said, on condition that they not be identified, that the lock was shut.',
      ['indirect | two diplomats in Oslo | that the lock was shut'],
    ],
    [
      'before a measure',
      'His adviser, Tomas Pojar, said about a third of the sum was missing.',
      ['indirect | Tomas Pojar | about a third of the sum was missing'],
    ],
    [
      'at a semicolon behind which others speak',
      'Minister Mette Holm had said the ships would leave; her aides now add that they will wait.',
      [
        'indirect | Mette Holm | the ships would leave',
        'indirect | Mette Holm’s aides | that they will wait',
      ],
    ],
    [
      'behind an apposition of the source',
      'According to Ann Linde, the Swedish foreign minister, the strait was full of ice.',
      ['indirect | Ann Linde | the strait was full of ice'],
    ],
    [
      'what somebody tells of the threat of another',
      'According to two officials from the northern ports, Blinken had threatened to close any harbour that took the ship.',
      [
        'indirect | two officials from the northern ports | Blinken had threatened to close any harbour that took the ship',
      ],
    ],
    [
      'a quotation that an agency passes on',
      '“A bridge with a gate on it is no bridge,” the Interfax news agency quoted Riabkov as saying.',
      ['direct | Sergei Riabkov | “A bridge with a gate on it is no bridge,”'],
    ],
    [
      'a clause that holds a smaller one',
      'Blinken told journalists he was sure that the ice would melt by Easter.',
      ['indirect | Antony Blinken | he was sure that the ice would melt by Easter'],
    ],
    [
      'behind a place that ends in a preposition',
      'Blinken said on his way in that he expected “no ice”.',
      ['mixed | Antony Blinken | that he expected “no ice”'],
    ],
    [
      'two verbs, the second with who is told',
      'Blinken has told the pilots in Oslo that the strait is open, but warned them that no ship will be waited for.',
      [
        'indirect | Antony Blinken | that the strait is open',
        'indirect | Antony Blinken | that no ship will be waited for',
      ],
    ],
    [
      'no statement of his own within his quotation',
      'Blinken said: “The fleet is old. We intend to see that it stays in port.”',
      ['direct | Antony Blinken | “The fleet is old. We intend to see that it stays in port.”'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a report with questions over its parts', () => {
  it('is no interview', () => {
    const REPORT = [
      'Five ministers met in Bergen on Thursday to speak of cables.',
      'Who pays for the cables?',
      'Espen Barth Eide, who paid for two of them, was short: “We pay, and we do not ask who broke them.”',
      'What does Moscow say?',
      'Sergei Lavrov said that nobody had seen a Russian anchor. “We have our anchors at home,” he said.',
      'When will they be mended?',
      'Antony Blinken told reporters that the ships would sail in May.',
    ].join('\n\n');
    expect(said(REPORT).map((one) => one.split(' | ')[1])).toEqual([
      'Espen Barth Eide',
      'Sergei Lavrov',
      'Sergei Lavrov',
      'Antony Blinken',
    ]);
  });
});

describe('what nobody said', () => {
  it.each([
    ['scare quotes', 'The so-called “peacekeepers” crossed the river at night.'],
    ['a title', 'The book “War and Peace” was on the table.'],
    ['a nickname', 'Vladimir “the Bear” Ivanov arrived in the town.'],
    ['weather', 'Heavy snow fell on the city overnight and schools stayed shut.'],
    ['prices', 'Prices rose by 5 percent in December.'],
    ['the United States', 'The United States and Russia share a border at sea.'],
    ['inches', 'The pipe is 12" wide and 40" long.'],
    ['an apostrophe', "The ministers' plane landed at six o'clock in the allies' capital."],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('an article in which those of two states speak', () => {
  const dealings = (more: string): string =>
    `Chilean Foreign Minister Elena Soto said the road would open in May. Peruvian Foreign Minister Raúl Quispe said that the customs house was not ready. ${more}`;
  const all = (text: string): (string | undefined)[] =>
    extract(text, { published: '2022-01-13', actors }).statements.map(({ content }) => content[0]?.text);

  it.each([
    ['thanks', 'Soto thanked Quispe for his hospitality.'],
    ['a matter discussed', 'The two ministers discussed the state of the mountain roads.'],
    ['something signed', 'Quispe signed a memorandum on fishing.'],
    ['a welcome', 'Soto welcomed the step.'],
    ['a wish', 'Quispe expressed his condolences to the families of the miners.'],
  ])('makes no statement of %s', (_, more) => {
    expect(all(dealings(more))).toEqual(all(dealings('')));
  });

  it.each([
    [
      'clarified',
      'Soto later clarified that the tunnel was for lorries alone.',
      'that the tunnel was for lorries alone',
    ],
    ['deny', 'Chile and Peru deny that there is any dispute.', 'that there is any dispute'],
  ])('keeps what is %s in a clause', (_, more, words) => {
    expect(all(dealings(more))).toContain(words);
  });

  it.each([
    [
      'behind a time that stands between commas',
      'Marek Dahl had said three days earlier, on Saturday, that it was not.',
      'that it was not',
    ],
    [
      'with a quotation, of a second verb that another one leads to',
      'Ivan Bondar welcomed the guests and told them that winter had been “longer than the war”.',
      'that winter had been “longer than the war”',
    ],
    [
      'with the verb of its clause',
      'He warned the visitor that Romania, Greece and Bulgaria would close the corridor in June if the tolls were kept.',
      'that Romania, Greece and Bulgaria would close the corridor in June if the tolls were kept',
    ],
    [
      'of a few words, below a gesture',
      'Henryk Lis turned to the cameras on the quay. “The port works.” The engineer beside him smiled.',
      '“The port works.”',
    ],
    [
      'and not of nobody',
      'Ivan Lys looked up from his notes. “We have counted twice.” Nobody laughed.',
      '“We have counted twice.”',
    ],
  ])('are found %s', (_, text, words) => {
    const { statements } = extract(text, { published: '2022-01-13', actors });
    const said = statements.filter(({ attitude }) => attitude === 'speech');
    expect(said.map(({ content }) => content.map((span) => span.text).join(' … '))).toContain(words);
    expect(said.map(({ source }) => source?.[0]?.text)).not.toContain('Nobody');
  });
});
