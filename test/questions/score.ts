import { z } from 'zod';

/** A question and what a right answer holds, one line of a question file. */
export const QuestionLine = z.strictObject({
  q: z.string(),
  now: z.iso.datetime().optional(),
  expect: z.strictObject({
    onRecord: z.boolean(),
    speaker: z.string().optional(),
    /** Alternatives as in a regular expression, in any case. */
    text: z.string().optional(),
    date: z.string().optional(),
    intent: z.string().optional(),
    /** True when one of the first three answers may be the right one, and not only the first. */
    any: z.boolean().optional(),
  }),
});
export type QuestionLine = z.infer<typeof QuestionLine>;

/** What `ask --jsonl` writes, as far as a score looks at it. */
export interface AnswerLine {
  intent: string;
  onRecord: boolean;
  answers: { speaker: string | null; text: string; date: string | null }[];
}

/** Why the answer is wrong, or null when it is right. */
export function fault({ expect }: QuestionLine, answer: AnswerLine): string | null {
  if (answer.onRecord !== expect.onRecord) return `on record: ${answer.onRecord}`;
  if (expect.intent !== undefined && answer.intent !== expect.intent) return `intent: ${answer.intent}`;
  if (!expect.onRecord) return null;
  const looked = answer.answers.slice(0, expect.any ? 3 : 1);
  const holds = looked.some(
    (one) =>
      (expect.speaker === undefined ||
        (one.speaker ?? '').toLowerCase().includes(expect.speaker.toLowerCase())) &&
      (expect.text === undefined || new RegExp(expect.text, 'i').test(one.text)) &&
      (expect.date === undefined || one.date === expect.date),
  );
  const needed = expect.speaker ?? expect.text ?? expect.date;
  return needed === undefined || holds ? null : `first: ${JSON.stringify(looked[0] ?? null)}`;
}

/** The lines of a question file. Throws on a line that is none. */
export const readQuestions = (text: string): QuestionLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => QuestionLine.parse(JSON.parse(line)));
