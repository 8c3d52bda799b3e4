import type { Snapshot } from '../api.ts';
import { type ElementJson, type Option, optionsOf } from '../block-kit.ts';

/** The app's options outside of groups, or people, or channels. */
export function menuOf(
  { type, options = [] }: ElementJson,
  { users, channels }: Snapshot,
): Pick<Option, 'text' | 'value'>[] {
  const named = (value: string, text: string) => ({ value, text: { type: 'plain_text', text } });
  if (type.includes('users'))
    return users.filter(({ isBot }) => !isBot).map((user) => named(user.id, user.realName));
  if (type.includes('channels') || type.includes('conversations'))
    return channels.filter(({ im }) => im === null).map((channel) => named(channel.id, `#${channel.name}`));
  return options;
}

/** All that a menu of several offers. */
export const choicesOf = (element: ElementJson, snapshot: Snapshot): Option[] =>
  /users|channels|conversations/.test(element.type) ? menuOf(element, snapshot) : optionsOf(element);

/** The values that are chosen at first where several may be. */
export function firstOf({
  initial_options,
  initial_users,
  initial_channels,
  initial_conversations,
}: ElementJson): string[] {
  const options = ((initial_options ?? []) as Option[]).map(({ value }) => value);
  const ids = [initial_users, initial_channels, initial_conversations].flatMap((some) => some ?? []);
  return [...options, ...ids.map(String)];
}
