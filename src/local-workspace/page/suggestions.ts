import { post, type Snapshot } from './api.ts';

/** What the composer offers for what is typed. */
export interface Suggestion {
  label: string;
  hint: string;
  /** What the box holds once it is taken. */
  text: string;
  /** Done at once instead. */
  run?: () => void;
}

/** Commands, shortcuts and their hints for `/…`, people and the app for `@…`. */
export function suggestionsFor(text: string, snapshot: Snapshot): Suggestion[] {
  const { app, users, me } = snapshot;
  if (/^\/\S*$/.test(text)) {
    const commands = app.commands
      .filter(({ command }) => command.startsWith(text))
      .map(({ command, description, usageHint }) => ({
        label: command,
        hint: [usageHint, description].filter((part) => part !== '').join(' — '),
        text: `${command} `,
      }));
    const shortcuts = app.shortcuts
      .filter(
        ({ type, name }) => type === 'global' && name.toLowerCase().startsWith(text.slice(1).toLowerCase()),
      )
      .map(({ name, callbackId }) => ({
        label: name,
        hint: `shortcut of ${app.name}`,
        text: '',
        run: () => void post('shortcut', { user: me, callbackId }),
      }));
    return [...commands, ...shortcuts];
  }
  const typed = /(?:^|\s)@([\w-]*)$/.exec(text)?.[1]?.toLowerCase();
  if (typed === undefined) return [];
  const before = text.slice(0, text.length - typed.length);
  return users
    .filter(({ id, name, realName }) => id !== me && `${name} ${realName}`.toLowerCase().includes(typed))
    .sort((one, other) => Number(other.isBot) - Number(one.isBot))
    .map(({ name, realName, isBot }) => ({
      label: `@${name}`,
      hint: isBot ? 'app' : realName,
      text: `${before}${name} `,
    }));
}
