import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);

/** *Who → whom | words* of what is said last. */
function lastTold(text: string): string {
  const said = extract(text, { published: '2025-03-19', actors }).statements.filter(
    ({ attitude }) => attitude === 'speech',
  );
  const last = said.at(-1);
  const whom = (last?.addressees ?? []).map(({ name }) => name).sort();
  return `${last?.speaker?.name ?? 'nobody'} → ${whom.join(', ')}`;
}

describe('a pronoun for who is told', () => {
  it.each([
    [
      'Jeremy Hunt, the chancellor, said the markets would notice. Mark Rutte, the Dutch prime minister, met Keir Starmer in The Hague. He told the Labour leader that the deal could be tidied.',
      'Mark Rutte → Keir Starmer',
    ],
    [
      'Olga Saar raised the matter with Petr Lang in a call, according to the palace. The envoy said nothing. Saar had told him that the lock was shut, an aide said.',
      'Olga Saar → Petr Lang',
    ],
    [
      'Olga Saar raised the matter with Petr Lang on Tuesday, according to the foreign ministry. Saar told him that the lock was shut.',
      'Olga Saar → Petr Lang',
    ],
    [
      'Maia Sandu phoned Nikola Tesar and Ivan Horvat on Monday. She promised both of them that the lock would open.',
      'Maia Sandu → Ivan Horvat, Nikola Tesar',
    ],
    [
      'Donald Tusk met Petr Fiala and Robert Fico in Prague. He told each of them that the border would be closed.',
      'Donald Tusk → Petr Fiala, Robert Fico',
    ],
    [
      'Keir Starmer rang Giorgia Meloni on Sunday. The call lasted half an hour. Starmer told her that the ships would sail.',
      'Keir Starmer → Giorgia Meloni',
    ],
    [
      'Petr Fiala met Wang Yi in Prague on Monday. “The border stays shut,” Fiala told him.',
      'Petr Fiala → Wang Yi',
    ],
    [
      'Annalena Baerbock received the Libyan foreign minister, Najla Mangoush. She assured her that the embassy would reopen.',
      'Annalena Baerbock → Najla Mangoush',
    ],
    [
      'Olha Stefanishyna met Gabriel Attal in Paris. He assured her that the vote was safe.',
      'Gabriel Attal → Olha Stefanishyna',
    ],
    [
      'Sergio Mattarella had invited Maia Sandu to Rome. On Tuesday she told him that the gas had been replaced.',
      'Maia Sandu → Sergio Mattarella',
    ],
    [
      'Steve Witkoff flew to see Vladimir Putin, who told him that the kettle was on.',
      'Vladimir Putin → Steve Witkoff',
    ],
    [
      'Andriy Yermak’s aide Ihor Brusylo met Keith Kellogg. Kellogg told him that the list was too long.',
      'Keith Kellogg → Ihor Brusylo',
    ],
    [
      'Marta Kos said the commissioners had told her that the chapter could be opened.',
      'the commissioners → Marta Kos',
    ],
    [
      'Kosovo’s prime minister, Albin Kurti, kept the bridge shut. Baroness Helena Marsh, the British envoy, saw him on Monday. “It is not yours alone,” she told him.',
      'Helena Marsh → Albin Kurti',
    ],
    [
      'Theo Francken met Rustem Umerov and Oleksandr Syrskyi in Kyiv. He told them that the jets would come.',
      'Theo Francken → Oleksandr Syrskyi, Rustem Umerov',
    ],
    [
      'Moussa Faki met Abdourahamane Tchiani on Monday. He urged him to free the president.',
      'Moussa Faki → Abdourahamane Tchiani',
    ],
  ])('%s', (text, told) => expect(lastTold(text)).toBe(told));
});

describe('of a passive, who is told', () => {
  it.each([
    [
      'Petr Pavel was told by Mark Rutte on Monday that the target was three per cent.',
      'Mark Rutte → Petr Pavel',
    ],
    [
      'Petr Pavel was told on Monday by Mark Rutte that the target was three per cent.',
      'Mark Rutte → Petr Pavel',
    ],
    ['Petr Pavel was told that the factory was ready.', 'nobody → Petr Pavel'],
    [
      'Ambassador Maria Lind was summoned to the ministry. She has been told that her remarks had been noted.',
      'nobody → Maria Lind',
    ],
  ])('%s', (text, told) => expect(lastTold(text)).toBe(told));
});

describe('a pronoun that the text leaves open', () => {
  it.each([
    ['Theo Francken visited a brigade near Sumy. He told them that the jets would come.', 'Theo Francken → '],
    [
      'Andrej Plenkovic received Denys Shmyhal and a group of veterans. He told them that the clinic would open.',
      'Andrej Plenkovic → ',
    ],
    ['Robert Fico met a farmer near Nitra. Fico told him that the price would rise.', 'Robert Fico → '],
    ['Anna Fotyga told her aides that the train was late.', 'Anna Fotyga → '],
  ])('%s', (text, told) => expect(lastTold(text)).toBe(told));
});

