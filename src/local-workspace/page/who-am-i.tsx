import type { Snapshot } from './api.ts';
import { Avatar } from './avatar.tsx';

interface Props {
  snapshot: Snapshot;
  onUser: (id: string) => void;
}

/** Who one is, and who else one can be. */
export function WhoAmI({ snapshot: { users, me }, onUser }: Props) {
  const self = users.find((user) => user.id === me);
  return (
    <label className="acting">
      <span>You are</span>
      <span className="who">
        <Avatar name={self?.realName ?? me} />
        <select value={me} onChange={(event) => onUser(event.target.value)}>
          {users
            .filter((user) => !user.isBot)
            .map((user) => (
              <option key={user.id} value={user.id}>
                {user.realName}
              </option>
            ))}
        </select>
      </span>
      <span className="note">
        {self?.isAdmin ? 'admin' : self?.isGuest ? 'guest' : 'member'}, {self?.tz.replace('_', ' ')}
      </span>
    </label>
  );
}
