import { describe, expect, it } from 'vitest';
import { comparedWords } from '../../src/check/language/compared-words.ts';
import { compare } from '../../src/check/language/comparison.ts';

const keys = (text: string): string =>
  comparedWords(text)
    .map(({ key }) => key)
    .join(' ');

describe('words that are compared', () => {
  it.each([
    ['WE WILL SIGN.', 'we will sign'],
    ['the cease-fire', 'the cease fire'],
    ['“naïve” café', 'naive cafe'],
    ['eighty ships', '80 ships'],
    ['thirty-four shells', '34 shells'],
    ['two hundred and five men', '205 men'],
    ['1,700 sailors', '1700 sailors'],
    ['3 thousand', '3000'],
    ['recognise the neighbour’s defence', "recognize the neighbor's defense"],
    ['travelled, cancelled', 'traveled canceled'],
    ['**31 days** _now_', '31 days now'],
    ['we … will [never] go', 'we will go'],
    ['the second line', 'the 2nd line'],
    ['70%', '70 percent'],
  ])('%s is %s', (one, other) => {
    expect(keys(one)).toBe(keys(other));
  });

  it.each([
    ['221', '212'],
    ['four', 'fourteen'],
    ['filled', 'filed'],
    ['hour', 'our'],
    ['will', 'would'],
    ['accept', 'except'],
    ['Ukraine’s', 'Europe’s'],
    ['six, seven', '67'],
    ['three', 'third'],
  ])('%s is not %s', (one, other) => {
    expect(keys(one)).not.toBe(keys(other));
  });
});

const edits = (draft: string, record: string, manner: 'strict' | 'reported' = 'strict') =>
  compare(comparedWords(draft), comparedWords(record), manner)?.edits.map(
    ({ draft: mine, record: theirs, change }) => [
      mine.map(({ key }) => key).join(' '),
      theirs.map(({ key }) => key).join(' '),
      change,
    ],
  );

describe('what differs', () => {
  it.each([
    ['We left at six', 'We left at nine', [['6', '9', 'matter']]],
    ['We did go', 'We did not go', [['', 'not', 'matter']]],
    ['a cease-fire holds', 'a ceasefire holds', []],
    ['Forty-three shells fell', 'Thirty-four shells fell', [['43', '34', 'matter']]],
    ['We … go home', 'We want to go home', []],
  ])('%s / %s', (draft, record, expected) => {
    expect(edits(draft, record)).toEqual(expected);
  });

  it.each([
    ['her board would ask for bread', 'We will ask for bread', []],
    ['the bridge had been closed', 'The bridge is closed', []],
    ['all would be well if he stays', 'if Boris stays, all will be well', []],
    ['he asked for nine loaves', 'I asked for six loaves', [['9', '6', 'matter']]],
    ['they would go home', 'We will go not home', [['', 'not', 'matter']]],
  ])('in reported speech: %s / %s', (draft, record, expected) => {
    expect(edits(draft, record, 'reported')?.map(([a, b, c]) => [a, b?.replace(/^will /, ''), c])).toEqual(
      expected,
    );
  });
});
