const CONTROL = /(?![\n\t])[\p{Cc}\u{feff}]/gu;

/** `text` without control characters but tabs and line ends. */
export const withoutControls = (text: string): string => text.replace(CONTROL, '');

/** `text` with LF line ends, and without control characters, spaces at line ends and blank lines at both ends. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?|[\f\v\u0085]/g, '\n')
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();

/** `text` on one line, cut to `limit` characters; null when nothing is left of it. */
export function tidyLine(text: unknown, limit: number): string | null {
  if (typeof text !== 'string') return null;
  const line = text
    .slice(0, 4 * limit)
    .replace(/\s+/g, ' ')
    .replace(CONTROL, '')
    .trim();
  return line === ''
    ? null
    : line
        .slice(0, limit)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}

/** A language tag in its canonical form (RFC 5646); null for what is none. `en_US` counts as `en-US`. */
export function tidyLanguage(tag: unknown): string | null {
  if (typeof tag !== 'string' || tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
