/**
 * Expressions of several words, and the one word that means the same; what is left of them word by word would mean
 * something else. Folded text.
 */
const PHRASES: [RegExp, string][] = [
  [/\b(?:give|gives|giving|gave|given) (?:in|way|ground)\b/g, 'concede'],
  [/\b(?:back|backs|backing|backed) down\b/g, 'concede'],
  [/\b(?:make|makes|making|made) (?:any |no )?concessions?\b/g, 'concession'],
  [/\bout of the question\b/g, 'excluded'],
  [/\bon the (?:table|cards)\b/g, 'possible'],
  [/\b(?:turn|turns|turning|turned) down\b/g, 'reject'],
  [/\b(?:brush|brushed|brushes|wave|waved|waves) (?:off|aside|away)\b/g, 'dismiss'],
  [/\b(?:hit|hits|hitting|strike|strikes|struck|fight|fought) back\b/g, 'retaliate'],
  [/\b(?:pull|pulls|pulling|pulled) (?:out|back)\b/g, 'withdraw'],
  [/\b(?:let|lets) down\b/g, 'disappointed'],
  [/\b(?:left|leave|leaves|leaving) (?:out|aside|behind)\b/g, 'sidelined'],
  [/\b(?:pick|picks|picked) up the phone\b/g, 'phone'],
  [/\b(?:cut|cuts|cutting) off\b/g, 'block'],
  [/\b(?:build|built) ?-?up\b/g, 'station'],
  [/\bway out\b/g, 'solution'],
  [/\b(?:kick|kicks|kicked|get|gets|got) (?:off|under ?way|going|started)\b/g, 'begin'],
  [/\b(?:sum|sums|summed) up\b/g, 'summarize'],
  [/\b(?:call|calls|called) off\b/g, 'cancel'],
  [/\b(?:set|sets) up\b/g, 'establish'],
  [/\b(?:take|takes|took|taken|taking) place\b/g, 'happen'],
  [/\beastern flank\b/g, 'border'],
  [/\bso far\b/g, ''],
];

/** Folded text with expressions of several words in one word each. */
export const foldPhrases = (folded: string): string =>
  PHRASES.reduce((text, [expression, word]) => text.replace(expression, word), folded);
