import { askDirectly } from './ask-directly.ts';
import { showHome } from './home/home-opened.ts';
import { HOME } from './home/home-view.ts';
import { onButton } from './platform/buttons.ts';
import type { Context } from './platform/context.ts';
import type { Handling } from './platform/handling.ts';

/** The field in Home: its question is answered in direct messages, and Home shows the first of the answer. */
export function homeAsks(context: Context): void {
  onButton(context, { id: HOME.ask, act: 'ask' }, (handling, { action: { value = '' } }) =>
    askFromHome(handling, value),
  );
}

/** Answers in direct messages what was asked in Home, and shows there what came of it. */
export async function askFromHome(handling: Handling, question: string): Promise<void> {
  if (question.trim() === '') return showHome(handling);
  const { text } = await askDirectly(handling, question);
  await showHome(handling, { asked: { question, answer: text } });
}
