import { useId, useState } from 'react';
import { post } from '../api.ts';
import type { Option } from '../block-kit.ts';
import type { ControlProps } from './control-props.ts';

/** How many letters Slack waits for, unless the app says otherwise. */
const LETTERS = 3;

/** A menu whose options the app gives for what is typed. */
export function ExternalSelect({ snapshot, element, at, blockId, id, invalid, onValue }: ControlProps) {
  const menu = useId();
  const several = element.type.startsWith('multi_');
  const initial = (several ? element.initial_options : [element.initial_option]) as (Option | undefined)[];
  const [chosen, setChosen] = useState((initial ?? []).filter((option) => option !== undefined));
  const [typed, setTyped] = useState(several ? '' : (chosen[0]?.text.text ?? ''));
  const [options, setOptions] = useState<Option[] | null>(null);
  const least = element.min_query_length ?? LETTERS;

  const search = async (words: string) => {
    setTyped(words);
    if (words.length < least) return setOptions(null);
    const { message, view } = at;
    const body = { user: snapshot.me, message, view, actionId: element.action_id, blockId, value: words };
    const answer = (await post('suggest', body)) as {
      options?: Option[];
      option_groups?: { options: Option[] }[];
    };
    setOptions(answer?.options ?? answer?.option_groups?.flatMap((group) => group.options) ?? []);
  };
  const set = (next: Option[]) => {
    setChosen(next);
    setOptions(null);
    setTyped(several ? '' : (next[0]?.text.text ?? ''));
    onValue(several ? next : next[0]);
  };
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
        aria-expanded={options !== null}
        aria-controls={menu}
        aria-invalid={invalid}
        aria-label={id === undefined ? (element.placeholder?.text ?? 'Search') : undefined}
        autoComplete="off"
        placeholder={element.placeholder?.text ?? 'Type to search'}
        value={typed}
        onChange={(event) => void search(event.target.value)}
        onKeyDown={(event) => {
          const [first] = options ?? [];
          if (event.key !== 'Enter' || first === undefined) return;
          event.preventDefault();
          set(several ? [...chosen, first] : [first]);
        }}
      />
      {options !== null && (
        <ul className="menu" id={menu}>
          {options.length === 0 && <li className="note">No result</li>}
          {options.map((option) => (
            <li key={option.value}>
              <button type="button" onClick={() => set(several ? [...chosen, option] : [option])}>
                {option.text.text}
                {option.description !== undefined && <small>{option.description.text}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
