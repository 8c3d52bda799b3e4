import type { KnownBlock } from '@slack/types';
import type { Gone } from '../../curate/review-queue.ts';
import { actions, button } from '../kit/buttons.ts';
import { itemBlocks } from '../kit/item-blocks.ts';
import { section } from '../kit/sections.ts';
import { changesBlock, REVIEW } from './card.ts';

/** Longest quotation of such an entry, in UTF-16 units. */
const QUOTE = 500;

/** Published entries whose words their corrected articles have no more: a curator keeps, changes or retracts each. */
export function goneBlocks({ open, items }: Gone): KnownBlock[] {
  if (open === 0) return [];
  const head = `Words of ${open} published ${open === 1 ? 'entry' : 'entries'} are gone from a corrected version of the article`;
  return [
    { type: 'divider' },
    section(`*:warning: ${head}*`),
    ...items.flatMap(({ item, version, publisher }): KnownBlock[] => {
      const ref = item.kind === 'statement' ? item.statement.ref : item.development.ref;
      const value = JSON.stringify({ ref });
      return [
        ...itemBlocks(item, { longest: QUOTE }),
        ...(version === null ? [] : [changesBlock(version, publisher)]),
        ...actions([
          button(`Keep ${ref}`, `${REVIEW}:keep`, value),
          button('Edit…', `${REVIEW}:gone-edit`, value),
          { ...button('Retract…', `${REVIEW}:gone-retract`, value), style: 'danger' },
        ]),
      ];
    }),
  ];
}
