import { expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

it.each([
  ['did Russia and NATO meet in Brussels?', 'not on record', 'D-4'],
  ['has Nord Stream 2 been cancelled?', 'not on record', 'D-10'],
  ['did Biden and Putin meet in Geneva?', 'confirmed', 'D-6'],
  ['will Russia meet NATO this week?', 'confirmed', 'D-4'],
  ['did Biden warn Putin?', 'confirmed', 'S-6'],
  ['did Putin warn Biden?', 'not on record', null],
  ['did Stoltenberg warn Ukraine?', 'not on record', null],
  ['did Biden praise Putin?', 'not on record', null],
  ['who told Biden that the consequences will be harsh if he invades?', 'contradicted', 'S-6'],
  ['who warned Biden that invading would have harsh consequences?', 'contradicted', 'S-6'],
  ['who told Blinken a diplomatic solution is still possible?', 'not on record', 'S-5'],
  ['who told the State Department that Sherman will hold a working dinner?', 'not on record', 'S-9'],
  ['who told Putin that the consequences will be harsh?', 'confirmed', 'S-6'],
  ['did Stoltenberg say Russia is going to invade?', 'not on record', 'S-8'],
  ['did Stoltenberg say Russia will invade?', 'not on record', 'S-8'],
  ['did Stoltenberg say Russia isn’t going to invade?', 'contradicted', 'S-8'],
  ['did Stoltenberg say there is a risk of invasion?', 'confirmed', 'S-8'],
  ['did Riabkov rule out any compromise?', 'confirmed', 'S-3'],
  ['did Stoltenberg rule out any compromise?', 'misattributed', 'S-1'],
  ['are new sanctions under consideration?', 'confirmed', 'D-9'],
  ['is cutting Russia off from the banks being weighed?', 'confirmed', 'D-11'],
  ['did Biden thank Putin?', 'not on record', null],
  ['is Nord Stream 2 cancelled?', 'not on record', 'D-10'],
  ['is the cancellation of Nord Stream 2 being considered?', 'confirmed', 'D-10'],
  ['did Blinken say a diplomatic solution is still possible?', 'confirmed', 'S-5'],
  ['did Blinken say a military solution is still possible?', 'not on record', null],
  ['did Stoltenberg say the danger of an invasion has passed?', 'contradicted', null],
  ['So Washington has called many of Moscow’s proposals acceptable?', 'contradicted', 'S-10'],
  ['can you confirm that Washington called many of Moscow’s proposals inadmissible?', 'confirmed', 'S-10'],
  [
    'Our desk has Blinken saying a diplomatic solution is still possible. Did he say that?',
    'confirmed',
    'S-5',
  ],
  ['did Stoltenberg say when Russia will invade?', null, null],
  ['did Washington say how many troops it would send?', null, null],
  ['did Biden say Russia will invade Ukraine?', 'not on record', 'S-6'],
  ['did Biden say the consequences will be harsh?', 'confirmed', 'S-6'],
  ['who warned that Ukraine would invade Russia?', 'contradicted', 'S-6'],
  ['who said the consequences of an invasion would be negligible?', 'not on record', 'S-6'],
  ['has Blinken said that a diplomatic solution is off the table?', 'contradicted', 'S-5'],
  ['Hat Blinken gesagt, dass keine diplomatische Lösung möglich ist?', 'not on record', 'S-5'],
  ['Правда ли, что Столтенберг заявил, что риска вторжения нет?', 'not on record', 'S-8'],
  ['Is "We will not accept any concessions" what Riabkov said?', 'confirmed', 'S-3'],
  ['Is "We will accept all concessions" what Riabkov said?', 'contradicted', 'S-3'],
  ['has Ukraine joined NATO?', 'not on record', 'D-21'],
  ['did NATO expand towards Russia’s borders?', 'not on record', null],
  ['is Russia expanding?', 'not on record', null],
  ['is Russia supported by rebels?', 'contradicted', 'D-23'],
  ['does Russia support rebels?', 'confirmed', 'D-23'],
  ['did Washington accept many of Moscow’s proposals?', 'contradicted', 'S-10'],
  ['did Washington not accept many of Moscow’s proposals?', 'confirmed', 'S-10'],
  ['who accepted many of Moscow’s proposals?', 'contradicted', 'S-10'],
  ['Ukraine joined NATO yet?', 'not on record', 'D-21'],
  ['who put a ceasefire on the table?', 'not on record', null],
  ['will Ukraine join NATO?', 'not on record', 'D-21'],
  ['is Ukraine going to join NATO?', 'not on record', 'D-21'],
  ['is Russia withdrawing its troops?', 'not on record', 'D-19'],
  ['will Russia withdraw its troops?', 'not on record', 'D-19'],
  ['is the West pushing for Russian troops to withdraw?', 'confirmed', 'D-19'],
  ['is Moscow seeking a broader deal?', 'confirmed', 'D-17'],
  ['is Biden going to call Putin?', 'not on record', null],
  ['is Biden meeting Putin?', 'not on record', null],
  ['did Blinken prefer force over diplomacy?', 'contradicted', 'S-5'],
  ['did Blinken say he prefers force to a diplomatic solution?', 'contradicted', 'S-5'],
  ['is Sherman going to dine with Riabkov?', 'confirmed', 'D-3'],
  ['does Moscow demand assurances from NATO?', 'confirmed', 'D-16'],
  ['does Moscow want assurances that NATO will expand?', 'contradicted', 'D-16'],
  ['does the US want its allies left out of the talks?', 'contradicted', 'D-20'],
  ['how often did Biden and Putin talk on the phone?', null, 'D-8'],
])(
  'what is planned or thought of has not happened, and a claim is borne out by all of its words: %s',
  async (q, verdict, ref) => {
    const { workspace } = await starterRecord();
    const answer = await ask(workspace, q, moment);
    const [item] = answer.items;
    expect(answer.verdict).toBe(verdict);
    if (ref === null) return;
    expect(
      item?.kind === 'statement'
        ? item.statement.ref
        : item?.kind === 'development'
          ? item.development.ref
          : '',
    ).toBe(ref);
  },
);
