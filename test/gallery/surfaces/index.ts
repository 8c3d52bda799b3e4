import type { Play } from '../raise.ts';
import { CURATING } from './curating.ts';
import { DIGESTS } from './digests.ts';
import { FEEDS } from './feeds.ts';
import { FIRST_MINUTES } from './first-minutes.ts';
import { LATER } from './later.ts';
import { READING } from './reading.ts';
import { WRITING } from './writing.ts';

/** The Monday of the starter article. */
const MONDAY = new Date('2022-01-10T12:00:00Z');
/** The day after the last of the invented statements. */
const FRIDAY = new Date('2022-03-18T09:00:00Z');
/** When nothing has been added for long. */
const JUNE = new Date('2022-06-15T09:00:00Z');

export const PLAYS: Play[] = [
  { about: 'first minutes', now: MONDAY, full: false, inOrder: false, surfaces: FIRST_MINUTES },
  { about: 'reading', now: FRIDAY, full: true, inOrder: false, surfaces: READING },
  { about: 'writing', now: FRIDAY, full: true, inOrder: false, surfaces: WRITING },
  { about: 'digests', now: FRIDAY, full: true, inOrder: true, surfaces: DIGESTS },
  { about: 'curating', now: MONDAY, full: false, inOrder: true, surfaces: CURATING },
  { about: 'feeds', now: MONDAY, full: false, inOrder: true, surfaces: FEEDS },
  { about: 'an old record', now: JUNE, full: true, inOrder: false, surfaces: LATER },
];
