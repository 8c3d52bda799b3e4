import { type Citation, citedWords } from '../record/citation.ts';
import { dayRange, type Edtf } from '../record/edtf.ts';
import type { CitedSource } from '../store/store.ts';
import type { DevelopmentItem, StatementItem } from './items.ts';
import { capital, sayDate } from './say-date.ts';

/** The forms that a newsroom cites in: Associated Press, the notes of the Chicago manual, and plain words. */
export const CITATION_FORMS = ['plain', 'AP', 'Chicago'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** The form of a name, as somebody types it. */
export const citationForm = (typed: string): CitationForm | null =>
  CITATION_FORMS.find((form) => form.toLowerCase() === typed.trim().toLowerCase()) ?? null;

/**
 * An entry to be set into a text, in a house's form. The words are the record's, in quotation marks where the speaker's
 * own; what a source reports in its own words has none.
 */
export function cite(item: StatementItem | DevelopmentItem, form: CitationForm): string {
  const { citations } = item.kind === 'statement' ? item.statement : item.development;
  const [citation] = citations;
  const source = item.sources.find(({ ref }) => ref === citation?.source) ?? item.sources[0] ?? null;
  if (item.kind === 'development') return happened(item, form, source);
  return citation === undefined ? '' : said(item, citation, form, source);
}

function said(
  item: StatementItem,
  citation: Citation,
  form: CitationForm,
  source: CitedSource | null,
): string {
  const words = wordsOf(item, citation);
  const day = item.statement.saidOn === null ? null : dateIn(form, item.statement.saidOn);
  const who = [capital(item.speaker.name), ...officeOf(item)].join(', ');
  const verb = item.statement.polarity === 'denied' ? 'denied' : 'said';
  const reported = sourceIn(form, source);
  switch (form) {
    case 'AP':
      return `${who}, ${verb}${day === null ? '' : ` on ${day}`}: ${words} (${reported})`;
    case 'Chicago':
      return `${words} ${[who, ...denial(item), ...(day === null ? [] : [day])].join(', ')}, quoted in ${reported}.`;
    case 'plain':
      return `${words} – ${[who, ...denial(item), ...(day === null ? ['day not given'] : [day])].join(', ')}. Source: ${reported}.`;
  }
}

const denial = ({ statement }: StatementItem): string[] =>
  statement.polarity === 'denied' ? ['denied'] : [];

const officeOf = ({ speaker, role, represents }: StatementItem): string[] =>
  speaker.anonymous ? [] : [role?.title ?? '', represents?.name ?? ''].filter((part) => part !== '');

/** Words of their own that the source has put between marks keep those; no second ones are set around them. */
const wordsOf = ({ statement: { kind } }: StatementItem, citation: Citation): string => {
  const words = citedWords(citation);
  return kind === 'direct' && !/^["“„«]/.test(words) ? `“${words}”` : words;
};

function happened({ development }: DevelopmentItem, form: CitationForm, source: CitedSource | null): string {
  const { headline, date, place } = development;
  const when = [...(place === null ? [] : [place]), ...(date === null ? [] : [dateIn(form, date)])].join(
    ', ',
  );
  return `${headline.replace(/\.$/, '')}${when === '' ? '' : ` (${when})`}. Source: ${sourceIn(form, source)}.`;
}

/** *TASS, Jan. 10, 2022* · *“Title,” TASS, January 10, 2022, https://…* · *TASS, 10 January 2022, https://…*. */
function sourceIn(form: CitationForm, source: CitedSource | null): string {
  if (source === null) return 'source not given';
  const published = source.published === null ? [] : [dateIn(form, source.published)];
  const url = source.url === null ? [] : [source.url];
  switch (form) {
    case 'AP':
      return [source.publisher, ...published].join(', ');
    case 'Chicago':
      return `“${source.title.replace(/[,.]$/, '')},” ${[source.publisher, ...published, ...url].join(', ')}`;
    case 'plain':
      return [source.publisher, ...published, ...url].join(', ');
  }
}

/** Months that the Associated Press shortens with a day; of the others it does not. */
const AP_MONTHS = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** A date as a form writes it; what is no single day as it is said anywhere. */
function dateIn(form: CitationForm, date: Edtf): string {
  const { earliest, latest } = dayRange(date);
  if (form === 'plain' || earliest === null || earliest !== latest || /[~%?]/.test(date))
    return sayDate(date);
  const [year = '', month = '', day = ''] = earliest.split('-');
  const name = form === 'AP' ? AP_MONTHS[Number(month) - 1] : sayDate(earliest).split(' ')[1];
  return `${name} ${Number(day)}, ${year}`;
}
