import { refused } from '../errors.ts';
import { blocksIn, fromJson } from './blocks.ts';
import { SLACK_LIMITS } from './limits.ts';
import { checkLength, isObject, type Json, makeSpot } from './spot.ts';
import { checkOptionalText, checkText } from './text.ts';

/** A view, as JSON or an object; throws the SlackError with which Slack would refuse it. docs.slack.dev/reference/views */
export function checkView(value: unknown, lacking?: ReadonlySet<string>): Json {
  const view = fromJson(value);
  if (!isObject(view)) throw refused('invalid_arguments', 'missing required field: view');
  const { type } = view;
  const problems: string[] = [];
  const spot = makeSpot(problems, '/view');
  if (type !== 'modal' && type !== 'home')
    throw refused('invalid_arguments', 'must be modal or home [json-pointer:/view/type]');
  if (!Array.isArray(view.blocks)) spot.problem('missing required field: blocks');
  const blocks = blocksIn(view.blocks, type, problems, '/view/blocks', lacking);
  if (type === 'modal') {
    checkText(view.title, spot.into('title'), SLACK_LIMITS.viewTitle, 'plain');
    checkOptionalText(view.submit, spot.into('submit'), SLACK_LIMITS.viewTitle);
    checkOptionalText(view.close, spot.into('close'), SLACK_LIMITS.viewTitle);
    if (view.submit === undefined && blocks.some((block) => block.type === 'input'))
      spot.problem('missing required field: submit');
  }
  checkLength(view.private_metadata, spot.into('private_metadata'), SLACK_LIMITS.privateMetadata);
  checkLength(view.callback_id, spot.into('callback_id'), SLACK_LIMITS.id);
  checkLength(view.external_id, spot.into('external_id'), SLACK_LIMITS.id);
  if (problems.length > 0) throw refused('invalid_arguments', ...problems);
  if (Buffer.byteLength(JSON.stringify(view)) > SLACK_LIMITS.viewBytes) throw refused('view_too_large');
  return { ...view, blocks };
}
