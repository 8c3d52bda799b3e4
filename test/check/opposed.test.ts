import { describe, expect, it } from 'vitest';
import { comparedWords } from '../../src/check/language/compared-words.ts';
import { opposes } from '../../src/check/language/contrast.ts';
import { negatesShared } from '../../src/check/language/opposed.ts';

const opposed = (claim: string, record: string): boolean =>
  opposes(comparedWords(claim), comparedWords(record), false);

describe('a claim about the same as an entry', () => {
  it.each([
    ['the pier would be sold', 'We will not sell the pier.'],
    ['the pier would not be sold', 'The pier will be sold in spring.'],
    ['she would refuse the lease', 'I will sign the lease.'],
    ['the ferry had been closed', 'The ferry stays open.'],
    ['the crews were glad of the offer', 'The crews are disappointed by the offer.'],
    ['the ferry would run rather than wait', 'The ferry will not run.'],
    ['the clerks would lend the mayor desks', 'The clerks will not lend the mayor desks.'],
    ['the islands would send boats to the coast', 'The coast will send boats to the islands.'],
    ['the ferry was closed to all but bikes', 'The ferry is open to all but bikes.'],
    ['the clerks had accepted the offer', 'The clerks refused the offer.'],
    ['six names had been taken off the list', 'Six names were added to the list.'],
    ['he had come with an ultimatum', 'I come with no ultimatum.'],
    ['the fares were at their highest level', 'The fares are at the lowest level since May.'],
  ])('%s turns round: %s', (claim, record) => {
    expect(opposed(claim, record)).toBe(true);
  });

  it.each([
    ['she refused to sell the pier', 'We will not sell the pier.'],
    [
      'neither the pier nor the lease would be sold',
      'We will not sell the pier, and we will not sell the lease.',
    ],
    ['the crews would stay', 'The crews will not leave.'],
    ['nobody had been on the ferry when it burned', 'The ferry burned at noon, and nobody was on it.'],
    ['the gunners were to hold fire', 'The gunners have orders not to shoot.'],
    ['the ferry would stop only if it froze', 'The ferry stops only if it freezes.'],
    ['the sale had been put off, not cancelled', 'The sale was put off rather than cancelled.'],
    ['not only the pier would be sold', 'The pier will be sold.'],
    ['the clinics in the west would get the pumps', 'The clinics in the east will get the pumps.'],
    ['the desks had been given to the clerks by the mayor', 'The mayor gave the desks to the clerks.'],
    ['the fares had risen to their highest level', 'The fares are at the highest level since May.'],
    ['boats and pumps were not moved for a drill', 'You do not move boats and pumps for a drill.'],
    ['the digging had to stop by five for the pier to open', 'The pier opens if the digging stops by five.'],
    ['the ferry was shut to all but bikes', 'The ferry is closed to all but bikes.'],
    ['the office itself would stay', 'I am withdrawing the clerks, not the office.'],
    ['the first sale had gone wrong', 'There was no second sale, because the first did not go well.'],
  ])('%s does not turn round: %s', (claim, record) => {
    expect(opposed(claim, record)).toBe(false);
  });
});

it.each([
  ['the pier would not be sold', 'The pier will be sold in spring.', true],
  ['the bank would not pay for the pier', 'The pier will be sold in spring.', false],
  ['the pier would be sold', 'We will not sell the pier.', true],
  ['the pier would be painted', 'We will not sell the pier.', false],
  ['the pier would be sold', 'The pier will be sold in spring.', true],
])('%s and %s: what one negates, the other speaks of: %s', (claim, record, expected) => {
  expect(negatesShared(comparedWords(claim), comparedWords(record))).toBe(expected);
});
