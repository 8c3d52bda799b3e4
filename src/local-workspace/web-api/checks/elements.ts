import { checkImage } from './image.ts';
import { SLACK_LIMITS } from './limits.ts';
import { checkLength, checkList, isObject, type Json, type Spot } from './spot.ts';
import { checkOptionalText, checkText } from './text.ts';

const words = (text: string): string[] => text.split(' ');

const SELECTS = words(
  'static_select external_select users_select channels_select conversations_select multi_static_select multi_external_select multi_users_select multi_channels_select multi_conversations_select',
);
const CHOICES = words('checkboxes radio_buttons datepicker timepicker');

/** Which elements may stand where; docs.slack.dev/reference/block-kit/block-elements. */
export const ALLOWED = {
  actions: new Set([
    ...SELECTS,
    ...CHOICES,
    ...words('button overflow datetimepicker rich_text_input workflow_button'),
  ]),
  accessory: new Set([...SELECTS, ...CHOICES, ...words('button overflow image workflow_button')]),
  input: new Set([
    ...SELECTS,
    ...CHOICES,
    ...words('plain_text_input email_text_input url_text_input number_input rich_text_input'),
    ...words('datetimepicker file_input'),
  ]),
  context_actions: new Set(words('feedback_buttons icon_button')),
  card: new Set(['button']),
};

/** Notes what is wrong with an interactive element. */
export function checkElement(value: unknown, spot: Spot, allowed: ReadonlySet<string>): void {
  if (!isObject(value)) {
    spot.problem('must be an object');
    return;
  }
  const type = String(value.type);
  if (!allowed.has(type)) {
    spot.into('type').problem(`unsupported type: ${type}`);
    return;
  }
  checkLength(value.action_id, spot.into('action_id'), SLACK_LIMITS.id);
  checkOptionalText(value.placeholder, spot.into('placeholder'), SLACK_LIMITS.placeholder);
  if (value.confirm !== undefined) checkConfirm(value.confirm, spot.into('confirm'));
  if (type === 'button') checkButton(value, spot);
  if (type === 'feedback_buttons') checkFeedback(value, spot);
  if (type === 'icon_button') checkIconButton(value, spot);
  if (type === 'image') checkImage(value, spot);
  if (type.endsWith('static_select')) checkChoices(value, spot, SLACK_LIMITS.options.select);
  if (type === 'checkboxes' || type === 'radio_buttons')
    checkChoices(value, spot, SLACK_LIMITS.options.choice);
  if (type === 'overflow') checkChoices(value, spot, SLACK_LIMITS.options.overflow);
}

function checkButton(button: Json, spot: Spot): void {
  checkText(button.text, spot.into('text'), SLACK_LIMITS.buttonText, 'plain');
  checkLength(button.value, spot.into('value'), SLACK_LIMITS.buttonValue);
  checkLength(button.url, spot.into('url'), SLACK_LIMITS.url);
  checkLength(button.accessibility_label, spot.into('accessibility_label'), SLACK_LIMITS.accessibilityLabel);
  if (button.style !== undefined && button.style !== 'primary' && button.style !== 'danger')
    spot.into('style').problem('must be primary or danger');
}

/** docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
function checkFeedback(buttons: Json, spot: Spot): void {
  for (const name of ['positive_button', 'negative_button']) {
    const button = buttons[name];
    const at = spot.into(name);
    if (!isObject(button)) {
      spot.problem(`missing required field: ${name}`);
      continue;
    }
    checkText(button.text, at.into('text'), SLACK_LIMITS.buttonText, 'plain');
    if (typeof button.value !== 'string') at.problem('missing required field: value');
    checkLength(button.value, at.into('value'), SLACK_LIMITS.buttonValue);
    checkLength(button.accessibility_label, at.into('accessibility_label'), SLACK_LIMITS.accessibilityLabel);
  }
}

/** docs.slack.dev/reference/block-kit/block-elements/icon-button-element */
function checkIconButton(button: Json, spot: Spot): void {
  if (button.icon !== 'trash') spot.into('icon').problem('must be trash');
  checkText(button.text, spot.into('text'), SLACK_LIMITS.buttonText, 'plain');
  checkLength(button.value, spot.into('value'), SLACK_LIMITS.buttonValue);
  checkLength(button.accessibility_label, spot.into('accessibility_label'), SLACK_LIMITS.accessibilityLabel);
}

function checkConfirm(confirm: unknown, spot: Spot): void {
  if (!isObject(confirm)) {
    spot.problem('must be an object');
    return;
  }
  checkOptionalText(confirm.title, spot.into('title'), SLACK_LIMITS.confirmTitle);
  checkText(confirm.text, spot.into('text'), SLACK_LIMITS.confirmText);
  checkOptionalText(confirm.confirm, spot.into('confirm'), SLACK_LIMITS.confirmButton);
  checkOptionalText(confirm.deny, spot.into('deny'), SLACK_LIMITS.confirmButton);
}

function checkChoices(element: Json, spot: Spot, most: number): void {
  if (element.option_groups === undefined || !String(element.type).endsWith('static_select')) {
    checkList(element.options, spot.into('options'), [1, most], checkOption);
    return;
  }
  checkList(element.option_groups, spot.into('option_groups'), [1, most], (group, at) => {
    if (!isObject(group)) {
      at.problem('must be an object');
      return;
    }
    checkText(group.label, at.into('label'), SLACK_LIMITS.optionText, 'plain');
    checkList(group.options, at.into('options'), [1, most], checkOption);
  });
}

function checkOption(option: unknown, spot: Spot): void {
  if (!isObject(option)) {
    spot.problem('must be an object');
    return;
  }
  checkText(option.text, spot.into('text'), SLACK_LIMITS.optionText);
  if (typeof option.value !== 'string') spot.problem('missing required field: value');
  checkLength(option.value, spot.into('value'), SLACK_LIMITS.optionValue);
  checkOptionalText(option.description, spot.into('description'), SLACK_LIMITS.optionText, 'any');
}
