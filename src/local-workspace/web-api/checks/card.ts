import type { KitBlock } from '../../state/types.ts';
import { ALLOWED, checkElement } from './elements.ts';
import { checkImage } from './image.ts';
import { SLACK_LIMITS } from './limits.ts';
import { checkList, isObject, type Spot } from './spot.ts';
import { checkText } from './text.ts';

const TEXTS = {
  title: SLACK_LIMITS.cardTitle,
  subtitle: SLACK_LIMITS.cardTitle,
  body: SLACK_LIMITS.cardBody,
};

/** docs.slack.dev/reference/block-kit/blocks/card-block */
export function checkCard(card: KitBlock, spot: Spot): void {
  if ([card.hero_image, card.title, card.body, card.actions].every((one) => one === undefined))
    spot.problem('missing required field: hero_image, title, body or actions');
  for (const [name, max] of Object.entries(TEXTS))
    if (card[name] !== undefined) checkText(card[name], spot.into(name), max, 'mrkdwn');
  for (const name of ['hero_image', 'icon'])
    if (card[name] !== undefined) checkCardImage(card[name], spot.into(name));
  if (card.actions !== undefined)
    checkList(card.actions, spot.into('actions'), [1, SLACK_LIMITS.cardActions], (button, at) =>
      checkElement(button, at, ALLOWED.card),
    );
}

function checkCardImage(image: unknown, spot: Spot): void {
  if (!isObject(image) || image.type !== 'image') spot.into('type').problem('must be image');
  else checkImage(image, spot);
}

/** docs.slack.dev/reference/block-kit/blocks/carousel-block */
export function checkCarousel(block: KitBlock, spot: Spot): void {
  checkList(block.elements, spot.into('elements'), [1, SLACK_LIMITS.carouselCards], (card, at) => {
    if (isObject(card) && card.type === 'card') checkCard({ ...card, type: 'card' }, at);
    else at.into('type').problem('must be card');
  });
}
