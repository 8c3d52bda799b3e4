import { describe, expect, it } from 'vitest';
import { type CheckableRecord, checkDraft } from '../../src/check/check.ts';
import { type Entry, wordingsOf } from '../../src/check/citable-entries.ts';
import { indexEntries } from '../../src/check/entry-index.ts';
import type { Actor } from '../../src/record/actor.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { spanAt } from '../../src/record/span.ts';
import type { SpeechKind, Statement } from '../../src/record/statement.ts';

const person = (ref: string, name: string): Actor => ({
  ref,
  kind: 'person',
  name,
  anonymous: false,
  aliases: [],
  roles: [],
  represents: null,
  wikidata: null,
});
const LUND = person('A-1', 'Ebba Lund');
const ROSSI = person('A-2', 'Carlo Rossi');

function entry(
  n: number,
  speaker: Actor,
  kind: SpeechKind,
  words: string,
  saidOn: string | null,
  retracted?: string,
): Entry {
  const statement: Statement = {
    ref: `S-${n}`,
    status: retracted === undefined ? 'published' : 'retracted',
    kind,
    polarity: 'said',
    speaker: speaker.ref,
    addressees: [],
    saidOn,
    saidBasis: null,
    eventType: null,
    headline: 'x',
    topics: [],
    citations: [
      {
        source: 'N-1',
        content: [spanAt(words, 0, words.length)],
        attributedTo: null,
        cue: null,
        via: null,
        prefix: '',
        suffix: '',
      },
    ],
  };
  return { statement, speaker, wordings: wordingsOf(statement), sources: [], retracted: retracted ?? null };
}

const RECORD: CheckableRecord = {
  actors: indexActors([LUND, ROSSI]),
  index: indexEntries([
    entry(1, LUND, 'direct', 'The harbour opens on Monday, and the pilots are ready.', '2022-03-04'),
    entry(2, LUND, 'direct', 'We will lower the fees only if the council agrees.', '2022-03-05'),
    entry(3, LUND, 'direct', 'The cranes stand still, but nobody has been dismissed.', '2022-03-06'),
    entry(4, ROSSI, 'direct', 'I have not signed the lease, and I will not sign it.', '2022-03-07'),
    entry(5, ROSSI, 'indirect', 'that the northern pier had been sold for 40 million', null),
    entry(
      6,
      ROSSI,
      'direct',
      'The lighthouse will be painted in April.',
      '2022-03-08',
      'the board withdrew it',
    ),
    entry(7, ROSSI, 'mixed', 'called the audit “a storm in a teacup”', '2022-03-09'),
  ]),
};

