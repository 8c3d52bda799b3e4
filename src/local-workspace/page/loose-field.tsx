import { useRef } from 'react';
import { post, type Snapshot } from './api.ts';
import type { ElementPlace, InputBlock } from './block-kit.ts';
import { Field } from './field.tsx';

interface Props {
  snapshot: Snapshot;
  block: InputBlock;
  at: ElementPlace;
}

/** When the app hears of what is typed; docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
const ON_ENTER = ['on_enter_pressed'];

/** An input outside a modal: the app hears of it where it asked to; of typed words, when Enter is pressed. */
export function LooseField({ snapshot, block, at }: Props) {
  const { element, block_id: blockId } = block;
  const typed = useRef<unknown>(element.initial_value);
  const isTyped = element.type.endsWith('_input');
  const { trigger_actions_on: when = ON_ENTER } = element.dispatch_action_config ?? {};
  const tell = (value: unknown) => {
    if (block.dispatch_action !== true) return;
    void post('act', { user: snapshot.me, ...at, actionId: element.action_id, blockId, value });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped && when.includes('on_enter_pressed')) tell(typed.current);
      }}
    >
      <Field
        snapshot={snapshot}
        block={block}
        at={at}
        error={null}
        onValue={(value) => {
          typed.current = value;
          if (!isTyped || when.includes('on_character_entered')) tell(value);
        }}
      />
    </form>
  );
}
