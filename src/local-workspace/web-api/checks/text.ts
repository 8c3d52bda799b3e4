import { checkLength, isObject, type Spot } from './spot.ts';

type Kind = 'plain' | 'mrkdwn' | 'any';

const KINDS: Record<Kind, readonly string[]> = {
  plain: ['plain_text'],
  mrkdwn: ['mrkdwn'],
  any: ['plain_text', 'mrkdwn'],
};

/** Notes what is wrong with a text object; docs.slack.dev/reference/block-kit/composition-objects/text-object. */
export function checkText(value: unknown, spot: Spot, max: number, kind: Kind = 'any'): void {
  if (!isObject(value)) {
    spot.problem('must be a text object');
    return;
  }
  const { type, text } = value;
  if (!KINDS[kind].includes(String(type))) spot.into('type').problem(`must be ${KINDS[kind].join(' or ')}`);
  if (typeof text !== 'string') {
    spot.problem('missing required field: text');
    return;
  }
  if (text.length === 0) spot.into('text').problem('must be more than 0 characters');
  checkLength(text, spot.into('text'), max);
}

/** The same for one that may be absent. */
export function checkOptionalText(value: unknown, spot: Spot, max: number, kind: Kind = 'plain'): void {
  if (value !== undefined) checkText(value, spot, max, kind);
}