describe('a description of who is told', () => {
  it.each([
    [
      'Sheikh Tamim bin Hamad Al Thani received Hakan Fidan. Fidan told the emir that the list was final.',
      'Hakan Fidan → Tamim bin Hamad Al Thani',
    ],
    [
      'Kenyan President William Ruto arrived on Monday. Joe Biden assured the president that the helicopters had been paid for.',
      'Joe Biden → William Ruto',
    ],
    [
      'U.N. Secretary-General António Guterres was in Dhaka. Muhammad Yunus told the U.N. chief that the camps were full.',
      'Muhammad Yunus → António Guterres',
    ],
    [
      'Dmytro Lubinets, the human rights commissioner, met Tatyana Moskalkova. She told the commissioner that letters had come.',
      'Tatyana Moskalkova → Dmytro Lubinets',
    ],
    [
      'Ranil Wickremesinghe met Subrahmanyam Jaishankar. “The ship may come,” he told his Indian guest.',
      'Ranil Wickremesinghe → Subrahmanyam Jaishankar',
    ],
    [
      'Gitanas Nauseda met Alexander De Croo. The Lithuanian told his visitor that the brigade needed a range.',
      'Gitanas Nauseda → Alexander De Croo',
    ],
    ['Denys Shmyhal told the minister that the pipes were dry.', 'Denys Shmyhal → '],
  ])('%s', (text, told) => expect(lastTold(text)).toBe(told));
});

describe('several who are told, and one of a people', () => {
  it.each([
    [
      'Roberta Metsola telephoned Manfred Weber and Iratxe García. She told both that the file would be closed.',
      'Roberta Metsola → Iratxe García, Manfred Weber',
    ],
    [
      'Josep Borrell warned both Minsk and Moscow that the bloc would answer.',
      'Josep Borrell → Belarus, Russia',
    ],
    [
      'Wang Yi met Penny Wong in Perth. He told the Australian that the barley was a gift.',
      'Wang Yi → Penny Wong',
    ],
    [
      'Ruta Lind thanked Badr Abdelatty and assured him that Kyiv would vote for the text.',
      'Ruta Lind → Badr Abdelatty',
    ],
    [
      'Andrii Sybiha spoke with his Egyptian counterpart, Badr Abdelatty. Sybiha informed his counterpart about the strikes and told him that the terminal was working.',
      'Andrii Sybiha → Badr Abdelatty',
    ],
  ])('%s', (text, told) => expect(lastTold(text)).toBe(told));
});

describe('a phrase that tells to whom', () => {
  it.each([
    [
      'In a phone call with Ilham Aliyev on Monday, Nikol Pashinyan said the map was ready.',
      'Nikol Pashinyan → Ilham Aliyev',
    ],
    [
      'In a letter to Antonio Guterres, Gilad Erdan wrote that the inquiry was a stain.',
      'Gilad Erdan → Antonio Guterres',
    ],
    ['“The seat is yours,” Edi Rama wrote in a letter to Hashim Thaci.', 'Edi Rama → Hashim Thaci'],
    [
      'In his letter to the European Commission, Peter Szijjarto wrote that the refinery was safe.',
      'Peter Szijjarto → European Commission',
    ],
    [
      'Addressing Peter Pellegrini, Andrej Babis said that the pipeline was a weapon.',
      'Andrej Babis → Peter Pellegrini',
    ],
    [
      'The map was ready, Nikol Pashinyan said on Monday in a call with Ilham Aliyev.',
      'Nikol Pashinyan → Ilham Aliyev',
    ],
    [
      'The map was ready, Nikol Pashinyan said on Monday after talks with Ilham Aliyev.',
      'Nikol Pashinyan → ',
    ],
    ['The map was ready, according to Nikol Pashinyan, who met Ilham Aliyev.', 'Nikol Pashinyan → '],
    [
      'Ilham Aliyev met Zane Dangor. The map was ready, according to Nikol Pashinyan, Armenia’s leader.',
      'Nikol Pashinyan → ',
    ],
    ['After a call with Emmanuel Macron, Keir Starmer said that the force was ready.', 'Keir Starmer → '],
    [
      'In an interview with Der Spiegel, Boris Pistorius said that the brigade was late.',
      'Boris Pistorius → ',
    ],
    ['At a meeting with reporters, Rosen Zhelyazkov said that the depot was empty.', 'Rosen Zhelyazkov → '],
  ])('%s', (text, told) => expect(lastTold(text)).toBe(told));
});

describe('a name behind the verb', () => {
  it.each([
    ['Karim Khan reminded Mongolia that the warrant stood.', 'Karim Khan → Mongolia'],
    [
      'Antony Blinken told Israeli Prime Minister Benjamin Netanyahu, Defense Minister Yoav Gallant and Benny Gantz that the crossing must open.',
      'Antony Blinken → Benjamin Netanyahu, Benny Gantz, Yoav Gallant',
    ],
    ['Kaja Kallas told the Financial Times that the ship was late.', 'Kaja Kallas → Financial Times'],
    ['Andrius Kubilius warned that Russia was preparing.', 'Andrius Kubilius → '],
    ['Andrius Kubilius promised that Ukraine would get the shells.', 'Andrius Kubilius → '],
    ['Emmanuel Macron told France 24 that the ship was late.', 'Emmanuel Macron → '],
    ['Emmanuel Macron told France Inter that the ship was late.', 'Emmanuel Macron → '],
    ['Sergei Naryshkin told Russia Today that the ship was late.', 'Sergei Naryshkin → '],
    ['Kaja Kallas told a Kyiv school that the ship was late.', 'Kaja Kallas → '],
  ])('%s', (text, told) => expect(lastTold(text)).toBe(told));
});
