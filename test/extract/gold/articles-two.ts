import type { GoldArticle } from './gold-article.ts';

/** More invented stories: other subjects, other habits of attribution. */
export const ARTICLES_TWO: GoldArticle[] = [
  {
    name: 'summit',
    text: `BRUSSELS (AFP) – European leaders agreed on Friday to open talks on a joint fund for Ukraine, after a night of wrangling.

“It was long, but it was worth it,” said the president of the summit, Annika Lindqvist.

Hungarian Prime Minister Gabor Szalai said he had secured guarantees. “Our families will not pay for this,” he told journalists.

Asked about the veto, Szalai replied: “I never threatened anybody.”

An EU official, speaking on condition of anonymity, said the text would be published on Monday.

“The devil is in the detail,” the official said.`,
    published: '2023-12-15',
    statements: [
      { speaker: 'Annika Lindqvist', kind: 'direct', words: 'It was long, but it was worth it' },
      { speaker: 'Gabor Szalai', kind: 'indirect', words: 'he had secured guarantees' },
      { speaker: 'Gabor Szalai', kind: 'direct', words: 'Our families will not pay for this' },
      { speaker: 'Gabor Szalai', kind: 'direct', words: 'I never threatened anybody' },
      { speaker: 'An EU official', kind: 'indirect', words: 'the text would be published on Monday' },
      { speaker: 'official', kind: 'direct', words: 'The devil is in the detail' },
    ],
  },
  {
    name: 'phone call',
    text: `WASHINGTON, Dec 30 (Reuters) - U.S. President Joe Biden told Russian President Vladimir Putin on Thursday that the United States would respond decisively if Ukraine was invaded, the White House said.

Putin warned that new sanctions would be "a colossal mistake", a Kremlin aide, Yuri Morozov, told reporters.

"The conversation was serious and substantive," Morozov said.

A senior administration official said both leaders had agreed to stay in touch.

Biden will travel to Delaware on Friday.`,
    published: '2021-12-30',
    statements: [
      {
        speaker: 'United States',
        kind: 'indirect',
        words:
          'U.S. President Joe Biden told Russian President Vladimir Putin on Thursday that the United States would respond decisively if Ukraine was invaded',
      },
      {
        speaker: 'Joe Biden',
        kind: 'indirect',
        words: 'that the United States would respond decisively if Ukraine was invaded',
        saidOn: '2021-12-30',
      },
      { speaker: 'Vladimir Putin', kind: 'mixed', words: 'that new sanctions would be a colossal mistake' },
      { speaker: 'Yuri Morozov', kind: 'direct', words: 'The conversation was serious and substantive' },
      {
        speaker: 'a senior US official',
        kind: 'indirect',
        words: 'both leaders had agreed to stay in touch',
      },
    ],
  },
  {
    name: 'strike',
    text: `PARIS (AP) — Train drivers in France will walk out on Sunday, their union announced, in a dispute over pensions.

“The government has closed every door,” union leader Claire Marchand said on Tuesday. “We have no other choice.”

Transport Minister Paul Renaud accused the union of holding travelers hostage.

“This strike serves nobody,” he said in an interview with a radio station. “It is the weakest who will pay.”

Passengers were told to put off their journeys.`,
    published: '2024-02-07',
    statements: [
      { speaker: 'union', kind: 'indirect', words: 'Train drivers in France will walk out on Sunday' },
      {
        speaker: 'Claire Marchand',
        kind: 'direct',
        words: 'The government has closed every door We have no other choice',
        saidOn: '2024-02-06',
      },
      { speaker: 'Paul Renaud', kind: 'indirect', words: 'the union of holding travelers hostage' },
      {
        speaker: 'Paul Renaud',
        kind: 'direct',
        words: 'This strike serves nobody It is the weakest who will pay',
      },
    ],
  },
  {
    name: 'court',
    text: `THE HAGUE (Reuters) - Judges at an international court said on Monday they had jurisdiction in a case that Ukraine brought against Russia.

Ukraine argues that Russia used a false claim to justify its attack. Moscow says the court has no say in the matter.

“Today the judges have opened the door,” Ukrainian lawyer Iryna Savchuk told reporters outside the court.

Russia's representative, Oleg Danilov, dismissed the ruling as “political theatre”.

“We will not take part in it,” he added.`,
    published: '2024-02-05',
    statements: [
      {
        speaker: 'Judges',
        kind: 'indirect',
        words: 'they had jurisdiction in a case that Ukraine brought against Russia',
        saidOn: '2024-02-05',
      },
      { speaker: 'Ukraine', kind: 'indirect', words: 'that Russia used a false claim to justify its attack' },
      { speaker: 'Russia', kind: 'indirect', words: 'the court has no say in the matter' },
      { speaker: 'Iryna Savchuk', kind: 'direct', words: 'Today the judges have opened the door' },
      { speaker: 'Oleg Danilov', kind: 'mixed', words: 'the ruling as political theatre' },
      { speaker: 'Oleg Danilov', kind: 'direct', words: 'We will not take part in it' },
    ],
  },
  {
    name: 'vaccine',
    text: `GENEVA (AFP) – A new vaccine against malaria is safe for infants, researchers reported on Wednesday.

The study, which followed 4,000 children, found that cases fell by half.

“This is the result we have hoped for,” lead author Amina Diallo said.

“But a vaccine alone will not end malaria,” she cautioned. “Nets and medicines still matter.”

Diallo told AFP that a second trial would begin in June.`,
    published: '2023-04-19',
    statements: [
      {
        speaker: 'researchers',
        kind: 'indirect',
        words: 'A new vaccine against malaria is safe for infants',
        saidOn: '2023-04-19',
      },
      { speaker: null, kind: 'indirect', words: 'that cases fell by half' },
      { speaker: 'Amina Diallo', kind: 'direct', words: 'This is the result we have hoped for' },
      {
        speaker: 'Amina Diallo',
        kind: 'direct',
        words: 'But a vaccine alone will not end malaria Nets and medicines still matter',
      },
      { speaker: 'Amina Diallo', kind: 'indirect', words: 'that a second trial would begin in June' },
    ],
  },
  {
    name: 'drone',
    text: `WARSAW (AP) — Poland said on Sunday that an unidentified object had entered its airspace from Ukraine and left it again.

"Everything points to a drone," General Marek Wolski said. "We followed it on radar the whole time."

Prime Minister Ewa Zielinska convened her security council. NATO said in a tweet that it stood by its ally.

Russia denied any involvement.

"Warsaw should not invent threats," the Russian Foreign Ministry said.`,
    published: '2023-12-31',
    statements: [
      {
        speaker: 'Poland',
        kind: 'indirect',
        words: 'that an unidentified object had entered its airspace from Ukraine and left it again',
        saidOn: '2023-12-31',
      },
      {
        speaker: 'Marek Wolski',
        kind: 'direct',
        words: 'Everything points to a drone We followed it on radar the whole time',
      },
      { speaker: 'NATO', kind: 'indirect', words: 'that it stood by its ally' },
      { speaker: 'Russia', kind: 'indirect', words: 'any involvement' },
      { speaker: 'Russian Foreign Ministry', kind: 'direct', words: 'Warsaw should not invent threats' },
    ],
  },
];
