import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import { bold, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

type Group = Answer['groups'][number];

/** Counted groups, one block each: the group, then a line for each party with who spoke most. */
export const groupBlocks = ({ groups }: Pick<Answer, 'groups'>): KnownBlock[] =>
  groups.map((group) => section([bold(headingOf(group)), ...linesOf(group).map(plain)].join('\n')));

/** The same in plain text. */
export const groupText = ({ groups }: Pick<Answer, 'groups'>): string[] =>
  groups.flatMap((group) => [headingOf(group), ...linesOf(group).map((line) => `- ${line}`)]);

const headingOf = ({ label, count }: Group): string =>
  `${label}: ${count === 1 ? 'one statement' : `${count} statements`}`;

const linesOf = ({ parties, more }: Group): string[] => [
  ...parties.map(({ name, count, speakers, more: rest }) => {
    const [only] = speakers;
    if (speakers.length === 1 && only?.name === name) return `${name} ${count}`;
    // Who alone speaks for a party has its number.
    const people = speakers.map((one) => (one.count === count ? one.name : `${one.name} ${one.count}`));
    const said = [...people, ...(rest === 0 ? [] : [`others ${rest}`])].join(', ');
    // Where nobody speaks for a party there is nothing to tell apart.
    return name === null && parties.length === 1 ? said : `${name ?? 'Others'} ${count}: ${said}`;
  }),
  ...(more === 0 ? [] : [`Other parties ${more}`]),
];