describe('the verdict on', () => {
  it.each([
    ['Ebba Lund said: “The harbour opens on Monday, and the pilots are ready.”', 'verbatim'],
    ['“The harbour opens on Monday,” Ebba Lund said.', 'shortened'],
    ['“The pilots are ready,” Ebba Lund said.', 'shortened'],
    ['“The harbour opens on Sunday, and the pilots are ready,” Ebba Lund said.', 'altered'],
    ['“The harbour opens, and the pilots are ready,” Ebba Lund said.', 'altered'],
    ['“The harbour opens … and the pilots are ready,” Ebba Lund said.', 'shortened'],
    ['“We will lower the fees,” Ebba Lund said.', 'altered'],
    ['“We will lower the fees only if the council agrees,” Ebba Lund said on 1 March.', 'wrong day'],
    ['“We will lower the fees only if the council agrees,” Ebba Lund said on 5 March.', 'verbatim'],
    ['“We will lower the fees only if the council agrees,” Ebba Lund said in March.', 'verbatim'],
    ['“The cranes stand still,” Ebba Lund said.', 'altered'],
    ['“Nobody has been dismissed,” Ebba Lund said.', 'shortened'],
    ['“The cranes stand still, and the pilots are ready,” Ebba Lund said.', 'stitched'],
    ['“We will lower the fees only if the council agrees,” Carlo Rossi said.', 'misattributed'],
    ['Carlo Rossi said that he would sign the lease.', 'contradicted'],
    ['“I have signed the lease, and I will not sign it,” Carlo Rossi said.', 'altered'],
    ['Carlo Rossi denied that he had signed the lease.', 'shortened'],
    ['Carlo Rossi denied that his firm had signed the lease.', 'shortened'],
    ['Carlo Rossi said rent at the northern pier had fallen to 3 million.', 'not on the record'],
    ['Carlo Rossi said that the northern pier had been sold for forty million.', 'verbatim'],
    ['Carlo Rossi said that the northern pier had been sold for 14 million.', 'altered'],
    ['Carlo Rossi said that the northern pier had not been sold.', 'contradicted'],
    ['Carlo Rossi said that the lighthouse would be painted in April.', 'retracted'],
    ['Carlo Rossi called the audit “a storm in a teacup”.', 'verbatim'],
    ['Carlo Rossi called the audit “a storm in a bucket”.', 'altered'],
    ['Ebba Lund said that the harbour opened on Monday and the pilots were ready.', 'verbatim'],
    ['Ebba Lund said that the harbour opened on Monday and the pilots were prepared.', 'shortened'],
    ['Ebba Lund said that the pilots were ready and the harbour opened on Tuesday.', 'altered'],
    ['“Bring me the tide tables,” Ebba Lund said.', 'not on the record'],
  ])('%s is: %s', (draft, verdict) => {
    expect(checkDraft(draft, RECORD, '2022-03-10').map((item) => item.verdict)).toEqual([verdict]);
  });

  it.each([
    ['the harbour was going to reopen at the start of the week', 'Ebba Lund', 'S-1', 0.8, 'shortened'],
    ['the quays would start work again soon', 'Ebba Lund', 'S-1', 0.8, 'shortened'],
    ['the quays would start work again soon', 'Ebba Lund', 'S-1', 0.5, 'not on the record'],
    ['the quays would never start work again', 'Ebba Lund', 'S-1', 0.8, 'contradicted'],
    ['someone had paid 14 million for the pier in the north', 'Carlo Rossi', 'S-5', 0.8, 'altered'],
    ['the quays would start work again soon', 'Carlo Rossi', 'S-1', 0.9, 'misattributed'],
    ['the quays would start work again soon', 'Carlo Rossi', 'S-1', 0.6, 'not on the record'],
  ])('a claim in other words: that %s, of %s, beside %s at %d, is %s', (claim, name, ref, score, verdict) => {
    const near = new Map([[claim, [{ ref, score, whole: score }]]]);
    const items = checkDraft(`${name} said that ${claim}.`, RECORD, '2022-03-10', near);
    expect(items.map((item) => item.verdict)).toEqual([verdict]);
  });

  it.each([
    ['Who said “The pilots are ready”? Ebba Lund did.', 'shortened', 'Ebba Lund'],
    ['Who said “The pilots are ready”? Carlo Rossi did.', 'misattributed', 'Carlo Rossi'],
    [
      'Who told the council that the northern pier had been sold for 40 million? Carlo Rossi.',
      'verbatim',
      'Carlo Rossi',
    ],
    [
      'In the view of Carlo Rossi, the northern pier had been sold for 40 million.',
      'verbatim',
      'Carlo Rossi',
    ],
    ['Carlo Rossi thinks the northern pier had been sold for 14 million.', 'altered', 'Carlo Rossi'],
    [
      'Claim: “The harbour opens on Monday, and the pilots are ready.” – Carlo Rossi.',
      'misattributed',
      'Carlo Rossi',
    ],
  ])('%s is: %s', (draft, verdict, speaker) => {
    expect(checkDraft(draft, RECORD, '2022-03-10')).toMatchObject([{ verdict, speaker: { name: speaker } }]);
  });

  it.each([
    'Ebba Lund bought the ship “Harbour Light”.',
    'The so-called “lease war” goes on.',
    'He was known as “the Pilot”.',
    'She is 5\'6" tall and the desk is 30" wide.',
    'Ebba Lund wrote a book, “The Last Crane”.',
    'We asked what they had “lost”.',
    'Carlo Rossi thinks that spring is late this year.',
    'Who knows what Ebba Lund thinks of the weather? Carlo Rossi does.',
  ])('%s reports nothing', (draft) => {
    expect(checkDraft(draft, RECORD, '2022-03-10')).toEqual([]);
  });

  it('a name under a quotation says it, on the day beside the name; a list goes on', () => {
    const signed = '“The harbour opens on Monday, and the pilots are ready.”\n— Ebba Lund, 1 March';
    expect(checkDraft(signed, RECORD, '2022-03-10')).toMatchObject([
      { verdict: 'wrong day', speaker: { name: 'Ebba Lund' }, saidOn: '2022-03-01' },
    ]);
    const listed =
      '- Ebba Lund: “The pilots are ready.”\n- Carlo Rossi said that he would not sign the lease.';
    expect(checkDraft(listed, RECORD, null).map(({ speaker }) => speaker?.name)).toEqual([
      'Ebba Lund',
      'Carlo Rossi',
    ]);
  });

  it('a changed word shows where the draft departs', () => {
    const [item] = checkDraft(
      '“The cranes stand tall, but nobody has been dismissed,” Ebba Lund said.',
      RECORD,
      null,
    );
    expect(item?.difference).toEqual([{ draft: 'tall', record: 'still' }]);
    expect(item?.on[0]).toMatchObject({ ref: 'S-3', saidOn: '2022-03-06' });
  });

  it('a quotation that a cue interrupts, or that goes on in the next paragraph, is one', () => {
    const drafts = [
      '“The harbour opens on Monday,” Ebba Lund said, “and the pilots are ready.”',
      'Ebba Lund said: “The harbour opens on Monday,\n\n“and the pilots are ready.”',
      '> The harbour opens on Monday, and the pilots are ready.\n>\n> — Ebba Lund',
    ];
    for (const draft of drafts)
      expect(checkDraft(draft, RECORD, null).map(({ verdict }) => verdict)).toEqual(['verbatim']);
  });
});
