import type { Snapshot } from './api.ts';

interface Props {
  welcome: NonNullable<Snapshot['welcome']>;
  onTry: (line: string) => void;
}

/** What the app is for, and things to try with one click. */
export function WelcomeCard({ welcome, onTry }: Props) {
  return (
    <div className="welcome">
      <h3>{welcome.title}</h3>
      <p>{welcome.text}</p>
      <ul>
        {welcome.tries.map((one) => (
          <li key={one.label}>
            <button type="button" className="try" onClick={() => onTry(one.send)}>
              <strong>{one.label}</strong>
              <code>{one.send}</code>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
