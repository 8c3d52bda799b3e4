import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { UKRAINE } from '../../src/starter/actor-refs.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const speakerIn = (text: string) =>
  extract(text, { published: '2022-01-13', actors }).statements.findLast(
    ({ attitude }) => attitude === 'speech',
  )?.speaker;

describe('a speaker', () => {
  it.each([
    [
      'he, of one who is named before',
      'Antony Blinken met reporters in Kyiv. “There is still time,” he said.',
      'Antony Blinken',
    ],
    ['she', 'Wendy Sherman left the talks. She said the exchange had been useful.', 'Wendy Sherman'],
    [
      'he, when a woman spoke last',
      'Riabkov said the talks were hard. Sherman said they were useful. He added that there was no progress.',
      'Sergei Riabkov',
    ],
    ['it, of a state', 'Russia said on Friday it was ready. It said that talks would go on.', 'Russia'],
    [
      'a surname',
      '“It is late,” Jens Stoltenberg said. Later Stoltenberg said the door was open.',
      'Jens Stoltenberg',
    ],
    ['another spelling', 'Sergey Ryabkov said there was no progress.', 'Sergei Riabkov'],
    ['the US President', 'The US President said the call had been frank.', 'Joe Biden'],
    [
      'a name with a relative clause',
      '“It is ruled out,” Riabkov, who is part of the team, told agencies.',
      'Sergei Riabkov',
    ],
  ])('is found: %s', (_, text, name) => {
    expect(speakerIn(text)).toMatchObject({ name, ref: expect.stringMatching(/^A-/) });
  });

  it.each([
    [
      'Finnish President Sauli Niinisto said his country would decide for itself.',
      'Sauli Niinisto',
      'Finnish President',
      null,
    ],
    [
      "Ukraine's foreign minister, Olha Bondar, left. Bondar said the talks had failed.",
      'Olha Bondar',
      'foreign minister',
      UKRAINE,
    ],
    [
      'Maria Keller, a spokeswoman for the Red Cross, said the convoy was safe.',
      'Maria Keller',
      'spokeswoman for the Red Cross',
      null,
    ],
  ])('who is unknown is proposed: %s', (text, name, role, represents) => {
    expect(speakerIn(text)).toMatchObject({ ref: null, kind: 'person', name, role, represents });
  });

  it('who is unnamed is proposed as anonymous, with what it speaks for', () => {
    const speaker = speakerIn('A Ukrainian diplomat said the text was nearly ready.');
    expect(speaker).toMatchObject({ ref: null, anonymous: true, represents: UKRAINE });
  });

  it('is nobody when a pronoun stands for nobody', () => {
    expect(speakerIn('He said the talks had failed.')).toBeNull();
  });
});

describe('a seat that several share', () => {
  const speaker = (text: string) =>
    extract(text, { published: '2025-11-20', actors }).statements.at(-1)?.speaker;

  it('is told as either, where the article does not say which', () => {
    expect(speaker('Brussels said the sanctions would stay.')).toMatchObject({
      ref: null,
      name: 'Brussels',
      maybe: ['NATO', 'European Union'],
    });
  });

  it('is the one that the article has named', () => {
    expect(
      speaker('The European Union met on Monday. Brussels said the sanctions would stay.'),
    ).toMatchObject({ name: 'European Union' });
  });
});

