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
