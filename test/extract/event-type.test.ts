import { describe, expect, it } from 'vitest';
import { eventTypeOf } from '../../src/extract/cues/event-type.ts';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);

describe('the event type of a statement', () => {
  it.each([
    ['ruled out', 'any concessions', 'REJECT'],
    ['told', 'We will not accept any concessions', 'REJECT'],
    ['warned', 'that many proposals are inadmissible', 'REJECT'],
    ['demanded', 'that Russia withdraw its troops', 'REQUEST'],
    ['called on', 'Kyiv to keep the agreement', 'REQUEST'],
    ['called for', 'an immediate ceasefire', 'AGREE'],
    ['warned of', 'sanctions', 'THREATEN'],
    ['warned', 'that if he invades the consequences will be harsh', 'THREATEN'],
    ['accused', 'Russia of lying', 'ACCUSE'],
    ['said', 'the talks were useful', null],
    ['warned', 'that the risk remains', null],
    ['refused', 'to comment', null],
  ])('%s %s: %s', (cue, content, type) => {
    expect(eventTypeOf(cue, content)).toBe(type);
  });
});

describe('a development', () => {
  const first = (text: string) => extract(text, { published: '2022-01-10', actors }).developments[0];
  it.each([
    [
      'Putin met with Biden in Geneva in June.',
      { eventType: 'CONSULT', phase: 'occurred', date: '2021-06', place: 'Geneva' },
      ['Vladimir Putin', 'Joe Biden'],
      [],
    ],
    [
      'Sherman will meet Riabkov in Geneva on Thursday.',
      { eventType: 'CONSULT', phase: 'scheduled', date: '2022-01-13' },
      ['Wendy Sherman', 'Sergei Riabkov'],
      [],
    ],
    [
      'Josep Borrell visited Ukraine last Wednesday.',
      { eventType: 'CONSULT', phase: 'occurred', date: '2022-01-05', place: 'Ukraine' },
      ['Josep Borrell'],
      ['Ukraine'],
    ],
    [
      'Russia deployed troops to Belarus on Friday.',
      { eventType: 'MOBILIZE', phase: 'occurred', date: '2022-01-07' },
      ['Russia'],
      ['Belarus'],
    ],
    [
      'The United States imposed new sanctions on Russia on January 6.',
      { eventType: 'SANCTION', date: '2022-01-06' },
      ['United States'],
      ['Russia'],
    ],
    [
      'Russia and Ukraine reached an agreement on Sunday.',
      { eventType: 'AGREE', date: '2022-01-09' },
      ['Russia', 'Ukraine'],
      [],
    ],
  ])('%s', (text, expected, names, recipients) => {
    const found = first(text);
    expect(found).toMatchObject(expected);
    expect(found?.actors.map(({ name }) => name)).toEqual(names);
    expect(found?.recipients.map(({ name }) => name)).toEqual(recipients);
  });

  it.each([
    'Russia did not deploy troops to Belarus.',
    '“Russia deployed troops to Belarus.”',
    'The orchestra met in the hall.',
    'If Russia deployed troops, prices would rise.',
  ])('is not found: %s', (text) => {
    expect(first(text)).toBeUndefined();
  });
});
