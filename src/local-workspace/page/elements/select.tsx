import type { Snapshot } from '../api.ts';
import type { ElementJson, Option } from '../block-kit.ts';
import type { ControlProps } from './control-props.ts';

/** A menu: of the app's options, of people or of channels. An overflow menu forgets what was chosen. */
export function Select({ snapshot, element, id, described, invalid, onValue }: ControlProps) {
  const overflow = element.type === 'overflow';
  const placeholder = element.placeholder?.text ?? (overflow ? '⋯' : 'Choose');
  const { initial_option, initial_user, initial_channel, initial_conversation } = element;
  const option = initial_option as Option | undefined;
  const first = option?.value ?? initial_user ?? initial_channel ?? initial_conversation ?? '';
  const several = element.type.startsWith('multi_');
  return (
    <select
      id={id}
      className={overflow ? 'overflow' : ''}
      aria-label={id === undefined ? (overflow ? 'More' : placeholder) : undefined}
      aria-describedby={described}
      aria-invalid={invalid}
      multiple={several}
      defaultValue={several ? firstOf(element) : String(first)}
      onChange={(event) => {
        const chosen = [...event.target.selectedOptions].map(({ value }) => value);
        onValue(several ? chosen : event.target.value);
        if (overflow) event.target.value = '';
      }}
    >
      {!several && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {menuOf(element, snapshot).map(({ text, value }) => (
        <option key={value} value={value}>
          {text.text}
        </option>
      ))}
      {(element.option_groups ?? []).map(({ label, options }) => (
        <optgroup key={label.text} label={label.text}>
          {options.map(({ text, value }) => (
            <option key={value} value={value}>
              {text.text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** What is chosen at first where several may be. */
function firstOf({
  initial_options,
  initial_users,
  initial_channels,
  initial_conversations,
}: ElementJson): string[] {
  const options = ((initial_options ?? []) as Option[]).map(({ value }) => value);
  const ids = [initial_users, initial_channels, initial_conversations].flatMap((some) => some ?? []);
  return [...options, ...ids.map(String)];
}

function menuOf(
  { type, options = [] }: ElementJson,
  { users, channels }: Snapshot,
): Pick<Option, 'text' | 'value'>[] {
  const named = (value: string, text: string) => ({ value, text: { type: 'plain_text', text } });
  if (type.includes('users')) return users.map((user) => named(user.id, user.realName));
  if (type.includes('channels') || type.includes('conversations'))
    return channels.filter(({ im }) => im === null).map((channel) => named(channel.id, `#${channel.name}`));
  return options;
}
