const DAY_MS = 86_400_000;

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 for any spelling of January. */
export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Whether `text` is a day that the calendar has. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}

/** The day `days` after `day`, both `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The `weekday` nearest to `day` that way; the day itself counts, unless `beyond` asks for another. */
export function weekdayOf(day: string, weekday: string, way: 'past' | 'future', beyond: boolean): string {
  const today = new Date(`${day}T00:00:00Z`).getUTCDay();
  const wanted = WEEKDAYS.findIndex((name) => name.toLowerCase() === weekday.toLowerCase());
  const gap = way === 'past' ? -((today - wanted + 7) % 7) : (wanted - today + 7) % 7;
  return addDays(day, gap === 0 && beyond ? (way === 'past' ? -7 : 7) : gap);
}
