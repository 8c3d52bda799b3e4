import { useState } from 'react';
import { post } from '../api.ts';
import type { Option } from '../block-kit.ts';
import { useChoosing } from '../use-choosing.ts';
import type { InputElementProps } from './input-element-props.ts';

/** How many letters Slack waits for, unless the app says otherwise. */
const LETTERS = 3;

/** The options that an app gives for what is typed; null while it has not been asked. */
export function useExternalOptions({
  snapshot,
  element,
  at,
  blockId,
}: Pick<InputElementProps, 'snapshot' | 'element' | 'at' | 'blockId'>) {
  const [options, setOptions] = useState<Option[] | null>(null);
  const choosing = useChoosing();
  const least = element.min_query_length ?? LETTERS;
  const hide = () => setOptions(null);
  const search = async (words: string) => {
    if (words.length < least) return hide();
    const { message, view } = at;
    const body = { user: snapshot.me, message, view, actionId: element.action_id, blockId, value: words };
    const answer = await post<{ options?: Option[]; option_groups?: { options: Option[] }[] }>(
      'suggest',
      body,
    );
    choosing.reset();
    setOptions(answer?.options ?? answer?.option_groups?.flatMap((group) => group.options) ?? []);
  };
  return { options, choosing, hide, search };
}
