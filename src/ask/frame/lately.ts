import { plusDays } from '../../record/days.ts';
import type { Day } from '../../record/edtf.ts';
import type { Frame } from './frame.ts';

const LATELY = /^(?:recently|lately|newly)$/;
/** So many days ago is no longer lately. */
const DAYS = 60;

/** *Was it annexed recently?*: a claim that says lately is of the weeks before it is asked; others ask for the newest. */
export function withLately(frame: Frame, day: () => Day): Frame {
  const { about, claim, period, quoted } = frame;
  if (!claim || period !== null || quoted !== null || !about.some(({ text }) => LATELY.test(text)))
    return frame;
  const today = day();
  return {
    ...frame,
    about: about.filter(({ text }) => !LATELY.test(text)),
    matter: frame.matter.replace(/\s*\b(?:recently|lately|newly)\b/i, '').trim(),
    period: { from: plusDays(today, -DAYS), to: today, label: 'recently' },
  };
}
