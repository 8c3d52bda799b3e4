import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import { bold, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

type Group = Answer['groups'][number];

/** Counted groups, a line each with the parties that spoke most; of a single one, a line for each party with who spoke most. */
export function groupBlocks({ groups }: Pick<Answer, 'groups'>): KnownBlock[] {
  const [only, second] = groups;
  if (only === undefined) return [];
  const lines =
    second === undefined
      ? [bold(headingOf(only)), ...linesOf(only).map(plain)]
      : groups.map(({ label, count, ...rest }) => `${bold(label)}: ${plain(`${count}${partiesOf(rest)}`)}`);
  return [section(lines.join('\n'))];
}

/** * (Russia 210, United States 150, others 354)*; empty where nobody speaks for a party. */
function partiesOf({ parties, more }: Pick<Group, 'parties' | 'more'>): string {
  const named = parties.filter(({ name }) => name !== null);
  const others = parties.reduce((all, { name, count }) => all + (name === null ? count : 0), more);
  if (named.length === 0) return '';
  const said = named.map(({ name, count }) => `${name} ${count}`);
  return ` (${[...said, ...(others === 0 ? [] : [`others ${others}`])].join(', ')})`;
}

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
