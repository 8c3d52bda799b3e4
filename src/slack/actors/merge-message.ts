import type { Button, MrkdwnElement } from '@slack/types';
import type { MergePreview } from '../../curate/actors.ts';
import { clip } from '../../recall/clip.ts';
import { capital } from '../../recall/say-date.ts';
import type { Actor } from '../../record/actor.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { UNDO, undoBlock } from '../undo/undo-block.ts';

export const MERGE = 'merge';

/** Both actors, what a merge would come to, and the button that does it. */
export function mergeMessage({ from, into, joined, gained, ...named }: MergePreview): Message {
  const head = `${capital(nameOf(from))} would become ${nameOf(joined)}.`;
  const facts = [
    `${sayNamed(named)} would name ${joined.ref}`,
    gained.length === 0 ? 'no new names' : `new names: ${some(gained)}`,
    ...(joined.roles.length === 0
      ? []
      : [`offices then: ${clip([...new Set(joined.roles.map(({ title }) => title))].join(', '), 300)}`]),
  ];
  const warnings = againstMerging(from, joined);
  const value = JSON.stringify({ from: from.ref, into: joined.ref });
  return {
    blocks: [
      section(`*${plain(head)}*`),
      { type: 'section', fields: [sideOf(from, 'goes'), sideOf(into, 'stays')] },
      section(facts.map((fact) => `• ${plain(capital(fact))}`).join('\n')),
      ...(warnings.length === 0 ? [] : [section(`:warning: ${plain(warnings.join('; '))}`)]),
      {
        type: 'actions',
        elements: [{ ...button('Merge', 'do', value), style: 'primary' }, button('Cancel', 'cancel', value)],
      },
      context(['Nothing is done until you press *Merge*; *Undo* takes it back.']),
    ],
    text: plain(`${head} ${[...facts, ...warnings].join('; ')}. Nothing is done until you press Merge.`),
  };
}

/** Names in a list, as many as are read at a glance. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, OTHERS).map((name) => clip(name, 80));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Other names of one of two that are shown. */
const OTHERS = 4;

/** One of the two as it is now. */
function sideOf({ ref, name, kind, aliases, roles }: Actor, becomes: 'goes' | 'stays'): MrkdwnElement {
  const lines = [
    `*${ref} ${becomes}*`,
    `${plain(clip(capital(name), 120))}, ${kind}`,
    ...roles.slice(-2).map(({ title }) => plain(clip(title, 120))),
    ...(aliases.length === 0 ? [] : [`_also_ ${plain(some(aliases.map(({ text }) => text)))}`]),
  ];
  return { type: 'mrkdwn', text: lines.join('\n') };
}

/** That it was done; `undo` is what its *Undo* carries. */
export const mergedMessage = (from: string, into: Actor, undo: string | null): Message => {
  const text = `${from} is now ${plain(into.name)} (${into.ref}), with all that named it.`;
  return { blocks: [undoBlock(text, UNDO, undo)], text };
};

const A_KIND: Record<Actor['kind'], string> = {
  person: 'a person',
  state: 'a state',
  organisation: 'an organisation',
};

/** What speaks for their being two. */
const againstMerging = (from: Actor, into: Actor): string[] => [
  ...(from.wikidata !== null && into.wikidata !== null && from.wikidata !== into.wikidata
    ? [`Wikidata lists them separately: ${from.wikidata} and ${into.wikidata}`]
    : []),
  ...(from.kind === into.kind ? [] : [`one is ${A_KIND[from.kind]}, the other ${A_KIND[into.kind]}`]),
];

const nameOf = ({ ref, name, kind }: Actor): string => `${name} (${ref}, ${kind})`;

const count = (n: number, what: string): string[] => (n === 0 ? [] : [`${n} ${what}${n === 1 ? '' : 's'}`]);

function sayNamed({
  statements,
  developments,
  candidates,
}: Pick<MergePreview, 'statements' | 'developments' | 'candidates'>): string {
  const named = [
    ...count(statements, 'statement'),
    ...count(developments, 'development'),
    ...count(candidates, 'candidate'),
  ];
  return named.join(', ') || 'nothing more';
}

const button = (text: string, name: string, value: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id: `${MERGE}:${name}`,
  value,
});
