import { expect, it } from 'vitest';
import { checkDraft, openRecord } from '../../src/check/check.ts';
import { inventedRecord } from '../support/checked.ts';

const ROWS: [draft: string, verdict: string, words: string][] = [
  [
    'Hamid Sørensen promised to see to the ship. His view was that repairs would take three weeks once it was here.',
    'verbatim',
    'repairs would take three weeks once it was here',
  ],
  [
    'The list, Greta Lindholm said on Tuesday, has 312 names that were added.',
    'shortened',
    'The list, Greta Lindholm said on Tuesday, has 312 names that were added',
  ],
  [
    'As for the north, measured in tents, Farid Amrani said “The tents are up, the stoves are cold.”',
    'altered',
    'The tents are up, the stoves are cold.',
  ],
  [
    'Despite the cold, Hamid Sørensen said, nobody worked.',
    'not on the record',
    'Despite the cold, Hamid Sørensen said, nobody worked',
  ],
  [
    'Eleni Papas denied that rationing had ever been discussed in the cabinet.',
    'verbatim',
    'rationing had ever been discussed in the cabinet',
  ],
  [
    '“The cable was cut;” Hamid Sørensen said, “not worn, and we know the hour.”',
    'verbatim',
    'The cable was cut;” Hamid Sørensen said, “not worn, and we know the hour.',
  ],
  [
    'The observers’ chief, Jonas Weld, came late. Asked about prisoners, the chief negotiator said: “Both sides have given us names.”',
    'shortened',
    'Both sides have given us names.',
  ],
  [
    '- Farid Amrani, on Sunday: measles had broken out in the northern camp',
    'retracted',
    'measles had broken out in the northern camp',
  ],
  [
    'Corina Valdez vowed to refuse landing rights to any carrier under sanctions.',
    'shortened',
    'refuse landing rights to any carrier under sanctions',
  ],
  [
    'According to Greta Lindholm, 312 names had been added to the list on Tuesday.',
    'verbatim',
    '312 names had been added to the list on Tuesday',
  ],
  [
    'The front had moved by less than ten kilometres in a fortnight, military analyst Jonas Weld said on 15 March.',
    'retracted',
    'The front had moved by less than ten kilometres in a fortnight',
  ],
  [
    'Katya Belmonte complained no visit to the prisoners had been allowed since 3 March.',
    'shortened',
    'no visit to the prisoners had been allowed since 3 March',
  ],
];

it.each(ROWS)('%s', async (draft, verdict, words) => {
  const record = await openRecord(await inventedRecord());
  const found = checkDraft(draft, record, '2022-03-18');
  expect(found.map((one) => [one.verdict, one.text])).toEqual([[verdict, words]]);
});

it.each([
  'The papers have taken to calling her “the Lighthouse”.',
  'Did Greta Lindholm agree? Her spokeswoman says she did not.',
  'Asked if they had obeyed, Greta Lindholm said nothing.',
  'Farid Amrani vowed to stay.',
  'Jonas Weld: a life in three maps',
  'On Sunday, for once, Jonas Weld agreed.',
])('reports nothing of: %s', async (draft) => {
  const record = await openRecord(await inventedRecord());
  expect(checkDraft(draft, record, '2022-03-18').map(({ text }) => text)).toEqual([]);
});
