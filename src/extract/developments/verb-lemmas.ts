import { FRAMES } from './event-verbs.ts';
import { formsOf, type VerbForm } from './verb-forms.ts';
import {
  APPOINTED,
  ASPECT,
  BINDING,
  CALL_OFF,
  CALLED,
  DECIDING,
  FALL_THROUGH,
  FROM_PLANS,
  MOVED,
  OCCUR,
  PLANNING,
  TAKE_EFFECT,
} from './verbs-of-happening.ts';

const PHRASAL = [
  'spend',
  ...OCCUR,
  ...TAKE_EFFECT,
  ...CALL_OFF,
  ...FALL_THROUGH,
  ...FROM_PLANS,
  ...APPOINTED,
  ...MOVED,
  ...PLANNING,
  ...ASPECT,
  ...DECIDING,
  ...BINDING,
  ...CALLED,
  ...FRAMES.flatMap(({ verbs }) => verbs.split(/\s+/)),
];

/** What follows a verb to make it another: *hand* + *over*, *take* + *place*; longest first. */
const TAILS = new Map<string, string[][]>();
const FORMS = new Map<string, { lemma: string; form: VerbForm }[]>();
for (const verb of new Set(PHRASAL)) {
  const [lemma = '', ...tail] = verb.split('_');
  if (tail.length > 0)
    TAILS.set(
      lemma,
      [...(TAILS.get(lemma) ?? []), tail].sort((a, b) => b.length - a.length),
    );
  for (const [word, form] of formsOf(lemma)) {
    const known = FORMS.get(word) ?? [];
    if (!known.some((one) => one.lemma === lemma && one.form === form))
      FORMS.set(word, [...known, { lemma, form }]);
  }
}

/** The event verbs that `word`, in small letters, is a form of. */
export const eventVerbs = (word: string): readonly { lemma: string; form: VerbForm }[] =>
  FORMS.get(word) ?? [];

/** The particles that can follow `lemma`, longest first. */
export const tailsOf = (lemma: string): readonly string[][] => TAILS.get(lemma) ?? [];
