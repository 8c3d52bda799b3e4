import { describe, expect, it } from 'vitest';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { tokenize } from '../../src/words/tokens.ts';

const index = indexActors(ACTORS);
const name = (ref: string) => index.get(ref)?.name;

describe('names of actors', () => {
  it.each([
    ['Riabkov', 'Sergei Riabkov'],
    ['Sergey Ryabkov', 'Sergei Riabkov'],
    ['Рябков', 'Sergei Riabkov'],
    ['the Deputy Foreign Minister', 'Sergei Riabkov'],
    ['Mr Blinken', 'Antony Blinken'],
    ['the head of US diplomacy', 'Antony Blinken'],
    ['US Secretary of State', 'Antony Blinken'],
    ['NATO chief', 'Jens Stoltenberg'],
    ['Столтенберг', 'Jens Stoltenberg'],
    ['Stoltenburg', 'Jens Stoltenberg'],
    ['the Kremlin', 'Russia'],
    ['Kiev', 'Ukraine'],
    ['Київ', 'Ukraine'],
    ['U.S.', 'United States'],
    ['OTAN', 'NATO'],
    ['OSCE', 'Organization for Security and Cooperation in Europe'],
    ['head of Brussels diplomacy', 'Josep Borrell'],
  ])('%s is %s', (text, actor) => {
    expect(index.resolve(text).map(name)).toEqual([actor]);
  });

  it.each([
    'Lavrov',
    'us',
    'Zelensky',
    'the foreign minister',
    'putting',
    'blink',
    '',
    '🕊️',
    'Russian foreign minister',
  ])('%j is nobody', (text) => {
    expect(index.resolve(text)).toEqual([]);
  });

  it('gives both that a shared metonym can mean', () => {
    expect(index.resolve('Brussels').map(name)).toEqual(['NATO', 'European Union']);
  });

  it('finds the longest name in a text', () => {
    const tokens = tokenize('The US Secretary of State met the Russians in Kyiv');
    expect(index.mentions(tokens).map(({ actors }) => name(actors[0] ?? ''))).toEqual([
      'Antony Blinken',
      'Russia',
      'Ukraine',
    ]);
  });

  it('takes the wording of an office for whoever held it on the day, and for no name', () => {
    const on = (day: string) =>
      index.mentions(tokenize('The US president'), { on: day }).map(({ actors }) => actors);
    expect(on('2022-01-10').flat().map(name)).toEqual(['Joe Biden']);
    expect(on('2025-11-20')).toEqual([['A-2']]);
    expect(index.exactly('US President')).toEqual([]);
    expect(index.exactly('Joseph Biden').map(name)).toEqual(['Joe Biden']);
  });
});
