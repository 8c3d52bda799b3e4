import { expect, it } from 'vitest';
import { NO_STYLE, type Style, styledAnswer } from '../../src/cli/style.ts';

const MARKED: Style = (format, text) => `<${format}>${text}</${format}>`;
const ANSWER = 'Where it stands\nWhat was said:\n- Astrid Hellmark said: “We wait:”\n“A list of questions:';

it('the first line and headings of an answer stand out in a terminal, its words do not', () => {
  expect(styledAnswer(ANSWER, MARKED).split('\n')).toEqual([
    '<bold>Where it stands</bold>',
    '<bold>What was said:</bold>',
    '- Astrid Hellmark said: “We wait:”',
    '“A list of questions:',
  ]);
  expect(styledAnswer(ANSWER, NO_STYLE)).toBe(ANSWER);
});
