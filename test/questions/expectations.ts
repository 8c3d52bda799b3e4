import { z } from 'zod';

const Triple = { speaker: z.string().optional(), text: z.string().optional(), date: z.string().optional() };

const Held = z.strictObject({
  onRecord: z.boolean().optional(),
  intent: z.string().optional(),
  ...Triple,
  /** True when one of the first three answers may be the right one, and not only the first. */
  any: z.boolean().optional(),
  all: z.array(z.strictObject(Triple)).optional(),
  /** Every entry that is no actor is of that speaker. */
  only: z.string().optional(),
  none: z.boolean().optional(),
  /** The record does not bear this out. */
  contradicts: z.boolean().optional(),
  confirms: z.boolean().optional(),
  verdict: z.string().optional(),
  total: z.int().optional(),
  /** A regular expression that the text must match. */
  guides: z.string().optional(),
});

/** What a right answer holds: all that is named must, and one of `anyOf`. */
export const Expectation = z.strictObject({ ...Held.shape, anyOf: z.array(Held).optional() });
type Expectation = z.infer<typeof Expectation>;

/** A question, or a turn of a conversation, with what a right answer holds. */
export const CheckLine = z.strictObject({
  class: z.string(),
  q: z.string(),
  now: z.iso.datetime().optional(),
  /** A table that is the whole record of this question. */
  record: z.string().optional(),
  thread: z.string().optional(),
  expect: Expectation,
});

export type CheckLine = z.infer<typeof CheckLine>;

/** What `ask --jsonl` writes, as far as a check looks at it. */
export interface CheckedLine {
  intent: string;
  onRecord: boolean;
  verdict: string | null;
  total: number;
  text: string;
  answers: { kind: string; ref: string; speaker: string | null; text: string; date: string | null }[];
}

type Entry = CheckedLine['answers'][number];

const says = (pattern: string, text: string | null): boolean => new RegExp(pattern, 'i').test(text ?? '');

const holds = (
  { speaker, text, date }: { [K in 'speaker' | 'text' | 'date']?: string | undefined },
  entry: Entry,
): boolean =>
  (speaker === undefined || says(speaker, entry.speaker)) &&
  (text === undefined || says(text, entry.text)) &&
  (date === undefined || (entry.date ?? '').startsWith(date));

/** Why an answer is not what is expected of it; null when it is. */
export function faultOf({ anyOf, ...rest }: Expectation, line: CheckedLine): string | null {
  if (anyOf !== undefined) {
    const faults = anyOf.map((one) => faultOf({ ...rest, ...one }, line));
    return faults.includes(null) ? null : (faults[0] ?? null);
  }
  const { answers } = line;
  const { speaker, text, date } = rest;
  const looked = answers.slice(0, rest.any ? 3 : 1);
  const asked = speaker ?? text ?? date;
  const others = answers.filter((one) => one.kind !== 'actor' && !says(rest.only ?? '', one.speaker));
  const checks: [boolean, string][] = [
    [rest.none === true && answers.length > 0, 'lists entries'],
    [rest.onRecord !== undefined && line.onRecord !== rest.onRecord, `onRecord is ${line.onRecord}`],
    [rest.intent !== undefined && !rest.intent.split('|').includes(line.intent), `intent is ${line.intent}`],
    [
      rest.contradicts === true && line.onRecord && (line.verdict ?? 'confirmed') === 'confirmed',
      'passes for said',
    ],
    [rest.confirms === true && line.verdict !== 'confirmed', `verdict is ${line.verdict}`],
    [
      rest.verdict !== undefined && !rest.verdict.split('|').includes(line.verdict ?? ''),
      `verdict is ${line.verdict}`,
    ],
    [rest.total !== undefined && line.total !== rest.total, `total is ${line.total}`],
    [rest.guides !== undefined && !says(rest.guides, line.text), `says ${line.text.slice(0, 80)}`],
    [
      asked !== undefined && !looked.some((one) => holds(rest, one)),
      `first is ${JSON.stringify(looked[0] ?? null)}`,
    ],
    [
      rest.all?.some((one) => !answers.slice(0, 6).some((entry) => holds(one, entry))) === true,
      'not all are there',
    ],
    [rest.only !== undefined && (answers.length === 0 || others.length > 0), 'others are there too'],
  ];
  return checks.find(([wrong]) => wrong)?.[1] ?? null;
}
