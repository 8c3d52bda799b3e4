import { Announcer } from './announcer.tsx';
import { post, type ShownChannel, type Snapshot } from './api.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { PromptList } from './prompts.tsx';
import { WelcomeCard } from './welcome.tsx';

interface Props {
  snapshot: Snapshot;
  channel: ShownChannel;
  onThread: (ts: string) => void;
}

/** A channel or direct message: its messages and the composer. */
export function ChannelPane({ snapshot, channel, onThread }: Props) {
  const { me, bot, app } = snapshot;
  const shown = channel.messages.filter((message) => message.threadTs === null);
  const name =
    channel.im === null
      ? `# ${channel.name}`
      : (snapshot.users.find((user) => user.id === channel.im)?.realName ?? '');
  const welcome = snapshot.welcome?.channel === channel.name ? snapshot.welcome : null;
  const send = (text: string) => void post('send', { user: me, channel: channel.id, text });
  return (
    <section className="pane" aria-label={name}>
      <header>
        <h2>{name}</h2>
        {channel.isArchived && <p className="note">archived</p>}
        {channel.im === null && !channel.botIsMember && (
          <p className="note">
            {app.name} is not in this channel.{' '}
            <button
              type="button"
              className="link"
              onClick={() => void post('invite', { channel: channel.id, user: bot, inviter: me })}
            >
              Add it
            </button>
          </p>
        )}
      </header>
      <Announcer key={`heard ${channel.id}`} snapshot={snapshot} channel={channel} />
      <MessageList
        key={channel.id}
        snapshot={snapshot}
        channel={channel}
        label={`Messages in ${name}`}
        messages={shown}
        onThread={onThread}
      >
        {welcome !== null && <WelcomeCard welcome={welcome} onTry={send} />}
        {welcome === null && shown.length === 0 && (
          <p className="empty">
            {channel.im === bot
              ? `Ask ${app.name} something: no mention is needed here.`
              : 'Nothing here yet. Say something below.'}
          </p>
        )}
      </MessageList>
      {channel.prompts !== null && <PromptList prompts={channel.prompts} onSend={send} />}
      <Composer
        key={`${channel.id} ${me}`}
        snapshot={snapshot}
        channel={channel}
        threadTs={null}
        placeholder={`Message ${name}`}
      />
    </section>
  );
}
