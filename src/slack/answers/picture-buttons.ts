import type { Button } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import { button } from '../kit/buttons.ts';
import { type Again, encodeAgain } from './made-from.ts';

/** The action ids of what draws an answer. */
export const PICTURE = 'answer_picture';

/** Under what a party said by day: how much of it, as bars. */
export const courseButton = (again: Again): Button =>
  button('As a picture', `${PICTURE}:course`, encodeAgain({ ...again, page: 0 }));

/** Under a timeline: the same to look at. */
export const pictureButtons = ({ frame, items }: Answer, again: Again): Button[] =>
  frame.act === 'timeline' && items.length > 0
    ? [
        button('As a picture', `${PICTURE}:timeline`, encodeAgain({ ...again, page: 0 })),
        button('Chart by party', `${PICTURE}:chart`, encodeAgain({ ...again, page: 0 })),
      ]
    : [];
