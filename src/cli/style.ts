/** How words stand out for a person who reads them in a terminal. */
export type Style = (format: 'bold' | 'green' | 'red' | 'yellow', text: string) => string;

/** For a file, a pipe, or who wants no colours. */
export const NO_STYLE: Style = (_, text) => text;

/** An answer with its first line and its headings in bold, and what marks an entry (denied, inferred, via) in colour. */
export const styledAnswer = (text: string, style: Style): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 || isHeading(line) ? style('bold', line) : withMarks(line, style)))
    .join('\n');

/** A line of its own that leads to what stands under it, and no item of a list. */
const isHeading = (line: string): boolean => /^[\p{L}\p{N}][^“”"]{0,80}:$/u.test(line);

/** The facts of an entry stand behind its words, and before its source. */
const FACTS = /^(.* — )(.*?)(\. Source: .*)$/s;
const MARK = /^(?:inferred |by the day |day not given$|via )/;

function withMarks(line: string, style: Style): string {
  const [, words, facts, source] = FACTS.exec(line) ?? [];
  if (words === undefined || facts === undefined || source === undefined) return line;
  const marked = facts.split(', ').map((fact) => {
    if (fact === 'denied') return style('red', fact);
    return MARK.test(fact) ? style('yellow', fact) : fact;
  });
  return `${words}${marked.join(', ')}${source}`;
}

/** A checked draft with its counts in bold, and each verdict in the colour of what it asks for: green nothing, yellow a look, red a change. */
export const styledReport = (text: string, style: Style): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 || isHeading(line) ? style('bold', line) : withVerdict(line, style)))
    .join('\n');

/** A verdict in capitals alone, or before the words that are fine. */
function withVerdict(line: string, style: Style): string {
  if (/^[A-Z][A-Z ]+$/.test(line)) return style(line.startsWith('NOT ') ? 'yellow' : 'red', line);
  return line.replace(
    /^( {2})(verbatim|shortened)(?=:)/,
    (_, before: string, fine: string) => `${before}${style('green', fine)}`,
  );
}
