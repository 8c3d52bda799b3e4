import { type KeyboardEvent, useId, useState } from 'react';
import type { Option } from '../block-kit.ts';
import { ChosenOptions } from './chosen-options.tsx';
import type { InputElementProps } from './input-element-props.ts';
import { OptionList } from './option-list.tsx';
import { useExternalOptions } from './use-external-options.ts';

/** A menu whose options the app gives for what is typed. */
export function ExternalSelect(props: InputElementProps) {
  const { element, id, label, described, invalid, onValue } = props;
  const menu = useId();
  const several = element.type.startsWith('multi_');
  const initial = (several ? element.initial_options : [element.initial_option]) as (Option | undefined)[];
  const [chosen, setChosen] = useState((initial ?? []).filter((option) => option !== undefined));
  const [typed, setTyped] = useState(several ? '' : (chosen[0]?.text.text ?? ''));
  const { options, choosing, hide, search } = useExternalOptions(props);

  const type = (words: string) => {
    setTyped(words);
    void search(words);
  };
  const set = (next: Option[]) => {
    setChosen(next);
    hide();
    setTyped(several ? '' : (next[0]?.text.text ?? ''));
    onValue(several ? next : next[0]);
  };
  const take = (option: Option) => set(several ? [...chosen, option] : [option]);
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    const option = options?.[choosing.at];
    if (key === 'Enter' && option !== undefined) take(option);
    else if (key === 'Escape' && options !== null) hide();
    else if (!choosing.move(event, options?.length ?? 0)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = options !== null && options.length > 0;
  const name = label ?? element.placeholder?.text ?? 'Search';
  return (
    <div className="external">
      {several && <ChosenOptions chosen={chosen} onChange={set} />}
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
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
      {options !== null && (
        <OptionList id={menu} label={name} options={options} at={choosing.at} onTake={take} />
      )}
    </div>
  );
}
