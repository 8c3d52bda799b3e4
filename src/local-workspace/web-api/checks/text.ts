import { checkLength, isObject, type Spot } from './spot.ts';

/** Notes what is wrong with a text object; docs.slack.dev/reference/block-kit/composition-objects/text-object. */
export function checkText(value: unknown, spot: Spot, max: number, kind: 'plain' | 'any' = 'any'): void {
  if (!isObject(value)) {
    spot.problem('must be a text object');
    return;
  }
  const { type, text } = value;
  if (type !== 'plain_text' && (kind === 'plain' || type !== 'mrkdwn'))
    spot.into('type').problem(kind === 'plain' ? 'must be plain_text' : 'must be plain_text or mrkdwn');
  if (typeof text !== 'string') {
    spot.problem('missing required field: text');
    return;
  }
  if (text.length === 0) spot.into('text').problem('must be more than 0 characters');
  checkLength(text, spot.into('text'), max);
}

/** The same for one that may be absent. */
export function checkOptionalText(
  value: unknown,
  spot: Spot,
  max: number,
  kind: 'plain' | 'any' = 'plain',
): void {
  if (value !== undefined) checkText(value, spot, max, kind);
}
