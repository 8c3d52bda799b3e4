import { describe, expect, it } from 'vitest';
import type { DevelopmentItem } from '../../../src/recall/items.ts';
import type { Phase } from '../../../src/record/development.ts';
import { itemBlocks } from '../../../src/slack/kit/item-blocks.ts';
import { lineOf, lineUnderDay } from '../../../src/slack/kit/item-lines.ts';
import { itemText } from '../../../src/slack/kit/item-text.ts';
import { STARTER } from '../../../src/starter/index.ts';

function itemIn(phase: Phase, date: string | null): DevelopmentItem {
  const [development] = STARTER.developments;
  if (development === undefined) throw new Error('the starter record is empty');
  return {
    kind: 'development',
    development: { ...development, phase, date, place: null, headline: 'The call' },
    actors: [],
    recipients: [],
    sources: [],
    score: 1,
  };
}

describe('how a development stands', () => {
  it.each<[phase: Phase, date: string | null, text: string, line: string, underDay: string]>([
    ['cancelled', '2022-01-11', 'called off 11 January 2022', 'called off 11 January 2022', 'called off'],
    ['cancelled', null, 'called off', 'called off', 'called off'],
    ['scheduled', '2022-01-11', 'scheduled for 11 January 2022', 'scheduled for 11 January 2022', ''],
    ['occurred', '2022-01-11', '11 January 2022', '11 January 2022', ''],
    ['occurred', null, 'date not given', '', ''],
  ])('%s on %s is told in a sentence and in a line', (phase, date, text, line, underDay) => {
    const item = itemIn(phase, date);
    const facts = (section: ReturnType<typeof lineOf>) =>
      section.elements.map((part) => ('text' in part ? part.text : '')).join('');
    expect(itemText(item)).toContain(`The call (${text}).`);
    expect(facts(lineOf(item))).toBe(line === '' ? 'The call' : `The call\n${line}`);
    expect(facts(lineUnderDay(item))).toBe(underDay === '' ? 'The call' : `The call\n${underDay}`);
  });

  it('says of a card that something was called off', () => {
    expect(JSON.stringify(itemBlocks(itemIn('cancelled', null)))).toContain('called off');
  });
});
