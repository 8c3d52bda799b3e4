import { SLACK_LIMITS } from './limits.ts';
import { checkLength, isObject, type Json, type Spot } from './spot.ts';

/** Notes what is wrong with an image, as a block or an element; docs.slack.dev/reference/block-kit/blocks/image-block */
export function checkImage(image: Json, spot: Spot): void {
  if (typeof image.alt_text !== 'string') spot.problem('missing required field: alt_text');
  checkLength(image.alt_text, spot.into('alt_text'), SLACK_LIMITS.imageAlt);
  checkLength(image.image_url, spot.into('image_url'), SLACK_LIMITS.url);
  const { image_url, slack_file } = image;
  if (image_url === undefined && slack_file === undefined) spot.problem('missing required field: image_url');
  if (image_url !== undefined && slack_file !== undefined)
    spot.problem('must have image_url or slack_file, not both');
  if (slack_file !== undefined && !isFile(slack_file)) spot.into('slack_file').problem('must have id or url');
}

const isFile = (value: unknown): boolean =>
  isObject(value) && (typeof value.id === 'string') !== (typeof value.url === 'string');
