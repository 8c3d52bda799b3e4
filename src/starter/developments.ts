import type { Development } from '../record/development.ts';
import * as actor from './actor-refs.ts';
import { cited } from './cite.ts';

type Entry = Pick<Development, 'phase' | 'headline' | 'topics' | 'citations'> &
  Partial<Pick<Development, 'eventType' | 'date' | 'place' | 'actors' | 'recipients'>>;

/** “On Monday” starts the “week-long diplomatic marathon”. */
const THAT_WEEK = '2022-01-10/2022-01-16';

const ENTRIES: Entry[] = [
  {
    phase: 'scheduled',
    eventType: 'CONSULT',
    date: '2022-01-10',
    place: 'Geneva',
    actors: [actor.UNITED_STATES, actor.RUSSIA],
    headline: 'The United States and Russia officially begin their dialogue in Geneva',
    topics: ['Geneva talks', 'start of the talks', 'Ukraine', 'security in Europe'],
    citations: [
      cited('The dialogue officially begins on Monday'),
      cited('talks with the United States in Geneva on Ukraine'),
    ],
  },
  {
    phase: 'scheduled',
    eventType: 'CONSULT',
    date: '2022-01-10',
    place: 'Geneva',
    actors: [actor.SHERMAN, actor.RIABKOV],
    headline:
      'Wendy Sherman represents the United States in Geneva; Sergei Riabkov is on Russia’s negotiating team',
    topics: ['delegations', 'who leads the talks', 'negotiators', 'negotiating team'],
    citations: [
      cited('The United States will be represented by Under Secretary Wendy Sherman'),
      cited('Riabkov, who is part of the negotiating team'),
      cited('a regular dialogue led by Sherman and Riabkov'),
    ],
  },
  {
    phase: 'scheduled',
    eventType: 'CONSULT',
    date: '2022-01-09',
    place: 'Geneva',
    actors: [actor.SHERMAN, actor.RIABKOV],
    headline: 'Sherman and Riabkov hold a working dinner on the eve of the Geneva talks',
    topics: ['working dinner', 'Geneva talks'],
    citations: [cited('Sherman will hold a working dinner with Riabkov on Sunday')],
  },
  {
    phase: 'scheduled',
    eventType: 'CONSULT',
    date: THAT_WEEK,
    actors: [actor.RUSSIA, actor.NATO],
    headline: 'Russia meets NATO in the course of the week',
    topics: ['NATO–Russia meeting', 'week of talks', 'diplomatic marathon'],
    citations: [cited('a week-long diplomatic marathon, during which Russia will meet with NATO')],
  },
  {
    phase: 'scheduled',
    eventType: 'CONSULT',
    date: THAT_WEEK,
    actors: [actor.RUSSIA, actor.OSCE],
    headline: 'Russia meets the OSCE in the course of the week',
    topics: ['OSCE meeting', 'week of talks', 'diplomatic marathon'],
    citations: [
      cited(
        'Russia will meet with NATO and also with the Organization for Security and Cooperation in Europe (OSCE)',
      ),
    ],
  },
  {
    phase: 'occurred',
    eventType: 'CONSULT',
    date: '2021-06',
    place: 'Geneva',
    actors: [actor.BIDEN, actor.PUTIN],
    headline: 'Presidents Biden and Putin met in Geneva',
    topics: ['Biden–Putin meeting', 'summit'],
    citations: [cited('In June, Russian President Vladimir Putin met with US President Joe Biden in Geneva')],
  },
  {
    phase: 'occurred',
    eventType: 'AGREE',
    date: '2021-06',
    place: 'Geneva',
    actors: [actor.BIDEN, actor.PUTIN],
    headline: 'Biden and Putin agreed in Geneva on a regular dialogue under Sherman and Riabkov',
    topics: ['regular dialogue', 'agreement of June 2021', 'who leads the dialogue'],
    citations: [cited('they agreed to establish a regular dialogue led by Sherman and Riabkov')],
  },
  {
    phase: 'occurred',
    eventType: 'CONSULT',
    actors: [actor.BIDEN],
    recipients: [actor.PUTIN],
    headline: 'Biden and Putin spoke twice by telephone',
    topics: ['telephone conversations', 'calls between Biden and Putin'],
    citations: [cited('In two telephone conversations, Biden warned Putin')],
  },
  {
    phase: 'considered',
    eventType: 'THREATEN',
    recipients: [actor.RUSSIA, actor.PUTIN],
    headline: 'Sanctions against President Putin’s closest circle are being considered',
    topics: ['sanctions', 'measures under consideration'],
    citations: [
      cited(
        'Among the measures being considered are sanctions against the circle closest to the Russian president',
      ),
    ],
  },
  {
    phase: 'considered',
    eventType: 'THREATEN',
    recipients: [actor.RUSSIA],
    headline: 'Cancelling the Nord Stream 2 gas pipeline to Germany is being considered',
    topics: ['sanctions', 'measures under consideration', 'Nord Stream 2', 'gas', 'Germany'],
    citations: [cited('the cancellation of the controversial Nord Stream 2 gas pipeline to supply Germany')],
  },
  {
    phase: 'considered',
    eventType: 'THREATEN',
    recipients: [actor.RUSSIA],
    headline: 'Cutting Russia off from the financial system is being considered, as a more drastic step',
    topics: ['sanctions', 'measures under consideration', 'financial system', 'banks'],
    citations: [cited('in a more drastic scenario, a blocking of Russia’s ties with the financial system')],
  },
  {
    phase: 'state',
    eventType: 'MOBILIZE',
    actors: [actor.RUSSIA],
    recipients: [actor.UKRAINE],
    place: 'Ukraine’s border',
    headline: 'Russia has stationed tens of thousands of troops on the border with Ukraine',
    topics: ['troops on the border', 'tensions', 'military build-up'],
    citations: [
      cited(
        'Tensions have been mounting since Russia began stationing tens of thousands of troops on the border with Ukraine',
      ),
    ],
  },
  {
    phase: 'occurred',
    eventType: 'CONSULT',
    actors: [actor.BORRELL],
    recipients: [actor.UKRAINE],
    place: 'Ukraine’s border',
    headline: 'The EU’s Josep Borrell visited the Ukrainian border',
    topics: ['visit to the border', 'European involvement'],
    citations: [cited('the head of Brussels diplomacy, Josep Borrell, visited the Ukraine border')],
  },
  {
    phase: 'position',
    actors: [actor.EU],
    recipients: [actor.RUSSIA],
    headline: 'Some members of the European bloc hesitate over tougher sanctions',
    topics: ['sanctions', 'European divisions'],
    citations: [cited('some members of the bloc are reticent about whether to apply tougher sanctions')],
  },
  {
    phase: 'position',
    eventType: 'REQUEST',
    actors: [actor.RUSSIA],
    recipients: [actor.NATO, actor.UKRAINE],
    headline: 'Moscow wants Ukraine never to join NATO',
    topics: ['NATO membership of Ukraine', 'Russia’s demands'],
    citations: [
      cited('For Moscow, one of the key issues is that Ukraine never enters the Atlantic military pact'),
    ],
  },
  {
    phase: 'position',
    eventType: 'REQUEST',
    actors: [actor.RUSSIA],
    recipients: [actor.NATO],
    headline: 'Moscow wants assurances that NATO will not expand towards Russia’s borders',
    topics: ['NATO expansion', 'enlargement', 'security guarantees', 'Russia’s demands'],
    citations: [cited('in exchange for assurances that NATO will no longer expand towards its borders')],
  },
  {
    phase: 'position',
    actors: [actor.RUSSIA],
    headline: 'Moscow is seeking a broader deal on security in Europe',
    topics: ['European security', 'broader deal', 'Russia’s demands'],
    citations: [cited('Moscow is seeking a broader deal on security in Europe')],
  },
  {
    phase: 'position',
    eventType: 'REQUEST',
    actors: [actor.RUSSIA],
    recipients: [actor.NATO],
    headline: 'Russia raises its demands, holding that NATO broke a Cold War agreement by expanding eastward',
    topics: ['NATO expansion', 'Cold War agreement', 'Warsaw Pact', 'Baltic countries', 'Russia’s demands'],
    citations: [
      cited(
        'Russia raises its demands after the breach of the Cold War agreement that NATO would not expand eastward and that many of the countries that made up the Warsaw Pact and the three Baltic countries, which were part of the Soviet Union, be admitted',
      ),
    ],
  },
  {
    phase: 'position',
    eventType: 'REQUEST',
    recipients: [actor.RUSSIA],
    headline: 'The West pushes for the withdrawal of Russian troops',
    topics: ['withdrawal of Russian troops', 'the West'],
    citations: [cited('the West is pushing for the withdrawal of Russian troops')],
  },
  {
    phase: 'position',
    actors: [actor.UNITED_STATES],
    headline:
      'The United States wants to assure its European allies that they will not be left out of the talks',
    topics: ['European allies', 'reassurance'],
    citations: [
      cited(
        'the United States wants to assure its European allies that they will not be sidelined in the talks',
      ),
    ],
  },
  {
    phase: 'position',
    actors: [actor.UKRAINE],
    recipients: [actor.NATO],
    headline: 'Ukraine wants to join NATO',
    topics: ['NATO membership of Ukraine', 'Kyiv'],
    citations: [cited('the Atlantic military pact, which Kiev wants to access')],
  },
  {
    phase: 'background',
    eventType: 'COERCE',
    actors: [actor.RUSSIA],
    recipients: [actor.UKRAINE],
    place: 'Crimea',
    headline: 'Russia annexed Crimea',
    topics: ['annexation', 'Crimean peninsula'],
    citations: [cited('Russia annexed the Crimean peninsula')],
  },
  {
    phase: 'background',
    eventType: 'AID',
    actors: [actor.RUSSIA],
    place: 'eastern Ukraine',
    headline: 'Russia supports rebels in eastern Ukraine',
    topics: ['rebels', 'separatists', 'Donbas'],
    citations: [cited('supports rebels in eastern Ukraine')],
  },
  {
    phase: 'background',
    place: 'eastern Ukraine',
    headline: 'More than 13,000 people have been killed in the conflict in eastern Ukraine',
    topics: ['death toll', 'war dead', 'casualties'],
    citations: [cited('a conflict that has killed more than 13,000 people')],
  },
  {
    phase: 'background',
    eventType: 'COERCE',
    actors: [actor.RUSSIA],
    recipients: [actor.UKRAINE],
    headline: 'Russia has kept up pressure on Ukraine since a revolt overthrew a government close to Moscow',
    topics: ['pressure on Ukraine', 'revolt', 'rapprochement with Europe'],
    citations: [
      cited(
        'Russia maintains strong pressure against Ukraine since a revolt overthrew a government related to Moscow, aligned with the Kremlin’s policy against a rapprochement of Kiev towards Europe',
      ),
    ],
  },
  {
    phase: 'state',
    eventType: 'SUPPORT',
    actors: [actor.RUSSIA],
    recipients: [actor.BELARUS, actor.KAZAKHSTAN],
    headline: 'Russia backs its allies in Belarus and Kazakhstan against riots',
    topics: ['riots', 'Belarus', 'Kazakhstan', 'Russia’s allies'],
    citations: [cited('Russia steps in to back its allies in the face of riots in Belarus and Kazakhstan')],
  },
];

/** What the article reports as happened, planned, wanted or considered. */
export const DEVELOPMENTS: Development[] = ENTRIES.map((entry, i) => ({
  ref: `D-${i + 1}`,
  status: 'published',
  eventType: null,
  date: null,
  place: null,
  actors: [],
  recipients: [],
  ...entry,
}));
