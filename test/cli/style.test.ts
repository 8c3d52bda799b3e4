import { expect, it } from 'vitest';
import { NO_STYLE, type Style, styledAnswer, styledReport } from '../../src/cli/style.ts';

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

it('what marks an entry is coloured, and nothing of its words or its source', () => {
  const line = (facts: string) =>
    `- Ines Ott said: “We wait — denied, via boat” — ${facts}. Source: Kestrel News, 3 May 2022 (S-4).`;
  const styled = (facts: string) => styledAnswer(`x\n${line(facts)}`, MARKED).split('\n')[1];
  expect(styled('denied, said 3 May 2022, inferred from the story, direct quotation, via Tern')).toBe(
    line(
      '<red>denied</red>, said 3 May 2022, <yellow>inferred from the story</yellow>, direct quotation, <yellow>via Tern</yellow>',
    ),
  );
  expect(styled('day not given, partly quoted')).toBe(line('<yellow>day not given</yellow>, partly quoted'));
  expect(styled('said 3 May 2022, direct quotation')).toBe(line('said 3 May 2022, direct quotation'));
});

it('the verdicts on a draft are coloured by what they ask for', () => {
  const report =
    'a.txt: 1 altered\n\nALTERED\n  draft:  YES\n\nNOT ON THE RECORD\n  draft:  no\n\nOn the record:\n  verbatim: verbatim: no (S-1)\n';
  expect(styledReport(report, MARKED).split('\n')).toEqual([
    '<bold>a.txt: 1 altered</bold>',
    '',
    '<red>ALTERED</red>',
    '  draft:  YES',
    '',
    '<yellow>NOT ON THE RECORD</yellow>',
    '  draft:  no',
    '',
    '<bold>On the record:</bold>',
    '  <green>verbatim</green>: verbatim: no (S-1)',
    '',
  ]);
  expect(styledReport(report, NO_STYLE)).toBe(report);
});