describe('who speaks, told without a name', () => {
  const speakers = (text: string): string[] =>
    extract(text, { published: '2022-01-13', actors: indexActors(ACTORS) }).statements.map(
      ({ speaker, content }) => `${speaker?.name ?? '–'} | ${content[0]?.text}`,
    );

  it.each([
    [
      'by nationality',
      'Swedish envoy Mikael Lind met reporters. The Swede said the annex would be published on Friday.',
      'Mikael Lind | the annex would be published on Friday',
    ],
    [
      'by an office that is named later',
      'Norway’s negotiator said the paper was late. Kari Lund, Norway’s negotiator, arrived at six.',
      'Kari Lund | the paper was late',
    ],
    [
      'behind the place',
      'In Vienna, the head of the water agency, Paulo Costa, said his inspectors had not seen the hall.',
      'Paulo Costa | his inspectors had not seen the hall',
    ],
    [
      'by a pronoun, never somebody of whom the words speak',
      'Minister Olga Petrova opened the road. Larissa would drive at night, she said.',
      'Olga Petrova | Larissa would drive at night',
    ],
    [
      'by a second verb',
      'Olga Petrova denied that the two men were spies and said Oslo would respond in kind.',
      'Olga Petrova | Oslo would respond in kind',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toContain(expected);
  });

  it.each([
    [
      'a pronoun, of one who is named right behind the words',
      'Ana Lind opened the gate. “We do not sleep,” he says. His name is Pavlo Dmytruk, and he farms here.',
      'Pavlo Dmytruk | “We do not sleep,”',
    ],
    [
      'an office whose holder is named later, whoever was spoken of before',
      'Stepan Hrytsak left. The mayor said the road would be open by noon.\n\nLater the mayor, Oleh Marchenko, met the crews.',
      'Oleh Marchenko | the road would be open by noon',
    ],
    [
      'the office of the lead, whose holder opens the next paragraph',
      'VIDIN, March 12 (Danube Wire) - The mayor of Vidin promised ferry owners on Tuesday that the quay would be dredged.\n\nPlamen Stoev met them in a school gym.',
      'Plamen Stoev | that the quay would be dredged',
    ],
    [
      'he who got the word, where she cannot be meant',
      'Minister Petro Hnatiuk waited. Spokeswoman Anna Nowak gave the floor to Jan Berg. “Any delay would be a mistake,” he said.',
      'Jan Berg | “Any delay would be a mistake,”',
    ],
    [
      'two trades of one',
      'Sea captain and union organiser Peter Falk said the crews had not been paid.',
      'Peter Falk | the crews had not been paid',
    ],
    [
      'another of those told of before, who is nobody that was named',
      'Farmers blocked the road. Stepan Hrytsak sold two tractors. Another stayed in his cab, and said the blockade would go on.',
      'another of farmers | the blockade would go on',
    ],
    [
      'a third',
      'Stepan Hrytsak sold two tractors. A third, wearing a police jacket, said his brother had been fined.',
      'a third | his brother had been fined',
    ],
    ['people', 'Aid groups said the money would come late.', 'aid groups | the money would come late'],
    [
      'a person whose trade no list has',
      'Jan Berg left. The harbour master said no ship had sailed.',
      'the harbour master | no ship had sailed',
    ],
  ])('is %s', (_, text, expected) => {
    expect(speakers(text)).toContain(expected);
  });

  it('several told of by one office are those who were named with it', () => {
    const text =
      'Minister Ana Petrova and Minister Ion Rusu met in Galati. The ministers issued a statement. “The border stays open,” it said. Both ministers said the guards had been paid.';
    expect(speakers(text)).toEqual([
      'Ana Petrova | “The border stays open,”',
      'Ion Rusu | “The border stays open,”',
      'Ana Petrova | the guards had been paid',
      'Ion Rusu | the guards had been paid',
    ]);
  });

  it.each([
    [
      'the two men',
      'Gerard Coen, the Irish minister for fisheries, said the quota was small. Paul Renaud, his French colleague, said it was smaller. The two men said a count would begin in June.',
      ['Gerard Coen | a count would begin in June', 'Paul Renaud | a count would begin in June'],
    ],
    [
      'the two of one sentence, whoever was told of before',
      'Marta Gil waited. Ana Prado met Lucia Ferreira in Vigo. The two women said the quay was theirs.',
      ['Ana Prado | the quay was theirs', 'Lucia Ferreira | the quay was theirs'],
    ],
    [
      'both',
      'President Elena Rusu flew to Bucharest to see Prime Minister Dan Ionescu. Both said the bridge would be lit.',
      ['Elena Rusu | the bridge would be lit', 'Dan Ionescu | the bridge would be lit'],
    ],
    [
      'the two sides',
      'Norway and Latvia met in Riga. The two sides said the cable would be mended.',
      ['Norway | the cable would be mended', 'Latvia | the cable would be mended'],
    ],
    [
      'those whose statement it is',
      'Jan Berg received Ion Rusu in Oslo. Both sides condemned the raid on Orsk and said that it must end. A joint statement, issued at night, reads: “The sea is open.”',
      ['Jan Berg | “The sea is open.”', 'Ion Rusu | “The sea is open.”'],
    ],
    [
      'nobody where there are three',
      'Ana Prado spoke first. Lucia Ferreira spoke next. Marta Gil spoke last. The two women said the quay was theirs.',
      ['the two women | the quay was theirs'],
    ],
  ])('two who are told of together are those named before: %s', (_, text, expected) => {
    expect(
      speakers(text).filter((line) => /count|quay|bridge|cable|sea/.test(line) && !/small/.test(line)),
    ).toEqual(expected);
  });

  it.each([
    [
      'is who was told of right before, though a foreign one is named later',
      'Theodora Mills told lawmakers the ferry would be paid for. “It is a matter of weeks,” the prime minister said. Lars Holm, the Danish prime minister, had offered two boats.',
      'Theodora Mills | “It is a matter of weeks,”',
    ],
    [
      'is whom the sentence before is about, and not whom it was told to',
      'Theodora Mills told Ivan Petrov that glass would be sent. “It is no gift,” the prime minister said later.',
      'Theodora Mills | “It is no gift,”',
    ],
    [
      'is who is said to have it',
      'Petro Hlynka is a harbour pilot. The buoys were out. “I need a tug,” the pilot says.',
      'Petro Hlynka | “I need a tug,”',
    ],
    [
      'is a rank before a name',
      'General Oskar Lund said the bridge was mined. “We will not cross,” the general added.',
      'Oskar Lund | “We will not cross,”',
    ],
    [
      'is a rank in short',
      'Lt. Gen. Pia Strand said the bridge was mined. “We will not cross,” the general added.',
      'Pia Strand | “We will not cross,”',
    ],
    [
      'is that of whom alone its paragraph is about, where another minister was told of before',
      'Foreign Minister Adam Rusin spoke first.\n\nOlena Hrytsak noted that the border was long. Guards would be sent, the minister said.',
      'Olena Hrytsak | Guards would be sent',
    ],
    [
      'in the possessive is that of who is named first thing behind the lead',
      'ORSK, March 12 (Agency) - Norland’s president said on Tuesday that her country would ask its neighbours to keep the lights on.\n\nMaria Lund, speaking beside the mayor, said the cables were ready.',
      'Maria Lund | that her country would ask its neighbours to keep the lights on',
    ],
    [
      'is that of the counterpart from there',
      'Hungarian Foreign Minister Zsolt Balogh called his Slovak counterpart, Peter Hudak. Hudak laughed. His Hungarian counterpart said the line was fine.',
      'Zsolt Balogh | the line was fine',
    ],
  ])('an office %s', (_, text, expected) => {
    expect(speakers(text)).toContain(expected);
  });

  it.each([
    ['An old hand of the OSCE said the tea was cold.', 'an old hand of the OSCE | the tea was cold'],
    ['An insurer in London said premiums had fallen.', 'an insurer in London | premiums had fallen'],
    [
      'The International Committee of the Red Cross said the line was open.',
      'International Committee of the Red Cross | the line was open',
    ],
    ['– In Lisbon, the mayor, Rui Costa, said the tram was late.', 'Rui Costa | the tram was late'],
    [
      'Ukraine’s energy minister, German Pavlenko, said the grid had held.',
      'German Pavlenko | the grid had held',
    ],
    ['The German Matthias Vogel said the grid had held.', 'Matthias Vogel | the grid had held'],
    [
      'Jan Berg walked past the fortress of Ivangorod. “It is the wrong day,” he says.',
      'Jan Berg | “It is the wrong day,”',
    ],
    ['In his post on X, Jan Berg said the experts were named.', 'Jan Berg | the experts were named'],
    [
      'Jan Berg spoke last. Asked what a judge would say, he replied that he had never met one.',
      'Jan Berg | that he had never met one',
    ],
    [
      'Norway’s central bank threatened to sue whoever touches the accounts.',
      'Norway’s central bank | to sue whoever touches the accounts',
    ],
    [
      'From Oslo, our correspondent reports that spokesman Jan Berg did not wait. The bank would close, he said.',
      'Jan Berg | The bank would close',
    ],
    [
      'The ferry will run on Friday, Jan Berg announces in the chamber.',
      'Jan Berg | The ferry will run on Friday',
    ],
    ['An adviser has joined, the State Department confirms.', 'State Department | An adviser has joined'],
    [
      'A guard waits. “They told me so,” he says, and laughs. “Today it is another day.” He gives his name as Viktor.',
      'Viktor | “They told me so,”',
    ],
    [
      'Jan Berg spent the week in trains. Somewhere before Orsk he put down his cup. “They want to know,” he said.',
      'Jan Berg | “They want to know,”',
    ],
    ['Jordan Ellis said the grid had held.', 'Jordan Ellis | the grid had held'],
    ['Jordan said the grid had held.', 'Jordan | the grid had held'],
    ['The General Assembly said the vote was on Friday.', 'General Assembly | the vote was on Friday'],
    [
      'An official, who did not give his name, said Rex Tillman would read both drafts.',
      'an official | Rex Tillman would read both drafts',
    ],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toContain(expected);
  });

  it('where others are called by the office too, several remain unnamed', () => {
    const text =
      'Minister Ana Petrova spoke first. EU ministers met in Galati. It rained. The hall was cold. Minister Ion Rusu slept. The road was wet. The lamps failed. The ministers said the guards had been paid.';
    expect(speakers(text)).toContain('the ministers | the guards had been paid');
  });

  it.each([
    'Lorries said to be carrying generators crossed at dawn.',
    'The officials said nothing about the delay.',
    'Jan Berg argued with his deputy, Taras Melnyk.',
    'The report, seen by the Daily Herald, was late.',
    'Jan Berg nods and writes down the number.',
    'A guard asked that his name be left out.',
    'Jan Berg writes a number in an exercise book.',
    'Jan Berg does not deny it.',
    'After talks that had lasted for hours, Jan Berg confirmed on Friday.',
    'Jan Berg does not claim to be brave.',
    'Jan Berg will tell the house on Friday that hunger is a weapon, according to a draft of his speech.',
  ])('nobody says anything: %s', (text) => {
    expect(speakers(text)).toEqual([]);
  });

  it('an office is not one of more words that somebody named later holds', () => {
    const text =
      'Ben Lund said the men would be trained. “They asked for it,” the defence secretary said. John Hale, the shadow defence secretary, said the plan was late.';
    expect(speakers(text)).toContain('Ben Lund | “They asked for it,”');
  });

  it.each([
    ['UNMIK opened the bridge. The UN mission said it would watch the crossing.', 'UNMIK'],
    ['The bridge was shut on Monday, according to EULEX, the European rule-of-law mission.', 'EULEX'],
    ['Naftex and UNMIK rejected it. The mission said it would stay.', 'mission'],
    [
      'The Danish minister, Lars Holm, met his Swedish opposite number, Karin Ek. Ek said it was late.',
      'Karin Ek',
    ],
    ['Ambassador to the United Nations Ana Rojas said the vote was lost.', 'Ana Rojas'],
    ['The veterans affairs minister, Nina Lys, said the fund was empty.', 'Nina Lys'],
    ["Ukraine's German Pavlenko said the plant was safe.", 'German Pavlenko'],
    ['A Ukrainian who took part said Riga had asked for more.', 'a Ukrainian'],
    ['An American familiar with the text said the offer stands.', 'an American'],
    ["Labour's Ged March told the chamber that the visas were late.", 'Ged March'],
    ['Mark Lose told the BBC it was late. Lose added that more would be.', 'Mark Lose'],
    ['Estonia and Latvia will close it, their prime ministers announced in Valga.', 'their prime ministers'],
    [
      'Jan Holm is the Danish foreign minister.\n\nEva Moss told the BBC it was late. The foreign secretary denied that it was lost.',
      'Eva Moss',
    ],
    [
      'After five hours at a government villa, Norwegian envoy Lars Holm said in a statement that it was late.',
      'Lars Holm',
    ],
  ])('is who the words tell: %s', (text, name) => {
    expect(speakerIn(text)).toMatchObject({ name });
  });

  it.each([
    ['Decisions', 'Decisions were made far away. “They want to know,” he said.'],
    ['Easter', 'The blockade would go on until Easter. The mayor said the road would be open.'],
    ['Shopkeepers', 'Shopkeepers closed early. The mayor said the town had no money.'],
  ])('%s is nobody', (name, text) => {
    expect(speakers(text).join()).not.toContain(name);
  });

  it.each([
    ['Minister for European Affairs Riina Tammsaar said the talks had failed.', 'Riina Tammsaar'],
    ['Deputy Minister of Foreign Affairs Jan Kolarsky said the visit was off.', 'Jan Kolarsky'],
    ['Minister for Regional Development Petra Horak said the depots were ready.', 'Petra Horak'],
    ['State Secretary for Foreign Affairs Eivind Stub Moen said Norway would pay.', 'Eivind Stub Moen'],
    ['Russian Deputy Minister of Energy German Galuzin said that prices would rise.', 'German Galuzin'],
    ['Head of the Kherson Regional Administration Ihor Prokhod said two were hurt.', 'Ihor Prokhod'],
    ['The mayor of Odesa Hennadiy Trubach said the port was open.', 'Hennadiy Trubach'],
  ])('the name behind what an office is for is no part of the office: %s', (text, name) => {
    expect(speakerIn(text)).toMatchObject({ name, ref: null });
  });

  it.each([
    ['The Latvian Foreign Minister said that a convoy would leave.', 'Edgars Berg'],
    ['The Latvian Minister of Foreign Affairs said that a convoy would leave.', 'Edgars Berg'],
    ['The Czech Minister of Foreign Affairs said that it would be soon.', 'Jan Novotny'],
  ])('an office is the same whichever way round it is put: %s', (said, name) => {
    const text = `The Minister of Foreign Affairs of Latvia, Edgars Berg, met in Riga with the Czech foreign minister, Jan Novotny.\n\n${said}`;
    expect(speakerIn(text)).toMatchObject({ name });
  });

  it.each([
    ['Norway’s Ministry of Defence said that the ships were late.', 'Norway’s Ministry of Defence'],
    [
      'The Polish Ministry of National Defence said that it would wait.',
      'Polish Ministry of National Defence',
    ],
    ['Ukraine’s Foreign Ministry said that it was wrong.', 'Ukraine’s Foreign Ministry'],
    ['The US Department of Defense said that it would look.', 'US Department of Defense'],
  ])('a ministry has what it is for in its name: %s', (text, name) => {
    expect(speakerIn(text)).toMatchObject({ name, kind: 'organisation' });
  });

  it('who is told behind the cue is not one more who speaks', () => {
    const text =
      'Jaan Berg, the foreign minister of Latvia, met Jan Novotny in Riga. Novotny, in turn, assured his Latvian colleague that a proposal would come.';
    expect(speakerIn(text)).toMatchObject({ name: 'Jan Novotny' });
  });

  it('a participle that opens a sentence is no name', () => {
    const text =
      'Jaan Berg called them rotten. Reminded of it on Tuesday, he shrugged. “I have read the bills since,” he said.';
    expect(speakerIn(text)).toMatchObject({ name: 'Jaan Berg' });
  });

  it('a spokesman for a minister is not the minister', () => {
    expect(speakerIn('A spokesman for Foreign Minister Riina Tammsaar said she was in Kyiv.')).toMatchObject({
      anonymous: true,
    });
  });

  it('the paper that interviews somebody says nothing itself, but what it reports of others is read', () => {
    const { statements } = extract(
      [
        'Riina Tammsaar has been a minister since May. She received us on Monday.',
        'Herald: Minister, what was the question?',
        'Tammsaar: Whether we want a letter or a date. I would like a date.',
        'Herald: Jens Stoltenberg said on Sunday that a date was out of the question.',
        'Tammsaar: We know him well, and I will tell him what I think.',
        'Herald: And Washington?',
        'Tammsaar: They are friends of ours.',
      ].join('\n\n'),
      { published: '2022-01-13', actors },
    );
    expect(new Set(statements.map(({ speaker }) => speaker?.name))).toEqual(
      new Set(['Riina Tammsaar', 'Jens Stoltenberg']),
    );
  });

  it('the people of a state are the state, not a person', () => {
    expect(speakers('Dutch envoy Jan Bos arrived. The Dutch said the note was late.')).toContain(
      'Netherlands | the note was late',
    );
  });

  it('a heading in capitals is nobody', () => {
    expect(
      speakers('QUOTE OF THE WEEK: "I would rather bake bread than be loved for this."').join(),
    ).not.toMatch(/QUOTE/);
  });

  it.each([
    [
      'who led a delegation, before one of another paragraph',
      'Petr Novotny said the president would see him.\n\nThe Georgian side was led by Levan Abashidze. Tbilisi would sign nothing, he stressed.',
      'Levan Abashidze',
    ],
    [
      'who is named for a state, before a minister of another',
      '“It is a bill,” Dutch Foreign Minister Hanneke Bos said.\n\nEstonia’s Mart Kask said Tallinn would pay. Asked when, the foreign minister said it would be by Easter.',
      'Mart Kask',
    ],
    [
      'who is named behind a guest of a state',
      'His Moldovan guest, Ana Rusu, thanked the donors but said the pumps were late.',
      'Ana Rusu',
    ],
    [
      'who is named behind a noun of no office',
      '“We are ready,” his Turkish interlocutor, Kemal Aydin, said.',
      'Kemal Aydin',
    ],
    [
      'whose envoy was told of',
      'Brett Hale, Peter Marsh’s envoy, left without a word. The president told reporters that the talks were “a long road”.',
      'Peter Marsh',
    ],
    [
      'whom a heading names',
      'Talks in Doha\n\n7.55pm\nWhat Orlov said\nThe Russian foreign minister told a press conference that there had been progress.',
      'Orlov',
    ],
    [
      'whom an agency is quoting',
      'The state news agency RIA is quoting Olga Zorina as saying that no answer had come.',
      'Olga Zorina',
    ],
    [
      'who is the new minister of the paragraph',
      'Dmytro Koval, the Ukrainian foreign minister, waited.\n\nAndrei Bel spoke of losses. The new minister said housing was his first concern.',
      'Andrei Bel',
    ],
    [
      'the minister of a state that stands before the name',
      'The Minister for Foreign Affairs of Ukraine Danylo Koval met with the Minister of Foreign Affairs of Canada Claire Roy. The Ukrainian minister said that it was late.',
      'Danylo Koval',
    ],
    [
      'a guest who is told to be a minister too',
      'Her guest, Greta Faber, the German interior minister, came by train. The interior minister said it was late.',
      'Greta Faber',
    ],
    [
      'the spokeswoman of a ministry, and no minister',
      'Olga Zorina, the Russian foreign ministry’s spokeswoman, laughed. The minister would be glad to come, she said.',
      'Olga Zorina',
    ],
  ])('is %s', (_, text, name) => {
    expect(speakerIn(text)?.name).toBe(name);
  });

  it.each([
    [
      'A bullet and another section',
      'Live\n\n• Pal Szabo arrives\n\nWhat comes next\n\nThe Russian foreign minister told a press conference that there had been progress.',
      'the Russian foreign minister',
    ],
    [
      'Somebody else’s president',
      'Johan Weber told a radio that Berlin would pay. In Washington, the secretary of state, Marc Ruiz, told a paper that the president’s patience was “not infinite”. The president later wrote that he was “very sad”.',
      'the president',
    ],
  ])('%s does not make somebody the holder of an office', (_, text, name) => {
    expect(speakerIn(text)?.name).toBe(name);
  });

  it('a part of a description tells nobody an office', () => {
    const text =
      'Petr Novotny said the plan was dead. It was drafted by Witold Bauer, an adviser of the Polish premier.';
    expect(speakerIn(text)).toMatchObject({ name: 'Petr Novotny', role: null });
  });

  it('a surname behind a preposition is no place', () => {
    const text = 'Ivan Orlov said it was over. Kallas hit back at Orlov. “I have heard worse,” Orlov said.';
    expect(speakerIn(text)).toMatchObject({ name: 'Ivan Orlov', kind: 'person' });
  });

  it('somebody’s host speaks for no state of his', () => {
    const text =
      'US Vice President Joe Vale spoke. Vale’s host, Bavarian premier Max Sommer, said the speech was long.';
    expect(speakerIn(text)).toMatchObject({ name: 'Max Sommer', represents: null });
  });
});
