import {
  Chrono,
  configuration,
  type ParsedResult,
  type ParsingOption,
  type ParsingReference,
} from 'chrono-node/en';

const casual = configuration.createCasualConfiguration(false);
const strict = configuration.createConfiguration(true, false);

/**
 * Chrono's casual English, save for abbreviated units (*2 wks ago*): each of those two patterns takes V8 longer to translate, on
 * first use and twice more for speed, than all others together.
 */
const ENGLISH = new Chrono({
  parsers: casual.parsers.map(
    (parser) => strict.parsers.find((one) => one.constructor === parser.constructor) ?? parser,
  ),
  refiners: casual.refiners,
});

/** The dates in an English text, in its order. */
export const parseDates = (
  text: string,
  reference: ParsingReference,
  option: ParsingOption = {},
): ParsedResult[] => ENGLISH.parse(text, reference, option);
