import type { GoldArticle } from './gold-article.ts';

/** Invented stories in agency style; the people in them are invented, save those of the starter record. */
export const ARTICLES_ONE: GoldArticle[] = [
  {
    name: 'border talks',
    text: `VIENNA, Jan 13 (Reuters) - Russia on Thursday rejected calls to pull back its troops from the border with Ukraine, as envoys gathered for a third round of talks.

"We do not discuss troop movements on our own territory," Deputy Foreign Minister Sergei Riabkov told reporters. "That is our sovereign right."

NATO Secretary General Jens Stoltenberg said the alliance was ready for a new round of meetings. He warned that any further aggression would have a high price.

Ukraine's foreign minister, Olha Bondar, said in a statement that Kyiv had not been consulted.

"Nothing about us without us," Bondar said.

Snow fell on the capital throughout the day and flights were delayed.`,
    published: '2022-01-13',
    statements: [
      {
        speaker: 'Sergei Riabkov',
        kind: 'direct',
        words: 'We do not discuss troop movements on our own territory',
        saidOn: '2022-01-13',
      },
      {
        speaker: 'Jens Stoltenberg',
        kind: 'indirect',
        words: 'the alliance was ready for a new round of meetings',
      },
      {
        speaker: 'Jens Stoltenberg',
        kind: 'indirect',
        words: 'that any further aggression would have a high price',
      },
      { speaker: 'Olha Bondar', kind: 'indirect', words: 'that Kyiv had not been consulted' },
      { speaker: 'Olha Bondar', kind: 'direct', words: 'Nothing about us without us' },
    ],
  },
  {
    name: 'grain',
    text: `ANKARA (AP) — Ships carrying grain will leave the port of Odesa on Monday, Turkish Defence Minister Kemal Aydin said on Saturday.

"The first convoy is loaded and the crews are aboard," Aydin told a news conference. "We expect no delay."

According to the port authority, three vessels have been inspected.

A Western diplomat who asked not to be named said insurers were still nervous.

The United Nations called the agreement "a beacon of hope".`,
    published: '2022-07-30',
    statements: [
      {
        speaker: 'Kemal Aydin',
        kind: 'indirect',
        words: 'Ships carrying grain will leave the port of Odesa on Monday',
        saidOn: '2022-07-30',
      },
      {
        speaker: 'Kemal Aydin',
        kind: 'direct',
        words: 'The first convoy is loaded and the crews are aboard We expect no delay',
      },
      { speaker: 'port authority', kind: 'indirect', words: 'three vessels have been inspected' },
      { speaker: 'A Western diplomat', kind: 'indirect', words: 'insurers were still nervous' },
      { speaker: 'United Nations', kind: 'mixed', words: 'the agreement a beacon of hope' },
    ],
  },
  {
    name: 'central bank',
    text: `OSLO (AFP) – Norway's central bank raised its key rate on Wednesday and said that more increases would follow.

"Inflation is too high and has spread to many goods," Governor Ingrid Haugen said. "We will act until it is down."

Haugen added that wages had risen faster than expected.

Economist Lars Berg told AFP that the bank had waited too long. "They were behind the curve all spring," he said.

The crown weakened slightly against the euro.`,
    published: '2023-03-22',
    statements: [
      {
        speaker: 'central bank',
        kind: 'indirect',
        words: 'that more increases would follow',
        saidOn: '2023-03-22',
      },
      {
        speaker: 'Ingrid Haugen',
        kind: 'direct',
        words: 'Inflation is too high and has spread to many goods We will act until it is down',
      },
      { speaker: 'Ingrid Haugen', kind: 'indirect', words: 'that wages had risen faster than expected' },
      { speaker: 'Lars Berg', kind: 'indirect', words: 'that the bank had waited too long' },
      { speaker: 'Lars Berg', kind: 'direct', words: 'They were behind the curve all spring' },
    ],
  },
  {
    name: 'prisoners',
    text: `KYIV, May 4 (Reuters) - Ukraine and Russia exchanged dozens of prisoners on Wednesday, officials on both sides said.

"Our people are home," Ukrainian negotiator Petro Lysenko wrote on Telegram. "We will not stop until the last one is free."

The Kremlin confirmed the exchange but declined to give details.

Lysenko denied that any money had been paid.

"This was a matter of months, not of days," said Maria Keller, a spokeswoman for the Red Cross.`,
    published: '2022-05-04',
    statements: [
      {
        speaker: 'officials on both sides',
        kind: 'indirect',
        words: 'Ukraine and Russia exchanged dozens of prisoners on Wednesday',
      },
      {
        speaker: 'Petro Lysenko',
        kind: 'direct',
        words: 'Our people are home We will not stop until the last one is free',
      },
      { speaker: 'Russia', kind: 'indirect', words: 'the exchange' },
      { speaker: 'Petro Lysenko', kind: 'indirect', words: 'that any money had been paid' },
      { speaker: 'Maria Keller', kind: 'direct', words: 'This was a matter of months, not of days' },
    ],
  },
  {
    name: 'gas',
    text: `BERLIN (AFP) – Germany's Economy Minister Jonas Weidmann warned on Tuesday that gas could run short next winter.

“We have to save now, not in November,” Weidmann said at a press conference in Berlin.

Industry leaders urged the government to keep coal plants open. The head of the chamber of commerce, Sabine Roth, said that without gas “whole branches would stand still”.

Moscow has blamed the shortfall on Western sanctions.

Weidmann rejected the claim as “a pretext”.`,
    published: '2022-06-21',
    statements: [
      {
        speaker: 'Jonas Weidmann',
        kind: 'indirect',
        words: 'that gas could run short next winter',
        saidOn: '2022-06-21',
      },
      { speaker: 'Jonas Weidmann', kind: 'direct', words: 'We have to save now, not in November' },
      { speaker: 'Sabine Roth', kind: 'mixed', words: 'that without gas whole branches would stand still' },
      { speaker: 'Russia', kind: 'indirect', words: 'the shortfall on Western sanctions' },
      { speaker: 'Jonas Weidmann', kind: 'mixed', words: 'the claim as a pretext' },
    ],
  },
  {
    name: 'flood',
    text: `LISBON (AP) — Heavy rain flooded streets in the Portuguese capital on Thursday, and the mayor asked residents to stay at home.

"The worst is still to come tonight," Mayor Teresa Almada said. She added that schools would be closed on Friday.

Firefighters rescued a family from a car in the suburb of Alges.

"The water came up to the windows within minutes," resident Joao Pinto told the AP. "I have never seen anything like it."

Meteorologists say such storms are becoming more frequent.`,
    published: '2022-12-08',
    statements: [
      { speaker: 'Teresa Almada', kind: 'direct', words: 'The worst is still to come tonight' },
      { speaker: 'Teresa Almada', kind: 'indirect', words: 'that schools would be closed on Friday' },
      {
        speaker: 'Joao Pinto',
        kind: 'direct',
        words: 'The water came up to the windows within minutes I have never seen anything like it',
      },
      { speaker: 'Meteorologists', kind: 'indirect', words: 'such storms are becoming more frequent' },
    ],
  },
];
