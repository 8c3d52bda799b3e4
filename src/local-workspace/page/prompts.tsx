import type { ShownChannel } from './api.ts';

interface Props {
  prompts: NonNullable<ShownChannel['prompts']>;
  onSend: (line: string) => void;
}

/** What the app offers to send to it, one press each. */
export function PromptList({ prompts: { title, prompts }, onSend }: Props) {
  return (
    <div className="prompts">
      {title !== null && <p className="note">{title}</p>}
      <div className="actions">
        {prompts.map((prompt) => (
          <button
            key={prompt.title}
            type="button"
            className="block-button"
            onClick={() => onSend(prompt.message)}
          >
            {prompt.title}
          </button>
        ))}
      </div>
    </div>
  );
}
