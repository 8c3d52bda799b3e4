import { remembered } from '../words/remembered.ts';

/** Whether it is the name of a zone in the IANA database, as far as this Node knows it; an offset such as `+02:00` is none. */
export const isTimeZone = remembered((zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
});
