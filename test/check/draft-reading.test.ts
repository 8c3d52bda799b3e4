import { expect, it } from 'vitest';
import { checkDraft, openRecord } from '../../src/check/check.ts';
import { inventedRecord } from '../support/checked.ts';

const ROWS: [draft: string, verdict: string, words: string][] = [
  [
    'Corina Valdez said that Ostmark’s airspace was closed to military flights; it stayed open to ambulances.',
    'verbatim',
    'Ostmark’s airspace was closed to military flights; it stayed open to ambulances',
  ],
  [
    'Corina Valdez said that Ostmark’s airspace was closed to military flights; the tower was being painted.',
    'shortened',
    'Ostmark’s airspace was closed to military flights',
  ],
  [
    '> “Both sides have given us names, and neither list is complete,” Katya Belmonte said.',
    'verbatim',
    'Both sides have given us names, and neither list is complete,',
  ],
  [
    'Jonas Weld, asked whether “peace” was near, said: “I do not expect a ceasefire this month, though I would love to be wrong.”',
    'verbatim',
    'I do not expect a ceasefire this month, though I would love to be wrong.',
  ],
  [
    'Line of the week: “Armies that talk about harvests are thinking about autumn” (Jonas Weld)',
    'verbatim',
    'Armies that talk about harvests are thinking about autumn',
  ],
  [
    'Greta Lindholm, who has known him since school, calls the treaty “our hot-water bottle”.',
    'not on the record',
    'our hot-water bottle',
  ],
  [
    '“Nobody at this table has proposed to lift the sanctions, & I would not vote for it!!!” Greta Lindholm wrote.',
    'verbatim',
    'Nobody at this table has proposed to lift the sanctions, & I would not vote for it!!!',
  ],
  [
    'Leopold Nkemi said that his government would vote in favour if the humanitarian clause went in.',
    'verbatim',
    'his government would vote in favour if the humanitarian clause went in',
  ],
  [
    'Eleni Papas denied, too, that rationing had ever been discussed in the cabinet.',
    'verbatim',
    'rationing had ever been discussed in the cabinet',
  ],
  [
    'Eleni Papas denied on 11 March that rationing had ever been discussed in the cabinet.',
    'verbatim',
    'rationing had ever been discussed in the cabinet',
  ],
  [
    'Bertil Osei pointed out that the second corridor had been agreed but not yet signed.',
    'verbatim',
    'the second corridor had been agreed but not yet signed',
  ],
  [
    'Dietmar Kovic said that a ballot box in a barracks was “a piece of furniture”.',
    'verbatim',
    'a ballot box in a barracks was “a piece of furniture”',
  ],
  [
    'Dietmar Kovic said that a ballot box in a barracks was “a piece of the furniture”.',
    'altered',
    'a ballot box in a barracks was “a piece of the furniture”',
  ],
  [
    'On 2 March Leopold Nkemi said “We abstained because the text was weak, not because the cause is”, a week after he had left the hall.',
    'verbatim',
    'We abstained because the text was weak, not because the cause is',
  ],
  [
    '“We knead by night, all of us,” said a miller in the lane.',
    'not on the record',
    'We knead by night, all of us,',
  ],
  [
    '“The cable,” Hamid Sørensen of the port ruled on 5 March, “was cut, not worn, and we know the hour.”',
    'verbatim',
    'The cable,” Hamid Sørensen of the port ruled on 5 March, “was cut, not worn, and we know the hour.',
  ],
  [
    '| Day | Who | Said |\n| --- | --- | --- |\n| 2 March | Leopold Nkemi, envoy | “The soup was cold, and so were we.” |\n',
    'not on the record',
    'The soup was cold, and so were we.',
  ],
  [
    'Bertil Osei told the desk that the second corridor had been agreed but not yet signed - is that all?',
    'verbatim',
    'the second corridor had been agreed but not yet signed',
  ],
  [
    'According to Bertil Osei, who runs the convoys, the second corridor had been agreed but not yet signed.',
    'verbatim',
    'the second corridor had been agreed but not yet signed',
  ],
  [
    'Rationing had never been discussed in the cabinet, its spokeswoman, Eleni Papas, said on 11 March.',
    'verbatim',
    'Rationing had never been discussed in the cabinet',
  ],
  [
    '**09:15** Ostmark would refuse landing rights to any carrier under sanctions, Corina Valdez said on 3 March.',
    'verbatim',
    'Ostmark would refuse landing rights to any carrier under sanctions',
  ],
  [
    'Corina Valdez told reporters that Ostmark would refuse landing rights to any carrier “under sanctions”.',
    'verbatim',
    'Ostmark would refuse landing rights to any carrier “under sanctions”',
  ],
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

it('what the one who asks says that the other has said is a claim', async () => {
  const record = await openRecord(await inventedRecord());
  const draft =
    '# A talk with Bertil Osei\n\n**Q: You told us on 12 March that the second corridor had been agreed but not yet signed.**\n\nA: Yes.\n';
  expect(checkDraft(draft, record, '2022-03-18').map(({ verdict, text }) => [verdict, text])).toEqual([
    ['verbatim', 'the second corridor had been agreed but not yet signed'],
    ['not on the record', 'Yes.'],
  ]);
});

it('does not take for one quotation what somebody else goes on with', async () => {
  const record = await openRecord(await inventedRecord());
  const draft =
    '“A ballot box in a barracks is a piece of furniture,” Dietmar Kovic said, and the hall agreed. “We vote anyway, all of us,” an old man on the stairs told us.';
  expect(checkDraft(draft, record, '2022-03-18').map(({ verdict, text }) => [verdict, text])).toEqual([
    ['verbatim', 'A ballot box in a barracks is a piece of furniture,'],
    ['not on the record', 'We vote anyway, all of us,'],
  ]);
});

it.each([
  'When Dietmar Kovic announced the count of the votes on Monday, the hall was full.',
  'They meet in the hall called “Lapland”. The road that drivers call “Long Lane” is shut.',
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
