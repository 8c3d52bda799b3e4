/** A story of an outlet that there is none of. */
export interface NewsStory {
  id: string;
  title: string;
  teaser: string;
  paragraphs: readonly string[];
  /** How many hours before the workspace started it came out. */
  hoursAgo: number;
  /** How it reads once its outlet has corrected it, and after how many milliseconds that is. */
  corrected?: { afterMs: number; title: string; teaser: string; paragraphs: readonly string[] };
}

const AGREED = [
  'GENEVA — The two delegations agreed on Tuesday to meet again next week, the mediator Elena Marti said after a long day of talks on security in Europe.',
  '“We have a date and we have an agenda,” Marti told reporters at the lakeside hotel. “What we do not have yet is trust.”',
  'Norland’s Foreign Minister Jonas Brandt said that his country would send observers to the next round.',
  '“We are not at the table, but we will be in the room,” Brandt said.',
];

/** The stories of *Harbour Wire*, whose feed has only teasers; the latest first. */
export const WIRE: readonly NewsStory[] = [
  {
    id: 'next-round',
    title: 'Delegations to meet again next week, mediator says',
    teaser: 'The mediator Elena Marti says that there is a date and an agenda.',
    hoursAgo: 1,
    paragraphs: [
      ...AGREED,
      'A spokesman for the hosts said the hotel had been booked until Friday of next week.',
    ],
    corrected: {
      afterMs: 150_000,
      title: 'Delegations to meet again next week, mediator says (corrected)',
      teaser: 'The mediator Elena Marti says that there is a date. Corrects her second sentence.',
      paragraphs: [
        AGREED[0] ?? '',
        '“We have a date and we have an agenda,” Marti told reporters at the lakeside hotel. “What we do not have yet is an agreement.”',
        ...AGREED.slice(2),
        '“Nobody left the table today, and that is news,” Marti added.',
        'A spokesman for the hosts said the hotel had been booked until Friday of next week.',
      ],
    },
  },
  {
    id: 'deadlines',
    title: 'Norland warns against deadlines for the talks',
    teaser: 'Foreign Minister Jonas Brandt: deadlines have never brought peace.',
    hoursAgo: 5,
    paragraphs: [
      'PORT HALDEN, Norland — Foreign Minister Jonas Brandt warned on Tuesday against setting deadlines for the talks in Geneva.',
      '“Deadlines have never brought anybody peace,” Brandt told parliament. “They only tell the other side how long to wait.”',
      'The opposition leader Ida Sørli rejected that. “Without a deadline these talks will outlive us all,” Sørli said.',
      'Parliament votes on Thursday on sending forty observers to Geneva.',
    ],
  },
  {
    id: 'quota',
    title: 'Herring quota cut by a tenth',
    teaser: 'Fishermen of Port Halden are not pleased.',
    hoursAgo: 9,
    paragraphs: [
      'PORT HALDEN, Norland — The herring quota is cut by a tenth this year, the Fisheries Directorate announced on Tuesday.',
      '“Our boats will lie in the harbour from April,” said Arne Lund, who speaks for the fishermen of Port Halden.',
    ],
  },
];

/** What Norland's Foreign Office publishes, whole in its feed. */
export const FOREIGN_OFFICE: readonly NewsStory[] = [
  {
    id: 'observers',
    title: 'Statement by the Foreign Minister on the talks in Geneva',
    teaser: 'Norland will send observers.',
    hoursAgo: 2,
    paragraphs: [
      'Foreign Minister Jonas Brandt made the following statement in Port Halden on Tuesday.',
      '“Norland welcomes that the talks go on. We will send forty observers to the next round, and we have told both delegations so,” Brandt said.',
      '“Security in Europe cannot be agreed over the heads of those who live in it,” the minister said. “Whoever wants a lasting settlement has to ask the neighbours, too.”',
      'Brandt ruled out that Norland would take part in the talks itself. “We were not invited, and we did not ask,” he said.',
      'State Secretary Kari Lunde told reporters that the observers would report to parliament every Friday. “There will be no secret reports,” Lunde said. “What our people see, everybody will read.”',
      'The observers are led by the former ambassador Olav Moe. They will travel on Sunday, and the first of their reports is to be published a week later. Norland has sent observers to four rounds of talks since the nineties, and has taken part in none of them as a party.',
    ],
  },
  {
    id: 'market',
    title: 'Foreign Minister opens the winter fish market',
    teaser: 'The market is open until Sunday.',
    hoursAgo: 26,
    paragraphs: [
      'Foreign Minister Jonas Brandt opened the winter fish market of Port Halden on Monday, together with the mayor of the town and the band of the fire brigade.',
      '“There is no better soup between here and the Pole,” Brandt said.',
      'The market is open until Sunday. It has been held every winter since 1887, with the exception of three years of war, and it is visited by about ten thousand people from all parts of the country. There are forty stalls this year, among them twelve that smoke their fish on the spot, and a stage on which choirs of the coast sing every evening from six o’clock on. Entrance is free, and children get a cup of soup at the stall of the town.',
      'This year’s market honours the lifeboat crews, who went out two hundred and seven times last year. Their oldest boat can be seen at the pier, and the crews show on Saturday how they take somebody off a wreck. What is given at the gates goes to the families of those who did not come back, as it has every year since the great storm, and the mayor counts it on the last evening before everybody’s eyes.',
    ],
  },
];

/** What *Lake Radio* brings: an agency's story under another address, and an interview of its own. */
export const RADIO: readonly NewsStory[] = [
  {
    id: 'wire-copy',
    title: 'Talks to go on next week',
    teaser: 'There is a date, says the mediator.',
    hoursAgo: 1,
    paragraphs: [
      ...AGREED,
      'A spokesman for the hosts said the hotel had been booked until Friday of next week.',
    ],
  },
  {
    id: 'interview',
    title: 'Mediator: “I count the hours in which nobody shouts”',
    teaser: 'Elena Marti in the morning programme.',
    hoursAgo: 7,
    paragraphs: [
      'The mediator of the talks in Geneva, Elena Marti, told Lake Radio on Tuesday morning that both delegations had softened their tone since the weekend.',
      '“I count the hours in which nobody shouts,” Marti said. “Yesterday there were six of them.”',
      'She denied reports that one of the delegations had threatened to leave. “Nobody has packed a suitcase,” Marti said.',
      'Professor Claire Aubert of the University of the Lake said that the mediator’s patience was not without limits. “She will give them two more rounds, not three,” Aubert told the programme.',
    ],
  },
];
