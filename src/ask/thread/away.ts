const PART = '(?:day|morning|afternoon|evening|night)';
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const BEHIND = '(?: (?:that|it|this))?(?= *[?.!]*$)';

/** How far from the day of what was shown a turn asks: *the evening before*, *the next day*, *two days later*, *a week earlier*. */
export const AWAY = new RegExp(
  `\\b(?:on )?(?:the ${PART} (?:after|before)|(?:the )?(?:next|following|previous|prior) ${PART}|` +
    `(?:an?|\\d{1,2}|${NUMBERS.join('|')}) (?:days?|weeks?) (?:later|after(?:wards)?|earlier|before|prior|previously|on))${BEHIND}`,
  'i',
);

/** So many days; fewer than none for those that come before. */
export function daysAway(words: string): number {
  const [, many = '', unit = 'day'] = /^(?:on )?(\w+) (day|week)s?\b/i.exec(words) ?? [];
  const number = NUMBERS.indexOf(many.toLowerCase());
  const days = (number > 0 ? number : Number(many) || 1) * (unit.toLowerCase() === 'week' ? 7 : 1);
  return /\b(?:before|previous|previously|prior|earlier)\b/i.test(words) ? -days : days;
}
