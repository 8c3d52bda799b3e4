import { useId, useState } from 'react';
import { post } from '../api.ts';
import type { Option } from '../block-kit.ts';
import { useChoosing } from '../use-choosing.ts';
import type { ControlProps } from './control-props.ts';
import { OptionList } from './option-list.tsx';

/** How many letters Slack waits for, unless the app says otherwise. */
const LETTERS = 3;

/** A menu whose options the app gives for what is typed. */
export function ExternalSelect({
  snapshot,
  element,
  at,
  blockId,
  id,
  label,
  described,
  invalid,
  onValue,
}: ControlProps) {
  const menu = useId();
  const several = element.type.startsWith('multi_');
  const initial = (several ? element.initial_options : [element.initial_option]) as (Option | undefined)[];
  const [chosen, setChosen] = useState((initial ?? []).filter((option) => option !== undefined));
  const [typed, setTyped] = useState(several ? '' : (chosen[0]?.text.text ?? ''));
  const [options, setOptions] = useState<Option[] | null>(null);
  const choosing = useChoosing();
  const least = element.min_query_length ?? LETTERS;

  const search = async (words: string) => {
    setTyped(words);
    if (words.length < least) return setOptions(null);
    const { message, view } = at;
    const body = { user: snapshot.me, message, view, actionId: element.action_id, blockId, value: words };
    const answer = await post<{ options?: Option[]; option_groups?: { options: Option[] }[] }>(
      'suggest',
      body,
    );
    choosing.reset();
    setOptions(answer?.options ?? answer?.option_groups?.flatMap((group) => group.options) ?? []);
  };
  const set = (next: Option[]) => {
    setChosen(next);
    setOptions(null);
    setTyped(several ? '' : (next[0]?.text.text ?? ''));
    onValue(several ? next : next[0]);
  };
  const take = (option: Option) => set(several ? [...chosen, option] : [option]);
  const open = options !== null && options.length > 0;
  const name = label ?? element.placeholder?.text ?? 'Search';
  return (
    <div className="external">
      {several &&
        chosen.map((option) => (
          <button
            key={option.value}
            type="button"
            className="chip"
            aria-label={`Remove ${option.text.text}`}
            onClick={() => set(chosen.filter((one) => one !== option))}
          >
            {option.text.text} ×
          </button>
        ))}
      <input
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? menu : undefined}
        aria-activedescendant={open ? `${menu}-${choosing.at}` : undefined}
        aria-invalid={invalid}
        aria-describedby={described}
        aria-label={id === undefined ? name : undefined}
        autoComplete="off"
        placeholder={element.placeholder?.text ?? 'Type to search'}
        value={typed}
        onChange={(event) => void search(event.target.value)}
        onKeyDown={(event) => {
          const { key } = event;
          const option = options?.[choosing.at];
          if (key === 'Enter' && option !== undefined) take(option);
          else if (key === 'Escape' && options !== null) setOptions(null);
          else if (!choosing.move(event, options?.length ?? 0)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {options !== null && (
        <OptionList id={menu} label={name} options={options} at={choosing.at} onTake={take} />
      )}
    </div>
  );
}
