import type { Statement } from '../record/statement.ts';
import * as actor from './actor-refs.ts';
import { cited } from './cite.ts';

type Entry = Omit<Statement, 'ref' | 'status' | 'polarity' | 'saidBasis' | 'addressees' | 'eventType'> &
  Partial<Pick<Statement, 'addressees' | 'eventType'>>;

const ENTRIES: Entry[] = [
  {
    kind: 'mixed',
    speaker: actor.RUSSIA,
    saidOn: '2022-01-09',
    eventType: 'REJECT',
    headline: 'Russia rules out concessions before the Geneva talks with the United States',
    topics: ['concessions', 'Geneva talks'],
    citations: [cited('ruled out any “concessions”', { by: 'Russia', cue: 'ruled out' })],
  },
  {
    kind: 'mixed',
    speaker: actor.RIABKOV,
    saidOn: '2022-01-09',
    headline: 'The Kremlin is let down by what it hears from the United States and NATO',
    topics: ['signals from Washington and Brussels', 'disappointment'],
    citations: [
      cited('that the Kremlin is “disappointed” by the signals coming from both Washington and Brussels', {
        by: 'The Deputy Foreign Minister, Sergei Riabkov',
        cue: 'declared',
      }),
    ],
  },
  {
    kind: 'direct',
    speaker: actor.RIABKOV,
    addressees: [actor.RUSSIAN_AGENCIES],
    saidOn: '2022-01-09',
    eventType: 'REJECT',
    headline: 'Russia’s negotiator excludes any concession in the talks',
    topics: ['concessions'],
    citations: [
      cited('“We will not accept any concessions. It is totally ruled out,”', {
        by: 'Riabkov',
        cue: 'told',
      }),
    ],
  },
  {
    kind: 'mixed',
    speaker: actor.BLINKEN,
    saidOn: null,
    headline:
      'The talks can hardly advance under a Russian threat to Ukraine; many of Moscow’s demands are dismissed',
    topics: ['dialogue', 'Russian threat', 'Moscow’s demands'],
    citations: [
      cited(
        'that it will be difficult for the dialogue to progress as long as Russia has “a gun pointed at Ukraine’s head.”',
        {
          by: 'The head of US diplomacy, Antony Blinken',
          cue: 'warning',
        },
      ),
    ],
  },
  {
    kind: 'direct',
    speaker: actor.BLINKEN,
    saidOn: '2022-01-07',
    eventType: 'THREATEN',
    headline:
      'The United States would answer new Russian aggression with force of measures, and prefers diplomacy',
    topics: ['Russian aggression', 'diplomatic solution', 'response'],
    citations: [
      cited(
        '“We are ready to respond strongly to a new Russian aggression. But a diplomatic solution is still possible, and preferable, if Russia chooses it,”',
        { by: 'Blinken', cue: 'said' },
      ),
    ],
  },
  {
    kind: 'indirect',
    speaker: actor.BIDEN,
    addressees: [actor.PUTIN],
    saidOn: null,
    eventType: 'THREATEN',
    headline: 'Biden threatens Putin with consequences should Russia invade Ukraine',
    topics: ['invasion of Ukraine', 'consequences', 'telephone calls'],
    citations: [
      cited('that if he invades Ukraine the consequences will be harsh', {
        by: 'Biden',
        cue: 'warned',
      }),
    ],
  },
  {
    kind: 'indirect',
    speaker: actor.SENIOR_US_OFFICIAL,
    saidOn: null,
    eventType: 'THREATEN',
    headline: 'A Russian attack would bring more US troops to NATO’s eastern members',
    topics: ['Russian attack', 'US troops', 'Poland', 'Baltic countries', 'reinforcement'],
    citations: [
      cited(
        'that if a Moscow raid is made, Washington will send a larger contingent to NATO countries along the Russian border, such as Poland and the Baltic countries',
        { by: 'A senior US official who spoke on condition of anonymity', cue: 'warned' },
      ),
    ],
  },
  {
    kind: 'indirect',
    speaker: actor.STOLTENBERG,
    saidOn: '2022-01-07',
    headline: 'NATO still sees a danger that Russia invades',
    topics: ['risk of invasion'],
    citations: [
      cited('that the real risk of a Russian invasion remains', {
        by: 'NATO Secretary General Jens Stoltenberg',
        cue: 'warned',
      }),
    ],
  },
  {
    kind: 'indirect',
    speaker: actor.STATE_DEPARTMENT,
    saidOn: null,
    headline: 'The two negotiators dine together on the eve of the talks',
    topics: ['working dinner', 'Geneva talks'],
    citations: [
      cited('Sherman will hold a working dinner with Riabkov on Sunday', {
        by: 'the State Department',
        cue: 'said',
      }),
    ],
  },
  {
    kind: 'indirect',
    speaker: actor.UNITED_STATES,
    saidOn: null,
    eventType: 'REJECT',
    headline: 'The United States cannot agree to many of the Russian proposals',
    topics: ['Moscow’s proposals'],
    citations: [
      cited('that many of Moscow’s proposals are inadmissible', { by: 'Washington', cue: 'warned' }),
    ],
  },
  {
    kind: 'indirect',
    speaker: actor.RUSSIA,
    saidOn: null,
    headline: 'Russia expects results that can be touched from the talks',
    topics: ['progress in the talks'],
    citations: [cited('it wants concrete progress in the talks', { by: 'Moscow', cue: 'insists' })],
  },
];

/** The eleven statements that the article reports. */
export const STATEMENTS: Statement[] = ENTRIES.map((entry, i) => ({
  ref: `S-${i + 1}`,
  status: 'published',
  polarity: 'said',
  saidBasis: entry.saidOn === null ? null : 'stated',
  addressees: [],
  eventType: null,
  ...entry,
}));
