import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const developmentsIn = (text: string) => extract(text, { published: '2022-01-10', actors }).developments;
const names = (parties: { name: string }[]) => parties.map(({ name }) => name);

describe('measures that are considered', () => {
  it.each<[text: string, measures: string[], actors: string[], recipients: string[]]>([
    [
      'Among the steps under discussion are sanctions on Russia and the expulsion of Russian diplomats.',
      ['Sanctions on Russia (considered)', 'The expulsion of Russian diplomats (considered)'],
      [],
      ['Russia', 'Russia'],
    ],
    [
      'Washington is considering new export controls against Russia, two officials said.',
      ['New export controls against Russia (considered)'],
      ['United States'],
      ['Russia'],
    ],
    [
      'NATO is still weighing whether to deploy more troops in Ukraine.',
      ['To deploy more troops in Ukraine (considered)'],
      ['NATO'],
      [],
    ],
    [
      'A visa ban on Russian officials is on the table.',
      ['A visa ban on Russian officials (considered)'],
      [],
      ['Russia'],
    ],
  ])('%s', (text, measures, by, against) => {
    const found = developmentsIn(text);
    expect(found.map(({ headline }) => headline)).toEqual(measures);
    expect(found.map(({ phase, eventType }) => [phase, eventType])).toEqual(
      measures.map(() => ['considered', 'THREATEN']),
    );
    expect(names(found[0]?.actors ?? [])).toEqual(by);
    expect(found.flatMap(({ recipients }) => names(recipients))).toEqual(against);
    for (const { span } of found) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it.each([
    'Washington is not considering sanctions on Russia.',
    'Sanctions have hurt Russia, which many considered strong.',
    'Biden considers Putin a worthy adversary.',
    'The committee is considering a bill on sanctions procedures for banks.',
    'Russia considered sanctions a provocation.',
    '“We are considering sanctions on Russia,” Biden said.',
    'Washington never considered the withdrawal of its troops.',
  ])('are not found in: %s', (text) => {
    expect(developmentsIn(text).filter(({ phase }) => phase === 'considered')).toEqual([]);
  });
});

it('takes no place from the name of a body', () => {
  const [meeting] = developmentsIn(
    'Russia will meet with the Organization for Security and Cooperation in Europe in Vienna.',
  );
  expect(meeting?.place).toBe('Vienna');
});

describe('developments', () => {
  it.each<[text: string, type: string, phase: string, date: string | null]>([
    [
      'Blinken met with Lavrov in Geneva on Friday, an envoy to Putin said.',
      'CONSULT',
      'occurred',
      '2022-01-07',
    ],
    ['Stoltenberg will visit Ukraine on January 20.', 'CONSULT', 'scheduled', '2022-01-20'],
    ['Russia and the United States signed an accord in June.', 'SUPPORT', 'occurred', '2021-06'],
    ['Russia deployed ten battalions near Ukraine last week.', 'MOBILIZE', 'occurred', null],
    ['Biden phoned Putin on Thursday.', 'CONSULT', 'occurred', '2022-01-06'],
    ['The United States imposed new sanctions on Russia on Wednesday.', 'SANCTION', 'occurred', '2022-01-05'],
  ])('%s', (text, eventType, phase, date) => {
    const [first] = developmentsIn(text);
    expect(first).toMatchObject({ eventType, phase });
    if (date !== null) expect(first?.date).toBe(date);
  });

  it.each([
    'Blinken did not meet Putin in Geneva.',
    'A farmer met his neighbour.',
    'Putin refused to meet Biden.',
    'The two men were met with silence.',
  ])('none in: %s', (text) => {
    expect(developmentsIn(text)).toEqual([]);
  });
});
